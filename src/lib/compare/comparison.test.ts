import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realDocument, realDocuments } from '../../../tests/support/documents.ts';
import { officialText } from '../provision/text.ts';
import { compareBodies, compareUnits, countRows, groupRows, type Row, type Side, type Which } from './comparison.ts';
import { documentUnits, type Unit } from './units.ts';

const provincial = realDocument('tinh-uy-lam-dong/cv-3467-2024').parsed.body;
const district = realDocument('huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong').parsed.body;

const sidesOf = (rows: readonly Row[], which: Which): Side[] =>
  rows.flatMap((row) => (row.type === 'both' ? [row[which]] : row.which === which ? [row.side] : []));
const textOf = (rows: readonly Row[], which: Which): string =>
  sidesOf(rows, which)
    .flatMap(({ lines }) => lines)
    .map(({ label, pieces }) =>
      [...(label === null ? [] : [label]), ...(pieces.length === 0 ? [] : [pieces.map(({ text }) => text).join('')])].join(' '),
    )
    .join('\n');

/** What stands beside what: "3=3-2", "b 4" for what only the second has. */
const outline = (rows: readonly Row[]): string[] =>
  rows.map((row) => {
    if (row.type === 'both') return `${row.a.anchor}${row.isSame ? '=' : '~'}${row.b.anchor}`;
    return `${row.which} ${row.side.anchor}${row.type === 'only' ? '' : ` ${row.type} ${row.elsewhere}`}`;
  });

const unit = (anchor: string, text: string, label: string | null = null): Unit => ({
  anchor,
  isZone: false,
  lines: [{ label, text }],
  text,
});
const sentence = (name: string, length: number): string => Array.from({ length }, (_, index) => `${name}${index}`).join(' ');

describe('001 and 004', () => {
  const rows = compareBodies(provincial, district);

  test('go together item by item as a reader finds; the new item of 004 stands alone', () => {
    expect(outline(rows)).toEqual([
      'a dau-van-ban',
      'kinh-gui~kinh-gui',
      'b t1',
      't1~t2',
      '1~1',
      '2~2',
      '3~3',
      '4~3-2',
      'b 4',
      '5~5',
      '6~6',
      'noi-nhan~noi-nhan',
      'chu-ky~chu-ky',
    ]);
  });

  test('are counted by document, every provision once', () => {
    expect(countRows(rows, 'a')).toEqual({ same: 0, changed: 10, partly: 0, only: 1 });
    expect(countRows(rows, 'b')).toEqual({ same: 0, changed: 10, partly: 0, only: 2 });
  });
});

describe('every two of the five documents', () => {
  const bodies = realDocuments.map(({ id, parsed }) => ({ id, body: parsed.body }));
  const pairs = bodies.flatMap((a) => bodies.map((b) => ({ name: `${a.id} and ${b.id}`, a: a.body, b: b.body })));

  test.each(pairs)('$name show the official text of both, whole, once and in order', ({ a, b }) => {
    const rows = compareBodies(a, b);
    expect(textOf(rows, 'a')).toBe(officialText(a));
    expect(textOf(rows, 'b')).toBe(officialText(b));
  });

  test.each(pairs)('$name: what is called the same is the same text behind its label', ({ a, b }) => {
    const texts = {
      a: new Map(documentUnits(a).map((own) => [own.anchor, own.text])),
      b: new Map(documentUnits(b).map((own) => [own.anchor, own.text])),
    };
    for (const row of compareBodies(a, b)) {
      if (row.type === 'both') expect(row.isSame).toBe(texts.a.get(row.a.anchor) === texts.b.get(row.b.anchor));
      else if (row.type === 'moved')
        expect(row.isSame).toBe(texts[row.which].get(row.side.anchor) === texts[row.which === 'a' ? 'b' : 'a'].get(row.elsewhere));
    }
  });
});

test('a document and itself are the same in every provision', () => {
  for (const { parsed } of realDocuments) {
    const rows = compareBodies(parsed.body, parsed.body);
    expect(rows.filter((row) => row.type !== 'both' || !row.isSame || !row.isLabelSame || row.a.anchor !== row.b.anchor)).toEqual([]);
  }
});

describe('alignment', () => {
  const [one, two, three] = [sentence('một', 20), sentence('hai', 20), sentence('ba', 20)];

  test('a provision at another place is shown at both, with a link to the other', () => {
    const rows = compareUnits([unit('1', one), unit('2', two), unit('3', three)], [unit('1', two), unit('2', three), unit('3', one)]);
    expect(outline(rows)).toEqual(['a 1 moved 3', '2=1', '3=2', 'b 3 moved 1']);
    expect(rows.every((row) => 'isSame' in row && row.isSame)).toBe(true);
  });

  test('another label is said, and is no other text', () => {
    const [row] = compareUnits([unit('3', one, '3.')], [unit('4', one, '4.')]);
    expect(row).toMatchObject({ type: 'both', isSame: true, isLabelSame: false });
  });

  test('a provision that was cut in two goes with both halves', () => {
    const rows = compareUnits([unit('1', `${one} ${two}`)], [unit('1', one), unit('2', two)]);
    expect(outline(rows)).toEqual(['1~1', 'b 2 moved 1']);
  });

  test('a short passage inside long provisions of their own does not put them side by side', () => {
    const passage = sentence('chung', 13);
    const rows = compareUnits([unit('1', `${sentence('a', 80)} ${passage}`)], [unit('1', `${passage} ${sentence('b', 80)}`)]);
    expect(outline(rows)).toEqual(['a 1 partly 1', 'b 1 partly 1']);
    expect(
      sidesOf(rows, 'a')[0]
        ?.lines[0]?.pieces.filter(({ isShared }) => isShared)
        .map(({ text }) => text),
    ).toEqual([passage]);
  });

  test('a set phrase alone is nothing in common; neither is a heading of other words', () => {
    const rows = compareUnits(
      [unit('1', `${sentence('a', 30)} cán bộ, công chức, viên chức`), unit('i', 'MỤC TIÊU')],
      [unit('1', `cán bộ, công chức, viên chức ${sentence('b', 30)}`)],
    );
    expect(outline(rows)).toEqual(['a 1', 'a i', 'b 1']);
  });

  test('of provisions that read alike the first goes with the first, however many there are', () => {
    const many = Array.from({ length: 3000 }, (_, index) => unit(`g${index}`, 'Không.', '-'));
    const rows = compareUnits(many, many.slice(0, 2999));
    expect(rows.filter((row) => row.type === 'both' && row.isSame && row.a.anchor === row.b.anchor)).toHaveLength(2999);
    expect(outline(rows).at(-1)).toBe('a g2999');
  });

  test('what differs in case or punctuation alone is not called the same', () => {
    const [row] = compareUnits([unit('1', `${one}.`)], [unit('1', `${one};`)]);
    expect(row).toMatchObject({ type: 'both', isSame: false });
  });
});

test('of any provisions each is shown once, in order, with all its characters', () => {
  const word = fc.constantFrom('các', 'cấp', 'ủy', 'đảng', 'Đảng', 'viên,', 'và', 'tổ', 'chức', '-');
  const units = fc
    .array(fc.tuple(fc.constantFrom(null, '1.', '-'), fc.array(word, { maxLength: 25 })), { maxLength: 8 })
    .map((list) => list.map(([label, words], index) => unit(`t${index}`, words.join(' '), label)));
  fc.assert(
    fc.property(units, units, (a, b) => {
      const rows = compareUnits(a, b);
      for (const [which, own] of [
        ['a', a],
        ['b', b],
      ] as const) {
        const sides = sidesOf(rows, which);
        expect(sides.map(({ anchor }) => anchor)).toEqual(own.map(({ anchor }) => anchor));
        expect(sides.map(({ lines }) => lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n'))).toEqual(
          own.map(({ text }) => text),
        );
      }
      expect(groupRows(rows).flat()).toEqual(rows);
      const counts = countRows(rows, 'a');
      expect(counts.same + counts.changed + counts.partly + counts.only).toBe(a.length);
    }),
    { numRuns: 1000 },
  );
});

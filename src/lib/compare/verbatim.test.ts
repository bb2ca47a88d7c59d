import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { blockLine, officialBlocks } from '../provision/text.ts';
import { removeFurniture } from '../transcription/compare.ts';
import { findGaps } from './sequence.ts';
import { compareVerbatim, withoutFoot, type VerbatimBlock } from './verbatim.ts';

const documents = realDocuments.map(({ id, parsed }) => {
  const blocks: VerbatimBlock[] = officialBlocks(parsed.body).map((block) => ({ anchor: block.anchor, text: blockLine(block) }));
  return { id, blocks, text: blocks.map(({ text }) => text).join('\n') };
});
const [letter] = documents.filter(({ id }) => id === 'tinh-uy-lam-dong/cv-3467-2024');
if (letter === undefined) throw new Error('no letter');
const replaceOnce = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe.each(documents)('$id', ({ blocks, text }) => {
  test('is itself, whatever the line ends, blank lines, blanks and no-break spaces', () => {
    for (const given of [
      text,
      text.replaceAll('\n', '\r\n\r\n'),
      `\uFEFF\n${text.replaceAll(' ', '\u00A0 ')}\n\n`,
      text.replaceAll(' ', '\n'),
      text.replaceAll('\n', '\t'),
    ])
      expect(compareVerbatim(blocks, given)).toMatchObject({ verdict: 'identical', wasDecomposed: false, differences: [] });
  });

  test('is itself in decomposed letters, and that is said', () => {
    expect(compareVerbatim(blocks, text.normalize('NFD'))).toMatchObject({ verdict: 'identical', wasDecomposed: true });
  });

  test('has each of its blocks as a part, word for word, at that place', () => {
    for (const block of blocks.filter((own) => own.text.split(' ').length > 8)) {
      const { verdict, parts } = compareVerbatim(blocks, block.text);
      expect(verdict).toBe('part');
      expect(parts).toContainEqual({ from: block.anchor, to: block.anchor, isWhole: true });
    }
  });
});

describe('one difference', () => {
  const { blocks, text } = letter;

  test.each([
    ['a letter', 'kịp thời', 'kịp thới', [['ờ', 'ớ']]],
    [
      'a tone mark at another place',
      'hòa',
      'hoà',
      [
        ['ò', 'o'],
        ['a', 'à'],
      ],
    ],
    ['a dash for a hyphen', 'xã hội, không', 'xã hội; không', [[',', ';']]],
    ['a Cyrillic letter', 'Nhân dân', 'Nhân dâп', [['n', 'п']]],
    ['a capital', 'Nhân dân', 'nhân dân', [['N', 'n']]],
  ] as const)('%s is found, with its characters', (_, from, to, characters) => {
    const own = text.includes(from) ? text : `${text}\nhòa`;
    const ownBlocks = text.includes(from) ? blocks : [...blocks, { anchor: 't9', text: 'hòa' }];
    const { verdict, differences } = compareVerbatim(ownBlocks, replaceOnce(own, from, to));
    expect(verdict).toBe('different');
    expect(differences).toHaveLength(1);
    expect(differences[0]?.characters).toEqual(characters);
  });

  test('a dash for a hyphen is one; an invisible character is one', () => {
    const dash = compareVerbatim(blocks, replaceOnce(text, 'văn hóa - xã hội', 'văn hóa – xã hội'));
    expect(dash.differences).toMatchObject([{ anchor: '2', official: '-', given: '–', characters: [['-', '–']] }]);
    expect(dash.differences[0]?.around.given.before.endsWith('văn hóa')).toBe(true);
    expect(dash.differences[0]?.around.given.after.startsWith('xã hội')).toBe(true);
    const hidden = compareVerbatim(blocks, replaceOnce(text, 'văn hóa', 'văn\u200B hóa'));
    expect(hidden.differences).toMatchObject([{ official: 'văn', given: 'văn\u200B' }]);
    const joined = compareVerbatim(blocks, replaceOnce(text, 'văn hóa - xã', 'văn hóa -xã'));
    expect(joined.differences).toMatchObject([{ official: '- xã', given: '-xã' }]);
  });

  test('words that are missing or too many have the block where they are', () => {
    const missing = compareVerbatim(blocks, replaceOnce(text, 'tinh thần Nhân dân. ', ''));
    expect(missing.differences).toMatchObject([{ anchor: '2', given: '', isElsewhere: false }]);
    const more = compareVerbatim(blocks, replaceOnce(text, 'tinh thần Nhân dân. ', 'tinh thần Nhân dân. Thêm chữ. '));
    expect(more.differences).toMatchObject([{ anchor: '2', official: '', given: 'Thêm chữ.' }]);
  });

  test('a paragraph that has moved is missing here, too many there, and said to stand elsewhere', () => {
    const at = (anchor: string): string => blocks.find((block) => block.anchor === anchor)?.text ?? '';
    const given = replaceOnce(replaceOnce(text, `${at('3')}\n`, ''), at('5'), `${at('5')}\n${at('3')}`);
    const { differences } = compareVerbatim(blocks, given);
    expect(differences).toHaveLength(2);
    expect(differences.map(({ official, given: other, isElsewhere }) => [official === '', other === '', isElsewhere])).toEqual(
      expect.arrayContaining([
        [false, true, true],
        [true, false, true],
      ]),
    );
  });
});

describe('an excerpt', () => {
  const blocks = [
    '1. Hình thành vùng chăn nuôi công nghệ cao, bảo đảm an toàn, vệ sinh.',
    '2. Số 01-KL/TW, do Ban Bí thư ban hành ngày 1/1',
  ].map((text, index) => ({
    anchor: String(index + 1),
    text,
  }));

  test.each([
    ['Hình thành vùng chăn nuôi công nghệ cao', '1', '1'],
    ['“vệ sinh', null, null],
    ['vệ sinh', '1', '1'],
    ['công nghệ cao,\n bảo đảm', '1', '1'],
    ['vệ sinh. 2. Số 01', '1', '2'],
    ['KL', '2', '2'],
    ['cao, bảo đảm an toà', null, null],
    ['ình thành', null, null],
    ['2. Số 0', null, null],
  ])('%s is there, or not', (given, from, to) => {
    const { verdict, parts } = compareVerbatim(blocks, given);
    expect([verdict, parts]).toEqual(from === null ? ['different', []] : ['part', [{ from, to, isWhole: false }]]);
  });

  test('with a slip is not told of the mark behind its end, nor of the one before its beginning', () => {
    const { differences } = compareVerbatim(blocks, 'hình thành vùng chăn nuôi công nghệ cao');
    expect(differences.map(({ official, given }) => [official, given])).toEqual([['Hình', 'hình']]);
    const both = compareVerbatim(blocks, 'KL/TW, do Ban Bí thư ban hành ngày 1/1/1');
    expect(both.differences.map(({ official, given }) => [official, given])).toEqual([['1/1', '1/1/1']]);
  });

  test('is shown with its own words alone', () => {
    const [difference] = compareVerbatim(blocks, 'Hình thành vùng chăn nuôi công nghệ Cao').differences;
    expect(difference).toMatchObject({ official: 'cao,', given: 'Cao', around: { given: { after: '', isEnd: true, isStart: false } } });
    expect(difference?.around.official.after).toBe('bảo đảm an toàn, vệ sinh.');
  });
});

test('marks that are missing or too many are named, whatever else is equal', () => {
  const compareOne = (official: string, given: string) =>
    compareVerbatim([{ anchor: 't1', text: `a b c ${official} d e f` }], `a b c ${given} d e f`).differences[0]?.characters;
  expect(compareOne('cao,', 'cao')).toEqual([[',', '']]);
  expect(compareOne('cao', '“cao”')).toEqual([
    ['', '“'],
    ['', '”'],
  ]);
  expect(compareOne('xã hội', 'xã\u200B hội')).toEqual([['', '\u200B']]);
  expect(compareOne('- xã', '-xã')).toEqual([[' ', '']]);
  expect(compareOne('cao,', 'thấp')).toEqual([]);
});

describe('a line end behind a hyphen', () => {
  const blocks = [{ anchor: '1', text: '1. Kết luận số 01-KL/TW, văn hóa - xã hội, 2020-2025 và 2020- 2025 nữa.' }];
  const [{ text } = { text: '' }] = blocks;

  test('stands for nothing where the official text has one word, and is counted', () => {
    for (const [given, joined] of [
      [text.replace('01-KL', '01-\nKL'), 1],
      [text.replace('01-KL/TW', '01-\r\n  KL/\fTW'), 2],
      [text.replace('hóa - xã', 'hóa -\nxã'), 0],
    ] as const)
      expect(compareVerbatim(blocks, given), given).toMatchObject({ verdict: 'identical', joined });
  });

  test('is no excuse for a blank, for another hyphen, nor where the official text has both wordings', () => {
    for (const given of [text.replace('01-KL', '01- KL'), text.replace('01-KL', '01–\nKL'), text.replace('2020-2025', '2020-\n2025')])
      expect(compareVerbatim(blocks, given), given).toMatchObject({ verdict: 'different', joined: 0 });
  });
});

test.each(realDocuments)('the source of $id, without what a transcription leaves out, differs in nothing', ({ id, source, parsed }) => {
  const { blocks = [] } = documents.find((own) => own.id === id) ?? {};
  const { text, missing } = removeFurniture(source, parsed.metadata?.source.furniture ?? []);
  expect(missing).toEqual([]);
  expect(compareVerbatim(blocks, text)).toMatchObject({ verdict: 'identical', differences: [] });
});

test('nothing is shown as given that was not given, of any two texts', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c,', 'd', 'e.', 'f-', 'g', 'h'), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, words, (official, own) => {
      const given = own.join(' ');
      for (const { given: wording, around } of compareVerbatim([{ anchor: 't1', text: official.join(' ') }], given).differences) {
        const { before, after, isStart, isEnd } = around.given;
        const shown = [before, wording, after].filter((part) => part !== '').join(' ');
        expect(` ${given} `).toContain(` ${shown} `.replace('  ', ' '));
        if (isStart) expect(given.startsWith(shown)).toBe(true);
        if (isEnd) expect(given.endsWith(shown)).toBe(true);
      }
    }),
  );
});

test('two provisions with a slip: what was not given is left out, not different', () => {
  const { blocks, text } = letter;
  const at = (anchor: string): string => blocks.find((block) => block.anchor === anchor)?.text ?? '';
  const result = compareVerbatim(blocks, replaceOnce(`“${at('2')}\n${at('3')}”`, 'Nhân dân.', 'nhân dân.'));
  expect(result.verdict).toBe('different');
  expect(result.differences.map(({ official, given }) => [official, given])).toEqual([
    ['2.', '“2.'],
    ['Nhân', 'nhân'],
    [at('3').split(' ').at(-1), `${at('3').split(' ').at(-1) ?? ''}”`],
  ]);
  expect(result.leftOut.before).toMatchObject({ from: 'dau-van-ban', to: '1' });
  expect(result.leftOut.behind).toMatchObject({ from: '4', to: 'chu-ky' });
  const words = text.split(/\s+/).length;
  const given = `${at('2')} ${at('3')}`.split(' ').length;
  expect((result.leftOut.before?.words ?? 0) + given + (result.leftOut.behind?.words ?? 0)).toBe(words);
});

test('a part that begins inside a block is a part, not a whole one; each place of it is named', () => {
  const blocks = ['a b c', 'd a b', 'a b c'].map((text, index) => ({ anchor: `t${index + 1}`, text }));
  expect(compareVerbatim(blocks, 'a b').parts).toEqual([
    { from: 't1', to: 't1', isWhole: false },
    { from: 't2', to: 't2', isWhole: false },
    { from: 't3', to: 't3', isWhole: false },
  ]);
  expect(compareVerbatim(blocks, 'c d').parts).toEqual([{ from: 't1', to: 't2', isWhole: false }]);
  expect(compareVerbatim(blocks, 'd a b\na b c').parts).toEqual([{ from: 't2', to: 't3', isWhole: true }]);
});

test('a text that has nothing in common differs as a whole', () => {
  const { words, differences, leftOut } = compareVerbatim(letter.blocks, 'lorem ipsum dolor');
  expect(words.shared).toBe(0);
  expect(differences).toHaveLength(1);
  expect(leftOut).toEqual({ before: null, behind: null });
  expect(compareVerbatim(letter.blocks, '')).toMatchObject({ words: { given: 0 } });
});

test('gaps and what stands between them are both texts, of any two', () => {
  const word = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.array(word, { maxLength: 60 }), (a, b) => {
      const gaps = findGaps(Uint32Array.from(a), Uint32Array.from(b));
      let [own, other] = [0, 0];
      for (const gap of [...gaps, { a: [a.length, a.length] as const, b: [b.length, b.length] as const }]) {
        expect(a.slice(own, gap.a[0])).toEqual(b.slice(other, gap.b[0]));
        [own, other] = [gap.a[1], gap.b[1]];
      }
    }),
  );
});

test('a text of 22,000 words with changes all over, and one of 1 MB that has nothing in common, end', () => {
  const lines = Array.from({ length: 2000 }, (_, line) =>
    Array.from({ length: 11 }, (_word, index) => `chữ${(line * 7 + index * index) % 997}`).join(' '),
  );
  const blocks = lines.map((text, index) => ({ anchor: `t${index + 1}`, text }));
  const changed = lines.map((line, index) => (index % 3 === 0 ? line.replace(/ \S+/, ' khác') : line));
  const result = compareVerbatim(blocks, changed.join('\n'));
  expect(result.differences).toHaveLength(lines.filter((_, index) => index % 3 === 0).length);
  const foreign = Array.from({ length: 180_000 }, (_, index) => `tu${index % 5000}`).join(' ');
  expect(foreign.length).toBeGreaterThan(1_000_000);
  expect(compareVerbatim(blocks, foreign).words.shared).toBe(0);
  // Words that both have, in no order: many short runs and none that is long.
  const shuffled = Array.from({ length: 180_000 }, (_, index) => `chữ${(index * index * 31) % 997}`).join(' ');
  const { words } = compareVerbatim(blocks, shuffled);
  expect(words.given).toBe(180_000);
});

test('the foot of a text file is known by its rule and its sentence, and by nothing less', () => {
  const foot = 'Bản trích từ thư viện, không phải bản chính.';
  expect(withoutFoot(`a\nb\n\n----------\nc\n${foot}\n`, foot)).toBe('a\nb\n');
  expect(withoutFoot(`a\r\n\r\n----------\r\n${foot}\r\n`, foot)).toBe('a\n');
  expect(withoutFoot('a\n\n----------\nb', foot)).toBeNull();
  expect(withoutFoot(`a\n${foot}`, foot)).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { blockLine, officialBlocks } from '../provision/text.ts';
import { findTranscriptionDifference, removeFurniture } from './compare.ts';

const differs = (source: string, ...blocks: string[]): boolean => findTranscriptionDifference(source, blocks) !== null;

describe('white space', () => {
  test.each([
    ['a line end in the source is a space on the page', 'cơ\nsở', ['cơ sở']],
    ['a line end in the source is the end of a block', 'cơ\nsở', ['cơ', 'sở']],
    ['a line end in the source may stand within a word', 'triển\nkhai', ['triểnkhai']],
    ['a page break may stand within a word', 'triển\f khai', ['triểnkhai']],
    ['many spaces are one', 'cơ   \t sở', ['cơ sở']],
    ['a no-break space is a space', 'cơ\u00A0sở', ['cơ sở']],
    ['a space in the source is the end of a block', 'Kính gửi: Các ban', ['Kính gửi:', 'Các ban']],
    ['white space at the ends is nothing', '\n cơ sở \n\n', ['cơ sở']],
    ['a Windows line end is a line end', 'cơ\r\nsở', ['cơ', 'sở']],
  ])('%s', (_, source, blocks) => {
    expect(findTranscriptionDifference(source, blocks)).toBeNull();
  });

  test.each([
    ['a space that the source does not have', 'cơsở', ['cơ sở']],
    ['a block end that the source does not have', 'cơsở', ['cơ', 'sở']],
    ['a space of the source that is lost', 'cơ sở', ['cơsở']],
    ['a tab of the source that is lost', 'cơ\tsở', ['cơsở']],
    ['a no-break space of the source that is lost', 'cơ\u00A0sở', ['cơsở']],
    ['an inner space that is tidied away', '“ tự', ['“tự']],
    ['a space that is added before a mark', 'kết,', ['kết ,']],
  ])('%s is a difference of white space', (_, source, blocks) => {
    expect(findTranscriptionDifference(source, blocks)?.isWhiteSpace).toBe(true);
  });

  test('a narrow no-break space is a character like any other', () => {
    expect(differs('1\u202F000', '1\u202F000')).toBe(false);
    expect(differs('1\u202F000', '1 000')).toBe(true);
  });
});

test.each([
  ['another letter', 'Tỉnh ủy', ['Tỉnh uỷ']],
  ['a missing end', 'một hai', ['một']],
  ['a surplus end', 'một', ['một hai']],
  ['another order', 'một\nhai', ['hai', 'một']],
  ['nothing against something', '', ['một']],
  ['something against nothing', 'một', []],
  ['capitals', 'Đảng', ['đảng']],
  ['a straight quote for a curly one', '“a”', ['"a"']],
  ['three dots for an ellipsis', 'a…', ['a...']],
  ['a dash for a dash', 'a – b', ['a - b']],
  ['the same letter decomposed', 'ủy', ['ủy'.normalize('NFD')]],
])('%s is a difference', (_, source, blocks) => {
  expect(findTranscriptionDifference(source, blocks)?.isWhiteSpace).toBe(false);
});

test('a difference is found and placed wherever it stands in a long text', () => {
  const text = 'Các cấp ủy, tổ chức đảng lãnh đạo, chỉ đạo tổ chức thực hiện nghiêm túc, '.repeat(4).trim();
  for (let at = 0; at < text.length; at++) {
    const isSpace = text[at] === ' ';
    const page = text.slice(0, at) + (isSpace ? '' : 'X') + text.slice(at + 1);
    const found = findTranscriptionDifference(text, [page]);
    expect(found?.isWhiteSpace, page).toBe(isSpace);
    // A space is told of behind its word; twenty characters before the place are shown.
    const place = isSpace ? at - 1 : at;
    expect(found?.source, page).toBe(text.slice(Math.max(0, place - 20), place + 30));
    expect(findTranscriptionDifference(`${text.slice(0, at)}\n${text.slice(at)}`, [text])).toBeNull();
  }
});

test('a difference names the line of the source, the block and some text of both', () => {
  expect(findTranscriptionDifference('một\n\nhai ba\n\nbốn', ['một', 'hai bá', 'bốn'])).toEqual({
    sourceLine: 3,
    blockIndex: 1,
    source: 'một hai ba bốn',
    page: 'một ¶ hai bá ¶ bốn',
    isWhiteSpace: false,
  });
});

/** The plain definition, character by character. */
function plainDifference(source: string, page: string): { at: number; on: number; isWhiteSpace: boolean } | null {
  const skip = (text: string, from: number): number => {
    let at = from;
    while (/[ \t-\r\u00A0]/.test(text.charAt(at))) at += 1;
    return at;
  };
  let [at, on] = [skip(source, 0), skip(page, 0)];
  while (at < source.length || on < page.length) {
    if (source[at] !== page[on]) return { at, on, isWhiteSpace: false };
    const [nextAt, nextOn] = [skip(source, at + 1), skip(page, on + 1)];
    if (nextAt < source.length && nextOn < page.length) {
      const [inSource, onPage] = [nextAt > at + 1, nextOn > on + 1];
      if (onPage && !inSource) return { at, on, isWhiteSpace: true };
      if (!onPage && inSource && !/[\n\f\r]/.test(source.slice(at + 1, nextAt))) return { at, on, isWhiteSpace: true };
    }
    [at, on] = [nextAt, nextOn];
  }
  return null;
}

test('the first difference is that of a comparison character by character', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abđ \n\t\f\u00A0\u000B\u202F'), maxLength: 10 });
  const pair = fc.oneof(
    fc.tuple(text, text),
    text.map((own): [string, string] => [own, own.replace(/[\n\f]/g, ' ')]),
    text.map((own): [string, string] => [own, own.replace(/\s+/g, '\n')]),
  );
  fc.assert(
    fc.property(pair, ([source, page]) => {
      const plain = plainDifference(source, page);
      const found = findTranscriptionDifference(source, page.split('\n'));
      expect(found?.isWhiteSpace).toBe(plain?.isWhiteSpace);
      expect(found?.sourceLine).toBe(plain === null ? undefined : source.slice(0, plain.at).split('\n').length);
      expect(found?.blockIndex).toBe(plain === null ? undefined : page.slice(0, plain.on).split('\n').length - 1);
      expect(found?.page).toBe(plain === null ? undefined : page.slice(Math.max(0, plain.on - 20), plain.on + 30).replace(/\n/g, ' ¶ '));
    }),
    { numRuns: 5_000 },
  );
});

describe('furniture', () => {
  test('is taken from its line alone, one occurrence for each entry, left to right', () => {
    const source = '2 người\n**2** và 2\n2';
    const entry = (line: number, text: string): { line: number; text: string } => ({ line, text });
    expect(removeFurniture(source, [entry(3, '2')])).toEqual({ text: '2 người\n**2** và 2\n', missing: [] });
    expect(removeFurniture(source, [entry(2, '**'), entry(2, '**')])).toEqual({ text: '2 người\n2 và 2\n2', missing: [] });
    expect(removeFurniture(source, [entry(2, '2'), entry(2, '2')])).toEqual({ text: '2 người\n**** và \n2', missing: [] });
  });

  test('that is not there is named and takes nothing', () => {
    expect(
      removeFurniture('a\nb', [
        { line: 1, text: 'b' },
        { line: 9, text: 'a' },
        { line: 2, text: 'b' },
      ]),
    ).toEqual({ text: 'a\n', missing: [0, 1] });
  });
});

describe.each(realDocuments.map(({ id, parsed, source }) => ({ id, parsed, source })))('$id', ({ parsed, source }) => {
  const blocks = officialBlocks(parsed.body).map(blockLine);
  const printed = removeFurniture(source, parsed.metadata?.source.furniture ?? []).text;
  const page = blocks.join('\n');
  const visible = [...page.matchAll(/\S/gu)].map((match) => match.index);
  const at = fc.constantFrom(...visible);
  const compare = (changed: string): ReturnType<typeof findTranscriptionDifference> =>
    findTranscriptionDifference(printed, changed.split('\n'));

  test('is its source, character for character', () => {
    expect(compare(page)).toBeNull();
  });

  test('a page with one character less is not its source', () => {
    fc.assert(
      fc.property(at, (offset) => {
        expect(compare(page.slice(0, offset) + page.slice(offset + 1))).not.toBeNull();
      }),
    );
  });

  test('a page with one character more is not its source', () => {
    fc.assert(
      fc.property(at, fc.constantFrom(...'aằđĐ.,-“2…'), (offset, letter) => {
        expect(compare(page.slice(0, offset) + letter + page.slice(offset))).not.toBeNull();
      }),
    );
  });

  test('a page with another character is not its source', () => {
    fc.assert(
      fc.property(at, fc.constantFrom(...'aằđĐ.,-“2…'), (offset, letter) => {
        fc.pre(page[offset] !== letter);
        const difference = compare(page.slice(0, offset) + letter + page.slice(offset + 1));
        expect(difference).not.toBeNull();
        expect(difference?.blockIndex).toBeLessThanOrEqual(page.slice(0, offset).split('\n').length - 1);
      }),
    );
  });

  test('a page that swaps two neighbours is not its source', () => {
    fc.assert(
      fc.property(at, (offset) => {
        const [a = '', b = ''] = [page[offset], page[offset + 1]];
        fc.pre(a !== b && !/\s/.test(b) && b !== '');
        expect(compare(page.slice(0, offset) + b + a + page.slice(offset + 2))).not.toBeNull();
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinLists, type PeriodLists } from './period-lists.ts';
import { createPostings, intersect, PostingsBuilder, type Postings } from './postings.ts';
import { WordReader } from './word-reader.ts';

function listsOf(pages: readonly (readonly string[])[]): PeriodLists {
  const reader = new WordReader();
  const builder = new PostingsBuilder(reader);
  for (const words of pages) builder.addPage(reader.read(words));
  return builder.finish();
}

function build(pages: readonly (readonly string[])[], common: readonly string[] = []): { postings: Postings; files: number } {
  const { starts, files } = joinLists([listsOf(pages)], new Set(common));
  return {
    postings: createPostings(starts, pages.length, new Set(common), (file) =>
      Promise.resolve(JSON.parse(files[file] ?? '{}') as Record<string, string>),
    ),
    files: files.length,
  };
}

describe('the pages that hold a word or two words side by side', () => {
  const { postings } = build(
    [
      ['Phát', 'triển', 'kinh', 'tế'],
      ['Kinh', 'phí', 'phát', 'hành'],
      ['KINH', 'TẾ', 'kỷ', 'cương', '14.150'],
    ],
    ['phat'],
  );

  test('marks, capitals, i and y and the point of a figure make no difference', async () => {
    expect(await postings.word('kinh')).toEqual([0, 1, 2]);
    expect(await postings.pair('kinh', 'te')).toEqual([0, 2]);
    expect(await postings.word('kỉ')).toEqual([2]);
    expect(await postings.pair('cuong', '14150')).toEqual([2]);
  });

  test('a common word has no list, its pairs have', async () => {
    expect(await postings.word('phát')).toBeNull();
    expect(await postings.pair('phát', 'triển')).toEqual([0]);
  });

  test('what stands nowhere has an empty list', async () => {
    expect(await postings.word('văn')).toEqual([]);
    expect(await postings.word('constructor')).toEqual([]);
    expect(await postings.pair('te', 'kinh')).toEqual([]);
    expect(await postings.pair('tế', 'phát')).toEqual([]);
    expect(await build([]).postings.word('a')).toEqual([]);
  });

  test.each([
    ['tri', true],
    ['pha', true],
    ['k', true],
    ['cuo', true],
    ['cuom', false],
    ['z', false],
    ['0', false],
    ['14.1', true],
  ])('whether a word begins with %s: %s', async (beginning, expected) => {
    expect(await postings.hasBeginning(beginning)).toBe(expected);
  });
});

test('any library comes back from its files as it went in, however many they are', async () => {
  const word = fc.integer({ min: 0, max: 400 }).map((value) => `w${value.toString(36)}`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(word, { maxLength: 200 }), { maxLength: 60 }), async (pages) => {
      const { postings } = build(pages);
      const [a, b] = [pages[0]?.[0] ?? 'w1', pages[0]?.[1] ?? 'w2'];
      const holding = (holds: (words: readonly string[]) => boolean): number[] =>
        pages.flatMap((words, page) => (holds(words) ? [page] : []));
      expect(await postings.word(a)).toEqual(holding((words) => words.includes(a)));
      expect(await postings.pair(a, b)).toEqual(holding((words) => words.some((own, at) => own === a && words[at + 1] === b)));
    }),
    { numRuns: 60 },
  );
});

test('a large library: distances beyond one character, lists cut into files', async () => {
  const pages = Array.from({ length: 5000 }, (_, page) => [
    ...(page % 1111 === 7 ? ['hiếm'] : []),
    `số${page}`,
    ...(page % 3 === 0 ? ['thường', 'gặp'] : []),
  ]);
  const { postings, files } = build(pages);
  expect(files).toBeGreaterThan(3);
  expect(await postings.word('hiếm')).toEqual([7, 1118, 2229, 3340, 4451]);
  expect(await postings.pair('thường', 'gặp')).toHaveLength(1667);
  expect(await postings.word('so4999')).toEqual([4999]);
  expect(await postings.hasBeginning('so49')).toBe(true);
});

test('of a pair in many pages those that hold it most often are known', async () => {
  const pages = Array.from({ length: 100 }, (_, page) => Array.from({ length: page % 10 === 3 ? 5 : 1 }, () => ['kinh', 'tế']).flat());
  const { postings } = build([...pages, ['hai', 'bản']]);
  const top = await postings.pairTop('kinh', 'tế');
  expect(top).toHaveLength(8);
  expect(top).toEqual([3, 13, 23, 33, 43, 53, 63, 73]);
  expect(await postings.pair('kinh', 'tế')).toHaveLength(100);
  expect(await postings.pairTop('hai', 'bản')).toEqual([100]);
  expect(await postings.pairTop('bản', 'hai')).toEqual([]);
});

test('pages in all lists', () => {
  expect(
    intersect([
      [1, 2, 3, 9],
      [2, 9],
      [0, 2, 5, 9, 12],
    ]),
  ).toEqual([2, 9]);
  expect(intersect([[1], []])).toEqual([]);
  expect(intersect([])).toEqual([]);
});

test('the lists of several periods are those of all their pages', () => {
  const word = fc.constantFrom('kinh', 'tế', 'kỷ', 'cương', 'phát', 'triển', 'văn', '14');
  const page = fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 3 }).map((lines) => lines.map((line) => line.join(' ')));
  fc.assert(
    fc.property(fc.array(fc.array(page, { maxLength: 25 }), { maxLength: 4 }), (periods) => {
      const common = new Set(['kinh']);
      expect(joinLists(periods.map(listsOf), common)).toEqual(joinLists([listsOf(periods.flat())], common));
    }),
    { numRuns: 60 },
  );
});

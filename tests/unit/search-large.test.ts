/** The search as it answers from a large library: an index made by Pagefind of made documents, whose right answers are known by their making. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSearch, pagefindFolder, writeSearchData } from '../../src/io/search-data.ts';
import { startSearchIndex } from '../../src/io/search-index.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import type { Answer, SearchData, SearchOptions } from '../../src/lib/search/answer.ts';
import type { FullText } from '../../src/lib/search/full-text.ts';
import { searchText } from '../../src/lib/search/search.ts';
import { realContent } from '../support/documents.ts';

const site = mkdtempSync(join(tmpdir(), 'van-mach-search-'));
const count = 60;
let index: FullText;
let data: SearchData;

/** What each document says; the numbers below are counted from this. */
function linesOf(at: number): string[] {
  return [
    'Số 1 Về công tác trong năm',
    // "hòa" and "bình" stand in every document, never side by side.
    `1. Giữ hòa khí trong cơ quan ${at}`,
    `2. Trung bình mỗi tháng họp một lần`,
    ...(at < 50 ? ['3. Thực hiện nghị quyết của Ban Thường vụ'] : []),
    // One accidental run: "ban thường v" is whole here.
    ...(at === 55 ? ['4. Mẫu ban thường v'] : []),
    ...(at < 20 ? [`5. ${'Bảo vệ rừng. '.repeat(at + 1)}`] : []),
    ...(at >= 40 ? ['6. Tổ chức lễ phát động', '7. Mua xe mới cho phòng họp'] : []),
    ...(at >= 55 ? ['8. Tham gia lễ hội hoa'] : []),
  ];
}

const addressOf = (at: number): string => `/vb/co-quan/cv-${at}/`;
const idOf = (at: number): string => `co-quan/cv-${at}`;

beforeAll(async () => {
  const indexing = startSearchIndex(pagefindFolder(site));
  for (let at = 0; at < count; at++)
    indexing.add({
      address: addressOf(at),
      name: `Công văn số ${at}`,
      title: 'công tác',
      about: 'CV',
      date: `2024-01-${String((at % 28) + 1).padStart(2, '0')}`,
      doubts: [],
      facets: { kind: [at % 2 === 0 ? 'cong-van' : 'chi-thi'], issuer: ['co-quan'], year: ['2024'], unit: [] },
      lines: linesOf(at).map((text, line) => ({ anchor: line === 0 ? 'dau-van-ban' : (/^\d+/.exec(text)?.[0] ?? null), text })),
    });
  const made = await indexing.finish();
  writeSearchData(site, assemble(realContent, { secondParser: false }).library, made);
  const opened = await openSearch(site);
  index = opened.index;
  data = { ...opened.data, isLarge: () => Promise.resolve(true) };
});

afterAll(() => {
  rmSync(site, { recursive: true });
});

const ask = (typed: string, options: Partial<SearchOptions> = {}, own: SearchData = data): Promise<Answer> =>
  searchText(typed, index, own, { limit: 10, ...options });
const shown = (answer: Answer): string[] => answer.results.map(({ id }) => id);
const holding = (holds: (text: string) => boolean): number[] =>
  Array.from({ length: count }, (_, at) => at).filter((at) => holds(linesOf(at).join('\n')));

test('words that stand in every document and nowhere side by side are found', async () => {
  const answer = await ask('hòa bình ');
  expect(answer.match).toBe('all');
  expect(answer.results).toHaveLength(10);
  expect(answer.count).toBe(count);
});

describe('a word that is half typed', () => {
  test.each(['nghị quy', 'nghi quy', 'thực hiện nghị quyế'])('%s goes on', async (typed) => {
    const answer = await ask(typed);
    expect(
      answer.results[0]?.excerpt
        .filter(({ isHit }) => isHit)
        .map(({ text }) => text)
        .join(' '),
    ).toContain('nghị quyết');
  });

  test('one accidental run does not hide the many that go on', async () => {
    const answer = await ask('ban thường v');
    expect(answer.isNarrow).toBe(false);
    expect(answer.isBegun).toBe(true);
    expect(shown(answer)).toContain(idOf(55));
    expect(shown(answer).filter((id) => id !== idOf(55)).length).toBe(9);
  });
});

describe('what is said of numbers is true', () => {
  const both = holding((text) => text.includes('xe ') && text.includes('lễ '));

  test('by date, the pages that hold all words are listed and counted', async () => {
    const answer = await ask('xe lễ hội ', { isByDate: true });
    expect(answer.count).toBe(holding((text) => text.includes('xe ') && text.includes('lễ hội')).length);
    const dates = answer.results.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  test('the nearest are listed without a number', async () => {
    const answer = await ask('mua tham ');
    expect(answer.count).toBe(0);
    expect(answer.isLoose).toBe(true);
    expect(shown(answer).sort()).toEqual([55, 56, 57, 58, 59].map(idOf));
  });

  test('asked for more, all that hold the words are counted', async () => {
    expect((await ask('xe lễ ', { isWide: true })).count).toBe(both.length);
    expect((await ask('hòa bình ', { isWide: true })).count).toBe(count);
  });

  test('a phrase is counted within a place', async () => {
    expect((await ask('lễ hội hoa ')).count).toBe(5);
    // The end of one item and the beginning of the next.
    expect((await ask('phòng họp 8 tham gia ')).count).toBe(0);
  });

  test('the facets keep out what was asked', async () => {
    const answer = await ask('mẫu ban thường ', { facets: { kind: 'cong-van' } });
    expect(answer.isElsewhere).toBe(true);
    expect((await ask('mẫu ban thường ', { facets: { kind: 'chi-thi' } })).isElsewhere).toBe(false);
  });

  test('facets are counted alike, whatever was asked before', async () => {
    const first = await ask('thực hiện nghị quyết ');
    await ask('thực hiện nghị quyết ', { facets: { kind: 'cong-van' } });
    const again = await ask('thực hiện nghị quyết ');
    expect(again.facets).toEqual(first.facets);
    expect(first.facets['kind']).toEqual({ 'cong-van': 25, 'chi-thi': 25 });
    expect(first.count).toBe(50);
  });
});

test('while somebody types, those that hold two words most often come first', async () => {
  const quick = await ask('vệ rừng ', { isQuick: true, limit: 7 });
  expect(shown(quick).sort()).toEqual([19, 18, 17, 16, 15, 14, 13].map(idOf).sort());
  expect(quick.count).toBe(20);
});

describe('lists that cannot be used', () => {
  test('where one does not load, the index answers', async () => {
    const postings = await data.postings();
    if (postings === null) throw new Error('no lists');
    const fail = (): Promise<never> => Promise.reject(new Error('404'));
    const broken = { ...postings, word: fail, pair: fail, pairTop: fail, pairsBeginning: fail, hasBeginning: fail };
    const answer = await ask('lễ hội hoa ', {}, { ...data, postings: () => Promise.resolve(broken) });
    expect(shown(answer).sort()).toEqual([55, 56, 57, 58, 59].map(idOf));
  });

  test('lists of another build than the index are not believed', async () => {
    const postings = await data.postings();
    if (postings === null) throw new Error('no lists');
    const old = { ...postings, pages: count - 1, pair: () => Promise.resolve([]), word: () => Promise.resolve([]) };
    expect(shown(await ask('lễ hội hoa ', {}, { ...data, postings: () => Promise.resolve(old) }))).toHaveLength(5);
  });
});

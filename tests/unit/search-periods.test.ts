/** A library that is cut into periods: what is made anew when a document changes, and that its search answers as that of one index. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskProblem } from '../../src/io/disk-problem.ts';
import { openCacheFolder } from '../../src/io/period-cache.ts';
import { openSearch, pagefindFolder, writeSearchData, type OpenSearch } from '../../src/io/search-data.ts';
import { startSearchIndex, type Indexed } from '../../src/io/search-index.ts';
import { proveSearch } from '../../src/io/search-proof.ts';
import { listFiles } from '../../src/io/site-files.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import type { Answer, SearchOptions } from '../../src/lib/search/answer.ts';
import type { FullText } from '../../src/lib/search/full-text.ts';
import type { IndexedDocument } from '../../src/lib/search/index-page.ts';
import { joinPeriods } from '../../src/lib/search/joined-text.ts';
import { planPeriods } from '../../src/lib/search/periods.ts';
import { searchText } from '../../src/lib/search/search.ts';
import { realContent } from '../support/documents.ts';

const work = mkdtempSync(join(tmpdir(), 'van-mach-periods-'));
afterAll(() => {
  rmSync(work, { recursive: true });
});

const count = 40;
const most = 8;

/** Forty documents of seven years, some of them of unknown date. */
function documentOf(at: number, added = ''): IndexedDocument {
  const year = at % 10 === 9 ? null : String(2018 + (at % 7));
  const lines = [
    'Số 1 Về công tác trong năm',
    `1. Giữ hòa khí trong cơ quan ${at}`,
    '2. Trung bình mỗi tháng họp một lần',
    ...(at < 30 ? ['3. Thực hiện nghị quyết của Ban Thường vụ'] : []),
    ...(at % 4 === 0 ? [`4. ${'Bảo vệ rừng. '.repeat(at + 1)}`] : []),
    ...(at === 17 ? ['5. Khánh thành thủy điện Đa Nhim'] : []),
    ...(added === '' ? [] : [`6. ${added}`]),
  ];
  return {
    address: `/vb/co-quan/cv-${at}/`,
    name: `Công văn số ${at}`,
    title: 'công tác',
    about: 'CV',
    date: year === null ? null : `${year}-${String((at % 12) + 1).padStart(2, '0')}-15`,
    doubts: [],
    facets: { kind: [at % 2 === 0 ? 'cong-van' : 'chi-thi'], issuer: ['co-quan'], year: [year ?? 'chua-ro'], unit: [] },
    lines: lines.map((text, line) => ({ anchor: line === 0 ? 'dau-van-ban' : (/^\d+/.exec(text)?.[0] ?? null), text })),
  };
}
const documents = Array.from({ length: count }, (_, at) => documentOf(at));

let sites = 0;
interface Built extends Indexed {
  site: string;
}

/** `library`: that whose cache is used. */
async function build(own: readonly IndexedDocument[], library: string, mostIndexed = most): Promise<Built> {
  const site = join(work, `site-${++sites}`);
  const periods = planPeriods(
    own.map(({ date }) => date),
    mostIndexed,
  );
  const cache = openCacheFolder(join(work, 'caches'), library);
  const indexing = startSearchIndex(pagefindFolder(site), { cache, periods: periods.length });
  for (const [period, { places }] of periods.entries()) for (const place of places) indexing.add(own[place] ?? documentOf(0), period);
  const indexed = await indexing.finish();
  writeSearchData(site, assemble(realContent, { secondParser: false }).library, indexed);
  return { ...indexed, site };
}

const contentsOf = (site: string): [string, string][] =>
  listFiles(site).map((file) => [file, readFileSync(join(site, file)).toString('base64')]);
const expectSame = (site: string, other: string): void => expect(contentsOf(site)).toEqual(contentsOf(other));
const cached = (library: string): string[] => readdirSync(join(work, 'caches', library));

describe('what is made anew', () => {
  let first: Built;
  beforeAll(async () => {
    first = await build(documents, 'a');
  });

  test('at first all periods are, each of a bounded size, and kept', () => {
    expect(first.made).toBe(first.periods.length);
    expect(first.periods.length).toBeGreaterThan(4);
    expect(first.periods.reduce((sum, { pages }) => sum + pages, 0)).toBe(count);
    for (const { pages } of first.periods) expect(pages).toBeLessThanOrEqual(most);
    expect(cached('a')).toHaveLength(first.periods.length);
    expect(first.periods.at(-1)?.years).toEqual(['chua-ro']);
  });

  test('nothing, where no document changed', async () => {
    const again = await build(documents, 'a');
    expect(again.made).toBe(0);
    expectSame(again.site, first.site);
  });

  test('one period, where a document changed, came or went; all bytes are those of a clean build', async () => {
    const changed = documents.map((own, at) => (at === 23 ? documentOf(at, 'Diễn tập phòng thủ khu vực') : own));
    for (const [name, own] of Object.entries({ changed, gone: changed.slice(0, -1), come: [...changed, documentOf(41)] })) {
      const before = cached('a');
      const built = await build(own, 'a');
      expect(built.made, name).toBe(1);
      expect(before.filter((key) => !cached('a').includes(key)).length, name).toBeLessThanOrEqual(2);
      const clean = await build(own, `clean-${name}`);
      expect(clean.made, name).toBe(clean.periods.length);
      expectSame(built.site, clean.site);
      // Back to what the next case begins with.
      await build(changed, 'a');
    }
  });

  test('a period whose kept file was damaged, cut off or taken away', async () => {
    const clean = await build(documents, 'b');
    const [file = '', other = '', third = ''] = cached('b').map((name) => join(work, 'caches', 'b', name));
    const bytes = readFileSync(file);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    writeFileSync(other, readFileSync(other).subarray(0, 4000));
    rmSync(third);
    const again = await build(documents, 'b');
    expect(again.made).toBe(3);
    expectSame(again.site, clean.site);
    expect((await build(documents, 'b')).made).toBe(0);
  });

  test('of a library that fits into one index nothing is made where nothing changed, and it stands where it always stood', async () => {
    const small = documents.slice(0, most);
    const one = await build(small, 'c');
    expect(one.periods).toEqual([]);
    expect(listFiles(pagefindFolder(one.site))).toContain('pagefind-entry.json');
    const again = await build(small, 'c');
    expect([one.made, again.made]).toEqual([1, 0]);
    expectSame(again.site, one.site);
  });

  test('what the disk refuses is told as such', async () => {
    const folder = openCacheFolder(join(work, 'caches'), 'refused');
    mkdirSync(join(folder, 'van-ban.tam'));
    const failure: unknown = await startSearchIndex(join(work, 'refused'), { cache: folder, periods: 2 })
      .finish()
      .catch((thrown: unknown) => thrown);
    expect(diskProblem(failure)?.message).toContain('van-ban.tam');
  });

  test('of libraries that were not built here for long nothing is kept', () => {
    for (let at = 0; at < 9; at += 1) openCacheFolder(join(work, 'many'), `library-${at}`);
    expect(readdirSync(join(work, 'many'))).toHaveLength(8);
    expect(readdirSync(join(work, 'many'))).toContain('library-8');
  });
});

describe('the search of a library in periods answers as that of one index', () => {
  let parts: OpenSearch;
  let whole: OpenSearch;
  beforeAll(async () => {
    parts = await openSearch((await build(documents, 'd')).site);
    whole = await openSearch((await build(documents, 'e', count)).site);
  });
  const ask = ({ index, data }: OpenSearch, typed: string, isLarge: boolean, options: Partial<SearchOptions> = {}): Promise<Answer> =>
    searchText(typed, index, { ...data, isLarge: () => Promise.resolve(isLarge) }, { limit: count, ...options });
  const shown = ({ results }: Answer): string[] => results.map(({ id }) => id);

  const questions: readonly (readonly [string, Partial<SearchOptions>])[] = [
    ['thực hiện nghị quyết ', {}],
    ['hòa bình ', {}],
    ['hòa bình ', { isWide: true }],
    ['bảo vệ rừng ', { facets: { kind: 'cong-van' } }],
    ['bảo vệ rừng ', { facets: { year: '2020' } }],
    ['bảo vệ rừng ', { facets: { year: 'chua-ro' } }],
    ['thủy điện Đa Nhim ', {}],
    ['thuy dien da nhi', {}],
    ['nghị quy', {}],
    ['không có chữ xyzzyq ', {}],
    ['"trung bình mỗi tháng"', {}],
    ['', { facets: { kind: 'chi-thi' } }],
  ];
  test.each([false, true])('as in a large library: %s', async (isLarge) => {
    for (const [typed, options] of questions) {
      const [own, other] = [await ask(parts, typed, isLarge, options), await ask(whole, typed, isLarge, options)];
      const name = `${typed} ${JSON.stringify(options)}`;
      expect(own.count, name).toBe(other.count);
      expect(own.match, name).toBe(other.match);
      expect(shown(own).sort(), name).toEqual(shown(other).sort());
      const found = (answer: Answer): unknown =>
        Object.entries(answer.facets)
          .flatMap(([facet, values]) => Object.entries(values).map(([value, hits]) => ({ facet, value, hits })))
          .filter(({ hits }) => hits > 0)
          .sort((a, b) => (`${a.facet} ${a.value}` < `${b.facet} ${b.value}` ? -1 : 1));
      expect(found(own), name).toEqual(found(other));
    }
  });

  test('by date, newest first through all periods, unknown dates last', async () => {
    const answer = await ask(parts, 'công tác ', true, { isByDate: true });
    const dates = answer.results.map(({ date }) => date);
    expect(dates).toHaveLength(count);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates.at(-1)).toBe('');
  });

  test('while somebody types, two words are answered from the lists of all periods', async () => {
    const options = { isQuick: true, limit: 3 };
    expect(shown(await ask(parts, 'nghị quyết ', true, options)).length).toBe(3);
    expect((await ask(parts, 'nghị quyết ', true, options)).count).toBe(30);
  });
});

describe('of a very large library the newest documents are asked first', () => {
  let parts: OpenSearch;
  /** Only the newest documents, as a library of their own. */
  let newer: OpenSearch;
  let newest: number;
  let periods: Built['periods'];
  const planned = planPeriods(
    documents.map(({ date }) => date),
    most,
  );
  beforeAll(async () => {
    const built = await build(documents, 'f');
    periods = built.periods;
    parts = await openSearch(built.site);
    const places = planned.slice(0, 3).flatMap((period) => period.places);
    newest = places.length;
    newer = await openSearch(
      (
        await build(
          places.flatMap((place) => documents[place] ?? []),
          'g',
        )
      ).site,
    );
  });
  const ask = (typed: string, options: Partial<SearchOptions> = {}, open = parts): Promise<Answer> => {
    const data = { ...open.data, newest: () => Promise.resolve(open === parts ? { pages: newest, older: count - newest } : null) };
    return searchText(typed, open.index, data, { limit: count, ...options });
  };
  const shown = ({ results }: Answer): string[] => results.map(({ id }) => id).sort();

  test.each([
    ['thực hiện nghị quyết ', {}],
    ['bảo vệ rừng ', { facets: { kind: 'cong-van' } }],
    ['họp một lần ', { isWide: true }],
    ['công tác ', { isByDate: true }],
    ['nghị quyết ', { isQuick: true }],
    ['', { facets: { kind: 'chi-thi' } }],
  ] satisfies [string, Partial<SearchOptions>][])(
    '%j with %j: the answer is that of a library of them alone, and says how many were not asked',
    async (typed, options) => {
      const [own, other] = [await ask(typed, options), await ask(typed, options, newer)];
      expect(shown(own)).toEqual(shown(other));
      expect(own.results.length).toBeGreaterThan(0);
      expect({ ...own, results: [] }).toEqual({ ...other, results: [], older: count - newest });
    },
  );

  test('asked for all, all answer', async () => {
    const all = await ask('thực hiện nghị quyết ', { isAll: true });
    expect(all.count).toBe(30);
    expect(all.older).toBe(0);
    expect((await ask('thực hiện nghị quyết ')).count).toBeLessThan(30);
  });

  test('what only older ones hold is found at once', async () => {
    const places = new Set(planned.slice(3).flatMap((period) => period.places));
    expect(places.has(17)).toBe(true);
    const answer = await ask('thủy điện Đa Nhim ');
    expect(shown(answer)).toEqual(['co-quan/cv-17']);
    expect(answer.older).toBe(0);
    const year = await ask('nghị quyết ', { facets: { year: '2018' } });
    expect(year.results.length).toBeGreaterThan(0);
    expect(year.older).toBe(0);
  });

  test('nothing is opened that need not be', async () => {
    const folders = periods.map(({ folder }) => folder);
    const asked: string[] = [];
    const index = joinPeriods(periods, ({ folder, pages }) => {
      asked.push(folder);
      const answers: FullText = {
        search: () => Promise.resolve({ pages: [], facets: {} }),
        loadFacets: () => Promise.resolve(),
        hasPages: (own) => Promise.resolve(own === pages),
        pagesAt: () => Promise.resolve([]),
        groups: () => [],
      };
      return Promise.resolve(answers);
    });
    await index.search('a', { newest });
    expect(asked).toEqual(folders.slice(0, 3));
  });
});

describe('the proof of the search before a site is put up', () => {
  let built: Built;
  beforeAll(async () => {
    built = await build(documents, 'proof');
  });
  const phrase = 'thuc hien nghi quyet cua';

  test('finds each of thirty documents by a phrase that all of them hold, a few in each period', async () => {
    const held = documents.slice(0, 30).map(({ address }) => ({ typed: phrase, address, isNumber: false }));
    for (const query of held) await proveSearch(built.site, [], [query], built.order);
  });

  test('refuses a document that does not hold the phrase', async () => {
    const { address = '' } = documents[35] ?? {};
    await expect(proveSearch(built.site, [], [{ typed: phrase, address, isNumber: false }], built.order)).rejects.toThrow(phrase);
  });
});

/** Pagefind's browser module (1.6) as the full-text index of the search. */
import { joinPeriods } from './joined-text.ts';
import type { IndexedPeriod } from './search-data.ts';
import type { FullText, FullTextAnswer, FullTextOptions, FullTextPage, IndexedText } from './full-text.ts';

/** What is used of an instance that the module's `createInstance` gives. */
export interface PagefindInstance {
  init(): Promise<void>;
  options(options: Readonly<Record<string, boolean | string>>): Promise<void>;
  filters(): Promise<FullTextAnswer['facets']>;
  search(
    query: string | null,
    options: { filters?: Readonly<Record<string, string>>; sort?: Readonly<Record<string, 'asc' | 'desc'>> },
  ): Promise<PagefindAnswer>;
}

export interface PagefindModule {
  createInstance(options: Readonly<Record<string, string | boolean>>): PagefindInstance;
}

interface PagefindAnswer {
  results: readonly { id: string; score: number; words: readonly number[]; data(): Promise<IndexedText> }[];
  filters: FullTextAnswer['facets'];
}

const orders = { date: { date: 'desc' }, page: { page: 'asc' } } as const;

/** `bundle`: address of the folder with the index; `base`: what addresses of pages are put below. Rejects where the index cannot be loaded. */
async function openPagefind(module: PagefindModule, bundle: string, base: string): Promise<FullText> {
  const instance = module.createInstance({ basePath: bundle, baseUrl: base, noWorker: true });
  await instance.init();
  // A failed load is told by the first call that needs it.
  await instance.options({ exactDiacritics: false });
  let isExact = false;
  let queue: Promise<unknown> = Promise.resolve();
  const ask = async (query: string | null, options: FullTextOptions): Promise<FullTextAnswer> => {
    const wanted = options.isExact ?? false;
    if (wanted !== isExact) await instance.options({ exactDiacritics: wanted });
    isExact = wanted;
    const { results, filters } = await instance.search(query, {
      filters: options.facets ?? {},
      ...(options.order === undefined ? {} : { sort: orders[options.order] }),
    });
    // Pagefind changes its objects in the next search: what is needed is read at once, the rest on demand and copied.
    const pages = results.map(({ id, score, words, data }) => ({
      id,
      score,
      words,
      load: async (): Promise<IndexedText> => {
        const { url, content, meta, anchors, filters: values } = await data();
        return { url, content, meta, anchors, filters: values };
      },
    }));
    return { pages, facets: filters };
  };
  // One after the other: whether marks count is a state of the instance.
  const search = (query: string | null, options: FullTextOptions = {}): Promise<FullTextAnswer> => {
    const answer = queue.then(() => ask(query, options));
    queue = answer.catch(() => undefined);
    return answer;
  };
  let facets: Promise<unknown> | undefined;
  let numbered: Promise<readonly FullTextPage[]> | undefined;
  const numberedPages = (): Promise<readonly FullTextPage[]> => (numbered ??= search(null, { order: 'page' }).then(({ pages }) => pages));
  return {
    search,
    loadFacets: async () => {
      await (facets ??= instance.filters());
    },
    groups: (numbers) => [numbers],
    hasPages: async (count) => (await numberedPages()).length === count,
    pagesAt: async (numbers, chosen = {}) => {
      const pages = await numberedPages();
      if (Object.keys(chosen).length === 0) return numbers.map((number) => pages[number]);
      const allowed = new Set((await search(null, { facets: chosen })).pages.map(({ id }) => id));
      return numbers.map((number) => pages[number]).map((page) => (page !== undefined && allowed.has(page.id) ? page : undefined));
    },
  };
}

/** The index of a site: `periods` are its parts, none where it is one. */
export async function openIndex(
  module: PagefindModule,
  bundle: string,
  base: string,
  periods: readonly IndexedPeriod[],
): Promise<FullText> {
  if (periods.length === 0) return openPagefind(module, bundle, base);
  return joinPeriods(periods, ({ folder }) => openPagefind(module, `${bundle}${folder}/`, base));
}

/** Pagefind's program stands once, above the indexes of the periods, but each asks for it in its own folder: where it is; any other address as it was. */
export const programAddress = (address: string): string => address.replace(/(\/pagefind\/)[0-9a-f]+\/(wasm\.)/, '$1$2');

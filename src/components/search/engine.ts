/** The search in the browser: opens the index and the files beside it when they are first asked for. Runs in a worker, or in the page where there is none. */
import { searchDataAddress } from '../../lib/address.ts';
import type { FullText } from '../../lib/search/full-text.ts';
import type { NumberHit, NumberPlace, NumberRecord } from '../../lib/search/number-index.ts';
import { openIndex as openFullText, programAddress, type PagefindModule } from '../../lib/search/pagefind.ts';
import { createSearchData, type LoadedSearchData, type MovedPlaces, type TitleRecord } from '../../lib/search/search-data.ts';
import type { Answer, Result, SearchOptions } from '../../lib/search/answer.ts';
import { orderPlaces, searchNumbers } from '../../lib/search/number-search.ts';
import { searchText } from '../../lib/search/search.ts';
import { tokenKeys } from '../../lib/text/tokens.ts';

/** What is shown of a result: the second look of the search itself stays behind. */
export interface ShownResult extends Omit<Result, 'keys' | 'anchors'> {
  /** What is known of its force; null: nothing. */
  mark: string | null;
  /** Anchor → where its words stand now, where that is another place than it says. */
  moved: MovedPlaces[string];
}
/** A number, with what is known of the force of the document that bears it. */
export interface ShownNumber extends Omit<NumberHit, 'record'> {
  mark: string | null;
  /** `place`: where the citation stands now. */
  record: Omit<NumberRecord, 'places'> & { places: readonly (NumberPlace & { place: string })[] };
}
export interface ShownAnswer extends Omit<Answer, 'results'> {
  results: readonly ShownResult[];
  /** The numbers again, their citing places in the order of what the words found. */
  numbers: readonly ShownNumber[];
  /** The files of numbers did not load: that none is shown says nothing. */
  hasNumbersFailed: boolean;
}

export interface Engine {
  numbers(typed: string): Promise<readonly ShownNumber[]>;
  text(typed: string, options: SearchOptions): Promise<ShownAnswer>;
  /** Without the index: held documents whose name or title has all words. */
  titles(typed: string, limit: number): Promise<readonly TitleRecord[]>;
}

/** `base`: the path of the site, with a slash at both ends. */
export function createEngine(base: string): Engine {
  const folder = `${base}${searchDataAddress.slice(1)}`;
  const openData = (): LoadedSearchData =>
    createSearchData(async (file) => {
      const answer = await fetch(folder + file);
      if (!answer.ok) throw new Error(`${answer.status} ${file}`);
      return answer.json();
    });
  let data = openData();
  let index: Promise<FullText> | undefined;
  const openIndex = (): Promise<FullText> => {
    index ??= (async () => {
      const bundle = `${base}pagefind/`;
      const module = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as PagefindModule;
      return openFullText(module, bundle, '/', await data.periods());
    })();
    return index;
  };
  const failures = countFailures(`${base}pagefind/`);
  let current = 0;

  /** What was asked before the last letter was typed is not asked on. */
  const whileCurrent = (opened: FullText, own: number): FullText => {
    const check = (): void => {
      if (own !== current) throw new Error('overtaken by a later query');
    };
    return {
      search: (query, options) => {
        check();
        return opened.search(query, options);
      },
      groups: (numbers) => opened.groups(numbers),
      hasPages: (count) => {
        check();
        return opened.hasPages(count);
      },
      pagesAt: (numbers, facets) => {
        check();
        return opened.pagesAt(numbers, facets);
      },
      loadFacets: () => {
        check();
        return opened.loadFacets();
      },
    };
  };

  const marked = async (hits: readonly NumberHit[]): Promise<ShownNumber[]> => {
    const [marks, moved] = [await data.marks(), await data.moved()];
    return hits.map((hit) => {
      const places = hit.record.places.map((place) => ({ ...place, place: moved[place.id]?.[place.anchor] ?? place.anchor }));
      return { ...hit, record: { ...hit.record, places }, mark: marks[hit.record.own ?? ''] ?? null };
    });
  };

  return {
    numbers: async (typed) => marked(await searchNumbers(typed, data)),
    text: async (typed, options) => {
      current += 1;
      const own = current;
      const before = failures();
      const opening = openIndex();
      try {
        const opened = await opening;
        const [hits, answer] = await Promise.all([searchNumbers(typed, data), searchText(typed, whileCurrent(opened, own), data, options)]);
        // Pagefind takes a part of the index that did not load for one without hits.
        if (failures() > before) throw new Error('a part of the index did not load');
        const [marks, moved] = [await data.marks(), await data.moved()];
        const numbers = await marked(hits.map((hit) => ({ ...hit, record: { ...hit.record, places: orderPlaces(hit, answer.results) } })));
        const results = answer.results.map(({ keys: _keys, anchors: _anchors, ...shown }) => ({
          ...shown,
          mark: marks[shown.id] ?? null,
          moved: moved[shown.id] ?? {},
        }));
        return { ...answer, numbers, results, hasNumbersFailed: data.hasNumbersFailed() };
      } catch (error) {
        // The next query tries again; that this one was overtaken is no failure of the index.
        if (own === current && index === opening) {
          index = undefined;
          // The site may have been built anew: lists and index must be of one build.
          data = openData();
        }
        throw error;
      }
    },
    titles: async (typed, limit) => {
      const keys = tokenKeys(typed);
      const holds = ({ name, title }: TitleRecord): boolean => {
        const own = new Set(tokenKeys(`${name} ${title}`));
        return keys.every((key) => own.has(key));
      };
      return keys.length === 0 ? [] : data.titles(holds, limit);
    },
  };
}

/** How many requests below an address failed so far. Pagefind's program is asked for where it stands. */
function countFailures(address: string): () => number {
  let failures = 0;
  const load = globalThis.fetch;
  globalThis.fetch = async (input, options) => {
    const url = input instanceof Request ? input.url : String(input);
    try {
      const place = programAddress(url);
      const answer = await load(place === url ? input : place, options);
      if (!answer.ok && url.includes(address)) failures += 1;
      return answer;
    } catch (error) {
      if (url.includes(address)) failures += 1;
      throw error;
    }
  };
  return () => failures;
}

/** The search of the copy, in the page itself: from a disk no worker starts. Made once a page, its data opened with the first question. */
import { searchDataAddress } from '../../lib/address.ts';
import type { FullText } from '../../lib/search/full-text.ts';
import type { NumberHit } from '../../lib/search/number-index.ts';
import { orderPlaces, searchNumbers } from '../../lib/search/number-search.ts';
import { createSearchData, type LoadedSearchData } from '../../lib/search/search-data.ts';
import { searchText } from '../../lib/search/search.ts';
import { tokenKeys } from '../../lib/text/tokens.ts';
import { textFiles, type TextDirectory, type TextPart } from '../../lib/usb/text-data.ts';
import { TextIndex } from '../../lib/usb/text-index.ts';
import type { Engine, ShownNumber } from '../search/engine.ts';
import { libraryRoot, loadData } from './load.ts';

let engine: Engine | undefined;

export const getEngine = (): Engine => (engine ??= createEngine());

const load = (file: string): Promise<unknown> => loadData(libraryRoot + searchDataAddress.slice(1) + file);

/** A turn for the page and its reader; a timer would make every one of them four milliseconds long. */
function otherTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.addEventListener('message', () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** The index, each question in a turn of its own; what was asked before the last letter was typed is not asked on. */
function inTurns(fullText: FullText, isCurrent: () => boolean): FullText {
  const turn = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
    await otherTurn();
    if (!isCurrent()) throw new Error('overtaken by a later query');
    return ask();
  };
  return {
    search: (query, options) => turn(() => fullText.search(query, options)),
    groups: (numbers) => fullText.groups(numbers),
    hasPages: (count) => turn(() => fullText.hasPages(count)),
    pagesAt: (numbers, facets) => turn(() => fullText.pagesAt(numbers, facets)),
    loadFacets: () => fullText.loadFacets(),
  };
}

interface OpenTexts {
  index: TextIndex;
  isTitlesOnly: boolean;
}

async function openTexts(): Promise<OpenTexts> {
  const { parts, isTitlesOnly } = (await load(textFiles.directory)) as TextDirectory;
  const index = new TextIndex((await load(textFiles.vocabulary)) as readonly string[]);
  // Each file is a task of its own: between two of them the page answers its reader.
  for (let part = 0; part < parts; part++) index.add((await load(textFiles.part(part))) as TextPart);
  return { index, isTitlesOnly };
}

function createEngine(): Engine {
  const data: LoadedSearchData = createSearchData(load);
  let opening: Promise<OpenTexts> | undefined;
  let current = 0;
  const open = (): Promise<OpenTexts> => {
    opening ??= openTexts();
    opening.catch(() => (opening = undefined));
    return opening;
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
      const own = ++current;
      const { index, isTitlesOnly } = await open();
      const fullText = inTurns(index.fullText, () => own === current);
      // What takes its time on the site takes none here: every library is asked as a small one is.
      const files = { ...data, isLarge: () => Promise.resolve(false), postings: () => Promise.resolve(index.postings) };
      const [hits, answer] = await Promise.all([searchNumbers(typed, data), searchText(typed, fullText, files, options)]);
      const [marks, moved] = [await data.marks(), await data.moved()];
      const numbers = await marked(hits.map((hit) => ({ ...hit, record: { ...hit.record, places: orderPlaces(hit, answer.results) } })));
      const results = answer.results.map(({ keys: _keys, anchors: _anchors, ...shown }) => ({
        ...shown,
        // Of a title there is nothing more to show.
        excerpt: isTitlesOnly ? [] : shown.excerpt,
        mark: marks[shown.id] ?? null,
        moved: moved[shown.id] ?? {},
      }));
      return { ...answer, numbers, results, hasNumbersFailed: data.hasNumbersFailed() };
    },
    titles: async (typed, limit) => {
      const keys = tokenKeys(typed);
      if (keys.length === 0) return [];
      return data.titles(({ name, title }) => {
        const own = new Set(tokenKeys(`${name} ${title}`));
        return keys.every((key) => own.has(key));
      }, limit);
    },
  };
}

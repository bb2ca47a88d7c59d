/** Proves the search of a site before it is put up: an index that lost its words, its đ or its numbers must stop the build, not the reader. */
import { directiveAddress } from '../lib/address.ts';
import type { Entry } from '../lib/library/entry.ts';
import type { FullTextPage } from '../lib/search/full-text.ts';
import type { IndexedDocument } from '../lib/search/index-page.ts';
import { searchNumbers } from '../lib/search/number-search.ts';
import { searchText } from '../lib/search/search.ts';
import { formatQuery } from '../lib/search/text-query.ts';
import { fold } from '../lib/text/fold.ts';
import { tokenize } from '../lib/text/tokens.ts';
import { openSearch } from './search-data.ts';

/** Queries whose answer is known from the documents themselves. */
export interface SmokeQuery {
  typed: string;
  /** Address of a page that must be found. */
  address: string;
  isNumber: boolean;
}

/** So many documents, spread over the library, are looked for by their own words and number. */
const mostDocuments = 12;
const phraseLength = 5;

/** A run of words with đ from the middle of a text, typed without marks; null where it has none. */
export function createSmokeQuery({ address, lines }: Pick<IndexedDocument, 'address' | 'lines'>): SmokeQuery | null {
  for (const { text } of [...lines.slice(Math.floor(lines.length / 2)), ...lines]) {
    const words = tokenize(text).map(({ text: word }) => word);
    const at = words.findIndex((word, index) => /đ/i.test(word) && index + phraseLength <= words.length);
    if (at >= 0) return { typed: fold(words.slice(at, at + phraseLength).join(' ')), address, isNumber: false };
  }
  return null;
}

/** Throws with the query that missed. `order`: the addresses of the indexed pages by their number, where they are known. */
export async function proveSearch(
  site: string,
  entries: readonly Entry[],
  smoke: readonly SmokeQuery[],
  order: readonly string[] = [],
): Promise<void> {
  const { index, data } = await openSearch(site);
  const numbered = spread(entries.filter(({ number }) => number !== null));
  const numbers = numbered.map(({ id, metadata }) => ({ typed: metadata.number ?? '', address: directiveAddress(id), isNumber: true }));
  for (const { typed, address, isNumber } of [...spread(smoke), ...numbers]) {
    const isFound = isNumber
      ? (await searchNumbers(typed, data)).some(({ record }) => directiveAddress(record.own ?? '') === address)
      : await findsPage(typed, address);
    if (!isFound) throw new Error(`tìm “${typed}” không ra ${address}: chỉ mục tìm kiếm hỏng, trang không được đưa lên`);
  }

  /** Whether the index finds the page, and of a phrase that few pages hold also whether a reader is shown it: both must be so. */
  async function findsPage(typed: string, address: string): Promise<boolean> {
    const words = tokenize(typed).map(({ text }) => text);
    const number = order.indexOf(address);
    // Of an index in several parts only its own is asked: to load the lists of five words of all parts takes seconds.
    const { pages } = await index.search(formatQuery(words, { isPhrase: true }), number < 0 ? {} : { among: [[number]] });
    if (pages.length === 0 || pages.length > mostDocuments) return holdsPage(pages, address, number);
    const { results } = await searchText(typed, index, data, { limit: mostDocuments, isAll: true });
    if (results.some(({ id }) => directiveAddress(id) === address)) return true;
    // Other parts may hold the phrase too: of more pages than are shown, this one need not be among the first.
    return results.length === mostDocuments && holdsPage(pages, address, number);
  }

  /** Hundreds of pages may hold a phrase, and each takes as long to load as to be shown: the one that is meant is known by its number. */
  async function holdsPage(pages: readonly FullTextPage[], address: string, number: number): Promise<boolean> {
    if (number >= 0) {
      const [own] = await index.pagesAt([number]);
      return own !== undefined && pages.some(({ id }) => id === own.id) && (await own.load()).url === address;
    }
    for (const page of pages) if ((await page.load()).url === address) return true;
    return false;
  }
}

function spread<Item>(items: readonly Item[]): Item[] {
  const step = Math.max(1, Math.floor(items.length / mostDocuments));
  return items.filter((_, index) => index % step === 0).slice(0, mostDocuments);
}

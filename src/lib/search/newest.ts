/**
 * Of a very large library the newest documents are asked first: what a query downloads does not grow with the library (docs/decisions/0019-chi-muc-theo-ky.md).
 * Pages are numbered newest first, so the newest are those with the smallest numbers.
 */
import type { Pages, Postings } from './postings.ts';
import type { IndexedPeriod } from './search-data.ts';

/** Up to so many pages all are asked. */
const mostAsked = 10_000;

/** The pages of the newest periods that fit, of one at least; null: all are asked. */
export function newestPages(periods: readonly Pick<IndexedPeriod, 'pages'>[], most: number = mostAsked): number | null {
  const all = periods.reduce((sum, { pages }) => sum + pages, 0);
  if (all <= most) return null;
  let newest = 0;
  for (const { pages } of periods) {
    if (newest > 0 && newest + pages > most) break;
    newest += pages;
  }
  return newest < all ? newest : null;
}

/** The lists of a library that has the newest pages alone. */
export function newestPostings(postings: Postings, newest: number): Postings {
  const own = (pages: Pages): Pages => pages.filter((page) => page < newest);
  return {
    pages: newest,
    word: async (word) => {
      const pages = await postings.word(word);
      return pages === null ? null : own(pages);
    },
    pair: async (first, second) => own(await postings.pair(first, second)),
    pairTop: async (first, second) => own(await postings.pairTop(first, second)),
    pairsBeginning: async (first, beginning) => own(await postings.pairsBeginning(first, beginning)),
    hasBeginning: (beginning) => postings.hasBeginning(beginning),
  };
}

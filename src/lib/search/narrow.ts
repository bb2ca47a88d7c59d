/** Gathers pages from a large library, where questions for common words take their time. */
import { tokenKey } from '../text/tokens.ts';
import type { SearchData, SearchOptions } from './answer.ts';
import type { FacetCounts, FullTextPage } from './full-text.ts';
import { Candidates, isHeld, measureHits, mostVariants, none, searchOpen, weighPairs, type Gathered } from './hits.ts';
import { enoughFor, mostRead, type Lookup } from './lookup.ts';
import { ranks } from './read-pages.ts';
import { intersect } from './postings.ts';
import { isOnePhrase, type TextQuery } from './text-query.ts';
import { findVariants } from './variants.ts';

/**
 * In a large library the places of common words are most of it, and take most of the time: what stands side by side is asked for first, which hands over
 * little. Where something does, the rest is asked for only if the reader wants it (`isWide`). Where nothing does, the words that tell documents apart
 * and the pairs say which pages come nearest. Null where not every word is held, where parts were quoted that stand apart, and where nothing of this finds a
 * page: then `gather` goes on as in a small library.
 */
export async function gatherNarrow(
  query: TextQuery,
  index: Lookup,
  data: SearchData,
  options: SearchOptions,
  allowed: ReadonlySet<string> | null,
): Promise<Gathered | null> {
  const { words } = query;
  const { facets = {} } = options;
  const isTypedHeld = await isHeld(query, index);
  const wordings: (readonly string[])[] = isTypedHeld ? [words] : [];
  for (const variant of findVariants(words, await data.synonyms()).slice(0, mostVariants))
    if (await isHeld({ words: variant, isOpen: false }, index)) wordings.push(variant);
  if (wordings.length === 0) return null;
  await index.prepare(words);
  const candidates = new Candidates(allowed);
  let counts: FacetCounts = {};
  let typed = 0;
  for (const wording of wordings) {
    const phrase = await index.phrase(wording, options);
    if (phrase.pages.length === 0) continue;
    const rank = wording === words ? ranks.phrase : ranks.variant;
    const most = phrase.pages.reduce((count, page) => Math.max(count, page.words.length), 1);
    for (const page of phrase.pages) candidates.add(page, rank + 0.3 * (page.words.length / most), wording);
    if (wording === words) {
      typed = candidates.size;
      if (phrase.pages.length > mostRead && !(options.isQuick === true && words.length === 2)) {
        const exact = await index.search({ words, isExact: true, isPhrase: true }, { facets, ...enoughFor(options) });
        for (const page of exact.pages) candidates.add(page, ranks.exact + 0.3 * (page.words.length / most), words);
      }
    }
    // Counts of another set of pages than the one found would be untrue.
    counts = candidates.size === phrase.pages.length ? phrase.facets : {};
  }
  const list = (): Pick<Gathered, 'candidates' | 'phrases'> => ({ candidates: candidates.list(), phrases: typed });
  const count = candidates.size;
  const begun = query.isOpen ? await searchOpen(words, index, options) : [];
  // More pages go on with the last word than end with it, so it was probably half typed.
  if (begun.length > count) {
    for (const page of begun) candidates.add(page, ranks.variant, words);
    return { ...list(), facets: {}, count: null, isNarrow: false, isBegun: true };
  }
  const isWhole = isOnePhrase(query);
  if (count > 0 || isWhole) return { ...list(), facets: counts, count, isNarrow: typed > 0 && !isWhole, isBegun: false };
  if (query.phrases.length > 0) return null;

  const common = await data.common();
  for (const wording of wordings) {
    const telling = wording.filter((word) => !common.has(tokenKey(word)));
    const pairs = await weighPairs(wording, index, none, facets);
    // Of common words alone, the pairs decide.
    const pages = telling.length > 0 ? await searchTelling(telling, index, options) : pairs.pages;
    for (const page of pages) {
      const { near } = telling.length > 0 ? measureHits(page.words, telling.length) : { near: 0 };
      candidates.add(page, ranks.all + near + (pairs.weights.get(page.id) ?? 0), wording);
    }
  }
  // Common words that stand side by side nowhere: only the index knows where they come near each other.
  if (candidates.size === 0 && isTypedHeld) return null;
  return { ...list(), facets: {}, count: null, isNarrow: false, isBegun: false };
}

/** Pages with all of some words that are not common; the places of the hits only where more are found than can be read. */
async function searchTelling(words: readonly string[], index: Lookup, { facets = {} }: SearchOptions): Promise<readonly FullTextPage[]> {
  const lists = await Promise.all(words.map((word) => index.word(word)));
  const pages = await index.pagesAt(intersect(lists.filter((list) => list !== null)), facets);
  return pages.length > mostRead ? (await index.search({ words }, { facets })).pages : pages;
}

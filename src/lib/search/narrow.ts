/** Gathers pages from a large library, where questions for common words take their time. */
import { tokenKey } from '../text/tokens.ts';
import type { SearchData, SearchOptions } from './answer.ts';
import type { FacetCounts, FullText, FullTextPage } from './full-text.ts';
import { Candidates, isHeld, measureHits, mostVariants, none, searchPairs, type Gathered } from './hits.ts';
import { mostRead, ranks } from './read-pages.ts';
import { formatQuery, isOnePhrase, type TextQuery } from './text-query.ts';
import { findVariants } from './variants.ts';

/**
 * In a large library the places of common words are most of it, and take most of the time: what stands side by side is asked for first, which hands over
 * little. Where something does, the rest is asked for only if the reader wants it (`isWide`). Where nothing does, the words that tell documents apart
 * and the pairs say which pages come nearest. Null where not every word is held: then `gather` goes on as in a small library.
 */
export async function gatherNarrow(
  query: TextQuery,
  index: FullText,
  data: SearchData,
  options: SearchOptions,
  allowed: ReadonlySet<string> | null,
): Promise<Gathered | null> {
  const { words } = query;
  const base = { facets: options.facets ?? {} };
  const common = await data.common();
  if (!(await isHeld(query, index, common))) return null;
  const candidates = new Candidates(allowed);
  const addAll = (pages: readonly FullTextPage[], rank: number, own: readonly string[]): void => {
    for (const page of pages) candidates.add(page, rank, own);
  };
  /** `isNarrow`: what was asked for stands side by side, and is counted. */
  const done = (facets: FacetCounts, isNarrow: boolean): Gathered => {
    const phrases = isNarrow ? candidates.size : 0;
    return { candidates: candidates.list(), phrases, facets, isNarrow, isCounted: isNarrow };
  };
  const phrase = await index.search(formatQuery(words, { isPhrase: true }), base);
  const most = phrase.pages.reduce((count, page) => Math.max(count, page.words.length), 1);
  for (const page of phrase.pages) candidates.add(page, ranks.phrase + 0.3 * (page.words.length / most), words);
  if (phrase.pages.length > mostRead) {
    const exact = await index.search(formatQuery(words, { isExact: true, isPhrase: true }), { ...base, isExact: true });
    for (const page of exact.pages) candidates.add(page, ranks.exact + 0.3 * (page.words.length / most), words);
  }
  for (const variant of findVariants(words, await data.synonyms()).slice(0, mostVariants)) {
    if (await isHeld({ words: variant, isOpen: false }, index, common))
      addAll((await index.search(formatQuery(variant, { isPhrase: true }), base)).pages, ranks.variant, variant);
  }
  if (candidates.size > 0) return done(candidates.size === phrase.pages.length ? phrase.facets : {}, true);
  if (isOnePhrase(query)) return done({}, true);
  if (query.phrases.length > 0) return null;

  if (query.isOpen && words.length > 2)
    addAll((await index.search(formatQuery(words.slice(0, -1), { isPhrase: true }), base)).pages, ranks.variant, words);
  const telling = words.filter((word) => !common.has(tokenKey(word)));
  const pairs = await searchPairs(words, index, none, options);
  const rare = telling.length > 0 ? await index.search(formatQuery(telling), base) : null;
  for (const page of rare?.pages ?? []) {
    const { near } = measureHits(page.words, telling.length);
    candidates.add(page, ranks.all + near + (pairs.weights.get(page.id) ?? 0), words);
  }
  // Of common words alone, the pairs decide.
  for (const page of telling.length > 0 ? [] : pairs.pages) candidates.add(page, ranks.all + (pairs.weights.get(page.id) ?? 0), words);
  return done({}, false);
}

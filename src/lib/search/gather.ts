/** Gathers the pages that hold the words of a query from the index, each with a rank that is read off the places of its hits. */
import type { SearchData, SearchOptions } from './answer.ts';
import { beginningsOf } from '../text/tokens.ts';
import type { FullTextAnswer, FullTextOptions } from './full-text.ts';
import { Candidates, isHeld, measureHits, mostVariants, none, searchOpen, weighPairs, type Gathered } from './hits.ts';
import { mostRead, type Lookup } from './lookup.ts';
import { gatherNarrow } from './narrow.ts';
import { ranks } from './read-pages.ts';
import { isOnePhrase, type TextQuery } from './text-query.ts';
import { findVariants } from './variants.ts';

/** The pages that hold the words, in the typed or in another wording, each with the best that is known of it. */
export async function gather(query: TextQuery, index: Lookup, data: SearchData, options: SearchOptions): Promise<Gathered> {
  const allowed = await searchPhrases(query, index, options);
  const isLarge = await data.isLarge();
  const narrow =
    isLarge && index.hasLists && options.isWide !== true && query.words.length > 1
      ? await gatherNarrow(query, index, data, options, allowed)
      : null;
  return narrow ?? gatherWide(query, index, data, { ...options, isQuick: false }, allowed);
}

/**
 * One question to the index for what was typed: each takes as long as its words are common (0.1 s a common word among 5,000 documents), so what can
 * be read off the places of the hits is.
 */
async function gatherWide(
  query: TextQuery,
  index: Lookup,
  data: SearchData,
  options: SearchOptions,
  allowed: ReadonlySet<string> | null,
): Promise<Gathered> {
  const { words } = query;
  const base = { facets: options.facets ?? {} };
  const isWhole = isOnePhrase(query);
  const common = await data.common();
  const isLarge = await data.isLarge();
  const candidates = new Candidates(allowed);
  /** Answers how many pages hold the words side by side. */
  const addAll = async ({ pages }: FullTextAnswer, own: readonly string[], ofPhrase: number): Promise<number> => {
    const best = pages.reduce((score, page) => Math.max(score, page.score), 0) || 1;
    const pairs = pages.length > 0 && own.length > 2 ? await weighPairs(own, index, isLarge ? common : none, base.facets) : null;
    const measured = pages.map((page) => ({ page, ...measureHits(page.words, own.length) }));
    const runs = measured.filter(({ run }) => run >= own.length);
    // A run may hold the words in another order: where not all can be read, the index is asked.
    const verified = own.length > 1 && runs.length > mostRead ? await index.phrase(own, options) : null;
    const isPhrase = new Set(
      // Of a half-typed word the index knows no phrase.
      (verified === null || (query.isOpen && verified.pages.length === 0) ? runs.map(({ page }) => page) : verified.pages).map(
        ({ id }) => id,
      ),
    );
    for (const { page, run, near } of measured) {
      const rest = 0.3 * (page.score / best);
      if (isPhrase.has(page.id)) candidates.add(page, ofPhrase + rest, own);
      else if (!isWhole)
        candidates.add(page, ranks.all + 0.6 * (run / own.length) ** 2 + near + (pairs?.weights.get(page.id) ?? 0) + rest, own);
    }
    return isPhrase.size;
  };

  const all = (await isHeld(query, index)) ? await searchAll(query, index, options) : nothing;
  const phrases = await addAll(all, words, ranks.phrase);
  // Too many to read them all: those with the same marks first.
  if (phrases > options.limit) {
    const exact = await index.search({ words, isExact: true, isPhrase: true }, base);
    for (const page of exact.pages) candidates.add(page, ranks.exact + (candidates.rankOf(page) ?? ranks.phrase) - ranks.phrase, words);
  }
  let { facets } = all;
  let pageCount = all.pages.length;
  if (isWhole) return { candidates: candidates.list(), phrases, facets, count: candidates.size, isNarrow: false, isBegun: false };
  const variants = findVariants(words, await data.synonyms()).slice(0, isLarge ? mostVariants : undefined);
  for (const variant of variants) {
    if (!(await isHeld({ words: variant, isOpen: false }, index))) continue;
    if (phrases > 0) {
      const other = await index.phrase(variant, options);
      for (const page of other.pages) candidates.add(page, ranks.variant, variant);
    } else {
      const other = await index.search({ words: variant }, base);
      await addAll(other, variant, ranks.variant);
      if (pageCount === 0) {
        facets = other.facets;
        pageCount = other.pages.length;
      }
    }
  }
  // Counts of another set of pages than the one found would be untrue.
  if (candidates.size !== pageCount) facets = {};
  const count = candidates.size;
  // Whether these go on as typed is seen only when they are read: they are listed, not counted.
  if (query.isOpen && words.length > 1 && options.isByDate !== true)
    for (const page of await searchOpen(words, index, options)) candidates.add(page, ranks.variant, words);
  const isBegun = count === 0 && candidates.size > 0;
  return { candidates: candidates.list(), phrases, facets, count: isBegun ? null : count, isNarrow: false, isBegun };
}

const nothing: FullTextAnswer = { pages: [], facets: {} };

/** Pages with all words; the last one may be the beginning of a word: "phát triển du l". */
async function searchAll(query: TextQuery, index: Lookup, options: SearchOptions): Promise<FullTextAnswer> {
  const base = { facets: options.facets ?? {} };
  const { words, isOpen } = query;
  const last = words.at(-1) ?? '';
  if (isOnePhrase(query)) return index.phrase(words, options);
  // Half the words of a library begin with one or two letters: only where nothing else is found.
  if (isOpen && last.length > 2) return searchBegun(words, index, base);
  const all = await index.search({ words }, base);
  const hasPhrase = all.pages.some((page) => measureHits(page.words, words.length).run >= words.length);
  if (!isOpen || hasPhrase || last.length < 2) return all;
  const open = await searchBegun(words, index, base);
  return open.pages.length > 0 ? open : all;
}

/** "quy" begins "quyết", and is "quí" when it stands alone: both are asked for. */
async function searchBegun(words: readonly string[], index: Lookup, base: FullTextOptions): Promise<FullTextAnswer> {
  const open = await index.search({ words, isOpen: true }, base);
  if (beginningsOf(words.at(-1) ?? '').length === 1) return open;
  const whole = await index.search({ words }, base);
  const known = new Set(open.pages.map(({ id }) => id));
  const others = whole.pages.filter(({ id }) => !known.has(id));
  return { pages: [...open.pages, ...others], facets: others.length === 0 ? open.facets : {} };
}

/** Pages that hold every quoted part; null where nothing was quoted. */
async function searchPhrases({ words, phrases }: TextQuery, index: Lookup, options: SearchOptions): Promise<ReadonlySet<string> | null> {
  if (phrases.length === 0) return null;
  const answers: ReadonlySet<string>[] = [];
  for (const [from, to] of phrases) {
    const { pages } = await index.phrase(words.slice(from, to), options);
    answers.push(new Set(pages.map(({ id }) => id)));
  }
  return new Set([...(answers[0] ?? [])].filter((id) => answers.every((own) => own.has(id))));
}

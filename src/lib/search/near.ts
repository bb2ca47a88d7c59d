/** Where no page holds what was typed in one place: another spelling that stands somewhere, or the pages that come nearest. */
import { decodeFromIndex } from '../text/index-copy.ts';
import { tokenize, tokenKey } from '../text/tokens.ts';
import type { Answer, SearchData, SearchOptions } from './answer.ts';
import type { FullText, FullTextPage } from './full-text.ts';
import { gather, mostPairs, none } from './gather.ts';
import { describe, mergeResults, mostRead, readBest, refit, type Candidate, type ReadPage } from './read-pages.ts';
import type { Speller } from './spelling.ts';
import { formatQuery, parseTextQuery, withoutWeakWords, type TextQuery } from './text-query.ts';

const mostRareWords = 5;

/** Where no page holds the words in one place: another spelling that is found so, else the pages that come nearest. */
export async function searchNear(
  query: TextQuery,
  direct: Answer,
  read: readonly ReadPage[],
  index: FullText,
  data: SearchData,
  options: SearchOptions,
): Promise<Answer> {
  const speller = await data.speller();
  const words = withoutWeakWords(query.words).filter((word) => speller.isKnown(word));
  const suggestion = (await probeSpelling(query.words, index, speller, await data.isLarge())) ?? speller.suggest(query.words);
  const other = suggestion === null ? null : parseTextQuery(suggestion);
  const corrected = other === null ? null : await gather(other, index, data, options);
  const better = corrected === null ? [] : await readBest(corrected.candidates, false, options.limit);
  const isUnknown = query.words.some((word) => !speller.isKnown(word));
  const near = async (): Promise<ReadPage[]> => {
    const some = await gatherSome(words, index, speller, (await data.isLarge()) ? await data.common() : none, options);
    return mergeResults(refit(read, words), await readBest(some, false, 2 * mostRead)).sort((a, b) => b.fit - a.fit);
  };
  if (suggestion !== null && corrected !== null && better[0] !== undefined) {
    // A syllable that stands nowhere was not meant; one that does may have been.
    const pages = better[0].isClose ? [] : isUnknown ? await near() : null;
    if (pages !== null && better[0].fit >= (pages[0]?.fit ?? 0)) {
      const results = mergeResults(better, read).map(describe).slice(0, options.limit);
      const { facets, candidates } = corrected;
      const printed = printedWords(better[0]) ?? suggestion;
      return { results, count: candidates.length, facets, match: 'corrected', suggestion: printed };
    }
  }
  const pages = words.length === 0 ? read : await near();
  const results = pages.slice(0, options.limit).map(describe);
  return {
    ...direct,
    results,
    count: Math.max(direct.count, pages.length),
    match: pages.length === 0 ? 'none' : read.length > 0 ? 'all' : 'some',
  };
}

/** The words as the best page prints them, where it has them side by side. */
function printedWords({ text, fits: [best] }: ReadPage): string | null {
  if (best?.isPhrase !== true) return null;
  const { words } = text;
  const run = words.slice(best.start, best.start + best.length).map((word) => tokenize(decodeFromIndex(word))[0]?.text ?? '');
  return run.join(' ').toLowerCase();
}

/**
 * One syllable changed so that it stands beside its neighbours somewhere in the library, syllables that nobody writes so first. Null where no such
 * change is found. Asks the index itself, because the list of pairs of a large library is not complete.
 */
async function probeSpelling(words: readonly string[], index: FullText, speller: Speller, isLarge: boolean): Promise<string | null> {
  if (words.length < 2 || words.length > mostPairs) return null;
  const unknown = words.flatMap((word, at) => (speller.isKnown(word) ? [] : [at]));
  if (unknown.length > 1 || (isLarge && unknown.length === 0 && words.length > 3)) return null;
  const places = unknown.length === 1 ? unknown : words.map((_, at) => at);
  const most = unknown.length === 1 ? 24 : Math.ceil(40 / places.length);
  let best: { text: string; length: number } | null = null;
  for (const at of places) {
    // Two neighbours say more than one.
    const [from, to] = [Math.max(0, at - 1), Math.min(words.length, at + 2)];
    for (const other of speller.alternatives(words[at] ?? '').slice(0, most)) {
      const changed = words.map((word, own) => (own === at ? other : word));
      const window = changed.slice(from, to);
      const { pages } = await index.search(formatQuery(window, { isPhrase: true }));
      if (pages.length > 0 && window.length > (best?.length ?? 0)) best = { text: changed.join(' '), length: window.length };
    }
  }
  return best?.text ?? null;
}

/** Pages that hold the rarest of the words and of the pairs that were typed, rare ones counting more. */
async function gatherSome(
  words: readonly string[],
  index: FullText,
  speller: Speller,
  common: ReadonlySet<string>,
  options: SearchOptions,
): Promise<Candidate[]> {
  const base = { facets: options.facets ?? {} };
  const weights = new Map<string, Candidate>();
  const add = (pages: readonly FullTextPage[], weight: number): void => {
    for (const page of pages) {
      const rank = (weights.get(page.id)?.rank ?? 0) + weight / Math.log2(2 + pages.length);
      weights.set(page.id, { page, rank, words });
    }
  };
  for (const [at, word] of words.slice(0, mostPairs).entries()) {
    const next = words[at + 1];
    if (next === undefined || (common.has(tokenKey(word)) && common.has(tokenKey(next)))) continue;
    add((await index.search(formatQuery([word, next], { isPhrase: true }), base)).pages, 1.5);
  }
  const telling = words.filter((word) => !common.has(tokenKey(word)));
  const rarest = [...(telling.length > 0 ? telling : words)]
    .sort((a, b) => speller.frequency(a) - speller.frequency(b))
    .slice(0, mostRareWords);
  for (const word of rarest) add((await index.search(formatQuery([word]), base)).pages, 1);
  return [...weights.values()];
}

/** Where no page holds what was typed in one place: another spelling that stands somewhere, or the pages that come nearest. */
import { decodeFromIndex } from '../text/index-copy.ts';
import { tokenize, tokenKey } from '../text/tokens.ts';
import type { Answer, SearchData, SearchOptions } from './answer.ts';
import { gather } from './gather.ts';
import { mostPairs, none, weighPairs } from './hits.ts';
import { mostRead, type Lookup } from './lookup.ts';
import { describe, mergeResults, readBest, refit, type Candidate, type ReadPage } from './read-pages.ts';
import type { Speller } from './spelling.ts';
import { parseTextQuery, withoutWeakWords, type TextQuery } from './text-query.ts';

const mostRareWords = 5;
/** What all pairs together count beside a rare word. */
const pairWorth = 1.5;
const shortPhrase = 4;

/** Where no page holds the words in one place: another spelling that is found so, else the pages that come nearest. */
export async function searchNear(
  query: TextQuery,
  direct: Answer,
  read: readonly ReadPage[],
  index: Lookup,
  data: SearchData,
  options: SearchOptions,
): Promise<Answer> {
  const speller = await data.speller();
  const common = await data.common();
  const words = await heldWords(withoutWeakWords(query.words), index, speller);
  const isUnknown = query.words.some((word) => !speller.isKnown(word));
  const isSure = isUnknown || direct.results.length === 0;
  // Where every word is known and some page has them all, a slip is thought of in a short phrase, or where two neighbours stand side by side nowhere.
  const isLikely = isSure || query.words.length <= shortPhrase;
  const probed = await probeSpelling(
    query.words,
    index,
    speller,
    isLikely && !((await data.isLarge()) && query.words.length >= shortPhrase),
  );
  const suggestion = probed ?? (isLikely ? speller.suggest(query.words) : null);
  const corrected = suggestion === null ? null : await gather(parseTextQuery(suggestion), index, data, options);
  const better = corrected === null ? [] : await readBest(corrected.candidates, false, options.limit, index);
  const near = async (): Promise<ReadPage[]> => {
    const some = await gatherSome(words, index, speller, (await data.isLarge()) ? common : none, options);
    const pages = mergeResults(refit(read, words), await readBest(some, false, mostRead + mostRead / 2, index));
    return pages.filter(({ fits }) => fits.length > 0).sort((a, b) => b.fit - a.fit);
  };
  const isBetter = isSure ? better[0]?.isClose === true : better[0]?.fits[0]?.isPhrase === true;
  const nearest = isBetter || words.length === 0 ? [] : await near();
  if (
    suggestion !== null &&
    corrected !== null &&
    better[0] !== undefined &&
    (isBetter || (isUnknown && better[0].fit >= (nearest[0]?.fit ?? 0)))
  ) {
    const phrases = corrected.phrases > better.length ? corrected.phrases : better.filter(({ fits }) => fits[0]?.isPhrase === true).length;
    return {
      ...direct,
      results: mergeResults(better, read).map(describe).slice(0, options.limit),
      count: phrases > 0 ? phrases : (corrected.count ?? 0),
      isNarrow: corrected.isNarrow,
      isBegun: corrected.isBegun,
      isLoose: false,
      facets: corrected.facets,
      match: 'corrected',
      suggestion: printedWords(better[0]) ?? suggestion,
    };
  }
  const pages = words.length === 0 ? read : nearest;
  const match = pages.length === 0 ? 'none' : direct.results.length > 0 ? 'all' : 'some';
  return { ...direct, results: pages.slice(0, options.limit).map(describe), match };
}

/** Words that stand somewhere: the index passes over the others in silence. */
async function heldWords(words: readonly string[], index: Lookup, speller: Speller): Promise<string[]> {
  const held: string[] = [];
  for (const word of words) if (speller.isKnown(word) && (await index.holds(word))) held.push(word);
  return held;
}

/** The words as the best page prints them, where it has them side by side. */
function printedWords({ text, fits: [best] }: ReadPage): string | null {
  if (best?.isPhrase !== true) return null;
  const { words } = text;
  const run = words.slice(best.start, best.start + best.length).map((word) => tokenize(decodeFromIndex(word))[0]?.text ?? '');
  return run.join(' ').toLowerCase();
}

/**
 * One syllable changed so that it stands beside its neighbours somewhere in the library: the one that nobody writes so, else those with a neighbour beside
 * which they stand nowhere, else (`isThorough`) any. Null where no such change is found. Asks the postings, because the speller's list of pairs is
 * not complete in a large library.
 */
async function probeSpelling(words: readonly string[], index: Lookup, speller: Speller, isThorough: boolean): Promise<string | null> {
  if (words.length < 2 || words.length > mostPairs) return null;
  const unknown = words.flatMap((word, at) => (speller.isKnown(word) ? [] : [at]));
  if (unknown.length > 1) return null;
  const gaps = new Set<number>();
  for (let at = 0; at + 1 < words.length && unknown.length === 0; at++)
    if ((await index.pair(words[at] ?? '', words[at + 1] ?? '')).length === 0) gaps.add(at).add(at + 1);
  const places = unknown.length === 1 ? unknown : gaps.size > 0 ? [...gaps] : isThorough ? words.map((_, at) => at) : [];
  const most = unknown.length === 1 ? 24 : Math.ceil(40 / places.length);
  let best: { text: string; length: number } | null = null;
  for (const at of places) {
    // Two neighbours say more than one.
    const [from, to] = [Math.max(0, at - 1), Math.min(words.length, at + 2)];
    for (const other of speller.alternatives(words[at] ?? '').slice(0, most)) {
      const changed = words.map((word, own) => (own === at ? other : word));
      const window = changed.slice(from, to);
      const pages = await index.together(window);
      if (pages.length > 0 && window.length > (best?.length ?? 0)) best = { text: changed.join(' '), length: window.length };
    }
  }
  return best?.text ?? null;
}

/** Pages that hold the rarest of the words and of the pairs that were typed, rare ones counting more. */
async function gatherSome(
  words: readonly string[],
  index: Lookup,
  speller: Speller,
  common: ReadonlySet<string>,
  options: SearchOptions,
): Promise<Candidate[]> {
  const pairs = await weighPairs(words, index, none, options.facets);
  const ranked = new Map(
    pairs.pages.map((page): [string, Candidate] => [page.id, { page, rank: pairWorth * (pairs.weights.get(page.id) ?? 0), words }]),
  );
  const rarest = words
    .filter((word) => !common.has(tokenKey(word)))
    .sort((a, b) => speller.frequency(a) - speller.frequency(b))
    .slice(0, mostRareWords);
  for (const word of rarest) {
    const numbers = await index.word(word);
    const pages =
      numbers === null
        ? (await index.search({ words: [word] }, { facets: options.facets ?? {} })).pages
        : await index.pagesAt(numbers, options.facets);
    for (const page of pages)
      ranked.set(page.id, { page, rank: (ranked.get(page.id)?.rank ?? 0) + 1 / Math.log2(2 + pages.length), words });
  }
  return [...ranked.values()];
}

/** What can be asked of the index and read off the places of its hits, whatever the size of the library. */
import { tokenKey } from '../text/tokens.ts';
import type { SearchOptions } from './answer.ts';
import type { FacetCounts, Facets, FullTextPage } from './full-text.ts';
import { mostReadOn, type Lookup } from './lookup.ts';
import { ranks, type Candidate } from './read-pages.ts';
import type { TextQuery } from './text-query.ts';

export const mostPairs = 8;

/** Other wordings that are asked for in a large library. */
export const mostVariants = 3;

export interface Gathered {
  candidates: readonly Candidate[];
  /** Pages that hold the words side by side, as far as the places of the hits tell. */
  phrases: number;
  facets: FacetCounts;
  /** How many pages hold what was asked; null where that was not asked, because the candidates come near or go on with what was half typed. */
  count: number | null;
  /** Only pages with the words side by side, as typed, were asked for. */
  isNarrow: boolean;
  /** The last word was half typed: the candidates, or most of them, go on with it. */
  isBegun: boolean;
}

/** Each page with the best that is known of it; pages that lack a quoted part (`allowed`) are left out. */
export class Candidates {
  private readonly byId = new Map<string, Candidate>();
  private readonly allowed: ReadonlySet<string> | null;

  constructor(allowed: ReadonlySet<string> | null) {
    this.allowed = allowed;
  }

  add(page: FullTextPage, rank: number, words: readonly string[]): void {
    const held = this.byId.get(page.id);
    if (this.allowed !== null && !this.allowed.has(page.id)) return;
    if (held === undefined || held.rank < rank) this.byId.set(page.id, { page, rank, words });
    // What promises the words as typed may hold them in another order; then the other wording counts.
    else if (rank >= ranks.variant && held.words !== words) this.byId.set(page.id, { ...held, other: held.other ?? { rank, words } });
  }

  rankOf(page: FullTextPage): number | undefined {
    return this.byId.get(page.id)?.rank;
  }

  get size(): number {
    return this.byId.size;
  }

  list(): Candidate[] {
    return [...this.byId.values()];
  }
}

/** No word is taken for common: of a small library. */
export const none: ReadonlySet<string> = new Set();

/** Every word stands somewhere in the library; a half-typed last one need not. */
export async function isHeld({ words, isOpen }: Pick<TextQuery, 'words' | 'isOpen'>, index: Lookup): Promise<boolean> {
  for (const [at, word] of words.entries()) {
    if (await index.holds(word)) continue;
    const isBeginning = isOpen && at === words.length - 1 && word.length > 1 && (await index.holdsBeginning(word));
    if (!isBeginning) return false;
  }
  return true;
}

/** A half-typed last word: pages that hold each two neighbours side by side, the last of them begun. Whether it is one run is seen when they are read. */
export async function searchOpen(words: readonly string[], index: Lookup, options: SearchOptions): Promise<readonly FullTextPage[]> {
  const pages = await index.pagesAt(await index.together(words, true), options.facets);
  if (pages.length <= mostReadOn || words.length < 3) return pages;
  const before = new Set((await index.phrase(words.slice(0, -1), options)).pages.map(({ id }) => id));
  return pages.filter(({ id }) => before.has(id));
}

export interface PairWeights {
  /** Page → 0 to 1: how many of the pairs that were typed stand there side by side, rare pairs counting more. */
  weights: ReadonlyMap<string, number>;
  pages: readonly FullTextPage[];
}

/** `common` words make no pair with each other. */
export async function weighPairs(
  words: readonly string[],
  index: Lookup,
  common: ReadonlySet<string>,
  facets: Facets = {},
): Promise<PairWeights> {
  const weights = new Map<number, number>();
  let sum = 0;
  for (const [at, word] of words.slice(0, mostPairs).entries()) {
    const next = words[at + 1];
    if (next === undefined || (common.has(tokenKey(word)) && common.has(tokenKey(next)))) continue;
    const pages = await index.pair(word, next);
    const weight = 1 / Math.log2(2 + pages.length);
    if (pages.length > 0) sum += weight;
    for (const page of pages) weights.set(page, (weights.get(page) ?? 0) + weight);
  }
  const numbers = [...weights.keys()];
  const found = await index.pagesByNumber(numbers, facets);
  const pages: FullTextPage[] = [];
  const byId = new Map<string, number>();
  for (const [at, page] of found.entries()) {
    if (page === undefined) continue;
    pages.push(page);
    byId.set(page.id, (weights.get(numbers[at] ?? 0) ?? 0) / sum);
  }
  return { weights: byId, pages };
}

/** The longest run of hits side by side, and from 0 to 1 how many stand in the densest stretch of a few lines: where a page speaks of all that was asked. */
export function measureHits(places: readonly number[], count: number): { run: number; near: number } {
  const ordered = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0))
    ? places
    : [...places].sort((a, b) => a - b);
  const size = 3 * count + 6;
  let [longest, run, previous, from, most] = [0, 0, -2, 0, 0];
  for (let at = 0; at < ordered.length; at++) {
    const place = ordered[at] ?? 0;
    if (place !== previous) run = place === previous + 1 ? run + 1 : 1;
    previous = place;
    if (run > longest) longest = run;
    while (place - (ordered[from] ?? 0) >= size) from += 1;
    if (at - from + 1 > most) most = at - from + 1;
  }
  return { run: Math.min(longest, count), near: Math.min(1, most / (count * 1.5)) };
}

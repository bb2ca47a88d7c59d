/** Reads the most promising pages: what the places of the hits promised, the text must hold; the best provision of each is what is shown. */
import { directiveId } from '../address.ts';
import { decodeFromIndex } from '../text/index-copy.ts';
import type { Result } from './answer.ts';
import { readDoubts } from './doubts.ts';
import { excerptOf, fitPlaces, type FoundText, type PlaceFit } from './found-text.ts';
import type { FullTextPage, IndexedText } from './full-text.ts';
import { readDate } from './index-page.ts';
import { mostRead, mostReadOn, type Lookup } from './lookup.ts';

/** Words of the excerpt of the best provision and of each further one. */
const excerptLength = 36;
const otherLength = 14;
const mostOthers = 2;
export interface Candidate {
  page: FullTextPage;
  /** What the page is known to hold: higher is better. */
  rank: number;
  words: readonly string[];
  /** Another wording that it holds side by side. */
  other?: { rank: number; words: readonly string[] };
}

/** What the places of the hits promise, the highest first; below a unit much else counts. */
export const ranks = { exact: 6, phrase: 5, variant: 4.4, all: 1 } as const;

export interface ReadPage {
  indexed: IndexedText;
  text: FoundText;
  fits: readonly PlaceFit[];
  rank: number;
  /** Score of the best provision alone. */
  fit: number;
  /** All words stand side by side, or in one provision. */
  isClose: boolean;
}

export async function readPage({ page, rank, words, other }: Candidate, isOpen: boolean, index: Lookup): Promise<ReadPage> {
  const { indexed, text } = await index.read(page);
  const fits = fitPlaces(text, words, isOpen);
  const fit = fits[0]?.score ?? 0;
  const isPhrase = fits[0]?.isPhrase === true;
  if (!isPhrase && other !== undefined) {
    const read = await readPage({ page, ...other }, false, index);
    if (read.fits[0]?.isPhrase === true) return read;
  }
  // What the places of the hits promised, the text must hold.
  const kept = isPhrase ? rank : Math.min(rank, ranks.variant - 1);
  return { indexed, text, fits, rank: kept + fit, fit, isClose: isPhrase || (fits[0]?.covered ?? 0) > 0.999 };
}

/** Reads the most promising pages and puts those first whose best provision fits best. Where none keeps what it promised, the next ones are read. */
export async function readBest(candidates: readonly Candidate[], isOpen: boolean, limit: number, index: Lookup): Promise<ReadPage[]> {
  const size = Math.max(limit, mostRead);
  const ordered = [...candidates].sort((a, b) => b.rank - a.rank || (a.page.id < b.page.id ? -1 : 1));
  const read: ReadPage[] = [];
  do {
    const next = ordered.slice(read.length, read.length + size);
    read.push(...(await Promise.all(next.map((candidate) => readPage(candidate, isOpen, index)))));
  } while (
    read.length < Math.min(mostReadOn, ordered.length) &&
    (ordered[read.length]?.rank ?? 0) >= ranks.variant &&
    !read.some(({ fits: [best] }) => best?.isPhrase === true)
  );
  return read.sort((a, b) => b.rank - a.rank).slice(0, size);
}

/** The pages as they fit other words, where they fit those better. */
export const refit = (read: readonly ReadPage[], words: readonly string[]): ReadPage[] =>
  read.map((page) => {
    const fits = fitPlaces(page.text, words, false);
    const fit = fits[0]?.score ?? 0;
    return fit >= page.fit ? { ...page, fits, fit } : page;
  });

export function mergeResults(first: readonly ReadPage[], second: readonly ReadPage[]): ReadPage[] {
  const known = new Set(first.map(({ indexed }) => indexed.url));
  return [...first, ...second.filter(({ indexed }) => !known.has(indexed.url))];
}

export function describe({ indexed, text, fits }: Pick<ReadPage, 'indexed' | 'text' | 'fits'>): Result {
  const { url, meta } = indexed;
  const [best] = fits;
  const places = fits.filter(({ place }) => place.anchor !== null).map((fit) => asPrinted(text, fit));
  // The title is found in the text, too; where it is not, the page as a whole is the answer.
  const lead = best?.place.anchor === null && best.score > (places[0]?.score ?? 0) + 0.5 ? best : (places[0] ?? best);
  const start = text.places[1]?.start ?? 0;
  const whole = { place: { anchor: null, start, end: text.words.length, isReading: false }, start: 0, hits: [] };
  const anchor = lead?.place.anchor ?? null;
  const others =
    lead?.isPhrase === true ? places.filter(({ isPhrase }) => isPhrase) : places.filter(({ score }) => score > 0.6 * (lead?.score ?? 0));
  const distinct = [...new Map(others.map((fit) => [fit.place.anchor, fit])).values()];
  return {
    id: directiveId(url),
    name: decodeFromIndex(meta['name'] ?? ''),
    title: decodeFromIndex(meta['title'] ?? ''),
    date: readDate(meta['date'] ?? ''),
    doubts: readDoubts(meta['doubts'] ?? ''),
    anchor,
    isExact: best?.isExact ?? false,
    keys: text.keys,
    anchors: text.places,
    excerpt: excerptOf(text, anchor === null ? whole : (lead ?? whole), excerptLength),
    others: distinct
      .filter(({ place }) => place.anchor !== anchor)
      .slice(0, mostOthers)
      .map((fit) => ({ anchor: fit.place.anchor ?? '', excerpt: excerptOf(text, fit, otherLength) })),
  };
}

/** Found in a proposed reading, shown in the words that are printed. */
function asPrinted(text: FoundText, fit: PlaceFit): PlaceFit {
  if (!fit.place.isReading) return fit;
  const printed = text.places.find(({ anchor, isReading }) => anchor === fit.place.anchor && !isReading);
  return printed === undefined ? fit : { ...fit, place: printed, hits: [], start: printed.start };
}

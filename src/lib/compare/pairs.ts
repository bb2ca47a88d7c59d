/** Pairs of documents that share much of their text: what has a page under /doi-chieu/. */
import { LastUsed } from '../last-used.ts';
import type { PassageIndex } from './passage-index.ts';
import { measureText, sharedWords, type MeasuredText } from './share.ts';
import type { Words } from './words.ts';

/** "<organization>/<id>" of both; which is first decides the address and stays once it is published. */
export interface ComparedPair {
  a: string;
  b: string;
  /** Words of the shorter text in shared passages of at least 12 words, and all its words. */
  shared: number;
  words: number;
}

export interface ComparedDocument {
  id: string;
  /** Steps below the central bodies: smaller is higher. */
  level: number;
  date: string | null;
  /** Ids of the documents that it cites: they are older. */
  cites: ReadonlySet<string>;
}

/** Passages cover at least so much of the shorter text. */
export const leastShare = 0.2;
export const mostPairs = 5;

/** Bodies read again are kept for the pairs that follow: neighbours in the order of documents. */
const mostKept = 64;

/**
 * The most alike first; equal on every machine. `documents` in the order of adding to `index`; `wordsOf` reads a body again; `published` are pairs whose
 * address is locked: they stay while both documents are held, in their order, whatever they share now. A step for each pair.
 */
export function* findPairs(
  documents: readonly ComparedDocument[],
  index: Pick<PassageIndex, 'candidates'>,
  wordsOf: (id: string) => readonly Words[],
  published: readonly Pick<ComparedPair, 'a' | 'b'>[] = [],
): Generator<void, ComparedPair[]> {
  const last = new LastUsed<string, MeasuredText>(mostKept);
  const read = (id: string): MeasuredText => last.getOrMake(id, () => measureText(wordsOf(id)));
  const held = new Set(documents.map(({ id }) => id));
  const kept = published.filter(({ a, b }) => held.has(a) && held.has(b)).map(({ a, b }) => measurePair(a, b, read));
  const keys = new Set(kept.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const found: ComparedPair[] = [];
  for (const { a, b } of index.candidates(leastShare, rankById(documents)).sort((x, y) => x.a - y.a || x.b - y.b)) {
    yield;
    const [first, second] = [documents[a], documents[b]];
    if (first === undefined || second === undefined || keys.has(`${first.id} ${second.id}`)) continue;
    const pair = isFirst(first, second) ? measurePair(first.id, second.id, read) : measurePair(second.id, first.id, read);
    if (shareOf(pair) >= leastShare) found.push(pair);
  }
  return [...kept, ...limit(found, kept)].sort(compareLikeness);
}

/** Which pairs there are must not depend on the order in which documents were read. */
function rankById(documents: readonly ComparedDocument[]): (place: number) => number {
  const order = documents.map((_, place) => place).sort((x, y) => ((documents[x]?.id ?? '') < (documents[y]?.id ?? '') ? -1 : 1));
  const ranks = new Uint32Array(documents.length);
  order.forEach((place, rank) => (ranks[place] = rank));
  return (place) => ranks[place] ?? 0;
}

/** 0 to 1. */
export const shareOf = ({ shared, words }: Pick<ComparedPair, 'shared' | 'words'>): number => (words === 0 ? 0 : shared / words);

function measurePair(a: string, b: string, read: (id: string) => MeasuredText): ComparedPair {
  const [own, other] = [read(a), read(b)];
  const [shorter, longer] = own.size <= other.size ? [own, other] : [other, own];
  return { a, b, shared: sharedWords(shorter, longer), words: shorter.size };
}

/** The higher body; of equal bodies the older document, by its date or because the other cites it; where nobody can tell, the smaller id. */
function isFirst(a: ComparedDocument, b: ComparedDocument): boolean {
  if (a.level !== b.level) return a.level < b.level;
  if (a.date !== null && b.date !== null && a.date !== b.date) return a.date < b.date;
  const [isCiting, isCited] = [a.cites.has(b.id), b.cites.has(a.id)];
  return isCiting === isCited ? a.id < b.id : isCited;
}

const compareLikeness = (x: ComparedPair, y: ComparedPair): number =>
  shareOf(y) - shareOf(x) || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1);

/** At most five of one document, the most alike first. */
function limit(pairs: readonly ComparedPair[], kept: readonly ComparedPair[]): ComparedPair[] {
  const counts = new Map<string, number>();
  const add = (id: string): unknown => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { a, b } of kept) [a, b].forEach(add);
  return [...pairs].sort(compareLikeness).filter(({ a, b }) => {
    if ([a, b].some((id) => (counts.get(id) ?? 0) >= mostPairs)) return false;
    [a, b].forEach(add);
    return true;
  });
}

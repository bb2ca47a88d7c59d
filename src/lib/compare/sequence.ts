/**
 * Where two long sequences of words differ. Runs of words that stand once in each are found first, wherever they stand, and between them the shorter ones, so
 * that the time hardly grows faster than the texts; word by word only what is left between.
 */
import { commonRuns } from './differ.ts';
import { shingleHashes } from './shingles.ts';

/** Places from `start` up to `end` of each that have no counterpart in the other; one of the two may be empty. */
export interface Gap {
  a: readonly [start: number, end: number];
  b: readonly [start: number, end: number];
}

/** Lengths of the runs that are looked for, the longest first. */
const runLengths = [12, 6, 3, 1];
/** Up to so many words × words everything is compared with everything at once. */
const fewCells = 250_000;
/** Beyond, what holds no run that stands once is compared so, up to this size … */
const mostCells = 9_000_000;
/** … and as long as all that is compared so is no more than this. What repeats itself beyond is read side by side. */
const allCells = 120_000_000;
/** Texts that are made to go deeper differ as a whole, too. */
const deepest = 40;

/** Equal words have equal numbers. Gaps in order; between two of them the words are the same. */
export function findGaps(a: Uint32Array, b: Uint32Array): Gap[] {
  const shared = { a: new Uint8Array(a.length), b: new Uint8Array(b.length) };
  let cells = 0;
  const share = (own: number, other: number): void => {
    shared.a[own] = 1;
    shared.b[other] = 1;
  };
  const compare = (startA: number, endA: number, startB: number, endB: number, depth: number): void => {
    let [ownStart, ownEnd, otherStart, otherEnd] = [startA, endA, startB, endB];
    while (ownStart < ownEnd && otherStart < otherEnd && a[ownStart] === b[otherStart]) share(ownStart++, otherStart++);
    while (ownStart < ownEnd && otherStart < otherEnd && a[ownEnd - 1] === b[otherEnd - 1]) share(--ownEnd, --otherEnd);
    if (ownStart === ownEnd || otherStart === otherEnd || depth > deepest) return;
    const [own, other] = [a.subarray(ownStart, ownEnd), b.subarray(otherStart, otherEnd)];
    const product = own.length * other.length;
    if (product > fewCells) {
      for (const length of runLengths) {
        const pairs = uniquePairs(own, other, length);
        if (pairs.length === 0) continue;
        let [nextA, nextB] = [0, 0];
        for (const [placeA, placeB] of pairs) {
          compare(ownStart + nextA, ownStart + placeA, otherStart + nextB, otherStart + placeB, depth + 1);
          share(ownStart + placeA, otherStart + placeB);
          [nextA, nextB] = [placeA + 1, placeB + 1];
        }
        compare(ownStart + nextA, ownEnd, otherStart + nextB, otherEnd, depth + 1);
        return;
      }
      cells += product;
      if (product > mostCells || cells > allCells) {
        for (const [placeA, placeB] of nearRuns(own, other)) share(ownStart + placeA, otherStart + placeB);
        return;
      }
    }
    for (const [placeA, placeB] of commonRuns(Int32Array.from(own), Int32Array.from(other))) share(ownStart + placeA, otherStart + placeB);
  };
  compare(0, a.length, 0, b.length, 0);
  return gapsOf(shared.a, shared.b);
}

/** Words that one text may have more than the other before both go on alike for so many words. */
const mostSkipped = 300;
const alikeAgain = 4;

/** Read side by side from the beginning: where they part, both go on at the nearest place where they are alike again; where there is none near, the rest differs. */
function nearRuns(a: Uint32Array, b: Uint32Array): [number, number][] {
  const pairs: [number, number][] = [];
  const isAlike = (own: number, other: number): boolean => {
    for (let index = 0; index < alikeAgain; index++) if (a[own + index] !== b[other + index]) return false;
    return own + alikeAgain <= a.length && other + alikeAgain <= b.length;
  };
  let [own, other] = [0, 0];
  while (own < a.length && other < b.length) {
    if (a[own] === b[other]) {
      pairs.push([own++, other++]);
      continue;
    }
    let isFound = false;
    for (let skipped = 1; skipped <= mostSkipped && !isFound; skipped++) {
      for (let ofA = 0; ofA <= skipped && !isFound; ofA++) {
        if (!isAlike(own + ofA, other + skipped - ofA)) continue;
        [own, other, isFound] = [own + ofA, other + skipped - ofA, true];
      }
    }
    if (!isFound) break;
  }
  return pairs;
}

/** Places of runs that stand once in each, in the order of both: the longest chain of them. */
function uniquePairs(a: Uint32Array, b: Uint32Array, length: number): [number, number][] {
  const [ofA, ofB] = [uniqueRuns(a, length), uniqueRuns(b, length)];
  const pairs: [number, number][] = [];
  for (const [hash, place] of ofA) {
    const other = ofB.get(hash);
    if (place < 0 || other === undefined || other < 0) continue;
    // Two runs of one hash need not be the same.
    let same = 0;
    while (same < length && a[place + same] === b[other + same]) same++;
    if (same === length) pairs.push([place, other]);
  }
  return longestChain(pairs.sort((x, y) => x[0] - y[0]));
}

/** Hash of each run → its place; -1 where it stands more than once. */
function uniqueRuns(words: Uint32Array, length: number): Map<number, number> {
  const places = new Map<number, number>();
  if (words.length < length) return places;
  shingleHashes(words, length).forEach((hash, place) => places.set(hash, places.has(hash) ? -1 : place));
  return places;
}

/** Of pairs sorted by the first place the longest chain that rises in the second: patience sorting. */
function longestChain(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length);
  const second = (index: number): number => pairs[index]?.[1] ?? -1;
  pairs.forEach(([, place], index) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (second(tops[middle] ?? -1) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  });
  const chain: [number, number][] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) chain.push(...pairs.slice(index, index + 1));
  return chain.reverse();
}

/** Shared words of both come in the same order, so that they can be counted off against each other. */
function gapsOf(a: Uint8Array, b: Uint8Array): Gap[] {
  const gaps: Gap[] = [];
  let [own, other] = [0, 0];
  while (own < a.length || other < b.length) {
    const [startA, startB] = [own, other];
    while (own < a.length && a[own] === 0) own++;
    while (other < b.length && b[other] === 0) other++;
    if (own > startA || other > startB) gaps.push({ a: [startA, own], b: [startB, other] });
    while (a[own] === 1 && b[other] === 1) {
      own++;
      other++;
    }
  }
  return gaps;
}

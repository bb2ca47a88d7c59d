/** The provisions of a document made ready to be aligned with those of others: what is counted of its words is counted once, however many it is compared with. */
import { shingleHashes } from './shingles.ts';
import type { Unit } from './units.ts';
import { wordHashes } from './word-hashes.ts';
import { shortestPassage } from './words.ts';

export interface ShingledUnits {
  units: readonly Unit[];
  /** Words of each unit. */
  sizes: readonly number[];
  shingles: Postings;
  passages: Postings;
}

/** Which units have a shingle: each hash with the places of the units that have it, each once, ascending by hash and place. */
interface Postings {
  hashes: Uint32Array;
  places: Uint32Array;
  /** Units of the document. */
  units: number;
}

/** Words of a shingle: shorter ones ("của các cơ quan") stand anywhere. */
export const shingleWords = 4;

/** A shingle that more units of the other document have says nothing. */
const mostPlaces = 30;

/** Units of one document; a hash (32 bits) and a place (20 bits) make one exact number. */
const mostUnits = 2 ** 20;

export function shingleUnits(units: readonly Unit[]): ShingledUnits {
  const words = units.map(({ text }) => wordHashes(text));
  return {
    units,
    sizes: words.map(({ length }) => length),
    shingles: createPostings(words, shingleWords),
    passages: createPostings(words, shortestPassage),
  };
}

function createPostings(words: readonly Uint32Array[], length: number): Postings {
  if (words.length > mostUnits) throw new Error(`more than ${mostUnits} units`);
  const shingles = words.map((own) => shingleHashes(own, length));
  const all = new Float64Array(shingles.reduce((sum, own) => sum + own.length, 0));
  let count = 0;
  shingles.forEach((own, place) => own.forEach((hash) => (all[count++] = hash * mostUnits + place)));
  all.sort();
  const [hashes, places] = [new Uint32Array(count), new Uint32Array(count)];
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const posting = all[index] ?? 0;
    if (index > 0 && posting === all[index - 1]) continue;
    hashes[kept] = posting / mostUnits;
    places[kept++] = posting % mostUnits;
  }
  return { hashes: hashes.subarray(0, kept), places: places.subarray(0, kept), units: words.length };
}

/** For each unit of the first document the units of the second that share shingles with it, and how many. Linear in both, and in the couples found. */
export function countShared(a: Postings, b: Postings): Map<number, number>[] {
  const counts = Array.from({ length: a.units }, () => new Map<number, number>());
  for (let own = 0, other = 0; own < a.hashes.length && other < b.hashes.length;) {
    const [hash = 0, otherHash = 0] = [a.hashes[own], b.hashes[other]];
    if (hash < otherHash) own++;
    else if (hash > otherHash) other++;
    else {
      const otherEnd = endOf(b.hashes, other);
      const isSaying = otherEnd - other <= mostPlaces;
      for (; a.hashes[own] === hash; own++) if (isSaying) countAll(counts[a.places[own] ?? 0], b.places, other, otherEnd);
      other = otherEnd;
    }
  }
  return counts;
}

function countAll(counts: Map<number, number> | undefined, places: Uint32Array, from: number, end: number): void {
  for (let index = from; index < end; index++) {
    const place = places[index] ?? 0;
    counts?.set(place, (counts.get(place) ?? 0) + 1);
  }
}

/** Where the postings of the hash at `index` end. */
function endOf(hashes: Uint32Array, index: number): number {
  let end = index + 1;
  while (end < hashes.length && hashes[end] === hashes[index]) end++;
  return end;
}

/**
 * The index of shared passages: which documents may share much text, without comparing every two of them. It keeps hashes only, about one byte a word of the
 * library, and is let go when the pairs are found.
 */
import { fingerprints, wordsAround } from './shingles.ts';

/** Two documents that may share enough, by their places in the order of adding, the earlier first. */
export interface Candidate {
  a: number;
  b: number;
  /** Fingerprints that both have. */
  fingerprints: number;
}

export interface PassageIndex {
  /** The next document, as printed blocks of hashes of words. */
  add(blocks: readonly Uint32Array[]): void;
  /**
   * Documents of which passages of 12 words may cover `share` (0 to 1) of the shorter one, the most alike first, at most `mostCandidates` for one document.
   * None is missed whose passages stand in `mostHolders` documents or fewer and are not repeated within a text. `rank` decides between pairs that are equally
   * alike, by the places of documents: with one that does not follow the order of adding, neither does the answer.
   */
  candidates(share: number, rank?: (place: number) => number): Candidate[];
}

/**
 * What more documents have is a set phrase, a form or a citation that everybody prints: it leads to no pair (but counts in one that is found otherwise), and the
 * work stays linear.
 */
export const mostHolders = 32;

/** So many pairs of one document are looked at word by word, the most alike first; five of them at most are shown. */
export const mostCandidates = 10;

/** Documents in one library; a fingerprint (32 bits) and a place (20 bits) make one exact number. */
const mostDocuments = 2 ** 20;

export function createPassageIndex(): PassageIndex {
  const documents: Uint32Array[] = [];
  const sizes: number[] = [];
  return {
    add: (blocks) => {
      documents.push(fingerprints(blocks));
      sizes.push(blocks.reduce((sum, words) => sum + words.length, 0));
    },
    candidates: (share, rank = (place) => place) => choose(count(documents, sizes, share), sizes, rank),
  };
}

function count(documents: readonly Uint32Array[], sizes: readonly number[], share: number): Candidate[] {
  const { places, ends } = sharedPostings(documents);
  const ofDocument = postingsByDocument(places, documents.length);
  const candidates: Candidate[] = [];
  const counts = new Uint32Array(documents.length);
  for (let a = 0; a < documents.length; a++) {
    const met: number[] = [];
    for (const posting of ofDocument(a)) {
      const end = ends[posting] ?? 0;
      for (let next = posting + 1; next < end; next++) {
        const b = places[next] ?? 0;
        if (counts[b] === 0) met.push(b);
        counts[b] = (counts[b] ?? 0) + 1;
      }
    }
    for (const b of met) {
      const shared = counts[b] ?? 0;
      counts[b] = 0;
      if (shared * wordsAround >= share * Math.min(sizes[a] ?? 0, sizes[b] ?? 0)) candidates.push({ a, b, fingerprints: shared });
    }
  }
  return candidates;
}

/** Documents of every fingerprint that at least two and at most `mostHolders` have, one fingerprint after the other, and for each posting where its fingerprint ends. */
function sharedPostings(documents: readonly Uint32Array[]): { places: Uint32Array; ends: Uint32Array } {
  if (documents.length > mostDocuments) throw new Error(`more than ${mostDocuments} documents`);
  const all = new Float64Array(documents.reduce((sum, own) => sum + own.length, 0));
  let length = 0;
  documents.forEach((own, place) => own.forEach((hash) => (all[length++] = hash * mostDocuments + place)));
  all.sort();
  const hashOf = (posting: number): number => Math.floor((all[posting] ?? -1) / mostDocuments);
  const ends = new Uint32Array(length);
  const places = new Uint32Array(length);
  let filled = 0;
  for (let first = 0, end = 1; first < length; first = end++) {
    while (end < length && hashOf(end) === hashOf(first)) end++;
    if (end - first < 2 || end - first > mostHolders) continue;
    ends.fill(filled + end - first, filled, filled + end - first);
    for (let posting = first; posting < end; posting++) places[filled++] = (all[posting] ?? 0) % mostDocuments;
  }
  return { places: places.subarray(0, filled), ends: ends.subarray(0, filled) };
}

/** Postings of one document, by counting sort. */
function postingsByDocument(places: Uint32Array, documents: number): (place: number) => Uint32Array {
  const starts = new Uint32Array(documents + 1);
  for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let place = 0; place < documents; place++) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const next = starts.slice();
  const postings = new Uint32Array(places.length);
  places.forEach((place, posting) => {
    const at = next[place] ?? 0;
    postings[at] = posting;
    next[place] = at + 1;
  });
  return (place) => postings.subarray(starts[place], starts[place + 1]);
}

/** The most alike first, at most `mostCandidates` of one document. */
function choose(candidates: readonly Candidate[], sizes: readonly number[], rank: (place: number) => number): Candidate[] {
  const likeness = ({ a, b, fingerprints: own }: Candidate): number => own / Math.min(sizes[a] ?? 0, sizes[b] ?? 0);
  const ranked = candidates.map((own) => ({ own, first: Math.min(rank(own.a), rank(own.b)), second: Math.max(rank(own.a), rank(own.b)) }));
  const taken = new Uint32Array(sizes.length);
  return ranked
    .sort((x, y) => likeness(y.own) - likeness(x.own) || x.first - y.first || x.second - y.second)
    .map(({ own }) => own)
    .filter(({ a, b }) => {
      if ((taken[a] ?? 0) >= mostCandidates || (taken[b] ?? 0) >= mostCandidates) return false;
      taken[a] = (taken[a] ?? 0) + 1;
      taken[b] = (taken[b] ?? 0) + 1;
      return true;
    });
}

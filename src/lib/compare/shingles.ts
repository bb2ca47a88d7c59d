/** Hashes of words in a row (shingles), and the choice of few of them that a long shared passage cannot miss (winnowing). */
import { shortestPassage } from './words.ts';

/** One hash (unsigned 32 bits) for every `length` words in a row, in order; empty where there are fewer words. `words` are hashes of words. */
export function shingleHashes(words: Uint32Array, length: number): Uint32Array {
  const count = Math.max(0, words.length - length + 1);
  const result = new Uint32Array(count);
  for (let start = 0; start < count; start++) {
    let hash = 0;
    for (let index = start; index < start + length; index++) {
      hash = Math.imul(hash ^ (words[index] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    result[start] = hash >>> 0;
  }
  return result;
}

/** Words of one fingerprint, and fingerprints of which the smallest is kept: 6 + 7 - 1 words are one shortest passage. */
const fingerprintWords = 6;
const window = shortestPassage - fingerprintWords + 1;

/**
 * So many words of a shared passage can stand around one fingerprint: every 12 words in a row hold one, so a word further away than this would lie in 12
 * words without any.
 */
export const wordsAround = 2 * shortestPassage - fingerprintWords;

/**
 * Fingerprints of a document, each once, about a quarter of its words: of every `window` shingles in a row the smallest. Two documents that share 12 words in
 * a row within a block share at least one fingerprint (Schleimer, Wilkerson, Aiken: Winnowing, 2003). `blocks` are hashes of words.
 */
export function fingerprints(blocks: readonly Uint32Array[]): Uint32Array {
  const chosen = new Set<number>();
  for (const words of blocks) {
    const hashes = shingleHashes(words, fingerprintWords);
    let last = -1;
    // Where the smallest of the window stands: looked for again only when it has left the window.
    let place = -1;
    for (let start = 0; start + window <= hashes.length; start++) {
      const end = start + window - 1;
      if (place < start) {
        place = start;
        for (let index = start + 1; index <= end; index++) if ((hashes[index] ?? 0) < (hashes[place] ?? 0)) place = index;
      } else if ((hashes[end] ?? 0) < (hashes[place] ?? 0)) place = end;
      const least = hashes[place] ?? 0;
      if (least !== last) chosen.add(least);
      last = least;
    }
  }
  return Uint32Array.from(chosen);
}

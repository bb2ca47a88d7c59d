/** Hashes of words in a row (shingles), and the choice of few of them that a long shared passage cannot miss (winnowing). */
import { shortestPassage, type Words } from './words.ts';

/** FNV-1a over UTF-16 units; unsigned 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** One hash (unsigned 32 bits) for every `length` words in a row, in order; empty where there are fewer words. */
export function shingleHashes(words: Words, length: number): Uint32Array {
  const hashes = Uint32Array.from(words, hashWord);
  const count = Math.max(0, words.length - length + 1);
  const result = new Uint32Array(count);
  for (let start = 0; start < count; start++) {
    let hash = 0;
    for (let index = start; index < start + length; index++) {
      hash = Math.imul(hash ^ (hashes[index] ?? 0), 0x9e3779b1);
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
 * a row within a block share at least one fingerprint (Schleimer, Wilkerson, Aiken: Winnowing, 2003).
 */
export function fingerprints(blocks: readonly Words[]): Uint32Array {
  const chosen = new Set<number>();
  for (const words of blocks) {
    const hashes = shingleHashes(words, fingerprintWords);
    for (let start = 0; start + window <= hashes.length; start++) {
      let least = Infinity;
      for (let index = start; index < start + window; index++) least = Math.min(least, hashes[index] ?? Infinity);
      chosen.add(least);
    }
  }
  return Uint32Array.from(chosen);
}

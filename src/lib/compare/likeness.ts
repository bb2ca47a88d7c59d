/** How much of a new text stands word for word in each text of a library, told from hashes: most texts share nothing, and none of them is read again. */
import { shingleHashes } from './shingles.ts';
import { wordHashes } from './word-hashes.ts';
import { shortestPassage } from './words.ts';
import type { OfficialBlock } from '../provision/text.ts';

/** What is kept of a text: eight bytes for each word. */
export interface HashedText {
  /** Its words. */
  size: number;
  /** For each block that is long enough, one behind the other, a hash of every 12 words in a row. */
  hashes: Uint32Array;
  /** Where each of them begins, in words from the start of the text. */
  starts: Uint32Array;
}

export function hashText(blocks: readonly Pick<OfficialBlock, 'text'>[]): HashedText {
  const words = blocks.map(({ text }) => wordHashes(text));
  const shingles = words.map((own) => shingleHashes(own, shortestPassage));
  const count = shingles.reduce((sum, { length }) => sum + length, 0);
  const [hashes, starts] = [new Uint32Array(count), new Uint32Array(count)];
  let at = 0;
  let size = 0;
  shingles.forEach((own, block) => {
    hashes.set(own, at);
    for (let index = 0; index < own.length; index++) starts[at + index] = size + index;
    at += own.length;
    size += words[block]?.length ?? 0;
  });
  return { size, hashes, starts };
}

/**
 * A function that tells of each other text how much of the shorter of the two stands in the longer, 0 to 1: never less than `createMeasure` finds, and more only
 * where two passages have one hash by chance.
 */
export function createLikeness(own: HashedText): (other: HashedText) => number {
  const places = new Map<number, number[]>();
  own.hashes.forEach((hash, index) => {
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [index]);
    else known.push(index);
  });
  return (other) => {
    if (own.size > other.size) return shareOf(other, (index) => places.has(other.hashes[index] ?? 0));
    const isShared = new Uint8Array(own.hashes.length);
    for (const hash of other.hashes) for (const index of places.get(hash) ?? []) isShared[index] = 1;
    return shareOf(own, (index) => isShared[index] === 1);
  };
}

/** The share of the words that lie in passages for which `isShared` says so. */
function shareOf({ size, hashes, starts }: HashedText, isShared: (index: number) => boolean): number {
  let covered = 0;
  let end = 0;
  for (let index = 0; index < hashes.length; index++) {
    if (!isShared(index)) continue;
    const start = starts[index] ?? 0;
    covered += shortestPassage - Math.max(0, end - start);
    end = start + shortestPassage;
  }
  return size === 0 ? 0 : covered / size;
}

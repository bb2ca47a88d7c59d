/** How much of a text stands in another one word for word. */
import { shingleHashes } from './shingles.ts';
import { hashWord, shortestPassage, type Words } from './words.ts';

/** A document made ready to be measured against others. */
export interface MeasuredText {
  /** Its words. */
  size: number;
  /** Its printed blocks, with a hash of every 12 words in a row. */
  blocks: readonly { words: Words; hashes: Uint32Array }[];
  /** Hash → block × `span` + place in it; made when first asked for: of two texts only the longer one is. */
  places(): ReadonlyMap<number, number>;
}

/** More than the words of any block. */
const span = 2 ** 24;

export function measureText(blocks: readonly Words[]): MeasuredText {
  const hashed = blocks.map((words) => ({ words, hashes: shingleHashes(Uint32Array.from(words, hashWord), shortestPassage) }));
  let places: Map<number, number> | undefined;
  return {
    size: blocks.reduce((sum, words) => sum + words.length, 0),
    blocks: hashed,
    places: () => {
      if (places !== undefined) return places;
      const made = new Map<number, number>();
      hashed.forEach(({ hashes }, block) => hashes.forEach((hash, start) => made.set(hash, block * span + start)));
      return (places = made);
    },
  };
}

/** How many words of `text` lie in passages of at least 12 words in a row that a block of `other` has, too. Linear in the length of `text`. */
export function sharedWords(text: MeasuredText, other: MeasuredText): number {
  return text.blocks.reduce((sum, _, block) => sum + coveredWords(text, block, other).reduce((own, isCovered) => own + isCovered, 0), 0);
}

/** For every word of one block of `text` 1 where it lies in such a passage, else 0. */
export function coveredWords(text: MeasuredText, block: number, other: MeasuredText): Uint8Array {
  const { words = [], hashes = [] } = text.blocks[block] ?? {};
  const covered = new Uint8Array(words.length);
  const places = other.places();
  for (let start = 0; start < hashes.length; start++) {
    const place = places.get(hashes[start] ?? 0);
    if (place === undefined) continue;
    const [others, otherStart] = [other.blocks[Math.floor(place / span)]?.words ?? [], place % span];
    if (!isSame(words, start, others, otherStart)) continue;
    // As far as both go on alike: the passages within need not be looked up.
    let length = shortestPassage;
    while (start + length < words.length && words[start + length] === others[otherStart + length]) length++;
    covered.fill(1, start, start + length);
    start += length - shortestPassage;
  }
  return covered;
}

/** Two passages of one hash are nearly always equal; nearly is not enough. */
function isSame(words: Words, start: number, others: Words, otherStart: number): boolean {
  for (let index = 0; index < shortestPassage; index++) if (words[start + index] !== others[otherStart + index]) return false;
  return true;
}

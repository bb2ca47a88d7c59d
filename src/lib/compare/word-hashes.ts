/** The hashes of the words of a text, without the words: every text of the library passes through here. */
import { isUnusual } from '../text/usual.ts';
import { comparableWords, hashWord } from './words.ts';

const basis = 0x811c9dc5;
const prime = 0x01000193;

/** Of a unit that nearly every text is made of: what it is in lower case if it is part of a word, else 0. */
const none = 0;
const unusual = 0xffff;
const lowered = Uint16Array.from({ length: 0x2030 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (isUnusual(character)) return unusual;
  return comparableWords(character)[0]?.charCodeAt(0) ?? none;
});

/** `hashWord` of each of `comparableWords`, in order. */
export function wordHashes(text: string): Uint32Array {
  // A word and what follows it are two characters at least.
  const hashes = new Uint32Array((text.length + 1) >> 1);
  let count = 0;
  let hash = basis;
  let isInside = false;
  for (let index = 0; index < text.length; index++) {
    const unit = lowered[text.charCodeAt(index)] ?? unusual;
    if (unit === unusual) return Uint32Array.from(comparableWords(text), hashWord);
    if (unit !== none) {
      hash = Math.imul(hash ^ unit, prime);
      isInside = true;
    } else if (isInside) {
      hashes[count++] = hash >>> 0;
      hash = basis;
      isInside = false;
    }
  }
  if (isInside) hashes[count++] = hash >>> 0;
  return hashes.subarray(0, count);
}

/**
 * Words as comparisons count them: letters and digits with their marks, in lower case, without punctuation and printed labels. Cut here and not as search
 * does: every text of the library passes through, and this costs a fifth of it.
 */
import type { OfficialBlock } from '../provision/text.ts';
import { lower } from '../text/fold.ts';

/** The words of one printed block, in order. A shared passage lies within one block. */
export type Words = readonly string[];

/** A shared passage has at least so many words in a row. */
export const shortestPassage = 12;

const letter = /[\p{L}\p{M}\p{N}]/u;
/** All that Vietnamese is written with, looked up; what lies behind is rare. */
const common = Uint8Array.from({ length: 0x2000 }, (_, code) => Number(letter.test(String.fromCharCode(code))));

const isLetter = (code: number): boolean => (code < common.length ? common[code] === 1 : letter.test(String.fromCharCode(code)));

/** Where the words of a text begin and end (UTF-16 offsets), in order. */
export function wordPlaces(text: string): [number, number][] {
  const places: [number, number][] = [];
  let start = -1;
  for (let index = 0; index <= text.length; index++) {
    const isInside = index < text.length && isLetter(text.charCodeAt(index));
    if (isInside && start < 0) start = index;
    if (isInside || start < 0) continue;
    places.push([start, index]);
    start = -1;
  }
  return places;
}

export function comparableWords(text: string): string[] {
  const own = lower(text);
  return wordPlaces(own).map(([start, end]) => own.slice(start, end));
}

export const documentWords = (blocks: readonly Pick<OfficialBlock, 'text'>[]): Words[] => blocks.map(({ text }) => comparableWords(text));

const basis = 0x811c9dc5;
const prime = 0x01000193;

/** Unsigned 32 bits: FNV-1a over UTF-16 units. */
export function hashWord(word: string): number {
  let hash = basis;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), prime);
  return hash >>> 0;
}

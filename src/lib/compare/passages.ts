/** The passages of a provision that stand in another one word for word. */
import { lower } from '../text/fold.ts';
import type { Piece } from './differ.ts';
import { coveredWords, measureText } from './share.ts';
import { comparableWords, wordPlaces } from './words.ts';

/** `text` in pieces; those shared are passages of at least 12 words, from the first word to the last, whatever is printed between the words. */
export function findPassages(text: string, other: string): Piece[] {
  const places = wordPlaces(text);
  const own = measureText([places.map(([start, end]) => lower(text.slice(start, end)))]);
  const covered = coveredWords(own, 0, measureText([comparableWords(other)]));
  const pieces: Piece[] = [];
  let done = 0;
  const take = (end: number, isShared: boolean): void => {
    if (end > done) pieces.push({ text: text.slice(done, end), isShared });
    done = end;
  };
  places.forEach(([start, end], index) => {
    if (covered[index] !== 1) return;
    if (covered[index - 1] !== 1) take(start, false);
    if (covered[index + 1] !== 1) take(end, true);
  });
  take(text.length, false);
  return pieces;
}

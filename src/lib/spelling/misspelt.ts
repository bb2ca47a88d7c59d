/** Words that are spelled as no Vietnamese syllable: "nghiêmn", "thưc", "hƣớng". */
import { placedWords, type LibraryWords } from './library-words.ts';
import { isVietnameseSyllable } from '../text/vietnamese-syllable.ts';

/** Plain ASCII words may be of another language ("website", "logistics"), Greek letters are signs; both are left alone. */
const shape = /^(?=.*[^a-z])\p{Script=Latin}{2,}$/u;
/** A word that stands so often is a term ("phốtpho"), not a slip. */
const often = 5;

/** Of a text in NFC, with offsets; `all`: the library with this text. */
export function findMisspelt(text: string, all: LibraryWords): { start: number; end: number }[] {
  return placedWords(text).flatMap(({ word, start, end }) => {
    const printed = text.slice(start, end);
    // A name begins with a capital; small letters alone are words.
    if (printed !== word || !shape.test(word) || isVietnameseSyllable(word) || all.count(word) >= often) return [];
    return [{ start, end }];
  });
}

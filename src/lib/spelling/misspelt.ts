/** Words that are spelled as no Vietnamese syllable: "nghiêmn", "thưc", "hƣớng". */
import type { LibraryWords, PlacedWord } from './library-words.ts';
import { isVietnameseSyllable } from '../text/vietnamese-syllable.ts';

/** Plain ASCII words may be of another language ("website", "logistics"), Greek letters are signs; both are left alone. */
const shape = /^(?=.*[^a-z])\p{Script=Latin}{2,}$/u;
/** A word that stands so often is a term ("phốtpho"), not a slip. */
const often = 5;

/** `words`: of a text in NFC; `all`: the library with this text. */
export function findMisspelt(words: readonly PlacedWord[], all: LibraryWords): PlacedWord[] {
  // A name begins with a capital; small letters alone are words.
  return words.filter(
    ({ printed, word }) => printed === word && all.count(word) < often && shape.test(word) && !isVietnameseSyllable(word),
  );
}

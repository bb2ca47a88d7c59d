/** How much of a text is made of Vietnamese syllables: a file whose letters are mapped wrongly, or a wrong encoding, shows here at once. */
import { isSpelledSyllable } from '../text/spelling.ts';
import { toNfc } from '../text/unicode.ts';

export interface SyllableShare {
  /** Words that were judged. */
  words: number;
  /** 0 to 1; 1 where no word could be judged. */
  share: number;
  /** The same without words that look foreign: "Metyl", "chloride". */
  nativeShare: number;
  /** Share of words that are right and carry a mark of Vietnamese: "được", "ủy". */
  markedShare: number;
}

/** Matches: "Metyl", "chloride". Does not match: "QKkQ", "xyz", "nhân". */
const foreign = /^(?=[A-Za-z]*[aeiouy])[A-Za-z][a-z]{3,}$/;

/**
 * Judges words of letters; figures, document numbers ("28-NQ/TU"), abbreviations in capitals (UBND, QLĐ) and Roman numerals are left out.
 * A word with foreign signs in it ("nh©n") is judged, and wrong.
 */
export function syllableShare(text: string): SyllableShare {
  let words = 0;
  let right = 0;
  let strange = 0;
  let marked = 0;
  for (const token of toNfc(text).split(/[\s\-–—/.,:;()“”"'‘’…!?*_[\]|]+/u)) {
    if (!/\p{L}/u.test(token) || /\d/.test(token)) continue;
    const isRight = isSpelledSyllable(token);
    if (!isRight && /^[A-ZĐƯƠÔÂĂÊ&+]{1,8}$/.test(token)) continue;
    words += 1;
    if (isRight) {
      right += 1;
      if (/[^A-Za-z]/.test(token)) marked += 1;
    } else if (foreign.test(token)) strange += 1;
  }
  if (words === 0) return { words, share: 1, nativeShare: 1, markedShare: 0 };
  return { words, share: right / words, nativeShare: words === strange ? 1 : right / (words - strange), markedShare: marked / words };
}

/** Under this share no text is taken for Vietnamese (EDIT-11). */
const leastShare = 0.6;

/** Fewer words prove nothing: a stamp, a form with figures. */
const leastWords = 20;

/**
 * Whether a text cannot be Vietnamese as it stands: its letters are mapped wrongly or it is in another language.
 * A Vietnamese list of foreign names (chemicals: 28 % syllables in a real decree) is none.
 */
export function hasBrokenLetters(text: string): boolean {
  const { words, share, nativeShare, markedShare } = syllableShare(text);
  return words >= leastWords && share < leastShare && !(nativeShare >= 0.7 && markedShare >= 0.1);
}

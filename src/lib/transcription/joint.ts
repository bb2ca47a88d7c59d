/** How two printed lines of one paragraph become one: with a space, or, where a word or number was broken, with none. */
import { fold } from '../text/fold.ts';
import { isSyllable } from '../text/syllable.ts';

/**
 * `whole`: the whole text, its lines as printed, asked how it writes the same pair inside a line. Only a line end may become nothing; no character is added or taken away.
 * Joined without a space: "35-" + "NQ/TW", "21" + "-NQ/TW", "04/2015/" + "NĐ-CP", "ngh" + "iệp". With one: "2020 -" + "2025", "kinh tế-" + "xã hội" where the text prints "kinh tế- xã hội".
 */
export function joint(before: string, after: string, whole: string): '' | ' ' {
  const last = /\S*$/.exec(before.slice(-60))?.[0] ?? '';
  const first = /^\S*/.exec(after.slice(0, 60))?.[0] ?? '';
  if (/[\p{L}\p{N}][-–/]$/u.test(last) && /^[\p{L}\p{N}]/u.test(first)) {
    const tail = last.slice(-8);
    const head = first.slice(0, 6);
    const isSpaced = whole.includes(`${tail} ${head}`);
    const isGlued = whole.includes(`${tail}${head}`);
    if (isSpaced !== isGlued) return isSpaced ? ' ' : '';
    return '';
  }
  // A number's symbol, on the next line with its hyphen or slash.
  if (/\d$/.test(last) && /^[-/]\p{Lu}[\p{L}\d]*[-/]/u.test(first)) return '';
  if (/^\p{L}+$/u.test(last) && /^\p{Ll}+[.,;:)”]*$/u.test(first) && isBroken(last, first.replace(/[.,;:)”]+$/, ''))) return '';
  return ' ';
}

/** Neither piece is a syllable, together they are one. */
const isBroken = (a: string, b: string): boolean => !isSyllable(fold(a)) && !isSyllable(fold(b)) && isSyllable(fold(a + b));

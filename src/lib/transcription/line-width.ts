/** How wide a printed line is, and how wide lines of a text become: a line with room for the next word was ended on purpose. */
import { fold } from '../text/fold.ts';

/** Widths of the letters of a roman face, in thousandths of its size, by class: exact enough to tell a full line from a short one. */
const narrow = /[iljtfrI.,:;'’‘|!()[\]/ -]/;
const wide = /[mwMW—%]/;
const widths = new Map<string, number>();

function lineWidth(text: string): number {
  let sum = 0;
  for (const character of text) {
    let own = widths.get(character);
    if (own === undefined) {
      own = widthOf(character);
      widths.set(character, own);
    }
    sum += own;
  }
  return sum;
}

function widthOf(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  if (wide.test(character)) return 800;
  if (/\p{Lu}/u.test(character)) return fold(character) === 'i' ? 330 : 680;
  return narrow.test(fold(character)) || narrow.test(character) ? 310 : 490;
}

/** The width that full lines have: nearly the widest, so that a few overlong ones do not decide. */
export function fullWidth(texts: readonly string[]): number {
  const sorted = texts.map(lineWidth).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.96)] ?? 0;
}

/** How much of a full line is left behind a line and the next word, as a share; widths are estimates, so a few hundredths are nothing. */
export function roomFor(text: string, next: string, full: number): number {
  const word = next.split(' ', 1)[0] ?? '';
  return 1 - lineWidth(`${text} ${word}`) / Math.max(1, full);
}

/** How a list of pages is written: each as its distance from the one before it, an ordinary list in one character a page. */

/** Five bits a character, the lowest first; the sixth says that more follow. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Parts the pages of a list from those of them that hold a pair most often. */
export const topSign = '!';

/** By code of a letter. */
const values = new Uint8Array(128);
for (const [value, letter] of Array.from(alphabet).entries()) values[letter.charCodeAt(0)] = value;

/** Ascending numbers. */
export function encodePages(pages: readonly number[]): string {
  let text = '';
  let previous = -1;
  for (const page of pages) {
    text += encodeNumber(page - previous - 1);
    previous = page;
  }
  return text;
}

export function decodePages(text: string): number[] {
  const pages: number[] = [];
  let [previous, value, unit] = [-1, 0, 1];
  for (let at = 0; at < text.length; at++) {
    const part = values[text.charCodeAt(at)] ?? 0;
    value += (part % 32) * unit;
    unit *= 32;
    if (part >= 32) continue;
    previous += value + 1;
    pages.push(previous);
    [value, unit] = [0, 1];
  }
  return pages;
}

/** The list with each page so much higher, without reading it all. */
export function shiftPages(text: string, by: number): string {
  if (by === 0 || text === '') return text;
  let end = 0;
  while ((values[text.charCodeAt(end)] ?? 0) >= 32) end += 1;
  const [first = 0] = decodePages(text.slice(0, end + 1));
  return encodeNumber(first + by) + text.slice(end + 1);
}

function encodeNumber(number: number): string {
  let [rest, text] = [number, ''];
  while (rest >= 32) {
    text += alphabet[32 + (rest % 32)] ?? '';
    rest = Math.floor(rest / 32);
  }
  return text + (alphabet[rest] ?? '');
}

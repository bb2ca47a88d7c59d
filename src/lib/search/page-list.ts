/** How a list of pages is written: each as its distance from the one before it, an ordinary list in one character a page. */

/** Five bits a character, the lowest first; the sixth says that more follow. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Parts the pages of a list from those of them that hold a pair most often. */
export const topSign = '!';

const values = new Map(Array.from(alphabet, (letter, value) => [letter, value]));

/** Ascending numbers. */
export function encodePages(pages: readonly number[]): string {
  let text = '';
  let previous = -1;
  for (const page of pages) {
    let rest = page - previous - 1;
    previous = page;
    while (rest >= 32) {
      text += alphabet[32 + (rest % 32)] ?? '';
      rest = Math.floor(rest / 32);
    }
    text += alphabet[rest] ?? '';
  }
  return text;
}

export function decodePages(text: string): number[] {
  const pages: number[] = [];
  let [previous, value, unit] = [-1, 0, 1];
  for (const letter of text) {
    const part = values.get(letter) ?? 0;
    value += (part % 32) * unit;
    unit *= 32;
    if (part >= 32) continue;
    previous += value + 1;
    pages.push(previous);
    [value, unit] = [0, 1];
  }
  return pages;
}

/** The name of a place as its link carries it, and as a quotation says it. */

/** Before the name of the place in the accessible name of its link. */
export const permalinkPrefix = 'Liên kết tới ';

/** "Liên kết tới phần thứ hai, mục II" → "Phần thứ hai, mục II": parts, chapters and articles are written with a capital where they are quoted. */
export function quotedPlace(permalinkName: string): string {
  const name = permalinkName.startsWith(permalinkPrefix) ? permalinkName.slice(permalinkPrefix.length) : permalinkName;
  return /^(?:phần|chương|điều|phụ lục) /.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

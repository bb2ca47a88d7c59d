/** Letters that a PDF shows and its fonts say nothing of: mapped to a blank, or to nothing. Without a look at them they would be dropped without a word. */

/** A glyph without a letter: the code by which its font knows it, and its width in thousandths of the font's size. */
export interface BlankGlyph {
  font: string;
  code: number;
  width: number;
}

/** Real blanks (space, no-break space, a tab's) are narrow, or one code a font. */
const widestSpace = 350;
/** Fixed blanks as wide as half the size or all of it: 2002, 2003. */
const fixedBlanks: ReadonlySet<number> = new Set([500, 1000]);

/** How many glyphs of all pages print a letter that nobody can read off the file. */
export function countLostLetters(blanks: readonly BlankGlyph[]): number {
  const fonts = new Map<string, Map<string, number>>();
  for (const { font, code, width } of blanks) {
    if (width <= 0) continue;
    const codes = fonts.get(font) ?? new Map<string, number>();
    codes.set(`${code} ${Math.round(width)}`, (codes.get(`${code} ${Math.round(width)}`) ?? 0) + 1);
    fonts.set(font, codes);
  }
  let lost = 0;
  for (const codes of fonts.values()) {
    const wide = [...codes].filter(([key]) => {
      const width = Number(key.split(' ')[1]);
      return width > widestSpace && !fixedBlanks.has(width);
    });
    // One wide code may be the blank of a font of fixed width.
    if (wide.length > 1 || (wide.length === 1 && codes.size > 1)) lost += wide.reduce((sum, [, count]) => sum + count, 0);
  }
  return lost;
}

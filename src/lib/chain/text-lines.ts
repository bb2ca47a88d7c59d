/** Lines of words that fit a width, without a browser: glyphs are taken wider than any usual face draws them. */
import { fold, lower } from '../text/fold.ts';

/** Size of all words of a picture in CSS pixels, and the height of a line: room for Ặ and Ỗ. */
export const textSize = 16;
export const lineHeight = 23;

/** Widths in ems, measured high: Verdana and DejaVu Sans are the widest faces that an office machine falls back to. */
function measureGlyph(glyph: string): number {
  const plain = fold(glyph);
  const isCapital = glyph !== lower(glyph);
  if (/^[ijl.,;:'|!]$/u.test(plain) && !isCapital) return 0.38;
  if (/^[ ftr()\-/“”"]$/u.test(plain) && !isCapital) return 0.48;
  if (/^[mw]$/u.test(plain)) return isCapital ? 1 : 0.98;
  return isCapital ? 0.82 : 0.65;
}

/** A page has thousands of glyphs, the language a few hundred. */
const measured = new Map<string, number>();

function glyphWidth(glyph: string): number {
  const width = measured.get(glyph) ?? measureGlyph(glyph);
  measured.set(glyph, width);
  return width;
}

/** In ems, of words behind others that are `before` wide: a line grows without being measured anew. */
function measure(text: string, before = 0): number {
  let width = before;
  for (const glyph of text) width += glyphWidth(glyph);
  return width;
}

/** In CSS pixels at `textSize`. */
const inPixels = (width: number, isBold: boolean): number => width * textSize * (isBold ? 1.1 : 1);

/** In CSS pixels at `textSize`. */
export const textWidth = (text: string, isBold: boolean): number => inPixels(measure(text), isBold);

/** Breaks at spaces, behind hyphens and slashes of a number where need be, within a word only where nothing else fits; at most `most` lines. */
export function breakLines(text: string, width: number, isBold: boolean, most = Infinity): string[] {
  const fits = (line: string): boolean => textWidth(line, isBold) <= width;
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const word of text.split(' ').filter((own) => own !== '')) {
    const longer = line === '' ? Infinity : measure(word, measure(' ', lineWidth));
    if (inPixels(longer, isBold) <= width) {
      line = `${line} ${word}`;
      lineWidth = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const part of fits(word) ? [word] : word.split(/(?<=[-/])/u)) {
      for (const piece of fits(part) ? [part] : Array.from(part)) {
        if (line !== '' && !fits(line + piece)) {
          lines.push(line);
          line = '';
        }
        line += piece;
      }
    }
    lineWidth = measure(line);
  }
  if (line !== '') lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), cut(lines[most - 1] ?? '', fits)];
}

/** "…" where the rest is left out: behind a whole word where the line has one, within the width. */
function cut(line: string, fits: (line: string) => boolean): string {
  const end = (own: string): string => `${own.replace(/[\s,;:]+$/u, '')}…`;
  const words = line.split(' ');
  while (words.length > 1 && !fits(end(words.join(' ')))) words.pop();
  let own = words.join(' ');
  while (own !== '' && !fits(end(own))) own = own.slice(0, -1);
  return end(own);
}

import { describe, expect, test } from 'vitest';
import { countLostLetters, type BlankGlyph } from './lost-letters.ts';

const glyphs = (font: string, ...codes: [code: number, width: number, count: number][]): BlankGlyph[] =>
  codes.flatMap(([code, width, count]) => Array.from({ length: count }, () => ({ font, code, width })));

describe('glyphs without a letter', () => {
  test.each([
    ['spaces alone', glyphs('a', [32, 250, 90]), 0],
    ['a space and a no-break space', glyphs('a', [3, 250, 90], [160, 250, 4]), 0],
    ['a space and an em space', glyphs('a', [3, 250, 90], [200, 1000, 4]), 0],
    ['the blank of a font of fixed width', glyphs('a', [32, 602, 40]), 0],
    ['no width at all', glyphs('a', [3, 250, 9], [7, 0, 5]), 0],
    ['letters of a real file: S, H, T, N are blanks beside the space', glyphs('f3', [56, 722, 3], [37, 667, 2], [3, 250, 4]), 5],
    ['a heading all of whose letters are blanks', glyphs('f3', [56, 722, 1], [37, 667, 1]), 2],
    ['one lost letter of one font', [...glyphs('a', [32, 250, 90]), ...glyphs('b', [3, 250, 9], [39, 722, 1])], 1],
  ])('%s', (_, blanks, lost) => {
    expect(countLostLetters(blanks)).toBe(lost);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPassages } from './passages.ts';

const words = (from: number, to: number): string => Array.from({ length: to - from }, (_, index) => `từ${from + index}`).join(' ');

test('a passage is a piece from its first word to its last, whatever is printed between its words', () => {
  const text = `Trước hết, ${words(0, 6)}, ${words(6, 12)}; sau đó.`;
  expect(findPassages(text, `Khác ${words(0, 12).toUpperCase()}.`)).toEqual([
    { text: 'Trước hết, ', isShared: false },
    { text: `${words(0, 6)}, ${words(6, 12)}`, isShared: true },
    { text: '; sau đó.', isShared: false },
  ]);
});

test('eleven words are none', () => {
  expect(findPassages(words(0, 11), words(0, 11))).toEqual([{ text: words(0, 11), isShared: false }]);
});

test('of any text the pieces joined are the text', () => {
  const text = fc.array(fc.constantFrom('a', 'b,', '- ', 'Ủy', '“c”', '\n'), { maxLength: 60 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, text, (own, other) => {
      const pieces = findPassages(own, other);
      expect(pieces.map((piece) => piece.text).join('')).toBe(own);
      pieces.slice(1).forEach((piece, index) => {
        expect(piece.isShared).not.toBe(pieces[index]?.isShared);
      });
    }),
    { numRuns: 1000 },
  );
});

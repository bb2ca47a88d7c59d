import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureText, sharedWords } from './share.ts';
import { shortestPassage, type Words } from './words.ts';

const share = (text: readonly Words[], other: readonly Words[]): number => sharedWords(measureText(text), measureText(other));
const text = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, index) => `từ${from + index}`);

test('a passage of twelve words counts whole, of eleven not at all', () => {
  const other = [text(0, 100)];
  expect(share([[...text(5, 17), 'khác', ...text(40, 51)]], other)).toBe(12);
  expect(share([text(5, 30)], other)).toBe(25);
});

test('a passage lies within one block', () => {
  expect(share([text(0, 6), text(6, 12)], [text(0, 12)])).toBe(0);
});

test('every word is counted once, as by looking at every place of both texts', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 });
  const blocks = fc.array(words, { maxLength: 3 });
  fc.assert(
    fc.property(blocks, blocks, (own, other) => {
      let expected = 0;
      for (const block of own) {
        const covered = new Set<number>();
        for (let start = 0; start + shortestPassage <= block.length; start++) {
          const passage = block.slice(start, start + shortestPassage).join(' ');
          const isShared = other.some((candidate) => ` ${candidate.join(' ')} `.includes(` ${passage} `));
          if (isShared) for (let index = 0; index < shortestPassage; index++) covered.add(start + index);
        }
        expected += covered.size;
      }
      expect(share(own, other)).toBe(expected);
      expect(share(own, own)).toBe(own.filter((block) => block.length >= shortestPassage).flat().length);
    }),
    { numRuns: 500 },
  );
});

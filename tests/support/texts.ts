/** Texts of made-up words for property tests of comparisons: passages that documents copy from one another between words of their own. */
import fc from 'fast-check';
import type { Words } from '../../src/lib/compare/words.ts';

/** Words that no two places share: "tu7". */
const ownWords = (first: number, count: number): string[] => Array.from({ length: count }, (_, index) => `tu${first + index}`);

/** Documents of one to four blocks; every block is words of its own with a piece of a common passage between them, the first block of the first passage … */
export const copyingDocuments = (most: number): fc.Arbitrary<Words[][]> =>
  fc
    .array(
      fc.array(
        fc.record({
          before: fc.nat({ max: 40 }),
          after: fc.nat({ max: 40 }),
          start: fc.nat({ max: 30 }),
          length: fc.nat({ max: 40 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      { minLength: 2, maxLength: most },
    )
    .map((documents) => {
      let next = 0;
      const take = (count: number): string[] => ownWords((next += count) - count, count);
      return documents.map((blocks) =>
        blocks.map(({ before, after, start, length }, passage) => [
          ...take(before),
          ...Array.from({ length }, (_, index) => `chung${passage}x${start + index}`),
          ...take(after),
        ]),
      );
    });

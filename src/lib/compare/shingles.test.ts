import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as shingles from './shingles.ts';
import { hashWord, shortestPassage, type Words } from './words.ts';

const { wordsAround } = shingles;
const hashesOf = (words: Words): Uint32Array => Uint32Array.from(words, hashWord);
const shingleHashes = (words: Words, length: number): Uint32Array => shingles.shingleHashes(hashesOf(words), length);
const fingerprints = (blocks: readonly Words[]): Uint32Array => shingles.fingerprints(blocks.map(hashesOf));

const word = fc.constantFrom('các', 'cấp', 'ủy', 'đảng', 'chính', 'quyền', 'và', 'tổ', 'chức');
const words = (minLength: number, maxLength: number): fc.Arbitrary<string[]> => fc.array(word, { minLength, maxLength });

test('a text has one hash for every words in a row, and none where it is too short', () => {
  expect(shingleHashes(['một', 'hai', 'ba'], 2)).toHaveLength(2);
  expect(shingleHashes(['một', 'hai'], 3)).toHaveLength(0);
});

test('hashes do not depend on what stands around, and tell the order of words', () => {
  const [first] = shingleHashes(['hai', 'ba'], 2);
  expect(shingleHashes(['một', 'hai', 'ba', 'bốn'], 2)[1]).toBe(first);
  expect(shingleHashes(['ba', 'hai'], 2)[0]).not.toBe(first);
});

test('two texts with twelve words in a row in common share a fingerprint, whatever stands around them', () => {
  fc.assert(
    fc.property(words(shortestPassage, 30), words(0, 30), words(0, 30), words(0, 30), words(0, 30), (passage, a, b, c, d) => {
      const other = new Set(fingerprints([[...c, ...passage, ...d]]));
      expect([...fingerprints([[...a, ...passage, ...b]])].some((hash) => other.has(hash))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('eleven words in a row are not a passage', () => {
  const passage = Array.from({ length: shortestPassage - 1 }, (_, index) => `từ${index}`);
  expect(fingerprints([passage])).toHaveLength(0);
});

test('a fingerprint stands for so many words at most: a passage of n words has at least n / wordsAround of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: shortestPassage, max: 400 }), (length) => {
      const passage = Array.from({ length }, (_, index) => `từ${index}`);
      expect(fingerprints([passage]).length * wordsAround).toBeGreaterThanOrEqual(length);
    }),
  );
});

test('the index keeps about a quarter of the words', () => {
  const text = Array.from({ length: 10_000 }, (_, index) => `từ${index}`);
  expect(fingerprints([text]).length).toBeLessThan(3000);
});

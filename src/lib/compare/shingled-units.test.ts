import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countShared, shingleUnits, shingleWords, type ShingledUnits } from './shingled-units.ts';
import { comparableWords } from './words.ts';

const shingled = (texts: readonly string[]): ShingledUnits =>
  shingleUnits(texts.map((text, place) => ({ anchor: `p${place}`, isZone: false, lines: [{ label: null, text }], text })));

const shinglesOf = (text: string): Set<string> => {
  const words = comparableWords(text);
  return new Set(words.flatMap((_, at) => (at + shingleWords > words.length ? [] : [words.slice(at, at + shingleWords).join(' ')])));
};

test('shared shingles are counted as by looking at every two units', () => {
  const text = fc.array(fc.constantFrom('các', 'cấp', 'Đảng,', 'ủy'), { maxLength: 20 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), fc.array(text, { maxLength: 6 }), (a, b) => {
      const expected = a.map((own) =>
        b.flatMap((other, place) => {
          const shared = [...shinglesOf(own)].filter((shingle) => shinglesOf(other).has(shingle)).length;
          return shared === 0 ? [] : [[place, shared]];
        }),
      );
      const found = countShared(shingled(a).shingles, shingled(b).shingles);
      expect(found.map((counts) => [...counts].sort(([x], [y]) => x - y))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('a shingle that more than thirty units of the other document have says nothing', () => {
  const phrase = 'của các cơ quan';
  const counted = (times: number): number =>
    countShared(shingled([phrase]).shingles, shingled(Array.from({ length: times }, () => phrase)).shingles)[0]?.size ?? 0;
  expect([counted(30), counted(31)]).toEqual([30, 0]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairNumbers } from './pair-numbers.ts';

/** Small ones, which repeat, and the largest. */
const numbers = fc.oneof(fc.nat({ max: 20 }), fc.integer({ min: 2 ** 32 - 4, max: 2 ** 32 - 1 }), fc.nat({ max: 2 ** 32 - 1 }));

test('a pair has the number of its first coming, as a map of written pairs would give it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(numbers, numbers), { maxLength: 300 }), (pairs) => {
      const numbered = new PairNumbers();
      const known = new Map<string, number>();
      for (const [first, second] of pairs) {
        const key = `${first} ${second}`;
        if (!known.has(key)) known.set(key, known.size);
        expect(numbered.number(first, second)).toBe(known.get(key));
      }
      expect(numbered.size).toBe(known.size);
      for (const [key, number] of known) expect(`${numbered.first(number)} ${numbered.second(number)}`).toBe(key);
    }),
  );
});

test('more pairs than it has room for at first keep their numbers', () => {
  const numbered = new PairNumbers();
  const all = Array.from({ length: 150_000 }, (_, at): [number, number] => [at % 397, Math.floor(at / 397)]);
  const given = all.map(([first, second]) => numbered.number(first, second));
  expect(given.every((number, at) => number === at)).toBe(true);
  expect(all.every(([first, second], at) => numbered.number(first, second) === at)).toBe(true);
});

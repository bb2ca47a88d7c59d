import { expect, test } from 'vitest';
import { newestPages } from './newest.ts';

test.each([
  [[], 10, null],
  [[10], 10, null],
  [[4, 6], 10, null],
  [[4, 5, 2], 10, 9],
  [[4, 6, 1], 10, 10],
  // One period at least, whatever it holds.
  [[12, 1], 10, 12],
  [[12], 10, null],
])('of periods of %j pages, at most %j: %j', (pages, most, expected) => {
  expect(
    newestPages(
      pages.map((own) => ({ pages: own })),
      most,
    ),
  ).toBe(expected);
});

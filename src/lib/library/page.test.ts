import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageSize, paginate } from './page.ts';

test('an empty list has one page', () => {
  expect(paginate([])).toEqual([{ values: [], number: 1, count: 1, total: 0 }]);
});

test('a list of exactly one page has one page, one more value begins a second', () => {
  const list = (length: number): number[] => Array.from({ length }, (_, index) => index);
  expect(paginate(list(pageSize))).toHaveLength(1);
  expect(paginate(list(pageSize + 1)).map(({ values }) => values.length)).toEqual([pageSize, 1]);
});

test('pages hold every value once, in order, and know their number', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 60 }), fc.integer({ min: 1, max: 10 }), (values, size) => {
      const pages = paginate(values, size);
      expect(pages.flatMap((page) => page.values)).toEqual(values);
      pages.forEach((page, index) => {
        expect(page).toMatchObject({ number: index + 1, count: pages.length, total: values.length });
        expect(page.values.length).toBeLessThanOrEqual(size);
      });
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planPeriods } from './periods.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const date = fc
  .tuple(fc.integer({ min: 1976, max: 2031 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`);
const dates = fc.array(fc.option(date, { freq: 20 }), { maxLength: 120 });
const most = 8;

describe('the periods of a library', () => {
  test('one that fits into an index stays whole, whatever is known of its dates', () => {
    expect(planPeriods([null, '2024-01-05', '1999-12-31'], 3)).toEqual([{ places: [0, 1, 2], from: '1999-12-31', to: '2024-01-05' }]);
    expect(planPeriods([])).toEqual([]);
  });

  test('are cut by years, newest first, unknown dates last', () => {
    expect(planPeriods(['2023-12-06', null, '2024-01-05', '2023-03-01', '2024-11-02'], 2)).toEqual([
      { places: [2, 4], from: '2024-01-05', to: '2024-11-02' },
      { places: [0, 3], from: '2023-03-01', to: '2023-12-06' },
      { places: [1], from: null, to: null },
    ]);
  });

  test('are cut within a year, and even within a day, where it holds too many', () => {
    expect(planPeriods(['2024-01-05', '2024-12-01', '2024-01-06', '2024-11-30'], 2).map(({ places }) => places)).toEqual([
      [1, 3],
      [0, 2],
    ]);
    expect(
      planPeriods(
        Array.from({ length: 5 }, () => '2024-01-05'),
        2,
      ).map(({ places }) => places),
    ).toEqual([[4], [2, 3], [0, 1]]);
  });

  test('hold each document once, are bounded, and follow each other in time', () => {
    fc.assert(
      fc.property(dates, (own) => {
        const periods = planPeriods(own, most);
        expect(periods.flatMap(({ places }) => places).sort((a, b) => a - b)).toEqual(own.map((_, place) => place));
        for (const { places } of periods) expect(places.length).toBeLessThanOrEqual(most);
        const known = periods.filter(({ from }) => from !== null);
        if (own.length <= most) return;
        for (const [at, { from }] of known.entries()) {
          const older = known[at + 1];
          // Only a day that holds too many is in two periods.
          if (older !== undefined) expect((older.to ?? '') <= (from ?? '')).toBe(true);
        }
      }),
    );
  });

  test('a document that comes changes no period but the one that it comes into', () => {
    fc.assert(
      fc.property(fc.uniqueArray(date, { minLength: most + 1, maxLength: 120 }), date, (own, added) => {
        fc.pre(!own.includes(added));
        const name = (all: readonly string[]): string[] =>
          planPeriods(all, most).map(({ places }) =>
            places
              .map((place) => all[place] ?? '')
              .sort()
              .join(' '),
          );
        const before = name(own);
        const after = new Set(name([...own, added]));
        expect(before.filter((period) => !after.has(period)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, isIsoDate, findDates } from './date.ts';

test.each(['2024-01-05', '2024-02-29', '2000-02-29', '2023-12-31', '1945-09-02'])('%s is a day', (text) => {
  expect(isIsoDate(text)).toBe(true);
});

test.each([
  '',
  '05/01/2024',
  '2024-1-5',
  '2024-13-01',
  '2024-00-10',
  '2023-02-29',
  '1900-02-29',
  '2024-04-31',
  '2024-01-00',
  '2024-01-32',
  '20240105',
  '2024-01-05T00:00:00',
  ' 2024-01-05',
  '0001-01-01',
])('%j is not a day', (text) => {
  expect(isIsoDate(text)).toBe(false);
});

test('every day of the calendar is a day, and only those', () => {
  const parts = fc.tuple(fc.integer({ min: 1930, max: 2100 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }));
  fc.assert(
    fc.property(parts, ([year, month, day]) => {
      const text = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
      const real = new Date(Date.UTC(year, month - 1, day));
      expect(isIsoDate(text)).toBe(month >= 1 && real.getUTCMonth() === month - 1 && real.getUTCDate() === day);
    }),
  );
});

test('a day is shown as Vietnamese prints it', () => {
  expect(formatDate('2024-01-05')).toBe('05/01/2024');
});

test('days are found in every form that is printed, and nothing else is a day', () => {
  expect(findDates('ngày 05/01/2024; 5-1-2024, 05.01.2024 và ngày 06 tháng 12 năm 2023')).toEqual([
    '2024-01-05',
    '2024-01-05',
    '2024-01-05',
    '2023-12-06',
  ]);
  expect(findDates('31/02/2024, 13/2024, Nghị định số 30/2020/NĐ-CP, giai đoạn 2021 - 2025')).toEqual([]);
});

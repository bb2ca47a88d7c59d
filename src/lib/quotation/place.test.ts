import { expect, test } from 'vitest';
import { quotedPlace } from './place.ts';

test.each([
  ['Liên kết tới mục 2', 'mục 2'],
  ['Liên kết tới phần thứ hai, mục II, mục 1', 'Phần thứ hai, mục II, mục 1'],
  ['Liên kết tới điều 5, khoản 1', 'Điều 5, khoản 1'],
  ['Liên kết tới điểm a', 'điểm a'],
  ['Liên kết tới phần', 'phần'],
])('%s is quoted as %s', (name, expected) => {
  expect(quotedPlace(name)).toBe(expected);
});

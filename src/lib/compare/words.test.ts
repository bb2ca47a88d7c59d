import { expect, test } from 'vitest';
import { comparableWords, documentWords, wordPlaces } from './words.ts';

test('punctuation and capitals do not count; marks and the place of a tone mark do', () => {
  expect(comparableWords('Các cấp ủy, ĐẢNG viên')).toEqual(comparableWords('các cấp ủy đảng: viên'));
  expect(comparableWords('ủy')).not.toEqual(comparableWords('uỷ'));
  expect(comparableWords('hai')).not.toEqual(comparableWords('hải'));
  expect(documentWords([{ text: 'Một hai' }, { text: '- “…”' }])).toEqual([['một', 'hai'], []]);
});

test('words are what letters and digits make, in any script', () => {
  expect(comparableWords('Số 28-NQ/TU, 7,2%… “trong” ngày')).toEqual(['số', '28', 'nq', 'tu', '7', '2', 'trong', 'ngày']);
  expect(comparableWords('Москва 東京')).toEqual(['москва', '東京']);
});

test('places slice back to words', () => {
  const text = 'Các cấp ủy, (đảng) viên';
  expect(wordPlaces(text).map(([start, end]) => text.slice(start, end))).toEqual(['Các', 'cấp', 'ủy', 'đảng', 'viên']);
});

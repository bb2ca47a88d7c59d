import { expect, test } from 'vitest';
import { rankProvisions } from './provision-hits.ts';

const anchors = [
  { id: '1', location: 0 },
  { id: '2', location: 10 },
  { id: '2.g1', location: 20 },
];
const ids = (locations: number[], words: number): string[] => rankProvisions(anchors, locations, words, 3).map(({ anchor }) => anchor.id);

test('the provision that holds the words side by side comes alone', () => {
  expect(ids([1, 4, 12, 13, 14, 25], 3)).toEqual(['2']);
});

test('without a whole run the longest one comes first, then the one with most hits, then printed order', () => {
  expect(ids([1, 3, 5, 12, 13, 25], 4)).toEqual(['2', '1', '2.g1']);
  expect(ids([22, 2, 12], 2)).toEqual(['1', '2', '2.g1']);
});

test('a run does not go on across the beginning of a provision', () => {
  expect(ids([9, 10], 2)).toEqual(['1', '2']);
});

test('hits before the first provision and words found twice in one place count for nothing', () => {
  expect(rankProvisions([{ id: '1', location: 5 }], [1, 6, 6], 2, 3)).toEqual([{ anchor: { id: '1', location: 5 }, run: 1, hits: 1 }]);
});

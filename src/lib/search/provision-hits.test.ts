import { expect, test } from 'vitest';
import { excerptAround, rankProvisions } from './provision-hits.ts';

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
  expect(rankProvisions([{ id: '1', location: 5 }], [1, 6, 6], 2, 3)).toEqual([
    { anchor: { id: '1', location: 5 }, run: 1, start: 6, hits: 1 },
  ]);
});

test('an excerpt shows the best run with words on both sides, and never runs out of the page', () => {
  const words = Array.from({ length: 50 }, (_, index) => `w${index}`);
  const [best] = rankProvisions(anchors, [1, 12, 13, 14], 3, 3);
  expect(best?.start).toBe(12);
  const excerpt = excerptAround(words, [1, 12, 13, 14], 12, 8);
  expect(excerpt.map(({ word }) => word).join(' ')).toBe('w10 w11 w12 w13 w14 w15 w16 w17');
  expect(excerpt.filter(({ isHit }) => isHit).map(({ word }) => word)).toEqual(['w12', 'w13', 'w14']);
  expect(excerptAround(words, [49], 49, 8)).toHaveLength(8);
  expect(excerptAround(['a'], [0], 0, 8)).toEqual([{ word: 'a', isHit: true }]);
});

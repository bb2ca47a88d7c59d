import { expect, test } from 'vitest';
import { LastUsed } from './last-used.ts';

test('the one that was used longest ago is let go', () => {
  const kept = new LastUsed<string, number>(2);
  kept.keep('một', 1);
  kept.keep('hai', 2);
  expect(kept.get('một')).toBe(1);
  kept.keep('ba', 3);
  expect(['một', 'hai', 'ba'].map((key) => kept.get(key))).toEqual([1, undefined, 3]);
});

test('what is kept is not made again', () => {
  const kept = new LastUsed<string, object>(1);
  const made = kept.getOrMake('một', () => ({}));
  expect(kept.getOrMake('một', () => ({}))).toBe(made);
  kept.getOrMake('hai', () => ({}));
  expect(kept.getOrMake('một', () => ({}))).not.toBe(made);
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

const expected = (text: string): string => createHash('sha256').update(text).digest('hex');

test('is what Node says, around the ends of a block and of a large text too', () => {
  for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1_000_003]) {
    const text = 'đ1'.repeat(length).slice(0, length);
    expect(sha256(text), String(length)).toBe(expected(text));
  }
});

test('is what Node says of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(expected(text));
    }),
  );
});

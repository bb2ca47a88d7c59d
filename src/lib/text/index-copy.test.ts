import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFromIndex, encodeForIndex } from './index-copy.ts';

test('đ is written so that an index without it finds it under d', () => {
  const stripped = encodeForIndex('Đảng bộ được')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  expect(stripped).toBe('Dang bo duoc');
});

test('what is shown is what was printed', () => {
  const letters = fc.array(fc.constantFrom(...'đĐdDaăâảơ -5“”'), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(letters, (text) => {
      expect(decodeFromIndex(encodeForIndex(text))).toBe(text);
    }),
  );
});

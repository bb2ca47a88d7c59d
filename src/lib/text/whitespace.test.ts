import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapse } from './whitespace.ts';

test('runs of white space become one space, at the ends none', () => {
  expect(collapse(' \tĐảng \u00A0 bộ\n\nhuyện ')).toBe('Đảng bộ huyện');
});

test('white space that is a character of its own stays', () => {
  expect(collapse('1\u202F000')).toBe('1\u202F000');
});

test('collapsing twice is collapsing once, and no other character is lost', () => {
  const text = fc
    .array(fc.constantFrom(' ', '\t', '\n', '\u00A0', 'a', 'đ', '-', '\u202F'), { maxLength: 20 })
    .map((parts) => parts.join(''));
  const bare = (own: string): string => own.replace(/[ \t\n\u00A0]/g, '');
  fc.assert(
    fc.property(text, (own) => {
      expect(collapse(collapse(own))).toBe(collapse(own));
      expect(bare(collapse(own))).toBe(bare(own));
    }),
  );
});

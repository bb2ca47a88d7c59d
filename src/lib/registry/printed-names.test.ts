import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toneKey } from '../text/tokens.ts';
import { collapse } from '../text/whitespace.ts';
import { unnamed } from './printed-names.ts';
import type { Organization } from './schema.ts';

/** The plain definition: both in one spelling, each word between its own bounds. */
const spelled = (text: string): string => collapse(text).replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => `|${toneKey(word)}|`);
const names = (words: string, name: string): boolean => spelled(words).includes(spelled(name));

const isNamed = (words: string, name: string): boolean =>
  unnamed({ organization: (id) => ({ id, name }) as Organization }, ['một'], words).length === 0;

test.each([
  ['giao Sở Y tế chủ trì', 'Sở Y tế', true],
  ['giao sở  y\ntế chủ trì', 'Sở Y tế', true],
  ['Uỷ ban nhân dân', 'Ủy ban nhân dân', true],
  ['Sở Y tếx', 'Sở Y tế', false],
  ['Sở Y tế\u0301', 'Sở Y tế', false],
  ['các Sở', 'Sở Y tế', false],
])('%j names %j: %j', (words, name, expected) => {
  expect(isNamed(words, name)).toBe(expected);
});

test('a body is named where the words in one spelling hold its name in one spelling', () => {
  const unit = fc.constantFrom(...'Sởsơ ủyuỷYt1-(,\u00A0\n\u0301\uD835\uDC00𝐀');
  const text = fc.string({ unit, maxLength: 12 });
  fc.assert(
    fc.property(text, text, text, (before, name, behind) => {
      for (const words of [before + name + behind, before + behind]) expect(isNamed(words, name)).toBe(names(words, name));
    }),
    { numRuns: 5_000 },
  );
});

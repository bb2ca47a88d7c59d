import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { officialBlocks } from '../provision/text.ts';
import { encodeForIndex } from '../text/index-copy.ts';
import { tokenize } from '../text/tokens.ts';
import { toNfc } from '../text/unicode.ts';
import { Spellings } from './spellings.ts';

/** Letters, marks that stand alone, figures and what parts them, letters of other scripts, some of two halves, and halves without the other. */
const character = fc.constantFrom(
  ...Array.from('aZđĐếỷ0123456789.,.,   -–/()“”\n\u0301\u0323\u00A0\u2060\u200Bжش中ǅ²½٣€'),
  ...['𝐀', '𝟗', '\u{1D167}', '\u{1F600}', '\uD800', '\uDC00'],
);
const text = fc.oneof(
  fc.array(character, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[0-9.,a ]{0,30}$/),
);

test('a text is cut as the tokenizer cuts it, and its words are numbered by their spelling', () => {
  const spellings = new Spellings();
  const known = new Map<string, number>();
  fc.assert(
    fc.property(text, (written) => {
      const plain = toNfc(written);
      const { starts, ends, spellings: numbers, copies } = spellings.cut(plain);
      const words = tokenize(plain);
      expect(starts.map((start, at) => ({ start, end: ends[at], text: spellings.written[numbers[at] ?? -1] }))).toEqual(
        words.map(({ start, end, text: word }) => ({ start, end, text: word })),
      );
      for (const [at, { text: word }] of words.entries()) {
        if (!known.has(word)) known.set(word, known.size);
        expect(numbers[at]).toBe(known.get(word));
        expect(copies[at]).toBe(encodeForIndex(word));
      }
      expect(encodeForIndex({ text: plain, starts, ends, copies })).toBe(encodeForIndex(written));
    }),
    { numRuns: 2000 },
  );
});

test('more spellings than it has room for at first keep their numbers', () => {
  const spellings = new Spellings();
  const all = Array.from({ length: 30_000 }, (_, at) => `w${at}`).join(' ');
  const given = [0, 1].map(() => spellings.cut(all).spellings);
  expect(given[0]?.every((number, at) => number === at)).toBe(true);
  expect(given[1]).toEqual(given[0]);
});

test('the real documents are cut as the tokenizer cuts them', () => {
  const spellings = new Spellings();
  for (const { parsed } of realDocuments)
    for (const { text: plain } of officialBlocks(parsed.body)) {
      const { starts, ends, copies } = spellings.cut(plain);
      expect(starts.map((start, at) => [start, ends[at]])).toEqual(tokenize(plain).map(({ start, end }) => [start, end]));
      expect(encodeForIndex({ text: plain, starts, ends, copies })).toBe(encodeForIndex(plain));
    }
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { officialBlocks } from '../provision/text.ts';
import { decodeFromIndex, encodeForIndex, encodeKey, encodeWord } from './index-copy.ts';
import { beginningsOf, tokenKeys, tokenize } from './tokens.ts';

/** What Pagefind makes of a copy: words between blanks, marks and punctuation gone (its own order of work, measured). */
const indexed = (copy: string): string[] =>
  copy
    .split(/\s+/)
    .map((word) =>
      word
        .normalize('NFD')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase(),
    )
    .filter((word) => word !== '');

const letters = fc
  .array(fc.constantFrom(...'đĐdDaăâảơyýỷiíquQkKlmM -–/.,15("”)\u00A0'), { maxLength: 30 })
  .map((parts) => parts.join('').normalize('NFC'));

test.each([
  ['Đảng bộ được', 'dangꞌ boꞌ duocꞌ'],
  ['Nghị quyết số 28-NQ/TU', 'nghiꞌ quietꞌ soꞌ 28ꞌ nqꞌ tuꞌ'.replace('quiet', 'quyet')],
  ['kinh tế - xã hội', 'kinhꞌ teꞌ xaꞌ hoiꞌ'],
  ['14.150 tỷ đồng, tăng 7,2%', '14150ꞌ tiꞌ dongꞌ tangꞌ 7ꞌ 2ꞌ'],
  ['kỷ cương, kỉ luật; quý và quí', 'kiꞌ cuongꞌ kiꞌ luatꞌ quiꞌ vaꞌ quiꞌ'],
])('%s is indexed as %s', (text, words) => {
  expect(indexed(encodeForIndex(text)).join(' ')).toBe(words);
});

test('a word of a query is the word of the index, and its beginning is a beginning of it', () => {
  for (const word of ['Đảng', 'quý', 'Kỷ', '14.150', 'xã']) {
    expect(indexed(encodeForIndex(word))).toEqual([encodeKey(word)]);
    expect(encodeForIndex(word)).toBe(encodeWord(word));
    expect(beginningsOf(word).some((beginning) => encodeKey(word).startsWith(beginning))).toBe(true);
    expect(beginningsOf(word)[0]).toBe(encodeKey(word, { isPrefix: true }));
  }
});

test('a beginning keeps its y: "quy" begins "quyết"', () => {
  expect(encodeKey('quyết').startsWith(encodeKey('quy', { isPrefix: true }))).toBe(true);
  expect(beginningsOf('quy')).toEqual(['quy', 'qui']);
  expect(beginningsOf('Đả')).toEqual(['da']);
});

test('the copy holds the words of the text, one word each, in order', () => {
  fc.assert(
    fc.property(letters, (text) => {
      expect(indexed(encodeForIndex(text))).toEqual(tokenKeys(text).map((key) => `${key}ꞌ`));
      expect(
        encodeForIndex(text)
          .split(/\s+/)
          .filter((word) => word !== ''),
      ).toHaveLength(tokenize(text).length);
    }),
  );
});

test('what is shown is what was printed, but for blanks at the ends', () => {
  fc.assert(
    fc.property(letters, (text) => {
      const shown = decodeFromIndex(encodeForIndex(text));
      const blanks = /[\s\u00A0]+/g;
      if (tokenize(text).length > 0) expect(shown.replace(blanks, ' ').trim()).toBe(text.replace(blanks, ' ').trim());
    }),
  );
});

test('of the real documents not a character is lost', () => {
  for (const { parsed } of realDocuments)
    for (const { text } of officialBlocks(parsed.body))
      if (tokenize(text).length > 0) expect(decodeFromIndex(encodeForIndex(text))).toBe(text.trim());
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeForIndex } from '../text/index-copy.ts';
import { formatQuery, isOnePhrase, parseTextQuery, withoutWeakWords } from './text-query.ts';

describe('what was typed is read as words', () => {
  test.each<[typed: string, words: string, phrases: string[], isOpen: boolean]>([
    ['chuyển đổi số', 'chuyển đổi số', [], true],
    ['chuyển đổi số ', 'chuyển đổi số', [], false],
    ['chuyển đổi số.', 'chuyển đổi số', [], false],
    ['phát triển du l', 'phát triển du l', [], true],
    ['  kinh tế - xã hội', 'kinh tế xã hội', [], true],
    ['thực phẩm,vệ sinh', 'thực phẩm vệ sinh', [], true],
    ['14.150 tỷ', '14.150 tỷ', [], true],
    ['Ðảng\u00A0viên', 'Đảng viên', [], true],
    ['đảng ủy'.normalize('NFD'), 'đảng ủy', [], true],
    // Quoted: straight, curly, as Vietnamese prints them, full width.
    ['"kinh tế - xã hội"', 'kinh tế xã hội', ['kinh tế xã hội'], false],
    ['“nêu gương”', 'nêu gương', ['nêu gương'], false],
    ['„nêu gương“ đi đầu', 'nêu gương đi đầu', ['nêu gương'], true],
    ['«nêu gương»', 'nêu gương', ['nêu gương'], false],
    ['＂nêu gương＂', 'nêu gương', ['nêu gương'], false],
    ['"nêu gương" của "cán bộ"', 'nêu gương của cán bộ', ['nêu gương', 'cán bộ'], false],
    ['trách nhiệm "nêu gương" của cán b', 'trách nhiệm nêu gương của cán b', ['nêu gương'], true],
    // Not closed, or nothing between.
    ['"nêu gương', 'nêu gương', [], true],
    ['nêu gương"', 'nêu gương', [], false],
    ['"" nêu', 'nêu', [], true],
    ['" - " nêu', 'nêu', [], true],
    ['', '', [], false],
    [' - ?', '', [], false],
  ])('%j', (typed, words, phrases, isOpen) => {
    const query = parseTextQuery(typed);
    expect(query.words.join(' ')).toBe(words);
    expect(query.phrases.map(([from, to]) => query.words.slice(from, to).join(' '))).toEqual(phrases);
    expect(query.isOpen).toBe(isOpen);
  });

  test('of a text that was pasted so many words are looked for as can be', () => {
    const { words, phrases } = parseTextQuery(`"${'nghị quyết '.repeat(100)}"`);
    expect(words).toHaveLength(64);
    expect(phrases).toEqual([[0, 64]]);
  });

  test('no input throws, and quoted ranges lie among the words', () => {
    const piece = fc.constantFrom(...'đảng ủy " “ ” « » „ - 28-NQ/TU , . 14.150 \u00A0 \u200B kỷ'.split(' '));
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 45 }).map((parts) => parts.join(' ')),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const { words, phrases, isOpen } = parseTextQuery(text);
        let end = 0;
        for (const [from, to] of phrases) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(words.length);
        expect(words.every((word) => /^[\p{L}\p{M}\p{N}.,]+$/u.test(word))).toBe(true);
        if (isOpen) expect(words).not.toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

test('all of it quoted is one phrase, a part of it is not', () => {
  expect(isOnePhrase(parseTextQuery('"kinh tế - xã hội"'))).toBe(true);
  expect(isOnePhrase(parseTextQuery('"kinh tế" xã hội'))).toBe(false);
  expect(isOnePhrase(parseTextQuery('kinh tế'))).toBe(false);
});

describe('the query as the index reads it', () => {
  test('folded, as a phrase, with a half-typed end', () => {
    expect(formatQuery(['Kỷ', 'luật'])).toBe('kiꞌ luatꞌ');
    expect(formatQuery(['Kỷ', 'luật'], { isPhrase: true })).toBe('"kiꞌ luatꞌ"');
    expect(formatQuery(['Kỷ', 'lu'], { isOpen: true })).toBe('kiꞌ lu');
    expect(formatQuery(['Kỷ', 'lu'], { isOpen: true, isPhrase: true })).toBe('"kiꞌ lu"');
    expect(formatQuery(['luật'], { isPhrase: true })).toBe('luatꞌ');
    expect(formatQuery([])).toBe('');
  });

  test('with marks it is written as the index is', () => {
    for (const word of ['đảng', 'Kỷ', 'quý', 'ủy', 'hội', '14.150'])
      expect(formatQuery([word], { isExact: true })).toBe(encodeForIndex(word));
  });
});

describe('words that say nothing are left out', () => {
  test.each([
    ['nghị quyết nào nói về chuyển đổi số', 'nghị quyết chuyển đổi số'],
    ['tìm văn bản về kỷ luật của đảng', 'kỷ luật đảng'],
    ['chuyển đổi số', 'chuyển đổi số'],
    // Where nothing is left they count.
    ['cho các những', 'cho các những'],
    ['là gì', 'là gì'],
    ['', ''],
  ])('%s', (typed, strong) => {
    expect(withoutWeakWords(typed === '' ? [] : typed.split(' ')).join(' ')).toBe(strong);
  });
});

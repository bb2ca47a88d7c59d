import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { assemble } from '../library/assemble.ts';
import { tokenKeys, tokenize } from '../text/tokens.ts';
import { createSynonyms, findVariants } from './variants.ts';

const { library } = assemble(realContent, { secondParser: false });
const { abbreviations } = library.registry;
const synonyms = createSynonyms(abbreviations);

const wordsOf = (typed: string): string[] => tokenize(typed).map(({ text }) => text);
/** Other wordings as search compares them: folded. */
const variantsOf = (typed: string): string[] =>
  findVariants(wordsOf(typed), synonyms).map((variant) => tokenKeys(variant.join(' ')).join(' '));
const keys = (text: string): string => tokenKeys(text).join(' ');

/** Each finds the other. */
const bothWays: readonly (readonly [string, string])[] = [
  ['KCN', 'khu công nghiệp'],
  ['phát triển KCN Phú Hội', 'phát triển khu công nghiệp Phú Hội'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['MTTQ tỉnh', 'Mặt trận Tổ quốc tỉnh'],
  ['UBND', 'Ủy ban nhân dân'],
  ['UBND tỉnh', 'Uỷ ban nhân dân tỉnh'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['TW', 'Trung ương'],
  ['Ban Bí thư TW', 'Ban Bí thư trung ương'],
  ['KT-XH', 'kinh tế - xã hội'],
  ['QP-AN', 'quốc phòng - an ninh'],
  ['CCHC', 'cải cách hành chính'],
  ['NTM', 'nông thôn mới'],
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  ['ĐU', 'đảng ủy'],
  ['đ/c', 'đồng chí'],
  ['GRDP', 'tổng sản phẩm trên địa bàn'],
  ['TT. HĐND', 'Thường trực Hội đồng nhân dân'],
  // Several readings: the words behind decide, or each that a body decides is tried.
  ['TT HĐND', 'thường trực HĐND'],
  ['ĐB Quốc hội', 'đại biểu Quốc hội'],
  ['TTTU', 'Thường trực Tỉnh ủy'],
  ['TTTU', 'Thường trực Thành ủy'],
  ['UVBTVTU', 'Ủy viên Ban Thường vụ Tỉnh ủy'],
  ['lần thứ 11', 'lần thứ XI'],
  ['Đại hội Đảng bộ tỉnh lần thứ 11', 'Đại hội Đảng bộ tỉnh lần thứ XI'],
  ['khóa 13', 'khóa XIII'],
  ['khoá 12', 'khoá XII'],
  ['đại hội 13', 'đại hội XIII'],
  ['phần 2', 'phần thứ hai'],
  ['phần II', 'phần thứ hai'],
  ['phần 2', 'phần II'],
  ['chương 3', 'chương III'],
  ['mục 2', 'mục II'],
  ['quý 4', 'quý IV'],
  ['lần thứ tư', 'lần thứ 4'],
  ['lần 2', 'lần thứ hai'],
];

describe('one wording leads to the other, both ways', () => {
  test.each(bothWays)('%s, %s', (a, b) => {
    expect(variantsOf(a)).toContain(keys(b));
    expect(variantsOf(b)).toContain(keys(a));
  });

  test.each([
    ['kcn', 'khu công nghiệp'],
    ['mttq', 'mặt trận tổ quốc'],
    ['hđnd', 'hội đồng nhân dân'],
    ['tw', 'trung ương'],
    ['lần thứ xi', 'lần thứ 11'],
    ['khóa xiii', 'khóa 13'],
  ])('%s in small letters leads to %s', (typed, other) => {
    expect(variantsOf(typed)).toContain(keys(other));
  });

  // open: an abbreviation with a vowel is known in capitals only.
  test.each([
    ['ubnd', 'ủy ban nhân dân'],
    ['ubnd tỉnh', 'ủy ban nhân dân tỉnh'],
    ['ubmttq', 'ủy ban mặt trận tổ quốc'],
    ['attp', 'an toàn thực phẩm'],
  ])('%s in small letters leads to %s', (typed, other) => {
    expect(variantsOf(typed)).toContain(keys(other));
  });

  // open: an ordinal of two words is read as its first.
  test.each([
    ['lần thứ mười một', 'lần thứ XI'],
    ['lần thứ mười ba', 'lần thứ 13'],
  ])('%s leads to %s', (typed, other) => {
    expect(variantsOf(typed)).toContain(keys(other));
  });
  test('"mười một" does not lead to "10 một"', () => {
    expect(variantsOf('lần thứ mười một')).not.toContain('lan thu 10 mot');
  });
});

test.each([
  // "ĐU", "HU", "TU" are words in small letters.
  'du lịch',
  'đu đưa',
  'hu hỏng',
  'tu tưởng',
  'đẩy mạnh xây dựng',
  // More than one reading.
  'CB',
  'cán bộ',
  'TT',
  'LĐ',
  // No ordinal stands there.
  'năm 2024',
  'khóa mới',
  'nghị quyết số 5',
  'lần thứ 45',
  'lần thứ 0',
  'mục tiêu',
  'phần lớn',
  '11',
  'XI',
  '',
])('%j is written in no other way', (typed) => {
  expect(variantsOf(typed)).toEqual([]);
});

test('"TU" leads to what it may stand for, and "Tỉnh ủy" not to "TU", which without marks is "tư"', () => {
  expect(variantsOf('TU')).toEqual(['Tỉnh ủy', 'Thành ủy'].map(keys));
  expect(variantsOf('Tỉnh ủy')).toEqual([]);
});

test('several abbreviations are first written out together', () => {
  expect(variantsOf('UBND, HĐND')[0]).toBe('uy ban nhan dan hoi dong nhan dan');
  expect(variantsOf('Đại hội MTTQ lần thứ 11')).toContain(keys('Đại hội Mặt trận Tổ quốc lần thứ 11'));
});

test('an abbreviation and an ordinal are written out together as they are printed', () => {
  expect(variantsOf('Đại hội MTTQ lần thứ 11')).toContain(keys('Đại hội Mặt trận Tổ quốc lần thứ XI'));
});

test('the longest wording at a place comes first', () => {
  expect(variantsOf('Ủy ban Mặt trận Tổ quốc')[0]).toBe('ubmttq');
});

test('only abbreviations of one reading and two letters are synonyms', () => {
  const made = createSynonyms([
    { short: 'CB', full: ['chi bộ', 'cán bộ'] },
    { short: 'X', full: ['xã'] },
    { short: 'KT-XH', full: ['kinh tế - xã hội'] },
    { short: 'AB', full: [] },
  ]);
  expect(made).toEqual([
    [
      ['kt', 'xh'],
      ['kinh', 'te', 'xa', 'hoi'],
    ],
  ]);
});

test('every abbreviation of one reading in the glossary leads to it', () => {
  const single = abbreviations.filter(({ short, full }) => full.length === 1 && short === short.toUpperCase());
  expect(single.length).toBeGreaterThan(30);
  for (const { short, full } of single) expect(variantsOf(short)).toContain(keys(full[0] ?? ''));
});

test('no query throws; variants are few, distinct and never the query itself', () => {
  const piece = fc.constantFrom(
    ...'UBND MTTQ tỉnh lần thứ 11 XI khóa phần hai Ủy ban nhân dân Mặt trận Tổ quốc KT-XH du ĐU mười 0 99 quý IV'.split(' '),
  );
  const query = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(query, (typed) => {
      const variants = variantsOf(typed);
      expect(variants.length).toBeLessThanOrEqual(6);
      expect(new Set(variants).size).toBe(variants.length);
      expect(variants).not.toContain(keys(typed));
    }),
    { numRuns: 1000 },
  );
});

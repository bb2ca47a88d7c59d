import { expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { officialBlocks } from '../provision/text.ts';
import { findMisspelt } from '../spelling/misspelt.ts';
import { noWords, placedWords } from '../spelling/library-words.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

test.each(
  'hoàn hoà hòa khoẻ khỏe uỷ ủy quý giặc giữ gì giêng giếng giết nghiêm khuyến yêu ương xuân quốc quyết huyện thuế thuở khuya ngoằn quỳnh quần hoặc luật người được đốn rừng xoong khuếch'.split(
    ' ',
  ),
)('“%s” is a syllable', (word) => {
  expect(isVietnameseSyllable(word)).toBe(true);
  expect(isVietnameseSyllable(word.normalize('NFD'))).toBe(true);
});

test.each([
  ['hòan', 'the mark stands on a letter that cannot bear it'],
  ['đựơc', 'the mark stands on the first of two'],
  ['thưc', 'what ends in c bears a sắc or a nặng'],
  ['luât', 'the same of t'],
  ['gế', 'g before ê is gh'],
  ['kác', 'k stands before e, ê, i, y'],
  ['nghiêmn', 'two ends'],
  ['hƣớng', 'a look-alike of ư'],
  ['qúy', 'the u of qu is no vowel'],
])('“%s” is none: %s', (word) => {
  expect(isVietnameseSyllable(word)).toBe(false);
});

test('no word of the five documents is taken for misspelt: names, abbreviations and figures are left alone', () => {
  const texts = realDocuments.flatMap(({ parsed }) => officialBlocks(parsed.body).map(({ text }) => text));
  expect(texts.flatMap((text) => findMisspelt(placedWords(text), noWords).map(({ start, end }) => text.slice(start, end)))).toEqual([]);
});

test('a misspelt word is found at its place; names, words of other languages and terms that stand often are not', () => {
  const text = 'Xã Đạ Tẻh thưc hiện website, hƣớng dẫn đ/c Hồ; phốtphua.';
  const often = { ...noWords, count: (word: string) => (word === 'phốtphua' ? 9 : 1) };
  expect(findMisspelt(placedWords(text), often).map(({ start, end }) => text.slice(start, end))).toEqual(['thưc', 'hƣớng']);
});

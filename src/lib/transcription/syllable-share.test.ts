import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasBrokenLetters, syllableShare } from './syllable-share.ts';

const source = readFileSync('content/sources/tinh-uy-lam-dong/cv-3467-2024.txt', 'utf8');

test('a Vietnamese text is made of Vietnamese syllables nearly to the last word', () => {
  expect(syllableShare(source).share).toBeGreaterThan(0.98);
  expect(hasBrokenLetters(source)).toBe(false);
});

test('figures, document numbers and abbreviations in capitals are not judged', () => {
  expect(syllableShare('Số 28-NQ/TU, UBND, QLĐĐ, 2024').words).toBe(2);
});

test('letters that a font maps wrongly, an older encoding and another language are told', () => {
  // Each letter 29 places further, as a subset font without a map gives it.
  const shifted = source.replace(/[A-Za-z]/g, (own) => String.fromCharCode(own.charCodeAt(0) - 29));
  expect(hasBrokenLetters(shifted)).toBe(true);
  const tcvn3 = 'Uû ban nh©n d©n tØnh yªu cÇu c¸c së, ban, ngµnh thùc hiÖn nghiªm chØ thÞ nµy vµ b¸o c¸o kÕt qu¶ tr­íc ngµy';
  expect(hasBrokenLetters(tcvn3)).toBe(true);
  const english =
    'The Provincial Committee requests all departments and agencies to strictly implement this directive and report the results before the end of the year';
  expect(hasBrokenLetters(english)).toBe(true);
});

test('a Vietnamese list of foreign names is none of them', () => {
  const names =
    'Metyl clorua, Axit sulfuric, Natri hydroxit, Benzen, Toluen, Etyl axetat, Butyl acrylat, Phenol, Vinyl clorua, Acetaldehyde';
  expect(hasBrokenLetters(`Danh mục hóa chất cần được kiểm soát của tỉnh: ${names}`)).toBe(false);
});

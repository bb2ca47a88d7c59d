import { describe, expect, it } from 'vitest';
import { isSpelledSyllable } from './spelling.ts';

describe('isSpelledSyllable', () => {
  it.each(
    'nghiệp Uỷ ỦY hoà hòa giữ gì gìn giết giếng quyết quốc quý yếu khuỷu nguyễn xoong đoàn ngoằn nghỉ ghế kỷ cương thuở khoẻ ươm ỉa Đảng Thuế luỹ'.split(
      ' ',
    ),
  )('takes %s', (word) => {
    expect(isSpelledSyllable(word)).toBe(true);
  });

  it.each([
    ['cỏc', 'a stopped syllable bears no hỏi'],
    ['đồt', 'nor huyền'],
    ['nh©n', 'no letter'],
    ['nhaân', 'two vowels that never stand together'],
    ['cế', 'k stands before ê'],
    ['ngiệp', 'ngh stands before i'],
    ['koa', 'c stands before o'],
    ['thƣơng', 'ƣ is no letter of the alphabet'],
    ['UBND', 'no vowel where one must be'],
    ['nghiệpp', 'no such end'],
    ['mộ̣t', 'two tones'],
    ['', 'nothing'],
  ])('refuses %s: %s', (word) => {
    expect(isSpelledSyllable(word)).toBe(false);
  });

  it('takes a word in NFD as in NFC', () => {
    expect(isSpelledSyllable('nghiệp'.normalize('NFD'))).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDenormalized, findForbiddenCharacters } from './unicode.ts';

describe('a character that must not stand in content', () => {
  test.each([
    ['\u0000', 'control'],
    ['\u001B', 'control'],
    ['\u0085', 'control'],
    ['\u202E', 'bidi'],
    ['\u200F', 'bidi'],
    ['\u2067', 'bidi'],
    ['\u061C', 'bidi'],
    ['\u200B', 'invisible'],
    ['\u00AD', 'invisible'],
    ['\uFEFF', 'invisible'],
    ['\u2063', 'invisible'],
    ['\u206A', 'invisible'],
    ['\uFFF9', 'invisible'],
    ['\u3164', 'invisible'],
    ['\u{E0041}', 'invisible'],
    ['\uE000', 'private-use'],
    ['\u{F0000}', 'private-use'],
    ['\uFFFD', 'replacement'],
    ['\uFFFC', 'replacement'],
    ['\uFFFE', 'replacement'],
    ['\uD800', 'replacement'],
    ['\u00D0', 'look-alike'],
    ['\u0189', 'look-alike'],
    ['\u00F0', 'look-alike'],
    ['\uFF13', 'look-alike'],
    ['\u{1D400}', 'look-alike'],
    ['\uFB01', 'look-alike'],
    ['\u2028', 'line-separator'],
    ['\u2029', 'line-separator'],
    ['\r', 'line-separator'],
  ] as const)('%j is of the kind %s, found at its place', (character, kind) => {
    expect(findForbiddenCharacters(`Tỉnh ${character} ủy`)).toEqual([
      expect.objectContaining({ offset: 5, length: character.length, kind }),
    ]);
  });

  test.each([
    ['УBND', 0],
    ['Tỉnh Вn', 5],
    ['TUα', 2],
  ])('a letter of another script inside the word %s is found', (text, offset) => {
    expect(findForbiddenCharacters(text)).toEqual([expect.objectContaining({ offset, kind: 'look-alike' })]);
  });

  test.each([
    ['d\u0335', 1],
    ['1\u20E3', 1],
    [' \u0301a', 1],
    ['a\u0323\u0301\u0300\u0300', 2],
  ])('a mark that no Vietnamese word bears is found in %j', (text, offset) => {
    expect(findForbiddenCharacters(text)).toEqual([expect.objectContaining({ offset, kind: 'stray-mark' })]);
  });

  test.each(['Tỉnh ủy Lâm Đồng, 7,2% – “tự” …', 'Čư̆ M’gar', 'α, β và Ω', 'a\tb\r\nc', '1\u00A0000\u202F000', 'm² ½ №', '😀'])(
    '%j is left alone',
    (text) => {
      expect(findForbiddenCharacters(text)).toEqual([]);
    },
  );
});

describe('text that is not composed', () => {
  test('is found at every place', () => {
    const word = 'ủy'.normalize('NFD');
    expect(findDenormalized(`Tỉnh ${word}, ${word}`)).toEqual([
      { offset: 5, length: 2 },
      { offset: 10, length: 2 },
    ]);
  });

  test('is found in every Vietnamese letter with a mark, and only where it is', () => {
    const letters = 'ăâêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ';
    fc.assert(
      fc.property(fc.constantFrom(...letters), fc.string({ unit: fc.constantFrom(...letters, 'a', ' ', 'đ') }), (letter, before) => {
        expect(findDenormalized(before + letter)).toEqual([]);
        expect(findDenormalized(before + letter.normalize('NFD'))).toHaveLength(1);
      }),
    );
  });
});

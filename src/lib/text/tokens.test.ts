import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { officialText } from '../provision/text.ts';
import { fold } from './fold.ts';
import { endsInInterchangeableY, mendTyped, toneKey, tokenKey, tokenKeys, tokenize } from './tokens.ts';

const vietnamese = fc
  .array(fc.constantFrom(...'đĐaăâảơyỷuúiIquQkK -–/.,0123456789“”\u00A0\u00AD\u200B\u0301\u0323'), { maxLength: 30 })
  .map((parts) => parts.join(''));
const typed = fc.oneof(vietnamese, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('text is cut into words', () => {
  test.each([
    ['Đảng bộ tỉnh', 'Đảng|bộ|tỉnh'],
    ['28-NQ/TU', '28|NQ|TU'],
    ['35/2023/UBTVQH15', '35|2023|UBTVQH15'],
    ['kinh tế - xã hội', 'kinh|tế|xã|hội'],
    ['đ/c', 'đ|c'],
    // A point or comma before three digits separates thousands.
    ['14.150 tỷ', '14.150|tỷ'],
    ['14,150', '14,150'],
    ['1.500.000', '1.500.000'],
    ['7,2%', '7|2'],
    ['1.1.', '1|1'],
    ['1.2.3', '1|2|3'],
    ['1.234x', '1|234x'],
    ['năm 2023.150 người', 'năm|2023|150|người'],
    ['06/12/2023', '06|12|2023'],
    ['“tự diễn biến ”,', 'tự|diễn|biến'],
    ['Hồ Ta Hoét,…triển khai', 'Hồ|Ta|Hoét|triển|khai'],
    ['từng\u00A0bước', 'từng|bước'],
    ['', ''],
    [' - “…” / ', ''],
  ])('%s', (text, words) => {
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join('|'),
    ).toBe(words);
  });

  // open: a mark that belongs to no letter is a word whose key is empty, and no page holds that word.
  test('a word begins with a letter or a digit', () => {
    expect(tokenKeys('\u0300 đảng')).toEqual(['dang']);
  });

  test('every word slices back to the text, in order and apart', () => {
    fc.assert(
      fc.property(typed, (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.text).not.toBe('');
          end = token.end;
        }
      }),
    );
  });

  test('between the words of the real documents no letter or digit is left', () => {
    for (const { parsed } of realDocuments) {
      const text = officialText(parsed.body);
      let [end, between] = [0, ''];
      for (const token of tokenize(text)) {
        between += text.slice(end, token.start);
        end = token.end;
      }
      expect(end).toBeGreaterThan(1000);
      expect(between + text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
    }
  });
});

describe('what was typed is mended', () => {
  test.each([
    ['Ðảng', 'Đảng'],
    ['ðảng', 'đảng'],
    ['Ɖảng', 'Đảng'],
    ['ɖảng', 'đảng'],
    ['２８－ＮＱ', '28-NQ'],
    ['28\u00A0NQ\u202FTU', '28 NQ TU'],
    ['2\u00AD8-N\u200BQ\uFEFF', '28-NQ'],
    ['\u202A28\u202C', '28'],
    ['đảng ủy'.normalize('NFD'), 'đảng ủy'],
    // Old encodings: a base letter that has its circumflex, and the tone behind it.
    ['ê\u0301', 'ế'],
    ['Đảng ủy', 'Đảng ủy'],
  ])('%j becomes %j', (text, mended) => {
    expect(mendTyped(text)).toBe(mended);
  });

  test('mending again changes nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = mendTyped(text);
        expect(once).not.toMatch(/[ÐðƉɖ\p{Cf}]/u);
        expect(mendTyped(once)).toBe(mendTyped(mendTyped(once)));
      }),
    );
  });

  // open: invisible characters are taken out behind the normalization, so that a letter and its mark can be left apart.
  test('what is mended is NFC also where something unseen stood before a mark', () => {
    expect(mendTyped('hoa\u200B\u0300')).toBe('hoà');
  });
});

describe('words are equal to search', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Đảng', 'dang'],
    ['ĐẢNG', 'đảng'],
    ['kỷ', 'kỉ'],
    ['quý', 'quí'],
    ['lý', 'lí'],
    ['Mỹ', 'mĩ'],
    ['tỷ', 'tỉ'],
    ['sỹ', 'sĩ'],
    ['hy', 'hi'],
    ['vỹ', 'vĩ'],
    ['hoà', 'hòa'],
    ['uỷ', 'ủy'],
    ['khoá', 'khóa'],
    ['14.150', '14150'],
    ['14,150', '14.150'],
  ];
  test.each(pairs)('%s and %s', (a, b) => {
    expect(tokenKey(a)).toBe(tokenKey(b));
  });

  test.each([
    ['tay', 'tai'],
    ['y', 'i'],
    ['ủy', 'ui'],
    ['thúy', 'thúi'],
    ['nguyên', 'nguiên'],
    ['7', '72'],
    ['đầu', 'đâu2'],
  ])('not %s and %s', (a, b) => {
    expect(tokenKey(a)).not.toBe(tokenKey(b));
  });

  test('y is like i only where both are written', () => {
    expect(['ky', 'quy', 'ly', 'my', 'ty', 'sy', 'hy', 'vy', 'thy'].every(endsInInterchangeableY)).toBe(true);
    expect(['y', 'tay', 'uy', 'thuy', 'duy', 'nay', 'ki', 'kyz', ''].some(endsInInterchangeableY)).toBe(false);
  });

  test('a key does not depend on the Unicode form or on capitals, and is its own key', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(tokenKeys(text.normalize('NFD'))).toEqual(tokenKeys(text.normalize('NFC')));
      }),
    );
    for (const { parsed } of realDocuments)
      for (const { text } of tokenize(officialText(parsed.body))) {
        const key = tokenKey(text);
        expect(key).toMatch(/^[a-z0-9]+$/);
        expect([tokenKey(key), tokenKey(text.toUpperCase()), tokenKey(fold(text)), tokenKey(text.normalize('NFD'))]).toEqual(
          Array(4).fill(key),
        );
      }
  });
});

describe('words have the same marks', () => {
  test.each([
    ['hoà', 'hòa'],
    ['uỷ', 'ủy'],
    ['khoá', 'khóa'],
    ['thuý', 'thúy'],
    ['Quý', 'qúy'],
    ['ỦY', 'uỷ'],
    ['Đảng', 'đảng'.normalize('NFD')],
    ['14.150', '14150'],
  ])('%s and %s', (a, b) => {
    expect(toneKey(a)).toBe(toneKey(b));
  });

  test.each([
    ['hai', 'hải'],
    ['dang', 'đang'],
    ['đang', 'đảng'],
    ['tín', 'tin'],
    ['ban', 'bàn'],
    ['bán', 'bản'],
    ['mả', 'mã'],
    ['mạ', 'má'],
    ['cân', 'căn'],
    ['mo', 'mơ'],
    ['tu', 'tư'],
    ['ê', 'ế'],
    ['kỷ', 'kỉ'],
  ])('not %s and %s', (a, b) => {
    expect(toneKey(a)).not.toBe(toneKey(b));
  });

  test('words of the real documents with one tone key differ in nothing but the place of the mark', () => {
    const written = new Map<string, Set<string>>();
    for (const { parsed } of realDocuments)
      for (const { text } of tokenize(officialText(parsed.body))) {
        const forms = written.get(toneKey(text)) ?? new Set<string>();
        written.set(toneKey(text), forms.add(text.toLowerCase()));
      }
    expect([...written.values()].flatMap((forms) => (forms.size > 1 ? [[...forms].sort().join(' ')] : [])).sort()).toEqual([
      'khoá khóa',
      'uỷ ủy',
    ]);
  });
});

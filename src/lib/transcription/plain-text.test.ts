import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainText } from './plain-text.ts';
import type { SourceText } from './source-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function source(bytes: Uint8Array): SourceText {
  const result = readPlainText(bytes);
  if ('refusal' in result) throw new Error(result.refusal.message);
  return result.source;
}

const sentence = 'Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng nghiêm túc thực hiện.';

function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.from(
    (hasMark ? [0xfeff, ...units] : units).flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

describe('encodings', () => {
  test('UTF-8 with a byte order mark, CRLF and decomposed letters is no extract: a check reads it alike', () => {
    const { text, isExtract } = source(utf8(`\uFEFF${sentence.normalize('NFD')}\r\nHai.\r\n`));
    expect(text).toBe(`${sentence}\nHai.`);
    expect(isExtract).toBe(false);
  });

  test('UTF-16 is told with and without a byte order mark, in both orders', () => {
    for (const isLittle of [true, false])
      for (const hasMark of [true, false]) {
        const { text, isExtract } = source(utf16(`${sentence}\n${sentence}`, isLittle, hasMark));
        expect(text).toBe(`${sentence}\n${sentence}`);
        expect(isExtract).toBe(true);
      }
  });

  test('half a pair in UTF-16 is refused with its line', () => {
    const result = readPlainText(utf16('Một.\nHai \uD83D.', true, true));
    expect(result).toMatchObject({ refusal: { code: 'encoding', message: expect.stringContaining('dòng 2') as string } });
  });

  test('Windows-1258, with its marks behind the letters, is converted and said', () => {
    // "Tỉnh ủy" is T i + U+0309 n h, u + U+0309 y in that code page.
    const bytes = [...'Ti\xD2nh u\xD2y yêu câ\xCCu các câ\xECp u\xD2y, tô\xD2 ch\xFD\xECc \xF0a\xD2ng th\xFD\xF2c hiê\xF2n.'].map((own) =>
      own.charCodeAt(0),
    );
    const { text, isExtract, warnings } = source(Uint8Array.from(bytes));
    expect(text).toBe('Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng thực hiện.');
    expect(isExtract).toBe(true);
    expect(warnings.map(({ message }) => message)).toEqual(['Tệp ghi bằng bảng mã Windows-1258, đã chuyển sang UTF-8: cần đọc lại.']);
  });

  test('TCVN3 in letters of one byte is converted and said', () => {
    const bytes = [...'Uû ban nh©n d©n tØnh yªu cÇu c¸c së, ban, ngµnh thùc hiÖn nghiªm chØ thÞ nµy.'].map((own) => own.charCodeAt(0));
    const { text, isExtract, warnings } = source(Uint8Array.from(bytes));
    expect(text).toBe('Uỷ ban nhân dân tỉnh yêu cầu các sở, ban, ngành thực hiện nghiêm chỉ thị này.');
    expect(isExtract).toBe(true);
    expect(warnings[0]?.message).toContain('TCVN3');
  });

  test('bytes that are no text of any encoding are refused with the line', () => {
    const result = readPlainText(Uint8Array.from([...utf8('Một.\nHai.\n'), 0xc3, 0x28, 0xff, 0xfe, 0xc0]));
    expect(result).toMatchObject({ refusal: { code: 'encoding', message: expect.stringContaining('dòng 3') as string } });
  });
});

describe('odd characters', () => {
  test('what prints nothing is dropped and named, private characters stay and are named', () => {
    const { text, isExtract, warnings } = source(utf8(`Tỉnh\u200B ủy\u00A0yêu \u202Ecầu.\n\u0007Hai 😀 \uF0B7 ba.`));
    expect(text).toBe('Tỉnh ủy yêu cầu.\nHai 😀 \uF0B7 ba.');
    expect(isExtract).toBe(true);
    expect(warnings).toEqual([
      { line: 1, message: 'Đã bỏ 1 ký tự không in ra U+200B, lần đầu ở dòng 1.' },
      { line: 1, message: 'Đã bỏ 1 dấu đổi chiều chữ U+202E, lần đầu ở dòng 1.' },
      { line: 2, message: 'Đã bỏ 1 ký tự điều khiển U+0007, lần đầu ở dòng 2.' },
      { line: 2, message: 'Có 1 ký tự riêng của một phông chữ U+F0B7, chưa thay: cần xem lại, lần đầu ở dòng 2.' },
    ]);
  });

  test('letters of a faulty font that look like Vietnamese ones are read as those, and it is said', () => {
    const { text, warnings } = source(utf8('BỘ CÔNG THƢƠNG, Ðảng ủy, hƣớng dẫn, hƣớng tới'));
    expect(text).toBe('BỘ CÔNG THƯƠNG, Đảng ủy, hướng dẫn, hướng tới');
    expect(warnings.map(({ message }) => message)).toContain(
      'Đã đọc 2 chữ “ƣ” (U+01A3) là “ư”: phông chữ của tệp in chữ này như “ư”, lần đầu ở dòng 1.',
    );
  });

  test('form feeds count the pages, other line ends part lines', () => {
    const { items, isExtract } = source(utf8('Một.\n\fHai.\rBa.\n'));
    expect(items).toMatchObject([
      { text: 'Một.', page: 1, fileLine: 1 },
      { text: 'Hai.', page: 2, fileLine: 2 },
      { text: 'Ba.', page: 2, fileLine: 2, line: 3 },
    ]);
    expect(isExtract).toBe(true);
  });
});

describe('paragraphs', () => {
  test('one paragraph a line is told from wrapped lines', () => {
    const paragraphs = Array.from({ length: 6 }, () => `${sentence} ${sentence} ${sentence} ${sentence}`).join('\n');
    expect(source(utf8(paragraphs)).items.every((item) => item.type === 'line' && item.endsParagraph === true)).toBe(true);
    const wrapped = paragraphs.replaceAll('yêu cầu ', 'yêu cầu\n');
    expect(source(utf8(wrapped)).items.every((item) => item.type === 'line' && item.endsParagraph === null)).toBe(true);
  });
});

describe('limits', () => {
  test('5,000 provisions, a megabyte and a line of 10,000 characters come through whole', () => {
    const provisions = Array.from({ length: 5000 }, (_, index) => `${String(index + 1)}. ${sentence} ${sentence} ${sentence}`).join('\n');
    expect(utf8(provisions).length).toBeGreaterThan(1_000_000);
    expect(source(utf8(provisions)).text).toBe(provisions);
    const long = `${sentence} `.repeat(160).trim();
    expect(long.length).toBeGreaterThan(10_000);
    expect(source(utf8(long)).text).toBe(long);
  });

  test('no bytes make it throw, and the lines are the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 200 }).map(utf8)), (bytes) => {
        const result = readPlainText(bytes);
        if ('refusal' in result) return;
        const { items, text } = result.source;
        const lines = text.split('\n');
        items.forEach((item, index) => {
          expect(item.type === 'line' && item.text).toBe(lines[index]);
          expect(item.type === 'line' && item.line).toBe(index + 1);
        });
        expect(lines).toHaveLength(items.length);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['more lines than a document may have', 'Tỉnh ủy\n\n'.repeat(20_001), '20001 dòng'],
  ['a line that is longer than any paragraph', `Tỉnh ủy\n${'Tỉnh ủy '.repeat(2501)}x`, 'Dòng 2 của tệp dài 20009 ký tự'],
])('refuses %s', (_, text, words) => {
  const message = expect.stringContaining(words) as string;
  expect(readPlainText(new TextEncoder().encode(text))).toMatchObject({ refusal: { code: 'limits', message } });
});

test('takes twenty thousand lines, blank ones not counted', () => {
  expect(readPlainText(new TextEncoder().encode('Tỉnh ủy\n\n'.repeat(20_000)))).toHaveProperty('source');
});

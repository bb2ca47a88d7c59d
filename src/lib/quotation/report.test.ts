import { describe, expect, test } from 'vitest';
import { contactHref, reportHref, reportText } from './report.ts';

const report = {
  document: 'Công văn số 3467-CV/TU',
  place: 'mục 2',
  lines: ['2. Tổ chức Tết', '- vui tươi & an toàn'],
  address: 'https://thu-vien.example/vb/tinh-uy-lam-dong/cv-3467-2024/#2',
};

describe('a report of a slip', () => {
  test('names document, place, words and address, and leaves the last line to the reader', () => {
    expect(reportText(report)).toBe(
      [
        'Văn bản: Công văn số 3467-CV/TU',
        'Mục: mục 2',
        'Chữ trên trang: “2. Tổ chức Tết - vui tươi & an toàn”',
        'Địa chỉ: https://thu-vien.example/vb/tinh-uy-lam-dong/cv-3467-2024/#2',
        '',
        'Nội dung cần báo: ',
      ].join('\n'),
    );
  });

  test('of a page as a whole names neither place nor words', () => {
    expect(reportText({ ...report, place: null, lines: [] })).not.toMatch(/Mục:|Chữ trên trang/);
  });

  test('as a letter arrives as it was written', () => {
    const { searchParams, protocol, pathname } = new URL(reportHref('van-phong@tinhuy.example', report));
    expect([protocol, pathname]).toEqual(['mailto:', 'van-phong@tinhuy.example']);
    expect(searchParams.get('subject')).toBe('Báo sai sót: Công văn số 3467-CV/TU');
    expect(searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(reportText(report));
  });

  test('keeps what the contact says already', () => {
    const href = reportHref('mailto:a@b.example?cc=c@d.example', report);
    expect(new URL(href).searchParams.get('cc')).toBe('c@d.example');
    expect(new URL(href).searchParams.get('body')).toContain('mục 2');
    const own = reportHref('mailto:a@b.example?subject=Thư viện', report);
    expect(new URL(own).searchParams.getAll('subject')).toEqual(['Thư viện']);
  });

  test('of very long words is short enough for a mail program', () => {
    expect(reportText({ ...report, lines: ['a'.repeat(300)] })).toContain(`“${'a'.repeat(120)}…”`);
    const long = reportHref('van-phong@tinhuy.example', { ...report, lines: ['nhiệm vụ, giải pháp trọng tâm đề ra '.repeat(200)] });
    expect(long.length).toBeLessThan(2000);
  });

  test('goes to a page as it is', () => {
    expect(reportHref('https://tinhuy.example/gop-y', report)).toBe('https://tinhuy.example/gop-y');
    expect(contactHref('https://tinhuy.example/@gop-y')).toBe('https://tinhuy.example/@gop-y');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { parseHtml, textOf } from '../../../tests/support/html.ts';
import { assemble } from '../library/assemble.ts';
import { formatQuotation, quotedDocument, type QuotedDocument } from './quotation.ts';

const { library } = assemble(realContent, { secondParser: false });
const quoted = (id: string): QuotedDocument => {
  const entry = library.entry(id);
  if (entry === undefined) throw new Error(id);
  return quotedDocument(entry, library.registry);
};

describe('what a document is called when it is quoted', () => {
  test('number as printed, date inferred', () => {
    expect(quoted('tinh-uy-lam-dong/cv-3467-2024')).toEqual({
      full: 'Công văn số 3467-CV/TU ngày 05/01/2024 [suy ra: ngày ban hành] của Ban Thường vụ Tỉnh ủy',
      short: 'Công văn số 3467-CV/TU',
    });
  });

  test('number and date inferred', () => {
    expect(quoted('tinh-uy-lam-dong/nq-28-2023')).toEqual({
      full: 'Nghị quyết số 28-NQ/TU ngày 06/12/2023 [suy ra: số hiệu, ngày ban hành] của Tỉnh ủy',
      short: 'Nghị quyết số 28-NQ/TU [số hiệu suy ra]',
    });
  });

  test('neither known: the title, said to be the editor’s, tells it apart', () => {
    const { full, short } = quoted('huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong');
    expect(full).toBe(
      'Công văn [chưa rõ: số hiệu, ngày ban hành] của Ban Thường vụ Huyện ủy [tiêu đề do người biên tập đặt: Tăng cường kỷ luật, kỷ cương, trách nhiệm; triển khai thực hiện nhiệm vụ năm 2024]',
    );
    expect(short).toBe('Công văn của Ban Thường vụ Huyện ủy [chưa rõ số hiệu]');
  });

  test('one whose force has ended is never quoted as if it were current', () => {
    const entry = library.entry('tinh-uy-lam-dong/cv-3467-2024');
    if (entry === undefined) throw new Error('not held');
    const status = { value: 'được thay thế', source: 'Công văn thử', asOf: '2026-11-20' } as const;
    const { full, short } = quotedDocument({ ...entry, metadata: { ...entry.metadata, status } }, library.registry);
    expect(full).toContain('[suy ra: ngày ban hành; được thay thế]');
    expect(short).toBe('Công văn số 3467-CV/TU [được thay thế]');
  });

  test('no document is quoted by a value that is not known', () => {
    for (const entry of library.entries) {
      const { full, short } = quotedDocument(entry, library.registry);
      expect(full + short).not.toMatch(/null|undefined|\s\s/);
      if (entry.metadata.number === null) expect(full).toContain('chưa rõ: số hiệu');
    }
  });
});

const document = 'Công văn số 3467-CV/TU ngày 05/01/2024 của Ban Thường vụ Tỉnh ủy';
const url = 'https://thu-vien.example/vb/tinh-uy-lam-dong/cv-3467-2024/#2';

describe('a quotation', () => {
  test('of a place, full and short', () => {
    expect(formatQuotation({ lines: ['2. Tổ chức Tết'], document, place: 'mục 2', url }).plain).toBe(
      `“2. Tổ chức Tết” (${document}, mục 2; ${url})`,
    );
    expect(formatQuotation({ lines: [], document: 'Công văn số 3467-CV/TU', place: 'mục 2', url: null }).plain).toBe(
      'Công văn số 3467-CV/TU, mục 2',
    );
  });

  test('of a document', () => {
    expect(formatQuotation({ lines: [], document, place: null, url }).plain).toBe(`${document}; ${url}`);
  });

  test('in HTML each line is a paragraph and the document a link', () => {
    expect(formatQuotation({ lines: ['a < b', '- c & d'], document: 'D', place: 'mục 1', url: 'https://x.example/?a=1&b="2"' }).html).toBe(
      '<p>“a &lt; b</p><p>- c &amp; d” (<a href="https://x.example/?a=1&amp;b=&quot;2&quot;">D</a>, mục 1; https://x.example/?a=1&amp;b=&quot;2&quot;)</p>',
    );
  });

  test('says the same as HTML and as plain text, whatever the words', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'ệ', '<', '&', '"', '-', ' ') });
    fc.assert(
      fc.property(fc.array(line), line, line, (lines, place, own) => {
        const { plain, html } = formatQuotation({ lines, document: own, place, url });
        expect(textOf(parseHtml(html.replaceAll('</p><p>', '\n')))).toBe(plain);
      }),
    );
  });
});

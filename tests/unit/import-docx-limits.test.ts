import { Document, ExternalHyperlink, Footer, Header, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/io/docx/read-docx.ts';
import { findForbiddenCharacters } from '../../src/lib/text/unicode.ts';
import { sourceLines, type Refusal, type SourceText } from '../../src/lib/transcription/source-text.ts';
import { docxFile, paragraph, run } from '../support/docx-file.ts';

function refusal(bytes: Uint8Array): Refusal {
  const result = readDocx(bytes);
  if ('source' in result) throw new Error(`read: ${result.source.text.slice(0, 80)}`);
  expect(result.refusal.message).toMatch(/^\p{Lu}.*[.)]$/u);
  expect(result.refusal.fix).toMatch(/^\p{Lu}.*\.$/u);
  return result.refusal;
}

function source(bytes: Uint8Array): SourceText {
  const result = readDocx(bytes);
  if ('refusal' in result) throw new Error(result.refusal.message);
  return result.source;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('refusals', () => {
  it.each([
    ['a file with macros', docxFile({ body: paragraph('x'), parts: { 'word/vbaProject.bin': 'x' } }), 'macros', 'macro'],
    ['a .docm', docxFile({ body: paragraph('x'), mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }), 'macros', 'macro'],
    ['an empty document', docxFile({ body: paragraph('') + paragraph(' - ') }), 'empty', 'không có chữ nào'],
    [
      'a document of one picture',
      docxFile({ body: paragraph('<w:r><w:pict><v:imagedata/></w:pict></w:r>') }),
      'empty',
      '1 hình trong văn bản',
    ],
    ['half a zip', docxFile({ body: paragraph('x') }).slice(0, 400), 'damaged', 'hỏng'],
    ['damaged XML', docxFile({ body: '<w:p><w:r>' }), 'damaged', 'hỏng'],
    ['an entity that is not declared', docxFile({ body: paragraph(run('&nbsp;')) }), 'damaged', 'hỏng'],
    [
      'a document type with entities',
      docxFile({
        body: '',
        parts: {
          'word/document.xml':
            '<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
        },
      }),
      'damaged',
      'DOCTYPE',
    ],
    [
      'endless depth',
      docxFile({ body: `${'<w:sdt><w:sdtContent>'.repeat(5000)}${'</w:sdtContent></w:sdt>'.repeat(5000)}` }),
      'limits',
      'lồng nhau',
    ],
    ['a hundred thousand paragraphs and one more', docxFile({ body: '<w:p/>'.repeat(100_001) }), 'limits', '100.000'],
    ['more lines than a document may have', docxFile({ body: paragraph('chữ').repeat(20_001) }), 'limits', '20001 dòng'],
    ['five million letters and more', docxFile({ body: paragraph('chữ '.repeat(4000)).repeat(313) }), 'limits', '5 triệu'],
    ['a paragraph that no document may have', docxFile({ body: paragraph('chữ '.repeat(5001)) }), 'limits', 'Dòng 1 của tệp dài'],
    ['nothing', new Uint8Array([0x50, 0x4b, 3, 4]), 'damaged', 'hỏng'],
    ['over five megabytes', new Uint8Array(5_000_001).fill(1), 'too-large', '5 MB'],
  ] as const)('refuses %s', (_, bytes, code, words) => {
    const found = refusal(bytes);
    expect(found.code).toBe(code);
    expect(found.message).toContain(words);
  });

  it('refuses a zip bomb by its stated sizes, before it is unpacked', () => {
    const bomb = docxFile({ body: paragraph('x'), parts: { 'word/styles.xml': ' '.repeat(50_000_001) } });
    expect(bomb.length).toBeLessThan(200_000);
    const { code, message } = refusal(bomb);
    expect(code).toBe('limits');
    expect(message).toContain('50 MB');
  });

  it('writes no more than the stated size of a bomb that lies', () => {
    const bomb = docxFile({ body: paragraph('chữ '.repeat(200_000)) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    // The size of every part as both directories of the zip state it.
    for (let at = 0; at + 30 < bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, Math.min(2000, view.getUint32(at + 24, true)), true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, Math.min(2000, view.getUint32(at + 22, true)), true);
    }
    expect(refusal(bomb).code).toBe('damaged');
  });

  it('refuses thousands of parts', () => {
    const parts = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`word/part${index}.xml`, '<x/>']));
    expect(refusal(docxFile({ body: paragraph('x'), parts })).code).toBe('limits');
  });

  it('reads a document in strict XML, with other prefixes, in UTF-16', () => {
    const xml =
      '<?xml version="1.0"?><d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:pPr><d:jc d:val="center"/></d:pPr><d:r><d:t>Nghị quyết</d:t></d:r></d:p></d:body></d:document>';
    const files = unzipSync(docxFile({ body: '' }));
    files['word/document.xml'] = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from(xml, (letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]).flat(),
    ]);
    expect(source(zipSync(files)).items).toMatchObject([{ text: 'Nghị quyết', alignment: 'center' }]);
  });

  it('never throws on a damaged file', () => {
    const whole = docxFile({ body: paragraph('Nghị quyết số 28-NQ/TU'), styles: '<w:style w:styleId="a"/>' });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const result = readDocx(bytes);
          expect('source' in result || result.refusal.message.length > 0).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe('any text', () => {
  /** What XML can hold, in NFC as everything here; a line feed is another line, and what may not stand in content is named to the editor, as are letters of other alphabets beside ours. */
  const words = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) => text.replace(/\s/gu, ' ').replace(/[Ƣƣ]/g, 'ư').normalize('NFC'))
    .filter((text) => !/^\p{M}|[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text) && findForbiddenCharacters(text).length === 0);

  it('comes back from a paragraph character by character', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const bytes = docxFile({ body: [...paragraphs, 'đủ'].map((text) => paragraph(run(escape(text)))).join('') });
        const { items, text } = source(bytes);
        expect(sourceLines(items).map((line) => line.text)).toEqual([...paragraphs, 'đủ']);
        expect(text).toBe([...paragraphs, 'đủ'].join('\n'));
      }),
      { numRuns: 400 },
    );
  });

  it('comes back from runs cut anywhere, with marks that hold the very words', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 6 }), (runs) => {
        const body = paragraph(
          runs.map(([text, isBold, isItalic]) => run(escape(text), `${isBold ? '<w:b/>' : ''}${isItalic ? '<w:i/>' : ''}`)).join('') +
            run('đủ'),
        );
        const [line] = sourceLines(source(docxFile({ body })).items);
        expect(line?.text).toBe(`${runs.map(([text]) => text).join('')}đủ`.normalize('NFC'));
        for (const { start, end } of line?.marks ?? []) expect(start < end && end <= (line?.text.length ?? 0)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe('files of another program', () => {
  it('reads what the package docx writes', async () => {
    const bold = { bold: true };
    const heading = new TextRun({ text: 'NGHỊ QUYẾT', ...bold, size: 28 });
    const document = new Document({
      numbering: {
        config: [{ reference: 'list', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: 'left' }] }],
      },
      footnotes: { 1: { children: [new Paragraph('Theo số liệu của Cục Thống kê.')] } },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) },
          footers: { default: new Footer({ children: [new Paragraph('chân trang')] }) },
          children: [
            new Paragraph({ alignment: 'center', children: [heading] }),
            new Paragraph({ text: 'Về kinh tế', numbering: { reference: 'list', level: 0 } }),
            new Paragraph({ text: 'Về xã hội', numbering: { reference: 'list', level: 0 } }),
            new Paragraph({
              children: [
                new ExternalHyperlink({ link: 'javascript:alert(1)', children: [new TextRun('liên kết')] }),
                new TextRun({ text: ' in hoa', allCaps: true }),
              ],
            }),
            new Table({ rows: [new TableRow({ children: [new TableCell({ columnSpan: 2, children: [new Paragraph('ô')] })] })] }),
          ],
        },
      ],
    });
    const { items, warnings } = source(new Uint8Array(await Packer.toBuffer(document)));
    expect(sourceLines(items).map(({ text, role }) => [text, role])).toEqual([
      ['NGHỊ QUYẾT', 'text'],
      ['1. Về kinh tế', 'text'],
      ['2. Về xã hội', 'text'],
      ['liên kết IN HOA', 'text'],
      ['ô', 'text'],
      ['chân trang', 'page-foot'],
    ]);
    expect(items[0]).toMatchObject({ alignment: 'center', size: 14, marks: [{ start: 0, end: 10, type: 'strong' }] });
    expect(items[4]).toMatchObject({ type: 'table', hasBorders: true });
    expect(warnings.map(({ message }) => message).join()).toContain('liên kết trỏ tới mã lệnh');
  });

  it('reads a megabyte of text in five thousand paragraphs', () => {
    const text = 'Tiếp tục thực hiện hiệu quả Chương trình phục hồi và phát triển kinh tế - xã hội; '.repeat(3);
    const body = Array.from({ length: 5000 }, (_, index) => paragraph(`${run(`${index + 1}. `, '<w:b/>')}${run(text)}`)).join('');
    const lines = sourceLines(source(docxFile({ body })).items);
    expect(lines).toHaveLength(5000);
    expect(lines[4999]?.text).toBe(`5000. ${text}`);
  });
});

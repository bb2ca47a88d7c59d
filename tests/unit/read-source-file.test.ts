/** Files as they come to an editor: real ones, ones that the browser prints, and what is no document at all. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSourceFile, type ReadResult } from '../../src/io/read-source-file.ts';
import type { SourceLine, SourceText } from '../../src/lib/transcription/source-text.ts';
import { launchBrowser } from '../e2e/harness/browser.ts';

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`tests/fixtures/import/files/${name}`));
const decision = fixture('04-quyet-dinh-1074-qd-bxd.pdf');
const scan = fixture('06-cong-van-2265-bct-atmt-scan.pdf');

const read = (bytes: Uint8Array, ocr = false): Promise<ReadResult> => readSourceFile('tệp', bytes, { ocr });

async function readSource(bytes: Uint8Array): Promise<SourceText> {
  const result = await read(bytes);
  if ('refusal' in result) throw new Error(result.refusal.message);
  return result.source;
}

const linesOf = ({ items }: SourceText): SourceLine[] => items.filter((item) => item.type === 'line');
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const style = `<meta charset="utf-8"><style>
  body { margin: 0; font: 14pt/1.4 serif } p { margin: 0 0 6pt; text-align: justify; text-indent: 1cm } sup, sub { font-size: 60% }
  .two { font-size: 12pt; display: flex; justify-content: space-between; text-align: center } table { border-collapse: collapse } td { border: 1px solid; padding: 4px }
  .spread { letter-spacing: 5px; text-align: center; text-indent: 0 } .note { position: absolute; top: 940px; font-size: 10pt; line-height: 1.2 } .note p { margin: 0; text-indent: 0 }
  .next { break-before: page }
</style>`;
const head = `<div class="two"><div>ĐẢNG BỘ TỈNH LÂM ĐỒNG<br><b>BAN THƯỜNG VỤ</b><br>*<br>Số 15-CT/TU</div>
  <div><b>ĐẢNG CỘNG SẢN VIỆT NAM</b><br><br><br><i>Đà Lạt, ngày 05 tháng 01 năm 2024</i></div></div>`;
const end = `<div class="two"><div style="text-align: left; font-size: 12pt"><b>Nơi nhận:</b><br>- Như trên;<br>- Lưu Văn phòng Tỉnh ủy.</div>
  <div><b>T/M BAN THƯỜNG VỤ<br>BÍ THƯ</b><br><br><br><br>Nguyễn Văn A</div></div>`;

async function print(body: string, headerTemplate = '<span></span>', footerTemplate = '<span></span>'): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html>${style}${body}`);
  const margin = { top: '2cm', bottom: '2cm', left: '3cm', right: '2cm' };
  const pdf = await page.pdf({ format: 'A4', margin, displayHeaderFooter: true, headerTemplate, footerTemplate });
  await page.close();
  return new Uint8Array(pdf);
}

const paragraph =
  'Thực hiện Nghị quyết số 28-NQ/TU của Tỉnh ủy về phương hướng, nhiệm vụ năm 2024, Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng quán triệt và tổ chức thực hiện nghiêm túc các nhiệm vụ được giao.';

describe('a PDF with a text layer', () => {
  test('a real decision: head and end column by column, paragraphs by their places', async () => {
    const source = await readSource(decision);
    const lines = linesOf(source);
    expect(lines.slice(0, 6).map(({ text }) => text)).toEqual([
      'BỘ XÂY DỰNG',
      'Số: 1074/QĐ-BXD',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hà Nội, ngày 29 tháng 6 năm 2026',
      'QUYẾT ĐỊNH',
    ]);
    expect(lines.slice(-4).map(({ text }) => text)).toEqual([
      '- Lưu: VT, Vụ KHCNMT&VLXD(Hiển).',
      'KT. BỘ TRƯỞNG',
      'THỨ TRƯỞNG',
      'Phạm Minh Hà',
    ]);
    const ends = Object.fromEntries(lines.map(({ text, endsParagraph }) => [text, endsParagraph]));
    expect(ends['ngày 29 tháng 11 năm 2024;']).toBe(true);
    expect(ends['Căn cứ Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ số 55/2024/QH15']).toBe(false);
    expect(lines.find(({ text }) => text.startsWith('Điều 2.'))?.marks).toEqual([{ type: 'strong', start: 0, end: 7 }]);
    expect(source).toMatchObject({ format: 'pdf', isExtract: true });
    expect(source.text.split('\n')).toEqual(lines.map(({ text }) => text));
  });

  test('twenty pages: page numbers and running heads are told, every word of the text is there in order', async () => {
    const body = Array.from({ length: 170 }, (_, index) => `${String(index + 1)}. ${paragraph}`);
    const pdf = await print(
      head + body.map((text) => `<p>${text}</p>`).join('') + end,
      '<div style="width: 100%; text-align: center; font-size: 12px"><span class="pageNumber"></span></div>',
      '<div style="font-size: 9px; margin-left: 3cm">Chỉ thị số 15-CT/TU của Ban Thường vụ</div>',
    );
    const lines = linesOf(await readSource(pdf));
    const pages = lines.at(-1)?.page ?? 0;
    expect(pages).toBeGreaterThanOrEqual(20);
    const heads = lines.filter(({ role }) => role === 'page-head');
    expect(heads.map(({ text }) => text)).toEqual(Array.from({ length: pages }, (_, index) => String(index + 1)));
    expect(lines.filter(({ role }) => role === 'page-foot')).toHaveLength(pages);
    const text = lines.filter(({ role }) => role === 'text');
    expect(text.slice(0, 6).map((line) => line.text)).toEqual([
      'ĐẢNG BỘ TỈNH LÂM ĐỒNG',
      'BAN THƯỜNG VỤ',
      '*',
      'Số 15-CT/TU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Đà Lạt, ngày 05 tháng 01 năm 2024',
    ]);
    expect(text.slice(-6).map((line) => line.text)).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu Văn phòng Tỉnh ủy.',
      'T/M BAN THƯỜNG VỤ',
      'BÍ THƯ',
      'Nguyễn Văn A',
    ]);
    const running = text.slice(6, -6);
    expect(running.map((line) => line.text).join(' ')).toBe(body.join(' '));
    // Where it says that a paragraph ends or goes on, that is so.
    const joined = running.map(({ text: own, endsParagraph }) => own + (endsParagraph === true ? '\n' : ' ')).join('');
    expect(
      joined
        .trim()
        .split('\n')
        .map((own) => own.trim()),
    ).toEqual(body);
    for (const line of running.filter(({ endsParagraph }) => endsParagraph === false)) expect(line.text).not.toMatch(/giao\.$/);
  });

  test('a table that draws its lines, a merged cell, spread capitals, raised figures and notes at the foot', async () => {
    const pdf = await print(
      `<p class="spread">QUYẾT ĐỊNH NGAY</p><p>${paragraph}<sup>1</sup> Diện tích 5 km<sup>2</sup>, khí CO<sub>2</sub>, 10<sup>−3</sup>, xem thêm<sup>2</sup> ở dưới.</p>
      <table><tr><td>TT<td>Nội dung<td>Thời hạn</tr><tr><td>1<td>Kiểm tra công tác cán bộ<td>Quý I</tr><tr><td colspan="2">Tổng cộng<td>3</tr></table>
      <p>${paragraph}</p><p>${paragraph}</p><div class="note"><p><sup>1</sup> Nghị quyết của Tỉnh ủy.</p><p><sup>2</sup> Báo cáo của Văn phòng.</p></div>`,
    );
    const { items, text, warnings } = await readSource(pdf);
    // Figures that are no footnote's mark are given in characters of their own.
    expect(text.replaceAll('\n', ' ')).toContain('5 km², khí CO₂, 10⁻³, xem thêm2 ở dưới.');
    expect(warnings.map(({ message }) => message).join()).toContain('Có 3 chỗ chữ nâng lên hoặc hạ xuống');
    const table = items.find((item) => item.type === 'table');
    expect(table?.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(' ')))).toEqual([
      ['TT', 'Nội dung', 'Thời hạn'],
      ['1', 'Kiểm tra công tác cán bộ', 'Quý I'],
      ['Tổng cộng', '', '3'],
    ]);
    const lines = items.filter((item) => item.type === 'line');
    expect(lines[0]?.text).toBe('QUYẾT ĐỊNH NGAY');
    const marked = lines
      .filter(({ role }) => role === 'text')
      .flatMap(({ text, marks }) => marks.map(({ type, start, end: to }) => [type, text.slice(0, start).slice(-4), text.slice(start, to)]));
    expect(marked).toEqual([
      ['footnote', 'iao.', '1'],
      ['footnote', 'thêm', '2'],
    ]);
    expect(lines.filter(({ role }) => role === 'footnote').map(({ text, footnote }) => [footnote, text])).toEqual([
      ['1', '1 Nghị quyết của Tỉnh ủy.'],
      ['2', '2 Báo cáo của Văn phòng.'],
    ]);
  });
});

describe('refused with a reason', () => {
  const picture = '<svg width="600" height="900"><rect width="600" height="900" fill="#ddd"/></svg>';

  async function printPicture(before: string): Promise<Uint8Array> {
    const page = await browser.newPage({ viewport: { width: 600, height: 800 } });
    await page.setContent(`<!doctype html>${style}${picture}`);
    const shot = (await page.screenshot({ type: 'jpeg' })).toString('base64');
    await page.close();
    return print(`${before}<div class="next"><img src="data:image/jpeg;base64,${shot}" style="width: 600px; height: 900px"></div>`);
  }

  test('a scan whose only text is the stamp of a digital signature', async () => {
    expect(await read(scan)).toMatchObject({ refusal: { code: 'stamp-only', fix: expect.stringContaining('OCR') as string } });
  });

  test('a scan without any text, and one of whose pages only some are scanned: they are named', async () => {
    expect(await read(await printPicture(''))).toMatchObject({ refusal: { code: 'scan' } });
    const mixed = await read(await printPicture(`<p>${paragraph}</p><p>${paragraph}</p>`));
    expect(mixed).toMatchObject({
      refusal: { code: 'scan', message: 'Tệp PDF có 1 trên 2 trang là ảnh quét, không có lớp chữ: trang 2.' },
    });
  });

  test('letters that make no Vietnamese words', async () => {
    const shifted = paragraph.normalize('NFD').replace(/[a-z]/g, (own) => String.fromCharCode(((own.charCodeAt(0) - 97 + 11) % 26) + 97));
    expect(await read(await print(`<p>${shifted}</p><p>${shifted}</p>`))).toMatchObject({ refusal: { code: 'broken-fonts' } });
  });

  test('a PDF with a password, a damaged one, one without a word', async () => {
    const key = 'A'.repeat(32);
    const locked = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n3 0 obj<</Filter/Standard/V 1/R 2/O(${key})/U(${key})/P -4>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/ID[(${key})(${key})]>>\n%%EOF`;
    expect(await read(bytesOf(locked))).toMatchObject({ refusal: { code: 'password' } });
    expect(await read(bytesOf('%PDF-1.7\nkhông có gì'))).toMatchObject({ refusal: { code: 'damaged' } });
    expect(await read(await print('<p></p>'))).toMatchObject({ refusal: { code: 'empty' } });
  });

  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['white space', bytesOf(' \n\n'), 'empty'],
    ['PNG', bytesOf('\x89PNG\r\n\x1a\n'), 'scan'],
    ['JPEG', bytesOf('\xff\xd8\xff\xe0'), 'scan'],
    ['TIFF', bytesOf('II*\0'), 'unknown-type'],
    ['RTF', bytesOf('{\\rtf1 Tỉnh ủy}'), 'unknown-type'],
    ['HTML', bytesOf('<!DOCTYPE html><p>x'), 'unknown-type'],
    ['gzip', bytesOf('\x1f\x8b\x08'), 'unknown-type'],
    ['a program', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7) % 32), 'unknown-type'],
    ['text over 5 MB', new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61), 'too-large'],
    ['anything over 50 MB', new Uint8Array(50 * 1024 * 1024 + 1).fill(0x61), 'too-large'],
  ])('%s', async (_, bytes, code) => {
    expect(await read(bytes)).toMatchObject({
      refusal: { code, message: expect.stringMatching(/\.$/) as string, fix: expect.stringMatching(/\.$/) as string },
    });
  });

  test('no bytes make it throw: any bytes behind any header, and a real file cut off or changed', async () => {
    const header = fc.constantFrom(
      '',
      '%PDF-1.7\n',
      'PK\x03\x04',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '{\\rtf1',
      '\xff\xfe',
      '\x89PNG\r\n\x1a\n',
    );
    const anything = fc
      .tuple(header, fc.uint8Array({ maxLength: 300 }))
      .map(([start, rest]) => Uint8Array.from([...bytesOf(start), ...rest]));
    const damaged = fc
      .tuple(
        fc.integer({ min: 200, max: decision.length }),
        fc.array(fc.tuple(fc.nat({ max: decision.length }), fc.nat({ max: 255 })), { maxLength: 40 }),
      )
      .map(([length, changes]) => {
        const bytes = decision.slice(0, length);
        for (const [at, value] of changes) if (at < length) bytes[at] = value;
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 6, arbitrary: anything }, { weight: 1, arbitrary: damaged }), async (bytes) => {
        const result = await read(bytes);
        expect('refusal' in result || result.source.text.trim() !== '').toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

/** Letters that must be changed, put in or left out to make one text of the other, as a share of the right one. */
function errorShare(read: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(read).entries()) {
    const own = [row + 1];
    for (let at = 1; at <= right.length; at += 1)
      own.push(Math.min((own[at - 1] ?? 0) + 1, (above[at] ?? 0) + 1, (above[at - 1] ?? 0) + (right[at - 1] === letter ? 0 : 1)));
    above = own;
  }
  return (above.at(-1) ?? 0) / right.length;
}

describe('OCR, when the editor asks for it', () => {
  test('a picture is read, marked as read by a machine, and told of while it goes on', async () => {
    const page = await browser.newPage({ viewport: { width: 794, height: 300 }, deviceScaleFactor: 2 });
    await page.setContent(`<!doctype html>${style}<div style="padding: 40px">${head}<p>${paragraph}</p></div>`);
    const shot = new Uint8Array(await page.screenshot());
    await page.close();
    const told: string[] = [];
    const result = await readSourceFile('trang.png', shot, { ocr: true, onProgress: (message) => void told.push(message) });
    expect(result).toMatchObject({ source: { format: 'ocr', isExtract: true } });
    if ('refusal' in result) return;
    // Which single letters a machine reads wrong depends on its processor; one that reads a tenth of them wrong is broken.
    const lines = linesOf(result.source).map(({ text }) => text);
    const running = lines.slice(lines.findIndex((text) => text.startsWith('Thực')));
    expect(errorShare(running.join(' '), paragraph)).toBeLessThan(0.1);
    const nearest = (words: string): number => {
      const shares = lines.map((text) => errorShare(text, words));
      expect(Math.min(...shares), words).toBeLessThan(0.4);
      return shares.indexOf(Math.min(...shares));
    };
    expect(nearest('Số 15-CT/TU')).toBeLessThan(nearest('ĐẢNG CỘNG SẢN VIỆT NAM'));
    expect(result.source.warnings[0]?.message).toContain('OCR');
    expect(told.some((message) => message.startsWith('Đang nhận dạng chữ'))).toBe(true);
    expect(await read(shot)).toMatchObject({ refusal: { code: 'scan' } });
    expect(await read(shot.slice(0, 400), true)).toMatchObject({ refusal: { code: 'damaged' } });
    expect(await read(shot.with(shot.length >> 1, (shot[shot.length >> 1] ?? 0) ^ 1), true)).toMatchObject({
      refusal: { code: 'damaged' },
    });
  });
});

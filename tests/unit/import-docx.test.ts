import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/io/docx/read-docx.ts';
import type { SourceItem, SourceLine, SourceText } from '../../src/lib/transcription/source-text.ts';
import { sourceLines } from '../../src/lib/transcription/source-text.ts';
import { cell, docxFile, level, numbered, paragraph, run, type DocxContent } from '../support/docx-file.ts';

function read(content: DocxContent | string): SourceText {
  const result = readDocx(docxFile(typeof content === 'string' ? { body: content } : content));
  if ('refusal' in result) throw new Error(result.refusal.message);
  return result.source;
}

const texts = (content: DocxContent | string): string[] => sourceLines(read(content).items).map(({ text }) => text);
const warnings = (content: DocxContent | string): string =>
  read(content)
    .warnings.map(({ message }) => message)
    .join('\n');
function line(item: SourceItem | undefined): SourceLine {
  if (item?.type !== 'line') throw new Error('no line');
  return item;
}
const table = (rows: string, properties = ''): string => `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const printed = (content: string): string[][][] => {
  const found = read(content).items.find((item) => item.type === 'table');
  return found?.rows.map((own) => own.map((lines) => lines.map(({ text }) => text))) ?? [];
};

describe('paragraphs and words', () => {
  it('reads a real directive: head in a table, words in order, pages', () => {
    const result = readDocx(readFileSync('tests/fixtures/import/files/08-chi-thi-07-ct-ttg-2012.docx'));
    if ('refusal' in result) throw new Error(result.refusal.message);
    const { source } = result;
    expect(source).toMatchObject({ format: 'docx', isExtract: true, warnings: [] });
    const [head] = source.items;
    expect(head?.type === 'table' && head.hasBorders).toBe(false);
    const lines = sourceLines(source.items);
    expect(lines.slice(0, 7).map(({ text }) => text)).toEqual([
      'THỦ TƯỚNG CHÍNH PHỦ',
      '--------',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '----------------',
      'Số: 07/CT-TTg',
      'Hà Nội, ngày 02 tháng 03 năm 2012',
    ]);
    expect(lines.map(({ text }) => text)).toContain('đ) Phối hợp với các Bộ, ngành và địa phương liên quan chỉ đạo, hướng dẫn triển khai:');
    expect(lines.at(-3)?.text).toBe('Nguyễn Tấn Dũng');
    expect(Math.max(...lines.map(({ page }) => page ?? 0))).toBe(5);
    expect(lines.map(({ text }) => text).join('\n')).toBe(source.text);
    expect(lines.map((own) => own.line)).toEqual(lines.map((_, index) => index + 1));
  });

  it('joins runs that Word cut, keeps spaces that are marked, and reads tabs, hyphens and line breaks', () => {
    const body = paragraph(
      `<w:r><w:t>Số</w:t></w:r><w:r><w:t xml:space="preserve">: 28</w:t><w:noBreakHyphen/><w:t>NQ/TU</w:t><w:tab/><w:t>Đà</w:t><w:softHyphen/><w:t xml:space="preserve"> Lạt</w:t><w:br/><w:t>ngày</w:t><w:cr/><w:t>06</w:t></w:r>`,
    );
    const { items } = read(body);
    expect(items.map((item) => [line(item).text, line(item).endsParagraph])).toEqual([
      ['Số: 28-NQ/TU\tĐà Lạt', false],
      ['ngày', false],
      ['06', true],
    ]);
  });

  it('composes letters whose mark stands in a run of its own', () => {
    expect(texts(paragraph(`${run('uy')}${run('\u0309', '<w:b/>')}${run(' ban')}`))).toEqual(['uỷ ban']);
  });

  it('prints capitals where the words are set in them', () => {
    expect(
      texts(paragraph(`${run('Nghị quyết ', '<w:caps/>')}${run('số', '<w:smallCaps/>')}${run(' Đảng', '<w:caps w:val="0"/>')}`)),
    ).toEqual(['NGHỊ QUYẾT SỐ Đảng']);
  });

  it('knows bold and italics through styles that are based on one another, and where two of them cancel', () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
      <w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Base"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="Loop"><w:basedOn w:val="Loop"/><w:rPr><w:i/></w:rPr></w:style>`;
    const body =
      paragraph(`${run('Tiêu đề ')}${run('ngược', '<w:rStyle w:val="Strong"/>')}`, '<w:pStyle w:val="Title"/>') +
      paragraph(
        `${run('thường ')}${run('đậm', '<w:rStyle w:val="Strong"/>')}${run(' nghiêng', '<w:rStyle w:val="Loop"/>')}${run('.', '<w:i w:val="0"/>')}`,
      );
    const [first, second] = read({ body, styles }).items.map(line);
    expect(first).toMatchObject({ alignment: 'center', size: 16, marks: [{ start: 0, end: 8, type: 'strong' }] });
    expect(second).toMatchObject({
      alignment: 'left',
      size: 14,
      marks: [
        { start: 7, end: 10, type: 'strong' },
        { start: 10, end: 18, type: 'emphasis' },
      ],
    });
  });

  it('measures the white space before a line in digits', () => {
    const body =
      paragraph(run('a', '<w:sz w:val="28"/>'), '<w:ind w:left="0" w:firstLine="560"/>') +
      paragraph(run('b', '<w:sz w:val="28"/>'), '<w:ind w:left="1120" w:hanging="560"/>') +
      paragraph('<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:tab/><w:t>c</w:t></w:r>');
    expect(read(body).items.map((item) => line(item).indent)).toEqual([4, 4, 5]);
  });

  it('leaves what is hidden out and says so', () => {
    const body =
      paragraph(`${run('in ra')}${run(' không in', '<w:vanish/>')}`) + paragraph(run('ẩn cả', '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>');
    expect(texts(body)).toEqual(['in ra']);
    expect(warnings(body)).toContain('2 đoạn chữ ẩn, không in ra nên không được lấy (“không in”, “ẩn cả”)');
  });

  it('reads words in content controls, smart tags and fields, but no code of a field', () => {
    const body =
      `<w:sdt><w:sdtContent>${paragraph('trong ô')}</w:sdtContent></w:sdt>` +
      paragraph(
        `<w:smartTag>${run('thẻ ')}</w:smartTag><w:sdt><w:sdtContent>${run('ô ')}</w:sdtContent></w:sdt>` +
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>` +
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('mã')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('kết quả')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
          `<w:fldSimple w:instr="PAGE">${run(' 7')}</w:fldSimple><w:fldSimple w:instr="DATE"/>`,
      );
    expect(texts(body)).toEqual(['trong ô', 'thẻ ô kết quả 7']);
    expect(warnings(body)).toContain('1 trường tự động chưa có kết quả (“DATE”)');
    expect(warnings(body)).toContain('1 số trang tự động nằm trong phần nội dung');
  });

  it('takes the words of a link, never where it leads, and warns of one that runs code', () => {
    const content = {
      body: paragraph(`<w:hyperlink r:id="bad">${run('bấm vào đây')}</w:hyperlink><w:hyperlink r:id="good">${run(' trang')}</w:hyperlink>`),
      links: { bad: 'java\tscript:alert(1)', good: 'https://lamdong.gov.vn/' },
    };
    expect(texts(content)).toEqual(['bấm vào đây trang']);
    expect(read(content).text).not.toContain('script');
    expect(warnings(content)).toContain('1 liên kết trỏ tới mã lệnh hoặc địa chỉ lạ (“bấm vào đây”)');
  });

  it('gives signs of symbol fonts where they are known, and names the others', () => {
    const body = paragraph(
      '<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t xml:space="preserve"> một </w:t><w:sym w:font="Wingdings" w:char="F021"/></w:r>',
    );
    expect(texts(body)).toEqual(['• một \uF021']);
    expect(warnings(body)).toContain('1 ký tự riêng của một phông chữ U+F021');
  });

  it('tells of pictures, objects, comments and equations', () => {
    const body =
      paragraph('<w:r><w:drawing><wp:inline><a:blip r:embed="x"/></wp:inline></w:drawing></w:r>') +
      paragraph('<w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r>') +
      paragraph(`${run('x')}<w:r><w:commentReference w:id="1"/></w:r><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`) +
      '<w:altChunk r:id="x"/>';
    expect(texts(body)).toEqual(['', '', 'xa+b']);
    expect(warnings(body).split('\n')).toEqual([
      expect.stringContaining('1 hình trong văn bản: chữ trong hình không đọc được'),
      expect.stringContaining('1 đối tượng nhúng'),
      expect.stringContaining('1 lời nhận xét'),
      expect.stringContaining('1 công thức'),
      expect.stringContaining('1 phần văn bản được gắn nguyên từ tệp khác'),
    ]);
  });

  it('joins a big first letter to its word', () => {
    expect(texts(paragraph('T', '<w:framePr w:dropCap="drop"/>') + paragraph('rong năm 2024'))).toEqual(['Trong năm 2024']);
  });
});

describe('tracked changes', () => {
  it('takes what is put in, leaves out what is deleted or moved away, and says so', () => {
    const body = paragraph(
      `${run('Tăng ')}<w:ins w:id="1">${run('7,2')}</w:ins><w:del w:id="2"><w:r><w:delText>6,5</w:delText></w:r></w:del>${run(' %')}<w:moveFrom>${run(' cũ')}</w:moveFrom><w:moveTo>${run(' mới')}</w:moveTo>`,
    );
    expect(texts(body)).toEqual(['Tăng 7,2 % mới']);
    expect(warnings(body)).toContain('Tệp còn sửa đổi chưa duyệt: 1 chỗ chèn thêm được giữ lại (“7,2”)');
    expect(warnings(body)).toContain('Tệp còn sửa đổi chưa duyệt: 1 chỗ bị xóa không được lấy (“6,5”)');
    expect(warnings(body)).toContain('1 chỗ bị chuyển đi');
  });

  it('joins paragraphs whose end was deleted, and drops those that were deleted as a whole', () => {
    const deletedMark = '<w:rPr><w:del w:id="3"/></w:rPr>';
    const body =
      paragraph('đầu ', deletedMark) +
      paragraph('<w:del><w:r><w:delText>bỏ hẳn</w:delText></w:r></w:del>', deletedMark) +
      paragraph('cuối') +
      table(row(cell('còn')) + `<w:tr><w:trPr><w:del w:id="4"/></w:trPr>${cell('hàng bỏ')}</w:tr>`);
    expect(texts(body)).toEqual(['đầu cuối', 'còn']);
    expect(warnings(body)).toContain('hàng bỏ');
  });

  it('does not count a deleted paragraph among the numbers of its list', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body =
      numbered('một', 1) +
      paragraph('<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del>', `${numPr}<w:rPr><w:del w:id="9"/></w:rPr>`) +
      numbered('hai', 1);
    expect(texts({ body, numbering })).toEqual(['1. một', '2. hai']);
  });
});

describe('automatic numbers', () => {
  const lists = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'): string =>
    `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum>${nums}`;

  it('prints parts, chapters, articles, clauses and points as Word does', () => {
    const numbering = lists(
      level(0, 'upperRoman', 'Chương %1', '<w:suff w:val="space"/>') +
        level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>') +
        level(2, 'decimal', '%3.') +
        level(3, 'lowerLetter', '%4)') +
        level(4, 'bullet', '-'),
    );
    const body = [0, 1, 2, 2, 3, 3, 4, 2, 3, 0, 1, 2].map((own) => numbered('x', 1, own)).join('');
    expect(texts({ body, numbering })).toEqual([
      'Chương I x',
      'Điều 1. x',
      '1. x',
      '2. x',
      'a) x',
      'b) x',
      '- x',
      '3. x',
      'a) x',
      'Chương II x',
      'Điều 2. x',
      '1. x',
    ]);
  });

  it('counts several levels in one number, in digits where the level says so', () => {
    const numbering = lists(level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'));
    const body = [0, 1, 1, 2, 0, 1, 2].map((own) => numbered('x', 1, own)).join('');
    expect(texts({ body, numbering })).toEqual(['I. x', 'I.1. x', 'I.2. x', '1.2.1 x', 'II. x', 'II.1. x', '2.1.1 x']);
  });

  it('goes on over lists that share their levels, and begins anew where one says so', () => {
    const numbering = lists(
      level(0, 'decimal', '%1.'),
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
    );
    const body = [1, 1, 2, 3, 3, 1].map((own) => numbered('x', own)).join('');
    expect(texts({ body, numbering })).toEqual(['1. x', '2. x', '3. x', '5. x', '6. x', '7. x']);
  });

  it('takes another form that a list gives to one of its levels', () => {
    const numbering = lists(
      level(0, 'decimal', '%1.'),
      `<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${level(0, 'decimalZero', '(%1)')}</w:lvlOverride></w:num>`,
    );
    expect(texts({ body: numbered('x', 1), numbering })).toEqual(['(01) x']);
  });

  it('finds numbers in styles, in the level that belongs to a style, and in a list style', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>
      <w:style w:type="numbering" w:styleId="Outline"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Outline"/></w:abstractNum>
      <w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Outline"/>${level(0, 'upperLetter', '%1.', '<w:pStyle w:val="H1"/>')}${level(1, 'lowerRoman', '%2/', '<w:pStyle w:val="H2"/>')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`;
    const body =
      paragraph('x', '<w:pStyle w:val="H1"/>') +
      paragraph('x', '<w:pStyle w:val="H2"/>') +
      paragraph('x', '<w:pStyle w:val="H2"/>') +
      paragraph('không số', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph('x', '<w:pStyle w:val="H1"/>');
    expect(texts({ body, numbering, styles })).toEqual(['A. x', 'i/ x', 'ii/ x', 'không số', 'B. x']);
  });

  it('prints a bullet of Symbol as a bullet, and puts no space where the list has none', () => {
    const numbering = lists(
      level(0, 'bullet', '\uF0B7', '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>') +
        level(1, 'decimal', '%2.', '<w:suff w:val="nothing"/>'),
    );
    expect(texts({ body: numbered('x', 1) + numbered('x', 1, 1), numbering })).toEqual(['• x', '1.x']);
  });

  it('writes digits and warns where the form of a number depends on the language', () => {
    const content = { body: numbered('x', 1), numbering: lists(level(0, 'ordinalText', 'Phần %1')) };
    expect(texts(content)).toEqual(['Phần 1 x']);
    expect(warnings(content)).toContain('1 số tự động theo kiểu chưa đọc được, tạm ghi bằng chữ số (“Phần 1”)');
  });

  it('repeats letters behind z as Word does, and numbers empty paragraphs too', () => {
    const numbering = lists(level(0, 'lowerLetter', '%1)'));
    const body = Array.from({ length: 28 }, () => numbered('', 1)).join('') + paragraph('chữ');
    expect(texts({ body, numbering }).slice(25)).toEqual(['z) ', 'aa) ', 'bb) ', 'chữ']);
  });
});

describe('tables', () => {
  it('puts a cell over several columns or rows where it begins', () => {
    const rows =
      row(cell('a', '<w:gridSpan w:val="2"/>'), cell('b', '<w:vMerge w:val="restart"/>')) +
      row(cell('c'), cell('d'), cell('không in', '<w:vMerge/>')) +
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('e')}${cell(paragraph('f') + paragraph('g'))}</w:tr>`;
    expect(printed(table(rows))).toEqual([
      [['a'], [], ['b']],
      [['c'], ['d'], []],
      [[], ['e'], ['f', 'g']],
    ]);
    expect(warnings(table(rows))).toContain('1 ô đã gộp còn chữ không in ra');
  });

  it('reads rows and cells in content controls, and a table in a cell line by line', () => {
    const inner = table(row(cell('1'), cell('2')));
    const rows = `<w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell('a')}</w:sdtContent></w:sdt>`, cell(paragraph('trước') + inner + paragraph('sau')))}</w:sdtContent></w:sdt>`;
    expect(printed(table(rows))).toEqual([[['a'], ['trước', '1', '2', 'sau']]]);
    expect(warnings(table(rows))).toContain('1 bảng lồng trong bảng');
  });

  it('knows a table that draws its lines from the layout of a head', () => {
    const single = (...sides: string[]): string => sides.map((side) => `<w:${side} w:val="single"/>`).join('');
    const bordered = (content: DocxContent | string): boolean | null | undefined => {
      const [item] = read(content).items;
      return item?.type === 'table' ? item.hasBorders : undefined;
    };
    const two = row(cell('a'), cell('b'));
    expect(bordered(table(two))).toBe(false);
    expect(bordered(table(two, `<w:tblBorders>${single('top', 'left', 'bottom', 'right', 'insideV')}</w:tblBorders>`))).toBe(true);
    expect(bordered(table(two, '<w:tblBorders><w:top w:val="nil"/><w:insideH w:val="none"/></w:tblBorders>'))).toBe(false);
    expect(bordered(table(row(cell('TỈNH ỦY', `<w:tcBorders>${single('bottom')}</w:tcBorders>`), cell('b'))))).toBe(false);
    expect(bordered(table(row(cell('a', `<w:tcBorders>${single('top', 'bottom', 'left', 'right')}</w:tcBorders>`))))).toBe(true);
    const styles = `<w:style w:type="table" w:styleId="TableGrid"><w:tblPr><w:tblBorders>${single('insideH', 'insideV')}</w:tblBorders></w:tblPr></w:style>`;
    expect(bordered({ body: table(two, '<w:tblStyle w:val="TableGrid"/>'), styles })).toBe(true);
  });

  it('reads a wide table', () => {
    const rows = Array.from({ length: 20 }, (_, index) =>
      row(...Array.from({ length: 60 }, (_own, column) => cell(`${index}.${column}`))),
    ).join('');
    const found = printed(table(rows));
    expect(found).toHaveLength(20);
    expect(found[19]?.[59]).toEqual(['19.59']);
  });
});

describe('columns without a table', () => {
  const tabbed = (text: string): string => paragraph(run(text).replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">'));

  it('reads a head and an end that were set with tabs column by column, and keeps the marks with their words', () => {
    const body = [
      'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'TỈNH LÂM ĐỒNG\tĐộc lập - Tự do - Hạnh phúc',
      'Số:          /BC-UBND    \t\t    Đà Lạt, ngày       tháng       năm 2026',
      'BÁO CÁO',
      '1.\tTiếp tục thực hiện hiệu quả chương trình phục hồi và phát triển kinh tế - xã hội',
      'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN',
      '- Lưu: VT.\tCHỦ TỊCH',
      '\tNguyễn Văn A',
    ].map(tabbed);
    body[1] = paragraph(`${run('TỈNH LÂM ĐỒNG')}<w:r><w:tab/></w:r>${run('Độc lập - Tự do - Hạnh phúc', '<w:b/>')}`);
    body[3] = paragraph('BÁO CÁO', '<w:jc w:val="center"/>');
    const { items, text } = read(body.join(''));
    expect(text.split('\n')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH LÂM ĐỒNG',
      'Số:          /BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Đà Lạt, ngày       tháng       năm 2026',
      'BÁO CÁO',
      '1.\tTiếp tục thực hiện hiệu quả chương trình phục hồi và phát triển kinh tế - xã hội',
      'Nơi nhận:',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn A',
    ]);
    expect(line(items[4]).marks).toEqual([{ start: 0, end: 27, type: 'strong' }]);
  });

  it('leaves tabs in running text where they are', () => {
    const body = tabbed('Tổng số\t14.150 tỷ đồng') + tabbed('Trong đó\t7,2 %') + tabbed('a)\tChi thường xuyên');
    expect(texts(body)).toEqual(['Tổng số\t14.150 tỷ đồng', 'Trong đó\t7,2 %', 'a)\tChi thường xuyên']);
  });
});

describe('notes, boxes, running heads', () => {
  const note = (id: number, text: string): string =>
    `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`;
  const refer = (id: number, more = ''): string => `<w:r><w:footnoteReference w:id="${id}"${more}/></w:r>`;

  it('computes the mark of a footnote and puts its words behind the paragraph', () => {
    const content = {
      body: paragraph(`${run('Theo')}${refer(7)}${run(' và')}${refer(9)}`) + paragraph('sau'),
      footnotes: note(9, 'hai') + note(7, 'một'),
    };
    const items = read(content).items.map(line);
    expect(items.map(({ text, role, footnote }) => [text, role, footnote])).toEqual([
      ['Theo1 và2', 'text', undefined],
      ['1 một', 'footnote', '1'],
      ['2 hai', 'footnote', '2'],
      ['sau', 'text', undefined],
    ]);
    expect(items[0]?.marks).toEqual([
      { start: 4, end: 5, type: 'footnote' },
      { start: 8, end: 9, type: 'footnote' },
    ]);
  });

  it('takes a mark that was typed, and counts in the form that the file gives', () => {
    const content = {
      body: paragraph(`${run('a')}${refer(1, ' w:customMarkFollows="1"')}${run('*')}${refer(2)}`),
      footnotes: `<w:footnote w:id="1">${paragraph('* riêng')}</w:footnote>${note(2, 'chung')}`,
      settings: '<w:footnotePr><w:numFmt w:val="upperRoman"/><w:numStart w:val="4"/></w:footnotePr>',
    };
    expect(texts(content)).toEqual(['a*IV', '* riêng', 'IV chung']);
    expect(read(content).items.map((item) => line(item).footnote)).toEqual([undefined, '*', 'IV']);
  });

  it('puts endnotes at the end, and notes of a table behind it', () => {
    const content = {
      body:
        paragraph(`${run('a')}<w:r><w:endnoteReference w:id="3"/></w:r>`) +
        table(row(cell(paragraph(`${run('ô')}${refer(1)}`)), cell('b'))) +
        paragraph('cuối'),
      footnotes: note(1, 'chú'),
      endnotes: `<w:endnote w:id="3">${paragraph(`<w:r><w:endnoteRef/></w:r>${run(' kết')}`)}</w:endnote>`,
    };
    expect(texts(content)).toEqual(['ai', 'ô1', 'b', '1 chú', 'cuối', 'i kết']);
  });

  it('reads a text box once, though Word saves it twice', () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = paragraph(
      `${run('neo')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('MẬT')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('MẬT')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(texts(body)).toEqual(['neo', 'MẬT']);
    expect(warnings(body)).toContain('1 khung chữ');
    expect(warnings(body)).toContain('“MẬT”');
  });

  it('keeps running heads apart, only those that are printed', () => {
    const content = {
      body: `${paragraph('nội dung')}<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>`,
      running: { header1: paragraph('2') + paragraph(''), header2: paragraph('trang đầu'), footer1: paragraph('Lưu hành nội bộ') },
    };
    expect(read(content).items.map((item) => [line(item).text, line(item).role])).toEqual([
      ['2', 'page-head'],
      ['nội dung', 'text'],
      ['Lưu hành nội bộ', 'page-foot'],
    ]);
    expect(warnings(content)).toBe('Tiêu đề đầu trang và chân trang không thuộc nội dung văn bản (“Lưu hành nội bộ”).');
  });

  it('tells pages by the breaks of the last printing only', () => {
    const body = paragraph('một') + paragraph(`<w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r>`) + paragraph('vẫn hai');
    expect(read(body).items.map((item) => line(item).page)).toEqual([1, 2, 2]);
    expect(read(paragraph('<w:r><w:br w:type="page"/><w:t>a</w:t></w:r>')).items.map((item) => line(item).page)).toEqual([null, null]);
  });
});

describe('old encodings', () => {
  const converted = ', đã được chuyển sang Unicode. Cần đối chiếu từng chữ với bản gốc.';
  const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

  it('converts runs by their font, capitals fonts to capitals, and says where', () => {
    const content =
      paragraph('TỈNH ỦY LÂM ĐỒNG') +
      paragraph(`${run('tØnh uû', font('.VnTimeH'))}${run(' vµ Uû ban nh©n d©n', font('.VnTime'))}`) +
      paragraph(run('C\u00ADêng quèc', font('.VnTime'))) +
      paragraph('Đảng bộ') +
      paragraph(run('Uûy ban nhaân daân', font('VNI-Times')));
    const source = read(content);
    expect(source.text.split('\n')).toEqual(['TỈNH ỦY LÂM ĐỒNG', 'TỈNH UỶ và Uỷ ban nhân dân', 'Cường quốc', 'Đảng bộ', 'Ủy ban nhân dân']);
    expect(source.warnings).toEqual([
      { line: 2, message: `Từ dòng 2 đến dòng 3 soạn theo bảng mã TCVN3 (phông .VnTimeH, .VnTime)${converted}` },
      { line: 5, message: `Dòng 5 soạn theo bảng mã VNI (phông VNI-Times)${converted}` },
    ]);
  });

  it('joins a letter of VNI that was cut into two runs, and keeps the marks right', () => {
    const [item] = read(paragraph(`${run('nha', font('VNI-Times'))}${run('ân daân', `${font('VNI-Times')}<w:b/>`)}`)).items;
    expect(line(item).text).toBe('nhân dân');
    expect(line(item).marks).toEqual([{ start: 3, end: 8, type: 'strong' }]);
  });

  it('leaves Unicode that was typed in an old font, and fonts that only sound old', () => {
    expect(
      texts(paragraph(run('Nghị quyết của Tỉnh ủy', font('.VnTime'))) + paragraph(run('thử nghiệm', font('SVN-Times New Roman')))),
    ).toEqual(['Nghị quyết của Tỉnh ủy', 'thử nghiệm']);
  });

  it('finds TCVN3 whose font was lost', () => {
    const body = paragraph('Uû ban nh©n d©n tØnh thùc hiÖn nghÞ quyÕt cña TØnh uû') + paragraph('Đảng bộ tỉnh');
    expect(texts(body)).toEqual(['Uỷ ban nhân dân tỉnh thực hiện nghị quyết của Tỉnh uỷ', 'Đảng bộ tỉnh']);
    expect(warnings(body)).toContain('Dòng 1 soạn theo bảng mã TCVN3 (phông không cho biết)');
  });

  it('names fonts of encodings that it cannot read', () => {
    expect(warnings(paragraph(run('Ö', font('VPS Times'))) + paragraph('x'))).toContain('“phông VPS Times”');
  });
});

describe('raised and lowered words', () => {
  const raised = '<w:vertAlign w:val="superscript"/>';
  const lowered = '<w:vertAlign w:val="subscript"/>';

  it('gives figures in their own characters, so that 10² is not 102', () => {
    const body = [
      paragraph(
        run('Diện tích 25 m') + run('2', raised) + run('; 10') + run('-3', raised) + run(' m') + run('3', '<w:position w:val="6"/>'),
      ),
      paragraph(run('Khí CO') + run('2', lowered) + run(' và ') + run('x', '') + run('n', '<w:rStyle w:val="Mu"/>')),
      paragraph(run('quyết') + run('1 ', raised) + run('định')),
    ].join('');
    const styles = `<w:style w:type="character" w:styleId="Mu"><w:rPr>${raised}</w:rPr></w:style>`;
    const { text, items, warnings: own } = read({ body, styles });
    expect(text.split('\n')).toEqual(['Diện tích 25 m²; 10⁻³ m³', 'Khí CO₂ và xⁿ', 'quyết¹ định']);
    expect(items.map((item) => line(item).text)).toEqual(text.split('\n'));
    expect(own).toEqual([
      {
        line: 1,
        message:
          'Có 6 chỗ chữ nâng lên hoặc hạ xuống (số mũ, chỉ số, dấu chú thích) được ghi bằng ký tự riêng của nó: “m²;” ở dòng 1, “10⁻³” ở dòng 1, “m³” ở dòng 1, …. Cần đối chiếu với bản gốc.',
      },
    ]);
  });

  it('names what has no character of its own, and leaves what is only set higher', () => {
    const body = [
      paragraph(run('30') + run('o', raised) + run('C')),
      paragraph(run('12', '<w:position w:val="8"/>')),
      paragraph(run('đất ', '<w:position w:val="-2"/>') + run('2', '<w:position w:val="2"/>')),
      paragraph(run('số ', raised) + run('2', '<w:rStyle w:val="Mu"/><w:vertAlign w:val="baseline"/>') + run(' bản')),
    ].join('');
    const styles = `<w:style w:type="character" w:styleId="Mu"><w:rPr>${raised}</w:rPr></w:style>`;
    expect(read({ body, styles }).text.split('\n')).toEqual(['30oC', '12', 'đất 2', 'số 2 bản']);
    expect(read({ body, styles }).warnings.map(({ message }) => message)).toEqual([
      'Có 2 chỗ chữ nâng lên hoặc hạ xuống không có ký tự riêng, được ghi như chữ thường: “30oC” ở dòng 1, “số” ở dòng 4. Cần đối chiếu với bản gốc.',
    ]);
  });

  it('decodes words of an old encoding before it looks for figures', () => {
    const font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
    expect(read(paragraph(run('diÖn tÝch ®Êt 5 m', font) + run('2', font + raised))).text).toBe('diện tích đất 5 m²');
  });
});

describe('words in pictures', () => {
  const art = (words: string): string => `<w:r><w:pict><v:shape><v:textpath string="${words}"/></v:shape></w:pict></w:r>`;

  it.each(['DỰ THẢO', 'MẬT', 'Lưu hành nội bộ'])('a mark of secrecy, circulation or draft is named as one: %s', (words) => {
    const found = warnings({ body: paragraph('Nghị quyết') + paragraph(art(words)) });
    expect(found).toContain(`bản dự thảo (“${words}”)`);
    expect(found).toContain('phải xác định văn bản có được phép công bố hay không');
  });

  it('other words are only named', () => {
    expect(warnings({ body: paragraph('Nghị quyết') + paragraph(art('Tỉnh ủy')) })).toBe(
      'Có 1 chỗ chữ nghệ thuật hoặc hình mờ (“Tỉnh ủy”).',
    );
  });
});

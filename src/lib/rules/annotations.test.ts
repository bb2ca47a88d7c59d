import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { operators } from '../annotation/attributes.ts';
import { check, testFile, testId, withDocument } from '../../../tests/support/library.ts';
import type { Content } from '../library/content.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { sha256 } from '../../io/content.ts';

const indicators = `- { id: tang-truong, name: Tốc độ tăng trưởng, unit: "%" }
- { id: thu, name: Thu ngân sách }
- { id: khach, name: Khách }
- { id: khach-quoc-te, name: Khách quốc tế }
- { id: xep-loai, name: Xếp loại }
- { id: co-cau, name: Cơ cấu, isComposition: true }
- { id: a, name: Phần thứ nhất, unit: "%" }
- { id: b, name: Phần thứ hai, unit: "%" }
`;

const units = 'cac-huyen-uy-truc-thuoc-tinh-uy-lam-dong';

/** A letter whose item 1 is `item`; its source is the same words without the elements. */
function letter(item: string): Content {
  const body = `<Addressees>

Kính gửi:

- Các huyện ủy.

</Addressees>

Năm 2024 có nhiều khó khăn. Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy thực hiện:

${item}

9. Đơn vị nào không hoàn thành thì phải chịu trách nhiệm.
`;
  const source = body.replace(/<\/?[A-Z][^>]*>|\*\*/g, '').trim();
  const text = `---
kind: công văn
issuer: { id: ban-thuong-vu-tinh-uy-lam-dong, printed: Ban Thường vụ Tỉnh ủy }
number: null
date: null
title: null
editorialTitle: Văn bản thử
signatory: null
addressees: [{ printed: Các huyện ủy, units: [${units}] }]
recipients: []
scope: null
secrecy: null
added: 2026-11-21
provenance:
  kind: { basis: inferred, evidence: "Kính gửi:", source: ${testId}#kinh-gui, reason: văn bản thử }
  issuer: { basis: printed, evidence: Ban Thường vụ Tỉnh ủy yêu cầu, source: ${testId}#t1 }
  addressees: { basis: printed, evidence: Các huyện ủy, source: ${testId}#kinh-gui }
${['number', 'date', 'title', 'signatory', 'recipients', 'scope', 'secrecy'].map((field) => `  ${field}: { basis: unknown, reason: văn bản thử }`).join('\n')}
source: { file: ${testId}.txt, sha256: ${sha256(source)} }
---

${body}`;
  const content = withDocument(text, source);
  const { organizations } = content.registry;
  if (organizations === null) throw new Error('the fixture library has organizations');
  const named = organizations.text.replace('name: Các huyện ủy trực thuộc Tỉnh ủy Lâm Đồng', '$&\n  shortName: Các huyện ủy');
  return {
    ...content,
    registry: {
      ...content.registry,
      organizations: { ...organizations, text: named },
      abbreviations: {
        file: 'content/registry/abbreviations.yaml',
        text: '- { short: UBND, full: [Ủy ban nhân dân] }\n- { short: KT1, full: [], unexplained: "thư viện không đoán" }\n',
      },
      indicators: { file: 'content/registry/indicators.yaml', text: indicators },
    },
  };
}

const problems = (item: string): Diagnostic[] => check(letter(item)).diagnostics;
const codes = (item: string): string[] => problems(item).map(({ code }) => code);
const target = (attributes: string, words: string): string => `1. Phấn đấu <Target ${attributes}>${words}</Target>.`;
const task = (attributes: string, words = 'Các huyện ủy báo cáo kết quả'): string =>
  `1. <Task assignee="${units}" ${attributes}>${words}</Task>.`;

describe('a target that says what is printed', () => {
  test.each<[string, string]>([
    ['indicator="thu" op="eq" value="14150" unit="tỷ đồng"', 'thu ngân sách đạt 14.150 tỷ đồng'],
    ['indicator="tang-truong" op="range" min="7.2" max="7.8" unit="%"', 'tăng (giá so sánh 2010) từ 7,2 - 7,8%'],
    ['indicator="thu" op="range" min="1805" max="3610" unit="hộ"', 'giảm 1.805 hộ đến 3.610 hộ'],
    ['indicator="tang-truong" op="min" min="3" unit="%"', 'đạt từ 3% trên tổng số'],
    ['indicator="tang-truong" op="min" min="95" unit="%"', '95% trở lên cán bộ'],
    ['indicator="thu" op="min" min="90" unit="đảng viên"', 'từ 90 đảng viên mới trở lên'],
    ['indicator="thu" op="min" min="1" unit="tổ chức"', 'ít nhất 01 tổ chức'],
    ['indicator="tang-truong" op="min" min="5" unit="%"', 'đạt và vượt 5%'],
    ['indicator="tang-truong" op="above" min="97.7" unit="%"', 'trên 97,7%'],
    ['indicator="tang-truong" op="below" max="1.2" unit="%"', 'dưới 1,2%'],
    ['indicator="tang-truong" op="min" min="1.2" unit="%"', 'không dưới 1,2%'],
    ['indicator="tang-truong" op="max" max="2" unit="%"', 'không quá 2%'],
    ['indicator="thu" op="range" min="95" max="95.3" unit="triệu đồng" approximate="true"', 'khoảng 95 - 95,3 triệu đồng'],
    ['indicator="thu" op="eq" value="22.8" unit="giường/vạn dân"', 'số giường/vạn dân đạt 22,8 giường'],
    ['indicator="thu" op="eq" value="2" unit="đoàn thể"', '02 Đoàn thể trực thuộc đạt hoàn thành tốt nhiệm vụ trở lên'],
    ['indicator="thu" op="eq" value="2" unit="huyện" basis="counted" note="Đơn Dương, Đạ Tẻh"', 'các huyện Đơn Dương và Đạ Tẻh'],
    ['indicator="xep-loai" op="grade" value="hoàn thành tốt"', 'xếp loại hoàn thành tốt nhiệm vụ'],
    ['indicator="thu" op="eq" value="5" unit="xã" base="cùng kỳ" period="2024"', '05 xã so cùng kỳ'],
    ['indicator="tang-truong" op="min" min="95" unit="%"', 'tối thiểu phải đạt 95%'],
    ['indicator="tang-truong" op="min" min="95" unit="%"', '95% cán bộ, đảng viên được học tập trở lên'],
    ['indicator="tang-truong" op="min" min="95" unit="%"', '≥ 95%'],
    ['indicator="tang-truong" op="max" max="95" unit="%"', 'đạt ≤95%'],
    ['indicator="tang-truong" op="above" min="95" unit="%"', 'đạt vượt 95%'],
    ['indicator="tang-truong" op="min" min="95" unit="%"', 'lớn hơn hoặc bằng 95%'],
    ['indicator="tang-truong" op="max" max="95" unit="%"', 'nhỏ hơn hoặc bằng 95%'],
    ['indicator="tang-truong" op="min" min="95" unit="%"', 'tối thiểu là 95%'],
    ['indicator="tang-truong" op="below" max="95" unit="%"', 'dưới mức 95%'],
    // By how much, and not how much.
    ['indicator="tang-truong" op="eq" value="5" unit="%"', 'vượt 5% so với dự toán'],
    ['indicator="tang-truong" op="eq" value="5" unit="%"', 'cao hơn cùng kỳ 5%'],
    ['indicator="thu" op="eq" value="5" unit="xã"', 'trên địa bàn tỉnh có 5 xã'],
    ['indicator="thu" op="eq" value="5" unit="xã"', 'thu từ thuế đạt 5 xã'],
    ['indicator="thu" op="eq" value="1" unit="tỷ"', 'đạt 1 tỷ, lệ phí'],
    ['indicator="xep-loai" op="grade" value="không hoàn thành nhiệm vụ"', 'xếp loại không hoàn thành nhiệm vụ'],
    ['indicator="xep-loai" op="grade" value="hoàn thành"', 'đơn vị chưa hoàn thành thì phải hoàn thành'],
    // The figure that fits is looked for among all that are printed.
    ['indicator="tang-truong" op="min" min="3" unit="%"', '3 xã, từ 3%'],
  ])('%s on “%s”', (attributes, words) => {
    expect(problems(target(attributes, words))).toEqual([]);
  });
});

describe('the table in the guide of editors', () => {
  const guide = readFileSync(new URL('../../../docs/bien-tap.md', import.meta.url), 'utf8');
  const rows = [...guide.matchAll(/^\| ([^|]+) \| `(\w+)` \| `([^`]+)`/gm)].map(([, printed = '', op = '', attributes = '']) => ({
    words: printed.split(' · ')[0] ?? '',
    attributes: `indicator="thu" op="${op}" ${attributes}`,
  }));
  test('has a row for every operator', () => {
    expect(operators.filter((op) => !rows.some(({ attributes }) => attributes.includes(`op="${op}"`)))).toEqual([]);
  });
  test.each(rows)('$words: $attributes', ({ words, attributes }) => {
    expect(problems(target(attributes, words))).toEqual([]);
  });
});

describe('a target that says something else is refused, with what is printed', () => {
  test.each<[string, string, string, string]>([
    ['indicator="tang-truong" op="eq" value="7.3" unit="%"', 'tăng 7,2%', 'ANNO-002', '7,2'],
    ['indicator="tang-truong" op="eq" value="7.2" unit="%"', 'tăng nhanh', 'ANNO-002', 'không in số nào'],
    ['indicator="thu" op="eq" value="14.15" unit="tỷ đồng"', 'đạt 14.150 tỷ đồng', 'ANNO-002', '14.150'],
    ['indicator="tang-truong" op="eq" value="7.2" unit="%"', 'tăng 7,2 - 7,8%', 'ANNO-002', '7,2 - 7,8'],
    [
      'indicator="tang-truong" op="range" min="7.2" max="7.8" unit="%"',
      'tăng 7,2%, sau đó 7,8%',
      'ANNO-002',
      '7,2 (ghi 7.2); 7,8 (ghi 7.8)',
    ],
    ['indicator="tang-truong" op="eq" value="1.2" unit="%"', 'dưới 1,2%', 'ANNO-002', 'below'],
    ['indicator="tang-truong" op="below" max="1.2" unit="%"', 'không dưới 1,2%', 'ANNO-002', 'min'],
    ['indicator="tang-truong" op="above" min="3" unit="%"', 'từ 3%', 'ANNO-002', 'min'],
    ['indicator="tang-truong" op="min" min="3" unit="%"', 'đạt 3%', 'ANNO-002', 'ít nhất'],
    // "từ" is printed, but of another figure.
    ['indicator="tang-truong" op="min" min="90" unit="%"', 'từ 3 xã, 90% tổ chức', 'ANNO-002', 'ít nhất'],
    ['indicator="tang-truong" op="eq" value="95" unit="%"', '≥ 95%', 'ANNO-002', 'min'],
    ['indicator="tang-truong" op="eq" value="95" unit="%"', '>= 95%', 'ANNO-002', 'min'],
    ['indicator="tang-truong" op="eq" value="95" unit="%"', '> 95%', 'ANNO-002', 'above'],
    ['indicator="tang-truong" op="eq" value="95" unit="%"', 'đạt vượt 95%', 'ANNO-002', 'above'],
    ['indicator="tang-truong" op="eq" value="95" unit="%"', 'lớn hơn hoặc bằng 95%', 'ANNO-002', 'min'],
    ['indicator="tang-truong" op="eq" value="95" unit="%"', 'nhỏ hơn 95%', 'ANNO-002', 'below'],
    ['indicator="tang-truong" op="eq" value="95" unit="%"', 'tối thiểu là 95%', 'ANNO-002', 'min'],
    ['indicator="tang-truong" op="eq" value="95" unit="%"', 'ít nhất phải đạt 95%', 'ANNO-002', 'min'],
    ['indicator="tang-truong" op="eq" value="95" unit="%"', 'dưới mức 95%', 'ANNO-002', 'below'],
    ['indicator="thu" op="above" min="5" unit="xã"', 'trên địa bàn tỉnh có 5 xã', 'ANNO-002', 'trên'],
    ['indicator="thu" op="eq" value="1" unit="tỷ"', 'đạt 1 tỷ lệ', 'ANNO-002', 'tỷ lệ'],
    ['indicator="thu" op="eq" value="5" unit="xã"', '5 xã hội', 'ANNO-002', 'xã hội'],
    ['indicator="xep-loai" op="grade" value="hoàn thành"', 'xếp loại không hoàn thành nhiệm vụ', 'ANNO-002', 'xếp loại'],
    ['indicator="xep-loai" op="grade" value="hoàn thành"', 'chưa được đánh giá hoàn thành', 'ANNO-002', 'xếp loại'],
    ['indicator="thu" op="eq" value="14150" unit="triệu đồng"', 'đạt 14.150 tỷ đồng', 'ANNO-002', 'tỷ đồng'],
    // "lượt" is printed, but not what was counted.
    ['indicator="thu" op="eq" value="7600" unit="lượt"', '7.600 nghìn lượt', 'ANNO-002', 'nghìn lượt'],
    ['indicator="thu" op="eq" value="985" unit="triệu USD"', 'khoảng 985 triệu USD', 'ANNO-002', 'khoảng'],
    ['indicator="thu" op="eq" value="985" unit="triệu USD" approximate="true"', 'đạt 985 triệu USD', 'ANNO-002', 'khoảng'],
    ['indicator="xep-loai" op="grade" value="xuất sắc"', 'xếp loại hoàn thành tốt', 'ANNO-002', 'hoàn thành tốt'],
    ['indicator="thu" op="eq" value="5" unit="xã" base="năm 2023"', '05 xã', 'ANNO-002', 'cùng đoạn'],
    ['indicator="thu" op="eq" value="5" unit="xã" period="2025"', '05 xã', 'ANNO-002', 'văn bản'],
    ['indicator="thu" op="eq" value="3" unit="huyện" basis="counted" note="A, B"', 'các huyện A và B', 'ANNO-002', 'note'],
    ['indicator="thu" op="eq" value="2" unit="huyện" basis="counted" note="A, C"', 'các huyện A và B', 'ANNO-002', 'C'],
    ['indicator="tang-truong" op="range" min="7.8" max="7.2" unit="%"', 'từ 7,2 - 7,8%', 'ANNO-003', 'min nhỏ hơn max'],
    ['indicator="tang-truong" op="range" min="7.2" unit="%"', 'từ 7,2 - 7,8%', 'ANNO-003', 'min và max'],
    ['indicator="tang-truong" op="eq" min="7.2" max="7.2" unit="%"', 'tăng 7,2%', 'ANNO-003', 'value'],
    ['indicator="tang-truong" op="below" min="1.2" unit="%"', 'dưới 1,2%', 'ANNO-003', 'max'],
    ['indicator="tang-truong" op="eq" value="7,2" unit="%"', 'tăng 7,2%', 'ANNO-003', 'dấu chấm'],
    ['indicator="tang-truong" op="eq" value="7.2"', 'tăng 7,2%', 'ANNO-003', 'đơn vị tính'],
    ['indicator="xep-loai" op="grade" value="tốt" unit="%"', 'xếp loại tốt', 'ANNO-003', 'unit'],
    ['indicator="thu" op="min" min="2" unit="huyện" basis="counted" note="A, B"', 'từ 2 huyện A, B', 'ANNO-003', 'eq'],
    // The registry compares this indicator in per cent.
    ['indicator="tang-truong" op="eq" value="7.2" unit="điểm"', 'tăng 7,2 điểm', 'ANNO-003', '%'],
    ['indicator="khach-quoc-te" op="eq" value="5" unit="xã" part-of="khach"', '05 xã', 'ANNO-003', 'tổng số'],
    ['indicator="khach" op="eq" value="5" unit="xã" part-of="khach"', '05 xã', 'ANNO-003', 'tổng số'],
    ['indicator="khong-co" op="eq" value="5" unit="xã"', '05 xã', 'ANNO-001', 'indicators.yaml'],
    ['indicator="thu" op="eq" value="5" unit="xã" part-of="khong-co"', '05 xã', 'ANNO-001', 'indicators.yaml'],
    ['indicator="thu" value="5" unit="xã"', '05 xã', 'ANNO-001', ''],
    ['indicator="thu" op="=" value="5" unit="xã"', '05 xã', 'ANNO-001', 'eq'],
    ['indicator="thu" op="min" min="bảy" unit="xã"', 'từ 05 xã', 'ANNO-001', 'dấu chấm'],
  ])('%s on “%s” is %s', (attributes, words, code, expected) => {
    const found = problems(target(attributes, words));
    expect(found.map((problem) => problem.code)).toEqual([code]);
    expect(found[0]).toMatchObject({ file: testFile, line: 38 });
    expect(found[0]?.expected).toContain(expected);
    expect(found[0]?.fix).not.toBe('');
  });

  test('an end of a range is told to be one', () => {
    expect(problems(target('indicator="tang-truong" op="eq" value="7.2" unit="%"', 'tăng 7,2 - 7,8%'))[0]?.fix).toContain(
      'op="range" min="7.2" max="7.8"',
    );
  });
});

describe('elements inside each other', () => {
  const inner = '<Target indicator="thu" op="eq" value="5" unit="xã">05 xã</Target>';
  test('a target and a reading may stand in an assignment', () => {
    expect(codes(task('', `Các huyện ủy làm <Sic correct="đủ">đũ</Sic> ${inner}`))).toEqual([]);
  });
  test.each([
    ['target in target', target('indicator="thu" op="eq" value="5" unit="xã"', `có ${inner}`)],
    ['task in task', task('', `Nay <Task assignee="${units}">các huyện ủy báo cáo</Task>`)],
    [
      'task in target',
      target('indicator="thu" op="eq" value="5" unit="xã"', `05 xã <Task assignee="${units}">các huyện ủy báo cáo</Task>`),
    ],
    ['reading in reading', '1. Báo <Sic correct="a">cao <Sic correct="b">kết</Sic></Sic> quả.'],
  ])('%s is refused', (_, item) => {
    expect(codes(item)).toEqual(['ANNO-001']);
  });
  test('elements that cross each other or emphasis are refused', () => {
    expect(codes(`1. <Task assignee="${units}">Các <Sic correct="b">huyện</Task> ủy</Sic>.`)).toContain('SYN-006');
    expect(codes(`1. **Các <Task assignee="${units}">huyện** ủy</Task>.`).every((code) => /^S(?:YN|RC)/.test(code))).toBe(true);
    expect(codes(`1. **Các <Task assignee="${units}">huyện** ủy</Task>.`)).not.toEqual([]);
  });
});

describe('an abbreviation that an editor explains', () => {
  const abbr = (words: string, of: string, before = 'Thông báo cho '): string => `1. ${before}<Abbr of="${of}">${words}</Abbr> các huyện.`;
  test.each([
    ['TT', 'thị trấn'],
    ['UBND', 'Ủy ban'],
    ['KT-XH', 'kinh tế - xã hội'],
    ['đ/c', 'đồng chí'],
    ['TT. HĐND', 'Thường trực Hội đồng nhân dân'],
    ['ThU', 'Thành ủy'],
    ['tr.', 'trang'],
    ['Q.', 'quyền'],
    ['TU', 'Tỉnh ủy'],
    ['TƯ', 'Trung ương'],
    ['CV', 'công văn'],
    ['CNXH', 'chủ nghĩa xã hội'],
  ])('%s may be %s', (words, of) => {
    expect(problems(abbr(words, of))).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['words that are no short form', abbr('Huyện ủy', 'a'), 'chữ viết tắt'],
    ['a word', abbr('huyện', 'a'), 'chữ viết tắt'],
    ['a figure', abbr('2024', 'năm 2024'), 'chữ viết tắt'],
    ['a document number', abbr('28-NQ/TU', 'Nghị quyết số 28'), 'chữ viết tắt'],
    ['the beginning of a document number', abbr('12-NQ', 'Nghị quyết số 12'), 'chữ viết tắt'],
    ['a figure with a letter', abbr('1.000 A', 'một nghìn'), 'chữ viết tắt'],
    ['a Roman numeral', abbr('II', 'hai'), 'chữ viết tắt'],
    ['a longer Roman numeral', abbr('XIV', 'mười bốn'), 'chữ viết tắt'],
    ['a word in capitals', abbr('ĐẢNG', 'Đảng Cộng sản'), 'chữ viết tắt'],
    ['a short word in capitals', abbr('CÓ', 'có đủ'), 'chữ viết tắt'],
    ['words in capitals', abbr('CÁC BAN', 'các ban đảng'), 'chữ viết tắt'],
    ['a word with a full stop', abbr('xã.', 'xã hội'), 'chữ viết tắt'],
    ['more than the short form', abbr('TT Đạ Tẻh', 'thị trấn'), 'chữ viết tắt'],
    ['the same words', abbr('TT', 'tt'), 'viết đủ'],
    ['a part of a number', abbr('TU', 'Tỉnh ủy', 'Nghị quyết số 28-NQ/'), 'trọn'],
    ['a part of a word', abbr('ND', 'nhân dân', 'UB'), 'trọn'],
    ['emphasis inside', abbr('**TT**', 'thị trấn'), 'chỉ có chữ'],
    ['an element inside', abbr('<Sic correct="TT">TT</Sic>', 'thị trấn'), 'chỉ có chữ'],
    ['the mark of a typist', abbr('KT1', 'Kế toán 1'), 'không đoán'],
  ])('%s is refused', (_, item, expected) => {
    const found = problems(item);
    expect(found.map(({ code }) => code)).toEqual(['ANNO-006']);
    expect(found[0]).toMatchObject({ file: testFile, line: 38 });
    expect(found[0]?.expected).toContain(expected);
    expect(found[0]?.fix).not.toBe('');
  });

  test('without words for it, or with none at all, it is as any annotation', () => {
    expect(codes(abbr('TT', ' '))).toEqual(['ANNO-001']);
    expect(codes(abbr(' ', 'thị trấn'))).toContain('ANNO-001');
  });

  test('in another it is refused', () => {
    expect(codes('1. <Abbr of="a b">A <Abbr of="b">B</Abbr></Abbr>.')).toContain('ANNO-001');
  });
});

describe('shares of one whole', () => {
  const shares = (...parts: [attributes: string, words: string][]): string =>
    `1. Cơ cấu: ${parts.map(([attributes, words], index) => `<Target indicator="${'ab'.charAt(index)}" unit="%" part-of="co-cau" ${attributes}>${words}</Target>`).join('; ')}.`;
  test.each<[string, string, string[]]>([
    ['op="eq" value="36.5"', 'a 36,5%|op="eq" value="63.5"|b 63,5%', []],
    ['op="eq" value="36.5"', 'a 36,5%|op="eq" value="63"|b 63%', ['ANNO-005']],
    ['op="range" min="30" max="40"', 'a 30 - 40%|op="range" min="60" max="65"|b 60 - 65%', []],
    ['op="range" min="30" max="31"', 'a 30 - 31%|op="range" min="60" max="65"|b 60 - 65%', ['ANNO-005']],
    ['op="range" min="40" max="41"', 'a 40 - 41%|op="range" min="61" max="65"|b 61 - 65%', ['ANNO-005']],
    ['op="min" min="40"', 'a từ 40%|op="eq" value="50"|b 50%', []],
    ['op="below" max="40"', 'a dưới 40%|op="eq" value="50"|b 50%', ['ANNO-005']],
  ])('%s and %s', (first, rest, expected) => {
    const [words = '', second = '', more = ''] = rest.split('|');
    expect(codes(shares([first, words], [second, more]))).toEqual(expected);
  });
});

describe('an assignment', () => {
  test.each([
    [task('inherited-from="kinh-gui"')],
    [task('inherited-from="t1"')],
    [task('consequence="phải chịu trách nhiệm" consequence-at="9"')],
    [task('due-printed="trước ngày 05/01/2024" due="2024-01-05"', 'Các huyện ủy báo cáo trước ngày 05/01/2024')],
    [task('due-printed="ngay từ đầu năm; định kỳ" recurs="định kỳ"', 'Ngay, ngay từ đầu năm, các huyện ủy định kỳ báo cáo')],
    [`${task('group="a"')}\n\n   <Task assignee="${units}" group="a">và kiểm tra</Task>.`],
    [task('due-printed="thường xuyên" recurs="thường xuyên"', 'Các huyện ủy thường xuyên báo cáo')],
    [task('due-printed="trong quý II"', 'Các huyện ủy báo cáo trong quý II')],
    // Capitals and the place of the tone mark are free; a group may be named by all its members.
    [task('', 'CÁC HUYỆN UỶ báo cáo')],
    [task('', 'Huyện ủy (một huyện thuộc tỉnh Lâm Đồng) báo cáo')],
    [task('coordinate="van-phong-tinh-uy-lam-dong"', 'Các huyện ủy phối hợp với văn phòng Tỉnh ủy Lâm Đồng báo cáo')],
    [task('inherited-from="t1" report-to="ban-thuong-vu-tinh-uy-lam-dong"', 'Báo cáo kết quả')],
  ])('%s is as printed', (item) => {
    expect(problems(item)).toEqual([]);
  });

  test.each([
    ['an opening that is nowhere', task('inherited-from="t7"'), 'neo của câu mở đầu'],
    ['itself as its opening', task('inherited-from="1"'), 'neo của câu mở đầu'],
    ['an opening that names nobody of them', task('inherited-from="9"'), 'nêu tên'],
    ['words that name nobody', task('', 'Báo cáo kết quả'), 'các chữ được bọc nêu tên'],
    ['words that name another', task('', 'Sở Y tế báo cáo kết quả'), 'các huyện ủy'],
    ['words with a longer word than the name', task('', 'Các huyện ủyx báo cáo kết quả'), 'các huyện ủy'],
    ['a unit that works along and is not named', task('coordinate="van-phong-tinh-uy-lam-dong"'), 'Văn phòng Tỉnh ủy'],
    ['a body that is reported to and is not named', task('report-to="tinh-uy-lam-dong"'), 'Tỉnh ủy'],
    [
      'one of two assignees that the opening does not name',
      task('inherited-from="t1"').replace(units, `${units} van-phong-tinh-uy-lam-dong`),
      'Văn phòng Tỉnh ủy',
    ],
    ['a day without its words', task('due="2024-01-05"'), '05/01/2024'],
    ['a day that the words do not print', task('due="2024-01-05" due-printed="ngay"', 'Các huyện ủy báo cáo ngay'), '05/01/2024'],
    ['time words that are not printed', task('due-printed="trước quý II"'), 'bọc'],
    ['a rhythm that is not printed', task('recurs="hàng quý"'), 'bọc'],
    ['a piece of a word as a time', task('due-printed="ủy báo cáo"', 'Các huyện ủy báo cáo'), 'chữ chỉ thời gian, ví dụ'],
    ['a letter as a time', task('due-printed="n"', 'Các huyện ủy báo cáo hàng năm'), 'có trong các chữ được bọc'],
    [
      'half a word as a rhythm',
      task('due-printed="hàng năm" recurs="hàng n"', 'Các huyện ủy hàng năm báo cáo'),
      'có trong các chữ được bọc',
    ],
    ['words without a time', task('due-printed="báo cáo kết quả"'), 'chữ chỉ thời gian, ví dụ'],
    ['a rhythm without time words', task('recurs="hằng tháng"', 'Các huyện ủy báo cáo hằng tháng'), 'due-printed có đủ'],
    [
      'a rhythm that the time words leave out',
      task('due-printed="trong năm 2024" recurs="hằng tháng"', 'Các huyện ủy hằng tháng báo cáo trong năm 2024'),
      'due-printed có đủ',
    ],
    ['a piece of a word as a consequence', task('consequence="á"'), 'bọc'],
    ['a piece of a word at another place', task('consequence="ách nhiệm" consequence-at="9"'), 'mục'],
    ['a consequence that is nowhere', task('consequence="bị kỷ luật"'), 'bọc'],
    ['a consequence at another place', task('consequence="phải chịu trách nhiệm" consequence-at="t1"'), 't1'],
    ['a place without a consequence', task('consequence-at="9"'), 'cả hai'],
    ['a group of one', task('group="a"'), 'hai thẻ'],
    [
      'a group with two openings',
      `${task('group="a"')}\n\n2. <Task assignee="${units}" inherited-from="t1" group="a">Kiểm tra.</Task>`,
      'cùng assignee',
    ],
    [
      'a group whose number is not at its first tag',
      `${task('group="a"')}\n\n2. <Task assignee="${units}" group="a" n="1">Kiểm tra.</Task>`,
      'thẻ đầu',
    ],
  ])('%s is refused', (_, item, expected) => {
    const found = problems(item);
    expect(found.map(({ code }) => code)).toEqual(['ANNO-004']);
    expect(found[0]).toMatchObject({ file: testFile, line: 38 });
    expect(found[0]?.expected).toContain(expected);
  });

  test('that inherits from Kính gửi names only units that are addressed', () => {
    const item = '1. <Task assignee="van-phong-tinh-uy-lam-dong" inherited-from="kinh-gui">Báo cáo.</Task>';
    expect(codes(item)).toEqual(['ANNO-004']);
  });

  test('whose consequence is printed elsewhere is told where', () => {
    expect(problems(task('consequence="phải chịu trách nhiệm"'))[0]?.fix).toContain('consequence-at="9"');
  });

  test.each(['0', '-1', '01', 'hai', '10000'])('with n="%s" is refused', (n) => {
    expect(codes(task(`n="${n}"`))).toEqual(['ANNO-001']);
  });

  test('with the number of another at its place is refused, once and at the second', () => {
    const twice = `1. <Task assignee="${units}" n="2">Các huyện ủy báo cáo</Task>, <Task assignee="${units}" n="2">các huyện ủy kiểm tra</Task>.`;
    expect(problems(twice).map(({ code, found }) => [code, found])).toEqual([
      ['ANNO-001', expect.stringContaining('<Task n="2"> lần thứ hai ở #1 (lần đầu: dòng 38, cột 4)')],
    ]);
    expect(problems(twice.replace('n="2"', 'n="1"'))).toEqual([]);
  });

  test('of an unknown unit is refused', () => {
    for (const attribute of ['coordinate', 'report-to']) expect(codes(task(`${attribute}="khong-co"`))).toEqual(['ANNO-001']);
  });
});

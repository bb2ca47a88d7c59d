import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { parseRegistry } from '../registry/parse.ts';
import { findZones } from './find-zones.ts';
import type { Certainty, Field, ProposedFields } from './proposal.ts';
import { readFields } from './read-fields.ts';
import type { SourceLine } from './source-text.ts';

const { registry } = parseRegistry(realContent);

function linesOf(text: string): SourceLine[] {
  return text.split('\n').flatMap((own, index): SourceLine[] =>
    own.trim() === ''
      ? []
      : [
          {
            type: 'line',
            line: index + 1,
            fileLine: index + 1,
            text: own,
            page: null,
            endsParagraph: null,
            indent: /^ */.exec(own)?.[0].length ?? 0,
            alignment: null,
            size: null,
            marks: [],
            role: 'text',
          },
        ],
  );
}

function read(text: string, format: 'text' | 'ocr' = 'text'): ProposedFields {
  const lines = linesOf(text);
  return readFields(lines, findZones(lines), registry, format);
}

const state = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------';
const party = 'ĐẢNG CỘNG SẢN VIỆT NAM';

const committee = `ĐẢNG BỘ TỈNH LÂM ĐỒNG
ĐẢNG ỦY XÃ ĐƠN DƯƠNG
*
Số 45-NQ/ĐU
${party}
Đơn Dương, ngày 03 tháng 9 năm 2025
NGHỊ QUYẾT
về lãnh đạo thực hiện nhiệm vụ phát triển kinh tế - xã hội
6 tháng cuối năm 2025
-----
Thực hiện Kết luận số 12-KL/TU ngày 10/8/2025 của Ban Thường vụ Tỉnh ủy, Đảng ủy xã Đơn Dương ban hành Nghị quyết.
1. Mục tiêu
Nghị quyết này phổ biến đến chi bộ để thực hiện.
Nơi nhận:
- Thường trực Tỉnh ủy (để báo cáo),
- Các chi bộ trực thuộc,
- Lưu Văn phòng Đảng ủy.
T/M ĐẢNG ỦY
BÍ THƯ
Trần Thị Chúc Quỳnh`;

const standingCommittee = `TỈNH ỦY LÂM ĐỒNG
*
Số       -CV/TU
V/v tăng cường phòng cháy, chữa cháy rừng
mùa khô 2025 - 2026
${party}
Lâm Đồng, ngày      tháng 11 năm 2025
HỎA TỐC
Kính gửi: - Các đồng chí Tỉnh ủy viên,
- Các đảng ủy trực thuộc Tỉnh ủy.
Thời gian qua, Ban Thường vụ Tỉnh ủy Lâm Đồng đã lãnh đạo tốt công tác này.
1. Các cấp ủy lãnh đạo.
Nơi nhận:
- Như kính gửi,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Nguyễn Văn An`;

const cell = `ĐẢNG ỦY XÃ ĐƠN DƯƠNG
CHI BỘ THÔN LẠC VIÊN
*
Số 07-NQ/CB
${party}
Đơn Dương, ngày 05 tháng 9 năm 2025
NGHỊ QUYẾT
sinh hoạt chi bộ tháng 9 năm 2025
-----
I. Tình hình
Nơi nhận:
- Đảng ủy xã (báo cáo),
- Lưu Chi bộ.
T/M CHI BỘ
BÍ THƯ
Lê Văn Bình`;

const advisory = `TỈNH ỦY LÂM ĐỒNG
BAN TỔ CHỨC
*
Số 14-HD/BTCTU
${party}
Lâm Đồng, ngày 05 tháng 8 năm 2025
HƯỚNG DẪN
công tác kết nạp đảng viên
-----
Thực hiện Quy định số 294-QĐ/TW ngày 26/5/2025, Ban Tổ chức Tỉnh ủy Lâm Đồng hướng dẫn như sau:
I. ĐỐI TƯỢNG
Nơi nhận:
- Ban Tổ chức Trung ương (báo cáo),
- Lưu Ban Tổ chức Tỉnh ủy.
K/T TRƯỞNG BAN
PHÓ TRƯỞNG BAN THƯỜNG TRỰC
Lê Thị Thêu`;

const council = `HỘI ĐỒNG NHÂN DÂN
TỈNH LÂM ĐỒNG
${state}
Số: 12/NQ-HĐND
Lâm Đồng, ngày 10 tháng 7 năm 2025
NGHỊ QUYẾT
Về việc thông qua kế hoạch đầu tư công
HỘI ĐỒNG NHÂN DÂN TỈNH LÂM ĐỒNG
KHÓA X, KỲ HỌP THỨ 20
Căn cứ Luật Tổ chức chính quyền địa phương;
QUYẾT NGHỊ:
Điều 1. Thông qua kế hoạch.
Nghị quyết này đã được Hội đồng nhân dân tỉnh Lâm Đồng thông qua ngày 10 tháng 7 năm 2025.
Nơi nhận:
- Chính phủ;
- Lưu: VT.
CHỦ TỊCH
Phạm Thị Phúc`;

/** As copies of web pages break lines, with the bars of a table between its cells. */
const ministry = `BỘ THÔNG TIN VÀ
TRUYỀN THÔNG
--------
|
CỘNG HÒA XÃ HỘI CHỦ
NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
|
Số: 15/2011/TT-BTTTT
|
Hà Nội, ngày 28
tháng 6 năm 2011
|
THÔNG
TƯ
QUY
ĐỊNH VỀ QUẢN LÝ CHẤT LƯỢNG DỊCH VỤ BƯU CHÍNH
BỘ TRƯỞNG BỘ THÔNG
TIN VÀ TRUYỀN THÔNG
Căn cứ Luật Bưu chính ngày 17 tháng 6 năm
2010;
QUY ĐỊNH:
Điều 1. Bộ trưởng Bộ Thông tin và Truyền thông quy định.
BỘ TRƯỞNG
Lê Doãn Hợp`;

const primeMinister = `Quyết định 930/QĐ-TTg năm 2009 phê duyệt đề án
Số hiệu: 930/QĐ-TTg Loại văn bản: Quyết định
Ngày ban hành: 30/06/2009 Ngày hiệu lực: Đang cập nhật

THỦ TƯỚNG CHÍNH PHỦ
-------
${state}

Số: 930/QĐ-TTg

Hà Nội, ngày 30 tháng 06 năm 2009

QUYẾT ĐỊNH

VỀ VIỆC PHÊ DUYỆT ĐỀ ÁN “CẢI TẠO CÁC BỆNH VIỆN CHUYÊN KHOA LAO”

THỦ TƯỚNG CHÍNH PHỦ

Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;
QUYẾT ĐỊNH:
Điều 1. Thủ tướng Chính phủ phê duyệt đề án.

Nơi nhận:
- Ban Bí thư Trung ương Đảng;
- Lưu: Văn thư, KGVX (5b).

KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
(Đã ký)
Nguyễn Thiện Nhân`;

/** Two columns on one line, as a flattened page prints them. */
const flattened = `      UBND TỈNH LÀO CAI                            CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG                                Độc lập - Tự do - Hạnh Phúc

        Số: 6795 /SNNMT-KS                              Lào Cai, ngày 17 tháng 7 năm 2026
V/v thực hiện các quy định của pháp luật
 sau khi được cấp Giấy phép khai thác
              khoáng sản

       Kính gửi: Công ty cổ phần Khai thác và Chế biến kim loại Thủ Đô

      Sở Nông nghiệp và Môi trường đề nghị Công ty thực hiện đầy đủ các nội dung sau:
 Nơi nhận:                                                                        KT. GIÁM ĐỐC
 - Như trên;
                                                                                  PHÓ GIÁM ĐỐC
 - Các Sở, ngành: Xây dựng, Công Thương,
 Tài chính, Thuế tỉnh;
 - Lưu: VT, KS.

                                                                                 Phạm Năng Chung`;

type Expected = Partial<Record<keyof ProposedFields, readonly [value: unknown, certainty: Certainty]>>;

const printed = ({ value }: Field<readonly { printed: string }[]>): string[] => (value ?? []).map((line) => line.printed);

const heads: readonly (readonly [string, string, Expected])[] = [
  [
    'a committee',
    committee,
    {
      kind: ['nghị quyết', 'certain'],
      number: ['45-NQ/ĐU', 'certain'],
      date: ['2025-09-03', 'certain'],
      place: ['Đơn Dương', 'certain'],
      issuer: [{ printed: 'Đảng ủy xã Đơn Dương', id: null }, 'certain'],
      superior: ['ĐẢNG BỘ TỈNH LÂM ĐỒNG', 'certain'],
      title: ['về lãnh đạo thực hiện nhiệm vụ phát triển kinh tế - xã hội 6 tháng cuối năm 2025', 'certain'],
      signatory: [{ authority: 'T/M ĐẢNG ỦY', position: 'BÍ THƯ', name: 'Trần Thị Chúc Quỳnh' }, 'certain'],
      scope: [{ printed: 'Nghị quyết này phổ biến đến chi bộ để thực hiện.', public: false }, 'certain'],
      addressees: [null, 'absent'],
      secrecy: [null, 'absent'],
    },
  ],
  [
    'a standing committee, with blanks for number and day',
    standingCommittee,
    {
      kind: ['công văn', 'certain'],
      number: [null, 'absent'],
      date: ['2025-11', 'doubtful'],
      issuer: [{ printed: 'Ban Thường vụ Tỉnh ủy Lâm Đồng', id: 'ban-thuong-vu-tinh-uy-lam-dong' }, 'certain'],
      title: ['tăng cường phòng cháy, chữa cháy rừng mùa khô 2025 - 2026', 'certain'],
      urgency: ['HỎA TỐC', 'certain'],
    },
  ],
  [
    'a chi bộ',
    cell,
    {
      kind: ['nghị quyết', 'certain'],
      number: ['07-NQ/CB', 'certain'],
      superior: ['ĐẢNG ỦY XÃ ĐƠN DƯƠNG', 'certain'],
      issuer: [{ printed: 'CHI BỘ THÔN LẠC VIÊN', id: null }, 'doubtful'],
      title: ['sinh hoạt chi bộ tháng 9 năm 2025', 'certain'],
    },
  ],
  [
    'an advisory body',
    advisory,
    {
      number: ['14-HD/BTCTU', 'certain'],
      issuer: [{ printed: 'Ban Tổ chức Tỉnh ủy Lâm Đồng', id: 'ban-to-chuc-tinh-uy-lam-dong' }, 'certain'],
      superior: ['TỈNH ỦY LÂM ĐỒNG', 'certain'],
      signatory: [{ authority: 'K/T TRƯỞNG BAN', position: 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC', name: 'Lê Thị Thêu' }, 'certain'],
    },
  ],
  [
    'a people’s council, with its authority in two lines below the title',
    council,
    {
      kind: ['nghị quyết', 'certain'],
      issuer: [{ printed: 'Hội đồng nhân dân tỉnh Lâm Đồng', id: 'hdnd-tinh-lam-dong' }, 'certain'],
      title: ['Về việc thông qua kế hoạch đầu tư công', 'certain'],
      signatory: [{ authority: null, position: 'CHỦ TỊCH', name: 'Phạm Thị Phúc' }, 'certain'],
      scope: [null, 'absent'],
    },
  ],
  [
    'a ministry, its lines broken anywhere',
    ministry,
    {
      kind: ['thông tư', 'certain'],
      number: ['15/2011/TT-BTTTT', 'certain'],
      date: ['2011-06-28', 'certain'],
      issuer: [{ printed: 'Bộ trưởng Bộ Thông tin và Truyền thông', id: null }, 'certain'],
      superior: [null, 'absent'],
      title: ['QUY ĐỊNH VỀ QUẢN LÝ CHẤT LƯỢNG DỊCH VỤ BƯU CHÍNH', 'certain'],
    },
  ],
  [
    'the Prime Minister, below a menu of the page',
    primeMinister,
    {
      kind: ['quyết định', 'certain'],
      number: ['930/QĐ-TTg', 'certain'],
      issuer: [{ printed: 'Thủ tướng Chính phủ', id: null }, 'certain'],
      signatory: [{ authority: 'KT. THỦ TƯỚNG', position: 'PHÓ THỦ TƯỚNG', name: 'Nguyễn Thiện Nhân' }, 'certain'],
    },
  ],
  [
    'two columns on one line',
    flattened,
    {
      kind: ['công văn', 'certain'],
      number: ['6795/SNNMT-KS', 'certain'],
      date: ['2026-07-17', 'certain'],
      issuer: [{ printed: 'Sở Nông nghiệp và Môi trường', id: null }, 'certain'],
      superior: ['UBND TỈNH LÀO CAI', 'certain'],
      title: ['thực hiện các quy định của pháp luật sau khi được cấp Giấy phép khai thác khoáng sản', 'certain'],
      signatory: [{ authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Phạm Năng Chung' }, 'certain'],
    },
  ],
];

describe.each(heads)('%s', (_, text, expected) => {
  const fields = read(text);
  test.each(Object.entries(expected))('%s', (name, [value, certainty]) => {
    const field = fields[name as keyof ProposedFields];
    expect({ value: field.value, certainty: field.certainty }).toEqual({ value, certainty });
    expect(field.reason === '').toBe(certainty === 'certain');
  });
});

describe('lists', () => {
  test('recipients carry the role that they print', () => {
    expect(read(committee).recipients.value).toEqual([
      { printed: 'Thường trực Tỉnh ủy (để báo cáo)', role: 'báo cáo', units: [] },
      { printed: 'Các chi bộ trực thuộc', units: [] },
      { printed: 'Lưu Văn phòng Đảng ủy', role: 'lưu', units: [] },
    ]);
  });

  test('an item that a line break parted is one, beside a signature too', () => {
    expect(printed(read(flattened).recipients)).toEqual([
      'Như trên',
      'Các Sở, ngành: Xây dựng, Công Thương, Tài chính, Thuế tỉnh',
      'Lưu: VT, KS',
    ]);
  });

  test('a body that a line names by its full name is that of the registry', () => {
    expect(read(primeMinister).recipients.value?.[0]).toEqual({
      printed: 'Ban Bí thư Trung ương Đảng',
      units: ['ban-bi-thu-trung-uong-dang'],
    });
  });

  test('addressees without their full stop, and no paragraph below that is surely one, are doubtful', () => {
    expect(read(flattened).addressees.certainty).toBe('certain');
    const torn = read(
      `${state}\nSố: 5/UBND-KT\nLào Cai, ngày 3 tháng 7 năm 2026\nKính gửi: Các cơ quan thuộc\nỦy ban nhân dân tỉnh\nĐề nghị báo cáo.`,
    );
    expect(torn.addressees.certainty).toBe('doubtful');
  });
});

const letter = (lines: string): string => `ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n${state}\n${lines}`;

describe('numbers', () => {
  test.each<[string, string, string | null, Certainty]>([
    ['blank', 'Số:          /BC-UBND\nBÁO CÁO\nKết quả', null, 'absent'],
    ['blank with its year', 'Số: …./2026/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng', null, 'absent'],
    ['a space before the joint', 'Số: 16 /2026/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng', '16/2026/QĐ-UBND', 'certain'],
    ['digits apart', 'Số: 1 6/2026/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng', '16/2026/QĐ-UBND', 'doubtful'],
    ['on the line below', 'Số:\n032/2025/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng', '032/2025/QĐ-UBND', 'certain'],
    ['another kind in its symbol', 'Số: 16/KH-UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng', '16/KH-UBND', 'doubtful'],
    ['a symbol that a machine misread', 'Số: 16/QĐ-U8NO\nQUYẾT ĐỊNH\nVề việc khen thưởng', '16/QĐ-U8NO', 'doubtful'],
    ['the agency of another body', 'Số: 16/QĐ-XYZ\nQUYẾT ĐỊNH\nVề việc khen thưởng', '16/QĐ-XYZ', 'doubtful'],
    ['a Cyrillic letter', 'Số: 16/QĐ-UBNĐ\u0421\nQUYẾT ĐỊNH\nVề việc', '16/QĐ-UBNĐC', 'doubtful'],
    ['two different ones', 'Số: 16/QĐ-UBND\nSố: 17/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng', '16/QĐ-UBND', 'doubtful'],
    ['only in the text', 'QUYẾT ĐỊNH\nVề việc khen thưởng\nCăn cứ Quyết định số 5/QĐ-UBND;', null, 'absent'],
  ])('%s', (_, lines, value, certainty) => {
    const { number } = read(letter(lines));
    expect({ value: number.value, certainty: number.certainty }).toEqual({ value, certainty });
  });

  test('a number that the appendix gives otherwise is doubtful, with the other one', () => {
    const { number } = read(
      letter(
        'Số: 16/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng\nCăn cứ Luật;\nĐiều 1. Khen.\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn An\nQUY CHẾ\n(Ban hành kèm theo Quyết định số 116/QĐ-UBND ngày 1/1/2026)',
      ),
    );
    expect(number).toMatchObject({ value: '16/QĐ-UBND', certainty: 'doubtful', alternatives: ['116/QĐ-UBND'] });
  });
});

describe('dates', () => {
  const body = 'QUYẾT ĐỊNH\nVề việc khen thưởng\nCăn cứ Quyết định số 5/QĐ-UBND ngày 03/02/2026;';
  test.each<[string, string, string | null, Certainty]>([
    ['over two lines', 'Lào Cai, ngày 25\ntháng 02 năm 2026', '2026-02-25', 'certain'],
    ['a line torn within the place', 'Lào\nCai, ngày 25 tháng 02 năm 2026', '2026-02-25', 'certain'],
    ['day and month blank', 'Lào Cai, ngày      tháng      năm 2026', '2026', 'doubtful'],
    ['the day blank', 'Lào Cai, ngày ... tháng 8 năm 2026', '2026-08', 'doubtful'],
    ['digits apart', 'Lào Cai, ngày 2 5 tháng 02 năm 2026', '2026-02-25', 'doubtful'],
    ['no such day', 'Lào Cai, ngày 31 tháng 02 năm 2026', null, 'doubtful'],
    ['two days', 'Lào Cai, ngày 25 tháng 02 năm 2026\nLào Cai, ngày 26 tháng 02 năm 2026', '2026-02-25', 'doubtful'],
    ['earlier than what is cited', 'Lào Cai, ngày 25 tháng 02 năm 2016', '2016-02-25', 'doubtful'],
    ['only in the text', '', null, 'absent'],
  ])('%s', (_, line, value, certainty) => {
    const { date } = read(letter(`Số: 16/QĐ-UBND\n${line}\n${body}`));
    expect({ value: date.value, certainty: date.certainty }).toEqual({ value, certainty });
  });

  test('the year of the number is another one', () => {
    const { number } = read(
      letter('Số: 16/2025/QĐ-UBND\nLào Cai, ngày 25 tháng 02 năm 2026\nQUYẾT ĐỊNH\nVề việc khen thưởng\nCăn cứ Luật;'),
    );
    expect(number).toMatchObject({ value: '16/2025/QĐ-UBND', certainty: 'doubtful' });
  });
});

describe('kinds', () => {
  test.each<[string, string, string | null, Certainty]>([
    ['QĐ with the word quy định', 'Số 294-QĐ/TW\nQUY ĐỊNH\nTHI HÀNH ĐIỀU LỆ ĐẢNG\nCăn cứ Điều lệ Đảng;', 'quy định', 'certain'],
    ['QĐ with the word quyết định', 'Số 294-QĐ/TW\nQUYẾT ĐỊNH\nban hành Quy chế\nCăn cứ Điều lệ Đảng;', 'quyết định', 'certain'],
    ['QĐ without a word', 'Số 294-QĐ/TW\nThi hành Điều lệ Đảng\nCăn cứ Điều lệ Đảng;', null, 'absent'],
    ['a symbol that has one kind', 'Số 12-CT/TW\nCăn cứ Điều lệ Đảng;', 'chỉ thị', 'doubtful'],
    ['a kind that the symbol contradicts', 'Số 12-CT/TW\nNGHỊ QUYẾT\nvề công tác cán bộ\nCăn cứ Điều lệ Đảng;', 'nghị quyết', 'doubtful'],
    ['Kính gửi alone', 'Kính gửi: Các ban Đảng.\nThời gian qua, các ban đã làm tốt.', 'công văn', 'doubtful'],
    ['an invitation', 'Số: 12/GM-XYZ\nV/v dự họp\nKính gửi: Các ban Đảng.\nThời gian qua, các ban đã làm tốt.', null, 'absent'],
    ['what the registry does not know', 'SỬA ĐỔI 1:2024\nQUY CHUẨN KỸ THUẬT QUỐC GIA\nI. Quy định chung', null, 'absent'],
  ])('%s', (_, text, value, certainty) => {
    const { kind } = read(text);
    expect({ value: kind.value, certainty: kind.certainty }).toEqual({ value, certainty });
  });
});

const office = (head: string, lines: string): string => `${head}\n${state}\n${lines}`;

describe('heads of other offices', () => {
  test.each<[string, string, keyof ProposedFields, unknown, Certainty]>([
    [
      'the head of a department decides, below a title in usual letters',
      office(
        'UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG',
        'Số: 5/QĐ-SCT\nQUYẾT ĐỊNH\nVề việc cấp Giấy chứng nhận trên địa bàn tỉnh\nGIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH LÀO CAI\nCăn cứ Luật số 42/2024/QH15;',
      ),
      'title',
      'Về việc cấp Giấy chứng nhận trên địa bàn tỉnh',
      'certain',
    ],
    [
      'the head of a school decides, without “Căn cứ” below',
      office(
        'SỞ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG THPT HÙNG VƯƠNG',
        'Số: 5/QĐ-HV\nQUYẾT ĐỊNH\nVề việc ban hành Quy chế chi tiêu nội bộ\nHIỆU TRƯỞNG TRƯỜNG THPT HÙNG VƯƠNG\nTheo Quyết định số 14/QĐ-UBND của UBND tỉnh;',
      ),
      'title',
      'Về việc ban hành Quy chế chi tiêu nội bộ',
      'doubtful',
    ],
    [
      'a title in capitals above the office that decides, below a menu that names the number',
      `Quyết định số 1961/2019/QĐ-UBND tỉnh Kiên Giang\n${office(
        'ỦY BAN NHÂN DÂN\nTỈNH KIÊN GIANG\nSố: 1961/QĐ-UBND',
        'QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ PHỐI HỢP TẠI TRUNG TÂM\nTỈNH KIÊN GIANG\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG\nCăn cứ Luật;',
      )}`,
      'title',
      'BAN HÀNH QUY CHẾ PHỐI HỢP TẠI TRUNG TÂM TỈNH KIÊN GIANG',
      'certain',
    ],
    [
      'the number of another document within the name of a body',
      office(
        'SỞ CÔNG THƯƠNG\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSỐ 1050/QĐ-SCT',
        'Số: 1105/KH-ĐKT\nKẾ HOẠCH\nKiểm tra vật liệu nổ\nCăn cứ Quyết định;',
      ),
      'number',
      '1105/KH-ĐKT',
      'certain',
    ],
    [
      'a body named after a document',
      office(
        'SỞ CÔNG THƯƠNG\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSỐ 1050/QĐ-SCT',
        'Số: 1105/KH-ĐKT\nKẾ HOẠCH\nKiểm tra vật liệu nổ\nCăn cứ Quyết định; Đoàn kiểm tra theo Quyết định lập kế hoạch.',
      ),
      'issuer',
      { printed: 'ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 1050/QĐ-SCT', id: null },
      'doubtful',
    ],
    [
      'a sentence of a letter on what a minister has issued',
      office(
        'ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI',
        'Số: 5/UBND-XD\nV/v phòng cháy\nKính gửi: Công an tỉnh.\nNgày 29/6/2026, Bộ trưởng Bộ Xây dựng ban hành Quyết định số 1074/QĐ-BXD. Ủy ban nhân dân tỉnh Lào Cai yêu cầu:',
      ),
      'issuer',
      { printed: 'Ủy ban nhân dân tỉnh Lào Cai', id: null },
      'doubtful',
    ],
    [
      'a name over two lines whose second one looks like a body',
      office(
        'UBND TỈNH LÂM ĐỒNG\nBỘ CHỈ HUY\nQUÂN SỰ TỈNH',
        'Số: 12/BC-BCH\nBÁO CÁO\nKết quả\nCăn cứ Luật; Bộ Chỉ huy Quân sự tỉnh báo cáo.',
      ),
      'issuer',
      { printed: 'Bộ Chỉ huy Quân sự tỉnh', id: null },
      'certain',
    ],
    [
      'a body without its place',
      office(
        'HỘI ĐỒNG NHÂN DÂN TỈNH\nLÂM ĐỒNG\nTHƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN',
        'Số: 12/TB-HĐND\nTHÔNG BÁO\nKết luận\nCăn cứ Luật; Thường trực Hội đồng nhân dân tỉnh họp.',
      ),
      'issuer',
      { printed: 'Thường trực Hội đồng nhân dân', id: null },
      'doubtful',
    ],
    [
      'the Youth Union, whose title stands where the Party’s does',
      `BCH TỈNH ĐOÀN LÂM ĐỒNG\n***\nSố: 12-KH/TĐTN\nĐOÀN TNCS HỒ CHÍ MINH\nĐà Lạt, ngày 12 tháng 3 năm 2024\nKẾ HOẠCH\nTổ chức Tháng Thanh niên\n-----\nI. MỤC ĐÍCH`,
      'issuer',
      { printed: 'BCH TỈNH ĐOÀN LÂM ĐỒNG', id: null },
      'doubtful',
    ],
    [
      'a district’s procuracy',
      office('VIỆN KIỂM SÁT NHÂN DÂN\nTỈNH LÂM ĐỒNG\nVKSND HUYỆN ĐƠN DƯƠNG', 'Số: 12/BC-VKS\nBÁO CÁO\nTỔNG KẾT\nCăn cứ Luật;'),
      'superior',
      'VIỆN KIỂM SÁT NHÂN DÂN TỈNH LÂM ĐỒNG',
      'doubtful',
    ],
    [
      'the number of the office that certifies a copy, above the copy',
      `VĂN PHÒNG CHÍNH PHỦ\nSố: 45/SY-VPCP\nTHỦ TƯỚNG CHÍNH PHỦ\n${state}\nSố: 12/CT-TTg\nCHỈ THỊ\nVề việc phòng dịch\nCăn cứ Luật;`,
      'number',
      '12/CT-TTg',
      'doubtful',
    ],
    [
      'a number that has lost its hyphen',
      letter('Số: 1961/QĐUBND\nQUYẾT ĐỊNH\nVề việc khen thưởng\nCăn cứ Luật;'),
      'number',
      '1961/QĐ-UBND',
      'doubtful',
    ],
    ['a broken symbol', letter('Số: 1961/QĐ- UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng\nCăn cứ Luật;'), 'number', '1961/QĐ-UBND', 'certain'],
    [
      'TƯ of a province',
      `TỈNH ỦY THỪA THIÊN HUẾ\n*\nSố 445-KL/TƯ\n${party}\nKẾT LUẬN\nvề xây dựng hạ tầng\n-----\nI. Tình hình`,
      'number',
      '445-KL/TU',
      'doubtful',
    ],
    [
      'a number within its series',
      office('CHÍNH PHỦ', 'Số: 66.7/2025/NQ-CP\nHà Nội, ngày 15 tháng 11 năm 2025\nNGHỊ QUYẾT\nQuy định cắt giảm thủ tục\nCăn cứ Luật;'),
      'number',
      '66.7/2025/NQ-CP',
      'certain',
    ],
    [
      'a point between thousands',
      letter('Số: 3.467/2025/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng\nCăn cứ Luật;'),
      'number',
      '3.467/2025/QĐ-UBND',
      'doubtful',
    ],
    [
      'a date in digits',
      letter('Số: 5/QĐ-UBND\nLào Cai, ngày 05/01/2024\nQUYẾT ĐỊNH\nVề việc khen thưởng\nCăn cứ Luật;'),
      'date',
      '2024-01-05',
      'certain',
    ],
    [
      'a place that is shortened',
      letter('Số: 5/QĐ-UBND\nTP. Hồ Chí Minh, ngày 05 tháng 01 năm 2024\nQUYẾT ĐỊNH\nVề việc khen thưởng\nCăn cứ Luật;'),
      'place',
      'TP. Hồ Chí Minh',
      'certain',
    ],
    [
      'an invitation under its own name',
      letter('Số: 5/GM-UBND\nGIẤY MỜI HỌP\nVề tình hình cụm công nghiệp\nKính gửi: Các sở.\nThực hiện kế hoạch;'),
      'kind',
      null,
      'absent',
    ],
    [
      'the subject of an invitation',
      letter('Số: 5/GM-UBND\nGIẤY MỜI HỌP\nVề tình hình cụm công nghiệp\nKính gửi: Các sở.\nThực hiện kế hoạch;'),
      'title',
      'Về tình hình cụm công nghiệp',
      'doubtful',
    ],
  ])('%s', (_, text, name, value, certainty) => {
    const field = read(text)[name];
    expect({ value: field.value, certainty: field.certainty }).toEqual({ value, certainty });
  });
});

const ended = (lines: string): ProposedFields =>
  read(letter(`Số: 5/KH-UBND\nKẾ HOẠCH\nKiểm tra năm 2024\nCăn cứ Luật;\n1. Mục đích\n${lines}`));

describe('ends of other offices', () => {
  const one = { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Phạm Đình Nghị' };
  const chair = { authority: null, position: 'CHỦ TRÌ', name: 'Trần Văn Bảy' };
  test.each<[string, string, unknown, Certainty]>([
    ['all on one line', 'Nơi nhận: - Như Điều 3; - Lưu: VT.\nTM. ỦY BAN NHÂN DÂN CHỦ TỊCH     Phạm Đình Nghị', one, 'doubtful'],
    ['all on one line, with one space', 'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Phạm Đình Nghị', one, 'doubtful'],
    [
      'the authority alone names an office',
      'TM. BAN BÍ THƯ Trần Quốc Vượng',
      { authority: 'TM. BAN BÍ THƯ', position: null, name: 'Trần Quốc Vượng' },
      'doubtful',
    ],
    [
      'signed for',
      'KT. TỔNG GIÁM ĐỐC PHÓ TỔNG GIÁM ĐỐC Lê Văn An',
      { authority: 'KT. TỔNG GIÁM ĐỐC', position: 'PHÓ TỔNG GIÁM ĐỐC', name: 'Lê Văn An' },
      'doubtful',
    ],
    ['the keeper of the minutes above', 'THƯ KÝ\nLê Thị Hoa\nCHỦ TRÌ\nTrần Văn Bảy', chair, 'doubtful'],
    ['one alone', 'CHỦ TRÌ\nTrần Văn Bảy', chair, 'certain'],
    ['another office below', 'CHỦ TRÌ\nTrần Văn Bảy\nDUYỆT CỦA HUYỆN ỦY\nLê Văn Yên', chair, 'doubtful'],
  ])('%s', (_, lines, value, certainty) => {
    const { signatory } = ended(lines);
    expect({ value: signatory.value, certainty: signatory.certainty }).toEqual({ value, certainty });
  });

  test.each<[string, string, readonly string[], Certainty]>([
    [
      'a path of the file below',
      '- Như trên;\n- Lưu: VT, NCTH.HH\nd:\\2011\\CV\\SVH\\Bau cho Vinh Ha Long',
      ['Như trên', 'Lưu: VT, NCTH.HH'],
      'certain',
    ],
    ['a path behind the last one', '- Như trên;\n- Lưu: VT d:\\2011\\CV\\a.doc', ['Như trên', 'Lưu: VT d:\\2011\\CV\\a.doc'], 'doubtful'],
    ['neither bullets nor marks', 'Như trên\nBan Giám đốc Sở\nLưu VT, NVY', ['Như trên', 'Ban Giám đốc Sở', 'Lưu VT, NVY'], 'doubtful'],
    ['all on one line', '- Chính phủ; - Như Điều 3; - Lưu: VT.', ['Chính phủ', 'Như Điều 3', 'Lưu: VT'], 'doubtful'],
  ])('recipients: %s', (_, lines, value, certainty) => {
    const { recipients } = ended(`Nơi nhận:\n${lines}\nCHỦ TỊCH\nLê Văn An`);
    expect({ value: printed(recipients), certainty: recipients.certainty }).toEqual({ value, certainty });
  });

  test('recipients without “Nơi nhận”, right above the signature', () => {
    const { recipients } = ended('- Như trên;\n- Văn phòng Chính phủ;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn An');
    expect({ value: printed(recipients), certainty: recipients.certainty }).toEqual({
      value: ['Như trên', 'Văn phòng Chính phủ', 'Lưu: VT'],
      certainty: 'doubtful',
    });
  });

  test('a number that a line break parted is one word', () => {
    const fields = read(
      letter(
        'Số: 63/UBND-VX\nV/v thực hiện Quyết định số 2319/QĐ-\nTTg\nKính gửi:\n- Ban Chỉ đạo theo Quyết định số 2764/QĐ-\nTTg;\n- Các sở.\n\nThực hiện chỉ đạo;',
      ),
    );
    expect(fields.title.value).toBe('thực hiện Quyết định số 2319/QĐ-TTg');
    expect(printed(fields.addressees)).toEqual(['Ban Chỉ đạo theo Quyết định số 2764/QĐ-TTg', 'Các sở']);
  });

  test.each(['Điện:', 'VĂN PHÒNG CHÍNH PHỦ điện:'])('addressees of a công điện: %s', (opening) => {
    const fields = read(
      letter(
        `Số: 63/CĐ-UBND\nCÔNG ĐIỆN\nPhòng, chống bão số 1\n_____\n${opening}\n- Các sở, ban, ngành;\n- Ủy ban nhân dân các xã.\n\nThực hiện chỉ đạo;`,
      ),
    );
    expect(printed(fields.addressees)).toEqual(['Các sở, ban, ngành', 'Ủy ban nhân dân các xã']);
    expect(fields.title.value).toBe('Phòng, chống bão số 1');
  });

  test('addressees end where a paragraph runs from its own margin to the right one', () => {
    const { addressees } = read(`${flattened.split('       Kính gửi')[0]}                          Kính gửi: Sở Công thương tỉnh Lào Cai
            Sở Nông nghiệp và Môi trường nhận được Công văn số 4170/SCT-CN ngày
      14/7/2026 của Sở Công thương về việc tham gia ý kiến thẩm định hồ sơ đề nghị
      thành lập cụm công nghiệp Báo Đáp. Sau khi nghiên cứu hồ sơ, tài liệu gửi kèm và
      trên cơ sở chức năng, nhiệm vụ được giao, Sở có ý kiến tham gia như sau:`);
    expect(printed(addressees)).toEqual(['Sở Công thương tỉnh Lào Cai']);
    expect(addressees.certainty).toBe('certain');
  });
});

describe('a document on one line', () => {
  const line =
    'BAN CHẤP HÀNH TRUNG ƯƠNG***Số: 367 - QĐ/TWĐTN-VPĐOÀN TNCS HỒ CHÍ MINH Hà Nội, ngày 29 tháng 10 năm 2013 QUYẾT ĐỊNHVề việc ban hành Quy định về ban hành văn bản của Đoàn TNCS Hồ Chí Minh--------- BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH- Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh; - Căn cứ Quy chế hoạt động của Ban Chấp hành; QUYẾT ĐỊNH Điều 1. Ban hành Quy định. Điều 2. Quyết định này có hiệu lực từ ngày ký./. Nơi nhận: - Như điều 4; - VP: CVP, PCVP; - Lưu VT. TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN BÍ THƯ THƯỜNG TRỰC (đã ký) Phan Văn Mãi';
  const fields = read(line);

  test('is read where its parts begin, and nothing of it is certain', () => {
    expect(fields.number.value).toBe('367-QĐ/TWĐTN-VP');
    expect(fields.date.value).toBe('2013-10-29');
    expect(fields.place.value).toBe('Hà Nội');
    expect(fields.title.value).toBe('Về việc ban hành Quy định về ban hành văn bản của Đoàn TNCS Hồ Chí Minh');
    expect(fields.issuer.value?.printed).toBe('BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH');
    expect(fields.signatory.value).toEqual({
      authority: 'TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN',
      position: 'BÍ THƯ THƯỜNG TRỰC',
      name: 'Phan Văn Mãi',
    });
    expect(printed(fields.recipients)).toEqual(['Như điều 4', 'VP: CVP, PCVP', 'Lưu VT']);
    expect(Object.values<Field<unknown>>(fields as never).filter(({ certainty }) => certainty === 'certain')).toEqual([]);
  });

  test('its evidence stands on it', () => {
    for (const { evidence } of Object.values<Field<unknown>>(fields as never))
      for (const { text } of evidence) expect(line).toContain(text);
  });
});

describe('what is not certain', () => {
  test.each<[string, string, keyof ProposedFields]>([
    [
      'a title whose end is not clear',
      'Số: 8/BC-UBND\nBÁO CÁO\nTÌNH HÌNH THỰC HIỆN\nChỉ thị số 05-CT/TW của Bộ Chính trị\nCăn cứ Kế hoạch;',
      'title',
    ],
    ['letters that a font has damaged', 'Số: 8/UBND-KT\nV/v hƣớng dẫn công tác\nKính gửi: Các sở.\nThực hiện kế hoạch;', 'title'],
    ['a head of a committee without its end', 'Số 97-QĐ/TW\nQUY ĐỊNH\nCHỨC NĂNG\nCăn cứ Điều lệ Đảng;', 'issuer'],
  ])('%s', (_, lines, name) => {
    const head = name === 'issuer' ? `BAN CHẤP HÀNH TRUNG ƯƠNG\n${party}\n${lines} của Ban Chấp hành Trung ương.` : letter(lines);
    expect(read(head)[name].certainty).toBe('doubtful');
  });

  const gone = (own: Field<unknown>): unknown => ({
    value: own.value,
    certainty: own.certainty,
    evidence: own.evidence.map(({ text }) => text),
  });
  test.each<[string, string, 'number' | 'date']>([
    ['a letter in the number', 'Số l5-NQ/ĐU', 'number'],
    ['a letter for a zero', 'Số 5O-NQ/ĐU', 'number'],
    ['a day that no month has', 'Đơn Dương, ngày 31 tháng 02 năm 2024', 'date'],
    ['a month that no year has', 'Đơn Dương, ngày 1 tháng 13 năm 2024', 'date'],
    ['a year of three digits', 'Đơn Dương, ngày 3 tháng 12 năm 202', 'date'],
    ['letters in the day', 'Đơn Dương, ngày l5 tháng 12 năm 2O24', 'date'],
  ])('what is printed but cannot be read is no absent value: %s', (_, line, name) => {
    const fields = read(
      name === 'number' ? committee.replace('Số 45-NQ/ĐU', line) : committee.replace('Đơn Dương, ngày 03 tháng 9 năm 2025', line),
    );
    expect(gone(fields[name])).toEqual({ value: null, certainty: 'doubtful', evidence: [line] });
    expect(fields.title.value).toMatch(/^về lãnh đạo thực hiện/);
  });

  test.each<[string, string]>([
    ['ĐU', 'Số 45-NQ/DU'],
    ['QĐ', 'Số 45-QD/ĐU'],
    ['an owner that nobody knows', 'Số 45-NQ/XYZ'],
  ])('a symbol in which a letter may have been lost: %s', (_, line) => {
    expect(read(committee.replace('Số 45-NQ/ĐU', line)).number.certainty).toBe('doubtful');
  });

  test('a remark of a brace behind recipients, and an office above the authority', () => {
    const { recipients } = ended(
      'Nơi nhận:\n- Như trên;\n- Cổng thông tin điện tử Chính phủ;  Để đăng dự thảo\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn An',
    );
    expect(recipients.certainty).toBe('doubtful');
    expect(ended('CHỦ TỊCH\nTM. HỘI ĐỒNG\nGIÁM ĐỐC SỞ NỘI VỤ\nLê Văn An').signatory.certainty).toBe('doubtful');
  });

  test.each<[string, string, string, 'secrecy' | 'urgency']>([
    ['above the letterhead', 'ĐẢNG BỘ TỈNH LÂM ĐỒNG', 'TỐI MẬT ĐẢNG BỘ TỈNH LÂM ĐỒNG', 'secrecy'],
    ['behind the letterhead', 'ĐẢNG ỦY XÃ ĐƠN DƯƠNG', 'ĐẢNG ỦY XÃ ĐƠN DƯƠNG MẬT', 'secrecy'],
    ['beside the title of the Party', party, `TUYỆT MẬT ${party}`, 'secrecy'],
    ['urgent', 'ĐẢNG ỦY XÃ ĐƠN DƯƠNG', 'ĐẢNG ỦY XÃ ĐƠN DƯƠNG HỎA TỐC', 'urgency'],
    ['urgent, above', party, `THƯỢNG KHẨN ${party}`, 'urgency'],
  ])('a stamp on one line with other words: %s', (_, line, stamped, name) => {
    const fields = read(committee.replace(line, stamped));
    expect(fields[name]).toMatchObject({ certainty: 'doubtful', evidence: [{ text: stamped }] });
    expect(stamped).toContain(fields[name].value);
    const plain = read(committee);
    expect([fields.issuer.value, fields.superior.value]).toEqual([plain.issuer.value, plain.superior.value]);
  });

  test('words that hold those of a stamp are none', () => {
    for (const title of [
      'BẢO VỆ BÍ\nMẬT NHÀ NƯỚC',
      'SẢN XUẤT\nMẬT ONG',
      'DANH MỤC ĐỘ\nTUYỆT MẬT',
      'TĂNG CƯỜNG BẢO MẬT',
      'TÌNH HUỐNG\nKHẨN CẤP',
    ]) {
      const fields = read(committee.replace('về lãnh đạo thực hiện nhiệm vụ phát triển kinh tế - xã hội', title));
      expect([title, fields.secrecy.value, fields.urgency.value]).toEqual([title, null, null]);
    }
  });

  test('nothing that a machine has read off a picture', () => {
    const fields = Object.values<Field<unknown>>(read(committee, 'ocr') as never);
    expect(fields.filter(({ certainty }) => certainty === 'certain')).toEqual([]);
    expect(read(committee, 'ocr').number.value).toBe('45-NQ/ĐU');
  });

  test('marks of secrecy are read, and only where they stand as marks', () => {
    expect(read(committee.replace('*\n', '*\nTỐI MẬT\n')).secrecy).toMatchObject({ value: 'TỐI MẬT', certainty: 'certain' });
    expect(read(committee.replace('về lãnh đạo', 'về bảo vệ bí mật nhà nước,')).secrecy.value).toBeNull();
  });
});

describe('lines of a title that look like another part of the head', () => {
  const titled = (...lines: string[]): ProposedFields =>
    read(committee.replace('về lãnh đạo thực hiện nhiệm vụ phát triển kinh tế - xã hội\n6 tháng cuối năm 2025', lines.join('\n')));
  const of = ({ title, number, date }: ProposedFields): unknown[] => [title.value, title.certainty, number.value, date.value];

  test.each<[string, string[]]>([
    ['the name of the Party, at the end', ['tuyên truyền kỷ niệm 95 năm Ngày thành lập Đảng Cộng sản Việt Nam', 'và mừng Xuân Ất Tỵ']],
    ['the name of the Party, in capitals', ['KỶ NIỆM NGÀY THÀNH LẬP', 'ĐẢNG CỘNG SẢN VIỆT NAM VÀ MỪNG XUÂN ẤT TỴ']],
    ['the number of another document', ['thực hiện Nghị quyết', 'số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị', 'về chuyển đổi số']],
    ['its bare number', ['thực hiện Kế hoạch số', '57-KH/TU']],
    ['its day', ['thực hiện Chỉ thị số 05-CT/TW,', 'ngày 15 tháng 5 năm 2016', 'của Bộ Chính trị']],
    ['its number and its day', ['thực hiện Nghị quyết số 57-NQ/TW, ngày 22 tháng 12 năm 2024', 'của Bộ Chính trị']],
  ])('are read with it: %s', (_, lines) => {
    expect(of(titled(...lines))).toEqual([lines.join(' '), 'certain', '45-NQ/ĐU', '2025-09-03']);
  });

  test('where they may be either, the title is not certain', () => {
    expect(titled('THỰC HIỆN NGHỊ QUYẾT', 'SỐ 57-NQ/TW CỦA BỘ CHÍNH TRỊ', 'VỀ CHUYỂN ĐỔI SỐ').title.certainty).toBe('doubtful');
    expect(titled('THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW', 'NGÀY 22 THÁNG 12 NĂM 2024', 'VỀ CHUYỂN ĐỔI SỐ').title.certainty).toBe('doubtful');
  });

  test.each([
    ['above', 'Hà Nội, ngày 03 tháng 9 năm 2025\n', ''],
    ['below', '', '\nHà Nội, ngày 03 tháng 9 năm 2025'],
  ])('so are those of a subject below the number; the head prints its own day %s', (_, above, below) => {
    const { title, date } = read(
      `SỞ NỘI VỤ\n${state}\n${above}Số: 8/SNV-CT\nV/v thực hiện Nghị quyết số 57-NQ/TW,\nngày 22 tháng 12 năm 2024\ncủa Bộ Chính trị${below}\nKính gửi: Các phòng.\nThực hiện kế hoạch năm;`,
    );
    expect([title.value, date.value]).toEqual([
      'thực hiện Nghị quyết số 57-NQ/TW, ngày 22 tháng 12 năm 2024 của Bộ Chính trị',
      '2025-09-03',
    ]);
  });

  test('the number and the day of another document are not those of this one', () => {
    const own = committee.replace('Số 45-NQ/ĐU', 'Số      -NQ/ĐU').replace('Đơn Dương, ngày 03 tháng 9 năm 2025\n', '');
    for (const cited of ['số 57-NQ/ĐU\nngày 22 tháng 12 năm 2024', '57-NQ/ĐU\nngày 22 tháng 12 năm 2024']) {
      const { number, date } = read(own.replace('về lãnh đạo thực hiện', `thực hiện Nghị quyết\n${cited}\nvề lãnh đạo thực hiện`));
      expect([number.value, date.value]).toEqual([null, null]);
    }
  });

  test('the body that issues, between the kind and the title, is no part of the title', () => {
    expect(of(titled('CỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ', 'về chuyển đổi số')).slice(0, 2)).toEqual(['về chuyển đổi số', 'certain']);
    expect(titled('CỦA ĐẢNG ỦY XÃ SỐ 45 VỀ CHUYỂN ĐỔI SỐ').title.certainty).toBe('doubtful');
  });
});

describe('what was torn or run together', () => {
  test('an addressee that runs into the first sentence', () => {
    const { addressees } = read(
      office(
        'SỞ NỘI VỤ',
        'Số: 8/SNV-CT\nV/v chuyển đổi số\nKính gửi: - Ủy ban nhân dân huyện;\n- Phòng Nội vụ huyện Căn cứ Luật Cán bộ, công chức năm 2008;\nCăn cứ Kế hoạch năm;',
      ),
    );
    expect(addressees.certainty).toBe('doubtful');
  });

  test('the authority of a second signer, without his name', () => {
    const { signatory } = ended(
      'K/T CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nTrần Văn Hải\nNơi nhận:\n- Như trên;\n- Lưu VP.\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN',
    );
    expect(signatory.certainty).toBe('doubtful');
  });
});

describe('for any lines', () => {
  const piece = fc.oneof(
    fc.constantFrom(...heads.flatMap(([, text]) => text.split('\n'))),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('Số:', 'V/v', 'Kính gửi:', 'Nơi nhận:', '-', '+ ', 'TM.', 'ngày', 'QUYẾT ĐỊNH:', '|', '____', 'PHỤ LỤC', 'Lưu: VT.'),
  );
  const document = fc
    .array(
      fc.oneof(
        piece,
        fc.tuple(piece, piece).map(([left, right]) => `${left}          ${right}`),
      ),
      { maxLength: 40 },
    )
    .map((lines) => linesOf(lines.join('\n')));

  test('zones hold every line once and in order, each zone but the body once', () => {
    fc.assert(
      fc.property(document, (lines) => {
        const zones = findZones(lines);
        expect(zones.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))).toEqual(lines.map((_, at) => at));
        const names = zones.map(({ zone }) => zone).filter((zone) => zone !== 'body');
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 500 },
    );
  });

  test('evidence stands on its line; what is certain has a value and no reason, what has none a reason', () => {
    fc.assert(
      fc.property(document, (lines) => {
        const texts = new Map(lines.map(({ fileLine, text }) => [fileLine, text]));
        for (const field of Object.values<Field<unknown>>(readFields(lines, findZones(lines), registry) as never)) {
          for (const { line, text } of field.evidence) expect(texts.get(line)).toContain(text);
          if (field.certainty === 'absent') expect(field.value).toBeNull();
          // Printed, but not to be read.
          if (field.certainty === 'doubtful' && field.value === null) expect(field.evidence.length).toBeGreaterThan(0);
          if (field.certainty === 'certain') expect(field.value).not.toBeNull();
          expect(field.reason === '').toBe(field.certainty === 'certain');
          if (field.certainty === 'certain') expect(field.evidence.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

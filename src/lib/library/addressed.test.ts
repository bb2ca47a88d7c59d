/** To whom documents are sent: every line of the five documents by hand (requirement ANNO-08), and what the five do not print. */
import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { assemble } from './assemble.ts';
import { findWays, isAsAddressed, isFiling, namedUnits } from './addressed.ts';

const { library } = assemble(realContent, { secondParser: false });

/** Line → the role that it prints and whom it names; "=" is Kính gửi once more, "lưu" nobody. */
const lines: Readonly<Record<string, readonly (readonly [printed: string, units: string])[]>> = {
  'tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam': [
    [
      'Các ban của Tỉnh ủy, Ban cán sự đảng, đảng đoàn',
      'cac-ban-tinh-uy-lam-dong cac-ban-can-su-dang-tinh-lam-dong cac-dang-doan-tinh-lam-dong',
    ],
    [
      'Các sở, ban, ngành, Mặt trận Tổ quốc, tổ chức chính trị - xã hội tỉnh',
      'cac-so-ban-nganh-tinh-lam-dong mat-tran-to-quoc-tinh-lam-dong cac-to-chuc-chinh-tri-xa-hoi-tinh-lam-dong',
    ],
    [
      'Thành ủy, huyện ủy, đảng ủy trực thuộc Tỉnh ủy',
      'cac-thanh-uy-truc-thuoc-tinh-uy-lam-dong cac-huyen-uy-truc-thuoc-tinh-uy-lam-dong cac-dang-uy-truc-thuoc-tinh-uy-lam-dong',
    ],
    ['Như kính gửi', '='],
    ['Các đồng chí UVBTVTU', 'uy-vien-ban-thuong-vu-tinh-uy-lam-dong'],
    ['Thường trực HĐND, lãnh đạo UBND tỉnh', 'thuong-truc-hdnd-tinh-lam-dong lanh-dao-ubnd-tinh-lam-dong'],
    ['Các đồng chí Tỉnh ủy viên', 'tinh-uy-vien-lam-dong'],
    ['Lưu Văn phòng Tỉnh ủy, KT1', 'lưu'],
  ],
  'tinh-uy-lam-dong/cv-3467-2024': [
    [
      'Các ban Tỉnh ủy, Ban cán sự đảng, đảng đoàn',
      'cac-ban-tinh-uy-lam-dong cac-ban-can-su-dang-tinh-lam-dong cac-dang-doan-tinh-lam-dong',
    ],
    [
      'Các sở, ban, ngành, Mặt trận Tổ quốc, tổ chức chính trị - xã hội tỉnh',
      'cac-so-ban-nganh-tinh-lam-dong mat-tran-to-quoc-tinh-lam-dong cac-to-chuc-chinh-tri-xa-hoi-tinh-lam-dong',
    ],
    [
      'Thành ủy, huyện ủy, đảng ủy trực thuộc Tỉnh ủy',
      'cac-thanh-uy-truc-thuoc-tinh-uy-lam-dong cac-huyen-uy-truc-thuoc-tinh-uy-lam-dong cac-dang-uy-truc-thuoc-tinh-uy-lam-dong',
    ],
    ['Như kính gửi', '='],
    ['Thường trực Tỉnh ủy', 'thuong-truc-tinh-uy-lam-dong'],
    // "TT." is thường trực here: it stands before "HĐND".
    ['TT. HĐND, lãnh đạo UBND tỉnh', 'thuong-truc-hdnd-tinh-lam-dong lanh-dao-ubnd-tinh-lam-dong'],
    ['Các đồng chí UVBTVTU', 'uy-vien-ban-thuong-vu-tinh-uy-lam-dong'],
    ['Các đồng chí Tỉnh ủy viên', 'tinh-uy-vien-lam-dong'],
    ['Lưu Văn phòng Tỉnh ủy, KT1, TH1', 'lưu'],
  ],
  'tinh-uy-lam-dong/nq-28-2023': [
    ['Ban Bí thư Trung ương Đảng (báo cáo)', 'báo cáo: ban-bi-thu-trung-uong-dang'],
    ['Văn phòng Trung ương (báo cáo)', 'báo cáo: van-phong-trung-uong-dang'],
    ['TTTU, TT. HĐND, lãnh đạo UBND tỉnh', 'thuong-truc-tinh-uy-lam-dong thuong-truc-hdnd-tinh-lam-dong lanh-dao-ubnd-tinh-lam-dong'],
    ['Các Vụ theo dõi ĐP của Ban Đảng TW', 'cac-vu-theo-doi-dia-phuong-ban-dang-trung-uong'],
    ['Các ban của Tỉnh ủy, đảng đoàn, BCS đảng', 'cac-ban-tinh-uy-lam-dong cac-dang-doan-tinh-lam-dong cac-ban-can-su-dang-tinh-lam-dong'],
    [
      'Các thành ủy, huyện ủy, đảng ủy trực thuộc',
      'cac-thanh-uy-truc-thuoc-tinh-uy-lam-dong cac-huyen-uy-truc-thuoc-tinh-uy-lam-dong cac-dang-uy-truc-thuoc-tinh-uy-lam-dong',
    ],
    [
      'Các sở, ban, ngành, MTTQ, tổ chức CT-XH tỉnh',
      'cac-so-ban-nganh-tinh-lam-dong mat-tran-to-quoc-tinh-lam-dong cac-to-chuc-chinh-tri-xa-hoi-tinh-lam-dong',
    ],
    ['Các đồng chí Tỉnh ủy viên', 'tinh-uy-vien-lam-dong'],
    ['Lưu Văn phòng Tỉnh ủy, KT1, TH1', 'lưu'],
  ],
  'dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu': [
    ['Ban Thường vụ Tỉnh uỷ', 'ban-thuong-vu-tinh-uy-lam-dong'],
    // Advisory boards of the Tỉnh ủy are "các ban của Tỉnh ủy"; its office is named beside them.
    ['Các Ban tham mưu, Văn phòng Tỉnh ủy', 'cac-ban-tinh-uy-lam-dong van-phong-tinh-uy-lam-dong'],
    ['Các Ban tham mưu, Văn phòng ĐUK', 'cac-ban-tham-muu-dang-uy-khoi-cac-co-quan-lam-dong van-phong-dang-uy-khoi-cac-co-quan-lam-dong'],
    [
      'Các TCCSĐ và Đoàn thể trực thuộc',
      'cac-to-chuc-co-so-dang-truc-thuoc-khoi-cac-co-quan-lam-dong cac-doan-the-truc-thuoc-khoi-cac-co-quan-lam-dong',
    ],
    ['Các đ/c ĐUV, UVUBKT ĐUK', 'dang-uy-vien-khoi-cac-co-quan-lam-dong uy-vien-uy-ban-kiem-tra-khoi-cac-co-quan-lam-dong'],
    ['Lưu Văn phòng ĐUK', 'lưu'],
  ],
  'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong': [
    ['Hội đồng nhân dân, Ủy ban nhân dân huyện', 'hdnd-huyen-thuoc-lam-dong ubnd-huyen-thuoc-lam-dong'],
    [
      'Mặt trận Tổ quốc, các tổ chức CT-XH huyện',
      'mat-tran-to-quoc-huyen-thuoc-lam-dong cac-to-chuc-chinh-tri-xa-hoi-huyen-thuoc-lam-dong',
    ],
    [
      'Các Ban xây dựng Đảng Huyện ủy, Trung tâm Chính trị huyện',
      'cac-ban-xay-dung-dang-huyen-uy-thuoc-lam-dong trung-tam-chinh-tri-huyen-thuoc-lam-dong',
    ],
    ['Các cơ quan, đơn vị trên địa bàn huyện', 'cac-co-quan-don-vi-huyen-thuoc-lam-dong'],
    ['Các tổ chức cơ sở đảng trực thuộc Huyện ủy', 'cac-to-chuc-co-so-dang-truc-thuoc-huyen-uy-thuoc-lam-dong'],
    ['Thường trực Huyện ủy', 'thuong-truc-huyen-uy-thuoc-lam-dong'],
    ['Như trên', '='],
    ['Các đ/c UVBTV, HUV (khóa XV)', 'uy-vien-ban-thuong-vu-huyen-uy-thuoc-lam-dong huyen-uy-vien-huyen-thuoc-lam-dong'],
    ['Lưu VPHU', 'lưu'],
  ],
};

describe.each(Object.entries(lines))('%s', (id, expected) => {
  const entry = library.entry(id);
  if (entry === undefined) throw new Error(`no document ${id}`);
  const { metadata } = entry;

  test('names whom its printed lines name, in printed order', () => {
    const read = [
      ...metadata.addressees.map(({ printed, units }) => [printed, units.join(' ')]),
      ...metadata.recipients.map((line) => [
        line.printed,
        isAsAddressed(line) ? '=' : isFiling(line) ? 'lưu' : `${line.role == null ? '' : `${line.role}: `}${line.units.join(' ')}`,
      ]),
    ];
    expect(read).toEqual(expected);
  });

  test('reaches each of them by that line, with its role, and no body twice by one line', () => {
    const named = expected.flatMap(([printed, words]) => {
      const [, role = null, units = ''] = /^(?:(.+): )?(.*)$/.exec(words) ?? [];
      return words === '=' || words === 'lưu' ? [] : units.split(' ').map((unit) => ({ printed, role, unit }));
    });
    expect(namedUnits(metadata)).toEqual([...new Set(named.map(({ unit }) => unit))]);
    for (const { printed, role, unit } of named) {
      const ways = library.waysTo(unit, entry);
      const own = ways.filter((way) => way.printed === printed);
      expect(own.map((way) => [way.role, way.groups])).toEqual([[role, []]]);
    }
  });
});

describe('what reaches a unit of the five documents', () => {
  const ways = (unit: string): string[] =>
    library
      .addressedTo(unit)
      .flatMap((entry) =>
        library
          .waysTo(unit, entry)
          .map(({ list, printed, role, groups, again }) =>
            [list === 'addressees' ? 'KG' : 'NN', printed, role ?? '', groups.join(' > '), again.join()].join(' | '),
          ),
      );

  test('a member of a group: by the line that names the group, and "Như kính gửi" is told with it, not counted again', () => {
    expect(ways('ban-to-chuc-tinh-uy-lam-dong')).toEqual([
      'KG | Các ban Tỉnh ủy, Ban cán sự đảng, đảng đoàn |  | cac-ban-tinh-uy-lam-dong | Như kính gửi',
      'NN | Các ban của Tỉnh ủy, đảng đoàn, BCS đảng |  | cac-ban-tinh-uy-lam-dong | ',
      'NN | Các Ban tham mưu, Văn phòng Tỉnh ủy |  | cac-ban-tinh-uy-lam-dong | ',
      'KG | Các ban của Tỉnh ủy, Ban cán sự đảng, đảng đoàn |  | cac-ban-tinh-uy-lam-dong | Như kính gửi',
    ]);
  });

  test('a body that a document was sent to to report', () => {
    expect(ways('ban-bi-thu-trung-uong-dang')).toEqual(['NN | Ban Bí thư Trung ương Đảng (báo cáo) | báo cáo |  | ']);
  });

  test('the office that keeps a copy is sent what is sent to it, not what is filed there', () => {
    expect(ways('van-phong-tinh-uy-lam-dong')).toEqual(['NN | Các Ban tham mưu, Văn phòng Tỉnh ủy |  |  | ']);
    expect(ways('van-phong-huyen-uy-thuoc-lam-dong')).toEqual([]);
  });

  test('what is sent to members of a body, to its leaders or its permanent members is not sent to it', () => {
    for (const body of ['tinh-uy-lam-dong', 'hdnd-tinh-lam-dong', 'ubnd-tinh-lam-dong', 'tinh-uy-lam-dong-2025'])
      expect(ways(body), body).toEqual([]);
    expect(ways('tinh-uy-vien-lam-dong')).toHaveLength(3);
  });
});

describe('lines that the five documents do not print', () => {
  const chains = new Map([
    ['cac-huyen-uy', ['cac-huyen-uy']],
    ['cac-cap-uy', ['cac-cap-uy', 'cac-huyen-uy']],
  ]);
  const line = (printed: string, units: string[], role: string | null = null) => ({ printed, units, role });

  test('a line that names a body and two groups of it reaches it by its name', () => {
    const metadata = { addressees: [line('Huyện ủy A, các huyện ủy', ['huyen-uy-a', 'cac-huyen-uy', 'cac-cap-uy'])], recipients: [] };
    expect(findWays(metadata, 'huyen-uy-a', chains).map(({ groups }) => groups)).toEqual([[]]);
    expect(findWays(metadata, 'huyen-uy-b', chains).map(({ groups }) => groups)).toEqual([
      ['cac-huyen-uy'],
      ['cac-cap-uy', 'cac-huyen-uy'],
    ]);
    expect(findWays(metadata, 'huyen-uy-b', new Map())).toEqual([]);
  });

  test('both lists may reach a body, each with its own role', () => {
    const metadata = {
      addressees: [line('Các huyện ủy', ['cac-huyen-uy'])],
      recipients: [line('Như trên', [], 'như trên'), line('Các cấp ủy (để biết)', ['cac-cap-uy'], 'để biết'), line('Lưu VP', [], 'lưu')],
    };
    expect(findWays(metadata, 'huyen-uy-a', chains)).toEqual([
      { list: 'addressees', printed: 'Các huyện ủy', role: null, groups: ['cac-huyen-uy'], again: ['Như trên'] },
      { list: 'recipients', printed: 'Các cấp ủy (để biết)', role: 'để biết', groups: ['cac-cap-uy', 'cac-huyen-uy'], again: [] },
    ]);
  });

  test('units that stand at a line of filing or at "Như trên" count for nothing', () => {
    const metadata = { addressees: [], recipients: [line('Như trên', ['a'], 'như trên'), line('Lưu VP', ['a'], 'lưu')] };
    expect(namedUnits(metadata)).toEqual([]);
    expect(findWays(metadata, 'a', chains)).toEqual([]);
  });
});

/** What is proposed for bodies that the registry does not hold: by their names, and by what stands above them. */
import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { parseRegistry } from '../registry/parse.ts';
import { createRegistry } from '../registry/registry.ts';
import type { Field, ProposedFields } from '../transcription/proposal.ts';
import type { ProposedBody } from './bodies.ts';
import { ownerOf } from './document-id.ts';
import { createFamily } from './family.ts';
import { partTitle } from './name-head.ts';
import { proposeBodies } from './propose-bodies.ts';
import { inUsualLetters } from './usual-letters.ts';

const { registry } = parseRegistry(realContent);
const absent: Field<never> = { value: null, certainty: 'absent', evidence: [], reason: 'không có' };
const certain = <Value>(value: Value | null): Field<Value> =>
  value === null ? absent : { value, certainty: 'certain', evidence: [{ line: 1, text: 'in' }], reason: '' };

interface Printed {
  issuer?: string;
  superior?: string | null;
  number?: string | null;
  recipients?: string[];
}

function propose({ issuer, superior = null, number = null, recipients = [] }: Printed, own = registry): ProposedBody[] {
  const fields: ProposedFields = {
    ...{ kind: absent, date: absent, place: absent, title: absent, signatory: absent, scope: absent, secrecy: absent, urgency: absent },
    issuer: issuer === undefined ? absent : certain({ printed: issuer, id: null }),
    superior: certain(superior),
    number: certain(number),
    addressees: absent,
    recipients: certain(recipients.map((printed) => ({ printed, role: null, purpose: null, units: [] }))),
  };
  return proposeBodies(fields, createFamily(own, null, '2025-11-19'), own);
}

const brief = ({ entry, certainty }: ProposedBody): unknown[] => [
  certainty,
  entry.id,
  entry.name,
  entry.shortName ?? null,
  entry.symbol ?? null,
  entry.parent,
  entry.level ?? null,
];

const uy = ['doubtful', 'uy-ban-nhan-dan-tinh-lao-cai', 'Ủy ban nhân dân tỉnh Lào Cai', null, 'UBND', null, 'province'];

describe('the issuer', () => {
  test.each<[Printed, unknown[][]]>([
    [{ issuer: 'Chính phủ', number: '24/2026/NĐ-CP' }, [['certain', 'chinh-phu', 'Chính phủ', null, 'CP', null, 'central']]],
    // The number of a term is no part of the body's symbol.
    [{ issuer: 'Quốc hội', number: '135/2025/QH15' }, [['certain', 'quoc-hoi', 'Quốc hội', null, 'QH', null, 'central']]],
    [
      { issuer: 'Thủ tướng Chính phủ', number: '07/CT-TTg' },
      [['certain', 'thu-tuong-chinh-phu', 'Thủ tướng Chính phủ', null, 'TTg', null, 'central']],
    ],
    [
      { issuer: 'Bộ trưởng Bộ Nội vụ', number: '1378/QĐ-BNV' },
      [
        ['certain', 'bo-noi-vu', 'Bộ Nội vụ', null, 'BNV', null, 'central'],
        ['certain', 'bo-truong-bo-noi-vu', 'Bộ trưởng Bộ Nội vụ', null, null, 'bo-noi-vu', null],
      ],
    ],
    [
      { issuer: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NGHỆ AN', number: '3769/QĐ-UBND' },
      [
        ['doubtful', 'uy-ban-nhan-dan-tinh-nghe-an', 'Ủy ban nhân dân tỉnh Nghệ An', null, 'UBND', null, 'province'],
        [
          'doubtful',
          'chu-tich-uy-ban-nhan-dan-tinh-nghe-an',
          'Chủ tịch Ủy ban nhân dân tỉnh Nghệ An',
          null,
          null,
          'uy-ban-nhan-dan-tinh-nghe-an',
          null,
        ],
      ],
    ],
    [{ issuer: 'Uỷ ban nhân dân tỉnh Lào Cai', number: '16/2026/QĐ-UBND' }, [uy]],
    // There are as many of this name as provinces.
    [
      { issuer: 'Sở Nông nghiệp và Môi trường', superior: 'UBND TỈNH LÀO CAI', number: '6795/SNNMT-KS' },
      [
        uy,
        [
          'doubtful',
          'so-nong-nghiep-va-moi-truong-tinh-lao-cai',
          'Sở Nông nghiệp và Môi trường tỉnh Lào Cai',
          'Sở Nông nghiệp và Môi trường',
          'SNNMT',
          'uy-ban-nhan-dan-tinh-lao-cai',
          null,
        ],
      ],
    ],
    [
      { issuer: 'Văn phòng Ủy ban nhân dân tỉnh', superior: 'UBND TỈNH LÀO CAI' },
      [
        uy,
        [
          'doubtful',
          'van-phong-uy-ban-nhan-dan-tinh-lao-cai',
          'Văn phòng Ủy ban nhân dân tỉnh Lào Cai',
          'Văn phòng Ủy ban nhân dân tỉnh',
          null,
          'uy-ban-nhan-dan-tinh-lao-cai',
          null,
        ],
      ],
    ],
    [
      { issuer: 'Cục Hóa chất', superior: 'BỘ CÔNG THƯƠNG', number: '597/HC-QLHC' },
      [
        ['doubtful', 'bo-cong-thuong', 'Bộ Công Thương', null, 'BCT', null, 'central'],
        ['doubtful', 'cuc-hoa-chat', 'Cục Hóa chất', null, 'HC', 'bo-cong-thuong', null],
      ],
    ],
    [
      { issuer: 'Ban Tổ chức Trung ương', superior: 'BAN CHẤP HÀNH TRUNG ƯƠNG', number: '45-HD/BTCTW' },
      [['certain', 'ban-to-chuc-trung-uong', 'Ban Tổ chức Trung ương', null, 'BTCTW', 'trung-uong-dang', null]],
    ],
    [{ issuer: 'Tỉnh ủy Lào Cai' }, [['doubtful', 'tinh-uy-lao-cai', 'Tỉnh ủy Lào Cai', 'Tỉnh ủy', null, null, null]]],
    [
      { issuer: 'Ban Thường vụ Thành ủy Đà Lạt', number: '12-KH/ThU' },
      [
        ['doubtful', 'thanh-uy-da-lat', 'Thành ủy Đà Lạt', 'Thành ủy', 'ThU', null, null],
        ['doubtful', 'ban-thuong-vu-thanh-uy-da-lat', 'Ban Thường vụ Thành ủy Đà Lạt', null, null, 'thanh-uy-da-lat', null],
      ],
    ],
    // An office signs with its own symbol, which says nothing of the body that it belongs to.
    [
      { issuer: 'Văn phòng Bộ Nội vụ', number: '12/QĐ-VP' },
      [
        ['certain', 'bo-noi-vu', 'Bộ Nội vụ', null, 'BNV', null, 'central'],
        ['certain', 'van-phong-bo-noi-vu', 'Văn phòng Bộ Nội vụ', null, 'VP', 'bo-noi-vu', null],
      ],
    ],
    [
      { issuer: 'Ban Tổ chức Tỉnh ủy Yên Bái', number: '05-CV/BTCTU' },
      [
        ['doubtful', 'tinh-uy-yen-bai', 'Tỉnh ủy Yên Bái', 'Tỉnh ủy', null, null, null],
        ['doubtful', 'ban-to-chuc-tinh-uy-yen-bai', 'Ban Tổ chức Tỉnh ủy Yên Bái', null, 'BTCTU', 'tinh-uy-yen-bai', null],
      ],
    ],
    // Every province has them.
    [
      { issuer: 'Ban Tuyên giáo và Dân vận', superior: 'TỈNH ỦY LÀO CAI' },
      [
        ['doubtful', 'tinh-uy-lao-cai', 'Tỉnh ủy Lào Cai', 'Tỉnh ủy', null, null, null],
        [
          'doubtful',
          'ban-tuyen-giao-va-dan-van-tinh-uy-lao-cai',
          'Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai',
          'Ban Tuyên giáo và Dân vận',
          null,
          'tinh-uy-lao-cai',
          null,
        ],
      ],
    ],
    [
      { issuer: 'Trường Chính trị', superior: 'TỈNH ỦY LÀO CAI' },
      [
        ['doubtful', 'tinh-uy-lao-cai', 'Tỉnh ủy Lào Cai', 'Tỉnh ủy', null, null, null],
        ['doubtful', 'truong-chinh-tri', 'Trường Chính trị', null, null, 'tinh-uy-lao-cai', null],
      ],
    ],
    // "Huế" is no word of "Thuế".
    [
      { issuer: 'Chi cục Thuế', superior: 'UBND THÀNH PHỐ HUẾ' },
      [
        ['doubtful', 'uy-ban-nhan-dan-thanh-pho-hue', 'Ủy ban nhân dân thành phố Huế', null, 'UBND', null, 'province'],
        [
          'doubtful',
          'chi-cuc-thue-thanh-pho-hue',
          'Chi cục Thuế thành phố Huế',
          'Chi cục Thuế',
          null,
          'uy-ban-nhan-dan-thanh-pho-hue',
          null,
        ],
      ],
    ],
    // No place in the name of the body is none in that of its chairman.
    [
      { issuer: 'Chủ tịch Ủy ban nhân dân xã' },
      [
        ['doubtful', 'uy-ban-nhan-dan-xa', 'Ủy ban nhân dân xã', null, 'UBND', null, null],
        ['doubtful', 'chu-tich-uy-ban-nhan-dan-xa', 'Chủ tịch Ủy ban nhân dân xã', null, null, 'uy-ban-nhan-dan-xa', null],
      ],
    ],
    // A ministry that the vocabulary does not have.
    [{ issuer: 'Bộ Thương mại', number: '05/QĐ-BTM' }, [['doubtful', 'bo-thuong-mai', 'Bộ Thương mại', null, 'BTM', null, 'central']]],
    // Titles without a body, and words that only begin as one.
    ...[
      'Bộ trưởng',
      'Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc',
      'Tổng cục trưởng',
      'Cục trưởng',
      'Bộ đội Biên phòng tỉnh Lào Cai',
      'Bộ phận Một cửa',
      ...['Báo cáo', 'Bộ luật Dân sự', 'Vụ án hình sự', 'Hội đồng trưởng', 'Hội nghị Công an tỉnh Lào Cai', 'Trường hợp khác'],
    ].map((issuer): [Printed, unknown[][]] => [{ issuer }, []]),
    // Two bodies, and words that name none.
    [{ issuer: 'Bộ Chính trị, Ban Bí thư' }, []],
    [{ issuer: 'Như trên' }, []],
    // The registry holds two eras of it: an editor chooses.
    [{ issuer: 'Tỉnh ủy Lâm Đồng' }, []],
  ])('%j', (printed, bodies) => {
    expect(propose(printed).map(brief)).toEqual(bodies);
  });

  test.each<[Printed, string]>([
    // The committee is named once.
    [{ issuer: 'Văn phòng Tỉnh ủy', superior: 'TỈNH ỦY LÀO CAI' }, 'Văn phòng Tỉnh ủy Lào Cai'],
    [{ issuer: 'Ban Nội chính Tỉnh uỷ', superior: 'TỈNH ỦY LÀO CAI' }, 'Ban Nội chính Tỉnh ủy Lào Cai'],
    [{ issuer: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai', superior: 'TỈNH ỦY LÀO CAI' }, 'Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai'],
    [{ issuer: 'Văn phòng Đảng ủy', superior: 'ĐẢNG ỦY XÃ VĂN BÀN' }, 'Văn phòng Đảng ủy xã Văn Bàn'],
    // So is the body of an office.
    [{ issuer: 'VĂN PHÒNG', superior: 'ỦY BAN NHÂN DÂN TỈNH LÀO CAI' }, 'Văn phòng Ủy ban nhân dân tỉnh Lào Cai'],
    [{ issuer: 'Hội Luật gia tỉnh Lào Cai' }, 'Hội Luật gia tỉnh Lào Cai'],
    // Names of places that are words elsewhere.
    [{ issuer: 'ỦY BAN NHÂN DÂN XÃ HỘI HOAN' }, 'Ủy ban nhân dân xã Hội Hoan'],
    [{ issuer: 'UBND XÃ PẢ VI' }, 'Ủy ban nhân dân xã Pả Vi'],
    [{ issuer: 'KIỂM TOÁN NHÀ NƯỚC KHU VỰC VI' }, 'Kiểm toán nhà nước Khu vực VI'],
  ])('%j is called %s', (printed, name) => {
    expect(propose(printed).at(-1)?.entry.name).toBe(name);
  });

  test.each<Printed>([
    // So is each provincial one printed.
    { issuer: 'Ủy ban Mặt trận Tổ quốc Việt Nam', superior: 'TỈNH LÀO CAI', number: '1/QĐ-MTTQ' },
    { issuer: 'Ban Tuyên giáo và Dân vận Trung ương' },
  ])('%j is not certain', (printed) => {
    expect(propose(printed).map(({ certainty }) => certainty)).not.toContain('certain');
  });

  test.each<[Printed, unknown[][]]>([
    // A symbol that is another body's, or another than the vocabulary has.
    [{ issuer: 'Bộ Nội vụ', number: '12/QĐ-UBND' }, [['doubtful', 'bo-noi-vu', 'BNV']]],
    [{ issuer: 'Bộ Nội vụ', number: '12/2025/TTLT-BTC-BNV' }, [['doubtful', 'bo-noi-vu', 'BNV']]],
    [{ issuer: 'Quốc hội', number: '1/NQ-CP' }, [['doubtful', 'quoc-hoi', 'QH']]],
    [
      { issuer: 'Văn phòng Bộ Nội vụ', number: '12/QĐ-BNV' },
      [
        ['certain', 'bo-noi-vu', 'BNV'],
        ['doubtful', 'van-phong-bo-noi-vu', null],
      ],
    ],
    // The id and the spelling of the vocabulary.
    [{ issuer: 'Ngân hàng Nhà nước Việt Nam', number: '5/QĐ-NHNN' }, [['certain', 'ngan-hang-nha-nuoc', 'NHNN']]],
  ])('%j has the symbol and the id that the vocabulary has', (printed, expected) => {
    expect(propose(printed).map(({ certainty, entry }) => [certainty, entry.id, entry.symbol ?? null])).toEqual(expected);
  });

  test('of a listed name in other letters is called as the vocabulary has it', () => {
    expect(propose({ issuer: 'bộ nội vụ' }).map(({ entry }) => entry.name)).toEqual(['Bộ Nội vụ']);
    expect(propose({ issuer: 'Bộ Trưởng Bộ Công thương' }).map(({ entry }) => entry.name)).toEqual([
      'Bộ Công Thương',
      'Bộ trưởng Bộ Công Thương',
    ]);
  });

  test('of another province, where the registry has a body of the short name', () => {
    const held = propose({ issuer: 'Sở Tài chính', superior: 'UBND TỈNH LÀO CAI' }).map(({ entry }) => entry);
    const own = createRegistry({ ...registry, organizations: [...registry.organizations, ...held] });
    expect(propose({ issuer: 'Sở Tài chính', superior: 'UBND TỈNH QUẢNG TRỊ' }, own).map(({ entry }) => entry.id)).toEqual([
      'uy-ban-nhan-dan-tinh-quang-tri',
      'so-tai-chinh-tinh-quang-tri',
    ]);
    expect(propose({ issuer: 'Sở Tài chính', superior: 'UBND TỈNH LÀO CAI' }, own)).toEqual([]);
  });

  test('a minister’s document stands with those of the ministry, whose symbol its number bears', () => {
    const held = propose({ issuer: 'Bộ trưởng Bộ Nội vụ', number: '1378/QĐ-BNV' }).map(({ entry }) => entry);
    const own = createRegistry({ ...registry, organizations: [...registry.organizations, ...held] });
    expect(ownerOf('bo-truong-bo-noi-vu', '1378/QĐ-BNV', own)).toBe('bo-noi-vu');
    expect(ownerOf('bo-truong-bo-noi-vu', null, own)).toBe('bo-truong-bo-noi-vu');
  });
});

test('of recipients, whole names only: a line is parted at "và", and what is left of a ministry is none', () => {
  const names = propose({
    recipients: ['Bộ Nông nghiệp', 'HĐND', 'Bộ trưởng Bộ Tài chính', 'Văn phòng Chính phủ', 'Bộ Tư pháp', 'Như trên'],
  });
  expect(names.map(({ entry, certainty }) => [entry.name, certainty])).toEqual([
    ['Văn phòng Chính phủ', 'certain'],
    ['Bộ Tư pháp', 'certain'],
  ]);
});

describe('names in capitals', () => {
  test.each([
    ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH LÀO CAI', 'Sở Nông nghiệp và Môi trường tỉnh Lào Cai'],
    ['BỘ CÔNG THƯƠNG', 'Bộ Công Thương'],
    ['BỘ TRƯỞNG BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch'],
    ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HÀ NỘI', 'Hội đồng nhân dân thành phố Hà Nội'],
    ['UBND XÃ VĂN BÀN', 'UBND xã Văn Bàn'],
    ['THÀNH ỦY ĐÀ LẠT', 'Thành ủy Đà Lạt'],
    ['VĂN PHÒNG TỈNH UỶ LÂM ĐỒNG', 'Văn phòng Tỉnh ủy Lâm Đồng'],
    ['CỤC ĐĂNG KIỂM VIỆT NAM', 'Cục Đăng kiểm Việt Nam'],
    ['TỔNG CỤC THUẾ', 'Tổng cục Thuế'],
    ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH LÀO CAI', 'Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai'],
    ['KIỂM TOÁN NHÀ NƯỚC KHU VỰC XIII', 'Kiểm toán nhà nước Khu vực XIII'],
    ['BAN CÁN SỰ ĐẢNG UBND TỈNH LÀO CAI', 'Ban cán sự đảng UBND tỉnh Lào Cai'],
    ['Sở Tư Pháp', 'Sở Tư Pháp'],
  ])('%s', (printed, usual) => {
    expect(inUsualLetters(printed, registry)).toBe(usual);
  });

  test('who signs in the own name, and of which body', () => {
    expect(partTitle('Tổng Thanh tra Chính phủ')).toEqual({ title: 'Tổng', body: 'Thanh tra Chính phủ' });
    expect(partTitle('Chánh Thanh tra tỉnh Lào Cai')).toEqual({ title: 'Chánh', body: 'Thanh tra tỉnh Lào Cai' });
    for (const name of ['Tổng cục Thuế', 'Chủ tịch nước', 'Bộ Nội vụ', 'Thủ tướng Chính phủ']) expect(partTitle(name), name).toBeNull();
  });
});

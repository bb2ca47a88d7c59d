/** What a body's name begins with, which tells what the body is. */
import type { OrganizationType } from '../registry/schema.ts';
import { lower } from '../text/fold.ts';

export interface NameHead {
  /** Written as offices write it. */
  words: string;
  type: OrganizationType;
  /** There is one such body in the country: the words are the whole name. */
  isOnly?: true;
  /** Of the central government: there is one body of each full name. */
  isCentral?: true;
}

const of = (type: OrganizationType, ...names: string[]): NameHead[] => names.map((words) => ({ words, type }));
const only = (...names: string[]): NameHead[] => names.map((words) => ({ words, type: 'state', isOnly: true, isCentral: true }));
const central = (...names: string[]): NameHead[] => names.map((words) => ({ words, type: 'state', isCentral: true }));

/** The first that fits is meant: a longer one stands before one that it begins with. */
const heads: readonly NameHead[] = [
  ...of('standing-committee', 'Ban Thường vụ'),
  ...of('state', 'Thường trực Hội đồng nhân dân', 'Thường trực HĐND'),
  ...of(
    'permanent-members',
    'Thường trực Tỉnh ủy',
    'Thường trực Thành ủy',
    'Thường trực Huyện ủy',
    'Thường trực Thị ủy',
    'Thường trực Đảng ủy',
  ),
  ...of('central', 'Ban Bí thư', 'Bộ Chính trị', 'Ban Chấp hành Trung ương'),
  ...of('committee', 'Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Thị ủy', 'Quận ủy', 'Đảng ủy'),
  ...of('party-body', 'Chi bộ'),
  ...of('committee', 'Ban Chấp hành Đảng bộ'),
  ...of('party-body', 'Đảng bộ', 'Ban cán sự đảng', 'Đảng đoàn'),
  ...only(
    'Ủy ban Thường vụ Quốc hội',
    'Văn phòng Quốc hội',
    'Quốc hội',
    'Văn phòng Chủ tịch nước',
    'Chủ tịch nước',
    'Thủ tướng Chính phủ',
    'Văn phòng Chính phủ',
    'Thanh tra Chính phủ',
    'Chính phủ',
    'Kiểm toán nhà nước',
    'Ngân hàng Nhà nước Việt Nam',
    'Tòa án nhân dân tối cao',
    'Viện kiểm sát nhân dân tối cao',
    'Bảo hiểm xã hội Việt Nam',
  ),
  ...of('state', 'Văn phòng Ủy ban nhân dân', 'Văn phòng UBND', 'Văn phòng Hội đồng nhân dân', 'Văn phòng HĐND'),
  ...of('state', 'Văn phòng Đoàn đại biểu Quốc hội', 'Đoàn đại biểu Quốc hội'),
  ...of('office', 'Văn phòng'),
  ...of('advisory', 'Ban Tổ chức', 'Ban Tuyên giáo', 'Ban Dân vận', 'Ban Nội chính', 'Ban Kinh tế', 'Ban Xây dựng Đảng', 'Ủy ban Kiểm tra'),
  ...of('state', 'Ủy ban nhân dân', 'UBND', 'Hội đồng nhân dân', 'HĐND'),
  ...of('front', 'Ủy ban Mặt trận Tổ quốc', 'Ủy ban Trung ương Mặt trận Tổ quốc', 'Mặt trận Tổ quốc', 'MTTQ'),
  ...of('state', 'Bộ Chỉ huy', 'Bộ Tư lệnh', 'Ban Chỉ huy'),
  ...central('Bộ', 'Tổng cục'),
  ...of(
    'state',
    'Công an',
    'Viện kiểm sát nhân dân',
    'Tòa án nhân dân',
    'Thanh tra',
    'Kho bạc Nhà nước',
    'Ngân hàng Nhà nước',
    'Kiểm toán nhà nước',
  ),
  ...of('state', 'Bảo hiểm xã hội', 'Ban Quản lý', 'Chi cục', 'Cục', 'Vụ', 'Sở', 'Phòng'),
  ...of('mass-organization', 'Tổng Liên đoàn Lao động', 'Liên đoàn Lao động', 'Liên đoàn', 'Công đoàn', 'Tỉnh đoàn', 'Đoàn Thanh niên'),
  ...of('state', 'Hội đồng'),
  ...of('mass-organization', 'Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Hội Cựu chiến binh', 'Hội'),
  ...of('unit', 'Trung tâm Chính trị', 'Trung tâm', 'Trường', 'Học viện', 'Bệnh viện', 'Báo', 'Đài'),
];

interface Title {
  words: string;
  /** The part of them that stands before the body's own name: "Chánh" of "Chánh Thanh tra". */
  before: string;
  isOfOnly?: true;
}

/** Who signs in the own name; behind it stands the body whose head it is. */
const titles: readonly Title[] = [
  ...['Tổng cục trưởng', 'Chi cục trưởng', 'Cục trưởng', 'Bộ trưởng', 'Tổng Giám đốc', 'Giám đốc', 'Chủ tịch', 'Thống đốc'],
  ...['Chánh án', 'Viện trưởng', 'Trưởng ban', 'Trưởng phòng'],
]
  .map((words): Title => ({ words, before: words }))
  .concat([
    { words: 'Chánh Thanh tra', before: 'Chánh' },
    { words: 'Chánh Văn phòng', before: 'Chánh' },
    // "Tổng Thanh tra Chính phủ", "Tổng Kiểm toán nhà nước"; "Tổng cục" is a body.
    { words: 'Tổng', before: 'Tổng', isOfOnly: true },
  ]);

const startsWith = (words: string, head: string): boolean => {
  const [own, wanted] = [lower(words).replaceAll('uỷ', 'ủy'), lower(head)];
  return own === wanted || own.startsWith(`${wanted} `);
};

/** "Bộ Chính trị, Ban Bí thư" are two bodies; "Bộ Văn hóa, Thể thao và Du lịch" is one. */
export const namesSeveral = (words: string): boolean =>
  words
    .split(/,\s+|\s+và\s+/iu)
    .slice(1)
    .some((part) => headOf(part) !== null);

/** What makes another word of a head: "Bộ trưởng", "Báo cáo", "Hội nghị". "Hội Luật gia" is a body, "Bộ luật" is none. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  Bộ: ['trưởng', 'đội', 'phận', 'môn', 'luật', 'máy'],
  Cục: ['trưởng'],
  'Chi cục': ['trưởng'],
  'Tổng cục': ['trưởng'],
  Vụ: ['trưởng', 'án', 'việc'],
  Phòng: ['trưởng', 'chống'],
  Sở: ['trưởng', 'hữu'],
  Báo: ['cáo', 'chí'],
  Hội: ['nghị', 'thảo', 'viên', 'trưởng', 'đồng'],
  'Hội đồng': ['trưởng'],
  'Thanh tra': ['viên'],
  'Công đoàn': ['viên'],
  'Văn phòng': ['phẩm'],
  Trường: ['hợp'],
};

const isOtherWord = (words: string, head: string): boolean => {
  const next = /^ \p{L}+/u.exec(words.slice(head.length))?.[0].trim() ?? '';
  return otherWords[head]?.includes(lower(next)) === true;
};

/** Null for words that begin as no body's name does: "Như trên", "Cục trưởng", "Bộ đội Biên phòng". */
export const headOf = (words: string): NameHead | null =>
  heads.find(
    (own) => startsWith(words, own.words) && (own.isOnly !== true || words.length === own.words.length) && !isOtherWord(words, own.words),
  ) ?? null;

/** "Uỷ ban nhân dân tỉnh Lào Cai" → "Ủy ban …": the head as offices write it. */
export function withHead(name: string): string {
  const head = partTitle(name) === null ? headOf(name) : null;
  return head === null ? name : `${head.words}${name.slice(head.words.length)}`;
}

/** "Bộ trưởng Bộ Nội vụ" → "Bộ trưởng" and "Bộ Nội vụ"; null for the name of a body. */
export function partTitle(words: string): { title: string; body: string } | null {
  if (headOf(words)?.isOnly === true) return null;
  for (const own of titles) {
    if (!startsWith(words, own.words)) continue;
    const body = words.slice(own.before.length).trim();
    const head = headOf(body);
    if (head !== null && (own.isOfOnly !== true || head.isOnly === true)) return { title: own.before, body };
  }
  return null;
}

/** What a name holds behind its first words: the committee of a standing committee, of an office, of an advisory body. Null where it holds nothing of the kind. */
export function partOf(name: string, { words, type }: NameHead): string | null {
  const before = ['Văn phòng ', 'Thường trực '].find((own) => words.startsWith(own) && words.length > own.length);
  const isPart = before !== undefined || ['standing-committee', 'advisory', 'office'].includes(type);
  const part = isPart ? name.slice((before ?? words).length).trim() : '';
  return part === '' ? null : part;
}

/** Names of bodies: what a name begins with tells what the body is, and how a name in capitals is written in usual letters. */
import type { Registry } from '../registry/registry.ts';
import type { OrganizationType } from '../registry/schema.ts';
import { lower } from '../text/fold.ts';
import { toneKey } from '../text/tokens.ts';
import { collapse } from '../text/whitespace.ts';

export interface NameHead {
  /** Written as offices write it. */
  words: string;
  type: OrganizationType;
  /** There is one such body in the country: the words are the whole name. */
  isOnly?: true;
  /** One body of each full name in the country. */
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

export const headOf = (words: string): NameHead | null =>
  heads.find((own) => startsWith(words, own.words) && (own.isOnly !== true || words.length === own.words.length)) ?? null;

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

const isCapitals = (words: string): boolean => words === words.toUpperCase() && words !== words.toLowerCase();
const key = (name: string): string => (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(toneKey).join(' ');

/** Proper names within names of bodies. */
const proper = ['Việt Nam', 'Hồ Chí Minh', 'Nhà nước', 'Mặt trận Tổ quốc', 'Trung ương', 'Quốc hội', 'Chính phủ', 'Đảng'];
const place = /(?<!\p{L})(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?= \p{L})(?! ủy| uỷ)/u;
const committees = /(?<!\p{L})(tỉnh|thành|huyện|thị|quận|đảng) [uủ][yỷ](?!\p{L})/giu;
const shortForms = /(?<!\p{L})(?:ubnd|hđnd|mttq)(?!\p{L})/giu;

/**
 * "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH LÀO CAI" → "Sở Nông nghiệp và Môi trường tỉnh Lào Cai": as the registry and its vocabulary write it, else by how offices
 * write such names, which an editor must look at. Names that are not in capitals stay as they are.
 */
export function inUsualLetters(printed: string, registry: Pick<Registry, 'organizations' | 'issuers'>): string {
  const words = collapse(printed);
  if (!isCapitals(words)) return words;
  const written = [...registry.organizations.map(({ name }) => name), ...registry.issuers.flatMap(({ names }) => names)];
  const listed = written.find((name) => !isCapitals(name) && key(name) === key(words));
  if (listed !== undefined) return listed;
  const titled = partTitle(words);
  if (titled !== null) return `${titled.title} ${inUsualLetters(titled.body, registry)}`;
  const head = headOf(words);
  const rest = lower(words).slice(head?.words.length ?? 0);
  const isOfPlace = head === null || ['committee', 'standing-committee', 'permanent-members', 'party-body'].includes(head.type);
  const placed = place.exec(rest);
  const field = placed === null ? rest : rest.slice(0, placed.index);
  const where = placed === null ? '' : `${placed[1] ?? ''}${syllables(rest.slice(placed.index + (placed[1]?.length ?? 0)))}`;
  const own = isOfPlace ? syllables(field) : phrases(field);
  return restore(`${head?.words ?? ''}${own}${where}`.trim());
}

/** Each syllable: names of places. */
const syllables = (words: string): string =>
  words
    .replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<!\p{L})(?:Các|Cơ|Quan|Và|Của|Tỉnh|Huyện|Xã|Phường)(?!\p{L})/gu, lower);

/** The first syllable of each field: "Văn hóa, Thể thao và Du lịch". */
const phrases = (words: string): string =>
  words.replace(/(^\s*|,\s*|(?<!\p{L})(?:và|của)\s+)(\p{Ll})/gu, (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`);

function restore(words: string): string {
  let own = words
    .replace(committees, (_, first: string) => `${first.charAt(0).toUpperCase()}${lower(first).slice(1)} ủy`)
    .replace(shortForms, (short) => short.toUpperCase());
  for (const name of proper) own = own.replace(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'giu'), name);
  return own;
}

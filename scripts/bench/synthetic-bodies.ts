/** The bodies of a synthetic province: those of the real registry that issue, and made-up ones, more of them in a larger library. */
import type { Organization, Term } from '../../src/lib/registry/schema.ts';
import { slug } from '../../src/lib/text/fold.ts';
import { realFigures } from './real-figures.ts';

/** A body that issues documents. */
export interface IssuingBody {
  organization: string;
  issuer: string;
  /** Behind "T/M", as the signature prints it. */
  authority: string;
  position: string;
  symbol: string;
  /** Of the real registry: real documents bear or cite numbers of it. */
  isReal: boolean;
  /** The days between which it issues; null: no end. */
  from: string;
  to: string;
  /** Bodies whose documents it cites beside its own, the nearest first. */
  above: readonly string[];
}

export interface Bodies {
  issuing: readonly IssuingBody[];
  /** What the registry needs beside its real entries. */
  organizations: readonly (Partial<Organization> & Pick<Organization, 'id' | 'name' | 'type'>)[];
  terms: readonly Term[];
}

/** The day before which all synthetic documents are, and the day when provinces and communes began anew. */
export const lastDay = '2026-06-30';
const firstDay = '1998-01-01';
const newOrder = '2025-07-01';
const lastOldDay = '2025-06-30';

const province = { old: 'tinh-uy-lam-dong', now: 'tinh-uy-lam-dong-2025' };

const realBodies: readonly IssuingBody[] = [
  ...[province.old, province.now].map((organization) => ({
    ...{ organization, issuer: organization, authority: 'TỈNH ỦY', position: 'PHÓ BÍ THƯ', symbol: 'TU', isReal: true },
    ...(organization === province.old
      ? { from: firstDay, to: lastOldDay, above: [] }
      : { from: newOrder, to: lastDay, above: [province.old] }),
  })),
  {
    ...{ organization: 'dang-uy-khoi-cac-co-quan-lam-dong', issuer: 'ban-thuong-vu-dang-uy-khoi-cac-co-quan-lam-dong' },
    ...{
      authority: 'BAN THƯỜNG VỤ',
      position: 'BÍ THƯ',
      symbol: 'ĐUK',
      isReal: true,
      from: firstDay,
      to: lastOldDay,
      above: [province.old],
    },
  },
  {
    ...{ organization: 'huyen-uy-thuoc-lam-dong', issuer: 'ban-thuong-vu-huyen-uy-thuoc-lam-dong' },
    ...{
      authority: 'BAN THƯỜNG VỤ',
      position: 'PHÓ BÍ THƯ',
      symbol: 'HU',
      isReal: true,
      from: firstDay,
      to: lastOldDay,
      above: [province.old],
    },
  },
];

/** No province has more: twelve districts had the real one before 2025. */
const mostDistricts = 12;

/** 13 at 100 documents, 40 at 1,000, 126 at 10,000, 283 at 50,000. */
export const madeBodies = (documents: number): number => Math.round(4 * Math.sqrt(documents / 10));

/** Of every six made-up bodies one is a district's committee, two are communes', three only receive, while there are that many in a province. */
export function createBodies(documents: number): Bodies {
  const organizations: Bodies['organizations'][number][] = [];
  const issuing: IssuingBody[] = [...realBodies];
  const terms: Term[] = [];
  const count = { district: 0, commune: 0 };
  for (let index = 0; index < madeBodies(documents); index += 1) {
    const place = placeName(index);
    if (index % 6 === 1 && count.district < mostDistricts) {
      count.district += 1;
      const id = `huyen-uy-${place.slug}`;
      organizations.push({ ...committee(id, `Huyện ủy ${place.name}`, 'HU', province.old), to: lastOldDay });
      terms.push(...termsOf(id, [2000, 2005, 2010, 2015, 2020], lastOldDay));
      issuing.push(issuerOf(id, 'HUYỆN ỦY', 'HU', [firstDay, lastOldDay], province.old));
    } else if (index % 3 === 0 && count.commune < realFigures.communes) {
      count.commune += 1;
      const id = `dang-uy-xa-${place.slug}`;
      organizations.push({ ...committee(id, `Đảng ủy xã ${place.name}`, 'ĐU', province.now), from: newOrder });
      terms.push(...termsOf(id, [2025], null));
      issuing.push(issuerOf(id, 'ĐẢNG ỦY', 'ĐU', [newOrder, lastDay], province.now));
    } else {
      organizations.push({ id: `so-${place.slug}`, name: `Sở ${place.name}`, type: 'state', level: 'province' });
    }
  }
  return { issuing, organizations, terms };
}

const basis = 'thư viện tổng hợp để đo';

const committee = (id: string, name: string, symbol: string, parent: string): Bodies['organizations'][number] => ({
  ...{ id, name, type: 'committee' },
  ...{ symbol, parent, basis },
});

const issuerOf = (id: string, authority: string, symbol: string, [from, to]: readonly [string, string], above: string): IssuingBody => ({
  ...{ organization: id, issuer: id, authority, position: 'BÍ THƯ', symbol, isReal: false, from, to },
  above: above === province.now ? [above, province.old] : [above],
});

/** Terms of five years; the last one lasts. */
const termsOf = (organization: string, years: readonly number[], end: string | null): Term[] =>
  years.map((year, index) => {
    const next = years[index + 1];
    return {
      ...{ id: `${organization}-${year}`, organization, name: `nhiệm kỳ ${year} - ${year + 5}` },
      from: index === 0 ? (year === 2025 ? newOrder : firstDay) : `${year}-08-01`,
      to: next === undefined ? end : `${next}-07-31`,
      basis,
    };
  });

const firsts = [
  'An',
  'Bình',
  'Cát',
  'Đông',
  'Giang',
  'Hà',
  'Khánh',
  'Lâm',
  'Mai',
  'Nam',
  'Phong',
  'Quang',
  'Sơn',
  'Tân',
  'Thanh',
  'Vĩnh',
  'Xuân',
];
const seconds = [
  'Hạ',
  'Thượng',
  'Trung',
  'Đoài',
  'Nội',
  'Ngoại',
  'Tiền',
  'Hậu',
  'Tả',
  'Hữu',
  'Cả',
  'Con',
  'Lớn',
  'Nhỏ',
  'Mới',
  'Cũ',
  'Xa',
  'Gần',
  'Đầu',
];

/** "Mẫu An Hạ": no place has "Mẫu" in front of its name, and none of these is the beginning of another. */
function placeName(index: number): { name: string; slug: string } {
  const name = `Mẫu ${firsts[index % firsts.length] ?? ''} ${seconds[Math.floor(index / firsts.length) % seconds.length] ?? ''}`;
  return { name, slug: slug(name) };
}

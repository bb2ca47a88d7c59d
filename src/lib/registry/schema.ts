/** The schemas of the registry files: bodies, units and groups in one id space; kinds, terms, abbreviations, indicators. */
import { z } from 'zod';
import { isPathSegment } from '../address.ts';
import { isIsoDate } from '../text/date.ts';

const isoDate = z.string().refine(isIsoDate, { error: 'ngày có thật, dạng NĂM-THÁNG-NGÀY, ví dụ 2025-07-01' });
const id = z.string().refine(isPathSegment, { error: 'mã viết bằng chữ thường không dấu, số và dấu "-", ví dụ tinh-uy-lam-dong' });
const words = z.string().regex(/\S/, { error: 'chữ, không để trống' });

/** What an entry of the registry is; `i18n/vi.ts` names them to readers. */
export const organizationTypes = [
  'committee',
  'standing-committee',
  'permanent-members',
  'advisory',
  'office',
  'party-body',
  'state',
  'front',
  'mass-organization',
  'unit',
  'group',
  'person-group',
  'central',
] as const;

/** Levels of the Party and the state from the top (trung ương, tỉnh, huyện và tương đương, cơ sở); `i18n/vi.ts` names them to readers. */
export const levels = ['central', 'province', 'district', 'grassroots'] as const;
const level = z.enum(levels).nullish();

/** A body, a unit or a group (cơ quan, đơn vị, nhóm); one id space, an id belongs to one body in one era and is never reused. */
export const organizationSchema = z.strictObject({
  id,
  /** Full name. */
  name: words,
  /** The name as documents print it where the reader knows the place ("Tỉnh ủy"). */
  shortName: words.nullish(),
  /** Other names that documents print for it, where the reader knows whom they mean ("các Ban tham mưu"). */
  names: z.array(words).min(1).nullish(),
  /** Tells one era from another ("trước ngày 01/7/2025"). */
  note: words.nullish(),
  type: z.enum(organizationTypes),
  /** The symbol that its numbers carry (TU, HU, ĐUK). */
  symbol: words.nullish(),
  parent: id.nullish(),
  /** Where its parents do not tell (`level.ts`). */
  level,
  from: isoDate.nullish(),
  to: isoDate.nullish(),
  successors: z.array(id).nullish(),
  /** Of a group: the bodies that it names together. */
  members: z.array(id).nullish(),
  /** Where `from`, `to` and `successors` are known from. */
  basis: words.nullish(),
});

/** A kind of document (tên loại văn bản). */
export const kindSchema = z.strictObject({
  /** The slug of its list, /loai/<id>/. */
  id,
  /** Vietnamese name in lower case; what `kind` in the frontmatter says. */
  name: words,
  /** Printed abbreviations; several kinds may share one (QĐ). */
  abbreviations: z.array(words),
  /** Other printed names of the same kind ("chương trình hành động"). */
  aliases: z.array(words).nullish(),
  /** Longer printed head nouns that end in another kind's name ("thông báo kết luận"). */
  heads: z.array(words).nullish(),
  /** Cited by its title and year too, without a number (luật, hiến pháp). */
  isNamed: z.boolean().nullish(),
  /** Where every document of the kind is of one level (luật). */
  level,
  /** Prefix of document ids; unique. */
  code: z.string().regex(/^[a-z]{1,6}$/, { error: 'chữ thường không dấu, tối đa 6 chữ, ví dụ "cv"' }),
  description: words.nullish(),
});

/** A term of office (nhiệm kỳ, khóa) of one organization. */
export const termSchema = z.strictObject({
  id,
  organization: id,
  name: words,
  from: isoDate.nullish(),
  to: isoDate.nullish(),
  basis: words.nullish(),
});

/** Where one of several readings is the one that is meant: all that is given must hold. */
const abbreviationContextSchema = z
  .strictObject({
    /** The reading, one of `full`. */
    full: words,
    /** Words that stand right behind it, as printed ("HĐND" behind "TT"). */
    followedBy: z.array(words).min(1).nullish(),
    /** The body whose symbol the document bears, or the nearest above it with this symbol, is of this name: "Tỉnh ủy", not "Thành ủy". */
    owner: z.strictObject({ symbol: words, level, name: words }).nullish(),
  })
  .refine(({ followedBy, owner }) => followedBy != null || owner != null, {
    error: 'followedBy (chữ in ngay sau) hoặc owner (cơ quan mang ký hiệu)',
  });

/** A short form as printed, and what it stands for. */
export const abbreviationSchema = z
  .strictObject({
    short: words,
    /** Its anchor on the page of the glossary, where two short forms have the same letters (đ/c and đc are "d-c" and "dc"). */
    id: id.nullish(),
    /** One reading; several are told apart by `when`, and where that does not decide nothing is shown. Empty only with `unexplained`. */
    full: z.array(words),
    when: z.array(abbreviationContextSchema).min(1).nullish(),
    /** Why it is never expanded. */
    unexplained: words.nullish(),
    /** Where the meaning is known from. */
    note: words.nullish(),
  })
  .superRefine(({ short, full, when, unexplained }, context) => {
    const report = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message });
    if ((full.length === 0) !== (unexplained != null))
      report(['full'], 'ít nhất một nghĩa; chữ không giải nghĩa thì để [] và ghi lý do ở unexplained');
    if (full.includes(short)) report(['full'], 'nghĩa viết đủ, khác chữ viết tắt');
    if (new Set(full).size < full.length) report(['full'], 'mỗi nghĩa một lần');
    if (when == null) return;
    if (full.length < 2) report(['when'], 'chỉ ghi khi có từ hai nghĩa trở lên');
    when.forEach((own, index) => {
      if (!full.includes(own.full)) report(['when', index, 'full'], `một trong các nghĩa: ${full.join('; ')}`);
      const isTaken = when
        .slice(0, index)
        .some((other) => other.full !== own.full && key(other.owner) === key(own.owner) && overlaps(other.followedBy, own.followedBy));
      if (isTaken) report(['when', index], 'mỗi điều kiện ứng với một nghĩa; điều kiện này đã ghi cho nghĩa khác');
    });
  });

const key = (value: unknown): string => JSON.stringify(value ?? null);
const overlaps = (a: readonly string[] | null | undefined, b: readonly string[] | null | undefined): boolean =>
  a == null || b == null ? a == b : a.some((word) => b.includes(word));

/** A body as numbers and citations name it: vocabulary for reading citations, not a page of the site. */
export const issuerSchema = z.strictObject({
  id,
  /** What stands behind the kind in a number: "TW" in 26-CT/TW. */
  symbols: z.array(words),
  /** The body of the registry whose symbol this is, where it is always the same one. */
  organization: id.nullish(),
  /** Printed names, behind "của". */
  names: z.array(words).min(1),
  /** The name goes on with a place or a field ("Tỉnh ủy Lâm Đồng", "Bộ Công Thương"). */
  prefix: z.boolean().nullish(),
  /** The symbol belongs to the locality or unit of the citing document (TU, HU, UBND). */
  isRelative: z.boolean().nullish(),
  /** A body of the Party: its numbers are written number-KIND/ISSUER. */
  isParty: z.boolean().nullish(),
  /** The symbol bears the number of a term (QH15). */
  hasTerm: z.boolean().nullish(),
  /** Where it is always the same one. */
  level,
});

/** Titles of laws as documents print them, by kind: where a title ends cannot be read off the sentence. */
export const lawsSchema = z.strictObject({ kind: words, titles: z.array(words) });

/** Facts of a cited document that need a source of their own. */
const citedFacts = ['date', 'issuer', 'term', 'title', 'url', 'document'] as const;

/** What is known of a document that is cited and not held (`registry/cited-documents.yaml`): each fact says where it is known from. */
export const citedDocumentSchema = z
  .strictObject({
    /** Its page is /vien-dan/<id>/. */
    id,
    kind: words,
    /** "05-CT/TW"; null for what is cited by name. */
    number: words.nullish(),
    /** The body whose number it is: an id of organizations.yaml or of issuers.yaml. */
    organization: id.nullish(),
    /** Printed names of what is cited without a number, and other names of it. */
    names: z.array(words).nullish(),
    issuer: words.nullish(),
    /** An id of terms.yaml. */
    term: id.nullish(),
    date: isoDate.nullish(),
    title: words.nullish(),
    /** Where its official text stands elsewhere. */
    url: z.url({ error: 'địa chỉ đầy đủ, ví dụ https://…' }).nullish(),
    /** The held document that it turned out to be: "<organization>/<id>". */
    document: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, { error: 'mã văn bản, dạng "co-quan/van-ban"' })
      .nullish(),
    /** Fact → where it is known from. */
    sources: z.partialRecord(z.enum(citedFacts), words).nullish(),
  })
  .superRefine((entry, context) => {
    for (const fact of citedFacts) {
      if (entry[fact] != null && entry.sources?.[fact] === undefined)
        context.addIssue({ code: 'custom', path: ['sources', fact], message: `nguồn của "${fact}"` });
    }
    if (entry.number == null && (entry.names ?? []).length === 0)
      context.addIssue({ code: 'custom', path: ['number'], message: 'số, ký hiệu, hoặc ít nhất một tên trong names' });
  });

/** A figure that targets set (chỉ tiêu); one id wherever the same is measured, in whatever document. */
export const indicatorSchema = z.strictObject({
  id,
  /** Neutral, in nobody's words. */
  name: words,
  /** As printed behind the figures ("tỷ đồng"): figures that stand side by side are in one unit. */
  unit: words.nullish(),
  /** A whole (cơ cấu) that is no figure itself: the targets that are `part-of` it are its shares and make 100 %. */
  isComposition: z.boolean().nullish(),
});

export const siteSchema = z.strictObject({
  /** Tells the feeds of this library from those of all others, for good; set before anybody follows one. */
  id: id.nullish(),
  /** The title on every page. */
  title: words,
  description: words.nullish(),
  /** Absolute address of the published site; null while it has none. */
  url: z
    .url({ error: 'địa chỉ đầy đủ, ví dụ http://vanban.noibo/' })
    .refine((url) => !URL.canParse(url) || ['', '/'].includes(new URL(url).pathname), {
      error: 'địa chỉ chỉ có tên máy, ví dụ http://vanban.noibo/; trang nằm trong thư mục con thì ghi thư mục đó bằng --base khi dựng',
    })
    .nullish(),
  /** Where readers report a slip; null: no link is shown. */
  contact: z
    .string()
    .regex(/^(?:https?:\/\/|mailto:)\S+$|^[^\s@:/]+@[^\s@:/]+$/, { error: 'địa chỉ thư điện tử, hoặc địa chỉ trang http://, https://' })
    .nullish(),
  /** To whom the site is open: everybody, or the Party organization of one body of the registry (its id), behind a door that the site itself cannot close. */
  audience: z.string({ error: '"public", hoặc mã một cơ quan' }).regex(/\S/, { error: '"public", hoặc mã một cơ quan' }).default('public'),
  /** Which host renders the bodies: `mdx` (Astro's own, up to about 2,000 documents) or `direct`. */
  renderer: z.enum(['mdx', 'direct'], { error: '"mdx" hoặc "direct"' }).default('mdx'),
});

export type Organization = z.output<typeof organizationSchema>;
export type OrganizationType = (typeof organizationTypes)[number];
export type Level = (typeof levels)[number];
export type Kind = z.output<typeof kindSchema>;
export type Term = z.output<typeof termSchema>;
export type Abbreviation = z.output<typeof abbreviationSchema>;
export type AbbreviationContext = z.output<typeof abbreviationContextSchema>;
export type CitedDocument = z.output<typeof citedDocumentSchema>;
export type Issuer = z.output<typeof issuerSchema>;
export type Laws = z.output<typeof lawsSchema>;
export type Indicator = z.output<typeof indicatorSchema>;
export type Site = z.output<typeof siteSchema>;

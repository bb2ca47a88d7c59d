/** A citation as a question: which document has this owner, kind, number, date, term and subject? */
import type { Registry } from '../registry/registry.ts';
import { formatDate } from '../text/date.ts';
import { fold, lower } from '../text/fold.ts';
import { nameKey, numberKey, type KnownDocument } from './known.ts';
import type { Mention } from './mention.ts';
import { formatRoman, readOrdinal } from './ordinal.ts';
import type { Owner, Owners } from './owner.ts';
import { compareSubjects } from './subject.ts';

/** The document that cites: what is known of its own body and time. */
export interface Citing {
  id: string;
  organization: string;
  date: string | null;
  /** Bounds of its date: nothing cites the future. */
  earliest: string | null;
  latest: string | null;
}

export interface Query {
  /** Null: not enough is printed to ask. */
  key: string | null;
  /** Key among known documents: of a name without the year and the term that the citation adds. */
  lookup: string | null;
  owner: Owner | null;
  kindClass: string | null;
  number: string | null;
  year: string | null;
  date: string | null;
  term: number | null;
  issuer: string | null;
  subject: string | null;
  name: string | null;
  /** The kind's own name, as the printed word tells it. */
  kind: string | null;
  /** The printed body cannot own the symbol ("10-NQ/TU của Bộ Chính trị"): somewhere is a slip, and nothing is sure. */
  isConflicting: boolean;
  hasUnread: boolean;
  isSubjectShared: boolean;
  placesBefore: readonly string[];
}

export function createQuery(
  mention: Mention,
  citing: Citing,
  { classes, owners, kindNames }: { classes: ReadonlyMap<string, string>; owners: Owners; kindNames: ReadonlyMap<string, string> },
): Query {
  const { found, subject } = mention;
  const owner = found.form === 'named' ? null : owners.ofCitation(found, citing.organization);
  const kindClass = found.kind === null ? null : (classes.get(lower(found.kind)) ?? null);
  const term = found.khoa === null ? null : readOrdinal(found.khoa);
  const { hasUnread, isSubjectShared, placesBefore } = mention;
  const isConflicting = owner !== null && owners.conflicts(found);
  const base = {
    ...{
      owner,
      kindClass,
      kind: found.kind === null ? null : (kindNames.get(lower(found.kind)) ?? found.kind),
      number: found.number,
      date: found.date,
      term,
      issuer: found.issuer,
      subject,
      name: found.name,
    },
    ...{ hasUnread, isSubjectShared, placesBefore, isConflicting },
  };
  if (found.form === 'named') {
    if (found.name === null) return { ...base, year: found.year, key: null, lookup: null };
    const key = namedKey(found.name, found.year, term, found.kind, citing, owners);
    return { ...base, year: found.year, key, lookup: nameKey(found.name) };
  }
  const inNumber = found.isYearInNumber ? found.year : null;
  const key =
    owner === null || kindClass === null || found.number === null ? null : numberKey(owner.key, kindClass, found.number, inNumber);
  return { ...base, year: found.year, key, lookup: key };
}

/** Names that mean another document in each locality ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI") have the body of the citing document in their key. */
function namedKey(name: string, year: string | null, term: number | null, kind: string | null, citing: Citing, owners: Owners): string {
  const key = nameKey(name);
  const isNational = ['luật', 'bộ luật', 'hiến pháp', 'pháp lệnh', 'điều lệ'].includes(kind ?? '') || /toan quoc|trung uong/.test(key);
  const above = owners.chain(citing.organization).map((id) => owners.ofOrganization(id));
  // "Đảng bộ tỉnh" is that of the highest body above; "Đảng bộ huyện", "Đảng bộ Khối" that of the citing body or the one above it.
  const local = isNational ? '' : `@${/dang bo (?:tinh|thanh pho)\b/.test(key) ? (above.at(-1) ?? '') : (above[0] ?? '')}`;
  return `${key}${local}|${term ?? ''}|${year ?? ''}`;
}

export type Assessment = { fit: 'no' } | { fit: 'possible' } | { fit: 'sure'; because: string };

export interface Context {
  registry: Registry;
  owners: Owners;
  citing: Citing;
}

/**
 * Whether the document can be meant, and whether the text decides it (CITE-02): by its date, its term, the year in its number, its subject, or
 * because a body's own numbers run once through a term (domain §2.1). Being the only one known decides nothing, and words behind the citation that
 * could not be read decide against it.
 */
export function assess(query: Query, known: KnownDocument, context: Context): Assessment {
  const { citing } = context;
  const sure = (because: string): Assessment => (query.isConflicting ? { fit: 'possible' } : { fit: 'sure', because });
  const latest = citing.date ?? citing.latest;
  const isFuture = latest !== null && known.date !== null && known.date > latest;
  if (query.date !== null && known.date !== null) {
    if (query.date !== known.date) return { fit: 'no' };
    // A body that could not be read may be that of another place, with the same number on the same day.
    const isOtherBody = query.hasUnread && query.owner !== null && query.owner.slug === query.owner.organization;
    return isFuture || isOtherBody ? { fit: 'possible' } : sure(`số, ký hiệu và ngày ${formatDate(query.date)} đều trùng`);
  }
  if (isFuture) return { fit: 'no' };
  // Quyết định and quy định share QĐ but not always one series: with another word only the date decides.
  const isOtherKind = query.kind !== null && known.kind !== query.kind && query.name === null;
  if (query.term !== null && known.term !== null) {
    if (query.term !== known.term) return { fit: 'no' };
    if (!isOtherKind) return sure(`số, ký hiệu và khóa ${formatRoman(query.term)} đều trùng`);
  }
  if (query.year !== null) {
    const isInNumber = known.number?.includes(`/${query.year}/`) === true;
    if (known.date !== null && !known.date.startsWith(query.year) && !isInNumber) return { fit: 'no' };
    if (isInNumber && query.owner !== null && isNamed(query.owner)) return sure('số, năm và cơ quan ban hành in trong số hiệu đều trùng');
  }
  if (isOtherKind || query.date !== null) return { fit: 'possible' };
  const about = compareSubjects(query.subject, known.title, known.isHeld);
  const isOtherIssuer = differs(query.issuer, known.issuer);
  if (about === 'same' && !isOtherIssuer && maySubjectDecide(query, known, context))
    return sure('số, ký hiệu và nội dung in kèm đều trùng');
  if (about !== 'different' && !isOtherIssuer && query.owner !== null && !query.hasUnread) {
    const term = ownTerm(query, known, context);
    if (term !== null) return sure(`số của chính cơ quan này, trong cùng ${term}; mỗi số chỉ dùng một lần trong một nhiệm kỳ`);
  }
  return { fit: 'possible' };
}

/**
 * A subject decides alone only where numbers do not come back with it: numbers of state bodies without a year begin anew each year, and plans,
 * reports and rules of procedure have the same title in every term. A subject printed behind another document decides nothing for a held one.
 */
function maySubjectDecide(query: Query, known: KnownDocument, { registry, owners, citing }: Context): boolean {
  if (!known.isHeld) return true;
  if (query.isSubjectShared || query.hasUnread) return false;
  const isParty = known.number?.includes('/') === true && /^\d+-/.test(known.number);
  if (!isParty) return false;
  if (!recurring.has(known.kind)) return true;
  const organization = query.owner?.organization;
  const day = citing.date ?? citing.earliest;
  if (organization == null || known.date === null || day === null || owners.ofOrganization(organization) !== query.owner?.key) return false;
  const term = registry.termOn(organization, known.date);
  return term !== undefined && registry.termOn(organization, day)?.id === term.id;
}

/** Kinds whose titles come back in every term. */
const recurring = new Set(['quy chế', 'chương trình', 'kế hoạch', 'báo cáo', 'thông báo', 'công văn', 'tờ trình', 'đề án', 'phương án']);

/** The owner is one certain body, not "some Đảng ủy". */
const isNamed = (owner: Owner): boolean => !owner.key.includes('@');

/** The term's name, where a body cites its own number and both dates lie, for certain, in that one term. */
function ownTerm(query: Query, known: KnownDocument, { registry, owners, citing }: Context): string | null {
  const organization = query.owner?.organization;
  if (organization == null || known.date === null || owners.ofOrganization(citing.organization) !== query.owner?.key) return null;
  const term = registry.termOn(citing.organization, known.date);
  if (term === undefined) return null;
  const from = citing.date ?? citing.earliest;
  const to = citing.date ?? citing.latest;
  if (from === null || to === null) return null;
  // The sentence speaks of such a body elsewhere: the number may be that body's.
  const ownName = fold(registry.organization(citing.organization)?.name ?? '');
  if (query.placesBefore.some((place) => !ownName.includes(place))) return null;
  const isSame = registry.termOn(citing.organization, from)?.id === term.id && registry.termOn(citing.organization, to)?.id === term.id;
  return isSame ? `nhiệm kỳ (${term.name})` : null;
}

/** Bodies of one symbol that issue in their own name: a text that names one does not mean the other. */
const bodies = ['bo chinh tri', 'ban bi thu', 'ban chap hanh', 'bch', 'ban thuong vu', 'btv', 'thuong truc'];

export function differs(printed: string | null, known: string | null): boolean {
  if (printed === null || known === null) return false;
  const body = (name: string): string => {
    const folded = fold(name);
    const own = bodies.find((part) => folded.includes(part)) ?? '';
    return own === 'bch' ? 'ban chap hanh' : own === 'btv' ? 'ban thuong vu' : own;
  };
  return body(printed) !== '' && body(known) !== '' && body(printed) !== body(known);
}

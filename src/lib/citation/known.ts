/** Documents that a citation may mean: those held, and those of the authority file `registry/cited-documents.yaml`. */
import type { Entry } from '../library/entry.ts';
import { parseDocumentNumber } from '../document-number/document-number.ts';
import type { Registry } from '../registry/registry.ts';
import type { CitedDocument, Kind } from '../registry/schema.ts';
import { fold, lower } from '../text/fold.ts';
import { lastFoldedOrdinal, readOrdinal } from './ordinal.ts';
import type { Owners } from './owner.ts';

export interface KnownDocument {
  /** "<organization>/<id>" of a held document, or the id under /vien-dan/. */
  id: string;
  isHeld: boolean;
  kind: string;
  /** "28-NQ/TU" as formatted, for sentences. */
  number: string | null;
  date: string | null;
  /** Number of the term ("XIII" → 13); null where it is not known. */
  term: number | null;
  title: string | null;
  issuer: string | null;
  /** The official text elsewhere. */
  url: string | null;
  /** The held document that it turned out to be. */
  document: string | null;
  isNumberInferred: boolean;
}

/** Kinds that share an abbreviation (quyết định, quy định) are one class: their numbers cannot be told apart by the symbol. */
export function createKindClasses(kinds: readonly Kind[]): ReadonlyMap<string, string> {
  const classes = new Map<string, string>();
  const byAbbreviation = new Map<string, string>();
  for (const kind of kinds) {
    const shared = kind.abbreviations.map((own) => byAbbreviation.get(own)).find((own) => own !== undefined);
    const own = shared ?? kind.code;
    for (const name of [kind.name, ...(kind.aliases ?? [])]) classes.set(lower(name), own);
    for (const abbreviation of kind.abbreviations) if (!byAbbreviation.has(abbreviation)) byAbbreviation.set(abbreviation, own);
  }
  return classes;
}

/** What tells one numbered document from another but for its date: owner, class of kind, number, and the year where it is part of the number. */
export const numberKey = (owner: string, kindClass: string, number: string, year: string | null): string =>
  `${owner}|${kindClass}|${number.replace(/^0+(?=\d)/, '')}|${year ?? ''}`;

/** "Luật Đất đai" whatever its case, tones and commas; a plenum or congress whatever the words around its ordinal. */
export function nameKey(name: string): string {
  const folded = fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/ khoa [ivx0-9]+$/, '');
  return `ten|${plenumKey(folded) ?? congressKey(folded) ?? folded}`;
}

/** "nghi quyet hoi nghi lan thu tu bch trung uong dang" → "nghi quyet trung uong 4". */
function plenumKey(folded: string): string | null {
  const match = /^(nghi quyet|ket luan|chi thi)\b.*\b(?:trung uong|tw)\b/.exec(folded);
  if (match === null || folded.includes('dai hoi')) return null;
  const ordinal = lastFoldedOrdinal(
    folded.slice(match[1]?.length).replace(/\b(?:hoi nghi|lan thu|ban chap hanh|bch|trung uong|tw|dang|cua|tai)\b/g, ' '),
  );
  return ordinal === null ? null : `${match[1] ?? ''} trung uong ${ordinal}`;
}

/** "nghi quyet dai hoi dai bieu toan quoc lan thu xiii cua dang" → "nghi quyet dai hoi toan quoc 13". */
function congressKey(folded: string): string | null {
  const match = /^nghi quyet (?:cua |tai )?dai hoi\b(.*)$/.exec(folded);
  if (match === null) return null;
  const rest = (match[1] ?? '').replace(/\b(?:dai bieu|lan thu)\b/g, ' ').replace(/\s+/g, ' ');
  const ordinal = lastFoldedOrdinal(rest.replace(/nhiem ky.*$/, ''));
  if (ordinal === null) return null;
  const level = /dang bo ([a-z ]*?)(?= (?:[ivx]+|\d+)\b|$)/.exec(rest)?.[1]?.trim();
  return `nghi quyet dai hoi ${level === undefined ? 'toan quoc' : `dang bo ${level}`} ${ordinal}`;
}

/** Of a name key: a plenum of the Central Committee or a national congress, which no locality has. */
export const isNationalName = (key: string): boolean =>
  /^ten\|(?:(?:nghi quyet|ket luan|chi thi) trung uong|nghi quyet dai hoi toan quoc) \d+(?:\||$)/.test(key);

export interface KnownDocuments {
  byId: ReadonlyMap<string, KnownDocument>;
  /** By number key and by name key. */
  candidates(key: string): readonly KnownDocument[];
}

export function createKnownDocuments(
  entries: readonly Entry[],
  cited: readonly CitedDocument[],
  registry: Registry,
  classes: ReadonlyMap<string, string>,
  owners: Owners,
): KnownDocuments {
  const byId = new Map<string, KnownDocument>();
  const byKey = new Map<string, KnownDocument[]>();
  const add = (key: string, known: KnownDocument): void => {
    const own = byKey.get(key);
    if (own === undefined) byKey.set(key, [known]);
    else own.push(known);
  };
  for (const entry of entries) {
    const { metadata, number } = entry;
    const known: KnownDocument = {
      id: entry.id,
      isHeld: true,
      kind: metadata.kind,
      number: metadata.number,
      date: metadata.date,
      term: ordinalOf(entry.term?.name),
      title: entry.title === '' || entry.isEditorialTitle ? null : entry.title,
      issuer: registry.organization(metadata.issuer.id)?.shortName ?? metadata.issuer.printed,
      url: null,
      document: null,
      isNumberInferred: metadata.provenance.number.basis === 'inferred',
    };
    byId.set(known.id, known);
    const kindClass = classes.get(metadata.kind);
    if (number !== null && kindClass !== undefined)
      add(numberKey(owners.ofNumber(entry.organization, number.symbol), kindClass, number.number, number.year), known);
  }
  for (const entry of cited) {
    const number = entry.number == null ? null : parseDocumentNumber(entry.number);
    const owner = entry.organization == null ? null : owners.ofId(entry.organization);
    const term = registry.terms.find(({ id }) => id === entry.term);
    const byDate = entry.date == null || owner?.organization == null ? undefined : registry.termOn(owner.organization, entry.date);
    const known: KnownDocument = {
      id: entry.id,
      isHeld: false,
      kind: entry.kind,
      number: entry.number ?? null,
      date: entry.date ?? null,
      term: ordinalOf((term ?? byDate)?.name),
      title: entry.title ?? null,
      issuer: entry.issuer ?? null,
      url: entry.url ?? null,
      document: entry.document ?? null,
      isNumberInferred: false,
    };
    byId.set(known.id, known);
    const kindClass = classes.get(entry.kind);
    if (number !== null && entry.organization != null && owner !== null && kindClass !== undefined)
      add(numberKey(owners.ofNumber(entry.organization, number.symbol), kindClass, number.number, number.year), known);
    for (const name of entry.names ?? []) add(nameKey(name), known);
  }
  for (const [key, all] of byKey) byKey.set(key, withoutDoubles(all));
  return { byId, candidates: (key) => byKey.get(key) ?? [] };
}

/** An entry of the authority file that describes a held document (same key; same date, or without a date the same term) is that document. */
function withoutDoubles(all: readonly KnownDocument[]): KnownDocument[] {
  return all.filter((own) => {
    if (own.isHeld || own.document !== null) return true;
    const same = all.filter(
      (held) =>
        held.isHeld && held.kind === own.kind && (own.date === null ? own.term !== null && own.term === held.term : own.date === held.date),
    );
    const [only] = same;
    if (only === undefined || same.length > 1) return true;
    own.document = only.id;
    return false;
  });
}

/** "khóa XIII" → 13, "lần thứ XI, nhiệm kỳ 2020 - 2025" → 11. */
export function ordinalOf(term: string | null | undefined): number | null {
  const printed = /(?:khóa|khoá|lần thứ)\s+([IVX]+|\d+)/u.exec(term ?? '')?.[1];
  return printed === undefined ? null : readOrdinal(printed);
}

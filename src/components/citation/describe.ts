/** A document as citations speak of it, held or not: what it is called, where its page is, what is known of it. */
import * as vi from '../../i18n/vi.ts';
import { getBase, getLibrary, getPlaceNames, question } from '../../io/site.ts';
import { withBase } from '../../lib/address.ts';
import { targetAddress } from '../../lib/citation/build.ts';
import type { Citation, CitedDocument, StatedFact } from '../../lib/citation/graph.ts';
import { printedSubjects, unclearCitations } from '../../lib/citation/views.ts';
import type { DocumentId } from '../../lib/directive/directive.ts';
import type { Anchor } from '../../lib/provision/body.ts';
import { documentStatus, statusMark } from '../../lib/library/status.ts';
import { cutWords } from '../../lib/text/whitespace.ts';
import { inferredNames, nameInText } from '../document/evidence.ts';

export interface DescribedDocument {
  href: string;
  /** "Chỉ thị số 26-CT/TW"; "Luật Lâm nghiệp". */
  name: string;
  date: string | null;
  issuer: string | null;
  title: string | null;
  /** The title is words of a citing document. */
  isQuoted: boolean;
  isEditorialTitle: boolean;
  isHeld: boolean;
  /** What is known of its force: "được thay thế"; null: nothing. */
  mark: string | null;
  /** Number, date and title, where they are not printed: "số hiệu", "ngày ban hành". */
  inferred: readonly string[];
}

/** "Chỉ thị số 26-CT/TW"; what is cited by name is called by it. */
export function citedName({ kind, label }: Pick<CitedDocument, 'kind' | 'label'>): string {
  return kind !== null && /^\d/.test(label) ? vi.cited.numbered(kind, label) : vi.cited.capital(label);
}

/** Many pages speak of one document, and what is printed of it stands in thousands of places. */
const described = new Map<string, DescribedDocument>();
const subjects = new Map<string, readonly StatedFact[]>();

/** `id` is "<organization>/<id>" or an id under /vien-dan/. */
export const describeDocument = question('describeDocument', (id: string): DescribedDocument => {
  const own = described.get(id) ?? describe(id);
  described.set(id, own);
  return own;
});

/** What citing documents print of what a document is about. */
export const subjectsOf = question('subjectsOf', (id: string): readonly StatedFact[] => {
  const own = subjects.get(id) ?? printedSubjects(getLibrary().graph, id);
  subjects.set(id, own);
  return own;
});

/** What is known of its force, beside its name: "được thay thế". */
export const markOf = question('markOf', (id: DocumentId): string | null => {
  const entry = getLibrary().entry(id);
  return entry === undefined ? null : statusMark(documentStatus(entry, getLibrary()));
});

function describe(id: string): DescribedDocument {
  const { entry: held, graph, registry } = getLibrary();
  const href = withBase(getBase(), targetAddress(id));
  const entry = held(id);
  if (entry !== undefined) {
    const { date, number, issuer } = entry.metadata;
    const body = registry.organization(issuer.id);
    return {
      href,
      name: nameInText(entry),
      date,
      // Without a number the issuer is part of the name.
      issuer: number === null ? null : (body?.shortName ?? body?.name ?? issuer.printed),
      title: entry.title,
      isQuoted: false,
      isEditorialTitle: entry.isEditorialTitle,
      isHeld: true,
      mark: markOf(id),
      inferred: inferredNames(entry, ['number', 'date', 'title']),
    };
  }
  const cited = graph.cited(id);
  if (cited === undefined) throw new Error(`không có văn bản được viện dẫn ${id}`);
  const printed = cited.title === null ? (subjectsOf(id)[0]?.value ?? null) : null;
  return {
    href,
    name: citedName(cited),
    date: cited.date,
    issuer: cited.issuer,
    title: cited.title ?? (printed === null ? null : cutWords(printed, longest)),
    isQuoted: printed !== null,
    isEditorialTitle: false,
    isHeld: false,
    mark: null,
    inferred: [],
  };
}

const longest = 180;

/** Only places that citations stand in or lead to are kept, so that memory stays small at any size. */
const names = new Map<DocumentId, ReadonlyMap<Anchor, string>>();

/** Places of targets and assignments, by document. */
let annotated: ReadonlyMap<DocumentId, readonly Anchor[]> | undefined;

function annotatedPlaces(): ReadonlyMap<DocumentId, readonly Anchor[]> {
  const places = new Map<DocumentId, Anchor[]>();
  for (const { document, anchor } of [...getLibrary().targets, ...getLibrary().tasks])
    places.set(document, [...(places.get(document) ?? []), anchor]);
  return places;
}

const shownPlaces = question('shownPlaces', (id: DocumentId): ReadonlyMap<Anchor, string> => {
  const known = names.get(id);
  if (known !== undefined) return known;
  const { graph } = getLibrary();
  const all = getPlaceNames(id);
  annotated ??= annotatedPlaces();
  const wanted = [
    ...graph.of(id).map((citation) => citation.anchor),
    ...graph.to(id).flatMap(({ targetAnchor }) => targetAnchor ?? []),
    ...(annotated.get(id) ?? []),
  ];
  const own = new Map(wanted.flatMap((place): [Anchor, string][] => (all.has(place) ? [[place, all.get(place) ?? '']] : [])));
  names.set(id, own);
  return own;
});

/** How the place of a citation, a target or an assignment is named: "Mục II, mục 1, đoạn 1". */
export const placeName = (id: DocumentId, anchor: Anchor): string => shownPlaces(id).get(anchor) ?? vi.zones[anchor] ?? anchor;

let byCandidate: ReadonlyMap<string, readonly Citation[]> | undefined;

/** Citations that may mean this document, or another of the same number. */
export const possibleCitations = question('possibleCitations', (id: string): readonly Citation[] => {
  byCandidate ??= groupByCandidate(unclearCitations(getLibrary().graph));
  return byCandidate.get(id) ?? [];
});

function groupByCandidate(citations: readonly Citation[]): Map<string, Citation[]> {
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    for (const id of citation.candidates) groups.set(id, [...(groups.get(id) ?? []), citation]);
  }
  return groups;
}

/** Why a citation leads where it does, without what its item says anyway. */
export const reasonOf = ({ reason }: Citation): string =>
  reason.replace('Chưa có toàn văn trong thư viện.', '').replace(/\s+/g, ' ').trim();

/** So many places of one item are shown with their words. */
export const mostPlaces = 20;

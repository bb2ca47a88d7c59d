/** Builds the index of numbers from the library: own documents, cited ones, and where they are cited. */
import { parseDocumentNumber } from '../document-number/document-number.ts';
import type { Citation, CitedDocument } from '../citation/graph.ts';
import { documentName, type Entry } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import type { RegistryData } from '../registry/registry.ts';
import type { OrganizationType } from '../registry/schema.ts';
import { fold } from '../text/fold.ts';
import { doubtsOf } from './doubts.ts';
import type { NumberPlace, NumberRecord } from './number-index.ts';
import type { NumberVocabulary } from './number-query.ts';

/** So many citing documents of a number are listed; its page has all. */
const mostPlaces = 8;

/** Bodies that issue under the symbol of the one they stand for. */
const owners: ReadonlySet<OrganizationType> = new Set(['committee', 'standing-committee', 'permanent-members']);

/** "văn bản": letters are called so, and so is everything else. */
const anyDocument = 'van ban';

export function createNumberVocabulary(registry: Pick<RegistryData, 'kinds' | 'issuers' | 'organizations'>): NumberVocabulary {
  const kinds: Record<string, string[]> = {};
  for (const { name, aliases, heads, abbreviations } of registry.kinds) {
    const values = [...abbreviations.map(fold), fold(name)];
    for (const printed of [name, ...(aliases ?? []), ...(heads ?? [])]) if (words(printed) !== anyDocument) kinds[words(printed)] = values;
  }
  const bodies: Record<string, Set<string>> = {};
  const addBody = (name: string, symbols: readonly string[]): void => {
    const own = (bodies[words(name)] ??= new Set());
    // "TƯ" is written for TW and folds to the symbol of another body.
    for (const symbol of symbols) if (!symbol.includes('Ư')) own.add(fold(symbol));
  };
  const symbols = new Set<string>();
  for (const issuer of registry.issuers) {
    for (const name of issuer.names) addBody(name, issuer.symbols);
    for (const symbol of issuer.symbols) symbols.add(fold(symbol));
  }
  const organizations = new Map(registry.organizations.map((organization) => [organization.id, organization]));
  for (const organization of registry.organizations) {
    if (!owners.has(organization.type)) continue;
    const symbol = organization.symbol ?? organizations.get(organization.parent ?? '')?.symbol;
    if (symbol == null) continue;
    symbols.add(fold(symbol));
    for (const name of [organization.name, organization.shortName ?? '']) if (name !== '') addBody(name, [symbol]);
  }
  return {
    kinds,
    bodies: Object.fromEntries(Object.entries(bodies).map(([name, own]) => [name, [...own]])),
    symbols: [...symbols].filter((symbol) => /^[a-z]+$/.test(symbol)),
  };
}

const words = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Held documents newest first, then cited ones in the order of their ids. */
export function numberRecords({
  entries,
  graph,
  entry,
  registry,
}: Pick<Library, 'entries' | 'graph' | 'entry' | 'registry'>): NumberRecord[] {
  const citing = citingPlaces(graph.citations, entry, registry);
  const issuerName = (own: Entry): string => registry.organization(own.metadata.issuer.id)?.name ?? own.metadata.issuer.printed;
  const own = entries.flatMap((document): NumberRecord[] => {
    if (document.number === null) return [];
    const { number, year, symbol } = document.number;
    const doubts = doubtsOf(document);
    return [
      {
        ...{ digits: number, year, symbol, label: document.metadata.number ?? '', kind: document.metadata.kind },
        ...{ date: document.metadata.date, issuer: issuerName(document), title: document.title, own: document.id, cited: null },
        ...(doubts.length === 0 ? {} : { doubts }),
        ...listed(citing.get(document.id)),
      },
    ];
  });
  const cited = graph.citedDocuments.flatMap((document): NumberRecord[] => {
    const { id, isHeld, number, symbol, label, kind, date, issuer, title } = document;
    if (isHeld || number === null || symbol === null) return [];
    return [
      {
        ...{ digits: number.replace(/^0+(?=\d)/, ''), year: parseDocumentNumber(label)?.year ?? null, symbol, label, kind },
        ...{ date: date ?? statedDate(document), issuer: issuer ?? document.stated.issuers[0]?.value ?? null },
        ...{ title: title ?? document.stated.subjects[0]?.value ?? null, own: null, cited: id },
        ...listed(citing.get(id)),
      },
    ];
  });
  return [...own, ...cited];
}

/** A date on which all citing documents agree. */
const statedDate = ({ stated }: CitedDocument): string | null => (stated.dates.length === 1 ? (stated.dates[0]?.value ?? null) : null);

const listed = (places: readonly NumberPlace[] = []): Pick<NumberRecord, 'places' | 'placeCount'> => ({
  places: places.slice(0, mostPlaces),
  placeCount: places.length,
});

/** A document without a number is told from others by its issuer. */
function nameOf(document: Entry, registry: Library['registry']): string {
  const { number, issuer } = document.metadata;
  const name = documentName(document);
  return number === null ? `${name} của ${registry.organization(issuer.id)?.shortName ?? issuer.printed}` : name;
}

/** Target → the first place in each citing document, newest document first. An ambiguous citation counts for each of its candidates. */
function citingPlaces(
  citations: readonly Citation[],
  entry: Library['entry'],
  registry: Library['registry'],
): ReadonlyMap<string, NumberPlace[]> {
  const places = new Map<string, Map<string, NumberPlace & { date: string }>>();
  for (const { from, anchor, target, candidates, outcome } of citations) {
    if (outcome === 'ignored') continue;
    const document = entry(from);
    if (document === undefined) continue;
    for (const id of target === null ? candidates : [target]) {
      if (id === from) continue;
      const own = places.get(id) ?? new Map<string, NumberPlace & { date: string }>();
      if (!own.has(from)) own.set(from, { id: from, name: nameOf(document, registry), anchor, date: document.metadata.date ?? '' });
      places.set(id, own);
    }
  }
  return new Map(
    [...places].map(([id, own]) => [
      id,
      [...own.values()]
        .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1))
        .map(({ id: from, name, anchor }) => ({ id: from, name, anchor })),
    ]),
  );
}

/** What is known of each cited document: from the library, the authority file, and what citing documents print. */
import { parseDocumentNumber } from '../document-number/document-number.ts';
import type { Entry } from '../library/entry.ts';
import type { Anchor } from '../provision/body.ts';
import type { Registry } from '../registry/registry.ts';
import type { Ghost } from './ghosts.ts';
import type { Citation, CitedDocument, StatedFact } from './graph.ts';
import type { KnownDocument, KnownDocuments } from './known.ts';

export function createCitedDocuments(
  citations: readonly Citation[],
  entries: ReadonlyMap<string, Entry>,
  known: KnownDocuments,
  ghosts: readonly Ghost[],
  registry: Registry,
): CitedDocument[] {
  const byTarget = Map.groupBy(
    citations.filter(({ target }) => target !== null),
    ({ target }) => target ?? '',
  );
  const ghostIds = new Set(ghosts.map(({ id }) => id));
  const authority = new Map(registry.citedDocuments.map((entry) => [entry.id, entry]));
  const ids = new Set([
    ...byTarget.keys(),
    ...registry.citedDocuments.filter(({ id }) => known.byId.get(id)?.document === null).map(({ id }) => id),
  ]);
  return [...ids]
    .filter((id) => ghostIds.has(id) || known.byId.has(id))
    .sort()
    .map((id): CitedDocument => {
      const own = byTarget.get(id) ?? [];
      return describe(
        id,
        own,
        known.byId.get(id) ?? null,
        entries.get(id) ?? null,
        authority.get(id)?.sources ?? {},
        authority.get(id)?.names ?? [],
      );
    });
}

function describe(
  id: string,
  own: readonly Citation[],
  known: KnownDocument | null,
  entry: Entry | null,
  sources: Readonly<Record<string, string>>,
  names: readonly string[],
): CitedDocument {
  const stated = {
    dates: facts(own, ({ date }) => date),
    issuers: facts(own, ({ issuer }) => issuer),
    terms: facts(own, ({ term, form }) => (form === 'named' ? null : term)),
    subjects: facts(own, ({ subject }) => subject),
  };
  const numbered = own.find(({ symbol }) => symbol !== null);
  const named = own.find(({ name }) => name !== null);
  const listed = known?.number == null ? null : parseDocumentNumber(known.number);
  const kind = entry?.metadata.kind ?? known?.kind ?? facts(own, (citation) => citation.kind)[0]?.value ?? null;
  return {
    id,
    isHeld: entry !== null,
    kind,
    number: entry?.number?.number ?? numbered?.number?.replace(/^0+(?=\d)/, '') ?? listed?.number ?? null,
    symbol: entry?.number?.symbol ?? numbered?.symbol ?? listed?.symbol ?? null,
    label:
      known?.number ??
      (numbered === undefined
        ? (names[0] ?? (named === undefined ? (own[0]?.surface ?? id) : printedName(named)))
        : printedNumber(numbered)),
    date: known?.date ?? (stated.dates.length === 1 ? (stated.dates[0]?.value ?? null) : null),
    issuer: known?.issuer ?? stated.issuers[0]?.value ?? null,
    title: known?.title ?? null,
    term: stated.terms[0]?.value ?? null,
    url: known?.url ?? null,
    sources,
    stated,
    bounds: null,
    citedBy: own.map(({ from, anchor }) => ({ from, anchor })),
  };
}

/** "Nghị quyết Trung ương 4 khóa XII". */
function printedName({ name, term, year }: Citation): string {
  const parts = [name ?? '', ...(term === null ? [] : [`khóa ${term}`]), ...(year === null ? [] : [`năm ${year}`])];
  return parts.join(' ');
}

/** "26-CT/TW", "04/2015/NĐ-CP". */
function printedNumber({ number, symbol, year }: Pick<Citation, 'number' | 'symbol' | 'year'>): string {
  const digits = (number ?? '').padStart(2, '0');
  if (symbol === null) return year === null ? digits : `${digits}/${year}`;
  if (symbol.includes('/')) return `${digits}-${symbol}`;
  return year === null ? `${digits}/${symbol}` : `${digits}/${year}/${symbol}`;
}

function facts(own: readonly Citation[], valueOf: (citation: Citation) => string | null): StatedFact[] {
  const values = new Map<string, { from: string; anchor: Anchor }[]>();
  for (const citation of own) {
    const value = valueOf(citation);
    if (value === null) continue;
    const places = values.get(value);
    const place = { from: citation.from, anchor: citation.anchor };
    if (places === undefined) values.set(value, [place]);
    else places.push(place);
  }
  return [...values]
    .map(([value, places]) => ({ value, places }))
    .sort((a, b) => b.places.length - a.places.length || (a.value < b.value ? -1 : 1));
}

/** The citation graph as data: `/du-lieu/citations.json`, its CSV and `npm run crosslink -- --json`. A published contract. */
import { z } from 'zod';
import { targetAddress } from '../citation/build.ts';
import type { Citation, CitationGraph, Outcome } from '../citation/graph.ts';
import { relations, type Relation } from '../citation/relation.ts';
import { pick } from './pick.ts';

const words = z.string();
const maybe = words.nullable();
const place = z.strictObject({ from: words, anchor: words });
const outcomes = ['resolved', 'cited-only', 'ambiguous', 'external', 'ignored'] as const satisfies readonly Outcome[];

export const citationJsonSchema = z.strictObject({
  from: words.describe('id of the citing document'),
  anchor: words.describe('the place that cites'),
  start: z.int().describe('offset (UTF-16) into the words of that provision, its label not counted'),
  end: z.int(),
  surface: words.describe('the printed words of the citation'),
  form: z.enum(['numbered', 'named', 'short', 'self']),
  kind: maybe,
  number: maybe.describe('as printed'),
  symbol: maybe.describe('normal form, "NQ/TU"'),
  year: maybe,
  date: maybe,
  issuer: maybe,
  term: maybe.describe('khóa as printed'),
  pinpoint: maybe.describe('the place named, as printed'),
  relation: z.enum(Object.keys(relations) as Relation[]),
  outcome: z.enum(outcomes),
  target: maybe.describe('"<organization>/<id>" of a held document, else the id under /vien-dan/'),
  targetAnchor: maybe,
  candidates: z.array(words).readonly(),
  reason: words.describe('why this outcome, one Vietnamese sentence'),
});

export type CitationJson = z.output<typeof citationJsonSchema>;

export const citationColumns = Object.keys(citationJsonSchema.shape) as (keyof CitationJson)[];

export const citationJson = (citation: Citation): CitationJson => pick(citation, citationColumns);

export const citedDocumentJsonSchema = z.strictObject({
  id: words,
  url: words,
  held: z.boolean(),
  kind: maybe,
  number: maybe.describe('digits'),
  symbol: maybe,
  date: maybe,
  issuer: maybe,
  title: maybe,
  citedBy: z.array(place).describe('where; a document cited at very many places stands several times, each time with further places'),
});

export type CitedDocumentJson = z.output<typeof citedDocumentJsonSchema>;

/** Documents that somebody cites; what only the authority file knows is not among them. */
export function citedDocumentsJson(graph: CitationGraph, href: (address: string) => string): CitedDocumentJson[] {
  return graph.citedDocuments
    .filter(({ citedBy }) => citedBy.length > 0)
    .map(({ id, isHeld, kind, number, symbol, date, issuer, title, citedBy }) => ({
      id,
      url: href(targetAddress(id)),
      held: isHeld,
      kind,
      number,
      symbol,
      date,
      issuer,
      title,
      citedBy: citedBy.map(({ from, anchor }) => ({ from, anchor })),
    }));
}

/** So many places make about 2 MB: an entry of the list stays far below the size of a file. */
const mostPlaces = 20_000;

/** For files of a bounded size: a document that very many places cite is told in several entries. */
export function* splitPlaces(documents: Iterable<CitedDocumentJson>, most = mostPlaces): Generator<CitedDocumentJson> {
  for (const document of documents) {
    const { citedBy } = document;
    for (let from = 0; from < citedBy.length; from += most) yield { ...document, citedBy: citedBy.slice(from, from + most) };
  }
}

export const citationSummarySchema = z.strictObject({
  citations: z.int(),
  citedDocuments: z.int(),
  outcomes: z.strictObject({
    resolved: z.int(),
    'cited-only': z.int(),
    ambiguous: z.int(),
    external: z.int(),
    ignored: z.int(),
  } satisfies Record<Outcome, unknown>),
});

export type CitationSummary = z.output<typeof citationSummarySchema>;

export function citationSummary({ citations, citedDocuments }: CitationGraph): CitationSummary {
  const counts: Record<Outcome, number> = { resolved: 0, 'cited-only': 0, ambiguous: 0, external: 0, ignored: 0 };
  for (const { outcome } of citations) counts[outcome]++;
  return {
    citations: citations.length,
    citedDocuments: citedDocuments.filter(({ citedBy }) => citedBy.length > 0).length,
    outcomes: counts,
  };
}

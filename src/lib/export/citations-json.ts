/** The citation graph as data: `/du-lieu/citations.json` and `npm run crosslink -- --json`. A published contract. */
import { targetAddress } from '../citation/build.ts';
import type { Citation, CitationGraph, Outcome } from '../citation/graph.ts';
import { pick } from './pick.ts';

const citationFields = [
  ...([
    'from',
    'anchor',
    'start',
    'end',
    'surface',
    'form',
    'kind',
    'number',
    'symbol',
    'year',
    'date',
    'issuer',
    'term',
    'pinpoint',
  ] as const),
  ...(['relation', 'outcome', 'target', 'targetAnchor', 'candidates', 'reason'] as const),
] as const;

export type CitationJson = Pick<Citation, (typeof citationFields)[number]>;

export const citationJson = (citation: Citation): CitationJson => pick(citation, citationFields);

export interface CitedDocumentJson {
  id: string;
  url: string;
  held: boolean;
  kind: string | null;
  number: string | null;
  symbol: string | null;
  date: string | null;
  issuer: string | null;
  title: string | null;
  citedBy: { from: string; anchor: string }[];
}

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

export interface CitationSummary {
  citations: number;
  citedDocuments: number;
  outcomes: Record<Outcome, number>;
}

export function citationSummary({ citations, citedDocuments }: CitationGraph): CitationSummary {
  const outcomes: Record<Outcome, number> = { resolved: 0, 'cited-only': 0, ambiguous: 0, external: 0, ignored: 0 };
  for (const { outcome } of citations) outcomes[outcome]++;
  return { citations: citations.length, citedDocuments: citedDocuments.filter(({ citedBy }) => citedBy.length > 0).length, outcomes };
}

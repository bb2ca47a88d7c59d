/** What pages show of the graph: what a document cites, who cites it, and where. Views of the graph, grouped and ordered. */
import type { Anchor } from '../provision/body.ts';
import type { Citation, CitationGraph, Edge } from './graph.ts';
import { relations, type Relation } from './relation.ts';

/** One cited document with all mentions of it in one text. */
export interface OutgoingItem {
  /** Counted in the order of first mention, from 1; links in the text refer to it. */
  number: number;
  /** Null: ambiguous. */
  target: string | null;
  relation: Relation;
  citations: readonly Citation[];
}

export interface IncomingItem {
  from: string;
  /** Relation of the citing document, as it says it; `relations[…]` is the other side. */
  relation: Relation;
  citations: readonly Citation[];
}

/** What is one item on the page of a citing document: a target, or an ambiguous number. */
const itemKey = ({ target, kind, number, symbol, name, surface }: Citation): string =>
  target ?? `? ${[kind, number ?? '', symbol ?? '', name ?? (number === null ? surface : '')].join(' ')}`;

/** Shown on the page: everything but self-references. */
const isShown = ({ outcome }: Citation): boolean => outcome !== 'ignored';

export function outgoingItems(graph: CitationGraph, from: string): OutgoingItem[] {
  const byKey = Map.groupBy(graph.of(from).filter(isShown), itemKey);
  return [...byKey.values()].map((citations, index) => ({
    number: index + 1,
    target: citations[0]?.target ?? null,
    relation: strongest(citations),
    citations,
  }));
}

/** Citation → number of its item. */
export function itemNumbers(items: readonly OutgoingItem[]): ReadonlyMap<Citation, number> {
  return new Map(items.flatMap(({ number, citations }) => citations.map((citation): [Citation, number] => [citation, number])));
}

/** The first relation that says more than that it is cited. */
const strongest = (citations: readonly Citation[]): Relation =>
  citations.find(({ relation }) => relation !== 'viện dẫn')?.relation ?? 'viện dẫn';

/** Who cites a document, by citing document in the order of ids. */
export function incomingItems(graph: CitationGraph, target: string): IncomingItem[] {
  const byFrom = Map.groupBy(
    graph.to(target).filter((citation) => isShown(citation) && citation.from !== target),
    ({ from }) => from,
  );
  return [...byFrom].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, citations]) => ({ from, relation: strongest(citations), citations }));
}

/** Groups in the order of the list of relations, empty ones left out. */
export function byRelation<Item extends { relation: Relation }>(items: readonly Item[]): { relation: Relation; items: readonly Item[] }[] {
  const order = Object.keys(relations) as Relation[];
  // "viện dẫn" says least and comes last.
  const sorted = [...order.filter((relation) => relation !== 'viện dẫn'), 'viện dẫn' as const];
  const groups = Map.groupBy(items, ({ relation }) => relation);
  return sorted.flatMap((relation) => {
    const own = groups.get(relation);
    return own === undefined ? [] : [{ relation, items: own }];
  });
}

/** Provisions of a document that others cite by their place, with those citations. */
export function citedPlaces(graph: CitationGraph, target: string): ReadonlyMap<Anchor, readonly Citation[]> {
  const own = graph.to(target).filter((citation) => isShown(citation) && citation.targetAnchor !== null && citation.from !== target);
  return Map.groupBy(own, ({ targetAnchor }) => targetAnchor ?? '');
}

/** Relations that a third document states of this one. */
export const statedByOthers = (graph: CitationGraph, id: string): readonly Edge[] =>
  graph.edgesOf(id).filter(({ isThirdParty }) => isThirdParty);

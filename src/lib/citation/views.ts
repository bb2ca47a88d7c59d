/** What pages show of the graph: what a document cites, who cites it, and where. Views of the graph, grouped and ordered. */
import type { Anchor } from '../provision/body.ts';
import type { Registry } from '../registry/registry.ts';
import { compareVietnamese } from '../text/fold.ts';
import type { Citation, CitationGraph, CitedDocument, Edge, StatedFact } from './graph.ts';
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

/** Documents that are not held, most cited first: by mentions, then by citing documents, then by what they are called. */
export function wantedDocuments(graph: CitationGraph): { cited: CitedDocument; mentions: number; documents: number }[] {
  return graph.citedDocuments
    .filter(({ isHeld, citedBy }) => !isHeld && citedBy.length > 0)
    .map((cited) => ({ cited, mentions: cited.citedBy.length, documents: new Set(cited.citedBy.map(({ from }) => from)).size }))
    .sort((a, b) => b.mentions - a.mentions || b.documents - a.documents || compareVietnamese(a.cited.label, b.cited.label));
}

/** Mentions of which nobody can tell what document they mean: a number that several bear, then those that print only a kind and a body. */
export function unclearCitations(graph: CitationGraph): readonly Citation[] {
  const isIndefinite = ({ outcome, form }: Citation): boolean => outcome === 'ignored' && form === 'named';
  return [...graph.citations.filter(({ outcome }) => outcome === 'ambiguous'), ...graph.citations.filter(isIndefinite)];
}

/** How far below the top a body stands: 0 for central bodies, then 1 and so on down the chain of parents. */
export function bodyLevel(registry: Pick<Registry, 'organization'>, organization: string): number {
  let level = 1;
  let body = registry.organization(organization);
  // A chain that runs in a circle is a fault of the registry that a rule reports.
  for (let steps = 0; body !== undefined && steps < 20; steps++) {
    if (body.type === 'central') return level - 1;
    if (body.parent == null) return level;
    body = registry.organization(body.parent);
    level++;
  }
  return level;
}

/**
 * What is printed right behind a citation of what the cited document is about; null where the words stand behind another document too ("Kết luận A và
 * Hướng dẫn B về …"): on a page they would be said of this one alone. `others` are the citations of the same place.
 */
function ownSubject(citation: Citation, others: readonly Citation[]): string | null {
  const { subject, sentence, surface } = citation;
  if (subject === null) return null;
  const behind = sentence.slice(sentence.indexOf(surface) + surface.length);
  // The end of a long sentence is left out of it.
  const at = behind.indexOf(subject.slice(0, 24));
  if (at < 0) return null;
  const surfaces = others.filter((other) => other !== citation && other.surface !== surface).map((other) => other.surface);
  if (behind.slice(0, at).includes(';') || surfaces.some((other) => behind.slice(0, at).includes(other))) return null;
  const words = closeQuotes(subject, behind.slice(at));
  if (words === null) return null;
  const stop = surfaces
    .map((other) => words.indexOf(other))
    .filter((index) => index > 0 && /[,;]\s*(?:và\s+)?$/u.test(words.slice(0, index)))
    .reduce((first, index) => Math.min(first, index), words.length);
  return words.slice(0, stop).replace(/[\s,;]+$/u, '');
}

/** "Phong trào “Tết Nhân ái" goes on until its quotation is closed; null where the sentence does not say where. */
function closeQuotes(subject: string, behind: string): string | null {
  const isBalanced = (text: string): boolean => text.split('“').length === text.split('”').length;
  if (isBalanced(subject)) return subject;
  for (let end = behind.indexOf('”', subject.length); end >= 0; end = behind.indexOf('”', end + 1)) {
    if (isBalanced(behind.slice(0, end))) return behind.slice(0, end);
  }
  return null;
}

/** What citing documents print of what a document is about, most often first. */
export function printedSubjects(graph: CitationGraph, target: string): StatedFact[] {
  const values = new Map<string, StatedFact['places'][number][]>();
  for (const citation of graph.to(target)) {
    const { from, anchor } = citation;
    const subject = ownSubject(
      citation,
      graph.of(from).filter((other) => other.anchor === anchor),
    );
    if (subject !== null) values.set(subject, [...(values.get(subject) ?? []), { from, anchor }]);
  }
  return [...values]
    .map(([value, places]) => ({ value, places }))
    .sort((a, b) => b.places.length - a.places.length || (a.value < b.value ? -1 : 1));
}

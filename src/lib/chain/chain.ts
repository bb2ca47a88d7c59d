/**
 * What carries out what: the relations that documents print of one another, as a forest from the top. It rests on citations alone; a mention that
 * says no more than that a document exists, or of which nobody can tell what it means, is no part of it.
 */
import type { Anchor } from '../provision/body.ts';
import type { Edge } from '../citation/graph.ts';
import type { Relation } from '../citation/relation.ts';
import { documentName } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import { levels, type Level } from '../registry/schema.ts';
import { compareVietnamese } from '../text/fold.ts';
import { createDocumentLevels } from './document-level.ts';

/** Relations by which a document follows another; where a pair has several, the first of them is said. */
const chainRelations: readonly Relation[] = ['triển khai thực hiện', 'tiếp tục thực hiện', 'hướng dẫn', 'căn cứ'];

/** From one document to the next, with the place that says so. */
export interface Step {
  /** The other document: "<organization>/<id>", or the id under /vien-dan/. */
  id: string;
  relation: Relation;
  statedIn: { from: string; anchor: Anchor };
  /** A third document says it. */
  isThirdParty: boolean;
}

export interface Chain {
  /** Every document of a chain, in the order of all lists here. */
  ids: readonly string[];
  /** Documents that carry out nothing that is known and are carried out: from the Centre down, those with most below them first. */
  tops: readonly string[];
  level(id: string): Level | null;
  /** What a document carries out, in the order of all lists here. */
  above(id: string): readonly Step[];
  /** What carries it out, in the same order. */
  below(id: string): readonly Step[];
  /** Under which document its own followers are listed: of several the one that stands deepest. Null for a top. */
  home(id: string): string | null;
}

type ChainInput = Pick<Library, 'entry' | 'graph' | 'registry'>;

export function createChain(library: ChainInput): Chain {
  const edges = strongestEdges(library.graph.edges);
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const level = createDocumentLevels(library);
  const rank = rankDocuments(ids, library, level);
  const above = new Map<string, Step[]>();
  const below = new Map<string, Step[]>();
  for (const { from, to, relation, statedIn, isThirdParty } of edges) {
    push(above, from, { id: to, relation, statedIn, isThirdParty });
    push(below, to, { id: from, relation, statedIn, isThirdParty });
  }
  const byRank = (a: Step, b: Step): number => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0);
  for (const steps of [...above.values(), ...below.values()]) steps.sort(byRank);
  const ordered = [...rank.keys()];
  const { sorted, loops } = sortFromTop(ordered, above, below);
  const home = findHomes(sorted, below, loops);
  const size = countBelow(sorted, below, home);
  const levelRank = (id: string): number => rankOfLevel(level(id));
  const tops = ordered
    .filter((id) => !home.has(id))
    .sort((a, b) => levelRank(a) - levelRank(b) || (size.get(b) ?? 0) - (size.get(a) ?? 0) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const levelById = new Map(ids.map((id) => [id, level(id)]));
  return {
    ids: ordered,
    tops,
    level: (id) => levelById.get(id) ?? null,
    above: (id) => above.get(id) ?? [],
    below: (id) => below.get(id) ?? [],
    home: (id) => home.get(id) ?? null,
  };
}

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/** One edge for each pair: what a document says of itself goes before what others say of it. */
function strongestEdges(edges: readonly Edge[]): Edge[] {
  const weight = ({ relation, isThirdParty }: Edge): number =>
    chainRelations.indexOf(relation) + (isThirdParty ? chainRelations.length : 0);
  const best = new Map<string, Edge>();
  for (const edge of edges) {
    if (!chainRelations.includes(edge.relation)) continue;
    const key = `${edge.from} ${edge.to}`;
    const own = best.get(key);
    if (own === undefined || weight(edge) < weight(own)) best.set(key, edge);
  }
  return [...best.values()];
}

const rankOfLevel = (level: Level | null): number => (level === null ? levels.length : levels.indexOf(level));

/** The order of all lists: by level, then newest first (unknown dates last), then by name. Id → place. */
function rankDocuments(ids: readonly string[], { entry, graph }: ChainInput, level: (id: string) => Level | null): Map<string, number> {
  const documents = ids.map((id) => {
    const held = entry(id);
    const cited = graph.cited(id);
    return {
      id,
      level: rankOfLevel(level(id)),
      date: held?.metadata.date ?? cited?.date ?? '',
      name: held === undefined ? (cited?.label ?? id) : documentName(held),
    };
  });
  documents.sort(
    (a, b) =>
      a.level - b.level ||
      (a.date === b.date ? 0 : a.date < b.date ? 1 : -1) ||
      compareVietnamese(a.name, b.name) ||
      (a.id < b.id ? -1 : 1),
  );
  return new Map(documents.map(({ id }, index) => [id, index]));
}

type Steps = ReadonlyMap<string, readonly Step[]>;

const edgeKey = (top: string, follower: string): string => `${top} ${follower}`;

/** Every document behind all that it follows. Where documents follow one another in a circle, the step that closes it is a loop. */
function sortFromTop(ids: readonly string[], above: Steps, below: Steps): { sorted: string[]; loops: ReadonlySet<string> } {
  const state = new Map<string, 'open' | 'done'>();
  const loops = new Set<string>();
  const finished: string[] = [];
  const visit = (start: string): void => {
    if (state.has(start)) return;
    state.set(start, 'open');
    const path = [{ id: start, next: 0 }];
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const step = below.get(here.id)?.[here.next++];
      if (step === undefined) {
        state.set(here.id, 'done');
        finished.push(here.id);
        path.pop();
      } else if (!state.has(step.id)) {
        state.set(step.id, 'open');
        path.push({ id: step.id, next: 0 });
      } else if (state.get(step.id) === 'open') loops.add(edgeKey(here.id, step.id));
    }
  };
  for (const id of ids) if (!above.has(id)) visit(id);
  // Of documents that only follow one another the first in order is the top.
  for (const id of ids) visit(id);
  return { sorted: finished.reverse(), loops };
}

/** Follower → the document that it is listed under in full: the longest way down from the top. */
function findHomes(sorted: readonly string[], below: Steps, loops: ReadonlySet<string>): Map<string, string> {
  const depth = new Map<string, number>();
  const home = new Map<string, string>();
  for (const id of sorted) {
    const own = depth.get(id) ?? 0;
    for (const step of below.get(id) ?? []) {
      if (loops.has(edgeKey(id, step.id)) || own + 1 <= (depth.get(step.id) ?? 0)) continue;
      depth.set(step.id, own + 1);
      home.set(step.id, id);
    }
  }
  return home;
}

/** Rows that the tree below each document has, those that only refer to another place among them. */
function countBelow(sorted: readonly string[], below: Steps, home: ReadonlyMap<string, string>): Map<string, number> {
  const size = new Map<string, number>();
  for (const id of [...sorted].reverse()) {
    let own = 0;
    for (const step of below.get(id) ?? []) own += 1 + (home.get(step.id) === id ? (size.get(step.id) ?? 0) : 0);
    size.set(id, own);
  }
  return size;
}

/** The library: what only the whole can know. Every page, list, feed and file is a view of it. */
import { createGlossary, type Glossary } from '../abbreviation/glossary.ts';
import type { CitationGraph } from '../citation/graph.ts';
import { emptyGraph } from '../citation/build.ts';
import type { ComparedPair } from '../compare/pairs.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Kind, Organization, Site } from '../registry/schema.ts';
import type { Registry } from '../registry/registry.ts';
import { compareVietnamese } from '../text/fold.ts';
import type { Target } from '../annotation/target.ts';
import type { Task } from '../annotation/task.ts';
import { isDeployable } from '../publication/gate.ts';
import { nothingOmitted, type Omissions } from '../publication/omissions.ts';
import { indexBy } from '../registry/index-by.ts';
import { noMoves, type Moves } from '../permalink/moves.ts';
import type { Anchor } from '../provision/body.ts';
import type { Entry } from './entry.ts';
import { lastChange, latest } from './last-change.ts';
import { createReach, type Reach } from './reach.ts';

export interface Library extends Reach, Moves {
  site: Site;
  registry: Registry;
  /** Newest first: by date (unknown dates last), then number, then title in Vietnamese order. */
  entries: readonly Entry[];
  entry(id: DocumentId): Entry | undefined;
  /** Kinds that the library holds, with their documents, in the registry's order. */
  kinds: readonly { kind: Kind; entries: readonly Entry[] }[];
  /** Years of known dates, newest first, then null for documents whose date is not known. */
  years: readonly { year: string | null; entries: readonly Entry[] }[];
  /** All bodies, units and groups of the registry: each has a page, whose address stays when documents come and go. */
  organizations: readonly Organization[];
  /** Issued by this body or by a body below it whose symbol it owns. */
  issuedBy(organization: string): readonly Entry[];
  /** Who cites what, and what is known of what is cited. */
  graph: CitationGraph;
  /** Pairs of documents that share much of their text, those that share most first. */
  comparisons: readonly ComparedPair[];
  comparisonsOf(id: DocumentId): readonly ComparedPair[];
  /** Targets and assignments of all documents, those of the newest first, each document's in printed order. */
  targets: readonly Target[];
  tasks: readonly Task[];
  /** Those of one document, in printed order. */
  targetsIn(id: DocumentId): readonly Target[];
  tasksIn(id: DocumentId): readonly Task[];
  glossary: Glossary;
  /** Documents that print a short form of the glossary outside their citations, the newest first. */
  documentsPrinting(short: string): readonly Entry[];
  /** The day of the newest document put up: the data date of the site. */
  updated: string | null;
  /** Not every document may be published further: the whole is a sample library, not indexed, with a banner (design §8). */
  isSample: boolean;
  /** What is not shown as the content has it, and published pages of compared documents of which one is withheld. */
  omissions: Omissions;
  withheldComparisons: readonly Pick<ComparedPair, 'a' | 'b'>[];
  /** Document → anchor → the place that its label and count give it now, of those that differ. */
  movedPlaces: ReadonlyMap<DocumentId, Readonly<Record<Anchor, Anchor>>>;
}

/** What documents say of targets and assignments, in any order of documents. */
export interface AnnotationRows {
  targets: readonly Target[];
  tasks: readonly Task[];
  /** Document → short forms of the glossary that it prints. */
  abbreviations: ReadonlyMap<DocumentId, readonly string[]>;
}

export function createLibrary(
  site: Site,
  registry: Registry,
  all: readonly Entry[],
  graph: CitationGraph = emptyGraph,
  comparisons: readonly ComparedPair[] = [],
  rows: AnnotationRows = { targets: [], tasks: [], abbreviations: new Map() },
): Library {
  const entries = [...all].sort(compareEntries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byKind = Map.groupBy(entries, ({ kind }) => kind.id);
  const byYear = Map.groupBy(entries, ({ year }) => year);
  const issued = indexBy(entries, (entry) => [entry.metadata.issuer.id, entry.organization]);
  const compared = indexBy(comparisons, ({ a, b }) => [a, b]);
  const order = new Map(entries.map(({ id }, index) => [id, index]));
  const sorted = <Row extends { document: DocumentId }>(own: readonly Row[]): Row[] =>
    [...own].sort((a, b) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0));
  const targets = sorted(rows.targets);
  const tasks = sorted(rows.tasks);
  const ownTargets = Map.groupBy(targets, ({ document }) => document);
  const ownTasks = Map.groupBy(tasks, ({ document }) => document);
  const printing = indexBy(entries, ({ id }) => rows.abbreviations.get(id) ?? []);
  const years = [...byYear.keys()].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? 1 : -1));
  return {
    site,
    registry,
    graph,
    ...noMoves,
    comparisons,
    comparisonsOf: (id) => compared.get(id) ?? [],
    targets,
    tasks,
    targetsIn: (id) => ownTargets.get(id) ?? [],
    tasksIn: (id) => ownTasks.get(id) ?? [],
    entries,
    entry: (id) => byId.get(id),
    kinds: registry.kinds.flatMap((kind) => {
      const own = byKind.get(kind.id);
      return own === undefined ? [] : [{ kind, entries: own }];
    }),
    years: years.map((year) => ({ year, entries: byYear.get(year) ?? [] })),
    organizations: registry.organizations,
    issuedBy: (id) => issued.get(id) ?? [],
    glossary: createGlossary(registry),
    documentsPrinting: (short) => printing.get(short) ?? [],
    ...createReach(registry, entries, tasks),
    updated: latest(entries.map(({ metadata }) => lastChange(metadata))),
    isSample: entries.some(({ metadata }) => !isDeployable(metadata, site)),
    omissions: nothingOmitted,
    withheldComparisons: [],
    movedPlaces: new Map(),
  };
}

/** The order of all lists. Newest first; two documents never compare equal, so the order does not depend on the order of files. */
export function compareEntries(a: Entry, b: Entry): number {
  const [dateA, dateB] = [a.metadata.date ?? '', b.metadata.date ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  const [numberA, numberB] = [Number(a.number?.number ?? -1), Number(b.number?.number ?? -1)];
  if (numberA !== numberB) return numberB - numberA;
  return compareVietnamese(a.title, b.title) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** From content to the library and everything that is wrong with it: one pass over the documents, each parsed once and let go. */
import { createGlossary } from '../abbreviation/glossary.ts';
import { directiveAddress } from '../address.ts';
import type { Target } from '../annotation/target.ts';
import type { Task } from '../annotation/task.ts';
import { atOnce } from '../at-once.ts';
import { buildGraph } from '../citation/build.ts';
import type { CitingDocument } from '../citation/resolve.ts';
import { createVocabulary } from '../citation/vocabulary.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import { sortDiagnostics, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { parseBody, parseFrontmatter, type DocumentId, type Published } from '../directive/directive.ts';
import {
  citedRecords,
  checkJoinedDocuments,
  checkLostPaths,
  checkNewPaths,
  comparisonRecords,
  lockedCited,
  publishedNumbers,
  sitePaths,
  type LockRecord,
} from '../permalink/lock.ts';
import { currentPairs, readMoves, settleMoves } from '../permalink/moves.ts';
import { placeOf, type Anchor, type Body } from '../provision/body.ts';
import { nothingOmitted, type Omissions } from '../publication/omissions.ts';
import { placedItems } from '../provision/place.ts';
import { officialBlocks, type OfficialBlock } from '../provision/text.ts';
import { parseRegistry, parseSite } from '../registry/parse.ts';
import type { Registry } from '../registry/registry.ts';
import type { Path } from '../yaml/document.ts';
import { bindToDocuments, type BoundDocument } from '../rules/bind.ts';
import { checkHeldEntries } from '../rules/held-entries.ts';
import { checkGraph, checkGraphLock, checkTakenAddresses } from '../rules/graph.ts';
import { checkEvidence, type Evidence } from '../rules/evidence.ts';
import { checkUniqueIdentity } from '../rules/unique-identity.ts';
import { checkWords, type ReadDocument } from '../rules/words.ts';
import type { PassedTexts } from './check-document.ts';
import type { Content, ReadText } from './content.ts';
import { readDocument, type DocumentMemory, type Reading } from './document-facts.ts';
import type { Entry } from './entry.ts';
import { latest } from './last-change.ts';
import { createLibrary, type Library } from './library.ts';
import { lockRecords, type LockedDocument } from './lock-records.ts';
import { numberPages } from './number-pages.ts';
import { readLocks } from './read-locks.ts';
import { createSharedPassages } from './shared-passages.ts';

export interface AssembleOptions {
  /** Also read every body with remark and require that it says the same, or those of certain documents; several times slower than all the rest. */
  secondParser: boolean | ((id: DocumentId) => boolean);
  /** Files that it need not read again. */
  passed?: PassedTexts;
  /** Also compare the words of all documents with each other; every body is read twice more. */
  hints?: boolean;
  /** Return what the lock would hold now. */
  locks?: boolean;
  /** Given each document as it has been read, for whoever needs its body at once. */
  onDocument?: (entry: Entry, body: Body, registry: Registry) => void;
  /** A body that somebody has kept, so that it need not be parsed again. */
  keptBody?: (id: DocumentId) => Body | undefined;
  /** What `npm run publish` leaves out; the addresses of documents that are withheld are not lost. */
  omissions?: Omissions;
  /**
   * What was found of documents before, by the same options, registry and lock: these are not read again, nor given to `onDocument`. Comparisons, which need all
   * texts, are not looked for then.
   */
  memory?: DocumentMemory;
}

export interface Assembled {
  library: Library;
  diagnostics: Diagnostic[];
  /** How many files were looked at. */
  files: number;
  /** Lock file name → path → record; empty unless asked for. */
  locks: ReadonlyMap<string, ReadonlyMap<string, LockRecord>>;
  /** The anchors that a document had so far, for whoever parses it again. */
  publishedOf(id: DocumentId): Published | undefined;
}

export const assemble = (content: Content, options: AssembleOptions): Assembled => atOnce(assembleInSteps(content, options));

/** The same a document at a time, for a program that must let others have their turn in between. */
export function* assembleInSteps(content: Content, options: AssembleOptions): Generator<void, Assembled> {
  const { registry, diagnostics: registryDiagnostics } = parseRegistry(content);
  const { site, diagnostics: siteDiagnostics } = parseSite(content.site, registry);
  const diagnostics = [...registryDiagnostics, ...siteDiagnostics];
  const locked = readLocks(content, diagnostics);
  const moves = readMoves(content);
  diagnostics.push(...moves.diagnostics);
  const entries: Entry[] = [];
  const vocabulary = createVocabulary(registry);
  const citing: CitingDocument[] = [];
  const passages = createSharedPassages(registry);
  const glossary = createGlossary(registry);
  const rows = { targets: [] as Target[], tasks: [] as Task[], abbreviations: new Map<DocumentId, readonly string[]>() };
  const readable = new Set<DocumentId>();
  const movedPlaces = new Map<DocumentId, Readonly<Record<Anchor, Anchor>>>();
  const lockedDocuments: LockedDocument[] = [];
  // A renamed document is what it was: its new address has no record of its own until it is accepted.
  const formerIds = Map.groupBy(moves.documents.keys(), (from) => moves.documents.get(from) ?? from);
  const lockedRecordOf = (id: DocumentId): LockRecord | undefined => {
    const own = locked?.get(directiveAddress(id))?.record;
    const former = (formerIds.get(id) ?? []).flatMap((from) => locked?.get(directiveAddress(from))?.record ?? []);
    // Of a document that was renamed several times, also back, the address that does not yet lead on has the words of late.
    return [own, ...former].find((record) => record !== undefined && record.redirect === undefined) ?? own ?? former[0];
  };
  /** What editors say stands at an anchor now, of the documents that were read. */
  const bound = new Map<DocumentId, ReadonlyMap<Anchor, string>>();
  const publishedOf = (id: DocumentId): Published | undefined => {
    const anchors = lockedRecordOf(id)?.anchors;
    return anchors === undefined ? undefined : { anchors, hash: content.hash, bound: bound.get(id) };
  };
  const files = new Map(content.directives.map(({ id, file }) => [id, file]));
  /** A held document, read again: each is let go when its facts are known. */
  const bodyOf = (id: DocumentId): Body | null => {
    const file = files.get(id);
    const read = file === undefined ? null : content.readDirective(id);
    return file === undefined || read === null || !('text' in read) ? null : parseBody(file, read.text, publishedOf(id));
  };
  const blocksOf = (id: DocumentId): readonly OfficialBlock[] => {
    const body = options.keptBody?.(id) ?? bodyOf(id);
    return body === null ? [] : officialBlocks(body);
  };
  const elsewhere: Evidence[] = [];
  const documents = new Map<string, BoundDocument>();
  const reading: Reading = { content, registry, vocabulary, glossary, isLocked: locked !== null, options };

  for (const { id, file } of content.directives) {
    yield;
    let facts = options.memory?.recall(id);
    if (facts === undefined) {
      const read = content.readDirective(id);
      if (!('text' in read)) {
        diagnostics.push(unreadable(file, read));
        continue;
      }
      const document = readDocument({ id, file, text: read.text, published: publishedOf(id) }, lockedRecordOf(id), reading);
      const { body, blocks, rows: own } = document;
      facts = document.facts;
      options.memory?.remember(id, facts);
      if (facts.entry !== null) {
        if (facts.isReadable && options.memory === undefined) passages.add(facts.entry, blocks);
        options.onDocument?.(facts.entry, body, registry);
      }
      if (facts.isReadable && options.locks === true) lockedDocuments.push({ id, entry: facts.entry, blocks, rows: own });
    }
    diagnostics.push(...facts.diagnostics);
    bound.set(id, facts.bound);
    elsewhere.push(...facts.elsewhere);
    documents.set(file, facts.binding);
    if (facts.isReadable) readable.add(id);
    const { entry, mentions, moved } = facts;
    if (entry === null) continue;
    entries.push(entry);
    citing.push({ entry, mentions });
    if (Object.keys(moved).length > 0) movedPlaces.set(id, moved);
    if (facts.isReadable) rows.abbreviations.set(id, facts.abbreviations);
    for (const target of facts.targets) rows.targets.push(target);
    for (const task of facts.tasks) rows.tasks.push(task);
  }

  diagnostics.push(...checkEvidenceElsewhere(elsewhere, bodyOf), ...checkUniqueIdentity(entries));
  const graph = buildGraph({
    documents: citing,
    registry,
    vocabulary,
    locked: locked === null ? null : lockedCited(locked),
    publishedNumbers: publishedNumbers(locked ?? new Map()),
    anchorsOf: (id) => {
      const body = bodyOf(id);
      return new Map((body === null ? [] : placedItems(body)).map((item) => [placeOf(item), item.anchor]));
    },
  });
  const published = locked === null ? [] : currentPairs(locked, moves.documents);
  const pairs = options.memory === undefined ? yield* passages.findPairs(graph, blocksOf, published) : [];
  const bare = createLibrary(site, registry, entries, graph, pairs, rows);
  const { omissions = nothingOmitted } = options;
  const withheld = new Set(omissions.withheld.map(({ id }) => id));
  const withheldComparisons = published.filter(({ a, b }) => withheld.has(a) || withheld.has(b));
  const placeInFrontmatter = (id: DocumentId, path: Path): { line: number; column: number } => {
    const read = content.readDirective(id);
    const yaml = 'text' in read ? parseFrontmatter(files.get(id) ?? '', read.text) : null;
    return yaml?.place(path) ?? { line: 1, column: 1 };
  };
  diagnostics.push(...checkGraph(graph, files, placeInFrontmatter));
  if (options.hints === true) {
    const compared = content.directives.filter(({ id }) => readable.has(id));
    const readPlace = (place: number): ReadDocument | null => {
      const { id = '', file = '' } = compared[place] ?? {};
      const read = content.readDirective(id);
      return 'text' in read ? { file, text: read.text, body: parseBody(file, read.text, publishedOf(id)) } : null;
    };
    for (const problem of yield* checkWords(compared.length, readPlace)) diagnostics.push(problem);
  }
  const paths = sitePaths(bare);
  const cited = citedRecords(graph);
  const comparisons = comparisonRecords(pairs);
  const numberRecords = new Map(numberPages(bare).map(({ address, number }): [string, LockRecord] => [address, { number }]));
  const numbers = [...numberRecords.keys()];
  const present = new Set([...content.directives.map(({ id }) => id), ...withheld]);
  const pages = [...paths, ...cited.keys(), ...numbers, ...comparisons.keys()];
  const settled = settleMoves(moves, { lock: locked, graph, pairs, pages, present, hash: content.hash });
  diagnostics.push(...settled.diagnostics, ...checkHeldEntries(content, registry, moves.documents));
  const { redirects, removals, leading, lostComparisons } = settled;
  const updated = latest([...(bare.updated === null ? [] : [bare.updated]), ...removals.map(({ date }) => date)]);
  const library: Library = { ...bare, redirects, removals, leading, lostComparisons, omissions, withheldComparisons, updated, movedPlaces };
  if (locked !== null) {
    // What cannot be read now is not lost.
    const kept = comparisonRecords(published.filter(({ a, b }) => present.has(a) && present.has(b)));
    const current = new Set([...pages, ...kept.keys(), ...[...present].map(directiveAddress), ...settled.answering]);
    diagnostics.push(
      ...checkLostPaths(locked, current),
      ...checkJoinedDocuments(locked, moves.documents, lockedRecordOf),
      ...checkNewPaths(locked, pages),
    );
    diagnostics.push(...checkTakenAddresses(locked, graph));
    // Where a document could not be read it is not known what others cite.
    const isWhole = entries.length === content.directives.length;
    // Of a document that could not be read nothing is said about what it cites.
    diagnostics.push(
      ...checkGraphLock(
        locked,
        graph,
        content.directives.filter(({ id }) => isWhole && readable.has(id)),
      ),
    );
  }
  const locks =
    options.locks === true
      ? lockRecords(
          lockedDocuments,
          { graph, paths, cited, numbers: numberRecords, comparisons, moves: settled.records, recordOf: lockedRecordOf },
          content.hash,
        )
      : new Map<string, Map<string, LockRecord>>();
  const fileCount = content.directives.length + Object.values(content.registry).filter((file) => file !== null).length + 1;
  const settledDiagnostics = bindToDocuments(diagnostics, documents);
  return { library, diagnostics: sortDiagnostics(settledDiagnostics), files: fileCount, locks, publishedOf };
}

/** Quotes against the documents that they are said to stand in. */
function checkEvidenceElsewhere(evidence: readonly Evidence[], bodyOf: (id: DocumentId) => Body | null): Diagnostic[] {
  return [...Map.groupBy(evidence, ({ document }) => document)].flatMap(([id, own]) => {
    const body = bodyOf(id);
    const blocks = body === null ? null : officialBlocks(body);
    return own.flatMap((one) => checkEvidence(one, blocks));
  });
}

function unreadable(file: string, read: Exclude<ReadText, { text: string }>): Diagnostic {
  const code = read.problem === 'not-utf8' ? 'FILE-001' : read.problem === 'too-large' ? 'FILE-002' : 'FILE-003';
  return diagnostic(code, { file, line: 1, column: 1 }, { found: read.detail });
}

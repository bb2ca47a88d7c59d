/** From content to the library and everything that is wrong with it: one pass over the documents, each parsed once and let go. */
import { printedAbbreviations } from '../abbreviation/expand.ts';
import { createGlossary } from '../abbreviation/glossary.ts';
import { directiveAddress } from '../address.ts';
import { collectTargets, type Target } from '../annotation/target.ts';
import { collectTasks, type Task } from '../annotation/task.ts';
import { buildGraph } from '../citation/build.ts';
import { acceptedCitations } from '../citation/changes.ts';
import { findMentions, type Mention } from '../citation/mention.ts';
import { numberPages } from './number-pages.ts';
import type { CitingDocument } from '../citation/resolve.ts';
import { createVocabulary } from '../citation/vocabulary.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import { sortDiagnostics, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { completeDirective, parseBody, parseFrontmatter, type DocumentId, type Published } from '../directive/directive.ts';
import {
  citedLockFileName,
  citedRecords,
  checkJoinedDocuments,
  checkLostPaths,
  checkNewPaths,
  comparisonRecords,
  comparisonsLockFileName,
  documentRecord,
  lockedCited,
  lockFileName,
  numbersLockFileName,
  publishedNumbers,
  repeatedLine,
  parseLockFile,
  siteLockFileName,
  sitePaths,
  type LockedPath,
  type LockRecord,
} from '../permalink/lock.ts';
import { boundWords, checkDocumentText, isAsPublished } from '../permalink/text-lock.ts';
import { currentPairs, readMoves, settleMoves } from '../permalink/moves.ts';
import { checkDocumentRows, documentRows, rowRecord, type DocumentRows } from '../permalink/rows.ts';
import { placeOf, type Anchor, type Body } from '../provision/body.ts';
import { nothingOmitted, type Omissions } from '../publication/omissions.ts';
import { placedItems } from '../provision/place.ts';
import { detach } from '../text/detach.ts';
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
import { checkDocument, type PassedTexts } from './check-document.ts';
import type { Content, ReadText } from './content.ts';
import { createEntry, type Entry } from './entry.ts';
import { latest } from './last-change.ts';
import { createLibrary, type Library } from './library.ts';
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

/** Keeps what was found of documents for the next time. */
export interface DocumentMemory {
  /** Undefined where the document is new, or any of its files is not what it was. */
  recall(id: DocumentId): DocumentFacts | undefined;
  remember(id: DocumentId, facts: DocumentFacts): void;
}

/** All that a library needs of a document: plain data, its text let go. */
export interface DocumentFacts {
  /** What is wrong with it, before it is known what its other rules and the editor say of that. */
  diagnostics: readonly Diagnostic[];
  /** Null where its frontmatter cannot be read. */
  entry: Entry | null;
  isReadable: boolean;
  mentions: readonly Mention[];
  targets: readonly Target[];
  tasks: readonly Task[];
  abbreviations: readonly string[];
  /** Permanent anchors of which the place is another one now. */
  moved: Readonly<Record<Anchor, Anchor>>;
  /** What its editors say stands at an anchor now. */
  bound: ReadonlyMap<Anchor, string>;
  /** Quotes that must be found in other documents. */
  elsewhere: readonly Evidence[];
  binding: BoundDocument;
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

export function assemble(content: Content, options: AssembleOptions): Assembled {
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
  const lockedBlocks: { id: DocumentId; entry: Entry | null; blocks: readonly OfficialBlock[]; rows: DocumentRows }[] = [];
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
  const elsewhere: Evidence[] = [];
  const documents = new Map<string, BoundDocument>();
  const records = new Map<string, Map<string, LockRecord>>();
  const addRecord = (file: string, path: string, record: LockRecord): void => {
    const own = records.get(file) ?? new Map<string, LockRecord>();
    records.set(file, own.set(path, record));
  };

  const readDocument = (id: DocumentId, file: string, text: string): DocumentFacts => {
    const { secondParser } = options;
    const checkOptions = { ...options, secondParser: typeof secondParser === 'function' ? secondParser(id) : secondParser };
    const document = checkDocument(content, registry, { id, file, text, published: publishedOf(id) }, checkOptions);
    const { parsed, blocks, isReadable } = document;
    const { metadata, yaml, body } = parsed;
    const problems = [...document.diagnostics];
    const directive = completeDirective(parsed);
    const entry = directive === null ? null : createEntry({ ...directive, metadata: detach(directive.metadata) }, registry);
    const isKept = entry !== null && isReadable;
    const mentions = isKept ? detach(findMentions(body, vocabulary)) : [];
    if (isKept && options.memory === undefined) passages.add(entry, blocks);
    const facts = {
      entry,
      isReadable,
      mentions,
      targets: isKept ? detach(collectTargets(id, body, registry)) : [],
      tasks: isKept ? detach(collectTasks(id, body)) : [],
      abbreviations: isKept ? printedAbbreviations(glossary, body, entry.organization, mentions) : [],
      moved: Object.fromEntries(isKept ? blocks.flatMap(({ anchor, place }) => (place === undefined ? [] : [[anchor, place]])) : []),
      bound: boundWords(metadata?.corrections ?? []),
      elsewhere: document.elsewhere,
    };
    if (entry !== null) options.onDocument?.(entry, body, registry);
    const before = lockedRecordOf(id);
    const binding: BoundDocument = {
      metadata: metadata === null ? null : { added: metadata.added, reviewed: metadata.reviewed },
      // It holds the file's text; only what an editor has settled is looked up in it.
      yaml: metadata?.reviewed == null ? null : yaml,
      isAsPublished: isAsPublished(blocks, content.hash, before),
      isComplete: isReadable && options.hints === true,
    };
    if (isReadable && locked !== null) {
      const corrections = metadata === null ? null : (metadata.corrections ?? []);
      const place = (path: Path): { line: number; column: number } => yaml?.place(path) ?? { line: 1, column: 1 };
      const now = { id, file, blocks, corrections, added: metadata?.added ?? '', place };
      problems.push(...checkDocumentText(before, now, content.hash));
    }
    if (isReadable) {
      const ownRows = before === undefined && options.locks !== true ? noRows : documentRows(body);
      // Of a tag that cannot be read it is not known which row it is.
      if (before !== undefined && !document.diagnostics.some(({ code }) => code === 'ANNO-001'))
        problems.push(...checkDocumentRows(ownRows, before, file, blocks, content.hash));
      if (options.locks === true) lockedBlocks.push({ id, entry, blocks, rows: ownRows });
    }
    return { ...facts, diagnostics: problems, binding };
  };

  for (const { id, file } of content.directives) {
    let facts = options.memory?.recall(id);
    if (facts === undefined) {
      const read = content.readDirective(id);
      if (!('text' in read)) {
        diagnostics.push(unreadable(file, read));
        continue;
      }
      facts = readDocument(id, file, read.text);
      options.memory?.remember(id, facts);
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

  diagnostics.push(...checkEvidenceElsewhere(content, elsewhere, publishedOf), ...checkUniqueIdentity(entries));
  const graph = buildGraph({
    documents: citing,
    registry,
    vocabulary,
    locked: locked === null ? null : lockedCited(locked),
    publishedNumbers: publishedNumbers(locked ?? new Map()),
    anchorsOf: (id) => anchorsOf(content, id, publishedOf(id)),
  });
  const published = locked === null ? [] : currentPairs(locked, moves.documents);
  const pairs =
    options.memory === undefined
      ? passages.findPairs(graph, (id) => readBlocks(content, id, options.keptBody?.(id), publishedOf(id)), published)
      : [];
  const bare = createLibrary(site, registry, entries, graph, pairs, rows);
  const { omissions = nothingOmitted } = options;
  const withheld = new Set(omissions.withheld.map(({ id }) => id));
  const withheldComparisons = published.filter(({ a, b }) => withheld.has(a) || withheld.has(b));
  const files = new Map(content.directives.map(({ id, file }) => [id, file]));
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
    for (const problem of checkWords(compared.length, readPlace)) diagnostics.push(problem);
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
  if (options.locks === true) {
    for (const { id, entry, blocks, rows: own } of lockedBlocks) {
      const before = lockedRecordOf(id);
      const record = documentRecord(blocks, content.hash, {
        before,
        corrections: entry?.metadata.corrections ?? [],
        citations: acceptedCitations(graph.of(id)),
        targets: rowRecord(own.targets, before?.targets, content.hash),
        tasks: rowRecord(own.tasks, before?.tasks, content.hash),
      });
      addRecord(lockFileName(id, entry?.year ?? null), directiveAddress(id), record);
    }
    for (const path of paths) addRecord(siteLockFileName, path, {});
    for (const [path, record] of cited) addRecord(citedLockFileName, path, record);
    for (const [path, record] of numberRecords) addRecord(numbersLockFileName, path, record);
    for (const [path, record] of comparisons) addRecord(comparisonsLockFileName, path, record);
    for (const [file, path, record] of settled.records) addRecord(file, path, record);
  }
  const fileCount = content.directives.length + Object.values(content.registry).filter((file) => file !== null).length + 1;
  const settledDiagnostics = bindToDocuments(diagnostics, documents);
  return { library, diagnostics: sortDiagnostics(settledDiagnostics), files: fileCount, locks: records, publishedOf };
}

const noRows: DocumentRows = { targets: [], tasks: [] };

/** Places of a held document that a citation can name; read again where one is named. */
function anchorsOf(content: Content, id: DocumentId, published: Published | undefined): Map<Anchor, Anchor> {
  const file = content.directives.find((own) => own.id === id)?.file;
  const read = file === undefined ? null : content.readDirective(id);
  if (file === undefined || read === null || !('text' in read)) return new Map();
  return new Map(placedItems(parseBody(file, read.text, published)).map((item) => [placeOf(item), item.anchor]));
}

/** The official text of a held document, read again unless its body was kept. */
function readBlocks(content: Content, id: DocumentId, kept: Body | undefined, published: Published | undefined): readonly OfficialBlock[] {
  if (kept !== undefined) return officialBlocks(kept);
  const read = content.readDirective(id);
  return 'text' in read ? officialBlocks(parseBody(`content/directives/${id}.mdx`, read.text, published)) : [];
}

function checkEvidenceElsewhere(
  content: Content,
  evidence: readonly Evidence[],
  publishedOf: (id: DocumentId) => Published | undefined,
): Diagnostic[] {
  const held = new Map(content.directives.map(({ id, file }) => [id, file]));
  return [...Map.groupBy(evidence, ({ document }) => document)].flatMap(([id, own]) => {
    const file = held.get(id);
    const read = file === undefined ? null : content.readDirective(id);
    const blocks =
      file !== undefined && read !== null && 'text' in read ? officialBlocks(parseBody(file, read.text, publishedOf(id))) : null;
    return own.flatMap((one) => checkEvidence(one, blocks));
  });
}

function readLocks(content: Content, diagnostics: Diagnostic[]): Map<string, LockedPath> | null {
  if (content.locks === null || content.locks.length === 0) {
    diagnostics.push(diagnostic('LOCK-004', { file: 'content/permalinks', line: 1, column: 1 }, { found: 'không có content/permalinks' }));
    return null;
  }
  const locked = new Map<string, LockedPath>();
  for (const { file, text, overrules = false } of content.locks) {
    const parsed = parseLockFile(file, text);
    diagnostics.push(...parsed.diagnostics);
    for (const [path, record] of parsed.paths) {
      const other = locked.get(path);
      if (other !== undefined && !overrules) diagnostics.push(repeatedPath(path, record, other));
      locked.set(path, record);
    }
  }
  return locked;
}

/** Two lines of one path, left by a merge of two editors' work: different ones are for them to choose from. */
function repeatedPath(path: string, { record, file, line }: LockedPath, other: LockedPath): Diagnostic {
  const place = { file, line, column: 1 };
  if (JSON.stringify(record) === JSON.stringify(other.record))
    return diagnostic('LOCK-014', place, { found: `${path} ghi cả trong ${other.file}` });
  return repeatedLine(place, `${path} ghi cả trong ${other.file}, khác nhau`);
}

function unreadable(file: string, read: Exclude<ReadText, { text: string }>): Diagnostic {
  const code = read.problem === 'not-utf8' ? 'FILE-001' : read.problem === 'too-large' ? 'FILE-002' : 'FILE-003';
  return diagnostic(code, { file, line: 1, column: 1 }, { found: read.detail });
}

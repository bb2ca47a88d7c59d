/** From content to the library and everything that is wrong with it: one pass over the documents, each parsed once and let go. */
import { printedAbbreviations } from '../abbreviation/expand.ts';
import { createGlossary } from '../abbreviation/glossary.ts';
import { directiveAddress } from '../address.ts';
import { collectTargets, type Target } from '../annotation/target.ts';
import { collectTasks, type Task } from '../annotation/task.ts';
import { buildGraph } from '../citation/build.ts';
import { acceptedCitations } from '../citation/changes.ts';
import { findMentions } from '../citation/mention.ts';
import { numberPages } from './number-pages.ts';
import type { CitingDocument } from '../citation/resolve.ts';
import { createVocabulary } from '../citation/vocabulary.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import { sortDiagnostics, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { completeDirective, parseBody, parseDirective, type DocumentId } from '../directive/directive.ts';
import {
  checkDocumentLock,
  citedLockFileName,
  citedRecords,
  checkLostPaths,
  checkNewPaths,
  comparisonRecords,
  comparisonsLockFileName,
  documentRecord,
  lockedCited,
  lockFileName,
  numbersLockFileName,
  publishedNumbers,
  publishedPairs,
  parseLockFile,
  siteLockFileName,
  sitePaths,
  type LockedPath,
  type LockRecord,
} from '../permalink/lock.ts';
import { checkDocumentRows, documentRows, rowRecord, type DocumentRows } from '../permalink/rows.ts';
import type { Body } from '../provision/body.ts';
import { nothingOmitted, type Omissions } from '../publication/omissions.ts';
import { placedItems } from '../provision/place.ts';
import { officialBlocks, type OfficialBlock } from '../provision/text.ts';
import { parseRegistry, parseSite } from '../registry/parse.ts';
import type { Registry } from '../registry/registry.ts';
import { checkGraph, checkGraphLock, checkTakenAddresses } from '../rules/graph.ts';
import { checkEvidence, type Evidence } from '../rules/evidence.ts';
import { checkUniqueIdentity } from '../rules/unique-identity.ts';
import { checkDocument } from './check-document.ts';
import type { Content, ReadText } from './content.ts';
import { createEntry, type Entry } from './entry.ts';
import { createLibrary, type Library } from './library.ts';
import { createSharedPassages } from './shared-passages.ts';

export interface AssembleOptions {
  /** Also read every body with remark and require that it says the same; several times slower than all the rest. */
  secondParser: boolean;
  /** Return what the lock would hold now. */
  locks?: boolean;
  /** Given each document as it has been read, for whoever needs its body at once. */
  onDocument?: (entry: Entry, body: Body, registry: Registry) => void;
  /** A body that somebody has kept, so that it need not be parsed again. */
  keptBody?: (id: DocumentId) => Body | undefined;
  /** What `npm run publish` leaves out; the addresses of documents that are withheld are not lost. */
  omissions?: Omissions;
}

export interface Assembled {
  library: Library;
  diagnostics: Diagnostic[];
  /** How many files were looked at. */
  files: number;
  /** Lock file name → path → record; empty unless asked for. */
  locks: ReadonlyMap<string, ReadonlyMap<string, LockRecord>>;
}

export function assemble(content: Content, options: AssembleOptions): Assembled {
  const { registry, diagnostics: registryDiagnostics } = parseRegistry(content);
  const { site, diagnostics: siteDiagnostics } = parseSite(content.site, registry);
  const diagnostics = [...registryDiagnostics, ...siteDiagnostics];
  const locked = readLocks(content, diagnostics);
  const entries: Entry[] = [];
  const vocabulary = createVocabulary(registry);
  const citing: CitingDocument[] = [];
  const passages = createSharedPassages(registry);
  const glossary = createGlossary(registry);
  const rows = { targets: [] as Target[], tasks: [] as Task[], abbreviations: new Map<DocumentId, readonly string[]>() };
  const readable = new Set<DocumentId>();
  const lockedBlocks: { id: DocumentId; entry: Entry | null; blocks: readonly OfficialBlock[]; rows: DocumentRows }[] = [];
  const elsewhere: Evidence[] = [];
  const records = new Map<string, Map<string, LockRecord>>();
  const addRecord = (file: string, path: string, record: LockRecord): void => {
    const own = records.get(file) ?? new Map<string, LockRecord>();
    records.set(file, own.set(path, record));
  };

  for (const { id, file } of content.directives) {
    const read = content.readDirective(id);
    if (!('text' in read)) {
      diagnostics.push(unreadable(file, read));
      continue;
    }
    const document = checkDocument(content, registry, id, file, read.text, options.secondParser);
    diagnostics.push(...document.diagnostics);
    elsewhere.push(...document.elsewhere);
    const directive = completeDirective(document.parsed);
    const entry = directive === null ? null : createEntry(directive, registry);
    if (entry !== null) {
      entries.push(entry);
      const mentions = document.isReadable ? findMentions(document.parsed.body, vocabulary) : [];
      citing.push({ entry, mentions });
      if (document.isReadable) {
        passages.add(entry, document.blocks);
        for (const target of collectTargets(id, document.parsed.body, registry)) rows.targets.push(target);
        rows.abbreviations.set(id, printedAbbreviations(glossary, document.parsed.body, entry.organization, mentions));
        for (const task of collectTasks(id, document.parsed.body)) rows.tasks.push(task);
      }
      options.onDocument?.(entry, document.parsed.body, registry);
    }
    if (!document.isReadable) continue;
    readable.add(id);
    const before = locked?.get(directiveAddress(id))?.record;
    if (locked !== null) diagnostics.push(...checkDocumentLock(locked, id, file, document.blocks, content.hash));
    const ownRows = before === undefined && options.locks !== true ? noRows : documentRows(document.parsed.body);
    // Of a tag that cannot be read it is not known which row it is.
    if (before !== undefined && !document.diagnostics.some(({ code }) => code === 'ANNO-001'))
      diagnostics.push(...checkDocumentRows(ownRows, before, file, document.blocks, content.hash));
    if (options.locks === true) lockedBlocks.push({ id, entry, blocks: document.blocks, rows: ownRows });
  }

  diagnostics.push(...checkEvidenceElsewhere(content, elsewhere), ...checkUniqueIdentity(entries));
  const graph = buildGraph({
    documents: citing,
    registry,
    vocabulary,
    locked: locked === null ? null : lockedCited(locked),
    publishedNumbers: publishedNumbers(locked ?? new Map()),
    anchorsOf: (id) => anchorsOf(content, id),
  });
  const published = locked === null ? [] : publishedPairs(locked);
  const pairs = passages.findPairs(graph, (id) => readBlocks(content, id, options.keptBody?.(id)), published);
  const { omissions = nothingOmitted } = options;
  const withheld = new Set(omissions.withheld.map(({ id }) => id));
  const withheldComparisons = published.filter(({ a, b }) => withheld.has(a) || withheld.has(b));
  const library: Library = { ...createLibrary(site, registry, entries, graph, pairs, rows), omissions, withheldComparisons };
  diagnostics.push(...checkGraph(graph, new Map(content.directives.map(({ id, file }) => [id, file]))));
  const paths = sitePaths(library);
  const cited = citedRecords(graph);
  const comparisons = comparisonRecords(pairs);
  const numberRecords = new Map(numberPages(library).map(({ address, number }): [string, LockRecord] => [address, { number }]));
  const numbers = [...numberRecords.keys()];
  if (locked !== null) {
    const present = new Set([...content.directives.map(({ id }) => id), ...withheld]);
    const pages = [...paths, ...cited.keys(), ...numbers, ...comparisons.keys()];
    // What cannot be read now is not lost.
    const kept = comparisonRecords(published.filter(({ a, b }) => present.has(a) && present.has(b)));
    const current = new Set([...pages, ...kept.keys(), ...[...present].map(directiveAddress)]);
    diagnostics.push(...checkLostPaths(locked, current), ...checkNewPaths(locked, pages));
    diagnostics.push(...checkTakenAddresses(locked, graph));
    // Of a document that could not be read nothing is said about what it cites.
    diagnostics.push(
      ...checkGraphLock(
        locked,
        graph,
        content.directives.filter(({ id }) => readable.has(id)),
      ),
    );
  }
  if (options.locks === true) {
    for (const { id, entry, blocks, rows: own } of lockedBlocks) {
      const before = locked?.get(directiveAddress(id))?.record;
      const record = documentRecord(blocks, content.hash, {
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
  }
  const files = content.directives.length + Object.values(content.registry).filter((file) => file !== null).length + 1;
  return { library, diagnostics: sortDiagnostics(diagnostics), files, locks: records };
}

const noRows: DocumentRows = { targets: [], tasks: [] };

/** Places of a held document that a citation can name; read again where one is named. */
function anchorsOf(content: Content, id: DocumentId): string[] {
  const file = content.directives.find((own) => own.id === id)?.file;
  const read = file === undefined ? null : content.readDirective(id);
  if (file === undefined || read === null || !('text' in read)) return [];
  return placedItems(parseBody(file, read.text)).map(({ anchor }) => anchor);
}

/** The official text of a held document, read again unless its body was kept. */
function readBlocks(content: Content, id: DocumentId, kept: Body | undefined): OfficialBlock[] {
  if (kept !== undefined) return officialBlocks(kept);
  const read = content.readDirective(id);
  return 'text' in read ? officialBlocks(parseBody(`content/directives/${id}.mdx`, read.text)) : [];
}

function checkEvidenceElsewhere(content: Content, evidence: readonly Evidence[]): Diagnostic[] {
  const held = new Map(content.directives.map(({ id, file }) => [id, file]));
  return [...Map.groupBy(evidence, ({ document }) => document)].flatMap(([id, own]) => {
    const file = held.get(id);
    const read = file === undefined ? null : content.readDirective(id);
    const blocks = file !== undefined && read !== null && 'text' in read ? officialBlocks(parseDirective(id, file, read.text).body) : null;
    return own.flatMap((one) => checkEvidence(one, blocks));
  });
}

function readLocks(content: Content, diagnostics: Diagnostic[]): Map<string, LockedPath> | null {
  if (content.locks === null || content.locks.length === 0) {
    diagnostics.push(diagnostic('LOCK-004', { file: 'content/permalinks', line: 1, column: 1 }, { found: 'không có content/permalinks' }));
    return null;
  }
  const locked = new Map<string, LockedPath>();
  for (const { file, text } of content.locks) {
    const parsed = parseLockFile(file, text);
    diagnostics.push(...parsed.diagnostics);
    for (const [path, record] of parsed.paths) locked.set(path, record);
  }
  return locked;
}

function unreadable(file: string, read: Exclude<ReadText, { text: string }>): Diagnostic {
  const code = read.problem === 'not-utf8' ? 'FILE-001' : read.problem === 'too-large' ? 'FILE-002' : 'FILE-003';
  return diagnostic(code, { file, line: 1, column: 1 }, { found: read.detail });
}

/**
 * The lock: path, anchors and text hashes of everything published, one sorted line each, so that two editors' work merges line by line.
 * A build is compared with it, never with itself.
 */
import {
  addresses,
  citedAddress,
  citedId,
  comparisonAddress,
  directiveAddress,
  organizationAddress,
  organizationFeedAddress,
  organizationId,
} from '../address.ts';
import type { ComparedPair } from '../compare/pairs.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { CitationGraph } from '../citation/graph.ts';
import type { CitedRecord } from '../citation/ghosts.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Library } from '../library/library.ts';
import type { OfficialBlock } from '../provision/text.ts';
import type { Hash } from './hash.ts';
import { likelyTarget, redirectLines } from './moved.ts';
import { removalLines } from './removed.ts';
import type { RowRecord } from './rows.ts';
import { textRecord, type Corrections } from './text-lock.ts';

/** What is locked of one path; a page that is not a document has only its path. */
export interface LockRecord {
  /** The address leads on to this one (content/redirects.yaml); what it held before stays beside. */
  redirect?: string;
  /** Hash of the official text. */
  text?: string;
  /** Anchor → hash of the label and words that stand there; null: they were taken out, and the anchor is never given again. */
  anchors?: Record<string, string | null>;
  /** Anchor → hashes of what was published there before, oldest first; null: nothing was. Each has its record (Sửa lỗi bản đăng) in the document. */
  earlier?: Record<string, (string | null)[]>;
  /** Hash of day and reason of each published correction, oldest first. */
  corrections?: string[];
  /** Of a document that was taken down: hash of its record (content/removed.yaml). */
  removed?: string;
  /** Accepted graph: place and count of a citation ("3.4/2") → its outcome and target ("cited-only kl-21-tw-khoa-xiii"). */
  citations?: Record<string, string>;
  /** Rows of the document: what each id stands for. */
  targets?: RowRecord;
  tasks?: RowRecord;
  /** Of a page under /vien-dan/: what the cited document is known by. */
  cited?: CitedRecord;
  /** Of a page under /so-hieu/: the number as printed. */
  number?: string;
  /** Of a page under /doi-chieu/: the ids of both documents, in the order of the address. */
  compared?: readonly [DocumentId, DocumentId];
}

/** A locked path, with the place of its line. */
export interface LockedPath {
  record: LockRecord;
  file: string;
  line: number;
}

export type Lock = ReadonlyMap<string, LockedPath>;

export interface RecordedDocument extends Pick<LockRecord, 'citations' | 'targets' | 'tasks'> {
  corrections?: Corrections | undefined;
  /** What the lock held of the document until now. */
  before?: LockRecord | undefined;
}

export function documentRecord(
  blocks: readonly OfficialBlock[],
  hash: Hash,
  { citations = {}, targets = {}, tasks = {}, corrections, before }: RecordedDocument = {},
): LockRecord {
  return {
    ...textRecord(blocks, hash, corrections, before),
    ...Object.fromEntries(Object.entries({ citations, targets, tasks }).filter(([, own]) => Object.keys(own).length > 0)),
  };
}

/** The lock file of a document: by organization and year of its date, without a date the year of its id. */
export function lockFileName(id: DocumentId, year: string | null): string {
  const [organization = '', document = ''] = id.split('/');
  return `${organization}-${year ?? /(?:19|20)\d\d/.exec(document)?.[0] ?? 'chua-ro-nam'}.json`;
}

/**
 * Paths of no document stand in `site.json`: they are permanent too. Lists by kind and year are not among them: they come and go with the documents
 * that they list, and nobody is told to link to them.
 */
export const siteLockFileName = 'site.json';

/** Pages of cited documents, where numbers lead, and pages of compared documents have files of their own. */
export const citedLockFileName = 'vien-dan.json';
export const numbersLockFileName = 'so-hieu.json';
export const comparisonsLockFileName = 'doi-chieu.json';

/** Path → record of every page of a cited document, also of those that only lead on now. */
export function citedRecords(graph: CitationGraph): Map<string, LockRecord> {
  return new Map([...graph.records].map(([id, cited]): [string, LockRecord] => [citedAddress(id), { cited }]));
}

/** Cited documents as they were published, by id. */
export function lockedCited(lock: Lock): Map<string, CitedRecord> {
  const result = new Map<string, CitedRecord>();
  for (const [path, { record }] of lock) {
    const id = citedId(path);
    if (id !== null && record.cited !== undefined) result.set(id, record.cited);
  }
  return result;
}

/** Numbers that had an address, by slug. */
export function publishedNumbers(lock: Lock): Map<string, string> {
  const result = new Map<string, string>();
  for (const [path, { record }] of lock) {
    const key = /^\/so-hieu\/([^/]+)\/$/.exec(path)?.[1];
    if (key !== undefined) result.set(key, record.number ?? key);
  }
  return result;
}

/** Path → record of every page of compared documents. */
export function comparisonRecords(pairs: readonly Pick<ComparedPair, 'a' | 'b'>[]): Map<string, LockRecord> {
  return new Map(pairs.map(({ a, b }): [string, LockRecord] => [comparisonAddress(a, b), { compared: [a, b] }]));
}

/** Pairs whose page was published, in the order of their addresses. */
export function publishedPairs(lock: Lock): Pick<ComparedPair, 'a' | 'b'>[] {
  return [...lock.values()].flatMap(({ record: { compared } }) => (compared === undefined ? [] : [{ a: compared[0], b: compared[1] }]));
}

export function sitePaths(library: Library): string[] {
  return [
    ...Object.values(addresses),
    ...library.organizations.flatMap(({ id }) => [organizationAddress(id), organizationFeedAddress(id)]),
  ].sort();
}

export function parseLockFile(file: string, text: string): { paths: Map<string, LockedPath>; diagnostics: Diagnostic[] } {
  const paths = new Map<string, LockedPath>();
  const broken = (line: number, found: string): { paths: typeof paths; diagnostics: Diagnostic[] } => ({
    paths,
    diagnostics: [diagnostic('LOCK-006', { file, line, column: 1 }, { found })],
  });
  const repeated: Diagnostic[] = [];
  const lines = text.split('\n');
  for (const [index, content] of lines.entries()) {
    const own = content.trim().replace(/,$/, '');
    if (own === '' || own === '{' || own === '}') continue;
    let entry: unknown;
    try {
      entry = JSON.parse(`{${own}}`);
    } catch {
      return broken(index + 1, quote(own, 60));
    }
    for (const [path, record] of Object.entries(entry as Record<string, unknown>)) {
      if (!isLockRecord(record)) return broken(index + 1, quote(own, 60));
      const other = paths.get(path)?.record;
      // Two editors' work, merged line by line: which of both lines holds is for them to say. The rest of the file is read all the same.
      if (other !== undefined && JSON.stringify(other) !== JSON.stringify(record)) {
        repeated.push(repeatedLine({ file, line: index + 1, column: 1 }, `${path} ghi hai lần, khác nhau`));
        continue;
      }
      paths.set(path, { record, file, line: index + 1 });
    }
  }
  if (repeated.length > 0) return { paths, diagnostics: repeated };
  const isInOrder = formatLockFile(new Map([...paths].map(([path, { record }]) => [path, record]))) === text;
  const outOfOrder = diagnostic('LOCK-014', { file, line: 1, column: 1 }, { found: 'các dòng chưa đúng thứ tự' });
  return { paths, diagnostics: isInOrder ? [] : [outOfOrder] };
}

/** LOCK-006 for a path of two lines. */
export const repeatedLine = (place: Place, found: string): Diagnostic =>
  diagnostic('LOCK-006', place, {
    found,
    expected: 'mỗi đường dẫn một dòng',
    fix: 'gộp chữ và corrections của hai bản trong tệp văn bản, xóa một trong hai dòng khóa (giữ dòng có nhiều neo, nhiều "earlier" hơn), rồi chạy: npm run permalinks -- --accept',
  });

/** Path → record of all lock files; broken ones are reported when the library is assembled. */
export function lockedRecords(files: readonly { file: string; text: string }[]): Map<string, LockRecord> {
  const records = new Map<string, LockRecord>();
  for (const { file, text } of files) for (const [path, { record }] of parseLockFile(file, text).paths) records.set(path, record);
  return records;
}

/** The files as if these paths had never been locked. */
export function withoutPaths(
  files: readonly { file: string; text: string }[],
  paths: ReadonlySet<string>,
): { file: string; text: string }[] {
  return files.map(({ file, text }) => {
    const records = lockedRecords([{ file, text }]);
    for (const path of paths) records.delete(path);
    return { file, text: formatLockFile(records) };
  });
}

function isLockRecord(value: unknown): value is LockRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { redirect, text, anchors, earlier, targets, tasks, compared } = value as Record<string, unknown>;
  if (redirect !== undefined && typeof redirect !== 'string') return false;
  const isPair = Array.isArray(compared) && compared.length === 2 && compared.every((id) => typeof id === 'string');
  if (compared !== undefined && !isPair) return false;
  return (
    (text === undefined || typeof text === 'string') &&
    [anchors, earlier, targets, tasks].every((own) => own === undefined || (typeof own === 'object' && own !== null))
  );
}

/** Paths in byte order, one line each. */
export function formatLockFile(records: ReadonlyMap<string, LockRecord>): string {
  const lines = [...records]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, record]) => `${JSON.stringify(path)}:${JSON.stringify(record)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** LOCK-001: every locked path still exists. `current` are the paths of documents and pages as the site would be built now. */
export function checkLostPaths(lock: Lock, current: ReadonlySet<string>): Diagnostic[] {
  return [...lock].flatMap(([path, { record, file, line }]) => {
    if (current.has(path)) return [];
    return [diagnostic('LOCK-001', { file, line, column: 1 }, { found: `không còn ${path}`, fix: waysOut(path, record, lock, current) })];
  });
}

/** LOCK-002 for a document that was made one with another: its anchors lead to the same words there, then or now. */
/** `recordOf`: what the lock holds of a document that is there, under whatever id it was locked. */
export function checkJoinedDocuments(
  lock: Lock,
  moves: ReadonlyMap<DocumentId, DocumentId>,
  recordOf: (id: DocumentId) => LockRecord | undefined,
): Diagnostic[] {
  return [...moves].flatMap(([from, to]) => {
    const [old, own] = [lock.get(directiveAddress(from)), recordOf(to)];
    if (old === undefined || own === undefined || own === old.record) return [];
    const lost = Object.entries(old.record.anchors ?? {}).flatMap(([anchor, mark]) => {
      const isThere = own.anchors?.[anchor] === mark || own.earlier?.[anchor]?.includes(mark) === true;
      return mark === null || isThere ? [] : [`#${anchor}`];
    });
    if (lost.length === 0) return [];
    const found = `${lost.slice(0, 3).join(', ')}${lost.length > 3 ? '…' : ''} của ${from} không có cùng chữ ở ${to}`;
    const fix = 'kiểm tra to trong content/redirects.yaml; hai bản chép khác nhau thì ghi bản bỏ vào content/removed.yaml';
    return [diagnostic('LOCK-002', { file: old.file, line: old.line, column: 1 }, { found, fix })];
  });
}

/** How to mend a path that is gone, with the very lines to write. */
function waysOut(path: string, { redirect, compared }: LockRecord, lock: Lock, current: ReadonlySet<string>): string {
  if (compared !== undefined) {
    // A comparison follows its documents: nothing is written for it.
    const lost = compared.filter((id) => !current.has(directiveAddress(id)));
    const files = (lost.length > 0 ? lost : compared).map((id) => `tệp content/directives/${id}.mdx`).join(' và ');
    return `trả lại ${files}, hoặc ghi nhận việc đổi mã, gỡ văn bản đó; trang đối chiếu tự theo văn bản`;
  }
  if (redirect !== undefined) return `trả lại mục này trong content/redirects.yaml:${redirectLines(path, redirect)}`;
  const document = /^\/vb\/(.+)\/$/.exec(path)?.[1];
  if (document !== undefined) {
    const renamed = redirectLines(path, likelyTarget(lock, current, document.split('/')[0] ?? ''));
    return [
      `trả lại tệp content/directives/${document}.mdx`,
      `Hoặc, nếu văn bản đã đổi mã, thêm vào content/redirects.yaml:${renamed}`,
      `Hoặc, nếu văn bản đã được quyết định gỡ, thêm vào content/removed.yaml:${removalLines(document)}`,
    ].join('\n');
  }
  const organization = organizationId(path);
  if (organization !== null) {
    const moved = `Hoặc, nếu đã đổi mã, thêm vào content/redirects.yaml:${redirectLines(path, '/co-quan/<mã mới>/')}`;
    return `trả lại mục "${organization}" trong content/registry/organizations.yaml\n${moved}`;
  }
  return 'trang này do mã nguồn tạo ra: báo cho người phụ trách kỹ thuật';
}

/** LOCK-005 for pages that are no documents: one report for all of them. */
export function checkNewPaths(lock: Lock, paths: readonly string[]): Diagnostic[] {
  const added = paths.filter((path) => !lock.has(path));
  if (added.length === 0) return [];
  const found = `${added.slice(0, 3).join(', ')}${added.length > 3 ? ` và ${added.length - 3} trang khác` : ''}`;
  return [diagnostic('LOCK-005', { file: `content/permalinks/${siteLockFileName}`, line: 1, column: 1 }, { found })];
}

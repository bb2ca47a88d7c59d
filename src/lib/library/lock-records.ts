/** What the lock would hold of a library as it is now. */
import { acceptedCitations } from '../citation/changes.ts';
import type { CitationGraph } from '../citation/graph.ts';
import { directiveAddress } from '../address.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Hash } from '../permalink/hash.ts';
import {
  citedLockFileName,
  comparisonsLockFileName,
  documentRecord,
  lockFileName,
  numbersLockFileName,
  siteLockFileName,
  type LockRecord,
} from '../permalink/lock.ts';
import { rowRecord, type DocumentRows } from '../permalink/rows.ts';
import type { OfficialBlock } from '../provision/text.ts';
import type { Entry } from './entry.ts';

/** A document as its record is made from it. */
export interface LockedDocument {
  id: DocumentId;
  entry: Entry | null;
  blocks: readonly OfficialBlock[];
  rows: DocumentRows;
}

export interface LockedPages {
  graph: Pick<CitationGraph, 'of'>;
  /** Addresses of the site that need no record of their own. */
  paths: readonly string[];
  cited: ReadonlyMap<string, LockRecord>;
  numbers: ReadonlyMap<string, LockRecord>;
  comparisons: ReadonlyMap<string, LockRecord>;
  /** File, path and record of what was moved or removed. */
  moves: readonly (readonly [file: string, path: string, record: LockRecord])[];
  /** The record that a document has in the lock so far. */
  recordOf(id: DocumentId): LockRecord | undefined;
}

/** Lock file name → path → record. */
export function lockRecords(documents: readonly LockedDocument[], pages: LockedPages, hash: Hash): Map<string, Map<string, LockRecord>> {
  const records = new Map<string, Map<string, LockRecord>>();
  const add = (file: string, path: string, record: LockRecord): void => {
    const own = records.get(file) ?? new Map<string, LockRecord>();
    records.set(file, own.set(path, record));
  };
  for (const { id, entry, blocks, rows } of documents) {
    const before = pages.recordOf(id);
    const record = documentRecord(blocks, hash, {
      before,
      corrections: entry?.metadata.corrections ?? [],
      citations: acceptedCitations(pages.graph.of(id)),
      targets: rowRecord(rows.targets, before?.targets, hash),
      tasks: rowRecord(rows.tasks, before?.tasks, hash),
    });
    add(lockFileName(id, entry?.year ?? null), directiveAddress(id), record);
  }
  for (const path of pages.paths) add(siteLockFileName, path, {});
  for (const [path, record] of pages.cited) add(citedLockFileName, path, record);
  for (const [path, record] of pages.numbers) add(numbersLockFileName, path, record);
  for (const [path, record] of pages.comparisons) add(comparisonsLockFileName, path, record);
  for (const [file, path, record] of pages.moves) add(file, path, record);
  return records;
}

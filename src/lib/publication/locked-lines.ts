/** The lock of a site to be published: what editors have accepted, and what the site that is served now has besides. */
import type { DocumentId } from '../directive/directive.ts';
import { directiveAddress, directiveId } from '../address.ts';
import type { TextFile } from '../library/content.ts';
import { formatLockFile, parseLockFile, type LockRecord } from '../permalink/lock.ts';

type Files = readonly TextFile[];

/** Path → record and the file that it stands in; the last one counts, as when the library is assembled. */
function readRecords(files: Files): Map<string, { record: LockRecord; file: string }> {
  return new Map(
    files.flatMap(({ file, text }) => [...parseLockFile(file, text).paths].map(([path, { record }]) => [path, { record, file }] as const)),
  );
}

const line = (path: string, record: LockRecord): string => `${JSON.stringify(path)}:${JSON.stringify(record)}`;

/**
 * Documents that are kept have the line of the version that is shown. A line of the served site that is in no file any more is carried over: nothing that
 * was published is forgotten by dropping its line. Lines of the files stay where they are, so that messages name them rightly.
 */
export function mergeLocks(files: Files | null, served: Files | null, kept: ReadonlySet<DocumentId>): readonly TextFile[] | null {
  if (served === null) return files;
  const own = readRecords(files ?? []);
  const before = readRecords(served);
  const replaced = new Map([...kept].map((id) => [directiveAddress(id), before.get(directiveAddress(id))] as const));
  const replaceLine = (text: string): string => {
    const path = /^\s*("[^"]*")\s*:/.exec(text)?.[1];
    const other = path === undefined ? undefined : replaced.get(JSON.parse(path) as string);
    return path === undefined || other === undefined ? text : `${line(JSON.parse(path) as string, other.record)},`;
  };
  const present = (files ?? []).map(({ file, text }) => ({ file, text: text.split('\n').map(replaceLine).join('\n') }));
  const carried = [...before].filter(([path]) => !own.has(path)).map(([path, { record, file }]) => ({ file, text: line(path, record) }));
  return [...present, ...carried];
}

/** Files as they are written, complete: with what the site publishes for the first time (name → path → record), of which `added` says how much there is. */
export function completeLocks(
  files: Files | null,
  current: ReadonlyMap<string, ReadonlyMap<string, LockRecord>>,
): { files: { name: string; text: string }[]; added: number } {
  const byName = new Map<string, Map<string, LockRecord>>();
  const add = (name: string, path: string, record: LockRecord): void => {
    byName.set(name, (byName.get(name) ?? new Map<string, LockRecord>()).set(path, record));
  };
  const locked = readRecords(files ?? []);
  for (const [path, { record, file }] of locked) add(file.slice(file.lastIndexOf('/') + 1), path, record);
  const fresh = [...current].flatMap(([name, records]) =>
    [...records].filter(([path]) => !locked.has(path)).map((own) => [name, ...own] as const),
  );
  for (const [name, path, record] of fresh) add(name, path, record);
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
  return { files: sorted.map(([name, records]) => ({ name, text: formatLockFile(records) })), added: fresh.length };
}

/** Documents that have a line, with the words of their line. */
export function lockedDocuments(files: Files | null): Map<DocumentId, string> {
  return new Map(
    [...readRecords(files ?? [])].flatMap(([path, { record }]) =>
      path.startsWith('/vb/') ? [[directiveId(path), JSON.stringify(record)] as const] : [],
    ),
  );
}

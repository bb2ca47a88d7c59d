/** The lock of a site to be published: what editors have accepted, and what the site that is served now has besides. */
import type { DocumentId } from '../directive/directive.ts';
import { directiveAddress, directiveId } from '../address.ts';
import type { TextFile } from '../library/content.ts';
import { formatLockFile, parseLockFile, type LockRecord } from '../permalink/lock.ts';

type Files = readonly TextFile[];

interface Placed {
  record: LockRecord;
  file: string;
}

/** Path → record and the file that it stands in; the last one counts, as when the library is assembled. */
function readRecords(files: Files): Map<string, Placed> {
  return new Map(
    files.flatMap(({ file, text }) => [...parseLockFile(file, text).paths].map(([path, { record }]) => [path, { record, file }] as const)),
  );
}

export interface ServedLocks {
  /** Of the versions that are shown now. */
  shown: Files;
  /** Of every release that is there, the newest last. */
  ever: Files;
}

/**
 * What was served is the oracle: a line of the files counts as long as it goes on from what was published, to the letter or with its records. Otherwise, and
 * where the files have no line any more, that of the site counts, so that nothing published is forgotten by dropping its line or accepting other words.
 * Documents that are kept have the line of the version that is shown. `moves`: old id → id now; a new address goes on from the old one. What counts stands
 * last, so that lines of the files stay where they are and messages name them rightly.
 */
export function mergeLocks(
  files: Files | null,
  served: ServedLocks | null,
  kept: ReadonlySet<DocumentId>,
  moves: ReadonlyMap<DocumentId, DocumentId>,
): Files | null {
  if (served === null) return files;
  const [own, ever, shown] = [readRecords(files ?? []), readRecords(served.ever), readRecords(served.shown)];
  const counting = new Map<string, Placed>();
  for (const [path, before] of ever) {
    const now = own.get(path);
    if (now === undefined || !goesOn(before.record, now.record)) counting.set(path, before);
  }
  for (const [id, froms] of Map.groupBy(moves.keys(), (from) => moves.get(from) ?? from)) {
    const path = directiveAddress(id);
    const now = own.get(path);
    const former = froms.flatMap((from) => ever.get(directiveAddress(from)) ?? []);
    // Of a document that was renamed twice the address that does not yet lead on has the words of late.
    const before = former.find(({ record }) => record.redirect === undefined) ?? former[0];
    if (now === undefined || before === undefined || hasWords(ever.get(path)) || goesOn(before.record, now.record)) continue;
    const { redirect: _, ...record } = before.record;
    counting.set(path, { record, file: now.file });
  }
  for (const path of [...kept].map(directiveAddress)) {
    const before = shown.get(path);
    if (before !== undefined) counting.set(path, before);
  }
  return [...(files ?? []), ...writeRecords(counting)];
}

const hasWords = (own: Placed | undefined): boolean => own?.record.anchors !== undefined;

/** Which of these documents were never shown, under no address: their lines in the lock are of words that nobody has read. */
export function neverShown(ids: readonly DocumentId[], merged: Files | null, ever: Files): Set<DocumentId> {
  const [now, before] = [readRecords(merged ?? []), readRecords(ever)];
  const ledTo = new Set([...now.values()].flatMap(({ record: { redirect } }) => redirect ?? []));
  return new Set(ids.filter((id) => !hasWords(before.get(directiveAddress(id))) && !ledTo.has(directiveAddress(id))));
}

/** Whether the words and rows of a line are those that were published, or have the records of how they came from these. */
function goesOn(before: LockRecord, now: LockRecord): boolean {
  if (before.anchors === undefined) return true;
  const anchors = new Set([before.anchors, before.earlier, now.anchors].flatMap((own) => Object.keys(own ?? {})));
  const isPrefix = [...anchors].every((anchor) => {
    const is = wordings(now, anchor);
    return wordings(before, anchor).every((mark, index) => is[index] === mark);
  });
  const isRecorded = [...anchors].some((anchor) => wordings(now, anchor).length > wordings(before, anchor).length);
  const keepsRows = (['targets', 'tasks'] as const).every((rows) =>
    Object.keys(before[rows] ?? {}).every((row) => row in (now[rows] ?? {})),
  );
  return isPrefix && keepsRows && (isRecorded || before.text === now.text);
}

/** What stood at an anchor, oldest first, and what stands there now. */
const wordings = ({ anchors, earlier }: LockRecord, anchor: string): (string | null)[] => [
  ...(earlier?.[anchor] ?? []),
  anchors?.[anchor] ?? null,
];

function writeRecords(records: ReadonlyMap<string, Placed>): TextFile[] {
  const byFile = Map.groupBy(records, ([, { file }]) => file);
  return [...byFile].map(([file, own]) => ({
    ...{ file, overrules: true },
    text: formatLockFile(new Map(own.map(([path, { record }]) => [path, record]))),
  }));
}

type CurrentRecords = ReadonlyMap<string, ReadonlyMap<string, LockRecord>>;

/**
 * Files as they are written, complete: with what the site publishes for the first time (name → path → record). Of documents that are `unseen` the address
 * alone is published: their words are not.
 */
export function completeLocks(
  files: Files | null,
  current: CurrentRecords,
  unseen: ReadonlySet<DocumentId>,
): { name: string; text: string }[] {
  const byName = new Map<string, Map<string, LockRecord>>();
  const add = (name: string, path: string, record: LockRecord): void => {
    byName.set(name, (byName.get(name) ?? new Map<string, LockRecord>()).set(path, record));
  };
  const locked = readRecords(files ?? []);
  const addresses = new Set([...unseen].map(directiveAddress));
  for (const [path, { record, file }] of locked) add(file.slice(file.lastIndexOf('/') + 1), path, addresses.has(path) ? {} : record);
  for (const [name, records] of current) for (const [path, record] of records) if (!locked.has(path)) add(name, path, record);
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, records]) => ({ name, text: formatLockFile(records) }));
}

/** How many addresses of a site the files have no line for. */
export function countUnlocked(files: Files | null, current: CurrentRecords): number {
  const locked = readRecords(files ?? []);
  return [...current.values()].flatMap((records) => [...records.keys()]).filter((path) => !locked.has(path)).length;
}

/** Documents that have a line, with the words of their line. */
export function lockedDocuments(files: Files | null): Map<DocumentId, string> {
  return new Map(
    [...readRecords(files ?? [])].flatMap(([path, { record }]) =>
      path.startsWith('/vb/') ? [[directiveId(path), JSON.stringify(record)] as const] : [],
    ),
  );
}

/**
 * The words of a published document against the lock. They change only with a record (Sửa lỗi bản đăng, LINK-11): for each place the words that were
 * published until then, to the letter, so that the records and the words now always give the whole history of a place.
 */
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote, type Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Metadata } from '../directive/metadata.ts';
import { directiveAddress } from '../address.ts';
import type { Anchor } from '../provision/body.ts';
import { blockLine, type OfficialBlock } from '../provision/text.ts';
import type { Path } from '../yaml/document.ts';
import { provisionHash, type Hash } from './hash.ts';
import type { LockRecord } from './lock.ts';

export type Corrections = NonNullable<Metadata['corrections']>;

/** A document as it is now. */
export interface DocumentNow {
  id: DocumentId;
  file: string;
  blocks: readonly OfficialBlock[];
  /** Null where the frontmatter cannot be read: then records are not spoken of. */
  corrections: Corrections | null;
  /** The day on which it was put up; empty where the frontmatter cannot be read. */
  added: string;
  /** Where a field of the frontmatter stands. */
  place(path: Path): { line: number; column: number };
}

export function linesByAnchor(blocks: readonly OfficialBlock[]): Map<Anchor, string> {
  const lines = new Map<Anchor, string>();
  for (const block of blocks) {
    const own = lines.get(block.anchor);
    lines.set(block.anchor, own === undefined ? blockLine(block) : `${own}\n${blockLine(block)}`);
  }
  return lines;
}

const officialLines = (blocks: readonly OfficialBlock[]): string => blocks.map(blockLine).join('\n');

/** Text, anchors and earlier wordings as the lock holds them; `before`: what it held until now. */
export function textRecord(
  blocks: readonly OfficialBlock[],
  hash: Hash,
  corrections: Corrections = [],
  before: Pick<LockRecord, 'anchors'> = {},
): Pick<LockRecord, 'text' | 'anchors' | 'earlier' | 'corrections'> {
  const now = [...linesByAnchor(blocks)].map(([anchor, text]): [Anchor, string] => [anchor, provisionHash(text, hash)]);
  const anchors: Record<Anchor, string | null> = Object.fromEntries(now);
  for (const anchor of Object.keys(before.anchors ?? {})) anchors[anchor] ??= null;
  const earlier = earlierWordings(corrections, hash);
  return {
    text: hash(officialLines(blocks)),
    anchors,
    ...(earlier.size > 0 ? { earlier: Object.fromEntries(earlier) } : {}),
    ...(corrections.length > 0 ? { corrections: corrections.map((record) => reasonHash(record, hash)) } : {}),
  };
}

/** Whether the words are those that the lock holds. */
export function isAsPublished(blocks: readonly OfficialBlock[], hash: Hash, before: Pick<LockRecord, 'text'> | undefined): boolean {
  return before?.text !== undefined && before.text === hash(officialLines(blocks));
}

const reasonHash = ({ date, reason }: Corrections[number], hash: Hash): string => provisionHash(`${date}\n${reason}`, hash);

/** Anchor → hashes of what stood there before, oldest first; null: nothing did. */
function earlierWordings(corrections: Corrections, hash: Hash): Map<Anchor, (string | null)[]> {
  const earlier = new Map<Anchor, (string | null)[]>();
  for (const { anchor, old } of corrections.flatMap(({ changes }) => changes)) {
    const own = earlier.get(anchor) ?? [];
    own.push(old === null ? null : provisionHash(old, hash));
    earlier.set(anchor, own);
  }
  return earlier;
}

/** Anchor → the words that the newest record says stand there now. */
export function boundWords(corrections: Corrections): Map<Anchor, string> {
  const bound = new Map<Anchor, string>();
  for (const { anchor, now } of corrections.flatMap(({ changes }) => changes)) {
    bound.delete(anchor);
    if (now != null) bound.set(anchor, now);
  }
  return bound;
}

/** LOCK-002, 003, 005, 010 to 013, 015 for one document. `locked`: of its own path, or of the one that it had before it was renamed. */
export function checkDocumentText(locked: LockRecord | undefined, document: DocumentNow, hash: Hash): Diagnostic[] {
  const { id, file, blocks, corrections } = document;
  const records = corrections ?? [];
  const dates = corrections === null ? [] : checkDates(document, records);
  if (locked === undefined) {
    const isNew = diagnostic('LOCK-005', { file, line: 1, column: 1 }, { found: directiveAddress(id) });
    return [isNew, ...dates, ...records.slice(0, 1).map(() => unpublished(document))];
  }
  const lines = linesByAnchor(blocks);
  const recorded = earlierWordings(records, hash);
  const diagnostics: Diagnostic[] = [...dates];
  const pending: string[] = [];
  const isReordered = locked.text !== hash(officialLines(blocks)) && hasSameWords(lines, locked, hash);
  for (const anchor of new Set([...Object.keys(locked.anchors ?? {}), ...lines.keys(), ...recorded.keys()])) {
    const words = lines.get(anchor);
    const now = words === undefined ? null : provisionHash(words, hash);
    const before = locked.anchors?.[anchor] ?? null;
    const earlier = locked.earlier?.[anchor] ?? [];
    const own = corrections === null ? earlier : (recorded.get(anchor) ?? []);
    const isCovered = equal(own, [...earlier, before]);
    if (now === before && equal(own, earlier)) continue;
    if (isCovered && (now !== before || isReordered)) pending.push(anchor);
    else if (!equal(own.slice(0, earlier.length), earlier)) diagnostics.push(lostRecord(document, anchor));
    else if (own.length > earlier.length) diagnostics.push(wrongRecord(document, anchor, { isChanged: now !== before, old: before }));
    else if (words === undefined) diagnostics.push(diagnostic('LOCK-002', { file, line: 1, column: 1 }, { found: `không còn #${anchor}` }));
    else {
      const found = before === null ? `có thêm #${anchor}: ${quote(words, 60)}` : `#${anchor}: ${quote(words, 60)}`;
      diagnostics.push(diagnostic('LOCK-003', { file, line: lineOf(blocks, anchor), column: 1 }, { found }));
    }
  }
  if (isReordered && pending.length === 0 && diagnostics.length === 0)
    diagnostics.push(diagnostic('LOCK-003', { file, line: 1, column: 1 }, { found: 'thứ tự các đoạn đã thay đổi' }));
  if (corrections !== null)
    for (const problem of [...checkNow(document, lines), ...checkReasons(document, locked, hash)]) diagnostics.push(problem);
  if (diagnostics.length > 0 || pending.length === 0) return diagnostics;
  const named = `#${pending.slice(0, 5).join(', #')}${pending.length > 5 ? '…' : ''}`;
  return [
    diagnostic('LOCK-012', { file, ...document.place(['corrections']) }, { field: 'corrections', found: `đã ghi nhận sửa ${named}` }),
  ];
}

const lineOf = (blocks: readonly OfficialBlock[], anchor: Anchor): number => blocks.find((block) => block.anchor === anchor)?.line ?? 1;

const equal = (a: readonly (string | null)[], b: readonly (string | null)[]): boolean =>
  a.length === b.length && a.every((own, index) => own === b[index]);

function hasSameWords(lines: ReadonlyMap<Anchor, string>, { anchors = {} }: LockRecord, hash: Hash): boolean {
  const published = Object.entries(anchors).filter(([, mark]) => mark !== null);
  return published.length === lines.size && published.every(([anchor, mark]) => provisionHash(lines.get(anchor) ?? '', hash) === mark);
}

/** The last record that speaks of an anchor, by its place in the frontmatter. */
function lastPath(corrections: Corrections, wanted: Anchor): Path {
  for (let index = corrections.length - 1; index >= 0; index -= 1) {
    const change = corrections[index]?.changes.findLastIndex(({ anchor }) => anchor === wanted) ?? -1;
    if (change >= 0) return ['corrections', index, 'changes', change, 'old'];
  }
  return ['corrections'];
}

function unpublished(document: DocumentNow): Diagnostic {
  return diagnostic(
    'LOCK-010',
    { file: document.file, ...document.place(['corrections']) },
    { field: 'corrections', found: 'văn bản này chưa từng công bố nên chưa có gì để sửa', fix: 'xóa corrections' },
  );
}

function lostRecord(document: DocumentNow, anchor: Anchor): Diagnostic {
  const place = document.place(['corrections']);
  return diagnostic('LOCK-011', { file: document.file, ...place }, { field: 'corrections', found: `#${anchor}` });
}

function wrongRecord(document: DocumentNow, anchor: Anchor, { isChanged, old }: { isChanged: boolean; old: string | null }): Diagnostic {
  const path = lastPath(document.corrections ?? [], anchor);
  const place = { file: document.file, ...document.place(path) };
  const field = path.join('.');
  if (!isChanged) {
    const found = `#${anchor} giống lúc công bố, không có gì được sửa`;
    return diagnostic('LOCK-010', place, { field, found, fix: 'xóa mục này khỏi corrections' });
  }
  const found = `old của #${anchor} không giống chữ đã công bố`;
  const fix =
    old === null ? 'trước đây chưa có đoạn này: ghi old: null' : 'chép nguyên chữ cũ, kể cả nhãn; chạy npm run permalinks để in sẵn';
  return diagnostic('LOCK-010', place, { field, found, fix });
}

/** `now` is what stands there: until the next record of the anchor, or today. */
function checkNow(document: DocumentNow, lines: ReadonlyMap<Anchor, string>): Diagnostic[] {
  const following = new Map<Anchor, string | null>(lines);
  const diagnostics: Diagnostic[] = [];
  const changes = (document.corrections ?? []).flatMap((correction, index) =>
    correction.changes.map((change, at) => ({ change, path: ['corrections', index, 'changes', at, 'now'] })),
  );
  for (const { change, path } of changes.reverse()) {
    const next = following.get(change.anchor) ?? null;
    if (change.now !== undefined && change.now !== next) {
      const found = change.now === null ? `now của #${change.anchor} là null` : `now của #${change.anchor}: ${quote(change.now, 60)}`;
      const expected = next === null ? 'now: null, vì đoạn đó không còn' : `đúng chữ ở đó sau lần sửa này: ${quote(next, 60)}`;
      diagnostics.push(
        diagnostic('LOCK-010', { file: document.file, ...document.place(path) }, { field: path.join('.'), found, expected }),
      );
    }
    following.set(change.anchor, change.old);
  }
  return diagnostics;
}

/** LOCK-015: day and reason of what was published stay, or somebody has seen that they change. */
function checkReasons({ file, place, corrections }: DocumentNow, locked: LockRecord, hash: Hash): Diagnostic[] {
  return (locked.corrections ?? []).flatMap((published, index) => {
    const record = corrections?.[index];
    if (record === undefined || reasonHash(record, hash) === published) return [];
    const path = ['corrections', index, 'reason'];
    return [
      diagnostic('LOCK-015', { file, ...place(path) }, { field: path.join('.'), found: `${record.date}: ${quote(record.reason, 60)}` }),
    ];
  });
}

/** Not before the document was put up, and one after the other. */
function checkDates({ file, place, added }: DocumentNow, corrections: Corrections): Diagnostic[] {
  return corrections.flatMap(({ date }, index) => {
    const before = corrections[index - 1]?.date;
    const path = ['corrections', index, 'date'];
    const problem = (found: string): Diagnostic[] => [diagnostic('LOCK-013', { file, ...place(path) }, { field: path.join('.'), found })];
    if (before !== undefined && date < before) return problem(`${date}, sau mục ngày ${before}`);
    return date < added ? problem(`${date}, trước ngày đăng ${added}`) : [];
  });
}

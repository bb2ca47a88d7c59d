/**
 * The lock of rows (targets, assignments): what an id "<document>#<anchor>/<number>" stands for. Once published it stays with its row, whatever is put
 * before it; of a row that is withdrawn the number is never given again.
 */
import { numberRows } from '../annotation/annotated.ts';
import { numberTargets } from '../annotation/target.ts';
import { numberTasks, splitIds, taskWords } from '../annotation/task.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import { quote, type Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Anchor, Body } from '../provision/body.ts';
import type { OfficialBlock } from '../provision/text.ts';
import type { Hash } from './hash.ts';
import type { LockRecord } from './lock.ts';
import { matchRows } from './match-rows.ts';

/** "<anchor>/<number>" → what stands there: indicator or assignees, and the hash of the wrapped words; null: withdrawn. */
export type RowRecord = Readonly<Record<string, string | null>>;

export interface Row {
  anchor: Anchor;
  number: number;
  /** The number as its tag fixes it. */
  n: string | undefined;
  /** What it is about: an indicator, or assignees. */
  key: string;
  words: string;
  line: number;
}

interface Kind {
  /** As messages name one of them. */
  name: string;
  tag: string;
}
const kinds = {
  targets: { name: 'chỉ tiêu', tag: '<Target>' },
  tasks: { name: 'nhiệm vụ', tag: '<Task>' },
} as const satisfies Record<string, Kind>;

const hashLength = 16;
const placeOf = ({ anchor, number }: Pick<Row, 'anchor' | 'number'>): string => `${anchor}/${number}`;
const markOf = ({ key, words }: Row, hash: Hash): string => `${key} ${hash(words).slice(0, hashLength)}`;

/** What the lock holds of the rows of a document; what `before` knows and is there no more stays, without what it stood for. */
export function rowRecord(rows: readonly Row[], before: RowRecord | undefined, hash: Hash): RowRecord {
  const current = new Map(rows.map((row): [string, string | null] => [placeOf(row), markOf(row, hash)]));
  for (const place of Object.keys(before ?? {})) if (!current.has(place)) current.set(place, null);
  return Object.fromEntries(current);
}

export interface DocumentRows {
  targets: readonly Row[];
  tasks: readonly Row[];
}

/** The rows of a document as the lock sees them. */
export function documentRows(body: Body): DocumentRows {
  return {
    targets: numberTargets(body).map(({ anchor, number, target, words, line }) => ({
      ...{ anchor, number, n: target.n, key: target.indicator, words, line },
    })),
    tasks: numberTasks(body).map(({ parts, anchor, number }) => ({
      ...{ anchor, number, n: parts[0]?.task.n, words: taskWords(parts), line: parts[0]?.line ?? 1 },
      key: [...new Set(parts.flatMap(({ task }) => splitIds(task.assignee)))].sort().join('+'),
    })),
  };
}

/** LOCK-005, LOCK-007…009 for one document that the lock knows. */
export function checkDocumentRows(
  rows: DocumentRows,
  locked: Pick<LockRecord, 'targets' | 'tasks'>,
  file: string,
  blocks: readonly OfficialBlock[],
  hash: Hash,
): Diagnostic[] {
  const lineOf = (anchor: Anchor): number => blocks.find((block) => block.anchor === anchor)?.line ?? 1;
  return (['targets', 'tasks'] as const).flatMap((name) =>
    checkRows(rows[name], locked[name] ?? {}, { kind: kinds[name], file, hash, lineOf }),
  );
}

interface Context {
  kind: Kind;
  file: string;
  hash: Hash;
  lineOf(anchor: Anchor): number;
}

function checkRows(rows: readonly Row[], locked: RowRecord, context: Context): Diagnostic[] {
  const rowsAt = Map.groupBy(rows, ({ anchor }) => anchor);
  const lockedAt = Map.groupBy(Object.entries(locked), ([place]) => place.slice(0, place.lastIndexOf('/')));
  const diagnostics: Diagnostic[] = [];
  const added: string[] = [];
  for (const anchor of new Set([...rowsAt.keys(), ...lockedAt.keys()])) {
    const known = new Map((lockedAt.get(anchor) ?? []).map(([place, mark]) => [Number(place.slice(anchor.length + 1)), mark]));
    const place = checkPlace(anchor, rowsAt.get(anchor) ?? [], known, context);
    for (const problem of place.diagnostics) diagnostics.push(problem);
    added.push(...place.added);
  }
  const [first] = added;
  if (first === undefined) return diagnostics;
  const { kind, file, lineOf } = context;
  const names = `${added
    .slice(0, 5)
    .map((place) => `#${place}`)
    .join(', ')}${added.length > 5 ? '…' : ''}`;
  const at = { file, line: lineOf(first.slice(0, first.lastIndexOf('/'))), column: 1 };
  return [...diagnostics, diagnostic('LOCK-005', at, { found: `có thêm ${added.length} ${kind.name}: ${names}` })];
}

type Known = ReadonlyMap<number, string | null>;

function checkPlace(anchor: Anchor, rows: readonly Row[], known: Known, context: Context): { diagnostics: Diagnostic[]; added: string[] } {
  const { kind, file, hash, lineOf } = context;
  const marks = new Map(rows.map((row) => [row, markOf(row, hash)]));
  const isSettled = rows.every((row) => known.get(row.number) === marks.get(row));
  const published = [...known].flatMap(([number, mark]) => (mark === null ? [] : [{ number, mark }]));
  if (isSettled && rows.length === published.length) return { diagnostics: [], added: [] };
  const { numbers, changed, unclear } = matchRows(rows, marks, published, new Set(known.keys()));
  // Of several that may be meant it is not yet said which is gone.
  const kept = new Set([...numbers.values(), ...[...unclear.values()].flat()]);
  const fixed = fixNumbers(rows, numbers, unclear, known);
  const at = (line: number): { file: string; line: number; column: number } => ({ file, line, column: 1 });
  const diagnostics = published
    .filter(({ number }) => !kept.has(number))
    .map(({ number }) => diagnostic('LOCK-007', at(lineOf(anchor)), { found: `không còn ${kind.name} #${anchor}/${number}` }));
  for (const row of rows) {
    const found = `#${placeOf(row)}: ${quote(row.words, 60)}`;
    const number = numbers.get(row);
    const wanted = fixed.get(row);
    const candidates = unclear.get(row);
    if (candidates !== undefined) {
      const expected = `n="…" nói rõ đây là ${kind.name} nào: ${candidates.map((own) => `#${anchor}/${own}`).join(', ')}, hay là ${kind.name} mới`;
      const own = candidates.map((own) => `n="${own}" nếu là #${anchor}/${own}`).join(', ');
      const fix = `đối chiếu với bản đã công bố, ghi ${own}, số chưa từng dùng nếu là ${kind.name} mới`;
      diagnostics.push(diagnostic('LOCK-008', at(row.line), { found, expected, fix }));
    } else if (wanted !== undefined) {
      const expected =
        number === undefined
          ? 'mã chưa từng dùng: mã đã công bố, kể cả mã đã bỏ, không chuyển cho hàng khác'
          : `${kind.name} này giữ mã đã công bố #${anchor}/${wanted}`;
      diagnostics.push(diagnostic('LOCK-008', at(row.line), { found, expected, fix: `ghi n="${wanted}" trong thẻ ${kind.tag} này` }));
    }
    if (changed.has(row))
      diagnostics.push(diagnostic('LOCK-009', at(row.line), { found: `#${anchor}/${number ?? row.number}: ${quote(row.words, 60)}` }));
  }
  return { diagnostics, added: rows.filter((row) => !numbers.has(row) && !fixed.has(row)).map(placeOf) };
}

/**
 * The numbers that tags must fix, so that all are right at once: published rows keep theirs, new ones get none that was ever given. In printed order: where a
 * row was put before others it is mostly enough that the new one has a number of its own.
 */
function fixNumbers(
  rows: readonly Row[],
  numbers: ReadonlyMap<Row, number>,
  unclear: ReadonlyMap<Row, readonly number[]>,
  known: Known,
): ReadonlyMap<Row, number> {
  let highest = Math.max(0, ...known.keys(), ...rows.map(({ n }) => Number(n ?? 0)));
  const likeliest = new Set<number>();
  const fixed = new Map(
    [...unclear].map(([row, candidates]) => {
      const number = candidates.find((own) => !likeliest.has(own)) ?? ++highest;
      likeliest.add(number);
      return [row, number] as const;
    }),
  );
  for (;;) {
    const own = numberRows(rows.map((row) => ({ anchor: row.anchor, n: fixed.get(row)?.toString() ?? row.n })));
    const wrong = rows.findIndex((row, index) => {
      if (fixed.has(row)) return false;
      const number = own[index] ?? 0;
      return numbers.has(row) ? numbers.get(row) !== number : known.has(number);
    });
    const row = rows[wrong];
    if (row === undefined) return fixed;
    fixed.set(row, numbers.get(row) ?? ++highest);
  }
}

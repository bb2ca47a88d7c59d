/** Which published row each row is: the lock holds of each what it is about and the hash of its words. */
import type { Row } from './rows.ts';

interface Published {
  number: number;
  mark: string;
}

export interface Match {
  numbers: ReadonlyMap<Row, number>;
  changed: ReadonlySet<Row>;
  /** Rows that share only what they are about with several published ones, or several with one: the numbers that each may have had, the likeliest first. */
  unclear: ReadonlyMap<Row, readonly number[]>;
}

/** The same one first, and the same in every part before what is only alike. Never a guess: what may be two things is left to the editor's `n`. */
export function matchRows(
  rows: readonly Row[],
  marks: ReadonlyMap<Row, string>,
  published: readonly Published[],
  known: ReadonlySet<number>,
): Match {
  const numbers = new Map<Row, number>();
  const changed = new Set<Row>();
  let open = published;
  const markOf = (row: Row): string => marks.get(row) ?? '';
  const pass = (isOwn: boolean, isLike: (row: Row, mark: string) => boolean, isExact = false): void => {
    open = open.filter(({ number, mark }) => {
      const found = rows.find((row) => !numbers.has(row) && isOwn === (row.number === number) && isLike(row, mark));
      if (found === undefined) return true;
      numbers.set(found, number);
      if (!isExact) changed.add(found);
      return false;
    });
  };
  for (const isOwn of [true, false]) pass(isOwn, (row, mark) => markOf(row) === mark, true);
  for (const isOwn of [true, false]) pass(isOwn, (row, mark) => wordsOf(markOf(row)) === wordsOf(mark));
  const isAbout = (row: Row, mark: string): boolean => row.key === keyOf(mark);
  pass(true, (row, mark) => row.n !== undefined && isAbout(row, mark));
  // A tag that fixes a number of its own says that it is a new row.
  const isNew = (row: Row): boolean => row.n !== undefined && !known.has(row.number);
  const unclear = findUnclear(
    rows.filter((row) => !numbers.has(row) && !isNew(row)),
    open,
  );
  for (const isOwn of [true, false]) pass(isOwn, (row, mark) => !unclear.has(row) && !isNew(row) && isAbout(row, mark));
  return { numbers, changed, unclear };
}

function findUnclear(rows: readonly Row[], open: readonly Published[]): Map<Row, number[]> {
  const candidatesOf = Map.groupBy(open, ({ mark }) => keyOf(mark));
  const unclear = new Map<Row, number[]>();
  for (const [key, own] of Map.groupBy(rows, (row) => row.key)) {
    const candidates = candidatesOf.get(key)?.map(({ number }) => number) ?? [];
    if (candidates.length === 0 || (candidates.length === 1 && own.length === 1)) continue;
    own.forEach((row, index) => unclear.set(row, [...candidates.slice(index), ...candidates.slice(0, index)]));
  }
  return unclear;
}

const keyOf = (mark: string): string => mark.slice(0, mark.lastIndexOf(' '));
const wordsOf = (mark: string): string => mark.slice(mark.lastIndexOf(' ') + 1);

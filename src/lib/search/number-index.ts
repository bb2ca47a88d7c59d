/** The index of document numbers: who bears a number and who cites it. Found here, never by the words of a text, where "171" would be "1712" too. */
import type { Doubt } from './doubts.ts';
import type { NumberQuery, NumberVocabulary } from './number-query.ts';
import { fold } from '../text/fold.ts';

/** A citing place: "<organization>/<id>" and its provision. */
export interface NumberPlace {
  id: string;
  name: string;
  anchor: string;
}

export interface NumberRecord {
  digits: string;
  /** The year that is part of the number ("35/2023/UBTVQH15"). */
  year: string | null;
  /** "NQ/TU" as printed. */
  symbol: string;
  /** "28-NQ/TU" as printed. */
  label: string;
  /** Name of the kind in lower case; null where nobody prints it. */
  kind: string | null;
  date: string | null;
  issuer: string | null;
  title: string | null;
  /** The held document that bears it. */
  own: string | null;
  /** What of the held document is not printed; left out where all is. */
  doubts?: readonly Doubt[];
  /** The id under /vien-dan/ where the document is not held. */
  cited: string | null;
  /** Where held documents cite it: so many of `placeCount`. */
  places: readonly NumberPlace[];
  placeCount: number;
}

/** The file that is loaded first: what numbers are made of, and all records of a small library. */
export interface NumberDirectory {
  vocabulary: NumberVocabulary;
  /** In how many files the records stand; 0 where they stand here. */
  shards: number;
  records: readonly NumberRecord[];
}

/** So many records stand in one file: about 40 KB compressed with their titles and places. */
const shardSize = 400;

export const shardCount = (records: number): number => (records <= shardSize ? 0 : Math.ceil(records / shardSize));

/** The file that holds the records of a number: the same number always stands in one, and those of a series ("66.7", "66.12") together. */
export const shardOf = (digits: string, shards: number): number => Number.parseInt(digits, 10) % Math.max(1, shards);

export interface NumberHit {
  record: NumberRecord;
  /** Number and symbol were typed to the end, and nothing that was typed says otherwise. */
  isFull: boolean;
  /** No other document is known by this number and symbol. */
  isOnly: boolean;
  /** The typed date or year is not that of the document. */
  isOtherDate: boolean;
}

/** The documents that a reading fits, best first: symbols typed in full, the typed date, held before cited, most cited, newest. */
export function findNumbers(query: NumberQuery, records: readonly NumberRecord[]): NumberHit[] {
  const hits = records.flatMap((record): (NumberHit & { rank: readonly number[] })[] => {
    if (record.digits !== query.digits) return [];
    const pieces = symbolPieces(record.symbol);
    const symbol = matchSymbol(query.symbol, pieces) ?? matchKind(query, record, pieces);
    if (symbol === null || !fitsKind(query.kinds, record, pieces) || !fitsIssuer(query.issuers, pieces)) return [];
    const date = matchDate(query, record);
    if (query.isYearInNumber && date !== 'same') return [];
    return [
      {
        record,
        isFull: symbol === 'full' && date !== 'other',
        isOnly: records.every((other) => other === record || other.digits !== record.digits || other.symbol !== record.symbol),
        isOtherDate: date === 'other',
        rank: [symbol === 'full' ? 0 : 1, dateRanks[date], record.own === null ? 1 : 0, -record.placeCount],
      },
    ];
  });
  return hits
    .sort((a, b) => compareRanks(a.rank, b.rank) || compareDates(a.record.date, b.record.date))
    .map(({ record, isFull, isOnly, isOtherDate }) => ({ record, isFull, isOnly, isOtherDate }));
}

/** Newest first, unknown dates last. */
function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? 1 : -1;
}

const dateRanks = { same: 0, none: 1, unknown: 2, other: 3 } as const;

const symbolPieces = (symbol: string): string[] => fold(symbol).split(/[^a-z0-9]+/);

/** "nq", "nq tu", "tu", "nqtu" and the half-typed "nq t" all fit NQ/TU; "full" where all of it was typed. */
function matchSymbol(typed: readonly string[], pieces: readonly string[]): 'full' | 'part' | null {
  const [joinedTyped, joined] = [typed.join(''), pieces.join('')];
  if (joinedTyped === '') return 'part';
  if (joinedTyped === joined) return 'full';
  if (joined.startsWith(joinedTyped)) return 'part';
  // Some pieces in order, the last perhaps half typed: "tu" of "nq/tu", "qh" of "qh15".
  let at = 0;
  for (const [index, piece] of typed.entries()) {
    const isLast = index === typed.length - 1;
    while (at < pieces.length && pieces[at] !== piece && !(isLast && pieces[at]?.startsWith(piece) === true)) at += 1;
    if (at === pieces.length) return null;
    at += 1;
  }
  return 'part';
}

/** "nq 35/2023" fits 35/2023/UBTVQH15, whose symbol names no kind: the kind is known from the words around it. */
function matchKind({ symbol, symbolKinds }: NumberQuery, { kind }: NumberRecord, pieces: readonly string[]): 'part' | null {
  if (kind === null || !symbolKinds.includes(fold(kind))) return null;
  return symbol.length === 1 || matchSymbol(symbol.slice(1), pieces) !== null ? 'part' : null;
}

function fitsKind(kinds: readonly string[] | null, record: NumberRecord, [first = '']: readonly string[]): boolean {
  return kinds === null || kinds.includes(first) || (record.kind !== null && kinds.includes(fold(record.kind)));
}

const fitsIssuer = (issuers: readonly string[] | null, pieces: readonly string[]): boolean =>
  issuers === null ||
  issuers.length === 0 ||
  pieces.some((piece) => issuers.some((symbol) => piece === symbol || piece.replace(/\d+$/, '') === symbol));

function matchDate({ date, year }: NumberQuery, record: NumberRecord): keyof typeof dateRanks {
  if (date === null && year === null) return 'none';
  if (date !== null && record.date !== null) return record.date === date ? 'same' : 'other';
  const known = record.year ?? record.date?.slice(0, 4) ?? null;
  if (known === null || year === null) return 'unknown';
  return known === year ? 'same' : 'other';
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

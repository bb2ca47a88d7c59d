/** One page → its lines and tables in reading order: columns parted, tables by their ruled lines. */
import { findColumnAreas, type ColumnArea } from '../columns.ts';
import type { SourceMark } from '../source-text.ts';
import { findGrids } from './grid.ts';
import type { PlacedPage, PlacedText } from './page.ts';
import { findRows, type Row, type Segment, type Shifted } from './segments.ts';

export interface LaidLine {
  type: 'line';
  text: string;
  marks: readonly SourceMark[];
  shifts: readonly Shifted[];
  page: number;
  from: number;
  to: number;
  y: number;
  size: number;
  firstWord: number;
  /** Stands in the left or right column of head or end. */
  isColumn: boolean;
  /** Parts of one row with wide gaps between them, 1 of running text. */
  parts: number;
}

export interface LaidTable {
  type: 'table';
  y: number;
  rows: readonly (readonly (readonly LaidLine[])[])[];
}

export type LaidItem = LaidLine | LaidTable;

/** Least space between two columns, in heights of a letter. */
const leastGutter = 0.5;

export function layPage(page: PlacedPage): LaidItem[] {
  const grids = findGrids(page.rules, page.texts);
  const isIn = (text: PlacedText): boolean => grids.some(({ rows }) => rows.some((row) => row.some((cell) => cell.includes(text))));
  const rows = findRows(grids.length === 0 ? page.texts : page.texts.filter((text) => !isIn(text)));
  const size = middle(rows.map((row) => row.size)) || 12;
  const areas = findColumnAreas(
    rows.map((row, index) => ({
      cells: row.segments,
      startsPage: index === 0,
      gapAbove: Math.max(0, (row.y - (rows[index - 1]?.y ?? row.y)) / (1.4 * size) - 1),
    })),
    leastGutter * size,
  );
  const lines: LaidItem[] = [];
  rows.forEach((row, index) => {
    const area = areas.find(({ from, to }) => index >= from && index < to);
    if (area === undefined) lines.push(toLine(row.segments, row, page.number, false));
    else if (index === area.from) lines.push(...layArea(rows, area, page.number));
  });
  for (const { top, rows: cells } of grids) {
    const table: LaidTable = {
      type: 'table',
      y: top,
      rows: cells.map((row) => row.map((cell) => findRows(cell).map((own) => toLine(own.segments, own, page.number, false)))),
    };
    const at = lines.findIndex((own) => own.y > top);
    lines.splice(at === -1 ? lines.length : at, 0, table);
  }
  return lines;
}

function layArea(rows: readonly Row[], { from, leftCounts }: ColumnArea, page: number): LaidLine[] {
  const sides = (pick: (row: Row, count: number) => readonly Segment[]): LaidLine[] =>
    leftCounts.flatMap((count, offset) => {
      const row = rows[from + offset];
      const own = row ? pick(row, count) : [];
      return row && own.length > 0 ? [toLine(own, row, page, true)] : [];
    });
  return [...sides(({ segments }, count) => segments.slice(0, count)), ...sides(({ segments }, count) => segments.slice(count))];
}

function toLine(segments: readonly Segment[], row: Row, page: number, isColumn: boolean): LaidLine {
  let text = '';
  const marks: SourceMark[] = [];
  const shifts: Shifted[] = [];
  for (const segment of segments) {
    if (text !== '') text += ' ';
    const at = text.length;
    marks.push(...segment.marks.map((mark) => ({ ...mark, start: mark.start + at, end: mark.end + at })));
    shifts.push(...segment.shifts.map((own) => ({ ...own, start: own.start + at, end: own.end + at })));
    text += segment.text;
  }
  return {
    type: 'line',
    text,
    marks,
    shifts,
    page,
    from: Math.min(...segments.map(({ from }) => from)),
    to: Math.max(...segments.map(({ to }) => to)),
    y: row.y,
    size: Math.max(...segments.map(({ size }) => size)),
    firstWord: segments[0]?.firstWord ?? 0,
    isColumn,
    parts: segments.length,
  };
}

export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

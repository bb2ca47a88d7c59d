/** Text that a program laid out with spaces as the page looks: columns side by side become one after the other, tables are named. */
import { findColumnAreas, type ColumnCell, type ColumnRow } from './columns.ts';
import type { SourceWarning } from './source-text.ts';

export interface FileLine {
  text: string;
  /** From 1. */
  fileLine: number;
  page: number | null;
  startsPage: boolean;
}

export interface PartedLine extends FileLine {
  isColumn: boolean;
}

interface TextCell extends ColumnCell {
  /** Offsets in the line. */
  start: number;
  end: number;
}

/** Spaces between two columns. */
const leastGutter = 2;
const tableGap = 3;

/** `warnings` count lines of the file. */
export function partColumns(lines: readonly FileLine[]): { lines: PartedLine[]; isParted: boolean; warnings: SourceWarning[] } {
  const rows = lines.map(({ text, startsPage }): ColumnRow<TextCell> => ({ cells: findCells(text, leastGutter), startsPage, gapAbove: 0 }));
  const areas = findColumnAreas(rows, leastGutter);
  const parted: PartedLine[] = [];
  const inArea = new Set<number>();
  lines.forEach((line, index) => {
    const area = areas.find(({ from, to }) => index >= from && index < to);
    if (area === undefined) {
      parted.push({ ...line, isColumn: false });
      return;
    }
    inArea.add(index);
    if (index !== area.from) return;
    const side = (pick: (cells: readonly TextCell[], count: number) => readonly TextCell[]): void =>
      area.leftCounts.forEach((count, offset) => {
        const [own, row] = [lines[area.from + offset], rows[area.from + offset]];
        const cells = row ? pick(row.cells, count) : [];
        const text = own?.text.slice(cells[0]?.start ?? 0, cells.at(-1)?.end ?? 0) ?? '';
        if (own && text !== '') parted.push({ ...own, text, isColumn: true });
      });
    side((cells, count) => cells.slice(0, count));
    side((cells, count) => cells.slice(count));
  });
  return { lines: parted, isParted: areas.length > 0, warnings: findTables(lines, inArea) };
}

/** Words that stand together, with their columns on the page and their offsets in the line. */
function findCells(text: string, gap: number): TextCell[] {
  const cells: TextCell[] = [];
  let column = 0;
  let at = 0;
  const separator = new RegExp(` {${String(gap)},}|\\s*\\t\\s*`, 'g');
  const advance = (piece: string): void => {
    for (const character of piece) column = character === '\t' ? Math.floor(column / 8 + 1) * 8 : column + 1;
  };
  const push = (piece: string): void => {
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const lead = piece.length - piece.trimStart().length;
      cells.push({
        text: trimmed,
        from: column + lead,
        to: column + lead + trimmed.length,
        start: at + lead,
        end: at + lead + trimmed.length,
      });
    }
    advance(piece);
    at += piece.length;
  };
  for (const match of text.matchAll(separator)) {
    push(text.slice(at, match.index));
    advance(match[0]);
    at = match.index + match[0].length;
  }
  push(text.slice(at));
  return cells;
}

/** Three lines or more whose wide gaps stand below each other: they stay as they are, and are named. */
function findTables(lines: readonly FileLine[], inArea: ReadonlySet<number>): SourceWarning[] {
  const warnings: SourceWarning[] = [];
  let run: { line: number; gaps: { from: number; to: number }[] }[] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length >= 3 && first && last)
      warnings.push({
        line: first.line,
        message: `Các dòng ${String(first.line)}–${String(last.line)} của tệp có thể là bảng: cần xem lại thứ tự các ô.`,
      });
    run = [];
  };
  lines.forEach(({ text, fileLine }, index) => {
    if (text.trim() === '') return;
    const cells = inArea.has(index) ? [] : findCells(text, tableGap);
    const gaps = cells.slice(1).map(({ from }, at) => ({ from: cells[at]?.to ?? 0, to: from }));
    const above = run.at(-1)?.gaps;
    const isAligned =
      above === undefined || gaps.some((own) => above.some((other) => Math.min(own.to, other.to) - Math.max(own.from, other.from) >= 2));
    if (gaps.length === 0 || !isAligned) close();
    if (gaps.length > 0) run.push({ line: fileLine, gaps });
  });
  close();
  return warnings;
}

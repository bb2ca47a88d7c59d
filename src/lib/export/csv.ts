/** Rows as CSV (RFC 4180), for spreadsheets: UTF-8 with the mark by which Excel knows it, lines that end as Windows ends them. */
import type { DataFile } from './parts.ts';

type Cell = string | number | boolean | null | readonly string[];
export type CsvRow = Readonly<Record<string, Cell>>;

const byteOrderMark = '\uFEFF';
/** Rows of one file: what a spreadsheet opens without waiting. */
const mostRows = 20_000;

function formatCell(cell: Cell): string {
  const text = cell === null ? '' : typeof cell === 'object' ? cell.join(' ') : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function formatCsv(columns: readonly string[], rows: readonly CsvRow[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))];
  return `${byteOrderMark}${lines.map((cells) => cells.map(formatCell).join(',')).join('\r\n')}\r\n`;
}

/** One file at `address`, or, of very many rows, further ones beside it: "targets.csv", "targets-2.csv". */
export function csvFiles(address: string, columns: readonly string[], rows: readonly CsvRow[], most = mostRows): DataFile[] {
  const count = Math.max(1, Math.ceil(rows.length / most));
  return Array.from({ length: count }, (_, index) => ({
    address: index === 0 ? address : address.replace(/\.csv$/, `-${index + 1}.csv`),
    content: formatCsv(columns, rows.slice(index * most, (index + 1) * most)),
  }));
}

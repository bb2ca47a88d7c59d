/** Rows as CSV (RFC 4180), for spreadsheets: UTF-8 with the mark by which Excel knows it, lines that end as Windows ends them. */
import { maximumBytes, utf8Length, type DataFile } from './parts.ts';

type Cell = string | number | boolean | null | readonly string[];
export type CsvRow = Readonly<Record<string, Cell>>;

const byteOrderMark = '\uFEFF';
function formatCell(cell: Cell): string {
  const text = cell === null ? '' : typeof cell === 'object' ? cell.join(' ') : typeof cell === 'string' ? disarm(cell) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet takes words that begin so for a formula, and a text from elsewhere could hold one: an apostrophe before them says that they are words.
 * Matches "=HYPERLINK(…)", "+84 …"; not "=" alone, "a = b", "− 5".
 */
const disarm = (text: string): string => (/^[=+\-@\t\r](?=[^])/.test(text) ? `'${text}` : text);

const formatLine = (cells: readonly Cell[]): string => `${cells.map(formatCell).join(',')}\r\n`;

export function formatCsv(columns: readonly string[], rows: readonly CsvRow[]): string {
  return byteOrderMark + formatLine(columns) + rows.map((row) => formatLine(columns.map((column) => row[column] ?? null))).join('');
}

/** One file at `address`, or, past the limit, further ones beside it, each with the columns: "targets.csv", "targets-2.csv". One is in memory at a time. */
export function* csvFiles(
  address: string,
  columns: readonly string[],
  rows: Iterable<CsvRow>,
  limit = maximumBytes,
): Generator<DataFile, void> {
  const head = byteOrderMark + formatLine(columns);
  let lines = [head];
  let size = utf8Length(head);
  let count = 0;
  const next = (): DataFile => {
    count += 1;
    return { address: count === 1 ? address : address.replace(/\.csv$/, `-${count}.csv`), content: lines.join('') };
  };
  for (const row of rows) {
    const line = formatLine(columns.map((column) => row[column] ?? null));
    const bytes = utf8Length(line);
    if (size + bytes > limit && lines.length > 1) {
      yield next();
      lines = [head];
      size = utf8Length(head);
    }
    lines.push(line);
    size += bytes;
  }
  yield next();
}

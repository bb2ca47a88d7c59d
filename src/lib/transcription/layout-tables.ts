/** Word processors print the head and the end of a document in tables without lines: their cells are lines of the document, not a table. */
import type { SourceTable, SourceLine } from './source-text.ts';
import type { PrintedItem } from './printed-line.ts';
import { printedLine } from './printed-line.ts';

/** Matches "Số: 12-CV/TU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Nơi nhận:"; not "Số lượng", "Nơi nhận hồ sơ". */
const headOrEnd =
  /^\s*(?:Số\s*:?\s*[\d.…/-]|CỘNG H[OÒ][AÀ]|ĐẢNG CỘNG SẢN|Độc lập\s*[-–]|Nơi nhận\s*:|T[/.]?M\.?\s|KT\.|TL\.|TUQ\.|Kính gửi\s*:|V\/v)/mu;

/** Cells of layout tables become lines, column by column: what stands on the left is read first. */
export function dissolveLayoutTables(items: readonly PrintedItem[]): PrintedItem[] {
  return items.flatMap((item) => (item.type === 'table' && isLayout(item) ? cellLines(item) : [item]));
}

type Row = SourceTable['rows'][number];

const printed = (row: Row): Row => row.filter((cell) => cell.length > 0);

function isLayout({ rows, hasBorders }: SourceTable): boolean {
  // Cells that are merged over several columns leave empty ones behind.
  const columns = Math.max(0, ...rows.map((row) => printed(row).length));
  if (columns <= 1 && hasBorders !== true) return true;
  if (columns > 3 || hasBorders === true) return false;
  return rows.flat(2).some(({ text }) => headOrEnd.test(text));
}

function cellLines({ rows }: SourceTable): PrintedItem[] {
  return rowGroups(rows).flatMap((group) => {
    const columns = Math.max(0, ...group.map((row) => row.length));
    return Array.from({ length: columns }, (_, column) => group.flatMap((row): readonly SourceLine[] => row[column] ?? [])).flatMap(
      (lines) => lines.flatMap((line) => printedLine(line, line.text, line.marks, 0) ?? []),
    );
  });
}

/** Rows that are read together; addressees below the head, or a title across all columns, begin anew. */
function rowGroups(rows: SourceTable['rows']): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows.map(printed)) {
    if (row.length === 0) continue;
    const last = groups.at(-1);
    const isAlone = row.length === 1 || row.flat().some(({ text }) => /^\s*Kính gửi/u.test(text));
    if (last === undefined || isAlone || last[0]?.length !== row.length) groups.push([row]);
    else last.push(row);
  }
  return groups;
}

/** Heads and ends that were set in two columns by tabs and spaces, without a table: the left column first, then the right one. */
import { partColumns } from '../part-columns.ts';
import type { SourceLine, SourceMark } from '../source-text.ts';

/** Where the right column begins in the picture of the page that the columns are found in: tab stops are not known to the letter. */
const rightColumn = 100;
/** What parts two columns; a single tab behind a number ("1.\tVề kinh tế") does so too, but in no row of a head. */
const gap = /[ \u00A0]*\t[\t \u00A0]*|[ \u00A0]{3,}/;

type Line = Pick<SourceLine, 'text' | 'marks' | 'page' | 'alignment'>;

/** Lines in reading order, each with words of one column; those outside of columns as they are. */
export function partTabbed<Own extends Line>(lines: readonly Own[]): Own[] {
  const rows = lines.map(({ text }) => splitRow(text));
  if (!rows.some((row) => row !== null)) return [...lines];
  const { lines: parted, isParted } = partColumns(
    lines.map(({ text, page, alignment }, index) => {
      const row = rows[index] ?? null;
      // A centred line stands below both columns and ends them.
      if (row === null && alignment === 'center' && text.trim() !== '')
        return { text: '█'.repeat(2 * rightColumn), fileLine: index, page, startsPage: false };
      const picture = row === null ? text.replace(/\t/g, ' ').trimStart() : `${row.left.padEnd(rightColumn)}${row.right}`;
      return { text: picture, fileLine: index, page, startsPage: false };
    }),
  );
  if (!isParted) return [...lines];
  return parted.flatMap(({ text, fileLine, isColumn }) => {
    const own = lines[fileLine];
    const row = rows[fileLine];
    if (own === undefined) return [];
    if (!isColumn || row == null) return [own];
    const isRight = row.left === '' || (text.trim() === row.right && row.left !== row.right);
    return [isRight ? cut(own, own.text.length - row.right.length, own.text.length) : cut(own, row.start, row.start + row.left.length)];
  });
}

/** Two columns of a line, or words that a tab moved to the right one; null where it has one column or more than two. */
function splitRow(text: string): { left: string; right: string; start: number } | null {
  const trimmed = text.trimEnd();
  const start = trimmed.length - trimmed.trimStart().length;
  const words = trimmed.slice(start);
  const found = [...words.matchAll(new RegExp(gap, 'g'))];
  // "Số:        /BC-UBND          Lào Cai, ngày     tháng     năm": of several gaps the one with a tab parts the columns, or else the widest one.
  const tabbed = found.filter(([own]) => own.includes('\t'));
  const widest = (tabbed.length > 0 ? tabbed : found).reduce<RegExpExecArray | null>(
    (most, own) => (most === null || own[0].length > most[0].length ? own : most),
    null,
  );
  if (widest !== null && tabbed.length <= 1)
    return { left: words.slice(0, widest.index), right: words.slice(widest.index + widest[0].length), start };
  return /^[ \u00A0]*\t/.test(text) && found.length === 0 && words !== '' ? { left: '', right: words, start } : null;
}

function cut<Own extends Line>(line: Own, start: number, end: number): Own {
  const marks = line.marks
    .map((mark): SourceMark => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }))
    .filter((mark) => mark.start < mark.end);
  return { ...line, text: line.text.slice(start, end), marks };
}

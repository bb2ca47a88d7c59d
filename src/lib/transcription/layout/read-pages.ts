/** Pages with their words in place → the printed lines and tables of a source, in reading order. */
import { inShiftedForm, shiftWarnings, wordAround, type ShiftedPlace } from '../raised.ts';
import type { SourceItem, SourceLine, SourceWarning } from '../source-text.ts';
import { layPage, middle, type LaidItem, type LaidLine } from './lay-page.ts';
import type { PlacedPage } from './page.ts';
import { endsParagraph, findMargins, isCentered, type Margins } from './paragraph-ends.ts';
import { findRoles, type LineRole } from './roles.ts';

export interface ReadPages {
  items: SourceItem[];
  text: string;
  warnings: SourceWarning[];
  /** Where the lines of `text` stand. */
  places: { page: number; y: number }[];
}

export function readPages(pages: readonly PlacedPage[]): ReadPages {
  const laid = pages.map(layPage);
  const lines = laid.map((items) => items.filter((item) => item.type === 'line'));
  const bodySize = middle(lines.flat().flatMap(({ size, text }) => Array.from({ length: Math.ceil(text.length / 20) }, () => size))) || 12;
  const roles = findRoles({ pages, lines, bodySize });
  const margins = marginsBySize(pages, lines, roles);
  const marks = footnoteMarks(roles);

  const items: SourceItem[] = [];
  const text: string[] = [];
  const places: ReadPages['places'] = [];
  const warnings: SourceWarning[] = [];
  const shifted: ShiftedPlace[] = [];
  const add = (laidLine: LaidLine, ends: boolean | null, margin: Margins | undefined): SourceLine => {
    const { role, footnote } = roles.get(laidLine) ?? { role: 'text' };
    const isMark = (start: number, end: number): boolean =>
      isFootnoteMark(laidLine, start, end, marks.get(laidLine.page), role === 'footnote');
    const own = withShifts(laidLine, isMark, (words, isExact) => shifted.push({ line: text.length + 1, words, isExact }));
    text.push(own.text);
    places.push({ page: own.page, y: own.y });
    const isPlain = margin !== undefined && !own.isColumn;
    return {
      type: 'line',
      line: text.length,
      fileLine: text.length,
      text: own.text,
      page: own.page,
      endsParagraph: ends,
      indent: isPlain ? Math.max(0, Math.round(((own.from - margin.left) / (own.size / 2)) * 10) / 10) : null,
      alignment: isPlain && role === 'text' ? alignmentOf(own, margin) : null,
      size: Math.round(own.size * 10) / 10,
      marks: own.marks.filter(({ type, start, end }) => type !== 'footnote' || isMark(start, end)),
      role,
      ...(footnote !== undefined && { footnote }),
    };
  };

  laid.forEach((page, index) => {
    const margin = margins[index];
    page.forEach((item, at) => {
      if (item.type === 'table') {
        items.push({
          type: 'table',
          rows: item.rows.map((row) =>
            row.map((cell) => cell.map((own, line) => add(own, line === cell.length - 1 ? true : null, undefined))),
          ),
          hasBorders: true,
        });
        return;
      }
      items.push(add(item, margin ? endOf(item, nextOf(laid, index, at, roles), roles, margin) : null, margin));
    });
    warnings.push(...tableWarnings(page, items, roles));
  });
  return { items, text: text.join('\n'), warnings: [...warnings, ...shiftWarnings(shifted)], places };
}

/** Raised and lowered signs in characters of their own, one for one, so that offsets stay; marks of footnotes stay as they are. */
function withShifts(
  line: LaidLine,
  isMark: (start: number, end: number) => boolean,
  note: (words: string, isExact: boolean) => void,
): LaidLine {
  const shifts = line.shifts.filter(
    ({ start, end }) =>
      /[\p{L}\p{N}]/u.test(line.text.slice(start, end)) &&
      !line.marks.some((own) => own.type === 'footnote' && own.start === start && isMark(own.start, own.end)),
  );
  if (shifts.length === 0) return line;
  let { text } = line;
  const exact = shifts.map(({ start, end, shift }) => {
    const put = inShiftedForm(text.slice(start, end), shift);
    if (put !== null) text = text.slice(0, start) + put + text.slice(end);
    return put !== null;
  });
  shifts.forEach(({ start, end }, index) => {
    note(wordAround(text, start, end), exact[index] === true);
  });
  return { ...line, text };
}

/** Pages of one size share their margins: a last page with three lines tells nothing of them by itself. */
function marginsBySize(
  pages: readonly PlacedPage[],
  lines: readonly (readonly LaidLine[])[],
  roles: ReadonlyMap<LaidLine, LineRole>,
): Margins[] {
  const groups = new Map<string, LaidLine[]>();
  const keyOf = ({ width, height }: PlacedPage): string => `${width > height ? 'ngang' : 'dọc'} ${String(Math.round(width / 40))}`;
  pages.forEach((page, index) => {
    const own = groups.get(keyOf(page)) ?? [];
    own.push(...(lines[index] ?? []).filter((line) => !line.isColumn && !roles.has(line)));
    groups.set(keyOf(page), own);
  });
  // A few lines tell nothing: those of the largest group hold for them.
  const largest = [...groups.values()].reduce((most, own) => (own.length > most.length ? own : most), []);
  const found = new Map([...groups].map(([key, own]) => [key, findMargins(own.length < 10 ? largest : own)]));
  return pages.map((page) => found.get(keyOf(page)) ?? findMargins([]));
}

function footnoteMarks(roles: ReadonlyMap<LaidLine, LineRole>): Map<number, Set<string>> {
  const marks = new Map<number, Set<string>>();
  for (const [{ page }, { footnote }] of roles) if (footnote !== undefined) marks.set(page, (marks.get(page) ?? new Set()).add(footnote));
  return marks;
}

/** A raised figure is a mark where its page has a note of that mark; "km²" is none. */
function isFootnoteMark(
  { text }: LaidLine,
  start: number,
  end: number,
  marks: ReadonlySet<string> | undefined,
  isFootnote: boolean,
): boolean {
  if (isFootnote) return start === 0;
  return marks?.has(text.slice(start, end)) === true && !/(?:^|[\s\d])(?:[kcdm]?m|ha)$/i.test(text.slice(0, start));
}

/** The next line of the same kind: running text after running text, over the end of the page too; a footnote only after a footnote. */
function nextOf(
  laid: readonly (readonly LaidItem[])[],
  page: number,
  at: number,
  roles: ReadonlyMap<LaidLine, LineRole>,
): LaidItem | undefined {
  const own = laid[page]?.[at];
  const role = own?.type === 'line' ? roles.get(own)?.role : undefined;
  const isSame = (item: LaidItem): boolean => item.type === 'table' || roles.get(item)?.role === role;
  const after = (laid[page] ?? []).slice(at + 1).find(isSame);
  return (
    after ??
    (role === undefined
      ? laid
          .slice(page + 1)
          .flat()
          .find(isSame)
      : undefined)
  );
}

function endOf(line: LaidLine, next: LaidItem | undefined, roles: ReadonlyMap<LaidLine, LineRole>, margins: Margins): boolean | null {
  const role = roles.get(line);
  if (role?.role === 'page-head' || role?.role === 'page-foot') return true;
  if (next?.type === 'table') return true;
  if (role?.role === 'footnote') return next === undefined || roles.get(next)?.footnote !== role.footnote ? true : null;
  return endsParagraph(line, next, margins);
}

function alignmentOf(line: LaidLine, { left, right }: Margins): SourceLine['alignment'] {
  if (isCentered(line, left, right)) return 'center';
  const reachesRight = Math.abs(line.to - right) < 0.4 * line.size;
  if (reachesRight && line.from > left + 0.35 * (right - left)) return 'right';
  return reachesRight && line.from < left + 5 * line.size ? 'justify' : null;
}

/** Three rows or more of cells side by side, without ruled lines: it may be a table; the lines stay as they are. */
function tableWarnings(page: readonly LaidItem[], items: readonly SourceItem[], roles: ReadonlyMap<LaidLine, LineRole>): SourceWarning[] {
  const first = items.length - page.length;
  const warnings: SourceWarning[] = [];
  let run: number[] = [];
  const close = (): void => {
    const [from, to] = [run[0], run.at(-1)];
    if (run.length >= 3 && from !== undefined && to !== undefined)
      warnings.push({
        line: from,
        message: `Các dòng ${String(from)}–${String(to)} có thể là bảng không kẻ khung: cần xem lại thứ tự các ô.`,
      });
    run = [];
  };
  page.forEach((item, index) => {
    const own = items[first + index];
    if (item.type === 'line' && own?.type === 'line' && item.parts > 1 && !item.isColumn && !roles.has(item)) run.push(own.line);
    else close();
  });
  close();
  return warnings;
}

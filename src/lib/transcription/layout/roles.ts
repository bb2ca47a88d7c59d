/** What a line is by its place on the page: running head, page number, footnote. Only what is sure. */
import type { SourceLine } from '../source-text.ts';
import { middle, type LaidLine } from './lay-page.ts';
import type { PlacedPage } from './page.ts';

export interface LineRole {
  role: SourceLine['role'];
  /** Of a footnote: its printed mark. */
  footnote?: string;
}

/** Share of the page's height that heads and feet stand in. */
const edge = 0.12;
/** Matches: "2", "- 12 -", "Trang 3/7". Does not match: "2.", "2026/QĐ". */
const pageNumber = /^(?:[-–—]?\s*(\d{1,4})\s*[-–—]?|Trang\s+(\d{1,4})(?:\s*\/\s*\d{1,4})?)$/iu;

interface Input {
  pages: readonly PlacedPage[];
  /** Lines of each page, tables left out. */
  lines: readonly (readonly LaidLine[])[];
  /** Size of the letters of most lines. */
  bodySize: number;
}

export function findRoles({ pages, lines, bodySize }: Input): Map<LaidLine, LineRole> {
  const roles = new Map<LaidLine, LineRole>();
  const edges = lines.map((own, index) => findEdges(own, pages[index]?.height ?? 0));
  const offset = usualOffset(edges, pages);
  const repeated = findRepeated(edges);
  edges.forEach(({ head, foot, apart }, index) => {
    const number = pages[index]?.number ?? 0;
    const isFurniture = (line: LaidLine): boolean => {
      const { text, y } = line;
      const printed = printedNumber(text);
      return (printed !== null && printed === number + offset) || (apart.includes(line) && repeated.has(keyOf(text, y)));
    };
    for (const line of head.filter(isFurniture)) roles.set(line, { role: 'page-head' });
    for (const line of foot.filter(isFurniture)) roles.set(line, { role: 'page-foot' });
    const page = pages[index];
    if (page)
      for (const [line, role] of findFootnotes(
        (lines[index] ?? []).filter((own) => !roles.has(own)),
        page,
        bodySize,
      ))
        roles.set(line, role);
  });
  return roles;
}

interface Edges {
  head: LaidLine[];
  foot: LaidLine[];
  /** Those that stand apart from the text: the repeated first row of a table does not. */
  apart: LaidLine[];
}

function findEdges(lines: readonly LaidLine[], height: number): Edges {
  const inOrder = [...lines].sort((a, b) => a.y - b.y);
  const head = inOrder.slice(0, 2).filter(({ y }) => y < edge * height);
  const foot = inOrder.slice(-2).filter(({ y }) => y > (1 - edge) * height);
  const pitch = middle(inOrder.slice(1).map(({ y }, index) => y - (inOrder[index]?.y ?? y)));
  const isApart = (line: LaidLine | undefined, next: LaidLine | undefined): boolean =>
    line === undefined || next === undefined || Math.abs(next.y - line.y) > 1.4 * pitch;
  const headCount = [1, 2].find((count) => isApart(inOrder[count - 1], inOrder[count])) ?? 0;
  const footCount = [1, 2].find((count) => isApart(inOrder.at(-count), inOrder.at(-count - 1))) ?? 0;
  return { head, foot, apart: [...head.slice(0, headCount), ...(footCount === 0 ? [] : foot.slice(-footCount))] };
}

function printedNumber(text: string): number | null {
  const match = pageNumber.exec(text.trim());
  return match === null ? null : Number(match[1] ?? match[2]);
}

/** What is added to the count of pages: a document may begin with page 5. */
function usualOffset(edges: readonly { head: readonly LaidLine[]; foot: readonly LaidLine[] }[], pages: readonly PlacedPage[]): number {
  const counts = new Map<number, number>();
  edges.forEach(({ head, foot }, index) => {
    for (const { text } of [...head, ...foot]) {
      const printed = printedNumber(text);
      if (printed === null) continue;
      const own = printed - (pages[index]?.number ?? 0);
      counts.set(own, (counts.get(own) ?? 0) + 1);
    }
  });
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || Math.abs(a[0]) - Math.abs(b[0]));
  // One page alone that prints another number proves nothing.
  return best !== undefined && best[1] >= 2 ? best[0] : 0;
}

const keyOf = (text: string, y: number): string => `${String(Math.round(y / 6))}:${text.replace(/\d+/g, '#')}`;

/** Lines that stand at one place on most pages, at least three. */
function findRepeated(edges: readonly Edges[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { apart } of edges)
    for (const key of new Set(apart.filter(({ text }) => text.length > 3).map(({ text, y }) => keyOf(text, y))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3 && count >= 0.4 * edges.length).map(([key]) => key));
}

/** "1 Các quy định …", "* Ghi chú": small letters down to the end of the page, below a short rule or beginning with a raised mark. */
function findFootnotes(lines: readonly LaidLine[], page: PlacedPage, bodySize: number): [LaidLine, LineRole][] {
  const inOrder = lines.filter(({ isColumn }) => !isColumn).sort((a, b) => a.y - b.y);
  const rule = page.rules
    .filter(
      ({ isVertical, from, to, at }) =>
        !isVertical && to - from < 0.45 * page.width && to - from > 0.08 * page.width && at > 0.3 * page.height,
    )
    .filter(({ at, from }) => inOrder.every((line) => Math.abs(line.y - at) > 0.05 * line.size) && from < 0.3 * page.width)
    .at(-1);
  const first = inOrder.findIndex((line, index) => {
    const rest = inOrder.slice(index);
    const isSmall = rest.every(({ size }) => size <= 0.93 * bodySize);
    const isBelowRule = rule !== undefined && line.y > rule.at && (inOrder[index - 1]?.y ?? 0) < rule.at;
    return footnoteMark(line) !== null && isSmall && (isBelowRule || startsRaised(line));
  });
  if (first === -1) return [];
  let mark = '';
  return inOrder.slice(first).map((line) => {
    const own = footnoteMark(line);
    if (own !== null && (mark === '' || startsRaised(line) || Number(own) === Number(mark) + 1)) mark = own;
    return [line, { role: 'footnote', footnote: mark }];
  });
}

const startsRaised = ({ marks }: LaidLine): boolean => marks.some(({ type, start }) => type === 'footnote' && start === 0);

/** Matches: "1 Các quy định", "12. Xem", "*Ghi chú". Does not match: "1.1. Về", "2024 là". */
function footnoteMark({ text }: LaidLine): string | null {
  const match = /^(?:\((\d{1,3})\)|(\d{1,3}|\*{1,4}))(?![\d.,]\d)[\s.:]*\S/.exec(text);
  return match?.[1] ?? match?.[2] ?? null;
}

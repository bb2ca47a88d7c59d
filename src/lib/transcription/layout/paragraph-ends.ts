/** Where a paragraph ends, as far as the places of the lines tell it for sure. */
import { middle, type LaidLine } from './lay-page.ts';

export interface Margins {
  left: number;
  right: number;
  /** Distance of two lines of one paragraph. */
  pitch: number;
  /** First lines of paragraphs begin further right than the others. */
  hasIndents: boolean;
}

/** Lines of running text of pages of one size. */
export function findMargins(lines: readonly LaidLine[]): Margins {
  const size = middle(lines.map((line) => line.size)) || 12;
  const wide = lines.filter(
    ({ from, to }) => to - from > 0.5 * (Math.max(...lines.map((own) => own.to)) - Math.min(...lines.map((own) => own.from))),
  );
  const use = wide.length >= 3 ? wide : lines;
  const left = mostFrequent(use.map(({ from }) => from)) ?? 0;
  const rights = use.map(({ to }) => to).sort((a, b) => a - b);
  const right = Math.max(mostFrequent(rights) ?? 0, rights[Math.floor(rights.length * 0.9)] ?? 0);
  const steps = lines.slice(1).map((line, index) => ({ by: line.y - (lines[index]?.y ?? 0), isSame: line.page === lines[index]?.page }));
  const pitch =
    mostFrequent(steps.filter(({ by, isSame }) => isSame && by > 0.8 * size && by < 2.5 * size).map(({ by }) => by)) ?? 1.4 * size;
  const indented = lines.filter(({ from }) => from > left + 0.8 * size && from < left + 5 * size).length;
  return { left, right, pitch, hasIndents: indented >= 2 && indented < 0.7 * lines.length };
}

/** Groups within two points; of equal ones the smaller value. */
function mostFrequent(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  let best: { count: number; value: number } | undefined;
  let start = 0;
  sorted.forEach((value, index) => {
    while (value - (sorted[start] ?? value) > 2) start += 1;
    const count = index - start + 1;
    if (best === undefined || count > best.count) best = { count, value: sorted[start + Math.floor(count / 2)] ?? value };
  });
  return best?.value;
}

/** Matches what may begin a paragraph without an indent: "1. Về", "a) Rà", "- Như", "Điều 5", "II. CHỈ". Does not match: "và các", "2024 của". */
const label = /^(?:[-–+•*]\s|(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVXLC]{1,6})[.)]\s|\(?[ivx]{1,4}\)|(?:Điều|Chương|Phần|Mục|Phụ lục)\s)/u;

/** True or false where it is sure, else null. `next`: the next line of running text, on this page or the next one. */
export function endsParagraph(line: LaidLine, next: LaidLine | undefined, { left, right, pitch, hasIndents }: Margins): boolean | null {
  if (next === undefined) return true;
  if (line.isColumn !== next.isColumn) return true;
  if (line.isColumn || line.parts > 1 || next.parts > 1) return null;
  const size = Math.max(line.size, next.size);
  const isSamePage = line.page === next.page;
  if (isSamePage && Math.abs(line.size - next.size) > 0.15 * size) return true;
  if (isCentered(line, left, right) || isCentered(next, left, right))
    return isCentered(line, left, right) && isCentered(next, left, right) ? null : true;
  if (isSamePage && next.y - line.y > 1.28 * pitch) return true;
  // What comes next would have had room on this line.
  if (line.to + 0.3 * size + next.firstWord < right - 0.6 * size) return true;
  const isIndented = next.from > left + 0.8 * size;
  if (hasIndents && isIndented && line.from < next.from - 0.5 * size) return true;
  const isFull = line.to > right - 1.5 * size;
  if (hasIndents && isFull && Math.abs(next.from - left) < 0.4 * size && !label.test(next.text)) return false;
  return null;
}

/** Set in the middle, with room on both sides. */
export function isCentered({ from, to, size }: LaidLine, left: number, right: number): boolean {
  return from > left + 1.5 * size && to < right - 1.5 * size && Math.abs((from + to) / 2 - (left + right) / 2) < 0.8 * size;
}

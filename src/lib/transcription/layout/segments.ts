/** Runs of one page → rows of words that stand side by side, parted where a gap is too wide for a space between words. */
import { toNfc } from '../../text/unicode.ts';
import type { Shift } from '../raised.ts';
import type { SourceMark } from '../source-text.ts';
import type { PlacedText } from './page.ts';

/** Words that stand together on one line, without a wide gap. */
export interface Segment {
  text: string;
  marks: readonly SourceMark[];
  /** Small signs above or below the base line; a raised figure may be a footnote's mark as well. */
  shifts: readonly Shifted[];
  from: number;
  to: number;
  y: number;
  size: number;
  /** Width of its first word: what would have had to fit at the end of the line before. */
  firstWord: number;
}

export interface Shifted {
  start: number;
  end: number;
  shift: Shift;
}

export interface Row {
  segments: readonly Segment[];
  y: number;
  size: number;
}

/** In widths of the font's size: a gap that is wider is no space between words. */
const columnGap = 1.4;
const wordGap = 0.16;

/** Rows from the top; runs of one row need not have the same base line, and a raised mark belongs to the row that it stands in. */
export function findRows(texts: readonly PlacedText[]): Row[] {
  const rows: Loose[] = [];
  // Large letters first: a raised figure stands above the base line of its row and would open one of its own.
  const inOrder = [...texts].sort((a, b) => b.size - a.size || a.y - b.y || a.from - b.from);
  for (const text of inOrder.filter(({ text }) => text.trim() !== '')) {
    const row = rows.findLast((own) => belongsTo(text, own));
    if (row === undefined) rows.push({ y: text.y, size: text.size, texts: [text] });
    else row.texts.push(text);
  }
  const spaces = inOrder.filter(({ text }) => text.trim() === '');
  return joinLevel(rows)
    .sort((a, b) => a.y - b.y)
    .map(({ y, size, texts }) => ({
      y,
      size,
      segments: findSegments(
        texts,
        spaces.filter((space) => Math.abs(space.y - y) < 0.3 * size),
        y,
        size,
      ),
    }));
}

interface Loose {
  y: number;
  size: number;
  texts: PlacedText[];
}

/** On the base line; or raised or lowered and smaller, beside a letter of the row. */
function belongsTo(text: PlacedText, row: Loose): boolean {
  const small = Math.min(text.size, row.size);
  const large = Math.max(text.size, row.size);
  const distance = Math.abs(text.y - row.y);
  if (distance <= 0.22 * small) return true;
  if (small > 0.8 * large || distance > 0.55 * large) return false;
  return row.texts.some((own) => Math.abs(own.to - text.from) < 0.35 * large || Math.abs(text.to - own.from) < 0.35 * large);
}

/** Two columns whose base lines differ by a little are one row: the head's left side is often set some points higher. */
function joinLevel(rows: readonly Loose[]): Loose[] {
  const joined: Loose[] = [];
  for (const row of [...rows].sort((a, b) => a.y - b.y)) {
    const last = joined.at(-1);
    if (last && row.y - last.y < 0.5 * Math.min(row.size, last.size) && areApart(row, last)) last.texts.push(...row.texts);
    else joined.push(row);
  }
  return joined;
}

function areApart(a: Loose, b: Loose): boolean {
  const [left, right] = ends(a).from < ends(b).from ? [a, b] : [b, a];
  return ends(right).from - ends(left).to > columnGap * Math.max(a.size, b.size);
}

const ends = ({ texts }: Loose): { from: number; to: number } => ({
  from: Math.min(...texts.map(({ from }) => from)),
  to: Math.max(...texts.map(({ to }) => to)),
});

function findSegments(texts: readonly PlacedText[], spaces: readonly PlacedText[], y: number, size: number): Segment[] {
  const inOrder = withoutDoubles([...texts].sort((a, b) => a.from - b.from));
  const tracking = usualGap(inOrder);
  const segments: Segment[] = [];
  let current: PlacedText[] = [];
  const words: PlacedText[][] = [];
  for (const text of inOrder) {
    const last = current.at(-1);
    const gap = last ? text.from - last.to : 0;
    const scale = Math.max(text.size, last?.size ?? 0);
    if (last && gap > columnGap * scale + tracking) {
      segments.push(toSegment([...words.splice(0), current], y, size));
      current = [text];
    } else if (last && !isMark(text) && (gap > wordGap * scale + tracking || hasSpace(spaces, last, text, gap))) {
      words.push(current);
      current = [text];
    } else current.push(text);
  }
  if (current.length > 0) segments.push(toSegment([...words, current], y, size));
  return segments;
}

/** A space that is set between the two, and leaves some room: a space of no width parts nothing. */
const hasSpace = (spaces: readonly PlacedText[], last: PlacedText, next: PlacedText, gap: number): boolean =>
  gap > 0.05 * last.size &&
  spaces.some(({ from, to }) => (from + to) / 2 > last.to - 0.1 * last.size && (from + to) / 2 < next.from + 0.1 * last.size);

/** Gap between the letters of a row: more than nothing where capitals are spread ("Q U Y Ế T"). */
function usualGap(texts: readonly PlacedText[]): number {
  const letters = texts.filter(({ text }) => text.length <= 2);
  if (letters.length < 4 || letters.length < texts.length) return 0;
  const gaps = letters.slice(1).map(({ from }, index) => from - (letters[index]?.to ?? from));
  const middle = gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  return Math.max(0, middle);
}

/** Bold that is printed twice, a little aside. */
function withoutDoubles(texts: readonly PlacedText[]): PlacedText[] {
  const kept: PlacedText[] = [];
  for (const text of texts) {
    const isDouble = kept
      .slice(-3)
      .some((own) => own.text === text.text && Math.abs(own.from - text.from) < 0.12 * text.size && text.to > text.from);
    if (!isDouble) kept.push(text);
  }
  return kept;
}

/** A tone or vowel mark that is a glyph of its own. */
const isMark = ({ text }: PlacedText): boolean => /^\p{M}+$/u.test(text);

function toSegment(words: readonly (readonly PlacedText[])[], y: number, size: number): Segment {
  let text = '';
  const spans: SourceMark[] = [];
  const largest = Math.max(...words.flat().map((own) => own.size));
  const mark = (type: SourceMark['type'], start: number, end: number): void => {
    const last = spans.findLast((own) => own.type === type);
    if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = end;
    else spans.push({ type, start, end });
  };
  const shifts: Shifted[] = [];
  const noteShift = (shift: Shift, start: number, end: number): void => {
    const last = shifts.at(-1);
    if (last?.shift === shift && last.end === start) last.end = end;
    else shifts.push({ shift, start, end });
  };
  for (const word of words) {
    if (text !== '') text += ' ';
    for (const own of word) {
      const start = text.length;
      // A base letter and its mark may be two glyphs.
      const isComposed = isMark(own) && start > 0;
      text = isComposed ? toNfc(text + own.text) : text + toNfc(own.text);
      const from = isComposed ? text.length - 1 : start;
      if (own.isBold) mark('strong', from, text.length);
      if (own.isItalic) mark('emphasis', from, text.length);
      if (own.size < 0.8 * largest && y - own.y > 0.12 * largest && /^[\d*]+$/.test(own.text)) mark('footnote', from, text.length);
      if (own.size < 0.8 * largest && Math.abs(y - own.y) > 0.12 * largest && /[\p{L}\p{N}+\u2212–-]/u.test(own.text))
        noteShift(own.y < y ? 'raised' : 'lowered', from, text.length);
    }
  }
  const all = words.flat();
  const first = words[0] ?? [];
  const from = Math.min(...all.map((own) => own.from));
  const to = Math.max(...all.map((own) => own.to));
  return { text, marks: spans, shifts, from, to, y, size: largest || size, firstWord: Math.max(...first.map((own) => own.to)) - from };
}

/** Two columns side by side: the head (issuer left, quốc hiệu right), the end (Nơi nhận left, signature right). Pure: knows rows and their ends, no file. */
import { fold } from '../text/fold.ts';

export interface ColumnCell {
  text: string;
  from: number;
  to: number;
}

export interface ColumnRow<Cell extends ColumnCell = ColumnCell> {
  /** From left to right; none of an empty line. */
  cells: readonly Cell[];
  /** A page begins here: no column reaches over it. */
  startsPage: boolean;
  /** White space above it, in lines; empty rows count for themselves. */
  gapAbove: number;
}

export interface ColumnArea {
  /** First row, and the one behind the last. */
  from: number;
  to: number;
  /** Per row, how many of its cells belong to the left column. */
  leftCounts: readonly number[];
}

/** Folded. Matches: "cong hoa xa hoi chu nghia", "ha noi, ngay 09 thang 7 nam 2025". Does not match: "cong hoa", "trong ngay 9 thang 7". */
const headRight =
  /^(?:cong ho[ao]\S* xa hoi chu nghia|dang cong san viet nam|doc lap\s*[-–—]\s*tu do|(?:[a-z]+[ .'-]*){1,6},\s*ngay[\s\d.…_/]*thang[\s\d.…_/]*nam\b)/;
/** Folded. Matches: "t/m ban thuong vu", "kt. chu tich", "pho bi thu". Does not match: "chu tich ubnd tinh;". */
const endRight =
  /^(?:(?:t\s?\/\s?m|k\s?\/\s?t|t\s?\/\s?l)\b|(?:tm|kt|tl|tuq|q)\s?\.|(?:pho |quyen )?(?:chu tich|bi thu|tong bi thu|truong ban|chu nhiem|chanh van phong|giam doc|tong giam doc|cuc truong|vu truong|truong phong|thu truong|bo truong|thu tuong|tong thu ky|chanh an|vien truong|chanh thanh tra|tong cuc truong|hieu truong|truong doan|thuong truc)\b)/;
/** The line below the motto. */
const ornament = /^[-–—_*=\s]+$/;
const startsRecipients = (text: string): boolean => fold(text).startsWith('noi nhan');
const isAddressed = (text: string): boolean => fold(text).startsWith('kinh gui');

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/^(?:T\/m|Kt\.|Tm\.)/u, ''));

/** What a pair of cells side by side tells. */
function seedOf(left: string, right: string): 'head' | 'end' | null {
  if (isAddressed(left)) return null;
  if (headRight.test(fold(right))) return 'head';
  if (startsRecipients(left) || (endRight.test(fold(right)) && isCapitals(right))) return 'end';
  return null;
}

/**
 * Areas of rows that are set in two columns. `least` is the narrowest space between them, in the unit of `from` and `to`. A wide gap in running text or
 * in a table is none: an area needs words that only the head or the end of a document prints, and a space that all its rows leave free.
 */
export function findColumnAreas(rows: readonly ColumnRow[], least: number): ColumnArea[] {
  const areas: ColumnArea[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const seed = findSeed(rows, index, least);
    if (seed === null) continue;
    const start = areas.at(-1)?.to ?? 0;
    const area = grow(rows, seed, start, least);
    if (area === null) continue;
    areas.push(area);
    index = area.to - 1;
  }
  return areas;
}

interface Gutter {
  from: number;
  to: number;
}

interface Seed {
  index: number;
  kind: 'head' | 'end';
  gutter: Gutter;
}

function findSeed(rows: readonly ColumnRow[], index: number, least: number): Seed | null {
  const cells = rows[index]?.cells ?? [];
  for (let at = 1; at < cells.length; at += 1) {
    const [left, right] = [cells[at - 1], cells[at]];
    if (!left || !right || right.from - left.to < least) continue;
    const kind = seedOf(cells[0]?.text ?? '', right.text);
    if (kind !== null) return { index, kind, gutter: { from: left.to, to: right.from } };
  }
  return null;
}

/** How many cells of a row stand left of the gutter; null where the row crosses it. Narrows the gutter to what the row leaves free. */
function fit(row: ColumnRow, gutter: Gutter, least: number): { count: number; gutter: Gutter } | null {
  const middle = (gutter.from + gutter.to) / 2;
  const count = row.cells.filter(({ from, to }) => (from + to) / 2 < middle).length;
  const from = Math.max(gutter.from, ...row.cells.slice(0, count).map(({ to }) => to));
  const to = Math.min(gutter.to, ...row.cells.slice(count).map(({ from }) => from));
  return to - from >= least ? { count, gutter: { from, to } } : null;
}

const sides = (row: ColumnRow, count: number): { left: boolean; right: boolean } => ({ left: count > 0, right: count < row.cells.length });

function grow(rows: readonly ColumnRow[], { index, kind, gutter: first }: Seed, start: number, least: number): ColumnArea | null {
  let gutter = first;
  const counts = new Map<number, number>();
  const take = (at: number, isWanted: (row: ColumnRow, left: boolean, right: boolean) => boolean): boolean => {
    const row = rows[at];
    const fitted = row && row.cells.length > 0 ? fit(row, gutter, least) : null;
    if (!row || !fitted) return false;
    const { left, right } = sides(row, fitted.count);
    if (left && isAddressed(row.cells[0]?.text ?? '')) return false;
    if (!isWanted(row, left, right)) return false;
    gutter = fitted.gutter;
    counts.set(at, fitted.count);
    return true;
  };
  if (!take(index, () => true)) return null;

  // Upwards: what stands above on the right, or in both columns; on the left alone only in a head.
  let from = index;
  for (let at = index - 1; at >= start && rows[at + 1]?.startsPage !== true; at -= 1) {
    if (rows[at]?.cells.length === 0) {
      if (kind === 'end' || index - at > 4) break;
      continue;
    }
    const isNear = (rows[at + 1]?.gapAbove ?? 0) < (kind === 'head' ? 3 : 1.5);
    const isTaken = isNear && take(at, (row, left, right) => (kind === 'head' ? !isPageNumber(row) : right && (!left || isEndRow(row))));
    if (!isTaken) break;
    from = at;
  }

  // Downwards.
  let to = index + 1;
  let blank = 0;
  for (let at = index + 1; at < rows.length && rows[at]?.startsPage !== true; at += 1) {
    const row = rows[at];
    if (row === undefined || row.cells.length === 0) {
      blank += 1;
      continue;
    }
    const above = blank + row.gapAbove;
    const isTaken = take(at, (_, left, right) => {
      if (kind === 'head' && left) return right ? above < 4 && belongsToHead(row) : above < 1;
      // A title stands below the head, on its right half by chance.
      if (kind === 'head') return above < 3 && (ornament.test(row.cells[0]?.text ?? '') || headRight.test(fold(row.cells[0]?.text ?? '')));
      // A name stands well below the post; the list of recipients has no such gap.
      return right && !left ? above < 14 : above < 1.6 || (left && right && above < 14);
    });
    if (!isTaken) break;
    blank = 0;
    to = at + 1;
  }
  return { from, to, leftCounts: Array.from({ length: to - from }, (_, offset) => counts.get(from + offset) ?? 0) };
}

const isPageNumber = ({ cells }: ColumnRow): boolean => cells.length === 1 && /^[-–—\s]*\d{1,4}[-–—\s]*$/.test(cells[0]?.text ?? '');
const isEndRow = (row: ColumnRow): boolean => row.cells.some(({ text }) => startsRecipients(text) || endRight.test(fold(text)));

/** A table below the head is no head: its rows are no capitals, number, date or motto. */
function belongsToHead(row: ColumnRow): boolean {
  const folded = row.cells.map(({ text }) => fold(text));
  return folded.some(
    (text, index) => headRight.test(text) || /^so\s*:?\s|^\W+$|^v\/v/.test(text) || isCapitals(row.cells[index]?.text ?? ''),
  );
}

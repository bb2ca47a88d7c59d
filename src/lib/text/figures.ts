/** Figures as Vietnamese prints them: a dot between thousands, a comma before decimals, ranges with a dash or "đến". */

export interface PrintedFigure {
  min: number;
  /** The same as `min` for a single figure. */
  max: number;
  isRange: boolean;
  /** As printed: "14.150", "7,2 - 7,8", "1.805 hộ đến 3.610". */
  printed: string;
  start: number;
  end: number;
}

const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
/** Not a piece of a word, a date, a document number or another figure. */
const before = String.raw`(?<![\p{L}\p{N}/_]|\p{N}[.,]|\p{L}[-–.])`;
const after = String.raw`(?![\p{L}\p{N}/_]|[.,]\p{N}|[-–]\p{L})`;

/**
 * Matches "14.150", "7,2 - 7,8", "5% đến 6", "1.805 hộ đến 3.610" (the words between are printed again behind it), "-0,5"; not "05/01/2024",
 * "28-NQ/TU", "1.5", "04/2015/NĐ-CP".
 */
const shape = new RegExp(
  [
    String.raw`${before}(?<from>${number})(?<between>\s?%|\s[\p{L}/ ]{1,30}?)?\s?(?:[-–−]|đến|tới)\s?(?<to>${number})${after}(?=\k<between>)`,
    String.raw`(?:(?<=^|[\s(])(?<sign>[-−])|${before})(?<one>${number})${after}`,
  ].join('|'),
  'gu',
);

export function findFigures(text: string): PrintedFigure[] {
  return [...text.matchAll(shape)].map((match) => {
    const { from, to, one, sign } = match.groups ?? {};
    const min = (sign === undefined ? 1 : -1) * readNumber(from ?? one ?? '');
    const max = to === undefined ? min : readNumber(to);
    const [printed] = match;
    return { min, max, isRange: to !== undefined, printed, start: match.index, end: match.index + printed.length };
  });
}

/** "14.150" → 14150, "7,2" → 7.2, "02" → 2. */
function readNumber(printed: string): number {
  return Number(printed.replaceAll('.', '').replace(',', '.'));
}

/** "mục 1 phần III" → the anchor of that provision in the cited document, where exactly one fits. */
import { fold } from '../text/fold.ts';
import { readOrdinal, readRoman } from './ordinal.ts';

const itemShape = /(diem|khoan|dieu|tieu muc|muc|phan|chuong|tiet|phu luc)\s+((?:thu\s+)?[a-z0-9.]+)/g;

/** Innermost first, as printed: [["muc", "1"], ["phan", "iii"]]; null where several places are named at once. */
function readItems(pinpoint: string): [unit: string, label: string][] | null {
  const folded = fold(pinpoint.replace(/đ(?!\p{L})/giu, 'dd')).replace(/\s+/g, ' ');
  const items = [...folded.matchAll(itemShape)].map(([, unit = '', label = '']): [string, string] => [unit, label.replace(/^thu\s+/, '')]);
  // What is left between the items: a bare label or "và" names several places.
  const rest = folded.replace(itemShape, ' ');
  if (items.length === 0 || /\b(?:va|hoac|den)\b|;|\b(?:\d+|[ivxlc]+|[a-z])\b/.test(rest)) return null;
  const kinds = items.map(([unit, label]) => `${unit} ${/^\d/.test(label) ? '1' : readRoman(label.toUpperCase()) !== null ? 'I' : 'a'}`);
  return new Set(kinds).size === kinds.length ? items : null;
}

/** Before a segment that only a heading can be: "mục I" is never the point "i)" of an article. */
const underHeading = '=';

/** The segments of an anchor that an item can be. */
function segmentsOf([unit, label]: [string, string]): string[] {
  const roman = readRoman(label.toUpperCase());
  const value = roman ?? readOrdinal(label) ?? (/^\d+$/.test(label) ? Number(label) : null);
  switch (unit) {
    case 'dieu':
      return [`dieu${label}`];
    case 'chuong':
      return value === null ? [] : [`ch${value}`];
    case 'phan':
      // "phần III" is the heading "III." before it is "Phần thứ ba".
      return [...(roman === null ? [] : [label]), ...(value === null ? [] : [`p${value}`])];
    case 'phu luc':
      return value === null ? [] : [`pl${value}`];
    case 'muc':
      // "Mục 2" of a chapter, "A.", "II.", "2." are all called mục; a point "a)" is not.
      if (/^[a-z]$/.test(label) && roman === null) return [`muc${label}`];
      return roman === null ? [label, `muc${label}`] : [`${underHeading}${label}`];
    default:
      // "1.2" stands in the anchor as two segments; "(1)" as n1.
      return [label, ...(/^\d+$/.test(label) ? [`n${label}`] : [])];
  }
}

/** Null where the place is not printed singly, is not there, or could be several. */
export function findPlace(pinpoint: string, anchors: readonly string[]): string | null {
  const items = readItems(pinpoint);
  if (items === null) return null;
  const outer = [...items].reverse().map(segmentsOf);
  const asPrinted = outer.map((choices) => choices.slice(0, 1));
  // A Roman "phần III" is first the heading "III.", then "Phần thứ ba"; other labels are read in every way at once.
  const readings = /phan [ivx]+\b/.test(fold(pinpoint)) ? [asPrinted, outer] : [outer];
  for (const wanted of readings) {
    // The whole path, then a path that ends so.
    for (const steps of ['whole', 'end'] as const) {
      const [first, second] = anchors.filter((anchor) => fits(anchor.split('.'), wanted, steps));
      // Two places fit where a label is printed twice ("3" and "3-2"): nobody can tell.
      if (first !== undefined) return second === undefined ? first : null;
    }
  }
  return null;
}

/** The items stand in the anchor in their order, the innermost last. */
function fits(segments: readonly string[], items: readonly (readonly string[])[], steps: 'whole' | 'end'): boolean {
  const plain = segments.map((segment) => segment.replace(/-\d+$/, ''));
  let position = 0;
  for (const [order, choices] of items.entries()) {
    let found = -1;
    const last = steps === 'end' && order === 0 ? plain.length - 1 : position;
    for (let index = position; index <= last && index < plain.length && found < 0; index++) {
      for (const choice of choices) {
        if (choice.startsWith(underHeading) && index > 0 && !/^(?:p|pl|ch|muc)\w*$/.test(plain[index - 1] ?? '')) continue;
        const parts = choice.replace(underHeading, '').split('.');
        if (parts.every((part, step) => plain[index + step] === part)) found = index + parts.length;
      }
    }
    if (found < 0) return false;
    position = found;
  }
  return position === plain.length;
}

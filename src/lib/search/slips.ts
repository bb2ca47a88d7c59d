/** How far apart two folded syllables are, as slips of the hand or of the ear. */

/** Beginnings and ends that are mixed up in speech: half a slip. */
const confused: readonly (readonly [string, string])[] = [
  ['n', 'l'],
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi'],
  ['r', 'd'],
  ['r', 'gi'],
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['c', 'k'],
];
const confusedEnds: readonly (readonly [string, string])[] = [
  ['n', 'ng'],
  ['t', 'c'],
  ['i', 'y'],
];

/** 0 where the two are more than one slip apart or equal; 1 for a slip; less for one that is common. */
export function slips(a: string, b: string): number {
  if (a === b || Math.abs(a.length - b.length) > 2) return 0;
  if (confused.some(([x, y]) => swapsStart(a, b, x, y) || swapsStart(a, b, y, x))) return 0.6;
  if (confusedEnds.some(([x, y]) => swapsEnd(a, b, x, y) || swapsEnd(a, b, y, x))) return 0.7;
  return isOneSlip(a, b) ? 1 : 0;
}

const swapsStart = (a: string, b: string, x: string, y: string): boolean =>
  a.startsWith(x) && b.startsWith(y) && a.slice(x.length) === b.slice(y.length) && a.length > x.length;
const swapsEnd = (a: string, b: string, x: string, y: string): boolean =>
  a.endsWith(x) && b.endsWith(y) && a.slice(0, -x.length) === b.slice(0, -y.length) && a.length > x.length;

/** One letter added, lost or changed, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

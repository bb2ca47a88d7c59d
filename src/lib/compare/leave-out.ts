import { findWording } from './find-run.ts';
import type { Gap } from './sequence.ts';

/**
 * Official words before the first and behind the last word of what was given are left out, not different: who pastes two provisions does not miss the others.
 * Where other words stand there, as many of the official ones as they are stay beside them; a word without the mark that the official text has there is cut off,
 * not different.
 */
export function leaveOut(
  gaps: readonly Gap[],
  official: readonly string[],
  given: readonly string[],
): { gaps: Gap[]; before: [number, number]; behind: [number, number] } {
  const { length } = official;
  const rest = withoutStrays(gaps, length, given.length);
  const before: [number, number] = [0, 0];
  const behind: [number, number] = [length, length];
  // Nothing is shared: nothing says which part is meant.
  const isNothingShared = rest.length === 1 && rest[0]?.b[1] === given.length && rest[0].b[0] === 0;
  if (isNothingShared) return { gaps: rest, before, behind };
  const [first] = rest;
  if (first?.a[0] === 0) {
    const start = Math.max(0, first.a[1] - (first.b[1] - first.b[0]));
    before[1] = start;
    const [own = '', other = ''] = [official[start], given[0]];
    const isCut = start < first.a[1] && first.b[1] > 0 && findWording(own, other, 1)[0] === own.length - other.length;
    rest[0] = isCut ? { a: [start + 1, first.a[1]], b: [1, first.b[1]] } : { a: [start, first.a[1]], b: first.b };
  }
  const last = rest.at(-1);
  if (last?.a[1] === length) {
    const end = Math.min(length, last.a[0] + (last.b[1] - last.b[0]));
    behind[0] = end;
    const [from, to] = rest.at(-1)?.b ?? last.b;
    const [own = '', other = ''] = [official[end - 1], given[to - 1]];
    const isCut = last.a[0] < end && from < to && findWording(own, other, 1)[0] === 0;
    rest[rest.length - 1] = isCut ? { a: [last.a[0], end - 1], b: [from, to - 1] } : { a: [last.a[0], end], b: last.b };
  }
  return { gaps: rest.filter(({ a, b }) => a[1] > a[0] || b[1] > b[0]), before, behind };
}

/** So few words at an end of what was given … */
const fewWords = 2;
/** … that stand so far from the others in the official text are there by chance. */
const farWords = 30;

/** The last word of an excerpt, "cao" for "cao,", may stand pages away as it is: it belongs to the others all the same. */
function withoutStrays(gaps: readonly Gap[], length: number, givenLength: number): Gap[] {
  const rest = [...gaps];
  const isStray = (far: Gap, run: number): boolean => run <= fewWords && far.a[1] - far.a[0] - (far.b[1] - far.b[0]) > farWords;
  if (rest[0]?.a[0] !== 0) rest.unshift({ a: [0, 0], b: [0, 0] });
  if (rest.at(-1)?.a[1] !== length) rest.push({ a: [length, length], b: [givenLength, givenLength] });
  for (let [far, last] = rest.slice(-2); far !== undefined && last !== undefined; [far, last] = rest.slice(-2)) {
    if (far.b[0] === 0 || !isStray(far, last.b[0] - far.b[1])) break;
    rest.splice(-2, 2, { a: [far.a[0], last.a[1]], b: [far.b[0], last.b[1]] });
  }
  for (let [first, far] = rest; first !== undefined && far !== undefined; [first, far] = rest) {
    if (far.b[1] === givenLength || !isStray(far, far.b[0] - first.b[1])) break;
    rest.splice(0, 2, { a: [first.a[0], far.a[1]], b: [first.b[0], far.b[1]] });
  }
  return rest.filter(({ a, b }) => a[1] > a[0] || b[1] > b[0]);
}

/** The words of two texts that differ. A word is what stands between two blanks, exactly as printed: its marks, capitals and punctuation count. */

/** A piece of a text; `isShared`: the other text has it, too. */
export interface Piece {
  text: string;
  isShared: boolean;
}

/** Both texts in pieces; the pieces of each, joined, are the text character for character. */
export interface Difference {
  a: Piece[];
  b: Piece[];
}

/** Longer texts (words × words) are not searched between their common beginning and end: all of that is a difference then. */
const mostCells = 25_000_000;

/**
 * One shared word gains 2, the beginning of a shared run costs as much: a single word that two differences have in common by chance is counted into them, so
 * that the eye meets few long marks and not many short ones.
 */
const gain = 2;
const cost = 2;

/** Time and memory grow with the product of the words behind the common beginning and before the common end, up to `mostCells`. */
export function findDifference(a: string, b: string): Difference {
  if (a === b) return { a: whole(a), b: whole(b) };
  const [own, other] = [splitWords(a), splitWords(b)];
  const shared = { a: new Uint8Array(own.length), b: new Uint8Array(other.length) };
  const shortest = Math.min(own.length, other.length);
  let start = 0;
  while (start < shortest && own[start] === other[start]) start++;
  let end = 0;
  while (end < shortest - start && own[own.length - 1 - end] === other[other.length - 1 - end]) end++;
  shared.a.fill(1, 0, start).fill(1, own.length - end);
  shared.b.fill(1, 0, start).fill(1, other.length - end);
  const [middle, otherMiddle] = [own.slice(start, own.length - end), other.slice(start, other.length - end)];
  if (middle.length * otherMiddle.length <= mostCells) {
    const numbers = new Map<string, number>();
    for (const [index, otherIndex] of commonRuns(numberWords(middle, numbers), numberWords(otherMiddle, numbers))) {
      shared.a[start + index] = 1;
      shared.b[start + otherIndex] = 1;
    }
  }
  return { a: join(own, shared.a), b: join(other, shared.b) };
}

const whole = (text: string): Piece[] => (text === '' ? [] : [{ text, isShared: true }]);

/** Line feeds are words of their own; joined by blanks except at line feeds, the words are the text. */
const splitWords = (text: string): string[] =>
  text.split('\n').flatMap((line, index) => [...(index === 0 ? [] : ['\n']), ...line.split(' ')]);

/** Equal words have equal numbers: each is compared with very many. */
const numberWords = (words: readonly string[], numbers: Map<string, number>): Int32Array =>
  Int32Array.from(words, (word) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });

/** Places of shared words, in order: the heaviest common subsequence in runs. Time and memory grow with the product of both. */
export function commonRuns(a: Int32Array, b: Int32Array): [number, number][] {
  const width = b.length + 1;
  // Of every place the best value from here on: `inRun` when the words before were shared, `free` when not.
  let free = new Int32Array(width);
  let inRun = new Int32Array(width);
  let freeBelow = new Int32Array(width);
  let inRunBelow = new Int32Array(width);
  // What to do at a place: bit 0 share when free, bit 1 share when in a run, bit 2 step down (else right).
  const steps = new Uint8Array((a.length + 1) * width);
  for (let row = a.length - 1; row >= 0; row--) {
    [free, freeBelow, inRun, inRunBelow] = [freeBelow, free, inRunBelow, inRun];
    free[b.length] = 0;
    inRun[b.length] = 0;
    for (let column = b.length - 1; column >= 0; column--) {
      const [down, right] = [freeBelow[column] ?? 0, free[column + 1] ?? 0];
      const skip = Math.max(down, right);
      const way = down >= right ? 4 : 0;
      if (a[row] !== b[column]) {
        steps[row * width + column] = way;
        free[column] = skip;
        inRun[column] = skip;
        continue;
      }
      const share = (inRunBelow[column + 1] ?? 0) + gain;
      steps[row * width + column] = (share - cost > skip ? 1 : 0) | (share >= skip ? 2 : 0) | way;
      free[column] = Math.max(skip, share - cost);
      inRun[column] = Math.max(skip, share);
    }
  }
  const found: [number, number][] = [];
  let isInRun = false;
  for (let row = 0, column = 0; row < a.length && column < b.length;) {
    const step = steps[row * width + column] ?? 0;
    if ((step & (isInRun ? 2 : 1)) !== 0) {
      found.push([row++, column++]);
      isInRun = true;
    } else {
      if ((step & 4) !== 0) row++;
      else column++;
      isInRun = false;
    }
  }
  return found;
}

/** Runs of shared and of other words; a blank between two pieces belongs to the shared one. */
function join(words: readonly string[], isShared: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  words.forEach((word, index) => {
    const own = { text: word, isShared: isShared[index] === 1 };
    const blank = index === 0 || word === '\n' || words[index - 1] === '\n' ? '' : ' ';
    const last = pieces.at(-1);
    if (last === undefined) pieces.push(own);
    else if (last.isShared === own.isShared) last.text += blank + word;
    else if (last.isShared) pieces.push(((last.text += blank), own));
    else pieces.push({ ...own, text: blank + word });
  });
  return pieces.filter(({ text }) => text !== '');
}

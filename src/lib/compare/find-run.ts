/**
 * Places of `text` where all of `run` stands, without overlap, the first `most` of them (Knuth, Morris, Pratt: no text makes it slow). `isPlace` may refuse one.
 */
export function findRun(
  text: ArrayLike<number>,
  run: ArrayLike<number>,
  most: number,
  isPlace: (start: number, end: number) => boolean = () => true,
): number[] {
  if (run.length === 0 || run.length > text.length) return [];
  const back = new Uint32Array(run.length);
  for (let place = 1, length = 0; place < run.length; place++) {
    while (length > 0 && run[place] !== run[length]) length = back[length - 1] ?? 0;
    if (run[place] === run[length]) length++;
    back[place] = length;
  }
  const found: number[] = [];
  for (let place = 0, length = 0; place < text.length && found.length < most; place++) {
    while (length > 0 && text[place] !== run[length]) length = back[length - 1] ?? 0;
    if (text[place] === run[length]) length++;
    if (length < run.length) continue;
    const start = place - run.length + 1;
    const isTaken = isPlace(start, place + 1);
    if (isTaken) found.push(start);
    length = isTaken ? 0 : (back[length - 1] ?? 0);
  }
  return found;
}

/** Starts of `part` in `text`, wherever no letter or digit is parted from the next one: "cao" stands in "công nghệ cao, ", not in "caoutchouc". */
export function findWording(text: string, part: string, most: number): number[] {
  const isInner = (place: number): boolean => wordCharacter.test(text.charAt(place - 1)) && wordCharacter.test(text.charAt(place));
  return findRun(codesOf(text), codesOf(part), most, (start, end) => !isInner(start) && !isInner(end));
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let place = 0; place < text.length; place++) codes[place] = text.charCodeAt(place);
  return codes;
}

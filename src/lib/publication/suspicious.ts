/**
 * Lines that may hold a mark, in one pass over their characters: every source of a library passes through here. What is found is looked at again, which costs
 * ten times as much (measured).
 */

/** A letter as sources have it, composed. Between the letters of a stamp anything else may stand but a digit: spaces of one set wide, marks apart, hyphens that do not show. */
const isLetter = (character: string): boolean => /[a-zA-ZÀ-ɏḀ-ỿ]/.test(character);
const isGap = (character: string): boolean => !isLetter(character) && !/[0-9]/.test(character);

/** Letters of stamps; "." is any letter, "@" an a as in "MẬT". Two lists: each is at most 32 letters together, one bit for each. */
const words = [
  ['m@t', 'd.th.o', 'n.ib.', 'ngph.b', 'l.uh.nh'],
  ['saoch', 'tr.l.i', 't.ich.', 'thuh.', 'h.nch.', 'b.cb'],
] as const;

const matches = (shape: string, character: string): boolean => {
  if (shape === '.') return isLetter(character);
  return shape === '@' ? /[aâạậAÂẠẬ]/.test(character) : character === shape || character === shape.toUpperCase();
};

/** Behind the last letter of the class. */
const tableLength = 0x1f00;
const gaps = Uint8Array.from({ length: tableLength }, (_, unit) => Number(isGap(String.fromCharCode(unit))));

/** For a list of words the bits of their first letters, of their last ones, and for each character of those that it can be. */
function compile(list: readonly string[]): { starts: number; ends: number; bits: Int32Array } {
  const letters = Array.from(list.join(''));
  const places = list.map((_, index) => list.slice(0, index).join('').length);
  const sum = (own: readonly number[]): number => own.reduce((all, place) => all | (1 << place), 0);
  return {
    starts: sum(places),
    ends: sum(places.map((place, index) => place + (list[index] ?? '').length - 1)),
    bits: Int32Array.from({ length: tableLength }, (_, unit) => {
      if (gaps[unit] === 1) return 0;
      const character = String.fromCharCode(unit);
      return sum(letters.flatMap((shape, place) => (matches(shape, character) ? [place] : [])));
    }),
  };
}

const [first, second] = [compile(words[0]), compile(words[1])];

/**
 * Matches: "M Ậ T", "Dự thảo", "nội bộ" in letters and marks apart. Does not match: "một", "thảo luận", "m1t".
 * All words are followed at once: a bit says that the letters of a word up to this one have just been read (the "shift-and" way of searching).
 */
export function isSuspicious(text: string): boolean {
  let a = 0;
  let b = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= tableLength || gaps[unit] === 1) continue;
    a = ((a << 1) | first.starts) & (first.bits[unit] ?? 0);
    b = ((b << 1) | second.starts) & (second.bits[unit] ?? 0);
    if (((a & first.ends) | (b & second.ends)) !== 0) return true;
  }
  return false;
}

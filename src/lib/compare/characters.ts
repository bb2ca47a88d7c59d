/** Characters that the eye may miss, where two wordings differ in these alone. */

/** What each side has at a place; nothing is '' there. */
export type CharacterPair = readonly [official: string, given: string];

/** More differences than these are no slip of a character. */
const mostPairs = 3;
const mostLength = 200;

/** A hyphen and a dash, a letter and one that looks like it, a comma that is there or not. Empty where more differs. */
export function differingCharacters(official: string, given: string): readonly CharacterPair[] {
  const [own, other] = [Array.from(official), Array.from(given)];
  if (Math.max(own.length, other.length) > mostLength) return [];
  const [first] = [replaced(own, other), punctuation(own, other)].filter(({ length }) => length > 0 && length <= mostPairs);
  return first ?? [];
}

const replaced = (own: readonly string[], other: readonly string[]): CharacterPair[] =>
  own.length !== other.length
    ? []
    : own.flatMap((character, place): CharacterPair[] => (character === other[place] ? [] : [[character, other[place] ?? '']]));

/** Letters and digits are the same, what stands between them is not. */
function punctuation(own: readonly string[], other: readonly string[]): CharacterPair[] {
  const pairs: CharacterPair[] = [];
  let [a, b] = [0, 0];
  while (a < own.length || b < other.length) {
    const [official, given] = [own[a], other[b]];
    const [isOwn, isOther] = [isBetween(official), isBetween(given)];
    if (official === given) {
      a++;
      b++;
    } else if (isOwn || isOther) {
      pairs.push([isOwn ? (official ?? '') : '', isOther ? (given ?? '') : '']);
      if (isOwn) a++;
      if (isOther) b++;
    } else return [];
  }
  return pairs;
}

const isBetween = (character: string | undefined): boolean => character !== undefined && !/[\p{L}\p{M}\p{N}]/u.test(character);

/** Which characters may stand in content, and how the others are named to an editor. */

/** A character that must not stand in content: its UTF-16 offset, its name and what to do. */
export interface ForbiddenCharacter {
  offset: number;
  length: number;
  kind: 'control' | 'bidi' | 'invisible' | 'private-use' | 'replacement' | 'look-alike' | 'line-separator';
  name: string;
}

const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Matches: U+202E (right-to-left override), U+200B (zero-width space).
 * Does not match: U+0301 (a combining accent: NFC composes it), "đ" (U+0111).
 * Look-alikes of Đ (Ð U+00D0, Ɖ U+0189, ð U+00F0, ɖ U+0256) are forbidden because a number written with them is never found.
 */
const forbidden =
  // eslint-disable-next-line no-control-regex -- control characters are the very thing looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200D\u2060-\u2064\u3164\uFE00-\uFE0F\uFEFF\uFFA0]|[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}\u{E0000}-\u{E01EF}]|\uFFFD|[\u00D0\u00F0\u0189\u0256]|[\u2028\u2029]|[\uD800-\uDFFF]/gu;

/** All forbidden characters of a text, in order. A carriage return before a line feed is not one: `io` reports the line ends. */
export function findForbiddenCharacters(text: string): ForbiddenCharacter[] {
  const found: ForbiddenCharacter[] = [];
  for (const match of text.matchAll(forbidden)) {
    const character = match[0];
    if (character === '\r') continue;
    found.push({ offset: match.index, length: character.length, kind: kindOf(character), name: codePoint(character) });
  }
  return found;
}

function kindOf(character: string): ForbiddenCharacter['kind'] {
  if (/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(character)) return 'bidi';
  if (/[\u{E0000}-\u{E01EF}]/u.test(character)) return 'invisible';
  if (/\p{Co}/u.test(character)) return 'private-use';
  if (character === '\uFFFD' || /\p{Cs}/u.test(character)) return 'replacement';
  if (/[\u00D0\u00F0\u0189\u0256]/u.test(character)) return 'look-alike';
  if (/[\u2028\u2029]/u.test(character)) return 'line-separator';
  if (/\p{Cc}/u.test(character)) return 'control';
  return 'invisible';
}

/** The first place where a text is not in Unicode form NFC; null where all of it is. */
export function findDenormalized(text: string): { offset: number; length: number } | null {
  if (text.normalize('NFC') === text) return null;
  const clusters = /\P{M}\p{M}*/gu;
  for (const match of text.matchAll(clusters)) {
    if (match[0].normalize('NFC') !== match[0]) return { offset: match.index, length: match[0].length };
  }
  return { offset: 0, length: 1 };
}

/** The one normal form of all text here: an accented letter is one character. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/** Which characters may stand in content, and how the others are named to an editor. */

/** A character that must not stand in content: its UTF-16 offset, its name and what to do. */
export interface ForbiddenCharacter {
  offset: number;
  length: number;
  kind: 'control' | 'bidi' | 'invisible' | 'private-use' | 'replacement' | 'look-alike' | 'stray-mark' | 'line-separator';
  name: string;
}

const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What must not stand in content, by kind, each tried in this order.
 * Matches: U+202E (right-to-left override), U+200B (zero-width space), "Ð" (U+00D0), "У" (Cyrillic) in "УBND".
 * Does not match: U+0301 behind a letter (NFC composes it), "đ" (U+0111), "μ" in "μg".
 * Look-alikes are forbidden because a number or a word written with them is never found.
 */
const forbidden: readonly (readonly [ForbiddenCharacter['kind'], string])[] = [
  ['line-separator', String.raw`[\u2028\u2029]|\r(?!\n)`],
  ['control', String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]`],
  ['bidi', String.raw`\p{Bidi_Control}`],
  ['look-alike', String.raw`[\u00D0\u00F0\u0189\u0256\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]`],
  [
    'look-alike',
    String.raw`(?<=\p{Script=Latin})(?![μΩ])[\p{Script=Cyrillic}\p{Script=Greek}]|(?![μΩ])[\p{Script=Cyrillic}\p{Script=Greek}](?=\p{Script=Latin})`,
  ],
  ['replacement', String.raw`[\uFFFC\uFFFD]|\p{Cs}|\p{Noncharacter_Code_Point}`],
  ['private-use', String.raw`\p{Co}`],
  ['invisible', String.raw`\p{Cf}|[\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0\u{E0000}-\u{E01EF}]`],
  // Word processors and Vietnamese never print these: overlays, enclosing marks, marks without a letter, heaps of marks.
  ['stray-mark', String.raw`[\u0334-\u0338\p{Me}]|(?<![\p{L}\p{M}\p{N}])\p{M}|(?<=\p{M})\p{M}{2,}`],
];

const anyForbidden = new RegExp(forbidden.map(([, shape]) => `(${shape})`).join('|'), 'gu');

/**
 * What Vietnamese texts are made of nearly to the last character: ASCII, the letters of the alphabet, curly quotes, dash and ellipsis. A text of
 * these alone needs no second look, and the second look costs twenty times the first (measured).
 * Matches (needs a look): "\u202E", "Ð", "°". Does not match: "ặ", "Đ", "“", "–".
 */
const unusual = /[^\t\n -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ“”‘’…–]/;

/** All forbidden characters of a text, in order. A carriage return before a line feed is not one: `io` reads both as a line's end. */
export function findForbiddenCharacters(text: string): ForbiddenCharacter[] {
  if (!unusual.test(text)) return [];
  return [...text.matchAll(anyForbidden)].map((match) => {
    const groups: readonly (string | undefined)[] = match.slice(1);
    const kind = forbidden[groups.findIndex((group) => group !== undefined)]?.[0] ?? 'invisible';
    return { offset: match.index, length: match[0].length, kind, name: codePoint(match[0]) };
  });
}

/** The places where a text is not in Unicode form NFC. */
export function findDenormalized(text: string): { offset: number; length: number }[] {
  if (text.normalize('NFC') === text) return [];
  const clusters = [...text.matchAll(/\P{M}\p{M}*/gu)].filter(([cluster]) => cluster.normalize('NFC') !== cluster);
  return clusters.length === 0 ? [{ offset: 0, length: 1 }] : clusters.map((match) => ({ offset: match.index, length: match[0].length }));
}

/** The one normal form of all text here: an accented letter is one character. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/** Without characters that print nothing: byte order mark, soft hyphen, zero-width and direction marks. Line ends and white space stay. */
export function withoutInvisible(text: string): string {
  return text.replace(/\p{Cf}/gu, '');
}

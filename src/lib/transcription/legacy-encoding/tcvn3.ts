/** TCVN3 (TCVN 5712:1993 VN3, "ABC"): one byte a letter, in fonts whose names begin with ".Vn". Capitals with a tone exist in the fonts on H only. */

/** Byte in hexadecimal, then the letters from there on, as the table of the standard has them. */
const rows: readonly (readonly [number, string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

const letters = new Map(
  rows.flatMap(([first, row]) => Array.from(row, (letter, index) => [String.fromCodePoint(first + index), letter] as const)),
);

/** Characters that stand for a Vietnamese letter: "©" (â), U+00AD (ư); not "à" (no letter has its byte). */
export const tcvn3Characters: ReadonlySet<string> = new Set(letters.keys());

/** "Uû ban nh©n d©n" → "Uỷ ban nhân dân"; other characters stay. */
export function decodeTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (character) => letters.get(character) ?? character);
}

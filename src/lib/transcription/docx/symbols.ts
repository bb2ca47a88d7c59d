/** Characters of symbol fonts: which sign of Unicode they print. What is not listed stays as it is and is named to the editor. */

/** Bullets, arrows and marks as lists of offices use them; codes of the fonts, from F020. */
const symbol: Readonly<Record<number, string>> = {
  0x2b: '+', 0x2d: '−', 0x3c: '<', 0x3d: '=', 0x3e: '>', 0x25: '%', 0x28: '(', 0x29: ')', 0x2f: '/', 0x2a: '∗', 0x2e: '.', 0x2c: ',',
  0x61: 'α', 0x62: 'β', 0x67: 'γ', 0x64: 'δ', 0x6c: 'λ', 0x6d: 'μ', 0x70: 'π', 0x73: 'σ', 0x44: 'Δ', 0x57: 'Ω', 0x53: 'Σ', 0x66: 'φ', 0x6a: 'ϕ',
  0xa3: '≤', 0xa5: '∞', 0xab: '↔', 0xac: '←', 0xad: '↑', 0xae: '→', 0xaf: '↓', 0xb0: '°', 0xb1: '±', 0xb2: '″', 0xb3: '≥', 0xb4: '×',
  0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xba: '≡', 0xbb: '≈', 0xbc: '…', 0xde: '⇒', 0xdb: '⇔', 0xe5: '∑', 0xd6: '√', 0xa2: '′',
}; // prettier-ignore

const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x72: '❒', 0x75: '◆', 0x76: '❖', 0x77: '◆', 0x9f: '•', 0xa1: '○', 0xa7: '▪', 0xa8: '◻', 0xab: '★',
  0xd8: '➢', 0xdc: '➲', 0xdf: '←', 0xe0: '→', 0xe8: '➔', 0xf0: '⇨', 0xf3: '⬄', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑', 0x2a: '✉', 0x28: '☎',
}; // prettier-ignore

const wingdings2: Readonly<Record<number, string>> = { 0x4f: '✗', 0x50: '✓', 0x52: '☑', 0x53: '☒', 0xa3: '□', 0x97: '●', 0x98: '●' };

const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = { symbol, wingdings, 'wingdings 2': wingdings2 };

/** Whether a font prints signs in the place of letters. */
export const isSymbolFont = (font: string | undefined): boolean =>
  font !== undefined && (/^(?:symbol|wingdings|webdings)/i.test(font) || font.toLowerCase() in fonts);

/** The sign of a character of a symbol font, "" (F0B7) of Symbol → "•"; the character itself where its sign is not known. */
export function readSymbol(character: string, font: string | undefined): string {
  const code = character.codePointAt(0) ?? 0;
  const own = code >= 0xf020 && code <= 0xf0ff ? code - 0xf000 : code;
  return fonts[font?.toLowerCase() ?? '']?.[own] ?? (code < 0x100 ? String.fromCodePoint(0xf000 + own) : character);
}

/** The running head of a page on paper, as a stylesheet: no browser knows string-set, and the pages carry no inline style. */
export function paperHead(words: string): string {
  return `@page { @top-left { content: ${cssString(words)}; font: 11pt 'Times New Roman', 'Noto Serif', serif; } }\n`;
}

/** A quoted CSS string: quotes, backslashes and control characters escaped. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}

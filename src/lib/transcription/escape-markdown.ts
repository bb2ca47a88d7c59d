/** Printed text as MDX that reads as that text: whatever Markdown or MDX could take for syntax is escaped, and nothing else, so that editors can read it. */

/**
 * Inside a block. Escaped: "\", "`", "*", "_", "{", "}", "<", "[", "~", "|" in tables, "&" where a character reference would begin.
 * Not escaped: "&" in "R&D", ">" inside a line, "#", "-", "!".
 */
export function escapeInline(text: string, isCell = false): string {
  return withoutAutolinks(text)
    .replace(/[\\`*_{}<[\]~]/g, '\\$&')
    .replace(/\uE000/g, '\\')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(isCell ? /\|/g : /(?!)/g, '\\|');
}

/** What would begin something else at the beginning of a block: a heading, a list, a quotation, a rule, a module. */
export function escapeStart(escaped: string): string {
  return escaped
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:[-+](?=\s|$)|#|>|=+$|\|)/, '\\$&')
    .replace(/^(?:-{2,}|={2,})/, (run) => `\\${run}`)
    .replace(
      /^(\s*)(import|export)(?![\p{L}\p{N}])/u,
      (_, blank: string, word: string) => `${blank}&#${word.codePointAt(0) ?? 0};${word.slice(1)}`,
    );
}

/**
 * A bare address is read as it stands, so an escape inside it would be printed: where it holds what must be escaped, it is kept from being taken for an address.
 * The private character becomes the stroke below; no text holds one (it may not stand in content).
 */
function withoutAutolinks(text: string): string {
  return text.replace(/(https?|ftp|www)([:.])(?=\S*[\\`*_{}<[\]~&|])/giu, '$1\uE000$2');
}

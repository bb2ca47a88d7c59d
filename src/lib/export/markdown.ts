/** The official text as plain Markdown (CommonMark and GFM tables) that renders to the printed words, each label where and as it is printed. */
import type { Body, BodyItem } from '../provision/body.ts';
import { blockLine, officialBlock } from '../provision/text.ts';
import { collapse } from '../text/whitespace.ts';
import { plainText } from '../markup/blocks.ts';

/** A paragraph each block, headings as headings, tables as tables; bold and italic print are left out. Ends with a line feed. */
export function bodyMarkdown(body: Body): string {
  return body.parts.flatMap(({ items }) => items.flatMap((item) => itemMarkdown(item) ?? [])).join('\n\n') + '\n';
}

function itemMarkdown(item: BodyItem): string | null {
  if (item.type === 'table') return tableMarkdown(item.rows.map((row) => row.map((cell) => collapse(plainText(cell)))));
  const block = officialBlock(item, null);
  if (block === null) return null;
  const line = escapeLine(blockLine(block));
  // Level 1 is the name of the document, which is not part of its text.
  return item.type === 'provision' && item.isHeading ? `${'#'.repeat(Math.min(item.headingDepth + 2, 6))} ${line}` : line;
}

/** GFM has no table without a head: the first row is it, and as wide as the widest, because what stands beyond it is not shown. */
function tableMarkdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string => `|${cells.map((cell) => ` ${escapeCharacters(cell)} |`).join('')}`;
  const first = Array.from({ length: width }, (_, column) => head[column] ?? '');
  return [line(first), `|${' --- |'.repeat(width)}`, ...rows.map(line)].join('\n');
}

/** One line of text, so that Markdown reads all of it as words: "1. Về" → "1\. Về", "- Về" → "\- Về", "<5 tỷ" → "\<5 tỷ". */
export function escapeLine(text: string): string {
  return (
    escapeCharacters(text)
      // Matches "- a", "+5", "= b"; not "a - b", "(-1)".
      .replace(/^[-+=]/, '\\$&')
      // Matches "1. a", "12) b"; not "1.1. a" where the full stop is no list's, nor "a 1. b".
      .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
  );
}

/** Whatever means something in the middle of a line, too; an address that GFM would link keeps no backslash as an escape, so it is none: "http\://", "www\.". */
const escapeCharacters = (text: string): string => text.replace(/[\\`*_[\]<>&~|#$@]|:(?=\/\/)|(?<=www)\./gi, '\\$&');

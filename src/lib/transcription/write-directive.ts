/** A proposal that an editor has confirmed, as the text of an .mdx file. */
import { stringify } from 'yaml';
import type { Metadata } from '../directive/metadata.ts';
import { parseBody } from '../directive/directive.ts';
import type { Zone } from '../markup/blocks.ts';
import { matchLabel } from '../provision/label.ts';
import { officialBlocks } from '../provision/text.ts';
import { escapeInline, escapeStart } from './escape-markdown.ts';
import type { ProposedBlock } from './proposal.ts';
import type { SourceMark } from './source-text.ts';

type TextBlock = Extract<ProposedBlock, { type: 'text' }>;

/** A whole file; `metadata` as the frontmatter will hold it, in its order. */
export const withFrontmatter = (metadata: Metadata, body: string): string => `---\n${stringify(metadata, { lineWidth: 0 })}---\n\n${body}`;

const zoneTags: Readonly<Record<Exclude<Zone, 'body'>, string>> = {
  head: 'Head',
  addressees: 'Addressees',
  recipients: 'Recipients',
  signature: 'Signature',
};

/** Blocks in printed order; a zone's blocks stand together. Lists are never list nodes: labels are written as printed. */
export function writeBody(blocks: readonly ProposedBlock[]): string {
  const parts: string[] = [];
  let zone: Zone = 'body';
  const depth = createDepth();
  for (const block of blocks) {
    if (block.zone !== zone) {
      if (zone !== 'body') parts.push(`</${zoneTags[zone]}>`);
      if (block.zone !== 'body') parts.push(`<${zoneTags[block.zone]}>`);
      zone = block.zone;
    }
    parts.push(writeBlock(block, depth));
  }
  if (zone !== 'body') parts.push(`</${zoneTags[zone]}>`);
  return `${parts.join('\n\n')}\n`;
}

function writeBlock(block: ProposedBlock, depth: (block: TextBlock) => number): string {
  if (block.type === 'footnote') return `[^${block.mark}]: ${escapeStart(escapeInline(block.text))}`;
  if (block.type === 'table') return writeTable(block.rows);
  const head = block.isHeading ? `${'#'.repeat(depth(block))} ` : '';
  return `${block.isIndented ? '  ' : ''}${head}${writeWords(block)}`;
}

/** With bold and slanting words where that reads back as the same text; else without, so that no character depends on Markdown's rules for stars. */
function writeWords(block: TextBlock): string {
  const plain = withLabel(
    block,
    escapeMarks(
      block.text,
      block.marks.filter(({ type }) => type === 'footnote'),
    ),
  );
  if (block.marks.length === 0) return plain;
  const marked = withLabel(block, escapeMarks(block.text, block.marks));
  return readsBack(marked, block) ? marked : plain;
}

function withLabel({ label, isHeading, text }: TextBlock, words: string): string {
  if (label !== null) {
    // A second marker behind the first is text: "- 2\. …".
    const rest = /^(?:\d{1,3}\.(?:\d{1,2}\.?)*|[-+*])(?:\s|$)/.test(text) ? escapeLabel(escapeStart(words)) : escapeStart(words);
    return rest === '' ? label : `${label} ${isHeading ? withoutClosing(rest) : rest}`;
  }
  const started = escapeStart(words);
  const own = matchLabel(text, isHeading) === null ? started : escapeLabel(started);
  return isHeading ? withoutClosing(own) : own;
}

/**
 * A heading's last "#" would be taken for its closing mark, white space behind it or not; of strokes before it, an odd one is its own escape. A bare address that
 * ends so is kept from being taken for one: a reference inside it would be printed.
 */
const withoutClosing = (words: string): string =>
  words.replace(
    /(\S*?)(\\*)#(\s*)$/,
    (_, word: string, strokes: string, space: string) =>
      `${word.replace(/(https?|ftp|www)([:.])/giu, '$1\\$2')}${strokes.slice(strokes.length % 2)}&#35;${space}`,
  );

/** The first mark of punctuation of what looks like a label is escaped; a label without any ("Phần II") gets a reference for its first letter. */
function escapeLabel(words: string): string {
  if (/^(?:\\|&#)/.test(words) || /^\S*?\\/.test(words)) return words;
  const escaped = words.replace(/^([\p{L}\d(]*)([.)/:+*•–—-])/u, (whole, before: string, mark: string) =>
    /[•–—]/.test(mark) ? whole : `${before}\\${mark}`,
  );
  return escaped === words ? words.replace(/^./u, (first) => `&#${first.codePointAt(0) ?? 0};`) : escaped;
}

/** Words with their marks written as stars and footnote references; stretches that overlap or touch a letter outside are left unmarked. */
function escapeMarks(text: string, marks: readonly SourceMark[]): string {
  let written = '';
  let at = 0;
  for (const { start, end, type } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length || start >= end) continue;
    const words = text.slice(start, end);
    if (type !== 'footnote' && !isClear(text, start, end)) continue;
    const stars = type === 'strong' ? '**' : '*';
    written += escapeInline(text.slice(at, start));
    written += type === 'footnote' ? `[^${words}]` : `${stars}${escapeInline(words)}${stars}`;
    at = end;
  }
  return written + escapeInline(text.slice(at));
}

/**
 * Stars stand at the edge of the text, beside a space or beside an everyday mark: about all others (letters, symbols outside the basic plane) the two parsers
 * differ.
 */
function isClear(text: string, start: number, end: number): boolean {
  const outside = /^[\s.,:;!?()/“”‘’"'…–-]?$/;
  return outside.test(text.charAt(start - 1)) && outside.test(text.charAt(end)) && !/[\uD800-\uDFFF]/.test(text.slice(start, end));
}

function readsBack(written: string, { label, text, isHeading }: TextBlock): boolean {
  const body = parseBody('', `${isHeading ? '## ' : ''}${written}\n`);
  const [only, ...others] = officialBlocks(body);
  return only !== undefined && others.length === 0 && only.label === label && only.text === text;
}

function writeTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, index) => escapeInline(cells[index] ?? '', true)).join(' | ')} |`;
  const [first = [], ...rest] = rows;
  return [line(first), `|${' --- |'.repeat(columns)}`, ...rest.map(line)].join('\n');
}

/** Levels of headings: one deeper than the nearest heading above with a higher label; Markdown has six. */
function createDepth(): (block: TextBlock) => number {
  let open: { rank: number; length: number }[] = [];
  return (block) => {
    const match = block.label === null ? null : matchLabel(`${block.label} A`, true);
    const own = { rank: match?.label.rank ?? 0, length: match?.label.chain.length ?? 0 };
    open = open.filter(({ rank, length }) => rank < own.rank || (rank === own.rank && length < own.length));
    open.push(own);
    return Math.min(6, open.length + 1);
  };
}

/** From the text of a file to blocks, with every problem of every block in one run. */
import { mdxToMdast } from 'satteri';
import type { Nodes } from 'mdast';
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { Block } from './blocks.ts';
import { convertTree, type Converted } from './convert.ts';
import { mostLines } from './limits.ts';
import { isTableRow, scanMarkup } from './scan.ts';

export interface ParsedMarkup {
  blocks: Block[];
  diagnostics: Diagnostic[];
}

/** Text → top-level nodes of an mdast tree; throws where it cannot. */
export type Parser = (text: string) => readonly Nodes[];

// Sätteri's tree is mdast with `data` keys of its own; our converter reads only what both trees share.
const parseWithSatteri: Parser = (text) => (mdxToMdast(text) as unknown as { children: Nodes[] }).children;

/**
 * `text` is the whole file with its frontmatter blanked, so that lines and offsets are those of the file. Lines that the scan refuses never
 * reach the parser; if the parser still refuses the rest, each block is parsed by itself, so that three broken blocks give three reports.
 */
export function parseMarkup(file: string, text: string, parser: Parser = parseWithSatteri): ParsedMarkup {
  // A line is a character at least, and each but the last has its line feed.
  const lines = text.length < 2 * mostLines ? 0 : (text.match(/^.*\S/gm)?.length ?? 0);
  if (lines > mostLines) {
    const words = { found: `văn bản có ${lines} dòng chữ`, expected: `văn bản không quá ${mostLines} dòng chữ` };
    return { blocks: [], diagnostics: [diagnostic('FILE-002', { file, line: 1, column: 1 }, words)] };
  }
  const scan = scanMarkup(file, text);
  const safe = scan.badLines.size === 0 ? text : maskLines(text, scan.badLines);
  const whole = attempt(file, safe, parser);
  if ('blocks' in whole) return { blocks: whole.blocks, diagnostics: [...scan.diagnostics, ...whole.diagnostics] };
  const recovered = parseBlockByBlock(file, safe, parser);
  return { blocks: recovered.blocks, diagnostics: [...scan.diagnostics, ...recovered.diagnostics] };
}

function attempt(file: string, text: string, parser: Parser): Converted | { message: string; column: number | null } {
  try {
    return convertTree(file, text, parser(text));
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const column = /\b\d+:(\d+)\b/.exec(message)?.[1];
    return { message, column: column === undefined ? null : Number(column) };
  }
}

/** Every run of lines between blank lines by itself; lines that hold only a zone's tag are left out. */
function parseBlockByBlock(file: string, text: string, parser: Parser): ParsedMarkup {
  const blocks: Block[] = [];
  const diagnostics: Diagnostic[] = [];
  const lines = text.split('\n');
  const isBoundary = (line: string): boolean => line.trim() === '' || /^\s*<\/?[A-Z][A-Za-z]*>\s*$/.test(line);
  let start = 0;
  while (start < lines.length) {
    if (isBoundary(lines[start] ?? '')) {
      start += 1;
      continue;
    }
    let end = start;
    while (end + 1 < lines.length && !isBoundary(lines[end + 1] ?? '')) end += 1;
    // Line feeds before it keep its line numbers true.
    const own = '\n'.repeat(start) + lines.slice(start, end + 1).join('\n');
    const result = attempt(file, own, parser);
    if ('blocks' in result) {
      blocks.push(...result.blocks);
      diagnostics.push(...result.diagnostics);
    } else {
      const content = lines[start] ?? '';
      const column = result.column !== null && result.column <= content.length + 1 ? result.column : 1;
      diagnostics.push(
        diagnostic(
          'SYN-007',
          { file, line: start + 1, column, length: Math.max(1, content.length - column + 1) },
          { found: quote(content.trim(), 60) },
        ),
      );
    }
    start = end + 1;
  }
  return { blocks, diagnostics };
}

/**
 * Blanks whole lines; a line that is only a zone's tag stays, so that one bad line does not unbalance a zone. A table with a bad row goes as a
 * whole: without its head the other rows would be reported as broken lines.
 */
function maskLines(text: string, badLines: ReadonlySet<number>): string {
  const lines = text.split('\n');
  const masked = new Set(badLines);
  for (const bad of badLines) {
    if (!isTableRow(lines[bad - 1] ?? '')) continue;
    for (let line = bad - 1; isTableRow(lines[line - 1] ?? '') && !masked.has(line); line -= 1) masked.add(line);
    for (let line = bad + 1; isTableRow(lines[line - 1] ?? '') && !masked.has(line); line += 1) masked.add(line);
  }
  return lines
    .map((line, index) => (masked.has(index + 1) && !/^\s*<\/?[A-Z][A-Za-z]*>\s*$/.test(line) ? ' '.repeat(line.length) : line))
    .join('\n');
}

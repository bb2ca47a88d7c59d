/** The library's texts as each peer's editors would have written them: plain Markdown, a title, one heading per numbered item. */
import { openContent } from '../../src/io/content.ts';
import { parseBody } from '../../src/lib/directive/directive.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { documentName } from '../../src/lib/library/entry.ts';
import type { Body } from '../../src/lib/provision/body.ts';
import { officialBlocks, type OfficialBlock } from '../../src/lib/provision/text.ts';

export interface PeerText {
  /** "<organization>/<document>", as in our own addresses. */
  id: string;
  markdown: string;
  /** Characters of the official text. */
  characters: number;
}

export function readTexts(folder: string): PeerText[] {
  const content = openContent(folder);
  const { library } = assemble(content, { secondParser: false });
  return library.entries.map((entry) => {
    const read = content.readDirective(entry.id);
    if (!('text' in read)) throw new Error(`không đọc được ${entry.file}`);
    const body = parseBody(entry.file, read.text);
    const blocks = officialBlocks(body);
    return {
      id: entry.id,
      markdown: formatMarkdown(`${documentName(entry)}: ${entry.title}`, blocks, headingLines(body)),
      characters: blocks.reduce((total, { label, text }) => total + (label?.length ?? 0) + text.length, 0),
    };
  });
}

/** `headings` are the lines that are printed as headings: their words go into the heading, other items' words stand below it. */
export function formatMarkdown(title: string, blocks: readonly OfficialBlock[], headings: ReadonlySet<number>): string {
  const lines = blocks.flatMap(({ label, text, line }) => {
    const paragraphs = text === '' ? [] : text.split('\n').map(escapeMarkdown);
    if (label === null) return headings.has(line) ? [`## ${paragraphs.join(' ')}`] : paragraphs;
    if (!isNumber(label)) return [`- ${paragraphs.join(' ')}`];
    return headings.has(line) ? [`## ${label} ${paragraphs.join(' ')}`] : [`## ${label}`, ...paragraphs];
  });
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${lines.join('\n\n')}\n`;
}

function headingLines(body: Body): Set<number> {
  return new Set(
    body.parts.flatMap(({ items }) => items.flatMap((item) => (item.type === 'provision' && item.isHeading ? [item.line] : []))),
  );
}

/** "1.", "a)", "II." yes; "-", "+" no. */
const isNumber = (label: string): boolean => /[\p{L}\p{N}]/u.test(label);

/** So that the printed signs stay signs: also a number or a dash at the beginning of a line, which would become a list. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_<>[\]|~#{}]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1');
}

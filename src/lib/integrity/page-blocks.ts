/** The official text as a finished page holds it, block by block: what `npm run verify` hashes. Read from the page's own characters, not from our content. */
import type { OfficialBlock } from '../provision/text.ts';
import { resolveEntities } from '../text/entities.ts';

const tags = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>([^<]*)/gi;

/** Anchors and words; labels are part of the words. Null where the page has no official text. */
export function readPageBlocks(html: string): OfficialBlock[] | null {
  const start = /<article class="official"[^>]*>/.exec(html);
  if (start === null) return null;
  const end = html.indexOf('</article>', start.index);
  const blocks: OfficialBlock[] = [];
  /** Inside a zone its anchor holds, whatever ids stand in it. */
  let zone: string | null = null;
  let anchor = '';
  let text = '';
  let rows: string[][] | null = null;
  const close = (words: string): void => {
    blocks.push({ anchor: zone ?? anchor, line: 0, label: null, text: words });
  };
  for (const [, slash, tag = '', attributes = '', behind = ''] of html.slice(start.index + start[0].length, end).matchAll(tags)) {
    const name = tag.toLowerCase();
    const isEnd = slash === '/';
    if (name === 'section') zone = isEnd ? null : idOf(attributes);
    if (isEnd) {
      if (name === 'table' && rows !== null) {
        close(rows.map((cells) => cells.join(' ')).join('\n'));
        rows = null;
      }
      continue;
    }
    anchor = idOf(attributes) ?? anchor;
    if (name === 'table') rows = [];
    if (name === 'tr') rows?.push([]);
    if (name === 'td' || name === 'th') rows?.at(-1)?.push('');
    if (!attributes.includes('data-official-text') || !/\sdata-official-text(?:[\s=]|$)/.test(attributes)) continue;
    text += resolveEntities(behind);
    // A line feed ends a block, in a table a cell.
    if (!text.endsWith('\n')) continue;
    const words = text.slice(0, -1);
    text = '';
    const row = rows?.at(-1);
    if (row === undefined) close(words);
    else row[row.length - 1] = words;
  }
  return blocks;
}

const idOf = (attributes: string): string | null => (attributes.includes('id="') ? (/\sid="([^"]*)"/.exec(attributes)?.[1] ?? null) : null);

/** Paragraphs whose end is not printed go on in the next one. */
import type { Block, Paragraph } from './document.ts';

export function joinParagraphs(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'table') {
      dropEmptyEnd(joined);
      joined.push({ ...block, rows: block.rows.map((row) => row.map(joinParagraphs)) });
    } else if (last?.type === 'paragraph' && last.joinsNext !== null && last.role === block.role && last.footnote === block.footnote) {
      joined[joined.length - 1] = join(last, block);
    } else joined.push(block);
  }
  dropEmptyEnd(joined);
  return joined;
}

/** A deleted paragraph before a table, or the last one, has nothing to go on in. */
function dropEmptyEnd(blocks: Block[]): void {
  const last = blocks.at(-1);
  if (last?.type === 'paragraph' && last.joinsNext === 'deleted' && last.pieces.length === 0) blocks.pop();
}

function join(first: Paragraph, next: Paragraph): Paragraph {
  if (first.joinsNext === 'deleted')
    return { ...next, page: first.pieces.length > 0 ? first.page : next.page, pieces: [...first.pieces, ...next.pieces] };
  return { ...first, pieces: [...first.pieces, ...next.label, ...next.pieces], joinsNext: next.joinsNext };
}

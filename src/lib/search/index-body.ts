/** The official text as the full-text index is given it: every printed word and every anchor of the page, without links and marks. */
import { plainText, type Inline } from '../markup/blocks.ts';
import { zoneAnchors, type Body, type BodyItem } from '../provision/body.ts';
import { blockLine, officialBlock } from '../provision/text.ts';
import { readingPrefix, type IndexedLine } from './index-page.ts';

/** All printed lines in order; then, for each line with `<Sic>`, the line as an editor proposes to read it: both are found. */
export function indexBody(body: Body): IndexedLine[] {
  const lines: IndexedLine[] = [];
  const readings: IndexedLine[] = [];
  for (const { zone, items } of body.parts) {
    const zoneAnchor = zone === 'body' ? null : zoneAnchors[zone];
    for (const [index, item] of items.entries()) {
      const block = officialBlock(item, zoneAnchor);
      if (block === null) continue;
      const isNew = zoneAnchor === null || index === 0;
      lines.push({ anchor: isNew ? block.anchor : null, text: blockLine(block).replaceAll('\n', ' ') });
      const reading = proposedReading(item);
      if (reading !== null) readings.push({ anchor: readingPrefix + block.anchor, text: reading });
    }
  }
  return [...lines, ...readings];
}

/** The words with every `<Sic correct>` replaced by its proposal; null where the line has none. */
function proposedReading(item: BodyItem): string | null {
  if (item.type === 'note') return null;
  if (item.type === 'table') {
    const cells = item.rows.flat();
    const text = cells.map((cell) => readAsProposed(cell)).join(' ');
    return text === cells.map((cell) => plainText(cell)).join(' ') ? null : text;
  }
  const text = readAsProposed(item.inlines);
  return text === plainText(item.inlines) ? null : text;
}

function readAsProposed(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value;
      if (inline.type === 'footnote-reference') return inline.identifier;
      const proposal = inline.type === 'element' && inline.name === 'Sic' ? inline.attributes['correct'] : undefined;
      return proposal ?? readAsProposed(inline.children);
    })
    .join('');
}

/** The pieces of a body whose words are read and shown as one: a block, or a cell of a table. Counted in printed order. */
import { onceFor } from '../once-for.ts';
import { plainText, type Inline, type Zone } from '../markup/blocks.ts';
import { zoneAnchors, type Anchor, type Body, type BodyItem } from '../provision/body.ts';
import { collapse } from '../text/whitespace.ts';

export interface TextUnit {
  /** Place in the order of the body: what a page counts while it renders. */
  index: number;
  anchor: Anchor;
  line: number;
  column: number;
  zone: Zone;
  /** Offset of the unit in the text of its block: 0 but for cells of a table. */
  base: number;
  inlines: readonly Inline[];
  /** White space collapsed. */
  text: string;
}

/** Every unit that prints words, notes of the editor not among them. */
export const textUnits = onceFor((body: Body): readonly TextUnit[] => {
  const units: TextUnit[] = [];
  for (const { zone, items } of body.parts) {
    for (const item of items) {
      let base = 0;
      for (const inlines of inlinesOf(item)) {
        const text = collapse(plainText(inlines));
        const anchor = zone !== 'body' ? zoneAnchors[zone] : 'anchor' in item ? item.anchor : '';
        const place = item.type === 'note' ? { line: 0, column: 0 } : { line: item.line, column: item.column };
        units.push({ index: units.length, anchor, ...place, zone, base, inlines, text });
        base += text.length + 1;
      }
    }
  }
  return units;
});

function inlinesOf(item: BodyItem): readonly (readonly Inline[])[] {
  if (item.type === 'note') return [];
  return item.type === 'table' ? item.rows.flat() : [item.inlines];
}

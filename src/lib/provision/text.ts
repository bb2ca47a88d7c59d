/** The official text of a body: what is printed, in printed order, without anything added. */
import { onceFor } from '../once-for.ts';
import { plainText, type Inline } from '../markup/blocks.ts';
import { collapse } from '../text/whitespace.ts';
import type { Anchor, Body, BodyItem } from './body.ts';
import { zoneAnchors } from './body.ts';

/** One printed block: the anchor that it stands at (a zone's for its lines), its label and its words with white space collapsed. */
export interface OfficialBlock {
  anchor: Anchor;
  /** Where it stands now, if another than its permanent anchor says. */
  place?: Anchor;
  line: number;
  label: string | null;
  text: string;
}

/** Every rule and every page asks for them. */
export const officialBlocks = onceFor((body: Body): readonly OfficialBlock[] =>
  body.parts.flatMap(({ zone, items }) =>
    items.flatMap((item) => {
      const block = officialBlock(item, zone === 'body' ? null : zoneAnchors[zone]);
      return block === null ? [] : [block];
    }),
  ),
);

export function officialBlock(item: BodyItem, zoneAnchor: Anchor | null): OfficialBlock | null {
  switch (item.type) {
    case 'note':
      return null;
    case 'table':
      return {
        anchor: zoneAnchor ?? item.anchor,
        ...(item.place === undefined ? {} : { place: item.place }),
        line: item.line,
        label: null,
        text: item.rows.map((row) => row.map(words).join(' ')).join('\n'),
      };
    case 'footnote':
      return { anchor: zoneAnchor ?? item.anchor, line: item.line, label: item.identifier, text: words(item.inlines) };
    case 'line':
      return { anchor: zoneAnchor ?? '', line: item.line, label: item.label, text: words(item.inlines) };
    case 'provision':
      return {
        anchor: item.anchor,
        ...(item.place === undefined ? {} : { place: item.place }),
        line: item.line,
        label: item.label,
        text: words(item.inlines),
      };
  }
}

const words = (inlines: readonly Inline[]): string => collapse(plainText(inlines));

/** Label and words as one printed line. */
export function blockLine(block: Pick<OfficialBlock, 'label' | 'text'>): string {
  if (block.label === null) return block.text;
  return block.text === '' ? block.label : `${block.label} ${block.text}`;
}

/** The whole official text, one line a block. */
export function officialText(body: Body): string {
  return officialBlocks(body).map(blockLine).join('\n');
}

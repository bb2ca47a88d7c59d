/**
 * Blocks: what a parsed MDX body is to us. Both parsers' trees become the same list of blocks, so "the two read it alike" is one comparison,
 * and everything behind this module knows no Markdown.
 */

/** A piece of a block's words. Offsets are UTF-16 offsets in the file. */
export type Inline =
  | { type: 'text'; value: string; offset: number }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  | { type: 'element'; name: string; attributes: Record<string, string>; children: Inline[]; line: number; column: number }
  | { type: 'footnote-reference'; identifier: string };

export const zones = ['head', 'addressees', 'body', 'recipients', 'signature'] as const;
export type Zone = (typeof zones)[number];

interface BlockBase {
  zone: Zone;
  line: number;
  column: number;
}

/** One printed paragraph, heading or item. */
export interface TextBlock extends BlockBase {
  type: 'text';
  /** A Markdown heading: its depth is the editor's taste, that it is a heading is data. */
  heading: boolean;
  /** Begins right of the margin: an unlabelled paragraph that belongs to the item above. */
  indented: boolean;
  /** What Markdown took for a list marker, as written: "1. ", "- "; "" where it took nothing. */
  marker: string;
  /** The source line that the block stands on, from its first character. */
  source: string;
  inlines: Inline[];
}

export interface TableBlock extends BlockBase {
  type: 'table';
  rows: Inline[][][];
}

/** A printed footnote, where the source prints it. */
export interface FootnoteBlock extends BlockBase {
  type: 'footnote';
  identifier: string;
  inlines: Inline[];
}

/** An editor's note, outside the official text. */
export interface NoteBlock extends BlockBase {
  type: 'note';
  inlines: Inline[];
}

export type Block = TextBlock | TableBlock | FootnoteBlock | NoteBlock;

/** The words of inlines, in order; elements and emphasis are transparent. */
export function plainText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.type === 'text') text += inline.value;
    else if (inline.type === 'footnote-reference') text += inline.identifier;
    else text += plainText(inline.children);
  }
  return text;
}

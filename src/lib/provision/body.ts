/** The body of a directive as a tree of provisions (phần, mục, khoản, điểm, gạch đầu dòng, đoạn), in printed order. */
import type { Inline, Zone } from '../markup/blocks.ts';

/** A place inside a page, ASCII, permanent: "p2.ii.1.g4". */
export type Anchor = string;

/** Where an item stands by its label and count, whatever its permanent anchor is. */
export const placeOf = ({ anchor, place }: Pick<Provision, 'anchor' | 'place'>): Anchor => place ?? anchor;

/** Anchors of the zones, whose lines are not provisions. */
export const zoneAnchors: Readonly<Record<Exclude<Zone, 'body'>, Anchor>> = {
  head: 'dau-van-ban',
  addressees: 'kinh-gui',
  recipients: 'noi-nhan',
  signature: 'chu-ky',
};

interface LineBase {
  line: number;
  column: number;
  /** The printed label as written, null where the line has none. */
  label: string | null;
  /** The label is printed in bold. */
  isLabelStrong: boolean;
  inlines: Inline[];
}

/** A printed line of a zone. */
export interface ZoneLine extends LineBase {
  type: 'line';
}

export interface Provision extends LineBase {
  type: 'provision';
  anchor: Anchor;
  /** The anchor of its label and count as they are now, where the permanent one is another (`keepAnchors`). */
  place?: Anchor;
  parent: Anchor | null;
  rank: number;
  isHeading: boolean;
  /** Steps from the top: 0 for a provision without parent. */
  depth: number;
  /** Steps from the top counted in headings only; the level of an HTML heading is 2 more. */
  headingDepth: number;
}

export interface TableProvision {
  type: 'table';
  anchor: Anchor;
  place?: Anchor;
  parent: Anchor | null;
  depth: number;
  line: number;
  column: number;
  rows: Inline[][][];
}

export interface Footnote {
  type: 'footnote';
  anchor: Anchor;
  identifier: string;
  line: number;
  column: number;
  inlines: Inline[];
}

/** An editor's note, outside the official text. */
export interface Note {
  type: 'note';
  depth: number;
  inlines: Inline[];
}

export type BodyItem = ZoneLine | Provision | TableProvision | Footnote | Note;

/** Everything that is printed, in printed order, by zone. */
export interface Body {
  parts: { zone: Zone; items: BodyItem[] }[];
}

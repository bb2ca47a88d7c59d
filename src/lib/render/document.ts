/** Everything of a document's body that its page shows, rendered once. */
import type { Anchor, Body } from '../provision/body.ts';
import type { Expander } from '../abbreviation/expand.ts';
import { renderBody, type ExpandedAbbreviation } from './body.ts';
import { formatHtml } from './html.ts';
import type { Reading } from './inline.ts';
import type { BodyLinks } from './links.ts';
import type { Rows } from './row-marks.ts';

export interface RenderedDocument {
  body: Body;
  /** The official text as HTML. */
  html: string;
  /** Doubtful words and proposed readings, in printed order. */
  readings: readonly Reading[];
  /** Abbreviations that are expanded in the text, each once. */
  abbreviations: readonly ExpandedAbbreviation[];
  /** How each place is named to a reader. */
  names: ReadonlyMap<Anchor, string>;
  /** Place → the rows that stand on its words. */
  rows: ReadonlyMap<Anchor, Rows>;
}

export function renderDocument(body: Body, links?: BodyLinks, expand?: Expander): RenderedDocument {
  const { root, readings, abbreviations, names, rows } = renderBody(body, links, expand);
  return { body, html: formatHtml(root), readings, abbreviations, names, rows };
}

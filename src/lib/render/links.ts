/** Links of citations inside the official text: the printed words stay, only the element around them is a link. */
import type { Citation, Outcome } from '../citation/graph.ts';
import { plainText, type Inline } from '../markup/blocks.ts';
import { rawOffsets } from '../text/whitespace.ts';

export interface LinkSpan {
  /** Raw offsets into the unit's words, white space not yet collapsed. */
  start: number;
  end: number;
  href: string;
  outcome: Outcome;
  /** Further attributes of the element. */
  data: Readonly<Record<string, string>>;
}

/** Text unit → its links, with offsets into the collapsed words. */
export type BodyLinks = ReadonlyMap<number, readonly LinkSpan[]>;

export const noLinks: BodyLinks = new Map();

/** `hrefOf` answers null where a citation leads nowhere. */
export function createLinks(
  citations: readonly Citation[],
  linkOf: (citation: Citation) => { href: string; data: Readonly<Record<string, string>> } | null,
): BodyLinks {
  const links = new Map<number, LinkSpan[]>();
  for (const citation of citations) {
    const link = linkOf(citation);
    if (link === null) continue;
    const span = { start: citation.unitStart, end: citation.unitEnd, outcome: citation.outcome, ...link };
    const own = links.get(citation.unit);
    if (own === undefined) links.set(citation.unit, [span]);
    else own.push(span);
  }
  return links;
}

/** The links of one unit, by raw offsets. */
export function unitLinks(links: BodyLinks, unit: number, inlines: readonly Inline[]): readonly LinkSpan[] {
  const own = links.get(unit);
  if (own === undefined) return [];
  const raw = rawOffsets(plainText(inlines));
  return own.map((link) => ({ ...link, start: raw(link.start), end: raw(link.end - 1) + 1 }));
}

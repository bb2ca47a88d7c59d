/** The table of contents of a body: its headings; of a body without headings, its numbered items with their first words. */
import { plainText } from '../../lib/markup/blocks.ts';
import type { Body, Provision } from '../../lib/provision/body.ts';
import { placedItems } from '../../lib/provision/place.ts';
import { collapse } from '../../lib/text/whitespace.ts';

export interface ContentsEntry {
  anchor: string;
  text: string;
  /** 0 for the outermost. */
  level: number;
}

const firstWords = 12;

export function listContents(body: Body): ContentsEntry[] {
  const provisions = placedItems(body).filter((item) => item.type === 'provision');
  const headings = provisions.filter(({ isHeading }) => isHeading);
  const shown = headings.length > 0 ? headings : provisions.filter(({ label, depth }) => label !== null && depth === 0);
  return shown.map((item) => ({ anchor: item.anchor, text: line(item), level: Math.min(item.isHeading ? item.headingDepth : 0, 3) }));
}

function line({ label, inlines, isHeading }: Provision): string {
  const words = collapse(plainText(inlines)).split(' ');
  const text =
    isHeading || words.length <= firstWords
      ? words.join(' ')
      : `${words
          .slice(0, firstWords)
          .join(' ')
          .replace(/[,;:]$/, '')}…`;
  return label === null ? text : `${label} ${text}`;
}

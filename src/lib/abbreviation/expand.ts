/** The expansions of one document: what editors mark with `<Abbr>`, and what the glossary gives for the rest. Never inside a citation. */
import type { Mention } from '../citation/mention.ts';
import { textUnits } from '../citation/units.ts';
import { plainText, type Inline } from '../markup/blocks.ts';
import type { Body } from '../provision/body.ts';
import { rawOffsets } from '../text/whitespace.ts';
import type { Glossary } from './glossary.ts';

/** Raw offsets into a unit's words, white space not yet collapsed. */
export interface Expansion {
  start: number;
  end: number;
  full: string;
}

/** Number of a text unit and its words → what is expanded there, in printed order. */
export type Expander = (unit: number, inlines: readonly Inline[]) => readonly Expansion[];

/** Where a citation stands: offsets into the collapsed words of its unit. */
export interface CitedSpan {
  unit: number;
  unitStart: number;
  unitEnd: number;
}

/** Without a glossary only what is marked is expanded. */
export const expandMarked: Expander = (_, inlines) => markedExpansions(inlines);

export function createExpander(glossary: Glossary, organization: string, citations: readonly CitedSpan[]): Expander {
  const cited = Map.groupBy(citations, ({ unit }) => unit);
  return (unit, inlines) => {
    const text = plainText(inlines);
    const raw = rawOffsets(text);
    const taken: Span[] = (cited.get(unit) ?? []).map(({ unitStart, unitEnd }) => ({ start: raw(unitStart), end: raw(unitEnd - 1) + 1 }));
    const marked = markedExpansions(inlines).filter((own) => !overlaps(own, taken));
    const found = glossary
      .find(text, organization)
      .flatMap(({ start, end, full }) => (full === null || overlaps({ start, end }, [...taken, ...marked]) ? [] : [{ start, end, full }]));
    return [...marked, ...found].sort((a, b) => a.start - b.start);
  };
}

/** Short forms of the glossary that a document prints outside its citations, expanded or not. */
export function printedAbbreviations(
  glossary: Glossary,
  body: Body,
  organization: string,
  mentions: readonly Pick<Mention, 'unit' | 'found'>[],
): string[] {
  const cited = Map.groupBy(mentions, ({ unit }) => unit);
  const printed = textUnits(body).flatMap(({ index, text }) => {
    const taken = (cited.get(index) ?? []).map(({ found }) => found);
    return glossary.find(text, organization).flatMap((own) => (overlaps(own, taken) ? [] : [own.abbreviation.short]));
  });
  return [...new Set(printed)];
}

interface Span {
  start: number;
  end: number;
}

const overlaps = (own: Span, others: readonly Span[]): boolean => others.some(({ start, end }) => start < own.end && own.start < end);

const isMarked = (inline: Inline): boolean =>
  'children' in inline && ((inline.type === 'element' && inline.name === 'Abbr') || inline.children.some(isMarked));

function markedExpansions(inlines: readonly Inline[], from = 0): Expansion[] {
  if (!inlines.some(isMarked)) return [];
  let start = from;
  return inlines.flatMap((inline): Expansion[] => {
    const own = start;
    start += plainText([inline]).length;
    if (inline.type === 'text' || inline.type === 'footnote-reference') return [];
    const full = inline.type === 'element' && inline.name === 'Abbr' ? inline.attributes['of'] : undefined;
    return full === undefined ? markedExpansions(inline.children, own) : [{ start: own, end: start, full }];
  });
}

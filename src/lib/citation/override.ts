/** The editor's word on a citation, which wins over what the finder read. */
import { plainText, type Inline } from '../markup/blocks.ts';
import { collapsedOffsets } from '../text/whitespace.ts';
import type { FoundCitation } from './find.ts';
import type { TextUnit } from './units.ts';

/** What an editor says of a citation: `<Cite to="…" relation="…" at="…">`. */
export interface Override {
  to: string;
  relation: string | null;
  at: string | null;
  line: number;
  column: number;
}

/** A citation of which only the words and perhaps the kind are known. */
export function bareCitation(text: string, start: number, end: number, kind: string | null, group: number): FoundCitation {
  const surface = text.slice(start, end);
  return {
    ...{ start, end, surface, form: 'named', kind, number: null, symbol: null, year: null, isYearInNumber: false, date: null },
    ...{ issuer: null, khoa: null, pinpoint: null, isPinpointAttached: false, name: surface, issuerId: null, owner: null },
    ...{ contextEnd: end, group },
  };
}

export function findOverrides(unit: TextUnit): { start: number; end: number; override: Override }[] {
  const result: { start: number; end: number; override: Override }[] = [];
  let raw = 0;
  const offsets = collapsedOffsets(plainText(unit.inlines));
  const at = (offset: number): number => (offsets === null ? offset : (offsets[offset] ?? offset));
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      const start = raw;
      if (inline.type === 'text') raw += inline.value.length;
      else if (inline.type === 'footnote-reference') raw += inline.identifier.length;
      else walk(inline.children);
      if (inline.type === 'element' && inline.name === 'Cite') {
        const { to = '', relation = null, at: place = null } = inline.attributes;
        result.push({ start: at(start), end: at(raw), override: { to, relation, at: place, line: inline.line, column: inline.column } });
      }
    }
  };
  walk(unit.inlines);
  return result;
}

/** The editor's word wins: what the finder read inside or across it gives way. */
export function withOverrides(
  text: string,
  found: readonly FoundCitation[],
  overrides: readonly { start: number; end: number; override: Override }[],
): { citation: FoundCitation; override: Override | null }[] {
  if (overrides.length === 0) return found.map((own) => ({ citation: own, override: null }));
  const free = found.filter(({ start, end }) => !overrides.some((own) => own.start < end && start < own.end));
  const said = overrides.map(({ start, end, override }) => {
    const own = found.find((other) => start < other.end && other.start < end);
    const base = own ?? bareCitation(text, start, end, null, -1);
    return { citation: { ...base, start, end, surface: text.slice(start, end), contextEnd: Math.max(end, base.contextEnd) }, override };
  });
  return [...free.map((citation) => ({ citation, override: null })), ...said].sort((a, b) => a.citation.start - b.citation.start);
}

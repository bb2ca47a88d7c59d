/** Where head, addressees, body, recipients and signature of a document stand. */
import { findEnd } from './zones/end.ts';
import { findHead } from './zones/head.ts';
import type { ZoneSpan } from './proposal.ts';
import type { SourceLine } from './source-text.ts';

/** Spans in printed order; together they hold every line once. */
export function findZones(lines: readonly SourceLine[]): ZoneSpan[] {
  const { head, addressees } = findHead(lines);
  const end = findEnd(lines, addressees);
  const spans: ZoneSpan[] = [
    { zone: 'head', from: 0, to: head },
    { zone: 'addressees', from: head, to: addressees },
    { zone: 'body', from: addressees, to: end[0]?.from ?? lines.length },
    ...end,
  ];
  const last = spans.at(-1)?.to ?? 0;
  // What is printed behind the signature is text again: appendices, footnotes.
  spans.push({ zone: 'body', from: last, to: lines.length });
  return spans.filter(({ from, to }) => from < to);
}

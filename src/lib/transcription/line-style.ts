/** How a text is set: whether a line is a paragraph, whether blank lines part paragraphs, how wide its full lines are. */
import { fullWidth, roomFor } from './line-width.ts';
import { blanksBehind, type PrintedLine } from './printed-line.ts';

export interface LineStyle {
  /**
   * `paragraphs`: a paragraph a line; `blank-lines`: blank lines part paragraphs, lines are broken anywhere; `wrapped`: lines are as the page prints them, and
   * blank lines say nothing (behind each line, or nowhere).
   */
  kind: 'paragraphs' | 'blank-lines' | 'wrapped';
  full: number;
  /** Lines are broken anywhere, as a web page's source has them: a short one says nothing. */
  isRagged: boolean;
  /** Blank lines between the lines of one paragraph. */
  usualBlanks: number;
  /** White space behind most lines. */
  blanksBehind: number;
  /** White space before a line that begins no paragraph; null where indents say nothing. */
  margin: number | null;
}

/** Longer lines are on no page of a word processor: a line is a paragraph then. */
const longestPrinted = 140;

export function lineStyle(lines: readonly PrintedLine[]): LineStyle {
  const full = fullWidth(lines.map(indented));
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const gaps = lines.slice(1).map(({ blanksBefore }) => blanksBefore);
  const share = (wanted: (gap: number) => boolean): number => gaps.filter(wanted).length / Math.max(1, gaps.length);
  const usualBlanks = share((gap) => gap >= 1) > 0.7 ? 1 : 0;
  const behind = lines.map(blanksBehind).sort((a, b) => a - b);
  const base = {
    full,
    isRagged: isRagged(lines, full),
    usualBlanks,
    blanksBehind: behind[Math.floor(behind.length * 0.75)] ?? 0,
    margin: usualMargin(lines),
  };
  if (long > longestPrinted) return { ...base, kind: 'paragraphs' };
  if (usualBlanks === 0 && share((gap) => gap >= 1) > 0.08) return { ...base, kind: 'blank-lines' };
  return { ...base, kind: 'wrapped' };
}

/** A line with its indent as blanks: what it takes of the page's width. */
export const indented = ({ text, indent }: PrintedLine): string => ' '.repeat(Math.min(20, indent ?? 0)) + text;

/** Of the lines that surely go on in the next one, a good part are short. */
function isRagged(lines: readonly PrintedLine[], full: number): boolean {
  let sure = 0;
  let short = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || next.blanksBefore > 0 || !/^\p{Ll}/u.test(next.text) || /[.;:,!?…]$/.test(line.text)) return;
    sure += 1;
    if (roomFor(indented(line), next.text, full) > 0.2) short += 1;
  });
  return sure > 0 && short / sure > 0.04;
}

/** The most usual indent of long lines, if a good part of them is set further in. */
function usualMargin(lines: readonly PrintedLine[]): number | null {
  const counts = new Map<number, number>();
  for (const { indent, text } of lines) if (indent !== null && text.length > 40) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, own) => sum + own, 0);
  const [margin] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (margin === undefined) return null;
  const further = [...counts].filter(([indent]) => indent >= margin + 2).reduce((sum, [, own]) => sum + own, 0);
  return further >= 3 && further / total > 0.05 ? margin : null;
}

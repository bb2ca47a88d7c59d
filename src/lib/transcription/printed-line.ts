/** A line as the importer works with it: white space as one space, no furniture, and how it stood among the lines around it. */
import { collapse, collapsedOffsets } from '../text/whitespace.ts';
import type { SourceLine, SourceMark, SourceTable } from './source-text.ts';

export interface PrintedLine {
  type: 'line';
  source: SourceLine;
  /** Without furniture, white space collapsed; never empty. */
  text: string;
  /** Offsets in `text`. */
  marks: readonly SourceMark[];
  /** Blank lines between it and the printed line before it. */
  blanksBefore: number;
  /** White space before it, in widths of a digit. */
  indent: number | null;
}

export type PrintedItem = PrintedLine | SourceTable;

/** The line with its text collapsed and its marks moved along; null where nothing is printed. */
export function printedLine(source: SourceLine, text: string, marks: readonly SourceMark[], blanksBefore: number): PrintedLine | null {
  const own = collapse(text);
  if (own === '') return null;
  const offsets = collapsedOffsets(text);
  const moved = offsets === null ? marks : marks.map((mark) => ({ ...mark, start: offsets[mark.start] ?? 0, end: offsets[mark.end] ?? 0 }));
  return {
    type: 'line',
    source,
    text: own,
    marks: moved.map((mark) => trimMark(own, mark)).filter(({ start, end }) => start < end),
    blanksBefore,
    indent: source.indent ?? /^[ \t\u00A0]*/.exec(source.text)?.[0].length ?? null,
  };
}

/** Bold blanks are no bold words. */
function trimMark(text: string, mark: SourceMark): SourceMark {
  let { start, end } = mark;
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return { ...mark, start, end };
}

export const isEndOfSentence = (text: string): boolean => /[.!?;:…][”"’»)\]]*$/.test(text);
export const beginsLower = (text: string): boolean => /^[“"‘'(]?\p{Ll}/u.test(text);
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** White space at the end of the line as the source has it. */
export const blanksBehind = ({ source }: PrintedLine): number => /[ \t\u00A0]*$/.exec(source.text)?.[0].length ?? 0;

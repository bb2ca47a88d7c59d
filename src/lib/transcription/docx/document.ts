/** What a DOCX prints, between its XML and the lines: paragraphs of pieces, tables, in reading order. */
import type { Shift } from '../raised.ts';
import type { SourceLine } from '../source-text.ts';

/** Words printed alike. */
export interface Piece {
  /** A line feed breaks the line. */
  text: string;
  bold: boolean;
  italic: boolean;
  caps: boolean;
  /** Half points; undefined where nothing says. */
  size: number | undefined;
  font: string | undefined;
  /** The mark of a note. */
  isNoteMark: boolean;
  /** Not on the base line: "m²", "H₂O". */
  shift: Shift | null;
}

export interface Paragraph {
  type: 'paragraph';
  /** The automatic number before its words. */
  label: Piece[];
  pieces: Piece[];
  alignment: SourceLine['alignment'];
  /** Twentieths of a point before its first line, and before the others. */
  firstIndent: number;
  indent: number;
  page: number | null;
  role: SourceLine['role'];
  /** Of a note: its printed mark. */
  footnote?: string;
  /** The next paragraph goes on in its line: its end was deleted (the next one's form is that of both), or it is hidden or a big first letter (its own form is). */
  joinsNext: 'deleted' | 'run-in' | null;
}

export interface Table {
  type: 'table';
  rows: Block[][][];
  hasBorders: boolean;
}

export type Block = Paragraph | Table;

/** What the readers of files (DOCX, PDF, plain text, OCR) give to the importer: printed lines and tables in reading order, and nothing concluded from them. */

/** Words of a line that are printed in bold or italics, or a footnote's mark: UTF-16 offsets in its `text`. */
export interface SourceMark {
  start: number;
  end: number;
  type: 'strong' | 'emphasis' | 'footnote';
}

export interface SourceLine {
  type: 'line';
  /** Line of `SourceText.text`, from 1. */
  line: number;
  /** Line of the given file, from 1, where that is plain text; else the same as `line`. Two columns side by side are two lines of one `fileLine`. */
  fileLine: number;
  /** As printed, in NFC, without its line end; an automatic number of a word processor is part of it ("1. Về kinh tế"). */
  text: string;
  /** From 1; null where pages are not known. */
  page: number | null;
  /** Whether a paragraph ends here; null where the file does not say, so that it must be concluded. */
  endsParagraph: boolean | null;
  /** White space before the line, in widths of a digit; null where it is not known. */
  indent: number | null;
  alignment: 'left' | 'center' | 'right' | 'justify' | null;
  /** Point size of its letters, null where it is not known. */
  size: number | null;
  marks: readonly SourceMark[];
  /** What the file itself says that the line is; `text` where it says nothing. */
  role: 'text' | 'page-head' | 'page-foot' | 'footnote';
  /** Of a footnote: the printed mark. */
  footnote?: string;
}

export interface SourceTable {
  type: 'table';
  /** Row → cell → its lines. A cell over several columns or rows stands where it begins; the others are empty. */
  rows: readonly (readonly (readonly SourceLine[])[])[];
  /** It draws its lines: then it is no mere layout. Null where that is not known. */
  hasBorders: boolean | null;
}

export type SourceItem = SourceLine | SourceTable;

/** A doubt about the file as a whole or a place in it, one Vietnamese sentence. */
export interface SourceWarning {
  /** Line of `SourceText.text`; null: of the whole file. */
  line: number | null;
  message: string;
}

export interface SourceText {
  format: 'docx' | 'pdf' | 'text' | 'ocr';
  items: readonly SourceItem[];
  /** All printed lines, one a line, in reading order: what `check` compares the document with. */
  text: string;
  /** `text` is not the given file: it was extracted, converted from another encoding, or its columns were parted. It is kept beside the file then. */
  isExtract: boolean;
  /** Its letters were told by likelihood (TCVN3, VNI, VIQR, Windows-1258): nothing read in it is certain. */
  isLegacy?: boolean;
  warnings: readonly SourceWarning[];
}

/** Why a file cannot be imported. */
export const refusalCodes = [
  'not-found',
  'folder',
  'unreadable',
  'unknown-type',
  'too-large',
  'password',
  'macros',
  'damaged',
  'scan',
  'stamp-only',
  'broken-fonts',
  'encoding',
  'empty',
  'limits',
] as const;

export interface Refusal {
  code: (typeof refusalCodes)[number];
  /** What the file is, one Vietnamese sentence. */
  message: string;
  /** What to do, one Vietnamese sentence. */
  fix: string;
}

/** All printed lines of a source, those in tables too, in reading order. */
export function sourceLines(items: readonly SourceItem[]): SourceLine[] {
  return items.flatMap((item) => (item.type === 'line' ? [item] : item.rows.flat(2)));
}

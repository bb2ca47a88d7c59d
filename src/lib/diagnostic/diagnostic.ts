/** What every check of the content answers with: one problem, in Vietnamese, with its place and its mend. */
import type { DiagnosticCode } from './catalogue.ts';

export type Severity = 'error' | 'warning';

/** Where in a file a problem stands; lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  file: string;
  line: number;
  column: number;
  /** How many characters the problem covers on its line; 1 where it is a point. */
  length?: number;
}

export interface Diagnostic extends Place {
  code: DiagnosticCode;
  /** An error is a breach of form and stops the build; a warning is a doubt about the world. */
  severity: Severity;
  /** Dotted path of the frontmatter or registry field, e.g. "provenance.date.evidence"; absent in the body. */
  field?: string;
  found: string;
  expected: string;
  fix: string;
}

/** Sorts by file, line, column, code, so that two runs print the same report. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort((a, b) => order(a.file, b.file) || a.line - b.line || a.column - b.column || order(a.code, b.code));
}

/** A quotation of found text for a message: at most `limit` characters, control characters made visible. */
export function quote(text: string, limit = 80): string {
  const visible = text.replace(
    /[\p{Cc}\p{Cf}\p{Co}]/gu,
    (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
  return `"${visible.length > limit ? `${visible.slice(0, limit)}…` : visible}"`;
}

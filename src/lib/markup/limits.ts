/**
 * Bounds of a document and of one line of it: what no printed paragraph reaches, but a file pasted or made by mistake does. A parser nests as deep and works as long as its
 * input asks for, so a line beyond them never reaches one.
 */
import type { DiagnosticCode } from '../diagnostic/catalogue.ts';
import { quote } from '../diagnostic/diagnostic.ts';

/** Lines that are not blank in one document; a long law has a few thousand. */
export const mostLines = 20_000;
/** Elements inside one another in one block. */
export const deepestNesting = 8;
/** A line with more problems than this says no more of them. */
export const mostReportsOfLine = 20;

/** Characters of one line, a whole paragraph. */
export const longestLine = 20_000;
const widestIndent = 80;
const mostStars = 400;
/** Matches twenty list or quotation marks in a row ("- - - …", ">>> …"); not a rule of stars or dashes that is printed. */
const markerPile = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){20}/;

interface LimitProblem {
  code: DiagnosticCode;
  column: number;
  length: number;
  found: string;
  expected: string;
  fix: string;
}

/** The first bound that a line breaks; null for every line that a document prints. */
export function findLimit(line: string): LimitProblem | null {
  const indent = line.length - line.trimStart().length;
  const start = (): string => quote(line.slice(0, 200).trim(), 40);
  if (line.length > longestLine) {
    return {
      code: 'SYN-007',
      column: 0,
      length: 1,
      found: `dòng dài ${line.length} ký tự: ${start()}`,
      expected: `mỗi đoạn không quá ${longestLine} ký tự`,
      fix: 'tách đoạn theo bản in; kiểm tra xem có dán nhầm nội dung không',
    };
  }
  if (indent > widestIndent) {
    return {
      code: 'SYN-008',
      column: 0,
      length: indent,
      found: `${indent} dấu cách ở đầu dòng`,
      expected: `không quá ${widestIndent} dấu cách ở đầu dòng`,
      fix: 'bớt dấu cách ở đầu dòng',
    };
  }
  if (markerPile.test(line)) {
    return {
      code: 'PROV-001',
      column: indent,
      length: 1,
      found: start(),
      expected: 'mỗi đoạn một nhãn',
      fix: 'xóa các dấu thừa ở đầu dòng, hoặc đặt dấu \\ trước mỗi dấu là chữ in',
    };
  }
  const stars = line.length > mostStars ? (line.match(/\*+|_+/g)?.length ?? 0) : 0;
  if (stars > mostStars) {
    return {
      code: 'SYN-009',
      column: line.search(/[*_]/),
      length: 1,
      found: `${stars} dấu * hoặc _ trong một đoạn`,
      expected: `không quá ${mostStars} dấu định dạng trong một đoạn`,
      fix: 'đặt dấu \\ trước mỗi dấu * hoặc _ là chữ in: \\*, \\_',
    };
  }
  return null;
}

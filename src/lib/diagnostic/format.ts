/** A report of diagnostics as text for editors and as JSON for tools. */
import { errorHelpAddress } from '../address.ts';
import type { Diagnostic } from './diagnostic.ts';
import { quote } from './diagnostic.ts';

export interface Summary {
  files: number;
  errors: number;
  warnings: number;
}

export function summarize(diagnostics: readonly Diagnostic[], files: number): Summary {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { files, errors, warnings: diagnostics.length - errors };
}

/** One problem as a paragraph; `sourceLine` is the text of the line that it stands on. */
export function formatDiagnostic(problem: Diagnostic, sourceLine?: string): string {
  const severity = problem.severity === 'error' ? 'LỖI' : 'LƯU Ý';
  const field = problem.field === undefined ? '' : `  trường "${problem.field}"`;
  const lines = [
    `${problem.file}:${problem.line}:${problem.column}  ${severity} ${problem.code}${field}`,
    `  Tìm thấy: ${problem.found}`,
    `  Cần:      ${problem.expected}`,
    `  Cách sửa: ${problem.fix}`,
  ];
  if (sourceLine !== undefined && sourceLine !== '') lines.push(...excerpt(problem, sourceLine));
  return lines.join('\n');
}

/** The source line with carets below the words meant, cut to about 100 characters around them. */
function excerpt(problem: Diagnostic, sourceLine: string): string[] {
  const start = Math.max(0, problem.column - 41);
  const shown = quote(sourceLine.slice(start, start + 100), 400).slice(1, -1);
  const gutter = String(problem.line);
  const indent = ' '.repeat(problem.column - 1 - start + (start > 0 ? 1 : 0));
  const carets = '^'.repeat(Math.max(1, Math.min(problem.length ?? 1, 100 - (problem.column - 1 - start))));
  return [`  ${gutter} | ${start > 0 ? '…' : ''}${shown}`, `  ${' '.repeat(gutter.length)} | ${indent}${carets}`];
}

export function formatSummary({ files, errors, warnings }: Summary): string {
  if (errors === 0 && warnings === 0) return `Đã kiểm tra ${files} tệp: không có lỗi.`;
  return `Đã kiểm tra ${files} tệp: ${errors} lỗi, ${warnings} điều cần lưu ý.`;
}

/** Where the codes of a report are explained, each once; `url`: where the site is published, null where nobody knows. */
export function formatHelp(problems: readonly Diagnostic[], url: string | null): string {
  const site = url?.replace(/\/$/, '') ?? '';
  const addresses = [...new Set(problems.map(({ code }) => errorHelpAddress(code)))].sort();
  const where = site === '' ? 'trên trang của thư viện' : 'ở';
  return [`Giải thích, ví dụ và cách sửa ${where}:`, ...addresses.map((address) => `  ${site}${address}`)].join('\n');
}

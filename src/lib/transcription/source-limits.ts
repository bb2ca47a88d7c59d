/** What can never become content (`lib/markup/limits.ts`) is refused before it costs anybody time. */
import { longestLine, mostLines } from '../markup/limits.ts';
import type { Refusal, SourceItem } from './source-text.ts';

/** Characters of a file; the longest law has a tenth of them. */
export const mostCharacters = 5_000_000;

const fix = 'Kiểm tra xem có chọn đúng tệp không; nếu là nhiều văn bản trong một tệp thì tách ra từng văn bản.';

export const refuseLines = (count: number): Refusal => ({
  code: 'limits',
  message: `Tệp có ${count} dòng chữ, quá giới hạn ${mostLines} dòng của một văn bản.`,
  fix,
});

const refuseLongLine = (line: number, length: number): Refusal => ({
  code: 'limits',
  message: `Dòng ${line} của tệp dài ${length} ký tự, quá giới hạn ${longestLine} ký tự của một đoạn văn.`,
  fix: 'Ngắt dòng theo bản in rồi nhập lại; kiểm tra xem có dán nhầm nội dung không.',
});

/** Of lines as they stand in a file, those without a word not counted. */
export function findTextLimit(lines: readonly string[]): Refusal | null {
  let count = 0;
  for (const [index, line] of lines.entries()) {
    if (line.length > longestLine && line.trim().length > longestLine) return refuseLongLine(index + 1, line.trim().length);
    if (/\S/.test(line)) count += 1;
  }
  return count > mostLines ? refuseLines(count) : null;
}

/** Of what a reader found: a paragraph and a row of a table are one line each. */
export function findItemsLimit(items: readonly SourceItem[]): Refusal | null {
  let count = 0;
  for (const item of items) {
    if (item.type === 'table') count += item.rows.length;
    else if (item.endsParagraph !== false && /\S/.test(item.text)) count += 1;
    if (item.type === 'line' && item.text.length > longestLine) return refuseLongLine(item.line, item.text.length);
  }
  return count > mostLines ? refuseLines(count) : null;
}

/** Plain text as it comes to an editor: any encoding of Vietnamese, lines as printed or paragraphs, columns side by side. */
import { TextCleaner } from './clean-text.ts';
import { partColumns, type FileLine } from './part-columns.ts';
import { decodeBytes } from './decode-bytes.ts';
import { findTextLimit } from './source-limits.ts';
import type { Refusal, SourceItem, SourceText } from './source-text.ts';
import { hasBrokenLetters } from './syllable-share.ts';

export function readPlainText(bytes: Uint8Array): { source: SourceText } | { refusal: Refusal } {
  const decoded = decodeBytes(bytes);
  if ('refusal' in decoded) return decoded;
  const limit = findTextLimit(decoded.text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/));
  if (limit !== null) return { refusal: limit };
  if (hasBrokenLetters(decoded.text)) return { refusal: notVietnamese };
  const cleaner = new TextCleaner();
  const { lines, isBroken } = readLines(decoded.text, cleaner);
  const { lines: parted, isParted, warnings } = partColumns(lines);
  const isParagraphs = hasParagraphLines(parted.map(({ text }) => text));
  const items = parted.map(({ text, fileLine, page, isColumn }, index): SourceItem => ({
    type: 'line',
    line: index + 1,
    fileLine,
    text,
    page,
    endsParagraph: isParagraphs && !isColumn ? true : null,
    indent: indentOf(text),
    alignment: null,
    size: null,
    marks: [],
    role: 'text',
  }));
  const lineOf = (fileLine: number | null): number | null =>
    fileLine === null ? null : Math.max(1, parted.findIndex((own) => own.fileLine >= fileLine) + 1);
  return {
    source: {
      format: 'text',
      items,
      text: parted.map(({ text }) => text).join('\n'),
      ...(decoded.isLegacy === true ? { isLegacy: true } : {}),
      isExtract: decoded.isConverted || cleaner.isChanged || isBroken || isParted,
      warnings: [...decoded.warnings, ...cleaner.warnings(), ...warnings].map((own) => ({ ...own, line: lineOf(own.line) })),
    },
  };
}

const notVietnamese: Refusal = {
  code: 'encoding',
  message: 'Chữ trong tệp không thành tiếng Việt: tệp ghi sai bảng mã, hoặc là thứ tiếng khác.',
  fix: 'Mở tệp bằng phần mềm đã soạn ra nó, lưu lại thành văn bản thường với bảng mã UTF-8 rồi nhập lại.',
};

/** Widths of a digit before the text; a tab goes on to the next multiple of eight. */
function indentOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === ' ') width += 1;
    else if (character === '\t') width = Math.floor(width / 8 + 1) * 8;
    else return width;
  }
  return 0;
}

/** `isBroken`: a line ends where the file has no line feed, so that lines count otherwise than in the file. */
function readLines(text: string, cleaner: TextCleaner): { lines: FileLine[]; isBroken: boolean } {
  const plain = text.replace(/\r\n/g, '\n').replace(/\n$/, '');
  const hasPages = plain.includes('\f');
  let page = 1;
  let isBroken = false;
  const lines: FileLine[] = [];
  plain.split('\n').forEach((fileText, index) => {
    // A page may begin in the middle of a line, or at its beginning.
    const pieces = fileText.split(/(\f)/);
    let startsPage = false;
    let isFirst = true;
    for (const piece of pieces) {
      if (piece === '\f') {
        page += 1;
        startsPage = true;
        continue;
      }
      if (piece === '' && pieces.length > 1 && !(isFirst && piece === pieces.at(-1))) continue;
      // What ends a line but is no line feed: carriage return, vertical tab, NEL, U+2028, U+2029.
      for (const own of piece.split(/[\r\v\u0085\u2028\u2029]/)) {
        if (!isFirst) isBroken = true;
        lines.push({ text: cleaner.clean(own, index + 1), fileLine: index + 1, page: hasPages ? page : null, startsPage });
        startsPage = false;
        isFirst = false;
      }
    }
    if (isFirst) lines.push({ text: '', fileLine: index + 1, page: hasPages ? page : null, startsPage });
  });
  return { lines, isBroken };
}

/** A line that is longer than any printed one. */
const longLine = 180;

/**
 * Whether each line is a paragraph: some lines are far longer than paper is wide, and hardly any goes on in small letters where the one before it stopped.
 */
function hasParagraphLines(lines: readonly string[]): boolean {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const long = filled.filter(({ length }) => length > longLine).length;
  const goingOn = filled.filter((line) => /^\p{Ll}\p{L}*[\s,;]/u.test(line)).length;
  return long >= 2 && long >= 0.05 * filled.length && goingOn <= 0.03 * filled.length;
}

/** Paragraphs and tables of a DOCX as numbered lines. */
import { toNfc } from '../../text/unicode.ts';
import { TextCleaner } from '../clean-text.ts';
import { inShiftedForm, shiftWarnings, wordAround, type ShiftedPlace } from '../raised.ts';
import type { SourceItem, SourceLine, SourceMark, SourceTable, SourceWarning } from '../source-text.ts';
import type { Block, Paragraph, Piece } from './document.ts';
import type { Conversion, Conversions } from './encodings.ts';
import { partTabbed } from './part-tabbed.ts';

/** A tab before the words moves them by this much where no stop is set: half an inch, in twentieths of a point. */
const tabWidth = 720;

interface UnnumberedLine extends Omit<SourceLine, 'line' | 'fileLine'> {
  paragraph: Paragraph;
  shifted: readonly Omit<ShiftedPlace, 'line'>[];
}

export function printLines(
  blocks: readonly Block[],
  conversions: Conversions,
): { items: SourceItem[]; text: string; warnings: SourceWarning[] } {
  const printed: string[] = [];
  const cleaner = new TextCleaner();
  const converted: ConvertedLine[] = [];
  const places: ShiftedPlace[] = [];

  function number({ paragraph, shifted, ...own }: UnnumberedLine): SourceLine {
    const line = printed.length + 1;
    const cleaned = cleanLine(own, (text) => cleaner.clean(text, line));
    printed.push(cleaned.text);
    converted.push({ line, from: conversions.get(paragraph), hasLetters: /[^\0-~]/.test(cleaned.text) });
    // A line cut into two columns has its places in one of them.
    places.push(...shifted.filter(({ words }) => cleaned.text.includes(words)).map((place) => ({ ...place, line })));
    return { ...own, ...cleaned, line, fileLine: line };
  }
  const cell = (content: readonly Block[]): SourceLine[] =>
    content.flatMap((block) => (block.type === 'paragraph' ? toLines(block).map(number) : block.rows.flat().flatMap(cell)));

  let run: Paragraph[] = [];
  const items = blocks.flatMap((block, index): SourceItem[] => {
    if (block.type === 'table')
      return [{ type: 'table', rows: block.rows.map((row) => row.map(cell)), hasBorders: block.hasBorders } satisfies SourceTable];
    // Paragraphs that follow each other may be rows of two columns.
    run.push(block);
    if (blocks[index + 1]?.type === 'paragraph') return [];
    const whole = run;
    run = [];
    return partTabbed(whole.flatMap(toLines)).map(number);
  });
  return { items, text: printed.join('\n'), warnings: [...cleaner.warnings(), ...conversionWarnings(converted), ...shiftWarnings(places)] };
}

/** Piece by piece between the marks, so that they keep their words. */
function cleanLine(
  { text, marks }: Pick<SourceLine, 'text' | 'marks'>,
  clean: (text: string) => string,
): Pick<SourceLine, 'text' | 'marks'> {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const moved = new Map<number, number>([[0, 0]]);
  let cleaned = '';
  for (const [index, end] of cuts.slice(1).entries()) {
    cleaned += clean(text.slice(cuts[index], end));
    moved.set(end, cleaned.length);
  }
  const at = (offset: number): number => moved.get(offset) ?? offset;
  return {
    text: cleaned,
    marks: marks.map((mark) => ({ ...mark, start: at(mark.start), end: at(mark.end) })).filter(({ start, end }) => start < end),
  };
}

/** Runs of pieces that Word broke apart come together again: a mark stands with its letter, so that NFC sees both. */
function normalise(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const own = { ...piece, text: piece.caps ? piece.text.toUpperCase() : piece.text };
    const last = whole.at(-1);
    const marks = /^\p{M}+/u.exec(own.text)?.[0] ?? '';
    if (last !== undefined && marks !== '') {
      last.text += marks;
      own.text = own.text.slice(marks.length);
    }
    if (own.text !== '') whole.push(own);
  }
  return whole.map((piece) => ({ ...piece, text: toNfc(piece.text) }));
}

function toLines(paragraph: Paragraph): UnnumberedLine[] {
  const lines: Piece[][] = [[]];
  for (const piece of normalise([...paragraph.label, ...paragraph.pieces])) {
    for (const [index, text] of piece.text.split(/[\n\u0085\u2028\u2029]/).entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...piece, text });
    }
  }
  return lines.map((own, index) => {
    const { pieces, shifted } = shiftPieces(own, paragraph.role);
    const text = pieces.map((piece) => piece.text).join('');
    const size = mostSize(pieces);
    const tabs = /^\t*/.exec(text)?.[0].length ?? 0;
    const space = (index === 0 ? paragraph.firstIndent : paragraph.indent) + tabs * tabWidth;
    return {
      paragraph,
      shifted,
      type: 'line',
      text,
      page: paragraph.page,
      endsParagraph: index === lines.length - 1,
      // A digit of the usual faces is half as wide as its letters are high.
      indent: Math.round(space / ((size ?? 20) * 5)),
      alignment: paragraph.alignment,
      size: size === null ? null : size / 2,
      marks: marksOf(pieces),
      role: paragraph.role,
      ...(paragraph.footnote === undefined ? {} : { footnote: paragraph.footnote }),
    };
  });
}

/** Raised and lowered signs in characters of their own; a whole line that is moved up or down is no formula. */
function shiftPieces(own: readonly Piece[], role: Paragraph['role']): { pieces: readonly Piece[]; shifted: UnnumberedLine['shifted'] } {
  if (own.every(({ shift, text }) => shift !== null || text.trim() === '')) return { pieces: own, shifted: [] };
  const isShifted = ({ shift, text }: Piece, index: number): boolean =>
    shift !== null && /[\p{L}\p{N}]/u.test(text) && !(role === 'footnote' && index === 0);
  if (!own.some(isShifted)) return { pieces: own, shifted: [] };
  const exact = own.map((piece, index) =>
    piece.shift !== null && isShifted(piece, index) ? inShiftedForm(piece.text, piece.shift) : null,
  );
  const pieces = own.map((piece, index) => ({ ...piece, text: exact[index] ?? piece.text }));
  const text = pieces.map((piece) => piece.text).join('');
  let at = 0;
  const shifted = pieces.flatMap((piece, index) => {
    const start = at;
    at += piece.text.length;
    return isShifted(own[index] ?? piece, index)
      ? [{ words: wordAround(text, start, start + piece.text.trimEnd().length), isExact: exact[index] !== null }]
      : [];
  });
  return { pieces, shifted };
}

/** The size in half points of most letters. */
function mostSize(pieces: readonly Piece[]): number | null {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) if (size !== undefined) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce<[number, number] | null>((most, own) => (most === null || own[1] > most[1] ? own : most), null)?.[0] ?? null;
}

function marksOf(pieces: readonly Piece[]): SourceMark[] {
  const marks: SourceMark[] = [];
  const open = new Map<SourceMark['type'], SourceMark>();
  let at = 0;
  for (const piece of pieces) {
    const end = at + piece.text.length;
    const isBlank = piece.text.trim() === '';
    for (const [type, isOn] of [
      ['strong', piece.bold],
      ['emphasis', piece.italic],
      ['footnote', piece.isNoteMark],
    ] as const) {
      const last = open.get(type);
      if (!isOn) open.delete(type);
      else if (last !== undefined && type !== 'footnote') last.end = end;
      else if (!isBlank) {
        const mark: SourceMark = { start: at, end, type };
        marks.push(mark);
        open.set(type, mark);
      }
    }
    at = end;
  }
  return marks;
}

interface ConvertedLine {
  line: number;
  from: Conversion | undefined;
  hasLetters: boolean;
}

/** One for each stretch of lines from one encoding; lines without a letter that differs do not part it. */
function conversionWarnings(lines: readonly ConvertedLine[]): SourceWarning[] {
  const stretches: { first: number; last: number; encoding: string; fonts: Set<string> }[] = [];
  let isOpen = false;
  for (const { line, from, hasLetters } of lines) {
    const last = stretches.at(-1);
    if (from === undefined) {
      if (hasLetters) isOpen = false;
    } else if (isOpen && last?.encoding === from.encoding) {
      last.last = line;
      for (const font of from.fonts) last.fonts.add(font);
    } else {
      stretches.push({ first: line, last: line, encoding: from.encoding, fonts: new Set(from.fonts) });
      isOpen = true;
    }
  }
  return stretches.map(({ first, last, encoding, fonts }) => {
    const place = first === last ? `Dòng ${first}` : `Từ dòng ${first} đến dòng ${last}`;
    const font = fonts.size === 0 ? 'phông không cho biết' : `phông ${[...fonts].join(', ')}`;
    return {
      line: first,
      message: `${place} soạn theo bảng mã ${encoding} (${font}), đã được chuyển sang Unicode. Cần đối chiếu từng chữ với bản gốc.`,
    };
  });
}

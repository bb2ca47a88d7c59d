/** Words that stand apart on printed lines: a head and an end are set in two columns, which a flattened page prints on one line. */
import { fold } from '../text/fold.ts';
import { asSeen } from '../text/look-alike.ts';
import { collapse } from '../text/whitespace.ts';
import type { SourceLine } from './source-text.ts';

export interface Piece {
  /** Of its line, among the printed lines. */
  index: number;
  /** Of its line in the given file. */
  fileLine: number;
  /** As on its line, without white space at the ends. */
  text: string;
  /** Its words: white space collapsed, without the marks of bold that a copy left ("**"). */
  words: string;
  /** Offset on its line. */
  start: number;
  /** It stands behind another one, or far from the left margin. */
  isRight: boolean;
}

const gap = /\t+|[ \u00A0]{3,}|\s\|(?:\s|$)/gu;
/** One space alone parts what a copy has set on one line: "Số: 12/BC-UBND Lào Cai, ngày …", "CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM". */
const beforeDate = /(?<=^\s*s[ốô]\s*[:.]?.*[-/]\p{Lu}[\p{L}\d]*) (?=\p{Lu}\p{Ll}+(?: \p{L}\p{Ll}*){0,5}, ?ngày(?!\p{L}))/iu;
/** What costs little to ask first. */
const oneSpace = /, ?ngày|CỘNG H|CỘNG SẢN|Độc [Ll]ập/u;
const beforeMotto =
  /(?<=^\s*(?:CHÍNH PHỦ|QUỐC HỘI|UBND|HĐND|[UỦ][YỶ] BAN|HỘI ĐỒNG|BỘ |SỞ |(?:TỈNH|THÀNH|HUYỆN|ĐẢNG) [UỦ][YỶ]|BAN |Số|Luật số|TỈNH |THÀNH PHỐ ).{0,60}) (?=CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM\s*$|Độc [Ll]ập\s?[-–]\s?Tự [Dd]o)/u;
/** What a blank leaves open: "Số       -CV/TU", "ngày      tháng 8 năm 2026". */
const opensBlank = /(?:^|\P{L})(?:s[ốô]\s*:?|ngày|tháng|năm)\s*\d*$/iu;
const closesBlank = /^(?:\d{1,2}\s+)?(?:ngày|tháng|năm)(?!\p{L})|^\d{0,4}\s*[-–/]\s*\p{Lu}|^\d{1,4}$/u;
/** Columns of a page are about so wide. */
const rightColumn = 28;

export function splitPieces(line: SourceLine, index: number): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const add = (to: number): void => {
    const own = line.text.slice(from, to);
    const text = own.trim();
    const start = from + own.indexOf(text);
    const words = collapse(/[\p{L}\p{N}]/u.test(text) ? text.replace(/\*\*|__|\p{Cf}/gu, '') : text);
    if (words !== '')
      pieces.push({ index, fileLine: line.fileLine, text, words, start, isRight: pieces.length > 0 || start >= rightColumn });
  };
  const one = line.text.length > 200 || !oneSpace.test(line.text) ? null : (beforeDate.exec(line.text) ?? beforeMotto.exec(line.text));
  const gaps = [...line.text.matchAll(gap), ...(one === null ? [] : [one])].sort((a, b) => a.index - b.index);
  for (const { index: at, 0: white } of gaps) {
    if (at < from) continue;
    const [before, after] = [line.text.slice(from, at).trimEnd(), line.text.slice(at + white.length).trimStart()];
    if (before.trim() === '' || (opensBlank.test(before) && closesBlank.test(after))) continue;
    add(at);
    from = at + white.length;
  }
  add(line.text.length);
  return pieces;
}

export const pieceLines = (lines: readonly SourceLine[], from: number, to: number): Piece[] =>
  lines.slice(from, to).flatMap((line, at) => splitPieces(line, from + at));

/** Letters and digits alone, without marks: how words are compared that a machine has read. */
export const keyOf = (text: string): string => fold(asSeen(text).replace(/[ƣƢ]/g, 'ư')).replace(/[^a-z0-9]+/g, '');

/** Letters that Vietnamese does not have, or a digit within a word: a font or a machine has damaged what was printed. Not "H'Mông", "Krông", "QH15". */
export const isDamaged = (text: string): boolean =>
  /[ƣƢÐðƉ�\p{Co}\p{Script=Cyrillic}\p{Script=Greek}]|\p{Ll}\d+\p{Ll}|\p{Lu}\d\p{Lu}/u.test(text);

/** What a known fault of fonts has damaged, as it was printed: "hƣớng dẫn" → "hướng dẫn". */
export const mended = (text: string): string => text.replaceAll('ƣ', 'ư').replaceAll('Ƣ', 'Ư');

/** Two lines of one text; a number that a line break parted stays one word: "số 2764/QĐ-" / "TTg". */
export const joinLine = (before: string, words: string): string => `${before}${/\d\/[\p{L}\d/]*[-/]$/u.test(before) ? '' : ' '}${words}`;

export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** What is printed around a citation: its date, issuer and term behind it, its place in the cited document before it. */
import { isIsoDate } from '../text/date.ts';
import { readBody } from './bodies.ts';
import { ordinalShape } from './ordinal.ts';
import type { Issuer } from '../registry/schema.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Context {
  date: string | null;
  issuer: { printed: string; issuer: Issuer } | null;
  khoa: string | null;
  /** "năm 2021" right behind the number. */
  year: string | null;
  /** Where what belongs to the citation ends. */
  end: number;
}

const dateShape =
  /\s*[,;]?\s*\(?\s?(?:(?:được\s+)?(?:ban hành|ký|thông qua)\s+)?(?:cùng\s+)?(?:ngày\s*)(\d{1,2})\s?(?:([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)|tháng\s?(\d{1,2})\s*,?\s?năm\s?(\d{4}))\s?\)?/iuy;
const bareDate = /\s*,?\s*\(\s?(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})\s?\)/uy;
const termShape = new RegExp(`\\s*,?\\s*\\(?\\s?kh[oó][aá]\\s+(${ordinalShape})\\s?\\)?`, 'iuy');
const ofShape = new RegExp(
  `\\s*,?\\s*(?:(?:của|do)\\s+(?:đồng chí\\s+)?(?:Hội nghị\\s+(?:lần thứ\\s+${ordinalShape}\\s+)?)?|Hội nghị\\s+lần thứ\\s+${ordinalShape}\\s+(?=Ban Chấp hành|BCH))`,
  'iuy',
);
const asideShape = /\s*\((?:sửa đổi|bổ sung|được sửa đổi|đã được sửa đổi|mới|bản|thay thế)[^()]{0,40}\)/uy;
const bodyTerm = new RegExp(`\\s*,?\\s*\\(?\\s?kh[oó][aá]\\s+(${ordinalShape})\\s?\\)?`, 'iuy');

/** Matches " năm 2021", " (năm 2017)"; not " năm học 2021", " ngày 01 tháng 2 năm 2021". */
const yearShape = /\s*\(?năm\s+((?:19|20)\d{2})(?!\s?[-\d])\)?/uy;

/** Reads forward from the end of the citation, never past `limit` (the next citation). */
export function readContext(text: string, from: number, limit: number, vocabulary: Vocabulary): Context {
  // The mark of a footnote may be glued to the symbol.
  const footnote = /^\d{1,2}(?!\d)/.exec(text.slice(from, from + 3))?.[0].length ?? 0;
  const context: Context = { date: null, issuer: null, khoa: null, year: null, end: from + footnote };
  yearShape.lastIndex = context.end;
  const year = yearShape.exec(text);
  if (year !== null && yearShape.lastIndex <= Math.min(limit, from + 30)) {
    context.year = year[1] ?? null;
    context.end = yearShape.lastIndex;
  }
  const reach = Math.min(limit, from + 260);
  for (let step = 0; step < 6; step++) {
    const before = context.end;
    if (context.date === null) readDate(text, context, reach);
    if (context.khoa === null) readTerm(text, context, reach, termShape);
    if (context.issuer === null) readIssuer(text, context, reach, vocabulary);
    asideShape.lastIndex = context.end;
    if (asideShape.exec(text) !== null && asideShape.lastIndex <= reach) context.end = asideShape.lastIndex;
    if (context.end === before) break;
  }
  return context;
}

function readDate(text: string, context: Context, reach: number): void {
  for (const shape of [dateShape, bareDate]) {
    shape.lastIndex = context.end;
    const match = shape.exec(text);
    if (match === null || shape.lastIndex > reach) continue;
    const day = match[1] ?? '';
    const month = match[3] ?? match[5] ?? '';
    const year = match[4] ?? match[6] ?? '';
    const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isIsoDate(iso)) return;
    context.date = iso;
    context.end = shape.lastIndex;
    return;
  }
}

function readTerm(text: string, context: Context, reach: number, shape: RegExp): void {
  shape.lastIndex = context.end;
  const match = shape.exec(text);
  if (match === null || shape.lastIndex > reach) return;
  context.khoa = match[1] ?? null;
  context.end = shape.lastIndex;
}

function readIssuer(text: string, context: Context, reach: number, vocabulary: Vocabulary): void {
  ofShape.lastIndex = context.end;
  if (ofShape.exec(text) === null) return;
  const start = ofShape.lastIndex;
  const body = readBody(text, start, vocabulary);
  if (body === null || body.end > reach) return;
  context.issuer = { printed: text.slice(start, body.end).replace(/\s+/g, ' ').trim(), issuer: body.issuer };
  context.end = body.end;
  if (context.khoa === null) readTerm(text, context, reach, bodyTerm);
}

const unit = '(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Tt]iểu mục|[Pp]hần|[Cc]hương|[Tt]iết|[Pp]hụ lục|[Đđ]oạn|[Mm]ẫu|[Bb]iểu|ĐIỀU|KHOẢN)';
const label =
  '(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-zđ]?|[IVXLC]{1,6}(?:\\.\\d{1,2})?|[a-zđ]|[A-Z]|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy))(?![\\p{L}\\d])';
const item = `${unit}\\s{1,3}(?:số\\s)?${label}(?:\\s?(?:,|;|và|hoặc|đến|-)\\s?${label})*`;
/** Matches at the end of a window: "điểm a khoản 2 Điều 5 của", "Điều 74, Điều 75, Điều 76"; not "ngày 5". */
const pinpointShape = new RegExp(
  `${item}(?:\\s?(?:,|;|và|hoặc|của|đến|tại)?\\s?(?:tại |quy định tại )?${item})*(?=\\s*(?:,\\s*)?(?:(?:của|tại|trong|theo|(?:(?:của\\s+)?(?:Quy định|Quy chế|Điều lệ|Danh mục)\\s+)?(?:ban hành\\s+)?kèm theo)\\s+)?(?:các\\s+)?$)`,
  'u',
);
/** A label, perhaps with "của": nothing else before a citation can be a pinpoint. */
const mayEnd = /(?:[\dIVXLCa-zđA-Z]|thứ \p{L}+)\s*,?\s*(?:(?:của|tại|trong|theo|kèm theo)\s+)?(?:các\s+)?$/u;

/** "khoản 2 Điều 5" before a citation that begins at `start`; `from` is where the one before it ends. */
export function pinpointBefore(text: string, start: number, from: number): { start: number; printed: string; isAttached: boolean } | null {
  const windowStart = Math.max(from, start - 320);
  const window = text.slice(windowStart, start);
  if (
    !(mayEnd.test(window.slice(-24)) || /kèm theo\s+$/u.test(window)) ||
    !/(?:iểm|hoản|iều|ục|hần|hương|iết|oạn|ẫu|iểu|IỀU|HOẢN)\s/u.test(window)
  )
    return null;
  const match = pinpointShape.exec(window);
  if (match === null) return null;
  const between = window.slice(match.index + match[0].length);
  return { start: windowStart + match.index, printed: match[0].replace(/\s+/g, ' ').trim(), isAttached: between.includes('kèm theo') };
}

const behindShape = new RegExp(
  `\\s*\\((?:(?:trong đó )?(?:có )?(?:được )?(?:quy định )?tại )?(?:các )?(${item}(?:\\s?(?:,|;|và|của|tại)?\\s?${item})*)\\s?\\)`,
  'uy',
);

/** "Quy định 377 (Điều 9, 10, 11)": the place in parentheses right behind the citation. */
export function pinpointBehind(text: string, end: number): string | null {
  if (!/^\s?\(/.test(text.slice(end, end + 2))) return null;
  behindShape.lastIndex = end;
  return behindShape.exec(text)?.[1]?.replace(/\s+/g, ' ').trim() ?? null;
}

/** Between a body and the citation of what it issued: "Ban Thường vụ Huyện ủy tại Công văn số …", "Bộ Chính trị khóa XIII ban hành Quy định số …". */
const issuing = new RegExp(
  `^\\s*(?:,?\\s*\\(?kh[oó][aá]\\s+(${ordinalShape})(?:\\s?\\))?)?\\s*(?:đã\\s+|vừa\\s+|mới\\s+)?(?:tại|trong|theo|ban hành|có|ra|ký)\\s+(?:các\\s+)?$`,
  'u',
);
const mayIssue = /(?:tại|trong|theo|ban hành|có|ra|ký)\s+(?:các\s+)?$/u;

/** The body before the citation, where the words between say that it issued it. */
export function issuerBefore(
  text: string,
  start: number,
  from: number,
  vocabulary: Vocabulary,
): (NonNullable<Context['issuer']> & { khoa: string | null }) | null {
  const windowStart = Math.max(from, start - 130);
  const window = text.slice(windowStart, start);
  if (!mayIssue.test(window.slice(-24))) return null;
  for (const match of window.matchAll(/(?<![\p{L}\d])\p{Lu}/gu)) {
    const bodyStart = windowStart + match.index;
    const body = readBody(text, bodyStart, vocabulary);
    const between = body === null || body.end > start ? null : issuing.exec(text.slice(body.end, start));
    if (body === null || between === null) continue;
    return { printed: text.slice(bodyStart, body.end).replace(/\s+/g, ' ').trim(), issuer: body.issuer, khoa: between[1] ?? null };
  }
  return null;
}

/** The words around a citation in its sentence: what is quoted elsewhere, and what bears on which document is meant. */
import { readBody } from './bodies.ts';
import type { FoundCitation } from './find.ts';
import { withoutTerm } from './number.ts';
import { readPlace } from './owner.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Sentences are longer only where something else is printed than sentences; the look back stays bounded. */
const longestSentence = 1000;

export function startOfSentence(text: string, at: number): number {
  const limit = Math.max(0, at - longestSentence);
  for (let index = at - 1; index > limit; index--) {
    if (!'.;!?'.includes(text.charAt(index))) continue;
    const rest = /^.["”)]?\s+/u.exec(text.slice(index, Math.min(index + 6, at)));
    if (rest !== null) return index + rest[0].length;
  }
  return limit === 0 ? 0 : Math.min(at, text.indexOf(' ', limit) + 1);
}

/** At most so many characters of a sentence are quoted on either side. */
const reach = 140;

/** The words around a citation, whole words, "…" where something is left out. */
export function readSentence(text: string, { start, end, contextEnd }: FoundCitation): string {
  const from = startOfSentence(text, start);
  const left = from >= start - reach ? from : text.indexOf(' ', start - reach) + 1;
  const stop = /[.;](?=\s|$)/u.exec(text.slice(Math.max(end, contextEnd), Math.max(end, contextEnd) + longestSentence));
  const last = stop === null ? text.length : Math.max(end, contextEnd) + stop.index;
  const limit = Math.max(end, contextEnd) + reach;
  const right = last <= limit ? last : text.lastIndexOf(' ', limit);
  return `${left > from ? '… ' : ''}${text.slice(left, right)}${right < last ? ' …' : ''}`;
}

/**
 * Behind the citation and all that was read of it: "của Đảng bộ tỉnh Lào Cai" (a body that the registry does not have), "nhiệm kỳ 2015 - 2020",
 * "(cũ)", "Bắc", "cấp trên". Not: "của Tỉnh ủy đề ra", "về …", ", ngày …" (these are read, or say nothing of which document it is).
 */
const unread =
  /^\s*(?:,\s*)?\(?\s*(?:của|do|thuộc|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|cấp trên|nhiệm kỳ|kh[oó][aá]|lần thứ|năm\s+\d{4}|cũ|trước đây|các cơ quan|doanh nghiệp|và doanh nghiệp|khối|Ban Chấp hành|BCH)(?!\p{L})/iu;

export function hasUnread(text: string, { contextEnd, issuer }: FoundCitation): boolean {
  const rest = text.slice(contextEnd, contextEnd + 40);
  if (unread.test(rest)) return true;
  // "Hàm Thuận Bắc" read as "Hàm Thuận", "phường 2": the name of the body goes on.
  return issuer !== null && /^\s(?:\p{Lu}|\d)/u.test(rest);
}

/** Bodies named with a place before the citation in its sentence: "Học tập Tỉnh ủy Lào Cai trong thực hiện Nghị quyết số …". */
export function placesBefore(text: string, from: number, found: FoundCitation, vocabulary: Vocabulary): string[] {
  const own = found.owner === null ? undefined : vocabulary.issuers.get(withoutTerm(found.owner));
  if (own?.isRelative !== true) return [];
  const places: string[] = [];
  for (const match of text.slice(from, found.start).matchAll(/(?<![\p{L}\d])\p{Lu}/gu)) {
    const start = from + match.index;
    const body = readBody(text, start, vocabulary);
    if (body === null || body.end > found.start || body.issuer.isRelative !== true) continue;
    const { place } = readPlace(text.slice(start, body.end), body.issuer.id, vocabulary);
    if (place !== null) places.push(place);
  }
  return places;
}

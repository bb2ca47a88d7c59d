/** Short forms: a kind and a bare number, "Quy định 377", "Kết luận số 187", "Nghị quyết 21/2017". */
import { lower } from '../text/fold.ts';
import { headBefore, wordBefore } from './head.ts';
import type { Item } from './item.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What may stand behind digits that are a whole number of a document ("Quy định 377 của", "Kết luận số 187,"). */
const shortEnd =
  /\s*(?:$|[.,;:()”"\]]|(?:và|hoặc|của|về|ngày|năm|khóa|khoá|như|này|đã|thì|là|để|trên|trong|tại|với|cùng|đối|do|theo|có|được|nêu|quy|phải|không|sẽ|khi|cũng|cho|còn)(?!\p{L}))/uy;
/** Kinds that are named by a bare number in running text; "Báo cáo 3 tháng", "Chương trình 135" are not documents. */
const shortKinds = new Set(['nghị quyết', 'chỉ thị', 'kết luận', 'quy định', 'quyết định', 'nghị định', 'thông tư', 'hướng dẫn']);
/** Numbers that the text itself names short: "(sau đây gọi tắt là Kế hoạch 89)". */
export function definedShorts(text: string, vocabulary: Vocabulary): ReadonlySet<string> {
  const defined = new Set<string>();
  const shape = /gọi(?:\s+chung|\s+tắt)?\s+là\s*:?\s*[“"]?(\p{Lu}[\p{L} ]{2,30}?)\s+(\d{1,5})(?=[”")\s,.;])/gu;
  for (const [, kind = '', number = ''] of text.matchAll(shape)) {
    const name = vocabulary.kindNames.get(lower(kind.trim()));
    if (name !== undefined) defined.add(`${name.name} ${Number(number)}`);
  }
  return defined;
}

const numberYear = /(\d{1,3})\s?\/\s?(\d{4})(?![\d]|\s?[/-]\s?[\p{L}\d])/uy;

export function readShort(
  source: string,
  text: string,
  at: number,
  printed: string,
  from: number,
  defined: () => ReadonlySet<string>,
  vocabulary: Vocabulary,
): Item | null {
  if (printed.length > 5 || !/[\p{L}:] {1,3}$/u.test(text.slice(Math.max(0, at - 4), at))) return null;
  const before = wordBefore(text, at, from);
  const hasColon = text.slice(Math.max(0, at - 3), at).includes(':');
  if (before === null && !hasColon) return null;
  if (before !== null && lower(before.text) !== 'số' && !vocabulary.kindEndings.has(lower(before.text))) return null;
  const head = headBefore(text, at, from, vocabulary);
  if (head?.kind == null || head.isDetached || head.kind.kind.isNamed === true) return null;
  // "Ban Quản lý dự án đầu tư xây dựng số 1"; a heading, a blank line and item 1.
  if (!shortKinds.has(head.kind.name) && !head.isDirect) return null;
  if (/\n\s*\n/.test(source.slice(head.start, at))) return null;
  const { kind } = head;
  const base = {
    start: head.start,
    form: 'short' as const,
    kind,
    kindName: kind.name,
    symbol: null,
    owner: null,
    name: null,
    khoa: null,
    hasHead: true,
  };
  numberYear.lastIndex = at;
  const withYear = numberYear.exec(text);
  if (withYear !== null) {
    // "Báo cáo 6/2025" is a month; "Nghị quyết 21/2017" is a number and its year.
    const isMonth = Number(withYear[1]) <= 12 && !head.hasNumberWord;
    if (isMonth || !head.isCapital || (!shortKinds.has(kind.name) && !head.hasNumberWord)) return null;
    return { ...base, end: numberYear.lastIndex, number: withYear[1] ?? null, year: withYear[2] ?? null };
  }
  const end = at + printed.length;
  if (/^\s?[/%.,-]\s?\d|^\s?%/.test(text.slice(end, end + 4)) && !/^\s?,\s/.test(text.slice(end, end + 3))) return null;
  if (head.hasNumberWord) {
    // "Phụ lục số", "Mẫu số" are no kinds; a kind with "số" is a document.
    if (printed.length === 1 && !shortKinds.has(kind.name)) return null;
    if (/^[\s]*(?:[-/]\s*\p{L})/u.test(text.slice(end, end + 6))) return null;
    return { ...base, end, number: printed, year: null };
  }
  if (!head.isCapital) return null;
  if (!shortKinds.has(kind.name) && !defined().has(`${kind.name} ${Number(printed)}`)) return null;
  shortEnd.lastIndex = end;
  const follows = shortEnd.exec(text);
  if (follows === null) return null;
  // "Chỉ thị 3 không" counts; "Nghị quyết 8 của" does not.
  if (printed.length === 1 && !/^\s*(?:của|ngày|khóa|khoá|và|[,.;)])/u.test(follows[0])) return null;
  // "Quyết định 12 năm", "Nghị quyết 15 ngày" count; "Nghị quyết 12 năm 2020", "ngày 25/10" do not.
  if (/^\s*(?:năm|ngày)(?!\s+\d)/u.test(text.slice(end, end + 8))) return null;
  return { ...base, end, number: printed, year: null };
}

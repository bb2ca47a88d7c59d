/** Where the head of a document ends: quốc hiệu, bodies, number, place and date, kind and trích yếu, and Kính gửi below them. */
import { isCapital } from '../../publication/title.ts';
import {
  beginsBody,
  isDateLike,
  isBodyName,
  isMotto,
  isPosition,
  mottoPieces,
  isRule,
  mayOpenBody,
  numberLine,
  bareNumber,
  openingKinh,
  openingRecipients,
  placeDate,
} from '../printed-forms.ts';
import { isCapitals, keyOf, pieceLines, splitPieces, type Piece } from '../pieces.ts';
import type { SourceLine } from '../source-text.ts';

/** Heads are shorter, menus above them included. */
const longestHead = 60;
/** A line of a title that is longer is a paragraph. */
const longestTitleLine = 900;

const kindNames =
  'nghiquyet quyetdinh quydinh chithi ketluan quyche thongtri huongdan thongbao thongbaoketluan baocao kehoach chuongtrinh chuongtrinhhanhdong dean phuongan totrinh bienban thongcao tuyenbo loikeugoi quyhoach duan luat boluat phaplenh lenh saclenh nghidinh thongtu thongtulientich congdien vanbanhopnhat hienphap nghiquyetlientich kehoachhanhdong quychuan dieule chienluoc';
const kinds = new Set(kindNames.split(' '));

/** The name of a kind alone on its line: "NGHỊ QUYẾT". */
export const isKindLine = (words: string): boolean => isCapital(words) && kinds.has(keyOf(words));
/** The pieces that a line break made of a kind's name: "THÔNG" / "TƯ". */
export function brokenKind(pieces: readonly Piece[], at: number): readonly [Piece, Piece] | null {
  const [own, next] = [pieces[at], pieces[at + 1]];
  if (own === undefined || next === undefined || next.index > own.index + 1) return null;
  const words = `${own.words} ${next.words}`;
  const isShort = words.length < 30 && isCapital(words) && !isKindLine(own.words) && !isKindLine(next.words);
  return isShort && kinds.has(keyOf(words)) ? [own, next] : null;
}

/** Glued to what follows, as copies of web pages print it: "KẾT LUẬNCỦA BỘ CHÍNH TRỊ", or "QUYẾT ĐỊNH Về việc …". */
export const gluedKind =
  /^(NGHỊ QUYẾT|QUYẾT ĐỊNH|QUY ĐỊNH|CHỈ THỊ|KẾT LUẬN|QUY CHẾ|THÔNG TRI|HƯỚNG DẪN|THÔNG BÁO|BÁO CÁO|KẾ HOẠCH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|ĐỀ ÁN|TỜ TRÌNH|NGHỊ ĐỊNH|THÔNG TƯ|CÔNG ĐIỆN)(?= ?\p{Lu}| ?[“"(]| về| Về)/u;

export function findHead(lines: readonly SourceLine[]): { head: number; addressees: number } {
  const all = pieceLines(lines, 0, Math.min(lines.length, longestHead));
  const kinh = findAddressees(all);
  if (kinh !== null) return { head: kinh, addressees: endOfAddressees(lines, kinh) };
  const head = endOfHead(lines, all);
  return { head, addressees: head };
}

/** The line of Kính gửi, if nothing above it is text. */
function findAddressees(pieces: readonly Piece[]): number | null {
  for (const { words, index } of pieces) {
    if (openingKinh.test(words)) return index;
    if (beginsBody(words) || openingRecipients.test(words)) return null;
    if (words.length > 250 && !gluedKind.test(words)) return null;
  }
  return null;
}

/** Whether a line can be one of the addressees, and is not the first one of the text. */
function endOfAddressees(lines: readonly SourceLine[], from: number): number {
  const list = lines.slice(from, from + 40).map((line) => line.text.trim());
  const usualGap = Math.min(...lines.slice(from, from + 12).map((line, at) => line.line - (lines[from + at - 1]?.line ?? line.line - 1)));
  const first = (list[0] ?? '').replace(openingKinh, '').trim();
  const depth = Math.max(12, lines[from]?.indent ?? 0);
  let isList = /^[-–+•]/.test(first);
  let open = first;
  for (let at = 1; at < list.length; at++) {
    const [words = '', line, before] = [list[at], lines[from + at], lines[from + at - 1]];
    const isItem = /^[-–+•]\s*\p{L}/u.test(words) || /^[-–+•]$/u.test(words);
    const isFirst = open === '';
    const gap = (line?.line ?? 0) - (before?.line ?? 0);
    const isClosed = /[.]$/.test(open) && !/(?:TP|Tp|TT|đ\/c|v\.v)\.$/u.test(open);
    // Below what it goes on, not at the margin of a paragraph.
    const isDeep = (line?.indent ?? 0) >= (first === '' ? 12 : depth);
    const goesOn =
      !beginsBody(words) &&
      words.length <= 200 &&
      ((isItem && (isFirst || (isList && !isClosed))) ||
        (isFirst && !mayOpenBody(words)) ||
        (!isClosed && /^\p{Ll}/u.test(words)) ||
        /^\((?:Địa chỉ|địa chỉ|qua |Qua )/u.test(words) ||
        (!isClosed && !open.endsWith(';') && /[,–-]$|(?:^|\s)(?:và|của|các|Ban Chỉ huy|Công|tỉnh)$/u.test(open) && gap <= usualGap) ||
        (!isClosed && !open.endsWith(';') && isDeep && gap <= usualGap && !mayOpenBody(words)));
    if (!goesOn) return from + at;
    isList ||= isItem;
    open = isItem && words.length === 1 ? '' : words;
  }
  return Math.min(from + list.length, lines.length);
}

/** Without Kính gửi: the line behind the trích yếu. 0 where the source has no head. */
function endOfHead(lines: readonly SourceLine[], pieces: readonly Piece[]): number {
  const at = pieces.findIndex(({ words }, own) => isKindLine(words) || gluedKind.test(words) || brokenKind(pieces, own) !== null);
  const kind = brokenKind(pieces, at)?.[1] ?? pieces[at];
  const firm = pieces.find(({ words, index }) => beginsBody(words) && (kind === undefined || index > kind.index))?.index ?? Infinity;
  const signs = pieces.filter(
    ({ words, index }) => index < firm && (isMotto(words) || numberLine.test(words) || bareNumber.test(words) || isDateLine(words)),
  );
  const lastSign = signs.at(-1)?.index ?? -1;
  if (kind === undefined || kind.index >= firm) {
    // A head without the name of a kind: what is recognised of it, and nothing else.
    if (signs.length === 0) return 0;
    return endOfSigns(lines, lastSign);
  }
  if (signs.length === 0 && kind.index > 12) return 0;
  return endOfTitle(lines, kind);
}

/** "(Ban hành kèm theo Quyết định …)": below the title of a part that is issued with another document. */
const isIssuedWith = /^\((?:Ban hành|Kèm theo)(?!\p{L})/iu;

const isDateLine = (words: string): boolean => words.length < 120 && (placeDate.test(words) || isDateLike(words));

function endOfSigns(lines: readonly SourceLine[], lastSign: number): number {
  let end = lastSign + 1;
  while (end < lines.length) {
    const words = splitPieces(lines[end] as SourceLine, end).map((piece) => piece.words);
    const isSubject = words.some((own) => /^v\/v/iu.test(own)) || words.every((own) => isRule(own) || isMotto(own));
    if (!isSubject) break;
    end += 1;
  }
  return end;
}

/** The title below the kind: lines in capitals, or that go on; it ends at a rule, at the authority, where a paragraph begins. */
function endOfTitle(lines: readonly SourceLine[], kind: Piece): number {
  const authority = findAuthority(lines, kind.index + 1);
  let before: string | null = null;
  let isCapitalTitle = false;
  let isFirst = true;
  for (let at = kind.index + 1; at < lines.length && at < kind.index + 25; at++) {
    if (at === authority) return at;
    const words = splitPieces(lines[at] as SourceLine, at)
      .map((piece) => piece.words)
      .join(' ');
    if (isRule(words)) {
      if (before === null) continue;
      return at + 1;
    }
    if (beginsBody(words) || isIssuedWith.test(words) || openingRecipients.test(words) || words.length > longestTitleLine) return at;
    const gap = (lines[at]?.line ?? 0) - (lines[at - 1]?.line ?? 0);
    if (before === null) {
      // A kind that has its trích yếu on its own line (glued) may have text right below.
      if (gluedKind.test(kind.words) && !/^\p{Ll}/u.test(words) && !isCapitals(words)) return at;
      if (isMotto(words) || isDateLine(words) || numberLine.test(words)) continue;
      if (words.length > 400 || /[.]$/.test(words)) return at;
    } else if (!goesOn(before, words, isCapitalTitle, isFirst, gap) && !(at + 1 === authority && isLastOfTitle(words))) return at;
    isFirst = before === null;
    if (before === null) isCapitalTitle = isCapitals(words);
    before = words;
  }
  return Math.min(lines.length, kind.index + 25);
}

/** Ends of lines that a line break tore from what follows. */
const openEnd =
  /(?:[,–-]|(?:^|\s)(?:của|và|về|các|những|tại|đến|cho|với|số|theo|trong|ngày|tháng|năm|Chủ tịch|Ban Chấp hành|Ban|Bộ|Ủy|Uỷ|Luật|Nghị định|Nghị quyết|Quyết định|Chỉ thị|Kết luận|Hội nghị|tỉnh|thành phố|Thủ tướng|Hội đồng|khóa|khoá|lần thứ|giai đoạn|từ|là|điều|Điều|khoản|việc))$/u;

function goesOn(before: string, words: string, isCapitalTitle: boolean, isFirst: boolean, gap: number): boolean {
  if (/^[-–+•]\s/u.test(words) && !/[,–-]$/u.test(before)) return false;
  if (isCapitals(words) && isCapitalTitle) return true;
  // "GIÁM ĐỐC SỞ CÔNG THƯƠNG" below a title in usual letters: in whose name is decided.
  if (isCapitals(words) && isOfficeLine(words) && !halfSaid.test(before)) return false;
  if (/^[\p{Ll}\d“"(]/u.test(words) && words.length < 200) return !/[.;:]$/.test(before) && !/^\d+[.)]\s/.test(words);
  if (isCapitalTitle) return isFirst && /^(?:Về|Của|Giai đoạn)\s/u.test(words) && words.length < 150;
  if (/[.;:]$/.test(before) || mayOpenBody(words)) return false;
  if (openEnd.test(before)) return true;
  // A proper name may begin the next line; a paragraph is longer, and ends as one.
  return gap <= 1 && words.length < 90 && !/[.;:]$/.test(words) && before.length > 30 && words.length < before.length;
}

/** Right above the authority nothing stands but the title's last line. */
const isLastOfTitle = (words: string): boolean =>
  words.length < 120 && !/[.;:]$/.test(words) && !isCapitals(words) && !isIssuedWith.test(words);

/** Words that no title ends with; "tỉnh" and "năm" may be its last. */
const halfSaid = /(?:[,–-]|(?:^|\s)(?:của|và|về|các|những|tại|đến|cho|với|theo|trong|giữa|do|là|việc|số))$/iu;

/** A body or the office of its head, in capitals on a line of its own. */
const isOfficeLine = (words: string): boolean => (isPosition(words) || isBodyName(words)) && words.includes(' ');

/** "BỘ TRƯỞNG BỘ NỘI VỤ" above "Căn cứ": in whose name is decided. Index of its first line, or null. */
export function findAuthority(lines: readonly SourceLine[], from: number, least = from + 1): number | null {
  const letterhead = headKey(lines);
  const until = Math.min(lines.length, from + 25);
  let basis = -1;
  for (let at = from; at < until && basis === -1; at++) if (beginsBody(lines[at]?.text.trim() ?? '')) basis = at;
  if (basis === -1) return null;
  let found: number | null = null;
  for (let at = basis - 1; at >= from && at >= basis - 4; at--) {
    const words = (lines[at]?.text ?? '').replace(/\*\*|__/g, '').trim();
    if (!isCapitals(words)) break;
    const gap = (lines[at]?.line ?? 0) - (lines[at - 1]?.line ?? 0);
    const above = (lines[at - 1]?.text ?? '').trim();
    const isOffice =
      /^(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|(?:CHI )?CỤC TRƯỞNG|TỔNG |THỐNG ĐỐC|VIỆN TRƯỞNG|CHÁNH |(?:TRƯỞNG|CHỦ NHIỆM|CHỈ HUY) |HIỆU TRƯỞNG|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|BỘ CHÍNH TRỊ|BAN BÍ THƯ)/u.test(
        words,
      );
    const own = keyOf(
      lines
        .slice(at, basis)
        .map(({ text }) => text)
        .join(' '),
    );
    const isIssuer =
      letterhead.length >= 6 && (own.endsWith(letterhead) || letterhead.endsWith(own) || own.startsWith(letterhead)) && own.length >= 6;
    const isOwnLine = gap > 1 || at === from || !isCapitals(above) || isRule(above) || isIssuer;
    // "PHÒNG" of "THÀNH PHỐ HẢI" / "PHÒNG" is no body.
    const isBody = isBodyName(words) && words.includes(' ') && (isIssuer || letterhead.length < 6);
    if (
      (isOffice || isBody) &&
      isOwnLine &&
      (isRule(above) || !(isCapitals(above) ? openEnd.test(above.toLowerCase()) : halfSaid.test(above))) &&
      at >= least
    )
      found = at;
  }
  return found;
}

/** The letterhead's capitals in one: what an authority repeats. */
function headKey(lines: readonly SourceLine[]): string {
  const pieces = pieceLines(lines, 0, Math.min(lines.length, 15));
  const motto = mottoPieces(pieces);
  const kind = pieces.findIndex(({ words }) => isKindLine(words));
  const number = pieces.findIndex(({ words }) => (numberLine.test(words) && words.length < 40) || bareNumber.test(words));
  // A menu above the document may name its number; bodies stand below it then.
  const stop = [number, kind].find((at) => pieces.slice(0, Math.max(0, at)).some(({ words }) => isBodyName(words))) ?? -1;
  return pieces
    .slice(0, Math.max(0, stop))
    .filter((piece) => !motto.has(piece) && isCapitals(piece.words) && !isRule(piece.words))
    .map(({ words }) => keyOf(words))
    .join('');
}

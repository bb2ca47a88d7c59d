/** Trích yếu: the words below the kind, or behind "V/v" below the number. */
import {
  isDateLike,
  mayOpenBody,
  beginsBody,
  isBodyName,
  isMotto,
  isWholeMotto,
  isRule,
  numberLine,
  bareNumber,
  openingKinh,
  otherKind,
  placeDate,
} from '../printed-forms.ts';
import { isKindLine, gluedKind, findAuthority } from '../zones/head.ts';
import type { Field } from '../proposal.ts';
import { isCapitals, isDamaged, type Piece } from '../pieces.ts';
import { absent, evidenceOf, found, joinLines, joinWords, type Reading } from './reading.ts';
import type { PrintedKind } from './kind.ts';
import { isMark } from './marks.ts';

const subject = /^v\s*\/\s*v\s*:?\s*/iu;

/** A number, or a place and a date, as a head prints them; not those of another document, with which a line of a title may begin or end. */
const isHeadForm = (words: string, hasNumber: boolean): boolean =>
  !/^\p{Ll}/u.test(words) &&
  (placeDate.test(words)
    ? !/\d/.test(placeDate.exec(words)?.[1] ?? '')
    : isDateLike(words) || numberLine.test(words) || (bareNumber.test(words) && !hasNumber));

export function readTitle(
  reading: Reading,
  kinds: readonly PrintedKind[],
  datePieces: readonly Piece[],
  numberPieces: readonly Piece[],
): Field<string> {
  const isOther = (piece: Piece): boolean =>
    datePieces.includes(piece) ||
    numberPieces.includes(piece) ||
    isMotto(piece.words) ||
    isRule(piece.words) ||
    isMark(piece.words) ||
    isHeadForm(piece.words, numberPieces.length > 0);
  const kind = kinds.find(({ isAlone }) => isAlone) ?? kinds[0];
  if (kind === undefined) return belowNumber(reading, isOther, numberPieces, datePieces);
  const last = kind.pieces.at(-1) as Piece;
  const from = reading.head.indexOf(last);
  const below = reading.head.slice(from + 1).filter((piece) => !isOther(piece));
  const named = kind.isAlone ? issuerLines(below) : 0;
  const own = below.slice(named);
  const glued = kind.isAlone ? '' : behindKind(last.words);
  const value = `${glued} ${joinWords(own)}`.trim();
  if (value === '') return absent('không thấy trích yếu dưới tên loại');
  const doubts = [...doubtsOf(value), ...(kind.isAlone ? [] : ['trích yếu in liền với tên loại'])];
  if (!isFirmEnd(reading, own.length === 0 ? [last] : own)) doubts.push('không rõ trích yếu dừng ở dòng nào');
  if (hasOmitted(reading, { from: last.index, to: Infinity }, [...below, ...datePieces, ...numberPieces]))
    doubts.push('dưới tên loại có dòng không tính vào trích yếu');
  if (named === 0 && /^của /iu.test(value) && isBodyName(value.replace(/^của /iu, '').toUpperCase()))
    doubts.push('trích yếu bắt đầu bằng tên cơ quan ban hành');
  if (own.some(({ words }) => isKindLine(words))) doubts.push('dưới tên loại còn một tên loại khác');
  if (own.some(({ words }) => words.startsWith('('))) doubts.push('có dòng trong ngoặc đơn');
  if (own[0] !== undefined && isBodyName(own[0].words) && own[0].words.split(' ').length >= 4)
    doubts.push('trích yếu bắt đầu bằng tên cơ quan');
  if (
    own.some(
      (piece, at) =>
        at > 0 && isBodyName(piece.words) && !/(?:CỦA|TẠI|VÀ|,)$/u.test(own[at - 1]?.words ?? '') && piece.words.split(' ').length >= 4,
    )
  )
    doubts.push('có dòng tên cơ quan trong trích yếu');
  return found(strip(value), evidenceOf([...(glued === '' ? [] : [last]), ...own]), doubts, inText(reading, value));
}

/** "CỦA BAN THƯỜNG VỤ TỈNH ỦY" between "CHỈ THỊ" and "về …" names who issues, and is no part of the trích yếu: how many lines. */
function issuerLines(below: readonly Piece[]): number {
  const [first] = below;
  if (first === undefined || !/^CỦA \S/u.test(first.words) || !isBodyName(first.words.slice('CỦA '.length))) return 0;
  const about = below.findIndex(({ words }) => /^về(?!\p{L})/iu.test(words));
  return about > 0 && about <= 3 && below.slice(0, about).every(({ words }) => isCapitals(words)) ? about : 0;
}

/** Among these lines stands one that was taken for another part of the head, and is not clearly one. */
function hasOmitted({ printedHead }: Reading, { from, to }: { from: number; to: number }, known: readonly Piece[]): boolean {
  const indexes = new Set(known.map(({ index }) => index));
  return printedHead.some(
    ({ index, words }) => index > from && index <= to && !indexes.has(index) && !isRule(words) && !isMark(words) && !isWholeMotto(words),
  );
}

const strip = (value: string): string => value.replace(subject, '').trim();

/** "KẾT LUẬNCỦA BỘ CHÍNH TRỊ, BAN BÍ THƯvề một số …" → "về một số …". */
function behindKind(words: string): string {
  const rest = words.replace(gluedKind, '').trim();
  const [, small] = /\p{Lu}(về (?:việc )?.*)$/su.exec(rest) ?? [];
  return small ?? rest;
}

function belowNumber(
  reading: Reading,
  isOther: (piece: Piece) => boolean,
  numberPieces: readonly Piece[],
  datePieces: readonly Piece[],
): Field<string> {
  const start = reading.head.findIndex(({ words }) => subject.test(words));
  if (start !== -1) {
    const first = reading.head[start] as Piece;
    const own = reading.head.slice(start).filter((piece, at) => at === 0 || (!isOther(piece) && piece.isRight === first.isRight));
    const value = strip(joinWords(own));
    if (value === '') return absent('sau “V/v” không có chữ');
    const doubts = doubtsOf(value);
    const to = (own.at(-1)?.index ?? first.index) + 1;
    if (
      hasOmitted(reading, { from: first.index, to }, [
        ...own,
        ...numberPieces,
        ...datePieces.filter(({ words }) => !words.startsWith('ngày')),
      ])
    )
      doubts.push('cạnh các dòng trích yếu có dòng không tính vào trích yếu');
    // A line that was taken for the beginning of a place.
    if (datePieces.some(({ index, words }) => index > first.index && !/ngày/iu.test(words) && !words.endsWith(',')))
      doubts.push('không rõ trích yếu dừng ở dòng nào');
    // Capitals below a subject are another part of the head.
    if (own.some(({ words }, at) => at > 0 && isCapitals(words) && words.length > 8)) doubts.push('có dòng chữ in hoa trong trích yếu');
    if (own.some(({ words }) => words.startsWith('('))) doubts.push('có dòng trong ngoặc đơn');
    if (own.some(({ words }, at) => at > 0 && /^\p{Lu}/u.test(words) && !goesOnAfter.test(own[at - 1]?.words ?? '')))
      doubts.push('có dòng bắt đầu bằng chữ hoa trong trích yếu');
    if (own.length > 12 || value.length > 400) doubts.push('trích yếu dài khác thường');
    if (reading.addressees.length === 0) doubts.push('không rõ trích yếu dừng ở dòng nào');
    return found(value, evidenceOf(own), doubts, inText(reading, value));
  }
  const last = numberPieces.at(-1);
  const at = last === undefined ? -1 : reading.head.indexOf(last);
  const own =
    at === -1 || reading.addressees.length === 0
      ? []
      : reading.head
          .slice(at + 1)
          .filter((piece) => !isOther(piece) && !isBodyName(piece.words) && !(isCapitals(piece.words) && otherKind.test(piece.words)));
  const value = joinWords(own);
  if (value === '' || value.length > 400) return absent('không thấy trích yếu ở phần đầu văn bản');
  return found(value, evidenceOf(own), ['không in “V/v”; là các dòng giữa số, ký hiệu và “Kính gửi”']);
}

/** A line that cannot be a title's last one. */
const goesOnAfter =
  /(?:[,–-]|(?:^|\s)(?:của|và|về|các|những|tại|đến|cho|với|số|theo|trong|từ|ngày|năm|tỉnh|thành phố|huyện|xã|Ban|Bộ|Sở))$/u;

function doubtsOf(value: string): string[] {
  const doubts: string[] = [];
  if (isDamaged(value)) doubts.push('có chữ hỏng do phông chữ hoặc do máy nhận dạng');
  // Syllables torn apart: "Q UY", "t hực".
  if (/(?<!\p{L})[\p{Ll}](?!\p{L}|[).])(?! *[-–])/u.test(value.replace(/(?<!\p{L})[yàáảãạ](?!\p{L})/giu, '')))
    doubts.push('có chữ bị tách rời');
  return doubts;
}

/** Whether the head ends where nothing else can be: a rule, "Căn cứ", a label, Kính gửi, the authority, capitals against small letters. */
function isFirmEnd(reading: Reading, own: readonly Piece[]): boolean {
  const last = own.at(-1) as Piece;
  const end = reading.zones.find(({ zone }) => zone === 'head')?.to ?? 0;
  const rule = reading.head.find(({ index, words }) => index > last.index && isRule(words));
  if (rule !== undefined || reading.addressees.length > 0) return true;
  const next = reading.lines[end]?.text.trim() ?? '';
  if (next === '' || beginsBody(next) || openingKinh.test(next) || isRule(next)) return true;
  if (findAuthority(reading.lines, end, end) === end) return true;
  const isCapitalTitle = own.every(({ words }) => isCapitals(words) || isKindLine(words));
  if (
    /^(?:Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Kế hoạch|Chương trình|Luật|Nghị định|Thông tư|Công văn|Đề án|Kết quả|Về )/u.test(
      next,
    )
  )
    return false;
  if (isCapitalTitle && /\p{Ll}/u.test(next)) return mayOpenBody(next) || next.length >= 70 || /[.;:]$/.test(next);
  const gap = (reading.lines[end]?.line ?? 0) - (reading.lines[last.index]?.line ?? 0);
  return mayOpenBody(next) && (gap > 1 || next.length >= 60);
}

/** A title in capitals as running text prints it, where it does. */
function inText(reading: Reading, value: string): string[] {
  if (!isCapitals(value) || value.length < 12) return [];
  const { text } = joinLines(reading.lines, reading.bodyFrom, Math.min(reading.bodyTo, reading.bodyFrom + 60));
  const at = text.toLowerCase().indexOf(value.toLowerCase());
  const printed = at === -1 || text.toLowerCase().length !== text.length ? '' : text.slice(at, at + value.length);
  return printed !== '' && !isCapitals(printed) ? [`${printed.charAt(0).toUpperCase()}${printed.slice(1)}`] : [];
}

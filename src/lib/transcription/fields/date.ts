/** Place and date of issue: "Đà Lạt, ngày 05 tháng 01 năm 2024" in the head; what is left blank stays blank. */
import { findDates, isIsoDate } from '../../text/date.ts';
import { isCapitals, isDamaged, keyOf, type Piece } from '../pieces.ts';
import { isDateLike, isMotto, isRule, numberLine, placeDate, shortPlaceDate } from '../printed-forms.ts';
import type { Field } from '../proposal.ts';
import { absent, evidenceOf, found, joinLines, joinWords, unread, type Reading } from './reading.ts';

interface PlaceDate {
  place: string;
  day: string;
  month: string;
  year: string;
  pieces: readonly Piece[];
  placePieces: readonly Piece[];
  /** The place was joined from lines. */
  isJoined: boolean;
  isTorn: boolean;
}

const isPlaceWord = (words: string): boolean =>
  words.length <= 24 &&
  /^\p{Lu}[\p{Ll}']+(?: (?:\p{Lu}[\p{Ll}']*|phố|xã|thị|trấn))*,?$/u.test(words) &&
  !isCapitals(words) &&
  /^\p{Lu}[\p{L}' -]*,?$/u.test(words) &&
  !isMotto(words) &&
  !isRule(words) &&
  !numberLine.test(words);

/** Places and dates that the head prints, on one line or on up to three. */
export function findPlaceDates(head: readonly Piece[]): PlaceDate[] {
  const pieces = head.filter(({ words }) => !isRule(words) && !isMotto(words));
  const found: PlaceDate[] = [];
  for (let at = 0; at < pieces.length; at++) {
    for (const length of [1, 2, 3]) {
      const own = pieces.slice(at, at + length);
      if (own.length < length || own.some(({ words }) => words.length > 80)) break;
      const match = placeDate.exec(joinWords(own)) ?? (length === 1 ? shortPlaceDate.exec(own[0]?.words ?? '') : null);
      if (match === null) continue;
      const [, before = '', ...digits] = match;
      // Begun too early: the number or a title stands before it.
      if (
        !/^(?:(?:TP|Tp)\. ?)?(?:\p{Lu}[\p{L}' -]*)?$/u.test(before) ||
        isCapitals(before) ||
        (length > 1 && numberLine.test(own[0]?.words ?? ''))
      )
        break;
      // The line above belongs to something else where the place stands whole behind it.
      const [, later = ''] = length > 1 ? (placeDate.exec(joinWords(own.slice(1))) ?? []) : [];
      if (later !== '' && !isPlaceWord(own[0]?.words ?? '')) break;
      const [day = '', month = '', year = ''] = digits.map((text) => text.replace(/[\s._…]/g, ''));
      const isTorn = digits.some((text) => /\d\s+\d/.test(text));
      const torn = torePlace(pieces, at, before);
      found.push({
        place: joinWords([...torn]).replace(/,$/, '') + (torn.length > 0 && before !== '' ? ' ' : '') + before,
        ...{ day, month, year, isTorn },
        pieces: own,
        placePieces: [...torn, ...(before === '' ? [] : own.slice(0, 1))],
        isJoined: torn.length > 0 || (before !== '' && length > 1 && !/ngày/iu.test(own[0]?.words ?? '')),
      });
      at += length - 1;
      break;
    }
  }
  return found;
}

/** The beginning of a place that a line broke off: "Thành phố Hồ" / "Chí Minh, ngày …". */
function torePlace(pieces: readonly Piece[], at: number, before: string): Piece[] {
  const above = pieces[at - 1];
  if (above === undefined || !isPlaceWord(above.words)) return [];
  if (before === '') return above.words.endsWith(',') ? [above] : [];
  return above.words.endsWith(',') ? [] : [above];
}

export function readDate(reading: Reading, dates: readonly PlaceDate[]): Field<string> {
  const own = dates[0];
  if (own === undefined) {
    const line = reading.head.find(({ words }) => isDateLike(words));
    if (line !== undefined) return unread(`không đọc được ngày trong dòng “${line.words}”`, evidenceOf([line]));
    return passedOn(reading) ?? absent('không thấy dòng địa danh, ngày tháng năm ở phần đầu văn bản');
  }
  const evidence = evidenceOf(own.pieces);
  const { day, month, year } = own;
  if (!/^\d{4}$/.test(year)) return unread('năm ban hành in không đủ bốn chữ số', evidence);
  if (month === '')
    return day === ''
      ? found(year, evidence, ['ngày, tháng để trống trên bản in'])
      : unread('bản in có ngày nhưng tháng để trống', evidence);
  if (!/^(?:0?[1-9]|1[0-2])$/.test(month)) return unread(`tháng “${month}” không có thật`, evidence);
  const yearMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === '') return found(yearMonth, evidence, ['ngày để trống trên bản in']);
  const value = `${yearMonth}-${day.padStart(2, '0')}`;
  if (!isIsoDate(value)) return unread(`ngày “${day}/${month}/${year}” không có thật`, evidence);
  const doubts: string[] = [];
  if (own.isTorn) doubts.push('các chữ số của ngày tháng in rời nhau');
  // "V/v thực hiện Nghị quyết số 57-NQ/TW," / "ngày 22 tháng 12 năm 2024": may be that of another document.
  if (own.place === '') doubts.push('dòng ngày tháng không có địa danh');
  const others = [
    ...new Set(dates.slice(1).map((date) => `${date.year}-${date.month.padStart(2, '0')}-${date.day.padStart(2, '0')}`)),
  ].filter((date) => date !== value && isIsoDate(date));
  if (others.length > 0) doubts.push('phần đầu in nhiều ngày khác nhau');
  const said = ownDates(reading).filter((date) => date !== value);
  if (said[0] !== undefined) doubts.push('phần ban hành kèm theo ghi ngày khác');
  if (citesLater(reading, value)) doubts.push('văn bản nhắc tới một văn bản có ngày muộn hơn');
  return found(value, evidence, doubts, [...others, ...said]);
}

export function readPlace(dates: readonly PlaceDate[], bodies: string): Field<string> {
  const own = dates.find(({ place }) => place !== '');
  if (own === undefined) return absent('không thấy địa danh ở phần đầu văn bản');
  const doubts: string[] = [];
  if (own.isJoined && !keyOf(bodies).includes(keyOf(own.place))) doubts.push('địa danh ghép từ hai dòng');
  if (isDamaged(own.place) || own.place.length > 40) doubts.push('chữ in không rõ');
  if (new Set(dates.map(({ place }) => keyOf(place))).size > 1) doubts.push('phần đầu in nhiều địa danh');
  return found(own.place, evidenceOf(own.placePieces), doubts);
}

/** "(Ban hành kèm theo Quyết định số 16/2026/QĐ-UBND ngày 25 tháng 02 năm 2026 …)": the first one behind the end. */
function ownDates(reading: Reading): string[] {
  const end = reading.zones.find(({ zone }) => zone === 'signature' || zone === 'recipients');
  if (end === undefined) return [];
  const { text } = joinLines(reading.lines, end.from, Math.min(reading.lines.length, end.from + 400));
  const match = /\((?:[^()]{0,40} )?kèm theo \p{L}+(?: \p{L}+){0,3} số:?\s*[^\s()]+\s*(?:[^\s()]+ )?ngày ([^()]{6,30})/iu.exec(text);
  return match === null ? [] : findDates((match[1] ?? '').replace(/^\s+/, '')).slice(0, 1);
}

/** A number and a day right behind it that is later: one of the two was read wrongly. */
function citesLater(reading: Reading, date: string): boolean {
  const { text } = joinLines(reading.lines, reading.bodyFrom, Math.min(reading.bodyTo, reading.bodyFrom + 400));
  const cited =
    /\d[-–/](?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:[-/–]\p{L}[\p{L}\d]*)*,? ngày (\d{1,2}(?: tháng |[/.-])\d{1,2}(?: năm |[/.-])\d{4})/gu;
  return [...text.matchAll(cited)].some(([, day = '']) => findDates(day).some((own) => own > date));
}

/** Of a law without a date in its head: the day on which it was passed. */
function passedOn(reading: Reading): Field<string> | null {
  const { text, evidence } = joinLines(reading.lines, Math.max(reading.bodyFrom, reading.bodyTo - 6), reading.bodyTo);
  const match = /(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh) này (?:đã )?được [^.]{0,160}thông qua ngày (\d{1,2} tháng \d{1,2} năm \d{4})/u.exec(
    text,
  );
  const [date] = findDates(match?.[1] ?? '');
  if (match === null || date === undefined) return null;
  return found(date, evidence(match.index, match.index + match[0].length), [
    'phần đầu không in ngày; đây là ngày thông qua ghi ở cuối văn bản',
  ]);
}

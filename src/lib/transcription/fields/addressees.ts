/** Kính gửi. */
import type { Metadata } from '../../directive/metadata.ts';
import { beginsBody, mayOpenBody, openingKinh } from '../printed-forms.ts';
import type { Field } from '../proposal.ts';
import type { SourceLine } from '../source-text.ts';
import { readItems } from './items.ts';
import { absent, evidenceOf, found, type Reading } from './reading.ts';
import { unitsNamed } from './units.ts';

export function readAddressees(reading: Reading): Field<Metadata['addressees']> {
  if (reading.addressees.length === 0) return absent('không thấy “Kính gửi”');
  const { items, doubts, last } = readItems(reading.addressees, openingKinh);
  if (items.length === 0) return { ...absent('sau “Kính gửi” không có chữ'), evidence: evidenceOf(reading.addressees) };
  if (!/[.]$/.test(last) && !isBodyNext(reading, items.length)) doubts.push('không rõ phần “Kính gửi” dừng ở dòng nào');
  if (items.some(({ printed }) => opensSentence.test(printed))) doubts.push('một dòng còn có thể in liền với câu mở đầu văn bản');
  const value = items.map(({ printed }) => ({ printed, units: unitsNamed(reading.registry, printed) }));
  return found(value, evidenceOf(reading.addressees), doubts);
}

/** "Phòng Giáo dục và Đào tạo huyện Phú Bình Căn cứ Luật …": words of a preamble in the middle of a line. */
const opensSentence =
  /\p{L}[,;.:]?\s+(?:Căn cứ|Xét (?:đề nghị|báo cáo)|Thực hiện|Trả lời|Phúc đáp|Theo (?:đề nghị|công văn|báo cáo)|Ngày \d|Vừa qua|Thời gian qua|Trong thời gian)(?!\p{L})/u;

/** The line below can be no more addressee: it opens a paragraph, or fills its line as one. */
function isBodyNext(reading: Reading, count: number): boolean {
  const next = reading.lines[reading.bodyFrom]?.text.trim() ?? '';
  if (beginsBody(next)) return true;
  const own = reading.addressees.at(-1);
  const gap = (reading.lines[reading.bodyFrom]?.line ?? 0) - (reading.lines[own?.index ?? 0]?.line ?? 0);
  const isLong = next.length >= 55;
  return (
    /^\p{Lu}/u.test(next) && (mayOpenBody(next) || isLong) && (gap > 1 || count > 1 || (isLong && opensParagraph(reading, own?.index ?? 0)))
  );
}

/** The line is as full as those below it and set in, the next one stands at the margin: no line of a centred block. */
function opensParagraph({ lines, bodyFrom }: Reading, addressee: number): boolean {
  const [own, ...below] = lines.slice(bodyFrom, bodyFrom + 6);
  const [next] = below;
  if (own === undefined || next === undefined || below.length < 2) return false;
  const indentOf = (line: SourceLine | undefined): number => line?.indent ?? 0;
  const widthOf = (line: SourceLine): number => indentOf(line) + line.text.trim().length;
  const margin = Math.min(...below.map(indentOf));
  const [word = ''] = next.text.trim().split(' ');
  const isFull = widthOf(own) + 1 + word.length > Math.max(...below.map(widthOf)) - 2;
  return isFull && indentOf(next) === margin && indentOf(own) > margin && indentOf(lines[addressee]) >= indentOf(own) + 6;
}

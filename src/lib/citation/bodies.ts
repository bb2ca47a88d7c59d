/** Printed names of bodies: "Ban Thường vụ Tỉnh ủy Lào Cai", "Bộ Nông nghiệp và Môi trường", "Bộ Chính trị, Ban Bí thư". */
import type { Issuer } from '../registry/schema.ts';
import { fold } from '../text/fold.ts';
import type { BodyName, Vocabulary } from './vocabulary.ts';

export interface PrintedBody {
  end: number;
  issuer: Issuer;
}

const wordShape = /\s*([\p{L}\d]+)/uy;
const joint = /\s*(?:[,-]\s*)?/uy;
/** How a name goes on: places, then capitals. */
const place = new RegExp(
  '(?:\\s+(?:các cơ quan|tỉnh|[Tt]hành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|khối|Khối|TP\\.?|nước))*' +
    '(?:(?:\\s+|\\s-\\s)(?!(?:VỀ|KHÓA|KHOÁ|NGÀY|NHIỆM|THỰC|TRÊN|TRONG|BAN|SỬA|VÀ|TRIỂN|LẦN|Về|Quy|Hướng|Ban|Nghị|Luật)(?!\\p{L}))\\p{Lu}[\\p{L}\\d]*){0,5}',
  'uy',
);
/** The field of a ministry or department, and its place; what follows a name is its document's business. */
const notField =
  '(?!(?:về|ban|tại|quy|hướng|sửa|đã|phê|trong|theo|là|cho|đến|thực|triển|đề|trình|của|với|để|có|do|được|thì|như|gửi|số|Quy|Hướng|Ban|Về|Sửa|Phê|Luật|Nghị|Thông)(?!\\p{L}))';
const field = new RegExp(
  `(?:\\s+${notField}\\p{Lu}\\p{L}*)(?:\\s*[,-]\\s*${notField}\\p{Lu}\\p{L}*|\\s+và\\s+\\p{Lu}\\p{L}*|\\s+(?!và\\s)${notField}\\p{L}+){0,9}`,
  'uy',
);

export function readBody(text: string, at: number, vocabulary: Vocabulary): PrintedBody | null {
  const first = readOne(text, at, vocabulary);
  if (first === null) return null;
  let { end } = first;
  // "Bộ Chính trị, Ban Bí thư".
  for (let count = 0; count < 3; count++) {
    const comma = /^(?:\s*,\s*|\s+và\s+)/u.exec(text.slice(end, end + 8));
    const next = comma === null ? null : readOne(text, end + comma[0].length, vocabulary);
    if (next?.issuer.id !== first.issuer.id || first.issuer.prefix === true) break;
    ({ end } = next);
  }
  return { end, issuer: first.issuer };
}

function readOne(text: string, at: number, vocabulary: Vocabulary): PrintedBody | null {
  wordShape.lastIndex = at;
  const first = wordShape.exec(text)?.[1];
  if (first === undefined) return null;
  for (const name of vocabulary.bodies.get(fold(first)) ?? []) {
    const end = matchName(text, at, name);
    if (end === null) continue;
    return { end: name.issuer.prefix === true ? extend(text, end, name.issuer) : end, issuer: name.issuer };
  }
  return null;
}

function matchName(text: string, at: number, { words }: BodyName): number | null {
  let position = at;
  for (const [index, word] of words.entries()) {
    if (word === '-') continue;
    if (index > 0) {
      joint.lastIndex = position;
      if (joint.exec(text) !== null) position = joint.lastIndex;
    }
    wordShape.lastIndex = position;
    const match = wordShape.exec(text);
    if (fold(match?.[1] ?? '') !== word.replace(/,$/, '')) return null;
    position = wordShape.lastIndex;
  }
  return position;
}

function extend(text: string, end: number, issuer: Issuer): number {
  const shape = issuer.id === 'bo' || issuer.id === 'so' ? field : place;
  shape.lastIndex = end;
  return shape.exec(text) === null ? end : shape.lastIndex;
}

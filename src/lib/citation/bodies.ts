/** Printed names of bodies: "Ban Thường vụ Tỉnh ủy Lào Cai", "Bộ Nông nghiệp và Môi trường", "Bộ Chính trị, Ban Bí thư". */
import type { Issuer } from '../registry/schema.ts';
import { fold } from '../text/fold.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  const [first] = readWords(text, at, 1);
  const names = first === undefined ? undefined : vocabulary.bodies.get(first.folded);
  // Nearly everywhere: no name begins so.
  if (names === undefined) return null;
  const printed = readWords(text, at, mostWords);
  for (const name of names) {
    const last = printed[name.words.length - 1];
    if (last === undefined || !name.words.every((word, index) => printed[index]?.folded === word)) continue;
    return { end: name.issuer.prefix === true ? extend(text, last.end, name.issuer) : last.end, issuer: name.issuer };
  }
  return null;
}

/** The longest name of a body, in syllables, has some ten. */
const mostWords = 14;

/** Words from `at` on, commas and hyphens between them passed over. */
function readWords(text: string, at: number, most: number): { folded: string; end: number }[] {
  const words: { folded: string; end: number }[] = [];
  let position = at;
  while (words.length < most) {
    if (words.length > 0) {
      joint.lastIndex = position;
      if (joint.exec(text) !== null) position = joint.lastIndex;
    }
    wordShape.lastIndex = position;
    const match = wordShape.exec(text);
    if (match === null) break;
    position = wordShape.lastIndex;
    words.push({ folded: foldWord(match[1] ?? ''), end: position });
  }
  return words;
}

/** The same few syllables are folded again and again. */
const folded = new Map<string, string>();
const mostFolded = 5000;

function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const result = fold(word);
  if (folded.size < mostFolded) folded.set(word, result);
  return result;
}

function extend(text: string, end: number, issuer: Issuer): number {
  const shape = issuer.id === 'bo' || issuer.id === 'so' ? field : place;
  shape.lastIndex = end;
  return shape.exec(text) === null ? end : shape.lastIndex;
}

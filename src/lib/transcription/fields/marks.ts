/** Mức độ mật and mức độ khẩn: stamps that stand by themselves in the head. */
import { findMarks } from '../../publication/marks.ts';
import { kindNames } from '../../registry/kind-names.ts';
import { keyOf } from '../pieces.ts';
import type { Field } from '../proposal.ts';
import { absent, evidenceOf, found, type Reading } from './reading.ts';
import { stampOf, type Stamp } from './stamped.ts';

/** A stamp that stands on one line with other words. */
function beside({ printedHead }: Reading, stamp: Stamp): Field<string> | null {
  for (const [at, piece] of printedHead.entries()) {
    const words = stampOf(printedHead, at, stamp);
    if (words !== null) return found(words, evidenceOf([piece]), [`dấu in liền với chữ khác trên một dòng: “${piece.words}”`]);
  }
  return null;
}

const urgent = /^(?:khan|thuongkhan|hoatoc(?:hengio)?)$/;
const secret = /^(?:tuyetmat|toimat|mat)$/;

/** A stamp alone: "HỎA TỐC", "MẬT". */
export const isMark = (words: string): boolean =>
  words === words.toUpperCase() && (urgent.test(keyOf(words)) || (secret.test(keyOf(words)) && /M[ẬÂA]T/u.test(words)));

export function readSecrecy(reading: Reading): Field<string> {
  const other = beside(reading, 'secrecy');
  if (other !== null) return other;
  const lines = reading.head.map(({ words, fileLine }) => ({ text: words, line: fileLine, isHead: true, isWhole: false }));
  const [mark] = findMarks(lines, kindNames(reading.registry)).filter(({ family }) => family === 'secrecy');
  const piece =
    mark === undefined
      ? undefined
      : reading.head.find(({ fileLine, words }) => fileLine === mark.line && words.includes(mark.words.trim()));
  if (mark !== undefined) {
    const words = mark.words.trim();
    const isPlain = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'].includes(words);
    return found(words, piece === undefined ? [] : evidenceOf([piece]), isPlain ? [] : ['dấu chỉ mức độ mật in khác thường']);
  }
  return absent(
    reading.head.length === 0
      ? 'tệp nguồn không có phần đầu văn bản, nơi in dấu chỉ mức độ mật'
      : 'không thấy dấu chỉ mức độ mật ở phần đầu văn bản',
  );
}

export function readUrgency(reading: Reading): Field<string> {
  const other = beside(reading, 'urgency');
  if (other !== null) return other;
  const piece = reading.head.find(({ words }) => words === words.toUpperCase() && urgent.test(keyOf(words)));
  if (piece === undefined) return absent('không thấy dấu chỉ mức độ khẩn ở phần đầu văn bản');
  return found(
    piece.words,
    evidenceOf([piece]),
    ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC', 'HOẢ TỐC', 'HỎA TỐC HẸN GIỜ'].includes(piece.words) ? [] : ['dấu chỉ mức độ khẩn in không rõ'],
  );
}

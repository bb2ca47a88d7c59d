/** Stamps that a copy has set on one line with other words, where columns were merged: "TỐI MẬT TỈNH ỦY LÂM ĐỒNG", "TỈNH ỦY LÂM ĐỒNG HỎA TỐC". */
import type { Piece } from '../pieces.ts';

/** Words that "MẬT" makes one with: "BÍ MẬT", "ĐỘ TUYỆT MẬT", "MẬT ONG". */
const before = 'BÍ|BẢO|CƠ|ĐỘ|MỨC|LOẠI|DẤU|GIỮ|LỘ|ONG|THÂN|CẨN|TRU|RẬM|NGỌT|VÀ|HOẶC|,|TUYỆT|TỐI';
const after = 'ONG|MÃ|MỠ|THÁM|VỤ|DANH|ĐỘ|KHẨU|NGỮ|LỆNH|THƯ|GẤU|MÍA|ƯỚC|THIẾT|NHÀ NƯỚC|VÀ|HOẶC';
const urgency = 'H(?:ỎA|OẢ) TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN';

const shapes = {
  secrecy: new RegExp(`^(?:TUYỆT MẬT|TỐI MẬT|MẬT)(?= (?!(?:${after})(?!\\p{L})))|(?<!${before}) (?:TUYỆT MẬT|TỐI MẬT|MẬT)$`, 'u'),
  urgency: new RegExp(`^(?:${urgency}|KHẨN(?= (?!CẤP|TRƯƠNG|CẦU|THIẾT)))(?= )| (?:${urgency})$|(?<=^CÔNG ĐIỆN) (?:THƯỢNG )?KHẨN$`, 'u'),
};

export type Stamp = keyof typeof shapes;

/** The line above ends with a word that goes on here: "BẢO VỆ BÍ" / "MẬT …". */
const isOpen = new RegExp(`(?:^| )(?:${before}|CỦA|VỀ|CÁC)$`, 'u');

/** The words of a stamp at the beginning or the end of a piece. */
export function stampOf(pieces: readonly Piece[], at: number, stamp: Stamp): string | null {
  const own = pieces[at];
  const match = own === undefined ? null : shapes[stamp].exec(own.words);
  if (match === null || (match.index === 0 && isOpen.test(pieces[at - 1]?.words ?? ''))) return null;
  return match[0].trim();
}

/** Stamps as pieces of their own, so that no name holds them. */
export function partStamps(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, at) => {
    const stamp = stampOf(pieces, at, 'secrecy') ?? stampOf(pieces, at, 'urgency');
    if (stamp === null) return [piece];
    const isFirst = piece.words.startsWith(stamp);
    const rest = (isFirst ? piece.words.slice(stamp.length) : piece.words.slice(0, -stamp.length)).trim();
    const parts = isFirst ? [stamp, rest] : [rest, stamp];
    return parts.map((words) => ({ ...piece, words, text: piece.text.includes(words) ? words : piece.text }));
  });
}

/** The bodies that the head prints above the number, one below the other: the superior one first, the issuer last. */
import { isCapitals, keyOf, type Piece } from '../pieces.ts';
import { bareNumber, isBodyName, isMotto, isRule, namesDocument, numberLine, placeDate } from '../printed-forms.ts';
import { brokenKind, gluedKind, isKindLine } from '../zones/head.ts';
import { isMark } from './marks.ts';

export interface HeadBody {
  /** As printed, joined over lines. */
  name: string;
  pieces: readonly Piece[];
}

/** A place or the rest of a name, never a body of its own. */
const goesOnWith =
  /^(?:TỈNH(?! [UỦ][YỶ])|THÀNH PHỐ|HUYỆN(?! [UỦ][YỶ])|QUẬN(?! [UỦ][YỶ])|THỊ (?:XÃ|TRẤN)|XÃ|PHƯỜNG|ĐẶC KHU|TRUNG ƯƠNG|DÂN|NHÂN DÂN|VIỆT NAM|QUỐC HỘI|VÀ |KHỐI )/u;
/** Names that lack what they are named for. */
const open =
  /(?:^(?:VĂN PHÒNG|ĐẢNG [UỦ][YỶ]|CHI BỘ|ĐẢNG BỘ|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|THƯỜNG TRỰC|ĐẢNG ĐOÀN|BAN CÁN SỰ ĐẢNG|CHI [UỦ][YỶ]|CÔNG ĐOÀN|CHỦ TỊCH|BỘ TRƯỞNG|HỘI ĐỒNG|BAN|BỘ CHỈ HUY|BAN CHỈ HUY|BỘ TƯ LỆNH|BAN QUẢN LÝ|TRƯỜNG|TRUNG TÂM|PHÒNG|SỞ|[UỦ][YỶ]|[UỦ][YỶ] BAN|[UỦ][YỶ] BAN TRUNG ƯƠNG|[UỦ][YỶ] BAN MẶT TRẬN|HỘI LIÊN HIỆP)|,|(?:^| )(?:VÀ|CỦA|CÁC|[UỦ][YỶ] BAN|NHÂN|BỘ CHỈ|MẶT TRẬN))$/u;

const isNumber = (words: string): boolean => numberLine.test(words) || bareNumber.test(words);

export function findBodies(head: readonly Piece[]): HeadBody[] {
  const kind = head.findIndex(
    ({ words }, at) => isKindLine(words) || gluedKind.test(words) || /^v\s*\/\s*v/iu.test(words) || brokenKind(head, at) !== null,
  );
  const above = (kind === -1 ? head : head.slice(0, kind)).filter(
    (piece) =>
      namesDocument(head, head.indexOf(piece)) ||
      (!isMotto(piece.words) && !isRule(piece.words) && !isMark(piece.words) && !isNumber(piece.words) && !placeDate.test(piece.words)),
  );
  const bodies: { name: string; pieces: Piece[] }[] = [];
  let last = -2;
  const stop = head.find(({ words }, at) => isNumber(words) && !namesDocument(head, at))?.index ?? Infinity;
  above.forEach((piece, at) => {
    // Capitals below the number are those of another part, once a body was found above it.
    if (piece.index > stop && (bodies[0]?.pieces[0]?.index ?? Infinity) < stop) return;
    const current = bodies.at(-1);
    if (!isCapitals(piece.words) || piece.words.length > 120) return;
    const isNext = current !== undefined && at === last + 1;
    if (isNext && (open.test(current.name) || goesOnWith.test(piece.words) || !isBodyName(piece.words))) {
      current.name = `${current.name} ${piece.words}`;
      current.pieces.push(piece);
    } else if (isBodyName(piece.words) || (bodies.length === 0 && /^[UỦ][YỶ]$/u.test(piece.words)))
      bodies.push({ name: piece.words, pieces: [piece] });
    else return;
    last = at;
  });
  return bodies;
}

export const bodyKey = (name: string): string =>
  keyOf(name.replace(/\bUBND\b/gu, 'Ủy ban nhân dân').replace(/\bHĐND\b/gu, 'Hội đồng nhân dân'));

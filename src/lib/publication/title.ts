/** Which lines of a head are titles that go on below, and which stand above a stamp. */
import { fold, lower } from '../text/fold.ts';

export const isCapital = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** Last words of a title that goes on: "… bí mật nhà nước độ" / "Tối mật", "Góp ý" / "DỰ THẢO", "Về việc quản lý tài liệu" / "LƯU HÀNH NỘI BỘ". */
const openEnd = new RegExp(
  `(?<!\\p{L})(?:${[
    'độ|mức|loại|là|về|và|hoặc|các|những|của|ý|theo|cho|với|vào|từ|dấu|gồm|bí|bảo|cơ|thân',
    'triển khai|thảo luận|xây dựng|thẩm định|ý kiến|tài liệu|hoàn thiện|thông qua|sửa đổi|bảo quản',
  ].join('|')})\\s*$`,
  'u',
);

/** "TÀI LIỆU" alone is the upper line of a stamp. */
export function goesOn(text: string): boolean {
  const own = lower(text);
  return openEnd.test(own) && !/^\P{L}*tài liệu\P{L}*$/u.test(own);
}

/** First words of bodies as a letterhead sets them. Matches: "TỈNH ỦY LÂM ĐỒNG", "BAN TỔ CHỨC". Does not match: "BAN HÀNH DANH MỤC", "BÁO CÁO". */
const body =
  /^\P{L}*(?:T\/?M\.? |PHỤ LỤC|BIỂU |BÁO (?!CÁO)|THƯỜNG TRỰC|TIỂU BAN|TỔ (?!CHỨC)|KHỐI |CƠ QUAN|TRUNG (?:ƯƠNG|TÂM)|HỌC VIỆN|HỘI (?!NGHỊ)|PHÒNG (?!CHỐNG|NGỪA)|ĐẢNG (?![UỦ][YỶ]? VIÊN|VIÊN)|TỈNH |THÀNH |HUYỆN |QUẬN |XÃ |PHƯỜNG |THỊ |CHI BỘ|CHI CỤC|CỤC |VỤ |[UỦ][YỶ] BAN|HỘI ĐỒNG|VĂN PHÒNG|BAN (?!HÀNH)|BỘ |SỞ |CÔNG AN|QUÂN |TRƯỜNG |VIỆN |T[OÒ][AÀ] ÁN|MẶT TRẬN|ĐOÀN |LIÊN ĐOÀN|CÔNG TY|TỔNG (?:CỤC|CÔNG TY)|CỘNG H[OÒ][AÀ] |QUỐC HỘI|CHÍNH PHỦ)/u;

export const isBody = (text: string): boolean => isCapital(text) && body.test(text.trim());

/** What stands in capitals above a stamp, or is one: "HỎA TỐC", "BẢN SỐ 05", "TÀI LIỆU HỘI NGHỊ". */
const stampLike = /^(?:khan|thuongkhan|hoatoc(?:hengio)?|banso\d*|tailieu(?:hoinghi|hop|daihoi)?)$/;

export interface Line {
  text: string;
  isLetterhead: boolean;
  isTitle: boolean;
}

/** How a line of a head reads below the one before; `above` is null behind a blank line. `isOwn`: the name of a kind, or a mark, alone on its line. */
export function readLine(text: string, above: Line | null, isOwn: (text: string) => boolean): Line {
  const words = text.trim();
  const isLetterhead = isBody(words) || (above?.isLetterhead === true && isCapital(words) && !isOwn(words));
  const isNumber = /^số[\s:\d]/iu.test(words);
  const isPlain = isLetterhead || isNumber || isOwn(words) || stampLike.test(fold(words).replace(/[^a-z0-9]+/g, ''));
  const isTitle =
    !isPlain &&
    (isCapital(words) ||
      /^(?:về|v\/v)\s/iu.test(words) ||
      (above !== null && (above.isTitle || isOwn(above.text)) && /^\p{Ll}/u.test(words)));
  return { text, isLetterhead, isTitle };
}

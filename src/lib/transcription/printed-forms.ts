/** How the parts of a head and an end of a document look: quốc hiệu, tiêu đề, number, place and date, authority, position, name. */
import { matchLabel } from '../provision/label.ts';
import { isSyllable } from '../text/syllable.ts';
import { fold } from '../text/fold.ts';
import { isCapitals, keyOf, type Piece } from './pieces.ts';

/** Quốc hiệu, tiêu ngữ, the Party's title, or that of the Youth Union at its place. */
export function isMotto(words: string): boolean {
  const key = keyOf(words);
  if (key === 'doantncshochiminh' || key === 'doanthanhniencongsanhochiminh') return isCapitals(words);
  return key.length < 90 && /conghoaxahoi|chunghiaviet|dangcongsanviet|doclaptudo|tudohanhphuc/.test(key) && !namesMotto(words);
}

/** The same words within a sentence: "kỷ niệm 95 năm Ngày thành lập Đảng Cộng sản Việt Nam", "ĐIỀU LỆ ĐẢNG CỘNG SẢN VIỆT NAM", "nước Cộng hòa xã hội chủ nghĩa Việt Nam". */
function namesMotto(words: string): boolean {
  const match = /(?:đảng cộng sản|cộng h(?:oà|òa) xã hội chủ nghĩa) việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc/iu.exec(words);
  if (match === null) return false;
  const [before, behind] = [words.slice(0, match.index).trim(), words.slice(match.index + match[0].length).trim()];
  if (!isCapitals(match[0]) && /\p{Ll}/u.test(before + behind))
    return !/\d{1,3}\s*[-–/]\s*\p{Lu}|ngày\s*[\d._…]|ngày\s+tháng/u.test(before + behind);
  return (
    /(?<!\p{L})(?:THÀNH LẬP|ĐIỀU LỆ|LỊCH SỬ|TRUYỀN THỐNG|CỦA|NƯỚC|CỜ|VÀ|VỀ|ĐẢNG VIÊN|ĐẠI HỘI)$/u.test(before) ||
    /^(?:[,(]|(?:VÀ|LẦN THỨ|KHÓA|KHOÁ|GIAI ĐOẠN|TRONG|VỀ|QUANG VINH)(?!\p{L}))/u.test(behind)
  );
}

/** Quốc hiệu, tiêu ngữ or the Party's title, and no word more. */
export const isWholeMotto = (words: string): boolean =>
  /^(?:conghoaxahoichunghiavietnam)?(?:doclaptudohanhphuc)?$|^dangcongsanvietnam$/.test(keyOf(words));

const mottos = ['conghoaxahoichunghiavietnam', 'dangcongsanvietnam'];

/** Those of the pieces that are the motto, lines that broke it apart too: "ĐẢNG CỘNG SẢN" / "VIỆT NAM"; not "MẶT TRẬN TỔ QUỐC" / "VIỆT NAM". */
export function mottoPieces(pieces: readonly Piece[]): Set<Piece> {
  const found = new Set(pieces.filter(({ words }) => isMotto(words)));
  pieces.forEach((piece, at) => {
    const next = pieces[at + 1];
    if (next === undefined || !isCapitals(piece.words) || !isCapitals(next.words)) return;
    const [own, behind] = [keyOf(piece.words), keyOf(next.words)];
    const joined = own + behind;
    if (own === '' || behind === '' || joined.length < 9 || !mottos.some((motto) => motto.includes(joined))) return;
    found.add(piece).add(next);
  });
  return found;
}

/** "-----", "*", "___", "o0o". */
export const isRule = (words: string): boolean => /^(?:[-–—_*=.~•|\s]+|-*o0o-*)$/u.test(words);

/** "Số: 12-NQ/TU", "Luật số: 135/2025/QH15", "Số     -CV/TU". The words behind "số" are group 1. */
export const numberLine =
  /^(?:\p{L}+(?: \p{L}+){0,2} )?s[oôốồổỗộ](?: hiệu)?(?:\s*[:.;]\s*|\s+(?=(?:[\d\s._…]*|[\dloiqszb|!]{1,6}\s?)[-–/]\s?\p{L})|\s+(?=[\d\s._…]*[-–/])|$)(.*)$/iu;
/** A number without "số" on a line of its own. */
export const bareNumber = /^\d[\d. ]{0,8}\s*(?:[-–]\s*|\/\s*(?:\d{4}\s*\/\s*)?)\p{Lu}[\p{L}\d]*(?:\s*[-–/]\s*\p{L}[\p{L}\d]*)*$/u;

/** "ĐOÀN KIỂM TRA" / "THEO QUYẾT ĐỊNH" / "SỐ 1050/QĐ-SCT": the number of another document, within the name of a body. */
export function namesDocument(pieces: readonly Piece[], at: number): boolean {
  const [above, own] = [pieces[at - 1]?.words ?? '', pieces[at]?.words ?? ''];
  return (
    isCapitals(above) &&
    /^SỐ\s*\d/u.test(own) &&
    /(?:^| )(?:THEO|CỦA|THỰC HIỆN) .*(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH)$/u.test(above)
  );
}

/** Names of kinds that stand as a title and are none of the registry: "GIẤY MỜI HỌP". */
export const otherKind =
  /^(?:GIẤY (?:MỜI|GIỚI THIỆU|XÁC NHẬN|ỦY QUYỀN|UỶ QUYỀN|CHỨNG NHẬN|PHÉP|BIÊN NHẬN|ĐI ĐƯỜNG|NGHỈ PHÉP)|THƯ (?:MỜI|CẢM ƠN|CHÚC MỪNG|KHEN|NGỎ)|PHIẾU |HỢP ĐỒNG|BẢN (?:GHI NHỚ|THỎA THUẬN|THOẢ THUẬN|CAM KẾT)|ĐIỆN (?:MẬT|MỪNG|CHIA BUỒN|KHẨN)|LỊCH |DANH SÁCH|ĐƠN )/u;

/** Place, day, month, year; day and month may be blank, digits may have been torn apart. */
export const placeDate = /^(.*?)[,.]?\s*(?<!\p{L})ngày((?:\s*[\d._…]){0,12})\s*tháng((?:\s*[\d._…]){0,12})\s*năm((?:\s*\d){2,4})\s*[.]?$/iu;
/** "Lâm Đồng, ngày 05/01/2024": groups as above. */
export const shortPlaceDate = /^((?:(?:TP|Tp)\. ?)?\p{Lu}[\p{L}' -]*),\s*ngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*[.]?$/u;

/** A line of place and date, of which a machine or a hand has made another: "Đà Lạt, ngày l5 tháng 0z năm 2O24". Not a sentence that names a day. */
export const isDateLike = (words: string): boolean =>
  words.length < 60 &&
  /^(?:\p{Lu}[\p{L}'. -]{0,30},\s*)?ng[àa]y(?!\p{L}).{0,12}(?<!\p{L})th[áa]ng(?!\p{L}).{0,12}(?<!\p{L})n[ăa]m(?!\p{L})\s*\S{0,6}$/iu.test(
    words,
  );

/** "Kính gửi:"; of a công điện "Điện:", "VĂN PHÒNG CHÍNH PHỦ điện:". */
export const openingKinh =
  /^[^\p{L}]{0,3}(?:[Kk][IiÍí][Nn][Hh]\s+[Gg][ƯưỬửỨứỪừ][Ii](?!\p{L})\s*[:;.]?|(?:\p{Lu}[\p{Lu}, –-]{1,80} )?(?:[Đđ]iện|ĐIỆN)\s*:)/u;
/** "Nơi nhận:", also without its colon where nothing stands behind it. */
export const openingRecipients = /^[^\p{L}]{0,3}(?:n[oơ]i\s+nh[ậâạ]n\s*[_*]*\s*[:;]|N(?:ơi|ƠI)\s+(?:nhận|NHẬN)\s*$)/iu;

/** Words that sentences of a preamble begin with. */
const opening =
  /^[-–]?\s*(?:Căn(?: cứ|$)|Xét |Theo (?:đề nghị|quy định|tinh thần|chỉ đạo|Công văn|Kế hoạch|Tờ trình)|Thực hiện |Để |Ngày \d|Trong |Tại |Năm \d|Hiện nay|Thời gian|Ngay |Qua |Sau |Nhằm |Nhân |Vừa qua|Trên cơ sở|Từ |Triển khai |Tiếp theo|Tiếp tục|Phát huy |Hội nghị |Quốc hội ban hành|Chính phủ ban hành)/u;
const firm = /^[-–]?\s*(?:Căn(?: cứ|$)|Xét )|^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|KẾT LUẬN)\s*:/u;

/** What nothing but the text proper begins with: "Căn cứ", a label. */
export function beginsBody(words: string): boolean {
  if (firm.test(words)) return true;
  const label = matchLabel(words, false)?.label.printed;
  return label !== undefined && !/^[-–—•+*]$/u.test(label) && !isRule(words);
}

/** Words that a sentence of the text proper may begin with; a title may, too. */
export const mayOpenBody = (words: string): boolean => beginsBody(words) || opening.test(words);

const bodyHeads =
  'SỞ |CỤC |CHI CỤC|TỔNG CỤC|VỤ |VĂN PHÒNG|BAN |BỘ |TỈNH [UỦ][YỶ]|THÀNH [UỦ][YỶ]|HUYỆN [UỦ][YỶ]|QUẬN [UỦ][YỶ]|THỊ [UỦ][YỶ]|ĐẢNG [UỦ][YỶ]|ĐẢNG BỘ|CHI BỘ|CHI [UỦ][YỶ]|[UỦ][YỶ] BAN|UBND|HĐND|UBMTTQ|HỘI ĐỒNG|TRƯỜNG |TRUNG TÂM|PHÒNG |CÔNG AN|CÔNG TY|TẬP ĐOÀN|TỔNG CÔNG TY|VIỆN |HỌC VIỆN|THANH TRA|MẶT TRẬN|ĐOÀN |LIÊN ĐOÀN|HỘI |ĐẢNG ĐOÀN|T[OÒ][AÀ] ÁN|KHO BẠC|NGÂN HÀNG|BỆNH VIỆN|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|CHỦ TỊCH|BAN BÍ THƯ|THƯỜNG TRỰC|THUẾ |KIỂM TOÁN|BẢO HIỂM|CƠ QUAN|TIỂU BAN|TỔ (?!CHỨC)|QUÂN |BỘ CHỈ HUY|TỔNG |ĐẠI HỘI|ĐẠI HỌC|HẠT |ĐỘI |XÃ |PHƯỜNG |VKSND |TAND |BHXH |LĐLĐ |BCH |TỈNH ĐOÀN|THÀNH ĐOÀN|HUYỆN ĐOÀN|QUẬN ĐOÀN|THỊ ĐOÀN|CÔNG ĐOÀN ';
const bodyHead = new RegExp(`^(?:${bodyHeads})`, 'u');
const notBody = /^(?:BAN HÀNH|PHÒNG (?:CHỐNG|CHÁY|NGỪA)|HỘI NGHỊ|BỘ TIÊU CHÍ|BỘ LUẬT|TỔ CHỨC|BỘ THỦ TỤC|BỘ QUY TẮC)/u;

/** The name of a body in capitals begins here. */
export const isBodyName = (words: string): boolean => isCapitals(words) && bodyHead.test(`${words} `) && !notBody.test(words);

/** "T/M", "TM.", "KT.", "K/T", "TL.", "TUQ.", "Q.": in whose name or for whom is signed. */
export const authorityLine =
  /^(?:T\/?M|K\/?T|T\/?L|T\/?UQ|TUQ)(?:\s*[./]\s*|\s+)(?=\p{Lu}|$)|^(?:Q\.|QUYỀN )\s*(?=\p{Lu}{2})|^(?:T\/?M|K\/?T|T\/?L|TUQ)\.?$/u;

const offices =
  'BÍ THƯ|CHỦ TỊCH|CHÁNH|TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHỦ NHIỆM|TỔNG|THỐNG ĐỐC|[UỦ][YỶ] VIÊN|THƯỜNG TRỰC|CHI CỤC TRƯỞNG|CHÁNH ÁN|CHỈ HUY|CHÍNH [UỦ][YỶ]|TƯ LỆNH|QUYỀN|NGUYÊN|ĐỘI TRƯỞNG|HẠT TRƯỞNG|TỔ TRƯỞNG|KIỂM TOÁN TRƯỞNG|CHỦ TRÌ';
const position = new RegExp(`^(?:PHÓ )?(?:${offices})(?!\\p{L})`, 'u');

/** An office in capitals: "PHÓ BÍ THƯ", "CHỦ TỊCH QUỐC HỘI". */
export const isPosition = (words: string): boolean =>
  isCapitals(words) && position.test(words) && words.length <= 90 && !/[.:;]$/.test(words);

const ranks =
  '(?:(?:GS|PGS|TS|ThS|BS|KS|CN|LS|NSND|NGƯT)\\.?,?\\s*)+|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý),?\\s+|Bác sĩ\\s+|Tiến sĩ\\s+|Thạc sĩ\\s+';
const rankBefore = new RegExp(`^(?:${ranks})+`, 'u');
const surnames = new Set(
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly to dinh truong lam mai cao doan ha vuong ta tong phung chu luu quach thai luong la dao trinh nong hua trieu giang sung lo ma vang thao kieu khuat tang quang lu luc ban hau cu vi mua on lai tran dam nghiem than y dieu sam bach diep uong chau ninh khong mac tieu kim au ksor ro cil k ho'.split(
    ' ',
  ),
);

/** Whether the words are a person's name: capitalised syllables; `isSure`: they begin with a known family name and are all syllables. */
export function readName(words: string): { name: string; isSure: boolean } | null {
  const text = words.replace(/[.,;|]+$/, '').trim();
  const bare = text.replace(rankBefore, '');
  if (!/^\p{Lu}[\p{Ll}']*(?:[ -]\p{Lu}[\p{Ll}']*){1,5}$/u.test(bare)) return null;
  const syllables = bare.split(/[ -]/).map(fold);
  const isSure = surnames.has(syllables[0] ?? '') && syllables.every((own) => isSyllable(own));
  return { name: text, isSure };
}

/** "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Phạm Đình Nghị": a signature that a copy has set on one line; authority, office and name apart. */
export function readSignedLine(words: string): { authority: string | null; position: string | null; name: string } | null {
  const [, capitals = '', small = ''] =
    /^(\p{Lu}[\p{Lu}.,/ -]+?)\s*(?:[([][Đđ]ã k[ýí][^)\]]*[)\]]\s*)?((?:\p{Lu}[\p{L}']*[\p{Ll}'][\p{L}']*|Ê|Ý|Y|Ô)(?: \p{Lu}\p{Ll}*){1,5})$/u.exec(
      words,
    ) ?? [];
  const name = readName(small);
  if (name?.isSure !== true || !(authorityLine.test(capitals) || isPosition(capitals))) return null;
  if (!authorityLine.test(capitals)) return { authority: null, position: capitals, name: name.name };
  const [, authority = capitals, position = null] = signedFor.exec(capitals) ?? [];
  return { authority, position, name: name.name };
}

/** Authority and office on one line. "TM. BAN BÍ THƯ", "TM. ĐOÀN CHỦ TỊCH", "KT. TỔNG GIÁM ĐỐC" hold no office of their own. */
const signedFor =
  /^((?:T\/?M|K\/?T|T\/?L|T\/?UQ)[./ ]+(?!(?:BAN|ĐOÀN|TỔNG|PHÓ|CHI) \S+(?: \S+)?$)\p{Lu}+ \p{Lu}.*?) ((?:PHÓ |QUYỀN |Q\. ?)?(?:CHỦ TỊCH|BÍ THƯ|(?<!TỔNG )GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHÁNH|(?<!CHI )CỤC TRƯỞNG|CHỦ NHIỆM|TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG)(?!\p{L}).*)$/u;

/** What is left of the making of a file: its path, an address of the net or of post. */
export const isFileTrace = (words: string): boolean =>
  /^(?:[a-z]:[\\/]|\\\\|https?:|www\.|file:)|\\.+\\|\.(?:docx?|rtf|pdf|odt)(?!\p{L})|^\S+@\S+$/iu.test(words);

/** What a digital signature prints, and "(đã ký)". */
export const isStamp = (words: string): boolean =>
  /^[([]?\s*(?:đã ký|ký bởi|người ký|ký số|chữ ký|email|e-mail|cơ quan\s*:|thời gian ký|signature|signer|digitally|date\s*:|ngày ký|chức vụ\s*:|tổ chức\s*:|đã kí)/iu.test(
    words,
  ) || /^\d{1,2}[./:-]\d{1,2}[./:-]\d{2,4}/.test(words);

/** Why a file cannot be imported: what it is and what to do, each one Vietnamese sentence. */
import type { Refusal } from '../lib/transcription/source-text.ts';

const megabytes = (bytes: number): string => `${String(Math.ceil(bytes / 1024 / 1024))} MB`;
/** "1, 2 và 5"; of many only the first ones. */
function pageList(pages: readonly number[]): string {
  const shown = pages.slice(0, 12).map(String);
  if (pages.length > 12) return `${shown.join(', ')}, …`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} và ${shown.at(-1) ?? ''}`;
}

const askForOriginal = 'Xin cơ quan soạn thảo tệp DOCX gốc, hoặc PDF xuất thẳng từ phần mềm soạn thảo';

export const refusals = {
  scan: (pages: number): Refusal => ({
    code: 'scan',
    message: `Tệp PDF là bản quét: ${String(pages)} trang chỉ có ảnh, không có lớp chữ.`,
    fix: `${askForOriginal}; nếu không có, chọn nhận dạng chữ (OCR) và đọc lại từng chữ.`,
  }),
  stampOnly: (pages: number, characters: number): Refusal => ({
    code: 'stamp-only',
    message: `Tệp PDF là bản quét: ${String(pages)} trang chỉ có ảnh; ${String(characters)} ký tự đọc được là của dấu, chữ ký số hoặc số trang, không phải chữ của văn bản.`,
    fix: `${askForOriginal}; nếu không có, chọn nhận dạng chữ (OCR) và đọc lại từng chữ.`,
  }),
  mixed: (scanned: readonly number[], pages: number): Refusal => ({
    code: 'scan',
    message: `Tệp PDF có ${String(scanned.length)} trên ${String(pages)} trang là ảnh quét, không có lớp chữ: trang ${pageList(scanned)}.`,
    fix: `${askForOriginal}; nếu không có, chọn nhận dạng chữ (OCR) cho các trang đó và đọc lại từng chữ.`,
  }),
  brokenFonts: (broken: readonly number[], pages: number): Refusal => ({
    code: 'broken-fonts',
    message:
      broken.length === pages
        ? 'Chữ đọc được từ tệp PDF không thành tiếng Việt: phông chữ trong tệp thiếu hoặc sai bảng mã.'
        : `Chữ ở trang ${pageList(broken)} của tệp PDF không thành tiếng Việt: phông chữ ở đó thiếu hoặc sai bảng mã.`,
    fix: `${askForOriginal} có nhúng đủ phông chữ Unicode; nếu không có, in tệp ra ảnh PNG rồi chọn nhận dạng chữ (OCR).`,
  }),
  lostLetters: (count: number): Refusal => ({
    code: 'broken-fonts',
    message: `Tệp PDF in ra ${count} chữ mà phông chữ trong tệp không cho biết là chữ gì; đọc tiếp thì văn bản sẽ mất những chữ đó.`,
    fix: `${askForOriginal} có nhúng đủ phông chữ Unicode; nếu không có, in tệp ra ảnh PNG rồi chọn nhận dạng chữ (OCR).`,
  }),
  passwordPdf: (): Refusal => ({
    code: 'password',
    message: 'Tệp PDF có mật khẩu mở tệp.',
    fix: 'Mở tệp bằng mật khẩu, lưu một bản không có mật khẩu rồi nhập bản đó.',
  }),
  damagedPdf: (): Refusal => ({
    code: 'damaged',
    message: 'Tệp PDF bị hỏng hoặc thiếu một phần, không mở được.',
    fix: 'Tải lại hoặc xin lại tệp; nếu tệp vẫn mở được bằng phần mềm xem PDF thì in ra một tệp PDF mới rồi nhập tệp đó.',
  }),
  damagedImage: (): Refusal => ({
    code: 'damaged',
    message: 'Tệp ảnh bị hỏng hoặc thiếu một phần, không mở được.',
    fix: 'Quét lại hoặc xin lại tệp ảnh.',
  }),
  emptyPdf: (): Refusal => ({
    code: 'empty',
    message: 'Tệp PDF không có chữ nào.',
    fix: 'Kiểm tra xem có chọn đúng tệp không.',
  }),
  empty: (): Refusal => ({ code: 'empty', message: 'Tệp không có chữ nào.', fix: 'Kiểm tra xem có chọn đúng tệp không.' }),
  tooManyScans: (pages: number, limit: number): Refusal => ({
    code: 'limits',
    message: `Bản quét có ${String(pages)} trang, quá giới hạn ${String(limit)} trang của một lần nhận dạng chữ (OCR).`,
    fix: 'Tách tệp thành nhiều phần rồi nhập từng phần.',
  }),
  unreadablePages: (pages: readonly number[]): Refusal => ({
    code: 'scan',
    message: `Không lấy được ảnh của trang ${pageList(pages)} trong tệp PDF để nhận dạng chữ (OCR).`,
    fix: 'Mở tệp bằng phần mềm xem PDF, lưu từng trang thành ảnh PNG (300 điểm trên inch) rồi nhập các ảnh đó.',
  }),
  poorScan: (): Refusal => ({
    code: 'scan',
    message: 'Chữ nhận dạng được (OCR) từ ảnh không thành tiếng Việt: ảnh mờ, nghiêng nhiều hoặc đặt ngược.',
    fix: 'Quét lại rõ hơn, 300 điểm trên inch, giấy thẳng và xuôi chiều, rồi nhập lại.',
  }),
  nothingRead: (): Refusal => ({
    code: 'empty',
    message: 'Nhận dạng chữ (OCR) không đọc được chữ nào trong ảnh.',
    fix: 'Quét lại rõ hơn, 300 điểm trên inch, giấy thẳng, rồi nhập lại.',
  }),
  tooLarge: (bytes: number, limit: number): Refusal => ({
    code: 'too-large',
    message: `Tệp lớn ${megabytes(bytes)}, quá giới hạn ${megabytes(limit)}.`,
    fix: 'Kiểm tra xem có chọn đúng tệp không; nếu là văn bản kèm phụ lục lớn thì tách riêng phụ lục rồi nhập phần văn bản.',
  }),
  tooManyPages: (pages: number, limit: number): Refusal => ({
    code: 'limits',
    message: `Tệp PDF có ${String(pages)} trang, quá giới hạn ${String(limit)} trang.`,
    fix: 'Tách riêng phần văn bản cần đăng rồi nhập phần đó.',
  }),
  tooManyGlyphs: (): Refusal => ({
    code: 'limits',
    message: 'Tệp PDF có trang chứa quá nhiều chữ hoặc nét vẽ, không phải trang của một văn bản.',
    fix: 'Kiểm tra xem có chọn đúng tệp không; nếu đúng thì in tệp ra một tệp PDF mới rồi nhập tệp đó.',
  }),
  image: (kind: string): Refusal => ({
    code: 'scan',
    message: `Tệp là ảnh ${kind}, không có lớp chữ.`,
    fix: `${askForOriginal}; nếu không có, chọn nhận dạng chữ (OCR) và đọc lại từng chữ.`,
  }),
  otherImage: (kind: string): Refusal => ({
    code: 'unknown-type',
    message: `Tệp là ảnh ${kind}, không có lớp chữ.`,
    fix: `${askForOriginal}; nếu không có, lưu ảnh thành PNG hoặc JPEG rồi chọn nhận dạng chữ (OCR).`,
  }),
  rtf: (): Refusal => ({
    code: 'unknown-type',
    message: 'Tệp là văn bản dạng RTF.',
    fix: 'Mở bằng Word, chọn Lưu thành (Save As), kiểu Word Document (.docx), rồi nhập tệp .docx đó.',
  }),
  html: (): Refusal => ({
    code: 'unknown-type',
    message: 'Tệp là trang web (HTML), không phải văn bản.',
    fix: 'Tìm trên trang web đó tệp DOCX hoặc PDF đính kèm; nếu không có, chép phần chữ của văn bản vào một tệp .txt rồi nhập tệp đó.',
  }),
  archive: (kind: string): Refusal => ({
    code: 'unknown-type',
    message: `Tệp là tệp nén ${kind}.`,
    fix: 'Giải nén rồi nhập từng tệp văn bản bên trong.',
  }),
  oldWord: (): Refusal => ({
    code: 'unknown-type',
    message: 'Tệp là văn bản Word kiểu cũ (.doc).',
    fix: 'Mở bằng Word, chọn Lưu thành (Save As), kiểu Word Document (.docx), rồi nhập tệp .docx đó.',
  }),
  oldOffice: (): Refusal => ({
    code: 'unknown-type',
    message: 'Tệp là tài liệu Office kiểu cũ (Excel, PowerPoint hoặc thư), không phải văn bản.',
    fix: 'Xin cơ quan soạn thảo tệp DOCX hoặc PDF của văn bản.',
  }),
  lockedOffice: (): Refusal => ({
    code: 'password',
    message: 'Tệp Office có mật khẩu mở tệp.',
    fix: 'Mở tệp bằng mật khẩu, lưu một bản không có mật khẩu rồi nhập bản đó.',
  }),
  openDocument: (): Refusal => ({
    code: 'unknown-type',
    message: 'Tệp là tài liệu LibreOffice (ODT, ODS).',
    fix: 'Mở bằng LibreOffice, chọn Lưu thành, kiểu Word (.docx), rồi nhập tệp .docx đó.',
  }),
  otherOffice: (kind: string): Refusal => ({
    code: 'unknown-type',
    message: `Tệp là ${kind}, không phải văn bản.`,
    fix: 'Xin cơ quan soạn thảo tệp DOCX hoặc PDF của văn bản.',
  }),
  unknown: (): Refusal => ({
    code: 'unknown-type',
    message: 'Tệp không phải DOCX, PDF hay văn bản thường.',
    fix: 'Xin cơ quan soạn thảo tệp DOCX hoặc PDF của văn bản.',
  }),
} as const;

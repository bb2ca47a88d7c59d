/** Why a DOCX cannot be imported, and what to do then. */
import type { Refusal } from '../source-text.ts';

const refuse = (code: Refusal['code'], message: string, fix: string): Refusal => ({ code, message, fix });

const saveAgain = 'Mở tệp bằng Word, chọn Lưu thành (Save As), kiểu Word Document (.docx), rồi nhập tệp mới.';

export const docxRefusals = {
  tooLarge: refuse(
    'too-large',
    'Tệp lớn hơn 5 MB.',
    'Xóa hoặc nén hình trong tệp (trong Word: Picture Format, Compress Pictures), lưu lại rồi nhập; hoặc lưu nội dung thành tệp văn bản thuần (.txt).',
  ),
  unpacksTooLarge: refuse(
    'limits',
    'Nội dung của tệp khi giải nén quá lớn (hơn 50 MB hoặc hơn 2000 thành phần), không phải văn bản thông thường.',
    `${saveAgain} Nếu vẫn không nhập được thì chia văn bản thành nhiều tệp.`,
  ),
  depth: refuse('limits', 'Nội dung của tệp lồng nhau quá nhiều lớp, không phải văn bản thông thường.', saveAgain),
  tooMany: refuse(
    'limits',
    'Tệp có quá nhiều đoạn văn, ô bảng hoặc mảnh chữ (hơn 100.000 đoạn), không phải một văn bản thông thường.',
    'Kiểm tra xem có chọn đúng tệp không; nếu là nhiều văn bản trong một tệp thì tách ra từng văn bản.',
  ),
  tooLong: refuse(
    'limits',
    'Chữ trong tệp dài hơn 5 triệu ký tự, không phải một văn bản thông thường.',
    'Kiểm tra xem có chọn đúng tệp không; nếu là nhiều văn bản trong một tệp thì tách ra từng văn bản.',
  ),
  doctype: refuse(
    'damaged',
    'Tệp chứa khai báo mà Word không bao giờ ghi (DOCTYPE), có thể được tạo ra để gây hại.',
    'Không mở tệp này; đề nghị nơi gửi gửi lại tệp lưu trực tiếp từ Word.',
  ),
  damaged: refuse(
    'damaged',
    'Tệp DOCX bị hỏng: không giải nén hoặc không đọc được nội dung.',
    `Đề nghị nơi gửi gửi lại tệp. Nếu Word vẫn mở được: ${lowerFirst(saveAgain)}`,
  ),
  noDocument: refuse('damaged', 'Tệp có dạng nén nhưng không có phần nội dung của một tài liệu Word.', saveAgain),
  macros: refuse(
    'macros',
    'Tệp chứa mã lệnh (macro) của Word nên không được nhập.',
    'Mở tệp bằng Word, chọn Lưu thành (Save As), kiểu Word Document (.docx) để bỏ mã lệnh, rồi nhập tệp mới.',
  ),
  empty: (doubts: readonly string[]): Refusal =>
    refuse(
      'empty',
      ['Tệp không có chữ nào trong phần nội dung.', ...doubts].join(' '),
      'Kiểm tra lại tệp; nếu văn bản là hình chụp hoặc bản quét thì lưu thành PDF rồi nhập bằng cách nhận dạng chữ (OCR).',
    ),
};

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

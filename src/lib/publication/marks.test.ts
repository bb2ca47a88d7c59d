import { describe, expect, test } from 'vitest';
import { findMarks, sourceLines, type PrintedLine } from './marks.ts';
import type { MarkFamily } from './stamps.ts';

const kinds = ['nghị quyết', 'báo cáo', 'công văn'];
const inSource = (text: string): [MarkFamily, number][] => findMarks(sourceLines(text), kinds).map(({ family, line }) => [family, line]);
const block = (text: string, isHead = false): PrintedLine => ({ text, line: 1, isHead, isWhole: true });
const before = 'Số 12-CV/TU';

describe('a mark', () => {
  test.each<[MarkFamily, string, why: string]>([
    ['secrecy', 'MẬT', ''],
    ['secrecy', 'TỐI MẬT', ''],
    ['secrecy', 'TUYỆT MẬT', ''],
    ['secrecy', 'Tối mật', 'not in capitals'],
    ['secrecy', 'mật', 'a block of its own, also in small letters'],
    ['secrecy', 'M Ậ T', 'set wide'],
    ['secrecy', 'T Ố I   M Ậ T', 'set wide, words farther apart'],
    ['secrecy', 'TUYỆT MẬT'.normalize('NFD'), 'letters and marks apart'],
    ['secrecy', 'M Ậ T'.normalize('NFD'), 'both'],
    ['secrecy', 'M\u00ADẬT', 'a soft hyphen inside'],
    ['secrecy', '[MẬT]', 'framed'],
    ['secrecy', '**TỐI MẬT**', 'as a transcription sets it'],
    ['secrecy', 'TỐI MÂT', 'as a machine reads it'],
    ['secrecy', 'Độ mật: Mật', 'with its name'],
    ['secrecy', 'Mức độ mật: TUYỆT MẬT', 'with its name'],
    ['secrecy', 'TÀI LIỆU MẬT', ''],
    ['secrecy', 'MẬT - HỎA TỐC', 'with a mark of urgency'],
    ['secrecy', 'TỐI MẬT (Bản số 05)', 'with the number of the copy'],
    ['secrecy', 'MẬT 01', 'with the number of the copy alone'],
    ['secrecy', 'VĂN BẢN MẬT', ''],
    ['secrecy', 'DẤU MẬT', ''],
    ['secrecy', '\u041cẬ\u0422', 'Cyrillic letters'],
    ['secrecy', 'М\u0410\u0323\u0302Т', 'Cyrillic letters, marks apart'],
    ['secrecy', 'ＭẬＴ', 'letters of full width'],
    ['secrecy', 'TỐI \u039cẬ\u03a4', 'Greek letters'],
    ['circulation', 'LƯU HÀNH NỘI BỘ', ''],
    ['circulation', 'Tài liệu lưu hành nội bộ, không phổ biến', ''],
    ['circulation', 'Chỉ lưu hành trong nội bộ Đảng', ''],
    ['circulation', 'Tài liệu lưu hành nội bộ trong hệ thống chính trị', ''],
    ['circulation', 'Tài liệu thu hồi sau hội nghị', ''],
    ['circulation', 'Tuyệt đối không phổ biến', ''],
    ['circulation', 'HẠN CHẾ PHỔ BIẾN', ''],
    ['circulation', 'Lưu hành nội bộ', ''],
    ['circulation', '(Tài liệu lưu hành nội bộ)', ''],
    ['circulation', 'Chỉ lưu hành nội bộ', ''],
    ['circulation', 'LƯU HÀNH NỘI BỘ'.normalize('NFD'), ''],
    ['circulation', 'L Ư U  H À N H  N Ộ I  B Ộ', ''],
    ['circulation', 'Không phổ biến', ''],
    ['circulation', 'KHÔNG SAO CHỤP', ''],
    ['circulation', 'Xem xong trả lại', ''],
    ['circulation', 'TÀI LIỆU THU HỒI', ''],
    ['draft', 'DỰ THẢO', ''],
    ['draft', 'Dự thảo', ''],
    ['draft', 'D Ự  T H Ả O', ''],
    ['draft', 'Dự thảo lần 2', ''],
    ['draft', 'DỰ THẢO LẦN THỨ HAI', ''],
    ['draft', '(Bản dự thảo)', ''],
    ['draft', 'Dự thảo ngày 12/3/2024', ''],
    ['draft', 'DỰ THẢO 3', ''],
  ])('of %s: %s %s', (family, words) => {
    expect(findMarks([block(before, true), block(words, true)], kinds).map((mark) => mark.family)).toEqual([family]);
    expect(findMarks([block(before), block(words)], kinds).map((mark) => mark.family)).toEqual([family]);
  });

  test.each<[MarkFamily, string]>([
    ['secrecy', 'Số 12-CV/TU MẬT'],
    ['secrecy', 'TỐI MẬT Số 12-CV/TU'],
    ['secrecy', 'TỐI MẬT TỈNH ỦY LÂM ĐỒNG'],
    ['secrecy', 'TUYỆT MẬT ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['secrecy', 'ĐẢNG CỘNG SẢN VIỆT NAM MẬT'],
    ['secrecy', 'MẬT SỐ 12-CV/TU'],
    ['draft', 'Số      -CV/TU DỰ THẢO'],
    ['circulation', 'Số 5-BC/TU LƯU HÀNH NỘI BỘ'],
    ['secrecy', 'Số 12-CV/TU (MẬT)'],
    ['secrecy', 'Số 12-CV/TU (MẬT)      Lâm Đồng, ngày 05 tháng 3 năm 2024'],
    ['secrecy', 'Số 12-CV/TU Mật'],
    ['secrecy', 'Số: 12-CV/TU Tối mật'],
    ['secrecy', 'Số: 12/2024/QĐ-UBND Mật'],
    ['draft', 'Số     -NQ/TU (dự thảo)'],
    ['secrecy', 'TỈNH ỦY LÂM ĐỒNG MẬT'],
    ['draft', 'ĐẢNG BỘ TỈNH LÂM ĐỒNG DỰ THẢO'],
    ['draft', 'Dự thảo Báo cáo'],
    ['draft', 'DỰ THẢO BÁO CÁO CHÍNH TRỊ'],
    ['draft', 'DỰ THẢO NGHỊ QUYẾT'],
    ['draft', 'Dự thảo trình Ban Thường vụ'],
  ])('of %s beside the number or as a title, in the head alone: %s', (family, words) => {
    expect(findMarks([block('TỈNH ỦY', true), block(words, true)], kinds).map((mark) => mark.family)).toEqual([family]);
    expect(findMarks([block('TỈNH ỦY'), block(words)], kinds)).toEqual([]);
  });

  test('on the first line of all needs no more than its first words', () => {
    expect(inSource('Dự thảo Nghị quyết về công tác dân vận\n\nThực hiện Chương trình.')).toEqual([['draft', 1]]);
  });

  test('stands in a column of its own, on a page that begins within a line, and on the last page', () => {
    expect(inSource('TỈNH ỦY LÂM ĐỒNG          MẬT\nSố 5')).toEqual([['secrecy', 1]]);
    expect(inSource('Số 5\nMột đoạn.\fTỐI MẬT\nHai.')).toEqual([['secrecy', 2]]);
    expect(inSource(`Số 5\n${'Một đoạn của văn bản.\n'.repeat(40)}LƯU HÀNH NỘI BỘ`)).toEqual([['circulation', 42]]);
  });

  test.each<[MarkFamily, number, string]>([
    ['secrecy', 2, 'TỈNH ỦY LÂM ĐỒNG\nMẬT\nSố 12-CV/TU'],
    ['secrecy', 3, 'BAN CHẤP HÀNH ĐẢNG BỘ\nLÂM ĐỒNG\nMẬT\nSố 12-CV/TU'],
    ['secrecy', 2, 'HỎA TỐC\nTUYỆT MẬT\nSố 12-CV/TU'],
    ['circulation', 2, 'TÀI LIỆU HỘI NGHỊ\nLƯU HÀNH NỘI BỘ'],
    ['circulation', 2, 'TÀI LIỆU\nLƯU HÀNH NỘI BỘ'],
    ['secrecy', 2, 'Số 12-CV/TU\nTỐI MẬT'],
    ['draft', 2, 'BÁO CÁO\nDỰ THẢO'],
    ['draft', 3, 'BÁO CÁO\nTÌNH HÌNH NĂM 2024\n(Dự thảo)'],
    ['draft', 3, 'BÁO CÁO\nTÌNH HÌNH NĂM 2024\nDỰ THẢO LẦN 2'],
    ['draft', 4, 'BÁO CÁO\nTÌNH HÌNH NĂM 2024\n\nDỰ THẢO'],
    ['secrecy', 4, 'TỈNH ỦY\nVề việc kiểm tra\n\nMẬT'],
    ['secrecy', 3, 'Số 12-CV/TU\nV/v tăng cường công tác\nMẬT'],
    ['secrecy', 2, 'HỘI NGHỊ TỈNH ỦY LẦN THỨ 15\nTỐI MẬT'],
    ['draft', 3, 'NGHỊ QUYẾT\nvề phát triển kinh tế\nDỰ THẢO'],
    ['draft', 2, 'TỈNH ỦY LÂM ĐỒNG\nDỰ THẢO NGHỊ QUYẾT'],
    ['draft', 3, 'Ba\nBÁO CÁO CHÍNH TRỊ\n(Dự thảo trình Đại hội)'],
    ['draft', 3, 'Ba\nTÌNH HÌNH NĂM 2024\n**(Dự thảo)**'],
    ['circulation', 3, 'Ba\nTÌNH HÌNH NĂM 2024\nXEM XONG TRẢ LẠI'],
    ['secrecy', 3, 'Ba\nPHỤ LỤC\nMẬT'],
    ['secrecy', 3, 'Ba\nT/M BAN THƯỜNG VỤ\nMẬT'],
    ['secrecy', 2, '**TỈNH ỦY LÂM ĐỒNG**\n**MẬT**'],
    ['secrecy', 2, '# THƯỜNG TRỰC TỈNH ỦY\nTÀI LIỆU MẬT'],
    ['draft', 2, 'TIỂU BAN VĂN KIỆN\nDỰ THẢO BÁO CÁO'],
    ['secrecy', 2, 'LÂM ĐỒNG\nMẬT'],
    ['circulation', 2, 'HỘI NGHỊ TỈNH ỦY LẦN THỨ 15\nLƯU HÀNH NỘI BỘ'],
  ])('of %s on line %i of a head: %j', (family, line, text) => {
    expect(inSource(text)).toEqual([[family, line]]);
  });

  test('is told in the letters that are printed', () => {
    expect(findMarks(sourceLines('Số 5\nTỈNH ỦY      \u041cẬ\u0422'), kinds)).toEqual([
      { family: 'secrecy', words: '\u041cẬ\u0422', line: 2, column: 14 },
    ]);
  });

  test('is told with its place', () => {
    expect(findMarks(sourceLines('Số 5\nTỈNH ỦY      TỐI MẬT'), kinds)).toEqual([
      { family: 'secrecy', words: 'TỐI MẬT', line: 2, column: 14 },
    ]);
  });
});

test('a hostile line does not hold up anybody', () => {
  const spaces = `M${' '.repeat(100_000)}Ậ${' '.repeat(100_000)}T x`;
  expect(findMarks([block(spaces, true), ...sourceLines(`${spaces}\n${' mật -'.repeat(50_000)}`)], kinds)).toEqual([]);
});

describe('no mark', () => {
  test.each([
    'Tăng cường bảo vệ bí mật nhà nước trong tình hình mới.',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'Quản lý tài liệu tuyệt mật, tối mật, mật theo quy định.',
    'Góp ý dự thảo Nghị quyết Đại hội',
    'Hoàn thiện dự thảo các văn bản, báo cáo cấp có thẩm quyền.',
    'Dự thảo Tờ trình thành lập đơn vị sự nghiệp công lập.',
    'Dự thảo Đề án tổ chức lại đơn vị sự nghiệp công lập.',
    'Quyết định số 1660/QĐ-TTg ban hành Danh mục bí mật nhà nước độ Tối mật',
    'Công tác bảo mật',
    'Mặt trận Tổ quốc',
    'Độ mật',
    'Phổ biến, quán triệt Nghị quyết',
    'Tài liệu chỉ lưu hành nội bộ phải được quản lý chặt chẽ trong hệ thống văn thư của cơ quan, đơn vị theo đúng quy định.',
    'Kính gửi: Mật trận',
  ])('in running text: %s', (text) => {
    for (const isHead of [true, false]) expect(findMarks([block(before, isHead), block(text, isHead)], kinds)).toEqual([]);
  });

  test.each(['- Tối mật;', 'a) Tuyệt mật;', '1. Mật', '+ Dự thảo'])('as an item of a list: %s', (text) => {
    expect(findMarks([block('Ba mức:'), block(text)], kinds)).toEqual([]);
  });

  test.each([
    'Ba\nDanh mục bí mật nhà nước độ\nTối mật',
    'Ba\nDANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ\nTỐI MẬT',
    'Ba\nKẾ HOẠCH GÓP Ý\nDỰ THẢO NGHỊ QUYẾT',
    'Ba\nvề tài liệu tuyệt mật, tối mật,\nMật',
    'Ba\nTỔ CHỨC LẤY Ý KIẾN\nDỰ THẢO NGHỊ QUYẾT',
    'Ba\nTỔNG HỢP, HOÀN THIỆN\nDỰ THẢO BÁO CÁO',
    'Ba\nThông qua\nDỰ THẢO NGHỊ QUYẾT',
    'Ba\nVề việc lấy ý kiến\nDự thảo trình Đại hội',
    'Ba\nVề việc quản lý tài liệu\nLƯU HÀNH NỘI BỘ',
    'Ba\nVề công tác bảo quản\nTÀI LIỆU MẬT',
    'Ba\nSỬ DỤNG TÀI LIỆU\nLƯU HÀNH NỘI BỘ',
    'Ba\nSOẠN THẢO, LƯU TRỮ TÀI LIỆU\nMẬT',
    'Ba\nCHUẨN BỊ\nDỰ THẢO BÁO CÁO CHÍNH TRỊ',
    'Ba\nV/v phân công soạn\nDự thảo Báo cáo',
    'Ba\nVề việc phân công\nvà chuẩn bị soạn\nDự thảo Báo cáo',
    'Ba\nBAN HÀNH QUY ĐỊNH\nTÀI LIỆU MẬT',
    'Ba\nNGHỊ QUYẾT\nban hành Danh mục\nTÀI LIỆU MẬT',
    'TỔ CHỨC BẢO VỆ\nTÀI LIỆU MẬT',
    'TĂNG CƯỜNG BẢO VỆ\nTÀI LIỆU MẬT',
    'TỈNH ỦY\nBÁO CÁO\nVIỆC TIÊU HỦY\nTÀI LIỆU MẬT',
    'BAN HÀNH DANH MỤC TÀI LIỆU MẬT',
    'ĐẢNG ỦY THỰC HIỆN BẢO VỆ BÍ MẬT',
  ])('where a title goes on: %j', (text) => {
    expect(inSource(text)).toEqual([]);
  });

  test('where a paragraph of a source ends in a line of its own', () => {
    expect(inSource(`Số 5\nKính gửi: A\nCác cơ quan thực hiện nghiêm chế độ bảo\nmật.\nĐược xếp độ\nMật`)).toEqual([]);
  });
});

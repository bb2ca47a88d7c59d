import { expect, test } from 'vitest';
import { readPlainText } from './plain-text.ts';

function read(text: string): { texts: string[]; fileLines: number[]; isExtract: boolean; warnings: string[] } {
  const result = readPlainText(new TextEncoder().encode(text));
  if ('refusal' in result) throw new Error(result.refusal.message);
  const { items, isExtract, warnings } = result.source;
  const lines = items.filter((item) => item.type === 'line');
  return {
    texts: lines.map((line) => line.text),
    fileLines: lines.map(({ fileLine }) => fileLine),
    isExtract,
    warnings: warnings.map(({ message }) => message),
  };
}

test('the head is read column by column, and each line keeps its place in the file', () => {
  const { texts, fileLines, isExtract } = read(
    [
      '   ỦY BAN NHÂN DÂN                             CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '     TỈNH LÀO CAI                                         Độc lập - Tự do - Hạnh phúc',
      '',
      '     Số: 5973 /UBND-KT                                Lào Cai, ngày 11 tháng 6 năm 2026',
      'V/v tăng cường công tác quản',
      '         tỉnh Lào Cai',
      '',
      '                       Kính gửi:',
      '                                       - Các Sở, ban, ngành thuộc UBND tỉnh;',
    ].join('\n'),
  );
  expect(texts.slice(0, 8)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'TỈNH LÀO CAI',
    'Số: 5973 /UBND-KT',
    'V/v tăng cường công tác quản',
    'tỉnh Lào Cai',
    'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Lào Cai, ngày 11 tháng 6 năm 2026',
  ]);
  expect(fileLines.slice(0, 8)).toEqual([1, 2, 4, 5, 6, 1, 2, 4]);
  expect(texts.slice(-2)).toEqual([
    '                       Kính gửi:',
    '                                       - Các Sở, ban, ngành thuộc UBND tỉnh;',
  ]);
  expect(isExtract).toBe(true);
});

test('the end is read column by column down to the name', () => {
  const { texts } = read(
    [
      'khai thực hiện./.',
      'Nơi nhận:                                               KT. CHỦ TỊCH',
      '- Như trên;',
      '- Bộ Nông nghiệp và Môi trường (để báo cáo);            PHÓ CHỦ TỊCH',
      '- Lưu: VT, KT(Thủy, Nho).',
      '',
      '',
      '',
      '                                                      Nguyễn Thành Sinh',
    ].join('\n'),
  );
  expect(texts.filter((text) => text !== '')).toEqual([
    'khai thực hiện./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Bộ Nông nghiệp và Môi trường (để báo cáo);',
    '- Lưu: VT, KT(Thủy, Nho).',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Nguyễn Thành Sinh',
  ]);
});

test('wide gaps in running text, after Kính gửi and in a table part nothing; the table is named', () => {
  const text = [
    'Kính gửi:   - Các ban Tỉnh ủy',
    'Thực  hiện   Nghị  quyết   số 28-NQ/TU   của Tỉnh ủy',
    'giao các cơ quan, đơn vị thực hiện như sau:',
    'TT    Nội dung              Thời hạn',
    '1     Kiểm tra              Quý I',
    '2     Giám sát              Quý II',
  ].join('\n');
  const { texts, isExtract, warnings } = read(text);
  expect(texts.join('\n')).toBe(text);
  expect(isExtract).toBe(false);
  expect(warnings).toEqual(['Các dòng 4–6 của tệp có thể là bảng: cần xem lại thứ tự các ô.']);
});

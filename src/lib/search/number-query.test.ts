import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { assemble } from '../library/assemble.ts';
import { findNumbers } from './number-index.ts';
import { readNumbers, type NumberQuery } from './number-query.ts';
import { createNumberVocabulary, numberRecords } from './number-records.ts';

const { library } = assemble(realContent, { secondParser: false });
const vocabulary = createNumberVocabulary(library.registry);
const records = numberRecords(library);
const read = (typed: string): NumberQuery[] => readNumbers(typed, vocabulary);

/** Nothing in them is the number of a document. */
const noNumbers = [
  // Years.
  'nhiệm vụ 2024',
  'nhiệm vụ năm 2024',
  'kế hoạch 2024',
  'kết quả 2023 và nhiệm vụ 2024',
  'Tết Giáp Thìn 2024',
  'chỉ tiêu 2025',
  'nghị quyết năm 2023',
  'đại hội 2020 - 2025',
  'giai đoạn 2021 - 2025',
  'giai đoạn 2021-2025',
  'nhiệm kỳ 2020–2025',
  'đến năm 2025, tầm nhìn 2045',
  'quy hoạch thời kỳ 2021-2030',
  // Dates.
  'ngày 06/12/2023',
  '06/12/2023',
  '5.1.2024',
  'ngày 06 tháng 12 năm 2023',
  'tháng 12 năm 2023',
  'ngày 27/7',
  // Spans.
  'kế hoạch 5 năm',
  'kế hoạch 3 tháng',
  '9 tháng đầu năm',
  'trong 10 ngày',
  '30 tuổi đảng',
  // Places in a document.
  'điều 5',
  'điều 5 khoản 2',
  'khoản 3 điều 12',
  'điểm 1.1',
  'mục 3',
  'phần 2',
  'chương 4',
  'phụ lục 1',
  'trang 12',
  // Terms, congresses and plenums.
  'khóa 13',
  'khoá 12',
  'đại hội 13',
  'quý 4',
  'quý 4 năm 2023',
  // Amounts.
  '14.150 tỷ đồng',
  '14150 tỷ đồng',
  '7,2%',
  '95 %',
  'tăng 7,2 % trở lên',
  '3 triệu đồng',
  '5 huyện nông thôn mới',
  '100 triệu đồng',
  '1.500 ha',
  '10 nghìn người',
  'trên 90%',
  'đạt 98 phần trăm',
  'nhóm 4',
  '4 nhóm nhiệm vụ',
  '11 nhiệm vụ trọng tâm',
  '5 chỉ tiêu',
  '3 chương trình mục tiêu quốc gia',
  // Words with figures.
  'covid 19',
  'covid-19',
  'quốc lộ 20',
  'đường 723',
  'thôn 3',
  'nông nghiệp 4.0',
  'ISO 9001',
  'tết nguyên đán 2024 vui tươi',
  '5 không 3 sạch',
  'dịch vụ công mức độ 4',
  'tập 2',
  'huyện 30',
  'báo cáo 6 tháng',
  'báo cáo quý 3',
  'thông báo lần 2',
  'kế hoạch 28 hộ',
  'văn kiện đại hội 13',
  'hội nghị trung ương 5',
  'trung ương 8 khóa 13',
  'nghị quyết hội nghị trung ương 4 khóa XII',
  'mức độ 3, 4',
  'năm học 2023-2024',
  '20/11',
  '1.1',
  '66.7',
  'tỷ lệ 66.7/100',
  'chỉ tiêu nghị quyết 7.5%',
  'nghị quyết 1.234.56',
  'kế hoạch 7.5 tỷ đồng',
  'năng suất 66.7 tạ/ha',
  'kế hoạch 30.4-1.5',
  'kế hoạch 2025: 7.5',
  'điểm 1.1-nq',
  'mục 1.2/nq',
  'quyết định 1.5 hecta',
  'đề án 4.0',
  'đạt 15 tiêu chí',
  // No figure at all.
  'nghị quyết',
  'nq/tu',
  'chuyển đổi số',
  'số',
  '',
  '-/',
];

describe('what is no number is not read as one', () => {
  test.each(noNumbers)('%s', (typed) => {
    expect(read(typed)).toEqual([]);
  });
});

/** A year beside other words is a year, and what is counted is no number. */
const open = [
  // "ThU" is the symbol of Thị ủy, so that "thứ 11" is read as 11-…/ThU.
  'lần thứ 11',
  'đại hội lần thứ 13',
  'kỳ họp thứ 5',
  'cách mạng công nghiệp lần thứ 4',
  // Month and year: "12/2023" is taken for a number with its year.
  'tháng 12/2023',
  'quý 4/2023',
  // Day and month.
  '27-7',
  // Counted all the same.
  'chỉ thị 5 nội dung',
  'hướng dẫn 1 số nội dung',
  'quy định 19 điều đảng viên không được làm',
];

describe('what was wrong once', () => {
  test.each(open)('%s is no number', (typed) => {
    expect(read(typed)).toEqual([]);
  });
});

test('no number of the library is found by what is none', () => {
  for (const typed of [...noNumbers, 'nghị quyết trung ương 4', 'nghị quyết đại hội 13', 'chương trình 135', 'đề án 06', 'năm 2023'])
    expect(read(typed).flatMap((query) => findNumbers(query, records))).toEqual([]);
});

describe('a number is read with what stands around it', () => {
  test.each<[string, Partial<NumberQuery>]>([
    ['66.7/2025/NQ-CP', { digits: '66.7', symbol: ['nq', 'cp'], year: '2025', isYearInNumber: true, isWhole: true }],
    ['66.7/NQ-CP', { digits: '66.7', symbol: ['nq', 'cp'], year: null, isWhole: true }],
    ['66.7 / nq-cp', { digits: '66.7', symbol: ['nq', 'cp'], isWhole: true }],
    ['nghị quyết 66.7', { digits: '66.7', symbol: [], isWhole: true }],
    ['Nghị quyết số: 66.12 năm 2026 của Chính phủ', { digits: '66.12', symbol: [], year: '2026', issuers: ['cp'], isWhole: true }],
    ['nghị quyết 66.7 ngày 06/12/2025', { digits: '66.7', date: '2025-12-06', isWhole: true }],
    ['nq 66.7', { digits: '66.7', symbol: ['nq'], isWhole: true }],
    ['3467 - CV/TU', { digits: '3467', symbol: ['cv', 'tu'], kinds: null, issuers: null, year: null, date: null, isWhole: true }],
    ['nghị quyết 28 tỉnh ủy 2023', { digits: '28', symbol: [], issuers: ['tu'], year: '2023', isYearInNumber: false, isWhole: true }],
    ['28-NQ/TU ngày 06/12/2023', { digits: '28', symbol: ['nq', 'tu'], date: '2023-12-06', year: '2023', isWhole: true }],
    ['06/12/2023: 28-NQ/TU', { digits: '28', date: '2023-12-06' }],
    ['35/2023/ub', { digits: '35', symbol: ['ub'], year: '2023', isYearInNumber: true }],
    ['117/n', { digits: '117', symbol: ['n'], isWhole: true }],
    ['nq28', { digits: '28', symbol: ['nq'], symbolKinds: ['nghi quyet', 'nghi quyet lien tich'] }],
    ['007', { digits: '7', symbol: [], isWhole: true }],
    ['0', { digits: '0' }],
    ['2024', { digits: '2024', isWhole: true }],
    ['học tập nghị quyết 28-NQ/TU', { digits: '28', isWhole: false }],
    ['công văn số 956 huyện uỷ 28/11/2023', { digits: '956', date: '2023-11-28' }],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toHaveLength(1);
    expect(read(typed)[0]).toMatchObject(expected);
  });

  test('several numbers are read in their order, and none of them is the whole', () => {
    expect(read('12-NQ/TU, 14-NQ/TU').map(({ digits, symbol, isWhole }) => ({ digits, symbol, isWhole }))).toEqual([
      { digits: '12', symbol: ['nq', 'tu'], isWhole: false },
      { digits: '14', symbol: ['nq', 'tu'], isWhole: false },
    ]);
  });
});

// the comma that stands for a figure is not told from one that was typed.
test('a number pasted with commas is the whole query', () => {
  expect(read('Công văn số 962-CV/HU, ngày 01/12/2023 của Ban Thường vụ Huyện ủy')[0]?.isWhole).toBe(true);
});

test('no input throws, and what is read is well formed', () => {
  const words = fc.constantFrom(
    ...'28 3467 0 000 1234567 2023 06/12/2023 31/02/2024 nq NQ/TU ubtvqh qh15 tỉnh ủy nghị quyết số văn bản ngày tháng năm thứ khóa , . - / % ( “'.split(
      ' ',
    ),
  );
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 10 }).map((parts) => parts.join(' ')),
    fc.array(words, { maxLength: 10 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const queries = read(text);
      for (const { digits, symbol, year, date, isWhole } of queries) {
        expect(digits).toMatch(/^(?:0|[1-9]\d{0,5})(?:\.\d{1,2})?$/);
        expect(symbol.every((piece) => /^[a-z]+\d*$/.test(piece))).toBe(true);
        expect(year === null || /^\d{4}$/.test(year)).toBe(true);
        expect(date === null || /^\d{4}-\d{2}-\d{2}$/.test(date)).toBe(true);
        expect(isWhole && queries.length > 1).toBe(false);
      }
    }),
    { numRuns: 4000 },
  );
});

test('marks, case, Unicode form and unseen characters do not count', () => {
  const words = fc.constantFrom(...'28 3467 2023 NQ/TU Đ cv của Tỉnh ủy Nghị quyết số Quyết định ĐUK 37-QĐ/TW năm'.split(' '));
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
      const text = parts.join(' ');
      for (const other of [
        text.normalize('NFD'),
        text.toUpperCase(),
        text.toLowerCase(),
        text.replaceAll(' ', '\u00A0'),
        `\uFEFF${text}\u200B`,
      ])
        expect(read(other)).toEqual(read(text));
    }),
  );
});

test('an input of great length is read in the end', () => {
  expect(read('28-NQ/TU '.repeat(300))).toHaveLength(300);
  expect(read('9'.repeat(10_000))).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { matchLabel, ranks } from './label.ts';

/** Label, then what stands behind it → printed label, segment, rank. */
const labels: readonly (readonly [line: string, printed: string, segment: string, rank: number])[] = [
  ['Phần thứ hai MỤC TIÊU', 'Phần thứ hai', 'p2', ranks.part],
  ['PHẦN THỨ NHẤT', 'PHẦN THỨ NHẤT', 'p1', ranks.part],
  ['Phần thứ tư', 'Phần thứ tư', 'p4', ranks.part],
  ['Phần II', 'Phần II', 'p2', ranks.part],
  ['Phụ lục', 'Phụ lục', 'pl', ranks.part],
  ['PHỤ LỤC 2', 'PHỤ LỤC 2', 'pl2', ranks.part],
  ['Phụ lục II', 'Phụ lục II', 'pl2', ranks.part],
  ['Chương III', 'Chương III', 'ch3', ranks.chapter],
  ['CHƯƠNG I QUY ĐỊNH CHUNG', 'CHƯƠNG I', 'ch1', ranks.chapter],
  ['Chương XIV', 'Chương XIV', 'ch14', ranks.chapter],
  ['Mục 2. CHỈ TIÊU', 'Mục 2.', 'muc2', ranks.section],
  ['A. TÌNH HÌNH', 'A.', 'muca', ranks.capital],
  ['Đ- TỔ CHỨC', 'Đ-', 'mucdd', ranks.capital],
  ['I. Mục tiêu', 'I.', 'i', ranks.roman],
  ['II- CHỈ TIÊU', 'II-', 'ii', ranks.roman],
  ['IV - KẾT LUẬN', 'IV -', 'iv', ranks.roman],
  ['X. Nội dung', 'X.', 'x', ranks.roman],
  ['Điều 5. Đối tượng', 'Điều 5.', 'dieu5', ranks.article],
  ['ĐIỀU 12a: Đối tượng', 'ĐIỀU 12a:', 'dieu12a', ranks.article],
  ['1. Nội dung', '1.', '1', ranks.number],
  ['10. Nội dung', '10.', '10', ranks.number],
  ['1/ Nội dung', '1/', '1', ranks.number],
  ['01. Nội dung', '01.', '1', ranks.number],
  ['1.1. Nội dung', '1.1.', '1.1', ranks.number],
  ['2.3.1 Nội dung', '2.3.1', '2.3.1', ranks.number],
  ['1) Nội dung', '1)', 'n1', ranks.parenthesis],
  ['(2) Nội dung', '(2)', 'n2', ranks.parenthesis],
  ['a) Nội dung', 'a)', 'a', ranks.point],
  ['d) Nội dung', 'd)', 'd', ranks.point],
  ['đ) Nội dung', 'đ)', 'dd', ranks.point],
  ['đ. Nội dung', 'đ.', 'dd', ranks.point],
  ['(b) Nội dung', '(b)', 'b', ranks.point],
  ['a1) Nội dung', 'a1)', 'a1', ranks.point],
  ['* Nội dung', '*', 's', ranks.star],
  ['- Nội dung', '-', 'g', ranks.dash],
  ['– Nội dung', '–', 'g', ranks.dash],
  ['+ Nội dung', '+', 'c', ranks.plus],
];

describe('a printed label', () => {
  test.each(labels)('%s begins with %s', (line, printed, segment, rank) => {
    const match = matchLabel(line, false);
    expect(match?.label).toMatchObject({ printed, segment, rank });
    expect(line.slice(match?.length)).toBe(line.slice(printed.length).trimStart());
  });

  test.each(labels)('the segment of %s is ASCII, fit for an anchor', (line) => {
    expect(matchLabel(line, false)?.label.segment).toMatch(/^[a-z0-9.]+$/);
  });
});

test.each([
  '2024. Năm bản lề',
  '1990',
  '7.200 tỷ đồng',
  '05.01.2024 họp',
  '1,5 triệu',
  '1.Nội dung',
  '-5 độ',
  '+5%',
  '--- hết ---',
  'Phần lớn các hộ',
  'Phần mềm',
  'Phần thứ hai này nêu',
  'Phụ lục này',
  'Chương trình phục hồi',
  'Chương I của Luật',
  'Mục tiêu chung',
  'Mục 2 của Nghị quyết',
  'Điều 5 Luật Đất đai',
  'Điều kiện',
  'TP. Đà Lạt',
  'a, b và c',
  'V/v triển khai',
  '(2023) tăng',
  'IIII. Nội dung',
])('%s is ordinary text', (line) => {
  expect(matchLabel(line, false)).toBeNull();
});

test.each([
  ['Phần thứ hai Mục tiêu năm 2024', 'p2'],
  ['Chương I Quy định chung', 'ch1'],
  ['Mục 2 Chỉ tiêu', 'muc2'],
  ['Phụ lục Danh mục nhiệm vụ', 'pl'],
])('in a heading the word label of %s needs no capitals behind it', (line, segment) => {
  expect(matchLabel(line, false)).toBeNull();
  expect(matchLabel(line, true)?.label.segment).toBe(segment);
});

test('bullets are counted by their place, numbers are not', () => {
  expect(['- a', '+ a', '* a', '1. a', 'a) a'].map((line) => matchLabel(line, false)?.label.isCounted)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('an Arabic chain names every step above it', () => {
  expect(matchLabel('2.3.1. a', false)?.label.chain).toEqual(['2', '3', '1']);
  expect(matchLabel('a) a', false)?.label.chain).toEqual([]);
});

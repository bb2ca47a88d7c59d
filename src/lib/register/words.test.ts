import { describe, expect, test } from 'vitest';
import { findDocuments, holdsTyped, indexWords, readTyped, registerWords } from './words.ts';

const texts = [
  'Công văn số 3467-CV/TU Khẩn trương, tập trung triển khai thực hiện nhiệm vụ năm 2024',
  'Nghị quyết số 28-NQ/TU về nhiệm vụ năm 2024',
  'Công văn Kỷ luật, kỷ cương, đổi mới',
  'Quyết định số 03-QĐ/ĐUK constructor',
];

async function find(typed: string, own = texts): Promise<number[] | null> {
  const { starts, files } = indexWords(own);
  const found = await findDocuments(typed, starts, (file) => Promise.resolve(files[file] ?? {}));
  return found === null ? null : [...found].sort((a, b) => a - b);
}

describe('documents are found', () => {
  test.each([
    ['28-NQ/TU', [1]],
    ['28nq/tu', [1]],
    ['nq 28', [1]],
    ['NGHI QUYET 2024', [1]],
    ['nhiệm vụ', [0, 1]],
    ['nhiem vu nam 2024', [0, 1]],
    ['khẩn trư', [0]],
    ['kỉ cương', [2]],
    ['ky cuong', [2]],
    ['3-qd', [3]],
    ['03', [3]],
    ['346', []],
    ['không có', []],
    ['constructor toString', []],
    ['constructor ', [3]],
    ['công văn kỷ', [2]],
    ['', null],
    [' , ', null],
  ])('%j', async (typed, expected) => {
    expect(await find(typed)).toEqual(expected);
  });

  test('in many files as in one, and only the files of their words are loaded', async () => {
    const many = Array.from(
      { length: 30_000 },
      (_, index) => `Công văn số ${index + 1}-CV/TU về việc ${['học tập', 'làm theo', 'kiểm tra'][index % 3] ?? ''}`,
    );
    const { starts, files } = indexWords(many);
    expect(files.length).toBeGreaterThan(3);
    const loaded = new Set<number>();
    const found = await findDocuments('29999 làm theo', starts, (file) => {
      loaded.add(file);
      return Promise.resolve(files[file] ?? {});
    });
    expect(found).toEqual(new Set([29_998]));
    expect(loaded.size).toBeLessThan(files.length);
    expect(await find('12345', many)).toEqual([12_344]);
    expect(await find('hoc tap', many)).toHaveLength(10_000);
  });

  test('a library without documents finds none', async () => {
    expect(await find('28', [])).toEqual([]);
  });
});

test.each([
  ['Tỷ lệ độ che phủ rừng', 'che phu', true],
  ['Tỷ lệ độ che phủ rừng', 'ti le', true],
  ['Tỷ lệ độ che phủ rừng', 'rừng ty', true],
  ['Tỷ lệ độ che phủ rừng', 'rừng núi', false],
  ['Quy mô GRDP', '', true],
])('the name %j holds %j: %s', (name, typed, expected) => {
  expect(holdsTyped(registerWords(name), readTyped(typed))).toBe(expected);
});

/** Where documents go, whom lines name, and what is like what; on the registry of the library. */
import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { parseRegistry } from '../registry/parse.ts';
import { appendBodies } from './append-body.ts';
import { ownerOf, proposeDocumentId } from './document-id.ts';
import { createMeasure } from './duplicates.ts';
import { createFamily } from './family.ts';
import { resolveLine } from './units.ts';

const { registry } = parseRegistry(realContent);
const free = (): boolean => false;

describe('ids', () => {
  test.each([
    [{ code: 'cv', number: '3467-CV/TU', date: '2024-01-05', title: 'Khẩn trương' }, 'cv-3467-2024'],
    [{ code: 'qdi', number: '01-QĐ/TU', date: '2021-03-02', title: null }, 'qdi-1-2021'],
    // The year is part of the number.
    [{ code: 'nd', number: '30/2020/NĐ-CP', date: null, title: null }, 'nd-30-2020'],
    // No number: an editorial id, its year from the title.
    [{ code: 'cv', number: null, date: null, title: 'V/v thực hiện nhiệm vụ năm 2024' }, 'cv-2024-thuc-hien-nhiem-vu'],
    [{ code: 'cv', number: null, date: null, title: null }, null],
  ])('%j', (parts, id) => {
    expect(proposeDocumentId(parts, free)).toBe(id);
  });

  test('an editorial id that is taken gets a number, one made of a number does not', () => {
    const parts = { code: 'cv', date: '2024-01-05', title: 'Thử nghiệm' };
    expect(proposeDocumentId({ ...parts, number: null }, (id) => id === 'cv-2024-thu-nghiem')).toBe('cv-2024-thu-nghiem-2');
    expect(proposeDocumentId({ ...parts, number: '7-CV/TU' }, () => true)).toBe('cv-7-2024');
  });

  test('a standing committee’s document stands with those of its committee', () => {
    expect(ownerOf('ban-thuong-vu-tinh-uy-lam-dong', '3467-CV/TU', registry)).toBe('tinh-uy-lam-dong');
    expect(ownerOf('tinh-uy-lam-dong', null, registry)).toBe('tinh-uy-lam-dong');
    expect(ownerOf('khong-co', null, registry)).toBeNull();
  });
});

describe('lines of Kính gửi and Nơi nhận', () => {
  const province = createFamily(registry, 'tinh-uy-lam-dong', '2024-01-05');
  const district = createFamily(registry, 'huyen-uy-thuoc-lam-dong', null);

  test.each([
    ['Thường trực Tỉnh ủy', ['thuong-truc-tinh-uy-lam-dong'], []],
    ['TT. HĐND, lãnh đạo UBND tỉnh', ['thuong-truc-hdnd-tinh-lam-dong', 'lanh-dao-ubnd-tinh-lam-dong'], []],
    ['Ban Bí thư Trung ương Đảng (báo cáo)', ['ban-bi-thu-trung-uong-dang'], []],
    ['Các đồng chí Tỉnh ủy viên', ['tinh-uy-vien-lam-dong'], []],
    // Persons are not the body that they belong to.
    ['Các đồng chí Thường trực Tỉnh ủy', [], ['Các đồng chí Thường trực Tỉnh ủy']],
    ['Thành ủy Đà Lạt', [], ['Thành ủy Đà Lạt']],
  ])('of the province: %s', (line, units, open) => {
    expect(resolveLine(line, province)).toEqual({ units, open });
  });

  test('a short name means the body of the issuer’s own line', () => {
    expect(resolveLine('Thường trực Huyện ủy', district).units).toEqual(['thuong-truc-huyen-uy-thuoc-lam-dong']);
    expect(resolveLine('Ban Thường vụ', province).units).toEqual([]);
    // Another district than the one that the registry holds cannot be meant by a document of the province.
    expect(resolveLine('Thường trực Huyện ủy', province).units).toEqual([]);
  });

  test('without an issuer only full names are known', () => {
    const nobody = createFamily(registry, null, null);
    expect(resolveLine('Thường trực Tỉnh ủy', nobody).units).toEqual([]);
    expect(resolveLine('Thường trực Tỉnh ủy Lâm Đồng', nobody).units).toEqual(['thuong-truc-tinh-uy-lam-dong']);
    // Two eras of one body, and no day to tell which.
    expect(resolveLine('Tỉnh ủy Lâm Đồng', nobody).units).toEqual([]);
  });
});

test('an entry is added behind a file without a line feed at its end, and the rest stays', () => {
  const text = appendBodies('- id: a # ghi chú', [{ id: 'b', name: 'B', type: 'unit' }]);
  expect(text).toBe(
    '- id: a # ghi chú\n\n- id: b\n  name: B\n  type: unit\n  parent: null\n  from: null\n  to: null\n  successors: []\n  members: []\n',
  );
  expect(appendBodies(text, [])).toBe(text);
});

test('how much of the shorter text stands in the other', () => {
  const words = Array.from({ length: 40 }, (_, index) => `từ${index}`).join(' ');
  const block = (text: string): { anchor: string; line: number; label: null; text: string } => ({
    anchor: 't1',
    line: 1,
    label: null,
    text,
  });
  expect(createMeasure([block(words)])([block(`khác ${words} khác`)])).toBe(1);
  expect(createMeasure([block(words)])([block('hoàn toàn khác')])).toBe(0);
  expect(createMeasure([])([block(words)])).toBe(0);
});

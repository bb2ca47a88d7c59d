import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFigures } from './figures.ts';

const read = (text: string): string[] => findFigures(text).map(({ min, max, isRange }) => (isRange ? `${min}…${max}` : String(min)));

test.each<[string, string[]]>([
  ['đạt 14.150 tỷ đồng, tăng 7%', ['14150', '7']],
  ['tăng 7,2 - 7,8% (giá so sánh 2010)', ['7.2…7.8', '2010']],
  ['đạt 127.000 - 127.700 tỷ đồng', ['127000…127700']],
  ['từ 9-10%', ['9…10']],
  ['từ 5% đến 6%', ['5…6']],
  ['từ 5% - 6%', ['5…6']],
  ['giảm 1.805 hộ đến 3.610 hộ', ['1805…3610']],
  // Not a range: what stands between is not printed again.
  ['từ 02 xã đến 16 huyện', ['2', '16']],
  ['dưới 1,2%; ít nhất 01 tổ chức', ['1.2', '1']],
  ['1.234.567,5 đồng', ['1234567.5']],
  ['đạt -0,5%', ['-0.5']],
  ['9,1 bác sĩ/vạn dân', ['9.1']],
  ['ngày 05/01/2024, số 28-NQ/TU, 04/2015/NĐ-CP, NĐ-100', []],
  // Neither thousands nor decimals as Vietnamese prints them.
  ['1.5 triệu', []],
  ['nhiệm kỳ 2020 - 2025.', ['2020…2025']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('every figure stands where it says, whatever the text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9.,%\- đếnhộ()/]{0,60}$/u), (text) => {
      for (const { printed, start, end, min, max } of findFigures(text)) {
        expect(text.slice(start, end)).toBe(printed);
        expect(Number.isFinite(min) && Number.isFinite(max)).toBe(true);
      }
    }),
  );
});

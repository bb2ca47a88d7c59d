import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { findDamage } from './damage.ts';

const clean = 'Các cấp ủy, tổ chức đảng lãnh đạo, chỉ đạo thực hiện tốt công tác phòng, chống tham nhũng, tiêu cực. '.repeat(10);

describe('words that nobody writes', () => {
  test.each(realDocuments.map(({ id, source }) => ({ id, source })))('$id is not damaged', ({ source }) => {
    expect(findDamage(source)).toEqual([]);
  });

  test.each([
    ['words run into one another', `${clean} banhành sốđiều đểthực`, ['banhành', 'sốđiều', 'đểthực']],
    ['letters read wrongly', `${clean} cơng thưong nghịquyết`, ['cơng', 'thưong', 'nghịquyết']],
    ['two slips are no damage', `${clean} banhành sốđiều`, []],
    ['foreign words are none', `${clean} methyl chloride photpho selenit`, []],
    ['one word many times is a word', `${clean} ${'đithionit '.repeat(9)}`, []],
    ['symbols of numbers are no words', `${clean} 12-QĐ/TU, 35/2023/UBTVQH15, QH15, ĐUK`, []],
  ])('%s', (_, text, words) => {
    expect(findDamage(text)).toEqual(words);
  });
});

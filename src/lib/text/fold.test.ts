import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVietnamese, fold, lower, slug } from './fold.ts';

const vietnamese = fc
  .array(fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵĐÂĂÊÔƠƯ /-.5'), {
    maxLength: 30,
  })
  .map((letters) => letters.join(''));
const anything = fc.oneof(vietnamese, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

test.each([
  ['Đảng ủy', 'dang uy'],
  ['ĐẢNG ỦY', 'dang uy'],
  ['Đảng uỷ', 'dang uy'],
  ['hoà', 'hoa'],
  ['Nghị quyết số 28-NQ/ĐU', 'nghi quyet so 28-nq/du'],
  ['Ưu ơ ă â ê ô', 'uu o a a e o'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('composed and decomposed text fold, lower and slug alike', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const change of [fold, lower, slug]) expect(change(text.normalize('NFD'))).toBe(change(text.normalize('NFC')));
    }),
  );
});

test('Vietnamese text folds to ASCII', () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      expect(fold(text)).toMatch(/^[ -~]*$/);
    }),
  );
});

test('lower case keeps the marks', () => {
  expect(lower('TỈNH ỦY LÂM ĐỒNG')).toBe('tỉnh ủy lâm đồng');
});

test('each character in lower case is what Unicode says, alone and before a mark', () => {
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++)
    for (const text of [String.fromCharCode(unit), `${String.fromCharCode(unit)}\u0301`, `a${String.fromCharCode(unit)}`])
      if (lower(text) !== text.normalize('NFC').toLowerCase().normalize('NFC')) wrong.push(unit.toString(16));
  expect(wrong).toEqual([]);
});

test('a slug is lower-case ASCII with single hyphens inside', () => {
  expect(slug('28-NQ/TU')).toBe('28-nq-tu');
  expect(slug('  Điều 5. Đối tượng… ')).toBe('dieu-5-doi-tuong');
  fc.assert(
    fc.property(anything, (text) => {
      expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
    }),
  );
});

test('Vietnamese order has its own letters and reads digits by value', () => {
  const words = ['ăn', 'an', 'ân', 'đa', 'da', 'ơn', 'on', 'ôn', 'số 10', 'số 9', 'ưa', 'ua'];
  expect(words.sort(compareVietnamese)).toEqual(['an', 'ăn', 'ân', 'da', 'đa', 'on', 'ôn', 'ơn', 'số 9', 'số 10', 'ua', 'ưa']);
});

test('two different texts never compare equal', () => {
  fc.assert(
    fc.property(anything, anything, (a, b) => {
      expect(compareVietnamese(a, b) === 0).toBe(a === b);
    }),
  );
});

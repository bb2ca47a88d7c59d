import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCharacterTest } from './character-test.ts';
import { findDenormalized, findForbiddenCharacters, toNfc, withoutInvisible } from './unicode.ts';
import { isUnusual } from './usual.ts';

const anything = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aĐđẶặỦủÀỹÝ1 -–…“”\t\n') }),
  fc.string({ unit: fc.constantFrom(...'aĐđẶặ–…\r²Ðð\u0301\u00AD\u200B\u1100ﬁА') }),
  fc.string({ unit: 'binary' }),
);

test.each(['Tỉnh ủy Lâm Đồng, số 28-NQ/TU: “tự” – …', 'ẶẰẴẲ ỹ\tÝ\n', ''])('%j is usual', (text) => {
  expect(isUnusual(text)).toBe(false);
});

test.each(['5°', 'Ð', 'a\u0301', '\u202E', '\r', '1\u00A0000', '😀', '\uFEFF'])('%j is unusual', (text) => {
  expect(isUnusual(text)).toBe(true);
});

test('a usual text needs no second look: it is in NFC, prints all it holds, and holds nothing forbidden', () => {
  fc.assert(
    fc.property(anything, (text) => {
      fc.pre(!isUnusual(text));
      expect(withoutInvisible(toNfc(text))).toBe(text);
      expect(findForbiddenCharacters(text)).toEqual([]);
      expect(findDenormalized(text)).toEqual([]);
    }),
  );
});

test('looked up or not, a character is what the expression says', () => {
  const shape = /[^\t\n -~À-ỹА“–\u2100-\u214F\uD835]/;
  const holds = createCharacterTest(shape);
  fc.assert(
    fc.property(anything, (text) => {
      expect(holds(text)).toBe(shape.test(text));
    }),
  );
});

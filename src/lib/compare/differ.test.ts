import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDifference, type Piece } from './differ.ts';

const show = (pieces: readonly Piece[]): string => pieces.map(({ text, isShared }) => (isShared ? text : `[${text}]`)).join('');
const showBoth = (a: string, b: string): string[] => {
  const difference = findDifference(a, b);
  return [show(difference.a), show(difference.b)];
};

/** [why, first text, second text, the first and the second with differences in brackets] */
const rows: readonly (readonly [string, string, string, string, string])[] = [
  [
    'another word',
    'Thường trực Tỉnh ủy, lãnh đạo',
    'Thường trực Huyện ủy, lãnh đạo',
    'Thường trực [Tỉnh] ủy, lãnh đạo',
    'Thường trực [Huyện] ủy, lãnh đạo',
  ],
  ['a word more', 'thực hiện nghiêm Quy chế', 'thực hiện nghiêm túc Quy chế', 'thực hiện nghiêm Quy chế', 'thực hiện nghiêm [túc] Quy chế'],
  ['punctuation', 'năm 2023, bám sát', 'năm 2023; bám sát', 'năm [2023,] bám sát', 'năm [2023;] bám sát'],
  ['a blank', 'kinh tế - xã hội', 'kinh tế- xã hội', 'kinh [tế -] xã hội', 'kinh [tế-] xã hội'],
  ['another dash', 'Kỷ cương - Hiệu quả', 'Kỷ cương – Hiệu quả', 'Kỷ cương [-] Hiệu quả', 'Kỷ cương [–] Hiệu quả'],
  ['the place of a tone mark', 'Đảng ủy khối', 'Đảng uỷ khối', 'Đảng [ủy] khối', 'Đảng [uỷ] khối'],
  ['a capital', 'của Nhân dân', 'của nhân dân', 'của [Nhân] dân', 'của [nhân] dân'],
  [
    'one word in common between two differences',
    'giao A cho sở X báo cáo',
    'giao B cho ban Y báo cáo',
    'giao [A cho sở X] báo cáo',
    'giao [B cho ban Y] báo cáo',
  ],
  ['all', 'một hai', 'ba bốn', '[một hai]', '[ba bốn]'],
  ['nothing in the second', 'một', '', '[một]', ''],
  ['a line more', 'một\nhai', 'một', 'một[\nhai]', 'một'],
];

test.each(rows)('%s is marked', (_, a, b, shownA, shownB) => {
  expect(showBoth(a, b)).toEqual([shownA, shownB]);
  expect(showBoth(b, a)).toEqual([shownB, shownA]);
});

const text = fc
  .array(fc.constantFrom('các', 'cấp', 'ủy', 'ủy,', 'đảng', 'Đảng', '-', '\n'), { maxLength: 30 })
  .map((words) => words.join(' ').replace(/ *\n */g, '\n'));

test('pieces joined are the texts, and what is shared reads the same in both', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const difference = findDifference(a, b);
      expect(difference.a.map((piece) => piece.text).join('')).toBe(a);
      expect(difference.b.map((piece) => piece.text).join('')).toBe(b);
      const shared = (pieces: readonly Piece[]): string[] =>
        pieces.flatMap((piece) => (piece.isShared ? piece.text.split(/[ \n]+/) : [])).filter((word) => word !== '');
      expect(shared(difference.a)).toEqual(shared(difference.b));
      expect(difference.a.every(({ isShared }) => isShared) && difference.b.every(({ isShared }) => isShared)).toBe(a === b);
    }),
    { numRuns: 2000 },
  );
});

test('any two texts are cut into pieces that are all of them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(
        findDifference(a, b)
          .a.map((piece) => piece.text)
          .join(''),
      ).toBe(a);
    }),
  );
});

test('two very long texts cost no more than their words times each other up to a bound, and lose nothing', () => {
  const words = (name: string): string => Array.from({ length: 8000 }, (_, index) => `${name}${index}`).join(' ');
  const [a, b] = [`đầu ${words('a')} cuối`, `đầu ${words('b')} cuối`];
  expect(showBoth(a, b)).toEqual([`đầu [${words('a')}] cuối`, `đầu [${words('b')}] cuối`]);
});

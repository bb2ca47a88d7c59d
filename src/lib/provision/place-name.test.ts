import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { parseDirective } from '../directive/directive.ts';
import { nameAnchor } from './place-name.ts';
import { placeNames } from './place.ts';

test.each([
  ['p2', 'Phần thứ hai'],
  ['p12', 'Phần thứ 12'],
  ['p2.ii.1.g4', 'Phần thứ hai, mục II, mục 1, gạch đầu dòng thứ 4'],
  ['ch3', 'Chương III'],
  ['pl', 'Phụ lục'],
  ['pl2', 'Phụ lục 2'],
  ['muc2', 'Mục 2'],
  ['muca', 'Mục A'],
  ['dieu5', 'Điều 5'],
  ['dieu12a.3.b', 'Điều 12a, mục 3, điểm b'],
  ['3-2', 'Mục 3 (lần in thứ 2)'],
  ['p1.t5', 'Phần thứ nhất, đoạn 5'],
  ['1.dd', 'Mục 1, điểm đ'],
  ['1.d', 'Mục 1, điểm d'],
  ['1.a.c2', 'Mục 1, điểm a, dấu cộng thứ 2'],
  ['1.s1', 'Mục 1, dấu sao thứ 1'],
  ['iv', 'Mục IV'],
  ['i.c', 'Mục I, điểm c'],
  // An unknown shape is given as it stands.
  ['kinh-gui', 'Kinh-gui'],
  ['', ''],
])('%s is %s', (anchor, name) => {
  expect(nameAnchor(anchor)).toBe(name);
});

/** Every place of the real documents with the name that its document gives it. */
const places = realDocuments.flatMap(({ id, parsed }) => [...placeNames(parsed.body)].map(([anchor, name]) => ({ id, anchor, name })));
/** "III.1.1.": a number that continues the one above it. */
const isChain = (anchor: string): boolean => /(?:^|\.)\d+\.\d/.test(anchor);

test('of the real documents every place is named as in its document', () => {
  const plain = places.filter(({ anchor }) => !isChain(anchor));
  expect(plain.length).toBeGreaterThan(80);
  expect(plain.map(({ anchor }) => nameAnchor(anchor))).toEqual(plain.map(({ name }) => name));
});

// "mục 1.1" below "mục 1" is named by its last figure, so that p2.iii.1.1 and p2.iii.1 read alike.
test('a number that continues the one above it is named whole', () => {
  const chains = places.filter(({ anchor }) => isChain(anchor));
  expect(chains.length).toBeGreaterThan(40);
  expect(chains.map(({ anchor }) => nameAnchor(anchor))).toEqual(chains.map(({ name }) => name));
});

describe('other forms of labels', () => {
  const named = (...blocks: string[]): [string, string][] => {
    const { body } = parseDirective('a/b', 'content/directives/a/b.mdx', `---\n---\n\n${blocks.join('\n\n')}\n`);
    return [...placeNames(body)];
  };

  test.each([
    [['1. Mục tiêu', 'a) một', 'b) hai', 'c) ba', 'd) bốn', 'đ) năm', 'e) sáu']],
    [['I. MỤC TIÊU', '1. Chung', '- gạch', '+ cộng', '+ cộng', '- gạch']],
    [['A. MỘT', 'I. HAI', '1. ba']],
    [['Điều 1. Phạm vi', '1. một', 'a) hai']],
    [['1. một', '2. hai', '2. hai nữa', '3. ba']],
    [['Lời mở.', 'Lời nữa.']],
  ])('%j', (blocks) => {
    const all = named(...blocks);
    expect(all.length).toBe(blocks.length);
    for (const [anchor, name] of all) expect(nameAnchor(anchor)).toBe(name);
  });

  test.each([
    // "Đ." has the segment "mucdd".
    [['C. BA', 'D. BỐN', 'Đ. NĂM']],
    // A table has the segment "b1" and is named like a point.
    [['1. Bảng', '| a | b |\n| --- | --- |\n| 1 | 2 |']],
    [['Chương I. MỘT', 'Điều 1. Phạm vi']],
    [['1. một', '(1) hai']],
  ])('%j', (blocks) => {
    for (const [anchor, name] of named(...blocks)) expect(nameAnchor(anchor)).toBe(name);
  });
});

test('no anchor makes it throw, and its name begins with a capital', () => {
  const segment = fc.constantFrom(
    ...'p2 ch1 pl pl3 muc2 muca n2 dieu5 dieu5a g1 c2 s3 t4 bang-1 1 12 iv dd a b1 3-2 kinh-gui b1 cc1'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (segments) => {
      const name = nameAnchor(segments.join('.'));
      expect(name.charAt(0)).toBe(name.charAt(0).toUpperCase());
      expect(name.split(', ')).toHaveLength(segments.length);
    }),
  );
  fc.assert(fc.property(fc.string(), (anchor) => typeof nameAnchor(anchor) === 'string'));
});

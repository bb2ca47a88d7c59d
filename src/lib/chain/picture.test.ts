import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawColumns, drawSteps, type Box, type Picture, type PictureNode, type PictureRoot } from './picture.ts';
import { breakLines, textWidth } from './text-lines.ts';

const names = [
  'Nghị quyết số 28-NQ/TU',
  'Công văn của Ban Thường vụ Huyện ủy',
  'NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH LẦN THỨ VIII',
  'Luật',
  'Nghị quyết số 35/2023/UBTVQH15-403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
  'Nghiêngnghiêngnghiêngnghiêngnghiêngnghiêngnghiêng',
];
const facts = [
  'Cấp huyện và tương đương, 12/12/2023',
  'Chưa có toàn văn',
  'Về tăng cường kỷ luật, kỷ cương hành chính trong các cơ quan đảng, nhà nước…',
];

let serial = 0;
const node = (below: readonly PictureNode[], name: string, own: string[]): PictureNode => ({
  id: String(serial++),
  name,
  facts: own,
  below,
});
const nodesOf = (depth: number): fc.Arbitrary<PictureNode> =>
  fc
    .tuple(depth === 1 ? fc.constant([]) : fc.array(nodesOf(depth - 1), { maxLength: 4 }), fc.constantFrom(...names), fc.subarray(facts))
    .map(([below, name, own]) => node(below, name, own));
const roots: fc.Arbitrary<PictureRoot> = fc
  .tuple(nodesOf(4), fc.array(nodesOf(1), { maxLength: 6 }))
  .map(([root, above]) => ({ ...root, above }));

const countOf = (own: PictureNode): number => 1 + own.below.reduce((sum, next) => sum + countOf(next), 0);

const isApart = (a: Box, b: Box): boolean => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

function expectSound(picture: Picture, root: PictureRoot, width: number): void {
  const { boxes } = picture;
  expect(boxes).toHaveLength(countOf(root) + root.above.length);
  expect(picture.width).toBeLessThanOrEqual(width);
  boxes.forEach((box, index) => {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(picture.width);
    expect(box.y + box.height).toBeLessThanOrEqual(picture.height);
    for (const other of boxes.slice(index + 1)) expect(isApart(box, other)).toBe(true);
    for (const { text, x, y, isName } of box.lines) {
      expect(x + textWidth(text, isName)).toBeLessThanOrEqual(box.x + box.width);
      expect(y).toBeGreaterThan(box.y + 10);
      expect(y).toBeLessThan(box.y + box.height - 5);
    }
  });
}

describe('a picture', () => {
  test('in columns: boxes do not overlap, stay in the picture, and hold their words', () => {
    fc.assert(
      fc.property(roots, fc.constantFrom(1088, 800), (root, width) => expectSound(drawColumns(root, width), root, width)),
      { numRuns: 60 },
    );
  });

  test('in steps as well, as narrow as a telephone', () => {
    fc.assert(
      fc.property(roots, (root) => expectSound(drawSteps(root, 288), root, 288)),
      { numRuns: 60 },
    );
  });

  test('has a line with an arrow for each follower and each document above', () => {
    fc.assert(
      fc.property(roots, (root) => {
        for (const { links } of [drawColumns(root, 1088), drawSteps(root, 288)])
          expect(links).toHaveLength(countOf(root) - 1 + root.above.length);
      }),
      { numRuns: 20 },
    );
  });

  test('puts what is above to the left, what follows to the right, and the arrow at the follower', () => {
    const root = { ...node([node([], 'Dưới', [])], 'Giữa', []), above: [node([], 'Trên', [])] };
    const { boxes, links } = drawColumns(root, 632);
    const [above, own, below] = ['Trên', 'Giữa', 'Dưới'].map((name) => boxes.find((box) => box.node.name === name)?.x ?? NaN);
    expect(above).toBeLessThan(own ?? 0);
    expect(own).toBeLessThan(below ?? 0);
    expect(links.map(({ head }) => Number(/L([\d.]+) /.exec(head)?.[1])).sort((a, b) => a - b)).toEqual([own, below]);
  });

  test('is the same when drawn again', () => {
    const root = { ...node([node([], 'Dưới', facts)], 'Giữa', []), above: [] };
    expect(drawColumns(root, 632)).toEqual(drawColumns(root, 632));
  });
});

describe('lines of words', () => {
  test.each([
    [
      'a number is broken behind a hyphen or a slash only where it must be',
      '403/2017/NQLT-UBTVQH14',
      150,
      ['403/2017/', 'NQLT-', 'UBTVQH14'],
    ],
    ['words are broken at spaces', 'Công văn của Ban Thường vụ', 150, ['Công văn của', 'Ban Thường vụ']],
    ['a word that fits stays whole', 'Nghị quyết số 28-NQ/TU', 150, ['Nghị quyết số', '28-NQ/TU']],
  ])('%s', (_why, text, width, lines) => {
    expect(breakLines(text, width, true)).toEqual(lines);
  });

  test('no word is lost, whatever the width', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names, ...facts), fc.integer({ min: 60, max: 400 }), (text, width) => {
        expect(breakLines(text, width, false).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('past the last line "…" says that there is more', () => {
    const lines = breakLines(facts.join('; '), 150, false, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    expect(textWidth(lines[2] ?? '', false)).toBeLessThanOrEqual(150);
  });

  test('composed and decomposed words are as wide as one another', () => {
    expect(textWidth('Kế hoạch'.normalize('NFD'), false)).toBeGreaterThanOrEqual(textWidth('Kế hoạch', false));
  });
});

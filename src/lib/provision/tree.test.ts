import { describe, expect, test } from 'vitest';
import { realDocument, realDocuments } from '../../../tests/support/documents.ts';
import { parseDirective } from '../directive/directive.ts';
import type { Body } from './body.ts';
import { placedItems, placeNames, type Placed } from './place.ts';
import { blockLine, officialBlocks } from './text.ts';

const parse = (markup: string): ReturnType<typeof parseDirective> =>
  parseDirective('a/b', 'content/directives/a/b.mdx', `---\n---\n\n${markup}\n`);
const items = (body: Body): Placed[] => placedItems(body);
const anchors = (body: Body): string[] => items(body).map(({ anchor }) => anchor);
const anchorsOf = (...blocks: string[]): string => anchors(parse(blocks.join('\n\n')).body).join(' ');
const line = (body: Body, anchor: string): string => {
  const block = officialBlocks(body).find((own) => own.anchor === anchor);
  return block === undefined ? '' : blockLine(block);
};

describe('the five real documents', () => {
  test('cv-2024-ky-luat-ky-cuong keeps two items "3." and has no item 2024', () => {
    const { body } = realDocument('huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong').parsed;
    expect(anchors(body)).toEqual(['t1', 't2', '1', '2', '3', '3-2', '4', '5', '6']);
    expect(line(body, '3')).toMatch(/^3\. Tăng cường công tác bảo đảm quốc phòng/);
    expect(line(body, '3-2')).toMatch(/^3\. Chú trọng công tác xây dựng, chỉnh đốn Đảng/);
    expect(line(body, '2')).toContain('Giáp Thìn 2024. Làm tốt');
    expect(placeNames(body).get('3-2')).toBe('Mục 3 (lần in thứ 2)');
  });

  test('nq-28-2023 numbers anew inside each part, and 1.1. hangs below 1.', () => {
    const { body } = realDocument('tinh-uy-lam-dong/nq-28-2023').parsed;
    const all = anchors(body);
    expect(all.filter((anchor) => !anchor.includes('.'))).toEqual(['p1', 'p2', 'p3']);
    expect(all.filter((anchor) => /^p2\.iii(?:\.\d+)*$/.test(anchor))).toEqual(
      [
        '',
        '.1',
        '.1.1',
        '.1.2',
        '.1.3',
        '.1.4',
        '.1.5',
        '.1.6',
        '.1.7',
        '.1.8',
        '.2',
        '.2.1',
        '.2.2',
        '.3',
        '.3.1',
        '.3.2',
        '.3.3',
        '.3.4',
        '.3.5',
        '.3.6',
        '.3.7',
        '.3.8',
      ].map((own) => `p2.iii${own}`),
    );
    expect(all.filter((anchor) => anchor.startsWith('p2.ii.1.g'))).toHaveLength(18);
    expect(all.filter((anchor) => anchor.startsWith('p2.ii.2.g'))).toHaveLength(4);
    expect(all.filter((anchor) => anchor.startsWith('p2.iii.1.1.g'))).toHaveLength(7);
    expect(all.filter((anchor) => anchor.startsWith('p1.'))).toEqual(['p1.t1', 'p1.t2', 'p1.t3', 'p1.t4', 'p1.t5']);
    expect(all.slice(-5)).toEqual(['p3', 'p3.1', 'p3.2', 'p3.3', 'p3.t1']);
    expect(placeNames(body).get('p2.ii.1.g4')).toBe('Phần thứ hai, mục II, mục 1, gạch đầu dòng thứ 4');
  });

  test('nq-2024-nhiem-vu has dashes that are items in 2. and headings in 3.1. and 3.2., and no item "- 2030."', () => {
    const { body } = realDocument('dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu').parsed;
    const dashes = items(body).filter((item) => item.type === 'provision' && item.label === '-');
    const headings = dashes.filter((item) => item.type === 'provision' && item.isHeading).map(({ anchor }) => anchor);
    expect(headings).toEqual(['ii.3.1.g1', 'ii.3.1.g2', 'ii.3.1.g3', 'ii.3.2.g1', 'ii.3.2.g2', 'ii.3.2.g3', 'ii.3.2.g4']);
    expect(dashes).toHaveLength(headings.length + 9);
    expect(anchors(body).filter((anchor) => anchor.startsWith('ii.3.1.g3'))).toEqual([
      'ii.3.1.g3',
      'ii.3.1.g3.t1',
      'ii.3.1.g3.t2',
      'ii.3.1.g3.t3',
    ]);
    expect(officialBlocks(body).filter((block) => blockLine(block).startsWith('- 2030'))).toEqual([]);
    expect(officialBlocks(body).some((block) => blockLine(block).includes('- 2030. Chú trọng'))).toBe(true);
  });

  test('the two letters of the province have an opening and their items', () => {
    const numbers = (count: number): string[] => ['t1', ...Array.from({ length: count }, (_, index) => String(index + 1))];
    expect(anchors(realDocument('tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam').parsed.body)).toEqual(numbers(11));
    expect(anchors(realDocument('tinh-uy-lam-dong/cv-3467-2024').parsed.body)).toEqual(numbers(6));
  });

  test.each(realDocuments.map(({ id, parsed }) => [id, parsed] as const))(
    '%s: anchors are unique ASCII, parents stand before their children',
    (_, { body }) => {
      const seen = new Set<string>();
      for (const { anchor, parent } of items(body)) {
        expect(anchor).toMatch(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
        expect(seen.has(anchor)).toBe(false);
        if (parent !== null) expect(seen.has(parent)).toBe(true);
        seen.add(anchor);
      }
    },
  );
});

describe('the tree of labels', () => {
  test('a law: chương, mục, điều, khoản, điểm, phụ lục', () => {
    expect(
      anchorsOf(
        '# Chương I QUY ĐỊNH',
        '## Mục 1. CHUNG',
        'Điều 1. Phạm vi',
        '1. Khoản',
        'a) Điểm',
        'd) Điểm',
        'đ) Điểm',
        '2. Khoản',
        'Điều 2. Đối tượng',
        '# Chương II TỔ CHỨC',
        'Điều 3. Hiệu lực',
        'PHỤ LỤC I',
        'I. DANH MỤC',
        'Phụ lục II',
      ),
    ).toBe(
      'ch1 ch1.muc1 ch1.muc1.dieu1 ch1.muc1.dieu1.1 ch1.muc1.dieu1.1.a ch1.muc1.dieu1.1.d ch1.muc1.dieu1.1.dd ch1.muc1.dieu1.2 ch1.muc1.dieu2 ch2 ch2.dieu3 pl1 pl1.i pl2',
    );
  });

  test('1.1. adds its last number below 1., also where it comes late; without 1. it stands alone', () => {
    expect(anchorsOf('1. a', '1.1. b', '1.1.1. c', '2. d', '2.1. e', '1.2. f')).toBe('1 1.1 1.1.1 2 2.1 1.2');
    expect(anchorsOf('1.1. a', '1.2. b')).toBe('1.1 1.2');
    expect(anchorsOf('I. A', '1. a', 'II. B', '1.1. b')).toBe('i i.1 ii ii.1.1');
  });

  test('a label that repeats under its parent keeps its words and counts in its anchor alone', () => {
    expect(anchorsOf('3. a', '- x', '3. b', '- y', '3. c')).toBe('3 3.g1 3-2 3-2.g1 3-3');
    const { body } = parse('3. a\n\n3. b');
    expect([line(body, '3'), line(body, '3-2')]).toEqual(['3. a', '3. b']);
  });

  test('hundreds of equal labels are numbered through', () => {
    const all = anchorsOf(...Array.from({ length: 3000 }, () => '1. a')).split(' ');
    expect(all.slice(0, 3)).toEqual(['1', '1-2', '1-3']);
    expect(all.at(-1)).toBe('1-3000');
  });

  test('an escaped label is text', () => {
    expect(anchorsOf('2024\\. Năm', '\\- 2030. Chú trọng', '1\\. Không', '\\+ Không', '- a')).toBe('t1 t2 t3 t4 g1');
    expect(line(parse('\\- 2030. Chú trọng').body, 't1')).toBe('- 2030. Chú trọng');
  });

  test('a bold label is a label, and its words keep their bold', () => {
    expect(anchorsOf('**1. Đậm cả câu**', '**2.** Chỉ nhãn', '**a)** điểm', '**- gạch**')).toBe('1 2 2.a 2.a.g1');
    const { body } = parse('**2.** Chỉ nhãn');
    expect(line(body, '2')).toBe('2. Chỉ nhãn');
    expect(items(body)[0]).toMatchObject({ label: '2.', isLabelStrong: true });
  });

  test('a label with no white space behind it is text, so that no space is added', () => {
    expect(anchorsOf('a)**b**')).toBe('t1');
    expect(anchorsOf('**1.**b')).toBe('t1');
    expect(line(parse('a)**b**').body, 't1')).toBe('a)b');
  });

  test('an unlabelled paragraph belongs to the heading, indented to the item above', () => {
    expect(anchorsOf('## I. A', '### 1. B', 'đoạn', '- g', '  tiếp', 'đoạn hai', '- h', '### 2. C')).toBe(
      'i i.1 i.1.t1 i.1.g1 i.1.g1.t1 i.1.t2 i.1.g2 i.2',
    );
  });

  test('a bullet that is a heading takes the paragraphs below it', () => {
    expect(anchorsOf('## 3.1. A', '#### - Một', 'đoạn', 'đoạn', '#### - Hai', 'đoạn')).toBe(
      '3.1 3.1.g1 3.1.g1.t1 3.1.g1.t2 3.1.g2 3.1.g2.t1',
    );
  });

  test('the depth of a Markdown heading is not read', () => {
    expect(anchorsOf('###### I. A', '# 1. B', '## II. C')).toBe('i i.1 ii');
  });

  test('a table and a footnote have anchors of their own', () => {
    const { body } = parse('1. a\n\n| Đơn vị | Số |\n| --- | --- |\n| A | 5 |\n\n2. b[^1]\n\n[^1]: Chú thích.');
    expect(officialBlocks(body).map(({ anchor, text }) => [anchor, text])).toEqual([
      ['1', 'a'],
      ['1.b1', 'Đơn vị Số\nA 5'],
      ['2', 'b1'],
      ['cc1', 'Chú thích.'],
    ]);
  });

  test('an annotation or a note changes neither anchors nor text', () => {
    const bare = parse('1. Báo cao kết quả.\n\n- Hết.').body;
    const marked = parse('1. Báo <Sic correct="cáo">cao</Sic> kết quả.\n\n<Note>Lời biên tập.</Note>\n\n- <Abbr of="a">Hết</Abbr>.').body;
    expect(officialBlocks(marked).map(({ anchor, label, text }) => [anchor, label, text])).toEqual(
      officialBlocks(bare).map(({ anchor, label, text }) => [anchor, label, text]),
    );
  });

  test('lines of a zone keep their labels and share the anchor of the zone', () => {
    const { body } = parse('<Recipients>\n\nNơi nhận:\n\n- Như trên,\n\n</Recipients>');
    expect(officialBlocks(body).map((block) => [block.anchor, blockLine(block)])).toEqual([
      ['noi-nhan', 'Nơi nhận:'],
      ['noi-nhan', '- Như trên,'],
    ]);
  });
});

test.each([
  ['2024. Năm bản lề', 'PROV-001', '"2024\\."'],
  ['1. - Hai nhãn', 'PROV-001', 'một nhãn'],
  ['- 1. Hai nhãn', 'PROV-001', 'một nhãn'],
  ['1. 1.1. Hai nhãn', 'PROV-001', 'một nhãn'],
  ['1.', 'PROV-002', 'xóa dòng'],
  ['-', 'PROV-002', 'xóa dòng'],
  ['a)', 'PROV-002', 'xóa dòng'],
])('%s is refused as %s', (markup, code, fix) => {
  const own = parse(markup).diagnostics.filter((problem) => problem.code.startsWith('PROV'));
  expect(own).toEqual([expect.objectContaining({ code, line: 4, column: 1, fix: expect.stringContaining(fix) as string })]);
});

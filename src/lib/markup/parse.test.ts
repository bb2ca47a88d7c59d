import { describe, expect, test } from 'vitest';
import { plainText } from './blocks.ts';
import { parseMarkup } from './parse.ts';
import { findParserDifferences } from './remark.ts';

const parse = (...blocks: string[]): ReturnType<typeof parseMarkup> => parseMarkup('f', blocks.join('\n\n'));
const reports = (...blocks: string[]): string[] =>
  parse(...blocks).diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
const texts = (...blocks: string[]): string[] =>
  parse(...blocks).blocks.map((block) =>
    block.type === 'table' ? block.rows.map((row) => row.map(plainText).join('|')).join('/') : plainText(block.inlines),
  );

describe('one slip', () => {
  test('in a row of a table gives one report, not one for each row', () => {
    expect(reports('| Đơn vị | Số |\n| --- | --- |\n| {a} | 5 |\n| B | 6 |')).toEqual(['3:3 SYN-002']);
    expect(reports('| {a} | Số |\n| --- | --- |\n| A | 5 |')).toEqual(['1:3 SYN-002']);
  });

  test('in a line of a zone leaves the zone whole', () => {
    const { blocks, diagnostics } = parse('<Head>', 'Số {a}', 'Trích yếu', '</Head>', 'Nội dung');
    expect(diagnostics.map(({ code }) => code)).toEqual(['SYN-002']);
    expect(blocks.map(({ zone }) => zone)).toEqual(['head', 'body']);
  });

  test('leaves the other blocks to be read', () => {
    expect(texts('Một', 'Hai <b>', 'Ba {c}', 'Bốn')).toEqual(['Một', 'Bốn']);
  });

  test('of every block is reported in one run', () => {
    expect(reports('{a}', 'lành', '<b>', '[x](y)', '3*4*5')).toEqual(['1:1 SYN-002', '5:1 SYN-003', '7:1 SYN-004', '9:2 SYN-009']);
  });
});

describe('what the parser refuses', () => {
  /** The scan lets it pass: an address takes the backslash for its own. */
  const broken = 'Xem www.a.vn\\<b';

  test('is read again block by block: three broken blocks, three reports, the sound ones kept', () => {
    const { blocks, diagnostics } = parse(broken, 'Một', broken, '- Hai', broken);
    expect(diagnostics.map(({ line, code }) => [line, code])).toEqual([
      [1, 'SYN-007'],
      [5, 'SYN-007'],
      [9, 'SYN-007'],
    ]);
    expect(blocks.map((block) => (block.type === 'text' ? [block.line, plainText(block.inlines)] : []))).toEqual([
      [3, 'Một'],
      [7, 'Hai'],
    ]);
  });

  test('beside a slip of another kind is reported as well', () => {
    expect(reports(broken, '{a}', '[x](y)').sort()).toEqual(['1:14 SYN-007', '3:1 SYN-002', '5:1 SYN-004']);
  });
});

describe('bare addresses are text', () => {
  test.each(['https://a.vn/x?y=1&z=2', 'www.a.vn', '“www.a.vn”', 'web:www.a.vn', '[https://a.vn]', '(vp@a.vn)', '“vp@a.vn”, vp@b.vn;'])(
    '%s',
    (text) => {
      const { blocks, diagnostics } = parse(text);
      expect(diagnostics).toEqual([]);
      expect(blocks.map((block) => (block.type === 'text' ? block.inlines : []))).toEqual([
        [expect.objectContaining({ type: 'text', value: text })],
      ]);
      expect(findParserDifferences('f', text, blocks)).toEqual([]);
    },
  );
});

test('where the two parsers read otherwise, the place is named', () => {
  const text = 'Một\n\n#😀**_***>(\n';
  expect(findParserDifferences('f', text, parseMarkup('f', text).blocks)).toEqual([expect.objectContaining({ code: 'SYN-011', line: 3 })]);
});

test('the order of reports of a line follows its columns', () => {
  expect(reports('{a} <b> {c} </b>')).toEqual(['1:1 SYN-002', '1:5 SYN-003', '1:9 SYN-002', '1:13 SYN-003']);
});

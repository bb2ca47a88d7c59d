/** Whatever is printed, the written MDX reads as that text, in both parsers, without a complaint. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBody } from '../directive/directive.ts';
import { parseMarkup } from '../markup/parse.ts';
import { findParserDifferences } from '../markup/remark.ts';
import { blockLine, officialBlocks } from '../provision/text.ts';
import { findForbiddenCharacters } from '../text/unicode.ts';
import { collapse } from '../text/whitespace.ts';
import { bodyBlocks } from './blocks.ts';
import { printedBlock } from './coverage.ts';
import { printedLine } from './printed-line.ts';
import type { ProposedBlock } from './proposal.ts';
import type { SourceLine } from './source-text.ts';
import { writeBody } from './write-directive.ts';

const line = (text: string): SourceLine => ({
  type: 'line',
  line: 1,
  fileLine: 1,
  text,
  page: null,
  endsParagraph: true,
  indent: 0,
  alignment: null,
  size: null,
  marks: [],
  role: 'text',
});

function blocksOf(texts: readonly string[]): ProposedBlock[] {
  const lines = texts.flatMap((text) => printedLine(line(text), text, [], 0) ?? []);
  return bodyBlocks(lines, lines);
}

function expectRead(blocks: readonly ProposedBlock[]): void {
  const mdx = writeBody(blocks);
  expect(parseMarkup('x', mdx).diagnostics, mdx).toEqual([]);
  const read = officialBlocks(parseBody('x', mdx));
  expect(read.map(blockLine), mdx).toEqual(blocks.map(printedBlock));
  expect(read.map(({ label }) => label)).toEqual(blocks.map((block) => (block.type === 'text' ? block.label : null)));
}

/** The second parser takes ten times as long as the first. */
function expectReadByBoth(blocks: readonly ProposedBlock[]): void {
  expectRead(blocks);
  const mdx = writeBody(blocks);
  expect(findParserDifferences('x', mdx, parseMarkup('x', mdx).blocks), mdx).toEqual([]);
}

/** Pieces that a parser could take for something else. */
const pieces = [
  ...'\\`*_{}[]()#+-.!<>&|~=:;"\'@^$/?,%0123456789aăâđeêioôơuưAĐỦ “”–—…•',
  'import',
  'export',
  '1.',
  '12)',
  'a)',
  '(1)',
  'I.',
  'Điều 5.',
  'Phần thứ nhất',
  'Phụ lục II',
  'PHẦN I',
  '- ',
  '+ ',
  '* ',
  '> ',
  '# ',
  '---',
  '===',
  '***',
  '___',
  '```',
  '~~~',
  '[^1]',
  '[^1]: ',
  '[a]: b',
  '[a](b)',
  '![a](b)',
  '<!-- -->',
  '<Head>',
  '</Signature>',
  '<Sic correct="a">',
  '<a@b.vn>',
  'https://a.vn',
  'www.a.vn',
  'a@b.vn',
  '&amp;',
  '&#65;',
  '&nbsp;',
  '{a}',
  '| a | b |',
  '|---|',
  '  ',
  '\t',
  '\u00A0',
  '\u3000',
  '\u2003',
];
const risky = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((own) => own.join(''));
const sane = (text: string): boolean =>
  collapse(text) !== '' && findForbiddenCharacters(text).length === 0 && text.normalize('NFC') === text;
const anyText = fc
  .oneof({ weight: 3, arbitrary: risky }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) })
  .map((text) => text.replace(/[\r\n\u0085\u2028\u2029\v\f]/g, ' ').normalize('NFC'))
  .filter(sane);

test('any text, as one block', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expectRead(blocksOf([text]));
    }),
    { numRuns: 10_000 },
  );
});

test('any text, as one block, is read alike by both parsers', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expectReadByBoth(blocksOf([text]));
    }),
    { numRuns: 1_000 },
  );
});

test.each([[['PHẦN I\\# ']], [['PHẦN I #']], [['PHẦN I \\\\#']], [['PHẦN I', '#']], [['PHẦN I # ']], [['!', '- # ']]])(
  'a heading that ends in strokes and "#": %j',
  (texts) => {
    expectReadByBoth(blocksOf(texts));
  },
);

/** Bold, slanting and overlapping stretches anywhere. */
const anyMarks = (text: string): fc.Arbitrary<ProposedBlock> =>
  fc
    .array(
      fc.record({
        start: fc.nat(text.length),
        end: fc.nat(text.length),
        type: fc.constantFrom('strong' as const, 'emphasis' as const),
      }),
      { maxLength: 4 },
    )
    .map((marks) => {
      const [block] = blocksOf([text]);
      if (block?.type !== 'text') throw new Error('no block');
      return { ...block, marks: marks.filter(({ start, end }) => start < end && end <= block.text.length) };
    });

test('any text with bold and slanting words', () => {
  fc.assert(
    fc.property(anyText.chain(anyMarks), (block) => {
      expectReadByBoth([block]);
    }),
    { numRuns: 2_000 },
  );
});

const anyCell = anyText.map((text) => collapse(text));
const anyTable = fc
  .array(fc.array(anyCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((rows): ProposedBlock => ({ type: 'table', zone: 'body', rows, lines: [1] }));

test('any cells of a table', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const mdx = writeBody([table]);
      const [read, ...others] = officialBlocks(parseBody('x', mdx));
      expect(parseMarkup('x', mdx).diagnostics, mdx).toEqual([]);
      expect(others).toEqual([]);
      expect(collapse(read?.text ?? ''), mdx).toBe(collapse(printedBlock(table)));
    }),
    { numRuns: 1_000 },
  );
});

test('many blocks, one behind the other, with a table between', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 8 }), anyTable, (texts, table) => {
      const mdx = writeBody([...blocksOf(texts), table, ...blocksOf(texts.toReversed())]);
      expect(
        parseMarkup('x', mdx).diagnostics.filter(({ code }) => code !== 'PROV-003'),
        mdx,
      ).toEqual([]);
      const read = officialBlocks(parseBody('x', mdx)).map((block) => collapse(blockLine(block)));
      expect(read, mdx).toEqual([...blocksOf(texts), table, ...blocksOf(texts.toReversed())].map((block) => collapse(printedBlock(block))));
    }),
    { numRuns: 1_000 },
  );
});

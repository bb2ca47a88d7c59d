import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { parseBody } from '../directive/directive.ts';
import type { Inline } from '../markup/blocks.ts';
import type { Body, BodyItem } from '../provision/body.ts';
import { officialText } from '../provision/text.ts';
import { bodyMarkdown } from './markdown.ts';

type Node = ReturnType<typeof parse>['children'][number];

const processor = unified().use(remarkParse).use(remarkGfm).freeze();
const parse = (markdown: string) => processor.parse(markdown);

/** What a reader of the rendered file sees, a line each block, a table's cells parted by a space as in the official text. */
function render(markdown: string): string {
  return parse(markdown)
    .children.map((node) =>
      node.type === 'table' ? node.children.map((row) => row.children.map(wordsOf).join(' ')).join('\n') : wordsOf(node),
    )
    .join('\n');
}

function wordsOf(node: Node): string {
  if ('children' in node) return node.children.map((child) => wordsOf(child as Node)).join('');
  // Anything else (code, HTML, a break, an image) would be a misreading of words.
  return node.type === 'text' ? node.value : `[${node.type}]`;
}

const blockTypes = (markdown: string): string[] => [...new Set(parse(markdown).children.map(({ type }) => type))].sort();

describe.each(realDocuments.map(({ id, parsed }) => ({ id, body: parsed.body })))('$id', ({ body }) => {
  test('renders to exactly its official text, every label as printed', () => {
    const markdown = bodyMarkdown(body);
    expect(render(markdown)).toBe(officialText(body));
    // No list: its items would be numbered anew.
    expect(blockTypes(markdown).filter((type) => type !== 'heading')).toEqual(['paragraph']);
  });
});

test.each([
  ['labels', '1. Một\n\n3. Ba\n\n3. Ba nữa\n\n1.1. Dưới\n\na) Điểm\n\n- Gạch\n\n\\+ chữ\n\n2024\\. Chữ', ['paragraph']],
  ['a heading', '## Phần thứ nhất CHUNG #1\n\n### I. MỤC\n\n- Gạch', ['heading', 'paragraph']],
  ['a table', '| A | B |\n| --- | --- |\n| a \\| b |  |\n|  | `c` \\\\ 1 < 2 |\n\n1. Sau', ['paragraph', 'table']],
  ['a footnote', '1. Chữ[^1] tiếp\n\n[^1]: Xem *Luật*', ['paragraph']],
  ['zones', '<Head>\n\nSố 1-CV/TU\n\n</Head>\n\n1. Mục\n\n<Recipients>\n\nNơi nhận:\n\n- Như trên,\n\n</Recipients>', ['paragraph']],
])('%s: the words as printed', (_, text, types) => {
  const body = parseBody('f', text);
  expect(officialText(body).split('\n').length).toBeGreaterThan(1);
  expect(render(bodyMarkdown(body))).toBe(officialText(body));
  expect(blockTypes(bodyMarkdown(body))).toEqual(types);
});

test("an editor's note is no text of the document", () => {
  expect(bodyMarkdown(parseBody('f', '1. Chữ\n\n<Note>của biên tập</Note>'))).toBe('1\\. Chữ\n');
});

/** Everything that Markdown, GFM, HTML or a Vietnamese text has, in pieces that make constructs of them. */
const piece = fc.constantFrom(
  ...[
    '-',
    '+',
    '*',
    '_',
    '#',
    '##',
    '>',
    '=',
    '==',
    '---',
    '1.',
    '2)',
    '12.',
    'a)',
    '`',
    '```',
    '~',
    '~~',
    '~~~',
    '|',
    ':--',
    '\\',
    '\\\\',
    '!',
  ],
  ...[
    '[',
    ']',
    '[x]',
    '[ ]',
    '[^1]',
    '[^1]:',
    '[a]:',
    '](',
    '(',
    ')',
    '<',
    '>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<?',
    '&',
    '&amp;',
    '&#65;',
    '$',
    '$$',
  ],
  ...[
    'http://a.vn',
    'www.a.vn',
    'a@b.vn',
    '"',
    "'",
    ':',
    '.',
    ',',
    ' ',
    '  ',
    '\u00a0',
    '\t',
    'ế',
    'đ',
    'chữ',
    'a',
    '1',
    '2024',
    '…',
    '“',
    '😀',
  ],
);
const words = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '');
const inlines = (value: string): Inline[] => [{ type: 'text', value, offset: 0 }];
const at = { line: 1, column: 1, anchor: 'a', parent: null, depth: 0 };

const item: fc.Arbitrary<BodyItem> = fc.oneof(
  fc
    .record({ value: words, label: fc.option(fc.constantFrom('1.', '1)', '-', '+', '*', 'a)', '•', '(1)', 'I.', '1.1.')) })
    .map(({ value, label }): BodyItem => ({ ...at, type: 'line', label, isLabelStrong: false, inlines: inlines(value) })),
  fc.record({ value: words, isHeading: fc.boolean(), headingDepth: fc.nat({ max: 7 }) }).map(({ value, ...heading }): BodyItem => ({
    ...at,
    ...heading,
    type: 'provision',
    rank: 1,
    label: null,
    isLabelStrong: false,
    inlines: inlines(value),
  })),
  fc
    .integer({ min: 1, max: 3 })
    .chain((width) =>
      fc.array(fc.array(fc.oneof(words, fc.constant('')), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
    )
    .map((rows): BodyItem => ({ ...at, type: 'table', rows: rows.map((row) => row.map(inlines)) })),
);

test('no words are ever read as anything but words', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
      const body: Body = { parts: [{ zone: 'body', items }] };
      expect(render(bodyMarkdown(body))).toBe(officialText(body));
    }),
    { numRuns: 1500 },
  );
});

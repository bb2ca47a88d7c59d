import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { findParserDifferences } from '../markup/remark.ts';
import { officialText } from '../provision/text.ts';
import { formatHtml } from '../render/html.ts';
import { renderBody } from '../render/body.ts';
import { parseBody, parseDirective } from './directive.ts';

const file = 'content/directives/a/b.mdx';

/** Pieces of Markdown, MDX and YAML among Vietnamese words. */
const piece = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '`',
    '```',
    '~',
    '<',
    '>',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '#',
    '##',
    '-',
    '+',
    '1.',
    '1.1.',
    '2024.',
    '1)',
    'a)',
    'đ)',
    '|',
    '\\',
    '&',
    '&amp;',
  ],
  ...[
    '&#x202E;',
    '&#0;',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '    ',
    '---',
    '***',
    '===',
    '<Sic correct="a">',
    '<Sic {...a}>',
    '</Sic>',
    '<Head>',
    '</Head>',
    '<Signature>',
  ],
  ...[
    '</Signature>',
    '<Note>',
    '</Note>',
    '<Task/>',
    'import a from "b"',
    'export',
    'Điều 5.',
    'I.',
    'Phần thứ hai',
    'Phụ lục',
    'https://a.vn',
    'www.a.vn',
    'a@b.vn',
  ],
  ...[
    '[^1]',
    '[^1]:',
    '![',
    '](',
    '$',
    '^',
    '"',
    '“',
    '…',
    ':',
    'ế',
    'Đảng ủy',
    '5',
    '%',
    '/',
    '\u00A0',
    '\u200B',
    'e\u0302',
    '😀',
    '\uD800',
    '\r',
    '<!--',
    '-->',
    '<b>',
  ],
  ...['| a | b |\n| - | - |\n| c | d |', '<5', '&a', '*a', '!!str', '? ', 'kind: ', ': ', '\uFEFF'],
);
const soup = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

describe('no input makes the reader throw', () => {
  test('whatever stands in the body: it is read, rendered and compared, or reported with a true place', () => {
    fc.assert(
      fc.property(soup, (body) => {
        const text = `---\nkind: a\n---\n\n${body}`;
        const parsed = parseDirective('a/b', file, text);
        const lines = text.split('\n');
        for (const { line, column, found, fix } of parsed.diagnostics) {
          expect(lines[line - 1]).toBeDefined();
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          expect(found.length * fix.length).toBeGreaterThan(0);
        }
        formatHtml(renderBody(parsed.body).root);
        findParserDifferences(file, parsed.markup, parsed.blocks);
      }),
      { numRuns: 3000 },
    );
  });

  test('whatever stands in the whole file', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '---\n', '---\nkind: a\n', '---\nkind: a\n---\n', '\uFEFF---\n---\n'), soup, (start, rest) => {
        expect(parseDirective('a/b', file, start + rest).file).toBe(file);
      }),
      { numRuns: 2000 },
    );
  });

  test('any string at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        expect(parseDirective('a/b', file, text).diagnostics.map(({ code }) => code)).toContain('YAML-003');
        parseDirective('a/b', file, `---\n---\n\n${text}`);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Every ASCII mark is escaped, as Markdown allows; the first letter of import and export becomes a reference. */
const escapeText = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/^(?=[ie])./, (letter) => `&#${letter.charCodeAt(0)};`);

test('escaped text is read as the text that it stands for, by both parsers', () => {
  const word = fc.constantFrom(
    'Đảng ủy',
    'import',
    'export',
    '2024.',
    '1.',
    '-',
    '+',
    'a)',
    '<5 tỷ',
    '{tên}',
    '*',
    '_',
    '~a~',
    '[x](y)',
    '`',
    '|',
    '#',
    '\\',
    '&amp;',
    '>',
    '“tự”',
    '…',
    '5*3',
    '=',
    'I.',
    'Điều 5.',
    'www.a.vn',
    'a@b.vn',
    '!',
    '$',
    '^',
    ':',
    '<b>',
    '—',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      const text = words.join(' ');
      // A label without a mark to escape cannot be told from a printed one.
      fc.pre(!/^(?:—|“tự” …)/.test(text));
      const parsed = parseDirective('a/b', file, `---\nkind: a\n---\n\n${escapeText(text)}\n`);
      expect(parsed.diagnostics.filter(({ code }) => /^(?:SYN|PROV|TEXT)/.test(code))).toEqual([]);
      expect(officialText(parsed.body)).toBe(text);
      expect(findParserDifferences(file, parsed.markup, parsed.blocks)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

describe('places', () => {
  test('lines and columns are those of the file, also behind a frontmatter of any length', () => {
    for (const extra of ['', 'a: 1\n'.repeat(7)]) {
      const text = `---\nkind: a\n${extra}---\n\nMột.\n\nHai {ba} bốn.\n`;
      const [problem] = parseDirective('a/b', file, text).diagnostics.filter(({ code }) => code === 'SYN-002');
      expect(text.split('\n')[(problem?.line ?? 0) - 1]?.slice((problem?.column ?? 0) - 1)).toBe('{ba} bốn.');
    }
  });

  test('a byte order mark does not hide the frontmatter', () => {
    expect(parseDirective('a/b', file, '\uFEFF---\nkind: a\n---\n\nMột.').diagnostics.map(({ code }) => code)).not.toContain('YAML-003');
  });

  test('the lines of a frontmatter that is cut or moved are not reported one by one', () => {
    for (const text of ['---\nkind: a\nissuer: { id: b }\n', '\n---\nkind: a\n---\n', '----\nkind: a\n----\n', '+++\nkind = 1\n+++\n']) {
      expect(parseDirective('a/b', file, text).diagnostics.map(({ code }) => code)).toEqual(['YAML-003']);
    }
  });
});

test.each(realDocuments.map(({ id, parsed, text }) => [id, parsed, text] as const))(
  '%s: the body that a page parses again is the one that was checked',
  (_, parsed, text) => {
    expect(parseBody(parsed.file, text)).toEqual(parsed.body);
  },
);

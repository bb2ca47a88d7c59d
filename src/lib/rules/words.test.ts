/** Planted slips are found by comparison with the other words of the library; what is right is left alone. */
import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { parseBody } from '../directive/directive.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { atOnce } from '../at-once.ts';
import { checkWords } from './words.ts';

interface Text {
  file: string;
  text: string;
}

const asWritten: readonly Text[] = realDocuments.map(({ file, text }) => ({ file, text }));
/** As the sources have them, before an editor marked a word. */
const unmarked = asWritten.map(({ file, text }) => ({ file, text: text.replace(/<Sic[^>]*>|<\/Sic>/g, '') }));

const check = (texts: readonly Text[]): Diagnostic[] =>
  atOnce(
    checkWords(texts.length, (place) => {
      const own = texts[place];
      return own === undefined ? null : { ...own, body: parseBody(own.file, own.text) };
    }),
  );

const said = (texts: readonly Text[]): string[] =>
  check(texts).map(({ code, file, line, column, length, expected }) => {
    const printed = texts.find((own) => own.file === file)?.text.split('\n')[line - 1] ?? '';
    return `${code} ${printed.slice(column - 1, column - 1 + (length ?? 1))} | ${/"([^"]*)"/.exec(expected)?.[1] ?? ''}`;
  });

test('the five documents as they stand raise nothing: what is doubtful in them has been marked', () => {
  expect(said(asWritten)).toEqual([]);
});

test('without the marks of an editor four of their slips are found, and nothing else', () => {
  expect(said(unmarked).sort()).toEqual([
    'WORD-002 biện | biểu hiện',
    'WORD-002 hành | hoàn thành',
    'WORD-002 tin | tín dụng',
    'WORD-002 đồn | đốn đảng',
  ]);
});

describe('a slip that is planted in one place', () => {
  const plant = (words: string, planted: string): Text[] => {
    const at = asWritten.findIndex(({ text }) => text.slice(text.lastIndexOf('---\n')).includes(words));
    expect(at).not.toBe(-1);
    return asWritten.map((own, index) => {
      if (index !== at) return own;
      const start = own.text.indexOf(words, own.text.lastIndexOf('---\n'));
      return { ...own, text: own.text.slice(0, start) + planted + own.text.slice(start + words.length) };
    });
  };

  test.each([
    ['cải cách hành chính', 'cải cách hàng chính', 'WORD-002 hàng | hành chính'],
    ['kỷ luật, kỷ cương', 'kỷ luật, kỷ cươn', 'WORD-002 cươn | kỷ cương'],
    ['hệ thống chính trị', 'hệ thống chỉnh trị', 'WORD-002 chỉnh | chính trị'],
    ['phòng, chống tham nhũng', 'phòng, chống tham nhủng', 'WORD-002 nhủng | tham nhũng'],
    ['quốc phòng - an ninh', 'quốc phòng - an ning', 'WORD-002 ning | an ninh'],
    ['đặc biệt', 'đặc biêt', 'WORD-001 biêt | '],
    ['doanh nghiệp', 'doanh nghiêp', 'WORD-001 nghiêp | '],
  ])('“%s” as “%s” is found', (words, planted, expected) => {
    expect(said(plant(words, planted))).toContain(expected);
  });
});

test('both surroundings are shown: where the word stands, and a place where the other one does', () => {
  const found = check(unmarked).find(({ found: words }) => words.includes('biểu biện'));
  expect(found?.found).toMatch(/^"….*chống những biểu biện suy thoái.*…"$/);
  expect(found?.expected).toMatch(/in \d+ lần trong thư viện, ví dụ ở content\/directives\/\S+\.mdx, dòng \d+: ".*biểu hiện.*"$/);
});

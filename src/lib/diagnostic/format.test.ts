import { describe, expect, test } from 'vitest';
import { diagnostic } from './catalogue.ts';
import { quote, sortDiagnostics, type Diagnostic } from './diagnostic.ts';
import { formatDiagnostic, formatSummary, summarize } from './format.ts';

const problem: Diagnostic = {
  ...diagnostic(
    'META-004',
    { file: 'content/directives/a/b.mdx', line: 7, column: 7, length: 10 },
    { field: 'date', found: '"05/13/2024"' },
  ),
};

describe('a problem as text', () => {
  test('says where, what was found, what is expected and how to mend it, over the line itself', () => {
    expect(formatDiagnostic(problem, 'date: 05/13/2024')).toBe(
      [
        'content/directives/a/b.mdx:7:7  LỖI META-004  trường "date"',
        '  Tìm thấy: "05/13/2024"',
        '  Cần:      ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2024-01-05',
        '  Cách sửa: kiểm tra tháng (1–12) và ngày, viết lại theo mẫu',
        '  7 | date: 05/13/2024',
        '    |       ^^^^^^^^^^',
      ].join('\n'),
    );
  });

  test('in a long line shows about a hundred characters around it, with the carets below the words', () => {
    const line = `${'a'.repeat(300)}{tên}${'b'.repeat(300)}`;
    const [, , , , shown = '', carets = ''] = formatDiagnostic({ ...problem, column: 301, length: 5 }, line).split('\n');
    expect(shown.length).toBeLessThan(120);
    expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('{tên}');
  });

  test('shows the characters that steer a terminal by their names', () => {
    const [, , , , shown = ''] = formatDiagnostic({ ...problem, column: 1, length: 1 }, 'a\u202Eb\u001B[31m').split('\n');
    expect(shown).toBe('  7 | a[U+202E]b[U+001B][31m');
  });

  test('of a line that is not there ends with the mend', () => {
    expect(formatDiagnostic(problem).split('\n')).toHaveLength(4);
    expect(formatDiagnostic(problem, '').split('\n')).toHaveLength(4);
  });

  test('says of a warning that it is one', () => {
    expect(formatDiagnostic(diagnostic('LOCK-004', { file: 'f', line: 1, column: 1 }, { found: 'a' }))).toContain('f:1:1  LƯU Ý LOCK-004');
  });
});

test('the summary counts files, errors and warnings', () => {
  expect(formatSummary(summarize([], 7))).toBe('Đã kiểm tra 7 tệp: không có lỗi.');
  expect(formatSummary(summarize([problem, { ...problem, severity: 'warning' }, problem], 7))).toBe(
    'Đã kiểm tra 7 tệp: 2 lỗi, 1 điều cần lưu ý.',
  );
});

test('problems are sorted by file, line, column and code, so that two runs print the same', () => {
  const at = (file: string, line: number, column: number, code: Diagnostic['code']): Diagnostic => ({
    ...problem,
    file,
    line,
    column,
    code,
  });
  const sorted = [
    at('a', 2, 1, 'SYN-001'),
    at('a', 10, 1, 'SYN-001'),
    at('a', 10, 2, 'META-001'),
    at('a', 10, 2, 'SYN-001'),
    at('b', 1, 1, 'SYN-001'),
  ];
  expect(sortDiagnostics([...sorted].reverse())).toEqual(sorted);
});

test('a quotation is cut, and hidden characters are named', () => {
  expect(quote('a'.repeat(90))).toBe(`"${'a'.repeat(80)}…"`);
  expect(quote('a\u200Bb\uE000\n')).toBe('"a[U+200B]b[U+E000][U+000A]"');
});

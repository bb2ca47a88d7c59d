import { describe, expect, it } from 'vitest';
import { formatMarkdown } from './texts.ts';

const block = (line: number, label: string | null, text: string): { anchor: string; line: number; label: string | null; text: string } => ({
  anchor: 'x',
  line,
  label,
  text,
});

describe('a text as peers get it', () => {
  it('has one heading per numbered item, with the words of a printed heading in it', () => {
    const blocks = [
      block(1, null, 'Kính gửi:'),
      block(2, 'I.', 'TÌNH HÌNH'),
      block(3, '1.', 'Thu đạt 7%.'),
      block(4, 'a)', 'Một.'),
      block(5, '-', 'Hai.'),
    ];
    expect(formatMarkdown('Về "thu"', blocks, new Set([2]))).toBe(
      '---\ntitle: "Về \\"thu\\""\n---\n\nKính gửi:\n\n## I. TÌNH HÌNH\n\n## 1.\n\nThu đạt 7%.\n\n## a)\n\nMột.\n\n- Hai.\n',
    );
  });

  it('keeps printed signs from becoming markup', () => {
    expect(formatMarkdown('t', [block(1, null, '2024. <b> *x* {y} [z]'), block(2, null, '- gạch')], new Set())).toContain(
      '2024\\. \\<b\\> \\*x\\* \\{y\\} \\[z\\]\n\n\\- gạch\n',
    );
  });
});

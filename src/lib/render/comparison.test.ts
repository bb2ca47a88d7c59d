import { describe, expect, test } from 'vitest';
import { realDocument } from '../../../tests/support/documents.ts';
import { elementsOf, isOfficial, textOf } from '../../../tests/support/html.ts';
import { compareBodies } from '../compare/comparison.ts';
import { renderLines } from './comparison.ts';

const line = (label: string | null, ...pieces: [string, boolean][]) => ({
  label,
  pieces: pieces.map(([text, isShared]) => ({ text, isShared })),
});

describe('a line', () => {
  test('marks what differs, and its elements hold the printed characters alone', () => {
    expect(renderLines([line('1.', ['năm ', true], ['2023,', false])], 'a', 'differences')).toBe(
      '<p><span class="label" data-official-text="a">1. </span><span data-official-text="a">năm </span><mark data-official-text="a">2023,\n</mark></p>',
    );
  });

  test('marks shared passages, or nothing', () => {
    expect(renderLines([line(null, ['năm', true])], 'b', 'passages')).toBe(
      '<p><span class="passage" data-official-text="b">năm\n</span></p>',
    );
    expect(renderLines([line(null, ['năm', false])], 'a b', 'none')).toBe('<p><span data-official-text="a b">năm\n</span></p>');
  });

  test('of a label alone ends like any other', () => {
    expect(renderLines([line('I.')], 'a', 'none')).toBe('<p><span class="label" data-official-text="a">I.\n</span></p>');
  });

  test('keeps the characters of markup as characters', () => {
    expect(renderLines([line(null, ['a <b> & "c"', true])], 'a', 'none')).toContain('a &#x3C;b> &#x26; "c"');
  });
});

test('every mark of a real comparison is one element of text', () => {
  const rows = compareBodies(
    realDocument('tinh-uy-lam-dong/cv-3467-2024').parsed.body,
    realDocument('huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong').parsed.body,
  );
  const html = rows.map((row) => (row.type === 'both' ? renderLines(row.b.lines, 'b', 'differences') : '')).join('');
  const marks = elementsOf(html).filter(({ tagName }) => tagName === 'mark');
  expect(marks.length).toBeGreaterThan(50);
  expect(
    marks.filter((mark) => !isOfficial(mark) || mark.children.some(({ type }) => type !== 'text') || textOf(mark).trim() === ''),
  ).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { printedLine, type PrintedItem } from './printed-line.ts';
import { untangleEnd } from './untangle-end.ts';

const items = (...texts: string[]): PrintedItem[] =>
  texts.flatMap((text, index) => {
    const source = { type: 'line', line: index + 1, fileLine: index + 1, text, page: null, endsParagraph: null } as const;
    return printedLine({ ...source, indent: 0, alignment: null, size: null, marks: [], role: 'text' }, text, [], 0) ?? [];
  });
const texts = (all: readonly PrintedItem[]): string[] => all.map((item) => (item.type === 'line' ? item.text : ''));

describe('recipients and signature side by side', () => {
  test('lines of the signature come behind the last recipient, in their order', () => {
    const read = items(
      'Thân.',
      'Nơi nhận:',
      '- Như Điều 3;',
      'KT. BỘ TRƯỞNG',
      'THỨ TRƯỞNG',
      '- Sở Nội vụ các tỉnh;',
      '- Lưu: VT, CCHC.',
      'Phạm Văn A',
    );
    expect(texts(untangleEnd(read))).toEqual([
      'Thân.',
      'Nơi nhận:',
      '- Như Điều 3;',
      '- Sở Nội vụ các tỉnh;',
      '- Lưu: VT, CCHC.',
      'KT. BỘ TRƯỞNG',
      'THỨ TRƯỞNG',
      'Phạm Văn A',
    ]);
  });

  test.each([
    ['a signature behind them', ['Nơi nhận:', '- Như trên,', '- Lưu VP.', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Trần Văn A']],
    ['a signature before them', ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Nơi nhận:', '- Như trên,', '- Lưu VP.']],
    ['recipients in capitals with a bullet', ['Nơi nhận:', '- BỘ TƯ PHÁP;', '- BÍ THƯ TỈNH ỦY;', '- Lưu: VT.']],
    ['no recipients', ['Thân.', 'CHỦ TỊCH', '- một', '- hai']],
  ])('%s stays as it is', (_, lines) => {
    expect(texts(untangleEnd(items(...lines)))).toEqual(lines);
  });
});

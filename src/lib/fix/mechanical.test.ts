import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { parseDirective } from '../directive/directive.ts';
import { officialText } from '../provision/text.ts';
import { mendMechanically } from './mechanical.ts';

const [letter] = realDocuments.filter(({ id }) => id.endsWith('cv-3467-2024'));
const { file, text, parsed } = letter ?? { file: '', text: '', parsed: null };

test('what is stored well is left alone', () => {
  for (const own of realDocuments) expect(mendMechanically(own.file, own.text)).toBeNull();
});

test.each<[string, (text: string) => string, string]>([
  ['letters in parts', (own) => own.normalize('NFD'), 'chữ có dấu ở dạng tách rời, chuyển thành dựng sẵn (NFC)'],
  ['line ends of Windows', (own) => own.replaceAll('\n', '\r\n'), 'dấu xuống dòng kiểu Windows hoặc Mac cũ'],
  ['line ends of an old Mac', (own) => own.replaceAll('\n', '\r'), 'dấu xuống dòng kiểu Windows hoặc Mac cũ'],
  ['a byte order mark', (own) => `\uFEFF${own}`, 'dấu BOM ở đầu tệp'],
  ['blanks at the end of lines', (own) => own.replaceAll('\n', ' \t\n'), 'dấu cách, dấu tab thừa cuối dòng'],
  ['no last line end', (own) => own.trimEnd(), 'thiếu dấu xuống dòng cuối tệp'],
  ['blank lines at the end', (own) => `${own}\n\n`, 'dòng trống thừa cuối tệp'],
  ['repeated blank lines', (own) => own.replace(/\n\n1\. /, '\n\n\n\n1. '), 'dòng trống lặp lại'],
])('%s are mended, and the file is what it was', (_, spoil, what) => {
  const mended = mendMechanically(file, spoil(text));
  expect(mended?.text).toBe(text);
  expect(mended?.changes.map((own) => own.what)).toContain(what);
  expect(officialText(parseDirective('', file, mended?.text ?? '').body)).toBe(parsed && officialText(parsed.body));
});

describe('nothing inside a line is mended but the form of its letters', () => {
  test('repeated spaces, no-break spaces and doubtful words stay', () => {
    const spoilt = text.replace('Năm 2024 có', 'Năm  2024\u00A0có');
    expect(mendMechanically(file, spoilt)).toBeNull();
    expect(mendMechanically(file, `${spoilt}\n`)?.text).toBe(spoilt);
  });

  test('a lone carriage return among line feeds stays for an editor to look at', () => {
    expect(mendMechanically(file, text.replace('Năm 2024 có', 'Năm 2024\rcó'))).toBeNull();
  });

  test('lines are numbered as in the file that was given', () => {
    const mended = mendMechanically('content/registry/kinds.yaml', '- id: a \n  name: b\n- id: c\t\n');
    expect(mended?.changes).toEqual([{ what: 'dấu cách, dấu tab thừa cuối dòng', lines: [1, 3] }]);
  });
});

/** Values against a zod schema, with problems in Vietnamese at their true places. */
import type { z } from 'zod';
import { diagnostic, type DiagnosticCode } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { Path, YamlValue } from './document.ts';

const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi mục một dòng, bắt đầu bằng "- ")',
  object: 'nhóm trường',
};

/** How zod's own messages read in Vietnamese where the schema gives none. */
function message(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[String(issue.expected)] ?? `giá trị kiểu ${String(issue.expected)}`;
    case 'invalid_value':
      return `một trong: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return 'giá trị không để trống, không nhỏ hơn mức tối thiểu';
    default:
      return undefined;
  }
}

/** The codes that a schema's problems get in this kind of file. */
export interface Codes {
  missing: DiagnosticCode;
  unknown: DiagnosticCode;
  wrong: DiagnosticCode;
  wrongDate: DiagnosticCode;
}

export const metadataCodes: Codes = { missing: 'META-001', unknown: 'META-002', wrong: 'META-003', wrongDate: 'META-004' };
export const registryCodes: Codes = { missing: 'REG-001', unknown: 'REG-001', wrong: 'REG-001', wrongDate: 'REG-001' };

/** How many unknown fields of one group are shown: more are another file's, not slips. */
const mostUnknown = 100;

/** `base` is the path of `value` inside the file, for places. */
export function validate<Schema extends z.ZodType>(
  file: string,
  yaml: YamlValue,
  schema: Schema,
  codes: Codes,
  base: Path = [],
): { value: z.output<Schema> | null; diagnostics: Diagnostic[] } {
  const input = base.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key], yaml.value);
  const result = schema.safeParse(input, { error: message });
  if (result.success) return { value: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) => {
    const path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
    const field = path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys
        .slice(0, mostUnknown)
        .map((key) =>
          diagnostic(
            codes.unknown,
            { file, ...yaml.keyPlace([...path, key]) },
            { field: [...path, key].join('.'), found: `trường ${quote(key, 40)}` },
          ),
        );
    }
    const found = path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key], yaml.value);
    if (found === undefined) {
      // What has parts of its own cannot be null.
      const fix =
        issue.code === 'invalid_type' && issue.expected === 'object' ? { fix: 'chép phần này từ một văn bản có sẵn rồi sửa giá trị' } : {};
      return [diagnostic(codes.missing, { file, ...yaml.place(path) }, { field, found: 'không có trường này', ...fix })];
    }
    const isDate = issue.message.startsWith('ngày');
    return [
      diagnostic(
        isDate ? codes.wrongDate : codes.wrong,
        { file, ...yaml.place(path) },
        { field, found: quote(show(found)), expected: issue.message },
      ),
    ];
  });
  return { value: null, diagnostics };
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

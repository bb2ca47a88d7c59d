/** A file of content/ that is a list of records and may be missing: redirects.yaml, removed.yaml. A bad record is reported and left out. */
import { z } from 'zod';
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts';
import type { TextFile } from '../library/content.ts';
import { checkCharacters } from '../rules/characters.ts';
import { isIsoDate } from '../text/date.ts';
import { parseYaml } from '../yaml/document.ts';
import { validate, type Codes } from '../yaml/validate.ts';

/** Fields that both files have. */
export const words = z.string().regex(/\S/, { error: 'chữ, không để trống' });
export const date = z.string().refine(isIsoDate, { error: 'ngày có thật, dạng NĂM-THÁNG-NGÀY, ví dụ 2026-11-23' });

/** A record, with the place of each of its fields. */
export interface Listed<Value> {
  value: Value;
  at(field: string): Place;
}

export interface ParsedList<Value> {
  entries: readonly Listed<Value>[];
  diagnostics: readonly Diagnostic[];
}

export function parseEntryList<Schema extends z.ZodType>(
  source: TextFile | null,
  schema: Schema,
  code: Codes['wrong'],
): ParsedList<z.output<Schema>> {
  // Without a record there may be nothing but comments.
  if (source === null || source.text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return { entries: [], diagnostics: [] };
  const { file, text } = source;
  const { yaml, diagnostics: syntax } = parseYaml(file, text);
  const diagnostics = [...checkCharacters(file, text), ...syntax];
  if (yaml === null) return { entries: [], diagnostics };
  if (!Array.isArray(yaml.value)) {
    const words = { found: 'không phải danh sách', expected: 'danh sách, mỗi mục bắt đầu bằng "- "' };
    return { entries: [], diagnostics: [...diagnostics, diagnostic(code, { file, line: 1, column: 1 }, words)] };
  }
  const codes: Codes = { missing: code, unknown: code, wrong: code, wrongDate: code };
  const entries = yaml.value.flatMap((_, index): Listed<z.output<Schema>>[] => {
    const checked = validate(file, yaml, schema, codes, [index]);
    diagnostics.push(...checked.diagnostics);
    if (checked.value === null) return [];
    return [{ value: checked.value, at: (field) => ({ file, ...yaml.place([index, field]) }) }];
  });
  return { entries, diagnostics };
}

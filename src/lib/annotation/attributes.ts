/** The attributes of the annotation elements: literal strings, checked by one schema each. */
import { z } from 'zod';
import { isIsoDate } from '../text/date.ts';

const words = z.string().regex(/\S/, { error: 'chữ, không để trống' });
const isoDate = z.string().refine(isIsoDate, { error: 'ngày dạng NĂM-THÁNG-NGÀY' });
const figure = z.string().regex(/^-?\d+(?:\.\d+)?$/, { error: 'số dạng máy, dấu chấm thập phân, ví dụ 7.2' });
const unitList = z.string().regex(/^[a-z0-9-]+(?: [a-z0-9-]+)*$/, { error: 'các mã cơ quan, đơn vị, cách nhau một dấu cách' });

/** Nhiệm vụ: who must do what, by when. Nothing is required but the assignee: no deadline is invented. */
const task = z.strictObject({
  assignee: unitList,
  coordinate: unitList.optional(),
  'report-to': unitList.optional(),
  due: isoDate.optional(),
  'due-printed': words.optional(),
  recurs: words.optional(),
  consequence: words.optional(),
  group: words.optional(),
});

/** Chỉ tiêu: a figure or grade to reach. */
const target = z.strictObject({
  indicator: words,
  op: z
    .enum(['eq', 'min', 'max', 'below', 'above', 'range', 'grade'], { error: 'eq, min, max, below, above, range hoặc grade' })
    .optional(),
  min: figure.optional(),
  max: figure.optional(),
  value: words.optional(),
  unit: words.optional(),
  approximate: z.literal('true', { error: '"true"' }).optional(),
  basis: words.optional(),
  period: words.optional(),
  base: words.optional(),
  'part-of': words.optional(),
  note: words.optional(),
});

/** An editor's word on a citation that the finder cannot see or reads wrongly. */
const cite = z.strictObject({ to: words, relation: words.optional(), at: words.optional() });

/** "Nguồn ghi như vậy": the source reads so; `correct` is a proposed reading, shown outside the official text. */
const sic = z.strictObject({
  correct: words,
  origin: z.enum(['transcription', 'print', 'unknown'], { error: 'transcription, print hoặc unknown' }).default('unknown'),
  note: words.optional(),
});

/** An expansion that the glossary cannot give by itself. */
const abbr = z.strictObject({ of: words });

export const annotationSchemas = { Task: task, Target: target, Cite: cite, Sic: sic, Abbr: abbr } as const;
export type AnnotationName = keyof typeof annotationSchemas;

export function isAnnotationName(name: string): name is AnnotationName {
  return Object.hasOwn(annotationSchemas, name);
}

/** The attributes of the annotation elements: literal strings, checked by one schema each. */
import { z } from 'zod';
import { quote } from '../diagnostic/diagnostic.ts';
import { isIsoDate } from '../text/date.ts';

const words = z.string().regex(/\S/, { error: 'chữ, không để trống' });
const isoDate = z.string().refine(isIsoDate, { error: 'ngày dạng NĂM-THÁNG-NGÀY' });
const figure = z.string().regex(/^-?\d+(?:\.\d+)?$/, {
  error: 'số viết liền, dấu chấm thập phân: 95,3 ghi 95.3; 14.150 ghi 14150',
});
const unitList = z.string().regex(/^[a-z0-9-]+(?: [a-z0-9-]+)*$/, { error: 'các mã cơ quan, đơn vị, cách nhau một dấu cách' });

/** Fixes the number of a row among those of its place, so that its id stays when another is put before it. */
const n = z.string().regex(/^[1-9]\d{0,3}$/, { error: 'số thứ tự từ 1 đến 9999' });

const anchor = z.string().regex(/^[a-z0-9.-]+$/, { error: 'neo của một mục, ví dụ t1 hoặc p2.ii.1' });

/** Nhiệm vụ: who must do what, by when. Nothing is required but the assignee: no deadline is invented. */
const task = z.strictObject({
  /** Who: ids of the registry. */
  assignee: unitList,
  /** Where the assignee is named, if not in the wrapped words: the opening sentence's place, or `kinh-gui`. */
  'inherited-from': anchor.optional(),
  coordinate: unitList.optional(),
  'report-to': unitList.optional(),
  /** The day, only where `due-printed` prints it. */
  due: isoDate.optional(),
  /** The words that say when, as printed; several are parted by "; ". */
  'due-printed': words.optional(),
  /** The words that say how often, as printed. */
  recurs: words.optional(),
  /** What follows if it is not done, as printed in the wrapped words, or at `consequence-at`. */
  consequence: words.optional(),
  'consequence-at': anchor.optional(),
  /** Elements with one group name are one assignment over several blocks. */
  group: words.optional(),
  n: n.optional(),
});

export const operators = ['eq', 'min', 'max', 'above', 'below', 'range', 'grade'] as const;
/** eq =, min ≥, max ≤, above >, below <; a range with both ends; a grade (xếp loại). */
export type Operator = (typeof operators)[number];

/** Chỉ tiêu: a figure or grade to reach. Which of `value`, `min`, `max` goes with which operator is ANNO-003's business. */
const target = z.strictObject({
  indicator: words,
  op: z.enum(operators, { error: operators.map((name) => quote(name)).join(', ') }),
  /** From where on: with `min`, `above`, `range`. */
  min: figure.optional(),
  /** Up to where: with `max`, `below`, `range`. */
  max: figure.optional(),
  /** The figure itself with `eq`, the words of the grade with `grade`. */
  value: words.optional(),
  /** As printed behind the figure. */
  unit: words.optional(),
  approximate: z.literal('true', { error: '"true"' }).optional(),
  /** Left out where the figure is printed; `counted` where it counts the names of a printed list, which `note` repeats. */
  basis: z.literal('counted', { error: '"counted", hoặc bỏ thuộc tính khi số có in' }).optional(),
  period: words.optional(),
  base: words.optional(),
  /** The indicator of the whole ("trong đó", "cơ cấu"). */
  'part-of': words.optional(),
  note: words.optional(),
  n: n.optional(),
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

export type TargetAttributes = z.output<typeof target>;
export type TaskAttributes = z.output<typeof task>;

/** Targets and assignments as data: `/du-lieu/targets.json`, `/du-lieu/tasks.json` and their CSV. Published contracts. */
import { z } from 'zod';
import type { Target } from '../annotation/target.ts';
import type { Task } from '../annotation/task.ts';
import type { CsvRow } from './csv.ts';

const words = z.string();
const maybe = words.nullable();
const ids = z.array(words);

export const targetJsonSchema = z.strictObject({
  id: words.describe('"<document>#<anchor>/<number>": stays'),
  document: words,
  anchor: words,
  quote: words.describe('the printed words'),
  indicator: words,
  label: words.describe("the indicator's name in the registry"),
  op: z.enum(['=', '≥', '≤', '<', '>', 'range', 'grade']),
  min: z.number().nullable(),
  max: z.number().nullable(),
  value: maybe.describe('the words of a grade'),
  unit: maybe,
  approximate: z.boolean(),
  basis: z.enum(['printed', 'counted']),
  period: maybe,
  base: maybe,
  partOf: maybe.describe('the indicator of the whole'),
  note: maybe,
});

export const taskJsonSchema = z.strictObject({
  id: words.describe('"<document>#<anchor>/<number>": stays'),
  document: words,
  anchor: words.describe('of the first block'),
  quote: words.describe('the printed words, a line each block'),
  assignees: ids,
  assigneeBasis: z.enum(['own', 'inherited']),
  inheritedFrom: z.strictObject({ anchor: words, quote: words }).nullable(),
  coordinators: ids,
  reportTo: ids,
  due: maybe.describe('a printed day, YYYY-MM-DD'),
  duePrinted: maybe,
  recurs: maybe,
  consequence: maybe,
});

export type TargetJson = z.output<typeof targetJsonSchema>;
export type TaskJson = z.output<typeof taskJsonSchema>;

export function targetJson({ doubtful: _doubtful, ...target }: Target): TargetJson {
  return target;
}

export function taskJson({ consequenceAt: _consequenceAt, doubtful: _doubtful, ...task }: Task): TaskJson {
  return task;
}

export const targetColumns = Object.keys(targetJsonSchema.shape);

/** In CSV the sentence that names the assignee has columns of its own. */
export const taskColumns = Object.keys(taskJsonSchema.shape).flatMap((column) =>
  column === 'inheritedFrom' ? ['inheritedFromAnchor', 'inheritedFromQuote'] : [column],
);

export const taskCsvRow = ({ inheritedFrom, ...row }: TaskJson): CsvRow => ({
  ...row,
  inheritedFromAnchor: inheritedFrom?.anchor ?? null,
  inheritedFromQuote: inheritedFrom?.quote ?? null,
});

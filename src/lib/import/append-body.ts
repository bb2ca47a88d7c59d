/** New entries at the end of registry/organizations.yaml: the rest of the file stays as it is, to the letter. */
import { stringify } from 'yaml';
import { organizationSchema } from '../registry/schema.ts';
import type { NewBody } from './bodies.ts';

/** The fields in the order in which the file has them. */
const order = [
  'id',
  'name',
  'shortName',
  'names',
  'note',
  'type',
  'symbol',
  'parent',
  'level',
  'from',
  'to',
  'successors',
  'members',
  'basis',
] as const;

export function appendBodies(text: string, bodies: readonly NewBody[]): string {
  if (bodies.length === 0) return text;
  const entries = bodies.map((body) => {
    const complete: NewBody = { parent: null, from: null, to: null, successors: [], members: [], ...body };
    const known = Object.fromEntries(order.flatMap((key) => (complete[key] === undefined ? [] : [[key, complete[key]]])));
    return stringify([known], { lineWidth: 0 });
  });
  const isEmpty = text.split('\n').every((line) => line.trim() === '' || line.trimStart().startsWith('#'));
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${before}${isEmpty ? '' : '\n'}${entries.join('\n')}`;
}

/** What is wrong with an entry that somebody typed: one Vietnamese sentence; null where it is well formed. */
export function problemOf(body: unknown): string | null {
  const result = organizationSchema.safeParse(body);
  const issue = result.success ? undefined : result.error.issues[0];
  return issue === undefined ? null : `${issue.path.join('.')}: ${issue.message}`;
}

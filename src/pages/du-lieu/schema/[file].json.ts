/** What the rows of the data files hold, as JSON Schema. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { fileSchema, targetJsonSchema, taskJsonSchema } from '../../../lib/export/annotations-json.ts';

export const getStaticPaths = (() => [
  { params: { file: 'targets' }, props: { schema: fileSchema('targets', targetJsonSchema) } },
  { params: { file: 'tasks' }, props: { schema: fileSchema('tasks', taskJsonSchema) } },
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ schema: object }> = ({ props: { schema } }) => new Response(`${JSON.stringify(schema, null, 2)}\n`);

/** What the JSON files hold, as JSON Schema. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { formats, jsonSchema, type Format } from '../../../lib/export/json-format.ts';

export const getStaticPaths = (() => formats.map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { file: Format }> = ({ params: { file } }) =>
  new Response(`${JSON.stringify(jsonSchema(file), null, 2)}\n`);

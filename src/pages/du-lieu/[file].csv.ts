/** Targets and assignments for spreadsheets: the rows of the JSON files. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../io/site.ts';
import { addresses } from '../../lib/address.ts';
import { targetJsonSchema, targetJson, taskColumns, taskCsvRow, taskJson } from '../../lib/export/annotations-json.ts';
import { csvFiles } from '../../lib/export/csv.ts';
import type { DataFile } from '../../lib/export/parts.ts';

export const getStaticPaths = (() => {
  const { targets, tasks } = getLibrary();
  return [
    ...csvFiles(addresses.targetsCsv, Object.keys(targetJsonSchema.shape), targets.map(targetJson)),
    ...csvFiles(
      addresses.tasksCsv,
      taskColumns,
      tasks.map((task) => taskCsvRow(taskJson(task))),
    ),
  ].map((file) => ({ params: { file: file.address.replace(/^\/du-lieu\/|\.csv$/g, '') }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.content, { headers: { 'content-type': 'text/csv; charset=utf-8' } });

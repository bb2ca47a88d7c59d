/** Writes `/du-lieu/`: the whole library as JSON and CSV, a part at a time, so that memory does not grow with what is written. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addresses } from '../lib/address.ts';
import { targetColumns, targetJson, taskColumns, taskCsvRow, taskJson } from '../lib/export/annotations-json.ts';
import { citationJson, citationSummary, citedDocumentsJson } from '../lib/export/citations-json.ts';
import { csvFiles } from '../lib/export/csv.ts';
import { documentSummary } from '../lib/export/document-json.ts';
import { splitIntoParts, type DataFile } from '../lib/export/parts.ts';
import type { ManifestEntry } from '../lib/integrity/manifest.ts';
import type { Library } from '../lib/library/library.ts';

type Href = (address: string) => string;

export function writeDataFiles(site: string, library: Library, manifest: readonly ManifestEntry[], href: Href): void {
  for (const { address, content } of dataFiles(library, manifest, href)) {
    const file = join(site, address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function* dataFiles({ entries, graph, targets, tasks }: Library, manifest: readonly ManifestEntry[], href: Href): Generator<DataFile> {
  yield* splitIntoParts(addresses.documentsJson, { documents: map(entries, (entry) => documentSummary(entry, href)) }, href);
  yield* splitIntoParts(addresses.targetsJson, { targets: map(targets, targetJson) }, href);
  yield* splitIntoParts(addresses.tasksJson, { tasks: map(tasks, taskJson) }, href);
  const citations = { citations: map(graph.citations, citationJson), citedDocuments: citedDocumentsJson(graph, href) };
  yield* splitIntoParts(addresses.citationsJson, citations, href, { extra: { summary: citationSummary(graph) } });
  yield* splitIntoParts(addresses.manifestJson, { documents: manifest }, href);
  yield* csvFiles(addresses.targetsCsv, targetColumns, map(targets, targetJson));
  yield* csvFiles(
    addresses.tasksCsv,
    taskColumns,
    map(tasks, (task) => taskCsvRow(taskJson(task))),
  );
}

/** Each value made when it is asked for. */
function* map<Value, Result>(values: Iterable<Value>, make: (value: Value) => Result): Generator<Result> {
  for (const value of values) yield make(value);
}

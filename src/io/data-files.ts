/** Writes `/du-lieu/`: the whole library as JSON, CSV and zip, a part at a time, so that memory does not grow with what is written. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addresses } from '../lib/address.ts';
import { targetColumns, targetJson, taskColumns, taskCsvRow, taskJson } from '../lib/export/annotations-json.ts';
import { citationColumns, citationJson, citationSummary, citedDocumentsJson, splitPlaces } from '../lib/export/citations-json.ts';
import { csvFiles } from '../lib/export/csv.ts';
import { documentSummary } from '../lib/export/document-json.ts';
import { documentColumns, documentCsvRow } from '../lib/export/documents-csv.ts';
import type { FileJson } from '../lib/export/file-list.ts';
import { fileHead, formats, type ListFormat } from '../lib/export/json-format.ts';
import { splitIntoParts, type DataFile } from '../lib/export/parts.ts';
import type { ManifestEntry } from '../lib/integrity/manifest.ts';
import type { Library } from '../lib/library/library.ts';
import { hashFile } from './hash-file.ts';

type Href = (address: string) => string;

/**
 * After the pages, which make the files of each document, the schemas and the read-me. `others`: addresses of files that were written before; those below
 * `/du-lieu/` go into zip and list as well. Answers the addresses of what goes into both.
 */
export function writeDataFiles(
  site: string,
  library: Library,
  manifest: readonly ManifestEntry[],
  href: Href,
  others: readonly string[],
): string[] {
  const written = others.filter((address) => address.startsWith(addresses.data));
  for (const file of dataFiles(library, manifest, href)) {
    write(site, file);
    written.push(file.address);
  }
  return [addresses.readme, ...written.sort(), ...formats.map((format) => addresses[`${format}Schema`])];
}

/** The list of the files of `/du-lieu/` with their sizes and hashes, when all of them, the zips too, have been written. */
export function writeFileList(site: string, listed: readonly string[], href: Href): void {
  const files = listed.map((address): FileJson => {
    const file = join(site, address);
    return { url: href(address), bytes: statSync(file).size, sha256: hashFile(file) };
  });
  for (const file of splitIntoParts(addresses.filesJson, { files }, href, { head: fileHead('files', href) })) write(site, file);
}

function write(site: string, { address, content }: DataFile): void {
  const file = join(site, address);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function* dataFiles(library: Library, manifest: readonly ManifestEntry[], href: Href): Generator<DataFile> {
  const { entries, graph, targets, tasks } = library;
  const json = (format: ListFormat, lists: Readonly<Record<string, Iterable<unknown>>>, extra = {}): Generator<DataFile> =>
    splitIntoParts(addresses[`${format}Json`], lists, href, { head: fileHead(format, href), extra });
  const citedDocuments = splitPlaces(citedDocumentsJson(graph, href));
  yield* json('documents', { documents: map(entries, (entry) => documentSummary(entry, href)) });
  yield* json('targets', { targets: map(targets, targetJson) });
  yield* json('tasks', { tasks: map(tasks, taskJson) });
  yield* json('citations', { citations: map(graph.citations, citationJson), citedDocuments }, { summary: citationSummary(graph) });
  yield* json('manifest', { documents: manifest });
  yield* csvFiles(
    addresses.documentsCsv,
    documentColumns,
    map(entries, (entry) => documentCsvRow(documentSummary(entry, href))),
  );
  yield* csvFiles(addresses.citationsCsv, citationColumns, map(graph.citations, citationJson));
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

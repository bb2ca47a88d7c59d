/** Writes the files that search needs beside the index, and opens the search of a built site: for the command, the benches and the proof of the build. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { searchDataAddress } from '../lib/address.ts';
import { documentName } from '../lib/library/entry.ts';
import type { Library } from '../lib/library/library.ts';
import { statusMarks } from '../lib/library/status.ts';
import type { FullText } from '../lib/search/full-text.ts';
import { shardCount, shardOf } from '../lib/search/number-index.ts';
import { createNumberVocabulary, numberRecords } from '../lib/search/number-records.ts';
import { newestPages } from '../lib/search/newest.ts';
import { openIndex, programAddress, type PagefindModule } from '../lib/search/pagefind.ts';
import type { SearchData } from '../lib/search/answer.ts';
import { createSearchData, searchFiles, titlesInFile, type SearchDirectory, type TitleRecord } from '../lib/search/search-data.ts';
import { createSynonyms } from '../lib/search/variants.ts';
import type { Indexed } from './search-index.ts';

/** Below the folder of a built site. */
export const pagefindFolder = (site: string): string => join(site, 'pagefind');
const dataFolder = (site: string): string => join(site, searchDataAddress);

export function writeSearchData(
  site: string,
  library: Library,
  { words, postings, periods }: Pick<Indexed, 'words' | 'postings' | 'periods'>,
): void {
  const folder = dataFolder(site);
  mkdirSync(folder, { recursive: true });
  const writeText = (file: string, text: string): void => {
    writeFileSync(join(folder, file), text);
  };
  const write = (file: string, data: unknown): void => {
    writeText(file, JSON.stringify(data));
  };
  const records = numberRecords(library);
  const shards = shardCount(records.length);
  const postingsId = hashTexts(postings.files).slice(0, 8);
  const directory: SearchDirectory = {
    vocabulary: createNumberVocabulary(library.registry),
    synonyms: createSynonyms(library.registry.abbreviations),
    common: words.common,
    documents: words.documents,
    postings: postings.starts,
    postingsId,
    periods,
    newest: newestPages(periods),
    pages: words.documents,
    shards,
    records: shards === 0 ? records : [],
    marks: statusMarks(library),
    moved: Object.fromEntries(library.movedPlaces),
  };
  write(searchFiles.directory, directory);
  for (let shard = 0; shard < shards; shard++)
    write(
      searchFiles.shard(shard),
      records.filter(({ digits }) => shardOf(digits, shards) === shard),
    );
  for (const [file, lists] of postings.files.entries()) writeText(searchFiles.postings(postingsId, file), lists);
  write(searchFiles.spelling, words.pairs);
  const titles = library.entries.map((entry): TitleRecord => {
    return { id: entry.id, name: documentName(entry), title: entry.title, date: entry.metadata.date };
  });
  for (let file = 0; file * titlesInFile <= titles.length; file++)
    write(searchFiles.titles(file), titles.slice(file * titlesInFile, (file + 1) * titlesInFile));
}

/** One after the other: joined they would be a text of a hundred megabytes. */
function hashTexts(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\n');
  return hash.digest('hex');
}

export interface OpenSearch {
  index: FullText;
  data: SearchData;
}

/** The search of a built site, read from disk: the code that runs in the browser, over the files that it would load. */
export async function openSearch(site: string): Promise<OpenSearch> {
  readFilesByFetch();
  const bundle = `${pathToFileURL(pagefindFolder(site)).href}/`;
  const module = (await import(`${bundle}pagefind.js`)) as PagefindModule;
  const data = createSearchData((file) => Promise.resolve(JSON.parse(readFileSync(join(dataFolder(site), file), 'utf8'))));
  return { index: await openIndex(module, bundle, '/', await data.periods()), data };
}

let isReading = false;

/** Pagefind asks for its files by `fetch`, which knows no file addresses. */
function readFilesByFetch(): void {
  if (isReading) return;
  isReading = true;
  const fetchOthers = globalThis.fetch;
  globalThis.fetch = (input, options) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith('file:')) return fetchOthers(input, options);
    const url = new URL(programAddress(address));
    url.search = '';
    try {
      return Promise.resolve(new Response(new Uint8Array(readFileSync(fileURLToPath(url)))));
    } catch {
      return Promise.resolve(new Response(null, { status: 404, statusText: fileURLToPath(url).split(sep).at(-1) ?? '' }));
    }
  };
}

/** The files of the copy's search: the texts from the index of the finished site, the others as the site has them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchDataAddress } from '../../lib/address.ts';
import { searchFiles, titlesInFile, type SearchDirectory } from '../../lib/search/search-data.ts';
import { textFiles, TextWriter, titleOnly, type TextDirectory } from '../../lib/usb/text-data.ts';
import { openSearch } from '../search-data.ts';

const pagesAtOnce = 500;

/** More documents than this are searched by their numbers and names alone. */
export const mostFullText = 2_000;

export interface SearchFiles {
  documents: number;
  isTitlesOnly: boolean;
  /** File of the site ("tim-kiem/du-lieu/…") → what it holds. */
  files: ReadonlyMap<string, unknown>;
}

export async function makeSearchFiles(site: string, most = mostFullText): Promise<SearchFiles> {
  const folder = searchDataAddress.slice(1);
  const read = (name: string): unknown => JSON.parse(readFileSync(join(site, folder, name), 'utf8'));
  const directory = read(searchFiles.directory) as SearchDirectory;
  const { index } = await openSearch(site);
  const isTitlesOnly = directory.pages > most;
  const texts = new TextWriter();
  // Some at a time: of a large library not all texts at once.
  for (let from = 0; from < directory.pages; from += pagesAtOnce) {
    const numbers = Array.from({ length: Math.min(pagesAtOnce, directory.pages - from) }, (_, at) => from + at);
    for (const page of await index.pagesAt(numbers)) {
      if (page === undefined) throw new Error(`chỉ mục tìm kiếm của ${site} thiếu trang`);
      const text = await page.load();
      texts.add(isTitlesOnly ? titleOnly(text) : text);
    }
  }
  const { vocabulary, parts } = texts.finish();
  const own: TextDirectory = { parts: parts.length, isTitlesOnly };
  const shards = Array.from({ length: directory.shards }, (_, shard) => searchFiles.shard(shard));
  const titles = Array.from({ length: Math.floor(directory.pages / titlesInFile) + 1 }, (_, file) => searchFiles.titles(file));
  const files = new Map<string, unknown>([
    // The lists of words of the site speak of its index; here they are read off the texts.
    [searchFiles.directory, { ...directory, postings: [], pages: 0, periods: [] } satisfies SearchDirectory],
    ...[...shards, searchFiles.spelling, ...titles].map((name): [string, unknown] => [name, read(name)]),
    [textFiles.directory, own],
    [textFiles.vocabulary, vocabulary],
    ...parts.map((part, number): [string, unknown] => [textFiles.part(number), part]),
  ]);
  return { documents: directory.pages, isTitlesOnly, files: new Map([...files].map(([name, data]) => [folder + name, data])) };
}

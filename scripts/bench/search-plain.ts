/** Pagefind as it comes, over the very pages of a site: what the search would be without ours. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { AnswerJson } from '../../src/lib/export/search-json.ts';

interface PlainInstance {
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<PlainResult> }[] }>;
}
interface PlainResult {
  url: string;
  sub_results: readonly { anchor?: { id: string } }[];
}

/** `folder` is emptied and takes the index. */
export async function openPlainSearch(
  site: string,
  pages: readonly string[],
  folder: string,
): Promise<(query: string) => Promise<AnswerJson>> {
  rmSync(folder, { recursive: true, force: true });
  const { index } = await createIndex();
  if (index === undefined) throw new Error('Pagefind không chạy');
  for (const url of pages) {
    const { errors } = await index.addHTMLFile({ url, content: readFileSync(join(site, url, 'index.html'), 'utf8') });
    if (errors.length > 0) throw new Error(errors.join('; '));
  }
  await index.writeFiles({ outputPath: folder });
  await close();
  const bundle = `${pathToFileURL(folder).href}/`;
  const module = (await import(`${bundle}pagefind.js`)) as { createInstance(options: object): PlainInstance };
  const instance = module.createInstance({ basePath: bundle, baseUrl: '/', noWorker: true });
  await instance.init();
  return async (query) => {
    const { results } = await instance.search(query);
    const read = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return {
      query,
      suggestion: null,
      numbers: [],
      results: read.map(({ url, sub_results: parts }) => ({
        id: url.replace(/^\/vb\/|\/$/g, ''),
        url,
        anchor: parts[0]?.anchor?.id ?? null,
        title: '',
        exact: false,
      })),
    };
  };
}

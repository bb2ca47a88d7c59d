/** The thread that owns Pagefind: takes pages as they come, a bounded number at a time, and writes the index when told. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { formatIndexPage, headTexts, indexedTexts, type IndexedDocument } from '../lib/search/index-page.ts';
import { PostingsBuilder } from '../lib/search/postings.ts';
import { WordCounter } from '../lib/search/word-counter.ts';
import { WordReader } from '../lib/search/word-reader.ts';
import type { Token } from '../lib/text/tokens.ts';
import type { IndexAnswer, Indexed, IndexRequest } from './search-index.ts';

/** How many pages Pagefind holds at a time: enough to keep it busy, few enough to stay small in memory. */
const mostInFlight = 32;

const port = parentPort;
if (port === null) throw new Error('chỉ chạy trong một luồng riêng');

const requests: IndexRequest[] = [];
let wake = (): void => undefined;
port.on('message', (request: IndexRequest) => {
  requests.push(request);
  wake();
});

async function nextRequest(): Promise<IndexRequest> {
  for (;;) {
    const request = requests.shift();
    if (request !== undefined) return request;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

async function run(): Promise<Indexed> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const inFlight = new Set<Promise<void>>();
  const reader = new WordReader();
  const words = new WordCounter(reader);
  const postings = new PostingsBuilder(reader);
  let count = 0;
  // The first refusal ends the work, also where it comes while another page is awaited.
  let refusal: Error | undefined;
  for (;;) {
    const request = await nextRequest();
    throwIf(refusal);
    if (request.type === 'finish') {
      await Promise.all(inFlight);
      throwIf(refusal);
      const written = await index.writeFiles({ outputPath: request.folder });
      if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
      removeUnused(request.folder);
      const statistics = words.finish();
      return { count, words: statistics, postings: postings.finish(new Set(statistics.common)) };
    }
    const anchors = request.anchors.split('\n');
    const lines = request.text.split('\n').map((text, at) => ({ anchor: anchors[at] || null, text }));
    const document = { ...request.document, lines };
    const read = reader.read(indexedTexts(document));
    words.addDocument(read, headTexts);
    postings.addPage(read);
    const added = addPage(index, document, count, read.texts)
      .catch((thrown: unknown) => {
        refusal ??= thrown instanceof Error ? thrown : new Error(String(thrown));
      })
      .finally(() => {
        inFlight.delete(added);
      });
    inFlight.add(added);
    count += 1;
    if (inFlight.size >= mostInFlight) await Promise.race(inFlight);
  }
}

function throwIf(refusal: Error | undefined): void {
  if (refusal !== undefined) throw refusal;
}

async function addPage(
  index: PagefindIndex,
  document: IndexedDocument,
  number: number,
  words: readonly (readonly Token[])[],
): Promise<void> {
  const { address } = document;
  const content = formatIndexPage(document, number, words);
  // Pagefind would take it for d's own letter, and no word with đ would be found without it.
  if (/[đĐ]/.test(content)) throw new Error(`bản chép để lập chỉ mục của trang ${address} còn chữ "đ"`);
  const { errors, file } = await index.addHTMLFile({ url: address, content });
  if (errors.length > 0) throw new Error(`Pagefind, ${address}: ${errors.join('; ')}`);
  if (document.lines.length === 0 || file.uniqueWords === 0) throw new Error(`trang ${address} không có chữ nào để tìm`);
}

/** Pagefind's own interfaces, highlighter and worker, which no page of ours loads: search runs in a worker of ours. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^pagefind-(?:ui|component-ui|modular-ui|highlight|worker)\./.test(name)) rmSync(join(folder, name));
  }
}

const answer = await run().then(
  (indexed): IndexAnswer => ({ type: 'done', ...indexed }),
  (thrown: unknown): IndexAnswer => ({ type: 'failed', message: thrown instanceof Error ? thrown.message : String(thrown) }),
);
await close();
port.postMessage(answer);
port.close();

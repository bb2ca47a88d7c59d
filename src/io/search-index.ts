/**
 * The full-text index, made by Pagefind in a thread of its own while the content is checked and the pages are built: Pagefind's work is the
 * largest single cost of a build, and it keeps another core busy (docs/decisions/0006-search-index.md).
 */
import { Worker } from 'node:worker_threads';
import type { IndexedDocument } from '../lib/search/index-page.ts';

/** To the worker. */
export type IndexRequest = ({ type: 'add' } & IndexedDocument) | { type: 'finish'; folder: string };
/** From the worker, once. */
export type IndexAnswer = { type: 'done'; count: number } | { type: 'failed'; message: string };

export interface SearchIndexing {
  /** Hands a document over; never waits. */
  add(document: IndexedDocument): void;
  /** Writes the index into a folder; answers how many documents it holds. Rejects where Pagefind refuses one or finds no words in it. */
  finish(folder: string): Promise<number>;
  /** Ends the work; nothing is written. */
  cancel(): Promise<void>;
}

export function startSearchIndex(): SearchIndexing {
  const worker = new Worker(new URL('./search-index-worker.ts', import.meta.url));
  const answer = new Promise<number>((done, fail) => {
    worker.once('message', (message: IndexAnswer) => {
      if (message.type === 'done') done(message.count);
      else fail(new Error(message.message));
    });
    worker.once('error', fail);
    worker.once('exit', (code) => {
      fail(new Error(`việc lập chỉ mục dừng giữa chừng (mã ${code})`));
    });
  });
  // A failure is told by finish(); until somebody asks, it must not end the process.
  answer.catch(() => undefined);
  const send = (request: IndexRequest): void => {
    worker.postMessage(request);
  };
  return {
    add: (document) => {
      send({ type: 'add', ...document });
    },
    finish: (folder) => {
      send({ type: 'finish', folder });
      return answer;
    },
    cancel: async () => {
      await worker.terminate();
    },
  };
}

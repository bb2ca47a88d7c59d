/**
 * The full-text index, made by Pagefind in a thread of its own while the content is checked and the pages are built: Pagefind's work is the
 * largest single cost of a build, and it keeps another core busy (docs/decisions/0006-search-index.md).
 */
import { Worker } from 'node:worker_threads';
import type { IndexedDocument } from '../lib/search/index-page.ts';
import type { PostingsFiles } from '../lib/search/postings.ts';
import type { WordStatistics } from '../lib/search/word-counter.ts';

/** To the worker. Lines and their anchors go as one text each: thousands of small objects a document would cost more to hand over than to index. */
export type IndexRequest =
  { type: 'add'; document: Omit<IndexedDocument, 'lines'>; text: string; anchors: string } | { type: 'finish'; folder: string };
/** From the worker, once. */
export type IndexAnswer = ({ type: 'done' } & Indexed) | { type: 'failed'; message: string };

export interface Indexed {
  /** Documents in the index. */
  count: number;
  words: WordStatistics;
  postings: PostingsFiles;
}

export interface SearchIndexing {
  /** Hands a document over; never waits. */
  add(document: IndexedDocument): void;
  /** Writes the index into a folder. Rejects where Pagefind refuses a document or finds no words in it. */
  finish(folder: string): Promise<Indexed>;
  /** Ends the work; nothing is written. */
  cancel(): Promise<void>;
}

export function startSearchIndex(): SearchIndexing {
  const worker = new Worker(new URL('./search-index-worker.ts', import.meta.url));
  const answer = new Promise<Indexed>((done, fail) => {
    worker.once('message', (message: IndexAnswer) => {
      if (message.type === 'done') done(message);
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
      const { lines, ...rest } = document;
      send({
        type: 'add',
        document: rest,
        text: lines.map(({ text }) => text).join('\n'),
        anchors: lines.map(({ anchor }) => anchor ?? '').join('\n'),
      });
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

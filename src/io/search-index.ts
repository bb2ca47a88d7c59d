/**
 * The full-text index, made by Pagefind in a thread of its own while the content is checked and the pages are built: Pagefind's work is the
 * largest single cost of a build, and it keeps another core busy (docs/decisions/0006-search-index.md). A large library gets an index for each
 * period, made one after the other; one whose documents are those of the last build is taken from there (docs/decisions/0019-chi-muc-theo-ky.md).
 */
import { Worker } from 'node:worker_threads';
import type { IndexedDocument } from '../lib/search/index-page.ts';
import type { PostingsFiles } from '../lib/search/postings.ts';
import type { IndexedPeriod } from '../lib/search/search-data.ts';
import type { WordStatistics } from '../lib/search/word-counter.ts';

/** A document, its lines and their anchors as one text each: thousands of small objects a document would cost more to hand over than to index. */
export interface FlatDocument {
  document: Omit<IndexedDocument, 'lines'>;
  text: string;
  /** A line each, empty where a line has none of its own. */
  anchors: string;
}

/** What the worker is started with. */
export interface IndexSettings {
  cache: string | null;
  folder: string;
  periods: number;
}
/** To the worker. */
export type IndexRequest = ({ type: 'add'; period: number } & FlatDocument) | { type: 'finish' };
/** From the worker, once. */
export type IndexAnswer = ({ type: 'done' } & Indexed) | { type: 'failed'; message: string; system: SystemFields };
/** What an error of the disk carries beside its message, which is lost between threads. */
export type SystemFields = Pick<NodeJS.ErrnoException, 'code' | 'syscall' | 'path'>;

export interface Indexed {
  /** Documents in the index. */
  count: number;
  /** Their addresses, by the number of the page. */
  order: readonly string[];
  /** The parts of the index, newest first; none where it is one. */
  periods: readonly IndexedPeriod[];
  /** So many indexes were made; those of the other periods were there. */
  made: number;
  words: WordStatistics;
  postings: PostingsFiles;
}

export interface SearchIndexing {
  /** Hands a document over; never waits. The documents of a period come one behind the other, the newest period first. */
  add(document: IndexedDocument, period?: number): void;
  /** All have come. Answers when the index stands in its folder; rejects where Pagefind refuses a document or finds no words in it. */
  finish(): Promise<Indexed>;
  /** Ends the work; nothing is written. */
  cancel(): Promise<void>;
}

export interface SearchIndexOptions {
  /** A folder of its own for what the next build may use again; without one nothing is kept. */
  cache?: string;
  /** So many indexes are made, one for each period (`planPeriods`); one unless told. */
  periods?: number;
}

/** `folder`: where the index is written to. */
export function startSearchIndex(folder: string, { cache, periods = 1 }: SearchIndexOptions = {}): SearchIndexing {
  const settings: IndexSettings = { cache: cache ?? null, folder, periods };
  const worker = new Worker(new URL('./search-index-worker.ts', import.meta.url), { workerData: settings });
  const answer = new Promise<Indexed>((done, fail) => {
    worker.once('message', (message: IndexAnswer) => {
      if (message.type === 'done') done(message);
      else fail(Object.assign(new Error(message.message), message.system));
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
    add: (document, period = 0) => {
      const { lines, ...rest } = document;
      send({
        type: 'add',
        period,
        document: rest,
        text: lines.map(({ text }) => text).join('\n'),
        anchors: lines.map(({ anchor }) => anchor ?? '').join('\n'),
      });
    },
    finish: () => {
      send({ type: 'finish' });
      return answer;
    },
    cancel: async () => {
      await worker.terminate();
    },
  };
}

export function joinLines({ document, text, anchors }: FlatDocument): IndexedDocument {
  const own = anchors.split('\n');
  return { ...document, lines: text.split('\n').map((line, at) => ({ anchor: own[at] || null, text: line })) };
}

/** The thread that owns Pagefind: takes documents as they come, and when all are there makes or takes over the index of each period, one after the other. */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import { joinLists, termsOf } from '../lib/search/period-lists.ts';
import { planPeriods, type Period } from '../lib/search/periods.ts';
import type { IndexedPeriod } from '../lib/search/search-data.ts';
import { joinCounts } from '../lib/search/word-counter.ts';
import { DocumentSpool, hashDocument } from './document-spool.ts';
import { PeriodCache, periodKey } from './period-cache.ts';
import { PeriodIndex, type PeriodWords } from './period-index.ts';
import {
  joinLines,
  type FlatDocument,
  type IndexAnswer,
  type Indexed,
  type IndexRequest,
  type IndexSettings,
  type SystemFields,
} from './search-index.ts';

const port = parentPort;
if (port === null) throw new Error('chỉ chạy trong một luồng riêng');
const { cache: cacheFolder, most, expected } = workerData as IndexSettings;

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

/** Hands each document over; answers the folder that the index is written to. */
async function takeAll(add: (document: FlatDocument) => Promise<void> | void): Promise<string> {
  for (;;) {
    const request = await nextRequest();
    if (request.type === 'finish') return request.folder;
    const { document, text, anchors } = request;
    await add({ document, text, anchors });
  }
}

/** One index, begun with the first document: nothing of an earlier build can be used, and all fit into it. */
async function indexAsTheyCome(cache: PeriodCache | null): Promise<Indexed> {
  const index = await PeriodIndex.open();
  const hashes: string[] = [];
  const order: string[] = [];
  const folder = await takeAll((document) => {
    order.push(document.document.address);
    if (cache !== null) hashes.push(hashDocument(document));
    return index.add(joinLines(document));
  });
  const words = await index.finish(folder);
  cache?.keep(periodKey(hashes), folder, words);
  return { ...joinWords([words], [], 1), order };
}

async function indexByPeriods(cache: PeriodCache | null, spoolFolder: string): Promise<Indexed> {
  const spool = new DocumentSpool(join(spoolFolder, 'van-ban.tam'));
  try {
    const folder = await takeAll((document) => spool.add(document));
    const planned = planPeriods(spool.dates, most);
    // Of a library without documents, too, there is an index.
    const periods = planned.length === 0 ? [{ places: [], from: null, to: null }] : planned;
    const words: PeriodWords[] = [];
    const indexed: Omit<IndexedPeriod, 'lacks'>[] = [];
    let made = 0;
    for (const period of periods) {
      const key = periodKey(period.places.map((place) => spool.hash(place)));
      const name = key.slice(0, nameLength);
      const place = periods.length === 1 ? folder : join(folder, name);
      const held = cache?.take(key, place) ?? null;
      if (held === null) made += 1;
      const own = held ?? (await indexPeriod(period, spool, place));
      if (held === null) cache?.keep(key, place, own);
      words.push(own);
      indexed.push({ folder: name, pages: period.places.length, years: spool.years(period.places) });
    }
    if (periods.length > 1) raiseProgram(folder, indexed);
    const order = periods.flatMap(({ places }) => places.map((place) => spool.address(place)));
    return { ...joinWords(words, periods.length > 1 ? indexed : [], made), order };
  } finally {
    spool.close();
  }
}

/** Digits of the key of a period that name its folder. */
const nameLength = 12;

async function indexPeriod({ places }: Period, spool: DocumentSpool, folder: string): Promise<PeriodWords> {
  const index = await PeriodIndex.open();
  for (const place of places) await index.add(joinLines(spool.read(place)));
  return index.finish(folder);
}

/** Pagefind's program is the same in every index: it stands once, above them. */
function raiseProgram(folder: string, periods: readonly Pick<IndexedPeriod, 'folder'>[]): void {
  for (const [at, { folder: name }] of periods.entries())
    for (const file of readdirSync(join(folder, name)).filter((own) => /^pagefind\.js$|^wasm\./.test(own))) {
      if (at === 0) renameSync(join(folder, name, file), join(folder, file));
      else rmSync(join(folder, name, file));
    }
}

function joinWords(words: readonly PeriodWords[], parts: readonly Omit<IndexedPeriod, 'lacks'>[], made: number): Omit<Indexed, 'order'> {
  const statistics = joinCounts(words.map(({ counts }) => counts));
  const periods = parts.map((part, at): IndexedPeriod => {
    const held = termsOf(words[at]?.lists.lists ?? '', statistics.common);
    return { ...part, lacks: statistics.common.filter((word) => !held.has(word)) };
  });
  const postings = joinLists(
    words.map(({ lists }) => lists),
    new Set(statistics.common),
  );
  return { count: statistics.documents, periods, made, words: statistics, postings };
}

async function run(): Promise<Indexed> {
  const cache = cacheFolder === null ? null : new PeriodCache(cacheFolder);
  if (expected !== null && expected <= most && cache?.isEmpty !== false) {
    const indexed = await indexAsTheyCome(cache);
    cache?.prune();
    return indexed;
  }
  const folder = cacheFolder ?? mkdtempSync(join(tmpdir(), 'van-mach-chi-muc-'));
  try {
    mkdirSync(folder, { recursive: true });
    const indexed = await indexByPeriods(cache, folder);
    cache?.prune();
    return indexed;
  } finally {
    if (cacheFolder === null) rmSync(folder, { recursive: true, force: true });
  }
}

function systemFields({ code, syscall, path }: NodeJS.ErrnoException): SystemFields {
  return {
    ...(code === undefined ? {} : { code }),
    ...(syscall === undefined ? {} : { syscall }),
    ...(path === undefined ? {} : { path }),
  };
}

const answer = await run().then(
  (indexed): IndexAnswer => ({ type: 'done', ...indexed }),
  (thrown: unknown): IndexAnswer =>
    thrown instanceof Error
      ? { type: 'failed', message: thrown.message, system: systemFields(thrown) }
      : { type: 'failed', message: String(thrown), system: {} },
);
await close();
port.postMessage(answer);
port.close();

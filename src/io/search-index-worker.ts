/** The thread that owns Pagefind: takes documents as they come, and makes or takes over the index of each period when its documents are there, one after the other. */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import { joinLists, termsOf } from '../lib/search/period-lists.ts';
import type { IndexedPeriod } from '../lib/search/search-data.ts';
import { joinCounts } from '../lib/search/word-counter.ts';
import { DocumentSpool, hashDocument } from './document-spool.ts';
import { PeriodCache, periodKey } from './period-cache.ts';
import { PeriodIndex, type PeriodWords } from './period-index.ts';
import { joinLines, type IndexAnswer, type Indexed, type IndexRequest, type IndexSettings, type SystemFields } from './search-index.ts';

const port = parentPort;
if (port === null) throw new Error('chỉ chạy trong một luồng riêng');
const { cache: cacheFolder, folder, periods: planned } = workerData as IndexSettings;

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

/**
 * One index, begun with the first document. Whether that of the last build would do is known with the last one: nearly always something has changed, and to wait
 * for the answer would leave a core idle through the whole check.
 */
async function indexAsTheyCome(cache: PeriodCache | null): Promise<Indexed> {
  const index = await PeriodIndex.open();
  const hashes: string[] = [];
  const order: string[] = [];
  for (let request = await nextRequest(); request.type === 'add'; request = await nextRequest()) {
    const { document, text, anchors } = request;
    order.push(document.address);
    if (cache !== null) hashes.push(hashDocument({ document, text, anchors }));
    await index.add(joinLines({ document, text, anchors }));
  }
  const held = cache?.take(periodKey(hashes), folder) ?? null;
  if (held !== null) {
    await index.drop();
    return { ...joinWords([held], [], 0), order };
  }
  const words = await index.finish(folder);
  cache?.keep(periodKey(hashes), folder, words);
  return { ...joinWords([words], [], 1), order };
}

/** Digits of the key of a period that name its folder. */
const nameLength = 12;

async function indexByPeriods(cache: PeriodCache | null, spoolFolder: string): Promise<Indexed> {
  const spool = new DocumentSpool(join(spoolFolder, 'van-ban.tam'));
  const intake = new Intake(spool);
  try {
    const words: PeriodWords[] = [];
    const indexed: Omit<IndexedPeriod, 'lacks'>[] = [];
    const order: string[] = [];
    let made = 0;
    for (let period = 0; period < planned; period += 1) {
      const places = await intake.placesOf(period);
      if (places.length === 0) continue;
      const key = periodKey(places.map((place) => spool.hash(place)));
      const name = key.slice(0, nameLength);
      const place = join(folder, name);
      const held = cache?.take(key, place) ?? null;
      if (held === null) made += 1;
      const own = held ?? (await indexPeriod(places, intake, place));
      if (held === null) cache?.keep(key, place, own);
      words.push(own);
      order.push(...places.map((at) => spool.address(at)));
      indexed.push({ folder: name, pages: places.length, years: spool.years(places) });
    }
    raiseProgram(indexed);
    return { ...joinWords(words, indexed, made), order };
  } finally {
    spool.close();
  }
}

/** Sets aside on disk what has come, also while an index is made: documents are read faster than they are indexed. */
class Intake {
  readonly spool: DocumentSpool;
  private readonly places: number[][] = [];
  private isEnded = false;
  private count = 0;

  constructor(spool: DocumentSpool) {
    this.spool = spool;
  }

  /** When all its documents are there: one of a later period has come, or the end. */
  async placesOf(period: number): Promise<readonly number[]> {
    this.takeWaiting();
    while (!this.isEnded && this.places.length <= period + 1) this.take(await nextRequest());
    return this.places[period] ?? [];
  }

  takeWaiting(): void {
    for (const request of requests.splice(0)) this.take(request);
  }

  private take(request: IndexRequest): void {
    if (request.type === 'finish') {
      this.isEnded = true;
      return;
    }
    const { period, document, text, anchors } = request;
    while (this.places.length <= period) this.places.push([]);
    this.places[period]?.push(this.count);
    this.spool.add({ document, text, anchors });
    this.count += 1;
  }
}

async function indexPeriod(places: readonly number[], intake: Intake, place: string): Promise<PeriodWords> {
  const index = await PeriodIndex.open();
  for (const own of places) {
    await index.add(joinLines(intake.spool.read(own)));
    intake.takeWaiting();
  }
  return index.finish(place);
}

/** Pagefind's program is the same in every index: it stands once, above them. */
function raiseProgram(periods: readonly Pick<IndexedPeriod, 'folder'>[]): void {
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
  if (planned === 1) {
    const indexed = await indexAsTheyCome(cache);
    cache?.prune();
    return indexed;
  }
  const aside = cacheFolder ?? mkdtempSync(join(tmpdir(), 'van-mach-chi-muc-'));
  try {
    mkdirSync(aside, { recursive: true });
    const indexed = await indexByPeriods(cache, aside);
    cache?.prune();
    return indexed;
  } finally {
    if (cacheFolder === null) rmSync(aside, { recursive: true, force: true });
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

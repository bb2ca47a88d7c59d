/** One index: Pagefind, given its documents one by one, a bounded number at a time, and what is counted of their words. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { formatIndexPage, headTexts, indexedTexts, type IndexedDocument } from '../lib/search/index-page.ts';
import type { PeriodLists } from '../lib/search/period-lists.ts';
import { PostingsBuilder } from '../lib/search/postings.ts';
import { WordCounter, type WordCounts } from '../lib/search/word-counter.ts';
import { WordReader } from '../lib/search/word-reader.ts';
import type { CutText } from '../lib/text/index-copy.ts';

/** How many pages Pagefind holds at a time: enough to keep it busy, few enough to stay small in memory. */
const mostInFlight = 32;

/** What is known of the words of a period beside its index. */
export interface PeriodWords {
  lists: PeriodLists;
  counts: WordCounts;
}

export class PeriodIndex {
  private readonly index: PagefindIndex;
  private readonly inFlight = new Set<Promise<void>>();
  private readonly reader = new WordReader();
  private readonly words = new WordCounter(this.reader);
  private readonly postings = new PostingsBuilder(this.reader);
  private count = 0;
  /** The first refusal ends the work, also where it comes while another page is awaited. */
  private refusal: Error | undefined;

  private constructor(index: PagefindIndex) {
    this.index = index;
  }

  static async open(): Promise<PeriodIndex> {
    const { index, errors } = await createIndex({ forceLanguage: 'vi' });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    return new PeriodIndex(index);
  }

  async add(document: IndexedDocument): Promise<void> {
    this.throwRefusal();
    const read = this.reader.read(indexedTexts(document));
    this.words.addDocument(read, headTexts);
    this.postings.addPage(read);
    const added = addPage(this.index, document, this.count, read.texts)
      .catch((thrown: unknown) => {
        this.refusal ??= thrown instanceof Error ? thrown : new Error(String(thrown));
      })
      .finally(() => {
        this.inFlight.delete(added);
      });
    this.inFlight.add(added);
    this.count += 1;
    if (this.inFlight.size >= mostInFlight) await Promise.race(this.inFlight);
  }

  /** Writes the index, and gives back its memory: Pagefind's own process, which holds it, is ended. */
  async finish(folder: string): Promise<PeriodWords> {
    await Promise.all(this.inFlight);
    this.throwRefusal();
    const written = await this.index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    await close();
    removeUnused(folder);
    return { lists: this.postings.finish(), counts: this.words.finish() };
  }

  /** Writes nothing. */
  async drop(): Promise<void> {
    await Promise.all(this.inFlight);
    await close();
  }

  private throwRefusal(): void {
    if (this.refusal !== undefined) throw this.refusal;
  }
}

async function addPage(index: PagefindIndex, document: IndexedDocument, number: number, cut: readonly CutText[]): Promise<void> {
  const { address } = document;
  const content = formatIndexPage(document, number, cut);
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

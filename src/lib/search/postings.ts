/**
 * Which pages hold a word, and which hold two words side by side: small lists beside the full-text index. Vietnamese is written in syllables, and a few hundred
 * of them stand in every document: the index takes long to say where they do, while two of them side by side tell documents apart
 * (docs/decisions/0009-search.md).
 */
import { beginningsOf, tokenKey } from '../text/tokens.ts';
import { EntryStore, none } from './entry-store.ts';
import { decodePages, topSign } from './page-list.ts';
import { PairNumbers } from './pair-numbers.ts';
import { formatList, type PeriodLists } from './period-lists.ts';
import type { PageWords, WordReader } from './word-reader.ts';

/** Pages by number, in the order in which they were indexed, ascending. */
export type Pages = readonly number[];

/** The lists as they are written: sorted by term, cut into files. */
export interface PostingsFiles {
  /** The first term of each file. */
  starts: readonly string[];
  /** JSON, term ("kinh", "kinh te") → pages, of a pair in many pages also those that hold it most often: as text, for the terms of ten thousand documents are millions. */
  files: readonly string[];
}

export interface Postings {
  /** How many pages the lists speak of. */
  pages: number;
  /** Pages that hold a word; null for a common one, which has no list. */
  word(word: string): Promise<Pages | null>;
  /** Pages that hold two words side by side. */
  pair(first: string, second: string): Promise<Pages>;
  /** Some of them, those that hold them so most often; all where they are few. */
  pairTop(first: string, second: string): Promise<Pages>;
  /** Pages that hold a word and behind it one that begins so. */
  pairsBeginning(first: string, beginning: string): Promise<Pages>;
  /** Whether any page holds a word that begins so. */
  hasBeginning(beginning: string): Promise<boolean>;
}

const allOf = (text: string): string => text.split(topSign, 1)[0] ?? '';

/** Takes the pages as they come. */
export class PostingsBuilder {
  private readonly reader: WordReader;
  private readonly pairs = new PairNumbers();
  /** By number of a key, and of a pair of keys: the last entry of its list. */
  private readonly lastOfKey: number[] = [];
  private readonly lastOfPair: number[] = [];
  private readonly entries = new EntryStore();
  private pageCount = 0;

  constructor(reader: WordReader) {
    this.reader = reader;
  }

  /** The words of a page in their order. */
  addPage({ numbers }: PageWords): void {
    const page = this.pageCount++;
    const { keyOf } = this.reader;
    while (this.lastOfKey.length < this.reader.keys.length) this.lastOfKey.push(none);
    let previous = -1;
    for (const words of numbers)
      for (const word of words) {
        const key = keyOf[word] ?? 0;
        this.add(this.lastOfKey, key, page);
        if (previous >= 0) {
          const pair = this.pairs.number(previous, key);
          if (pair === this.lastOfPair.length) this.lastOfPair.push(none);
          this.add(this.lastOfPair, pair, page);
        }
        previous = key;
      }
  }

  /** The lists of these pages alone, to be joined with those of others. */
  finish(): PeriodLists {
    const { keys } = this.reader;
    const order = keys.map((_, key) => key).sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
    let lists = '';
    const format = (term: string, last: number, isPair: boolean): void => {
      lists += formatList(term, this.entries.read(last), isPair);
    };
    const pairsOf = this.pairsByFirst(order);
    for (const first of order) {
      const word = keys[first] ?? '';
      const last = this.lastOfKey[first] ?? none;
      if (last !== none) format(word, last, false);
      for (const pair of pairsOf[first] ?? [])
        format(`${word} ${keys[this.pairs.second(pair)] ?? ''}`, this.lastOfPair[pair] ?? none, true);
    }
    return { pages: this.pageCount, lists };
  }

  /** By number of a key: the pairs that begin with it. A blank comes before every letter, so the order of the keys is that of the pairs, too. */
  private pairsByFirst(order: readonly number[]): number[][] {
    const rank = new Uint32Array(order.length);
    for (const [at, key] of order.entries()) rank[key] = at;
    const pairsOf = Array.from(order, (): number[] => []);
    for (let pair = 0; pair < this.pairs.size; pair++) pairsOf[this.pairs.first(pair)]?.push(pair);
    for (const pairs of pairsOf) pairs.sort((a, b) => (rank[this.pairs.second(a)] ?? 0) - (rank[this.pairs.second(b)] ?? 0));
    return pairsOf;
  }

  private add(lasts: number[], term: number, page: number): void {
    const last = lasts[term] ?? none;
    if (last === none || !this.entries.count(last, page)) lasts[term] = this.entries.add(page, last);
  }
}

/** `load` gives a file by its place in the order. */
export function createPostings(
  starts: readonly string[],
  pages: number,
  common: ReadonlySet<string>,
  load: (file: number) => Promise<Readonly<Record<string, string>>>,
): Postings {
  const fileOf = (term: string): number => starts.findLastIndex((start) => start <= term);
  const readText = async (term: string): Promise<string> => {
    const file = fileOf(term);
    const lists = file < 0 ? {} : await load(file);
    return Object.hasOwn(lists, term) ? (lists[term] ?? '') : '';
  };
  const read = async (term: string): Promise<Pages> => decodePages(allOf(await readText(term)));
  return {
    pages,
    word: (word) => (common.has(tokenKey(word)) ? Promise.resolve(null) : read(tokenKey(word))),
    pair: (first, second) => read(`${tokenKey(first)} ${tokenKey(second)}`),
    pairTop: async (first, second) => {
      const text = await readText(`${tokenKey(first)} ${tokenKey(second)}`);
      return decodePages(text.slice(text.indexOf(topSign) + 1));
    },
    pairsBeginning: async (first, beginning) => {
      const pages = new Set<number>();
      for (const key of beginningsOf(beginning).map((own) => `${tokenKey(first)} ${own}`)) {
        for (let file = Math.max(0, fileOf(key)); file < starts.length; file++) {
          const lists = Object.entries(await load(file)).filter(([term]) => term.startsWith(key));
          for (const [, list] of lists) for (const page of decodePages(allOf(list))) pages.add(page);
          if (starts[file + 1]?.startsWith(key) !== true) break;
        }
      }
      return [...pages].sort((a, b) => a - b);
    },
    hasBeginning: async (beginning) => {
      const [key = ''] = beginningsOf(beginning);
      if ([...common].some((word) => word.startsWith(key))) return true;
      // The first term that is not before it is in the same file, or begins the next one.
      const file = Math.max(0, fileOf(key));
      if (starts[file + 1]?.startsWith(key) === true) return true;
      return starts.length > 0 && Object.keys(await load(file)).some((term) => term.startsWith(key));
    },
  };
}

/** Pages that are in all lists. */
export function intersect(lists: readonly Pages[]): Pages {
  const [shortest, ...rest] = [...lists].sort((a, b) => a.length - b.length);
  return rest.reduce((held, list) => {
    const own = new Set(list);
    return held.filter((page) => own.has(page));
  }, shortest ?? []);
}

/**
 * The full-text index of a copy that is carried away: answers as Pagefind does on the site, from the words of the pages themselves. Which pages hold a word is
 * known; where in them it stands is looked up when it is asked, which takes a few milliseconds for thousands of pages.
 */
import type { FacetCounts, Facets, FullText, FullTextAnswer, FullTextOptions, FullTextPage } from '../search/full-text.ts';
import type { Pages, Postings } from '../search/postings.ts';
import { decodeFromIndex, encodeKey, keysOfCopy } from '../text/index-copy.ts';
import { beginningsOf, tokenize, tokenKey, toneKey } from '../text/tokens.ts';
import { decodeWords, type TextPage, type TextPart } from './text-data.ts';

interface HeldPage extends TextPage {
  words: Uint32Array;
}

/** A word of a query: the numbers of the words of the vocabulary that fit it, and the pages that hold one. */
interface Wanted {
  fits: Uint8Array;
  pages: Pages;
}

/** Of two words in many pages, so many that hold them most often. */
const mostTop = 24;

export class TextIndex {
  private readonly vocabulary: readonly string[];
  /** By number of a word: the number of its key. */
  private readonly keyOf: Uint32Array;
  private readonly keys: string[] = [];
  private readonly keyNumbers = new Map<string, number>();
  /** By number of a key: the pages that hold it. */
  private readonly pagesOf: number[][] = [];
  private readonly pages: HeldPage[] = [];
  private wordCount = 0;
  private readonly wanted = new Map<string, Wanted>();
  private readonly pairs = new Map<string, { pages: number[]; counts: number[] }>();

  constructor(vocabulary: readonly string[]) {
    this.vocabulary = vocabulary;
    this.keyOf = Uint32Array.from(vocabulary, (word) => this.keyNumber(keysOfCopy(word)[0] ?? ''));
  }

  /** The pages of a file, behind those that were added before. */
  add(part: TextPart): void {
    const numbers = decodeWords(part);
    let from = 0;
    for (const page of part.pages) {
      const words = numbers.subarray(from, from + page.size);
      from += page.size;
      const at = this.pages.push({ ...page, words }) - 1;
      this.wordCount += words.length;
      for (const word of words) {
        const list = (this.pagesOf[this.keyOf[word] ?? 0] ??= []);
        if (list.at(-1) !== at) list.push(at);
      }
    }
  }

  get fullText(): FullText {
    return {
      search: (query, options) => Promise.resolve(this.search(query, options ?? {})),
      loadFacets: () => Promise.resolve(),
      groups: (numbers) => [numbers],
      hasPages: (count) => Promise.resolve(this.pages.length === count),
      pagesAt: (numbers, facets = {}) =>
        Promise.resolve(numbers.map((at) => (at in this.pages && this.fitsFacets(at, facets) ? this.pageAt(at, 0, []) : undefined))),
    };
  }

  get postings(): Postings {
    return {
      pages: this.pages.length,
      word: (word) => Promise.resolve(this.whole(tokenKey(word)).pages),
      pair: (first, second) => Promise.resolve(this.pair(first, second).pages),
      pairTop: (first, second) => {
        const { pages, counts } = this.pair(first, second);
        const order = pages.map((_, index) => index).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
        return Promise.resolve(order.slice(0, mostTop).map((index) => pages[index] ?? 0));
      },
      pairsBeginning: (first, beginning) =>
        Promise.resolve(this.holding([this.whole(tokenKey(first)), this.begun(beginningsOf(beginning))], true).map(({ at }) => at)),
      hasBeginning: (beginning) => Promise.resolve(this.begun(beginningsOf(beginning).slice(0, 1)).pages.length > 0),
    };
  }

  private search(query: string | null, { facets = {}, isExact = false, order }: FullTextOptions): FullTextAnswer {
    if (query === null) {
      const found = this.pages.map((_, at) => at).filter((at) => this.fitsFacets(at, facets));
      if (order === 'date') found.sort((a, b) => compare(dateOf(this.pages[b]), dateOf(this.pages[a])) || a - b);
      return { pages: found.map((at) => this.pageAt(at, 0, [])), facets: this.countFacets(found) };
    }
    const isPhrase = query.startsWith('"');
    const wanted = query
      .replaceAll('"', '')
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => this.wantedOf(word, isExact));
    const found = this.holding(wanted, isPhrase).filter(({ at }) => this.fitsFacets(at, facets));
    const average = this.wordCount / Math.max(1, this.pages.length);
    const pages = found.map(({ at, places, counts }) => {
      const length = (this.pages[at]?.words.length ?? 0) / average;
      const score = wanted.reduce((sum, { pages: own }, index) => {
        const count = counts[index] ?? 0;
        return sum + Math.log(1 + this.pages.length / (own.length + 0.5)) * (count / (count + 0.3 + 0.9 * length));
      }, 0);
      return this.pageAt(at, score, places);
    });
    pages.sort((a, b) => b.score - a.score);
    return { pages, facets: this.countFacets(found.map(({ at }) => at)) };
  }

  /** The pages that hold all words, or (`isRun`) all side by side in order, with the places of the hits. */
  private holding(wanted: readonly Wanted[], isRun: boolean): { at: number; places: number[]; counts: number[] }[] {
    const [rarest, ...others] = [...wanted].sort((a, b) => a.pages.length - b.pages.length);
    if (rarest === undefined) return [];
    const sets = others.map(({ pages }) => new Set(pages));
    const isAny = anyOf(isRun ? [] : wanted, this.vocabulary.length);
    return rarest.pages
      .filter((at) => sets.every((own) => own.has(at)))
      .flatMap((at) => {
        const { words } = this.pages[at] ?? { words: new Uint32Array() };
        const found = isRun ? findRuns(words, wanted) : findAll(words, wanted, isAny);
        return found === null ? [] : [{ at, ...found }];
      });
  }

  private pair(first: string, second: string): { pages: number[]; counts: number[] } {
    const key = `${tokenKey(first)} ${tokenKey(second)}`;
    const known = this.pairs.get(key);
    if (known !== undefined) return known;
    const found = this.holding([this.whole(tokenKey(first)), this.whole(tokenKey(second))], true);
    const pair = { pages: found.map(({ at }) => at), counts: found.map(({ places }) => places.length) };
    this.pairs.set(key, pair);
    return pair;
  }

  /** A word of a query as the index writes it: with its end, or the beginning of a word; its marks count where that is asked. */
  private wantedOf(word: string, isExact: boolean): Wanted {
    const key = keysOfCopy(word)[0] ?? '';
    if (!word.endsWith(wordEnd)) return this.begun([key]);
    if (!isExact) return this.want(`=${key}`, (own) => own === key);
    const marks = marksOf(word);
    const number = this.keyNumbers.get(key);
    return this.want(
      `!${marks}`,
      () => false,
      (own) => this.keyOf[own] === number && marksOf(this.vocabulary[own] ?? '') === marks,
    );
  }

  private whole(key: string): Wanted {
    return this.want(`=${key}${wordEnd}`, (own) => own === key + wordEnd);
  }

  private begun(beginnings: readonly string[]): Wanted {
    return this.want(`^${beginnings.join(' ')}`, (own) => beginnings.some((beginning) => own.startsWith(beginning)));
  }

  private want(name: string, fitsKey: (key: string) => boolean, fitsWord: (word: number) => boolean = () => false): Wanted {
    const known = this.wanted.get(name);
    if (known !== undefined) return known;
    const isKey = Uint8Array.from(this.keys, (key) => (fitsKey(key) ? 1 : 0));
    const fits = Uint8Array.from(this.keyOf, (key, word) => (isKey[key] === 1 || fitsWord(word) ? 1 : 0));
    const numbers = new Set<number>();
    for (const [word, isFit] of fits.entries()) if (isFit === 1) numbers.add(this.keyOf[word] ?? 0);
    const lists = [...numbers].map((key) => this.pagesOf[key] ?? []);
    const pages = lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort((a, b) => a - b);
    const wanted = { fits, pages };
    this.wanted.set(name, wanted);
    return wanted;
  }

  private pageAt(at: number, score: number, words: readonly number[]): FullTextPage {
    return {
      id: String(at),
      score,
      words,
      load: () => {
        const { words: numbers, url, meta, anchors, filters } = this.pages[at] ?? emptyPage;
        const content = Array.from(numbers, (number) => this.vocabulary[number] ?? '').join(' ');
        return Promise.resolve({ url, meta, anchors, filters, content });
      },
    };
  }

  private fitsFacets(at: number, facets: Facets): boolean {
    const own = this.pages[at]?.filters ?? {};
    return Object.entries(facets).every(([facet, value]) => own[facet]?.includes(value) === true);
  }

  private countFacets(found: readonly number[]): FacetCounts {
    const counts: Record<string, Record<string, number>> = {};
    for (const at of found)
      for (const [facet, values] of Object.entries(this.pages[at]?.filters ?? {})) {
        const own = (counts[facet] ??= {});
        for (const value of values) own[value] = (own[value] ?? 0) + 1;
      }
    return counts;
  }

  private keyNumber(key: string): number {
    const known = this.keyNumbers.get(key);
    if (known !== undefined) return known;
    this.keyNumbers.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }
}

/** The sign of a word's end, as the copies of texts have it. */
const wordEnd = encodeKey('');
const emptyPage: HeldPage = { url: '', meta: {}, anchors: [], filters: {}, size: 0, words: new Uint32Array() };

const dateOf = (page: HeldPage | undefined): string => page?.meta['date'] ?? '';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const marksOf = (copy: string): string => toneKey(tokenize(decodeFromIndex(copy))[0]?.text ?? '');

/** `isAny`: by number of a word of the vocabulary, whether it fits any word of the query. */
function findAll(words: Uint32Array, wanted: readonly Wanted[], isAny: Uint8Array): { places: number[]; counts: number[] } | null {
  const places: number[] = [];
  const counts = wanted.map(() => 0);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    // Nearly always.
    if (isAny[word] === 0) continue;
    places.push(at);
    for (const [index, { fits }] of wanted.entries()) if (fits[word] === 1) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.includes(0) ? null : { places, counts };
}

function anyOf(wanted: readonly Wanted[], size: number): Uint8Array {
  const isAny = new Uint8Array(size);
  for (const { fits } of wanted) for (let word = 0; word < size; word++) if (fits[word] === 1) isAny[word] = 1;
  return isAny;
}

function findRuns(words: Uint32Array, wanted: readonly Wanted[]): { places: number[]; counts: number[] } | null {
  const places: number[] = [];
  const [first] = wanted;
  for (let at = 0; at + wanted.length <= words.length; at++) {
    if (first?.fits[words[at] ?? 0] !== 1) continue;
    let length = 1;
    while (length < wanted.length && wanted[length]?.fits[words[at + length] ?? 0] === 1) length += 1;
    if (length < wanted.length) continue;
    for (let index = 0; index < wanted.length; index++) places.push(at + index);
  }
  const counts = wanted.map(() => places.length / wanted.length);
  return places.length === 0 ? null : { places, counts };
}

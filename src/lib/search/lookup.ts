/** What one query asks: of the full-text index, of the lists of words beside it, and of the pages themselves. Each question is put once. */
import { encodeKey } from '../text/index-copy.ts';
import { readFoundText, type FoundText } from './found-text.ts';
import type { Facets, FullText, FullTextAnswer, FullTextOptions, FullTextPage, IndexedText } from './full-text.ts';
import type { SearchOptions } from './answer.ts';
import { countValues, sumCounts } from './facet-counts.ts';
import { newestPostings } from './newest.ts';
import { intersect, type Pages, type Postings } from './postings.ts';
import { formatQuery } from './text-query.ts';
import { tokenKey } from '../text/tokens.ts';

/** So many pages are read to put the best first. */
export const mostRead = 8;
/** Where none of them keeps what it promised, no more than these. */
export const mostReadOn = 40;
/** So many pages are read to see which hold a phrase: asking the index, which goes through all places of the words, takes longer. */
const mostVerified = 16;
/** So many of the newest pages with two words are told apart while somebody types. */
const mostNewest = 200;

/** While somebody types so many pages of a phrase are enough, of a library in several parts: the newest ones. */
const enoughQuick = 40;
export const enoughFor = ({ isQuick }: Pick<SearchOptions, 'isQuick'>): Pick<FullTextOptions, 'enough'> =>
  isQuick === true ? { enough: enoughQuick } : {};

/** Words as typed; what of them the index is asked. */
export interface Question {
  words: readonly string[];
  /** Side by side. */
  isPhrase?: boolean;
  /** With their marks. */
  isExact?: boolean;
  /** The last one may be the beginning of a word. */
  isOpen?: boolean;
}
type AskOptions = Pick<FullTextOptions, 'facets' | 'order' | 'among' | 'enough'>;

export class Lookup {
  private readonly index: FullText;
  private readonly postings: Postings | null;
  private readonly scope: Pick<FullTextOptions, 'newest'>;
  private readonly answers = new Map<string, Promise<FullTextAnswer>>();
  private readonly texts = new Map<string, Promise<{ indexed: IndexedText; text: FoundText }>>();

  /** `newest`: so many of the newest pages are asked alone; null: all are. */
  constructor(index: FullText, postings: Postings | null, newest: number | null = null) {
    this.index = index;
    this.postings = postings === null || newest === null ? postings : newestPostings(postings, newest);
    this.scope = newest === null ? {} : { newest };
  }

  /** Which pages hold a word is known without the index. */
  get hasLists(): boolean {
    return this.postings !== null;
  }

  /** Loads the lists of a query at once: one after the other each would wait for the line. */
  async prepare(words: readonly string[]): Promise<void> {
    await Promise.all(words.map(async (word, at) => this.pair(word, words[at + 1] ?? word)));
  }

  /** Asks the index; null: for all pages. */
  search(question: Question | null, options: AskOptions = {}): Promise<FullTextAnswer> {
    const key = JSON.stringify([question, options]);
    const known = this.answers.get(key) ?? this.ask(question, options);
    this.answers.set(key, known);
    return known;
  }

  private async ask(question: Question | null, options: AskOptions): Promise<FullTextAnswer> {
    if (question === null) return this.index.search(null, { ...options, ...this.scope });
    const { words, isOpen = false, isExact = false } = question;
    // A part of the index passes over a word that none of its pages holds, if it holds another: it must not be asked.
    const whole = isOpen ? words.slice(0, -1) : words;
    const lists = await Promise.all(whole.map((word) => this.word(word)));
    const keys = words.map((word, at) => encodeKey(word, { isPrefix: isOpen && at === words.length - 1 }));
    const holds = async (page: FullTextPage): Promise<boolean> => {
      const { text } = await this.read(page);
      return keys.every((key, at) => (at < whole.length ? text.keys.includes(key) : text.keys.some((own) => own.startsWith(key))));
    };
    return this.index.search(formatQuery(words, question), {
      ...options,
      ...this.scope,
      ...(isExact ? { isExact } : {}),
      words: whole.map(tokenKey),
      among: [...(options.among ?? []), ...lists.filter((list) => list !== null)],
      // Of a word that is half typed, and without lists, only a page can say.
      ...(isOpen || this.postings === null ? { holds } : {}),
    });
  }

  read(page: FullTextPage): Promise<{ indexed: IndexedText; text: FoundText }> {
    const known = this.texts.get(page.id) ?? page.load().then((indexed) => ({ indexed, text: readFoundText(indexed) }));
    this.texts.set(page.id, known);
    return known;
  }

  /** Whether any page holds a word: a query passes over a word that none holds, as if it had not been asked. */
  async holds(word: string): Promise<boolean> {
    if (this.postings === null) return (await this.search({ words: [word] })).pages.length > 0;
    return (await this.postings.word(word))?.length !== 0;
  }

  async holdsBeginning(beginning: string): Promise<boolean> {
    if (this.postings === null) return (await this.search({ words: [beginning], isOpen: true })).pages.length > 0;
    return this.postings.hasBeginning(beginning);
  }

  /** Pages that hold a word, by number; null where there is no list: of a common one. */
  async word(word: string): Promise<Pages | null> {
    return this.postings === null ? null : this.postings.word(word);
  }

  /** None where the lists did not load. */
  async pair(first: string, second: string): Promise<Pages> {
    return this.postings === null ? [] : this.postings.pair(first, second);
  }

  /** Pages that hold each two neighbours of the words (two or more) side by side: nearly always the whole run. `isOpen`: the last word may be the beginning of one. */
  async together(words: readonly string[], isOpen = false): Promise<Pages> {
    if (this.postings === null) return [];
    let held: Pages | undefined;
    for (let at = 0; at + 1 < words.length && held?.length !== 0; at++) {
      const [first, second] = [words[at] ?? '', words[at + 1] ?? ''];
      const isBeginning = isOpen && at + 2 === words.length;
      const pages = await (isBeginning ? this.postings.pairsBeginning(first, second) : this.postings.pair(first, second));
      held = held === undefined ? pages : intersect([held, pages]);
    }
    return held ?? [];
  }

  /** The pages of these numbers; undefined for one that the facets leave out. */
  pagesByNumber(numbers: Pages, facets: Facets = {}): Promise<readonly (FullTextPage | undefined)[]> {
    return numbers.length === 0 ? Promise.resolve([]) : this.index.pagesAt(numbers, facets);
  }

  /** The pages of these numbers, those that the facets leave. */
  async pagesAt(numbers: Pages, facets: Facets = {}): Promise<FullTextPage[]> {
    return (await this.pagesByNumber(numbers, facets)).filter((page) => page !== undefined);
  }

  /** Pages with the words side by side. Where they are few they are read, which is less than the index would have to do. */
  async phrase(
    words: readonly string[],
    { facets = {}, isQuick = false }: Pick<SearchOptions, 'facets' | 'isQuick'>,
  ): Promise<FullTextAnswer> {
    if (words.length < 2) return this.search({ words }, { facets });
    if (this.postings === null) return this.search({ words, isPhrase: true }, { facets });
    const numbers = await this.together(words);
    if (isQuick && words.length === 2 && numbers.length > mostVerified) {
      const known = await this.frequentPages(words, numbers, facets);
      if (known !== null) return known;
    }
    // Of each part of the index either the pages are few, or it is asked.
    const few: FullTextPage[] = [];
    const many: Pages[] = [];
    for (const group of this.index.groups(numbers)) {
      const pages = await this.pagesAt(group, facets);
      if (pages.length > mostVerified) many.push(group);
      else few.push(...pages);
    }
    const read = await this.readPhrase(words, few);
    if (many.length === 0) return read;
    const asked = await this.search({ words, isPhrase: true }, { facets, among: [many.flat()], ...enoughFor({ isQuick }) });
    if (few.length === 0) return asked;
    // Scores of the index are of another measure than hits that were counted.
    const pages = [...read.pages, ...asked.pages].map((page) => ({ ...page, score: page.words.length }));
    return { pages: pages.sort((a, b) => b.score - a.score), facets: sumCounts([read.facets, asked.facets]) };
  }

  /** Pages with two words side by side, those first that hold them so most often; null where that is not known. */
  private async frequentPages(words: readonly string[], numbers: Pages, facets: Facets): Promise<FullTextAnswer | null> {
    const [first = '', second = ''] = words;
    const frequent = (await this.postings?.pairTop(first, second)) ?? [];
    // Of an index in several parts not all of them are opened: beside the frequent pages the newest will do.
    const wanted = this.index.groups(numbers).length > 1 ? [...new Set([...frequent, ...numbers.slice(0, mostNewest)])] : numbers;
    const top = new Set((await this.pagesAt(frequent, facets)).map(({ id }) => id));
    if (top.size === 0) return null;
    // How often is not known; that they are among the most frequent counts as one more hit.
    const pages = (await this.pagesAt(wanted, facets)).map((page) =>
      top.has(page.id) ? { ...page, score: 2, words: [0, 1] } : { ...page, score: 1, words: [0] },
    );
    return { pages, facets: {} };
  }

  /** Those of some pages whose text holds the words side by side. */
  private async readPhrase(words: readonly string[], pages: readonly FullTextPage[]): Promise<FullTextAnswer> {
    const keys = words.map((word) => encodeKey(word));
    const read = await Promise.all(pages.map(async (page) => ({ page, ...(await this.read(page)) })));
    const found = read.map((own) => ({ ...own, places: placesOf(keys, own.text) })).filter(({ places }) => places.length > 0);
    return {
      pages: found.map(({ page, places }) => ({ ...page, score: places.length, words: places })),
      facets: countValues(found.map(({ indexed }) => indexed.filters)),
    };
  }
}

/** Where a run of keys stands within one place of a text: the places of all its words. */
function placesOf(keys: readonly string[], { keys: text, places }: FoundText): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(keys[0] ?? ''); at >= 0; at = text.indexOf(keys[0] ?? '', at + 1)) {
    const end = places.findLast(({ start }) => start <= at)?.end ?? text.length;
    if (at + keys.length <= end && keys.every((key, index) => text[at + index] === key)) found.push(...keys.map((_, index) => at + index));
  }
  return found;
}

/**
 * The search: what was typed is read as a document number first, then as words. Pages with the words side by side and with their marks come first, then side by
 * side without marks, then in another wording (abbreviation, ordinal), then with all words. The same code answers in the browser, in the
 * command and in the proof of the build.
 */
import { decodeFromIndex, encodeKey } from '../text/index-copy.ts';
import { tokenize, tokenKey, tokenKeys } from '../text/tokens.ts';
import { excerptOf, fitPlaces, readFoundText, type ExcerptPiece, type FoundPlace, type FoundText, type PlaceFit } from './found-text.ts';
import type { FacetCounts, Facets, FullText, FullTextAnswer, FullTextPage, IndexedText } from './full-text.ts';
import { directiveAddress } from '../address.ts';
import type { NumberHit, NumberPlace, NumberRecord } from './number-index.ts';
import { findNumbers } from './number-index.ts';
import { readNumbers, type NumberVocabulary } from './number-query.ts';
import { formatQuery, parseTextQuery, withoutWeakWords, type TextQuery } from './text-query.ts';
import { findVariants, type Synonym } from './variants.ts';
import type { Speller } from './spelling.ts';

/** The files beside the index, loaded when they are needed. */
export interface SearchData {
  vocabulary(): Promise<NumberVocabulary>;
  /** The records that may bear a number. */
  numbers(digits: string): Promise<readonly NumberRecord[]>;
  synonyms(): Promise<readonly Synonym[]>;
  /** Words of more than a quarter of the documents. */
  common(): Promise<ReadonlySet<string>>;
  /** So many documents that questions for common words take their time. */
  isLarge(): Promise<boolean>;
  speller(): Promise<Speller>;
}

export interface SearchOptions {
  facets?: Facets;
  isByDate?: boolean;
  /** So many pages are read and shown. */
  limit: number;
}

export interface Result {
  /** "/vb/<organization>/<id>/", below the base. */
  url: string;
  name: string;
  title: string;
  /** ISO; "" where it is not known. */
  date: string;
  /** The best provision; null where the page as a whole is. */
  anchor: string | null;
  /** The words stand there side by side with their marks. */
  isExact: boolean;
  excerpt: readonly ExcerptPiece[];
  /** Folded words of the page and its places, for a second look. */
  keys: readonly string[];
  anchors: readonly FoundPlace[];
  /** Further provisions, each with some words. */
  others: readonly { anchor: string; excerpt: readonly ExcerptPiece[] }[];
}

/** How the words of the results stand to what was typed. */
export type Match = 'all' | 'corrected' | 'some' | 'none';

export interface Answer {
  results: readonly Result[];
  /** Pages found, shown or not. */
  count: number;
  facets: FacetCounts;
  match: Match;
  /** Another spelling: searched where the typed one is nowhere, else only offered. */
  suggestion: string | null;
}

const excerptLength = 36;
const otherLength = 14;
const mostOthers = 2;
/** So many pages are read to put the best first. */
const mostRead = 8;
const mostNumbers = 3;
const mostRareWords = 5;
const mostPairs = 8;
/** Other wordings that are asked for in a large library. */
const mostVariants = 3;

/** The documents that bear the numbers typed, or cite them. Answers without the index. */
export async function searchNumbers(typed: string, data: SearchData): Promise<NumberHit[]> {
  const queries = readNumbers(typed, await data.vocabulary());
  const hits: NumberHit[] = [];
  for (const query of queries.slice(0, mostNumbers)) {
    const own = findNumbers(query, await data.numbers(query.digits));
    hits.push(...own.map((hit) => ({ ...hit, isFull: hit.isFull && query.isWhole })));
  }
  return [...new Map(hits.map((hit) => [hit.record, hit])).values()];
}

/**
 * Of a number with many citing documents those first that the words beside it find, also one that the list of the number is too short for: "chỉ thị
 * 26 tết Giáp Thìn".
 */
export function orderPlaces({ label, places }: Pick<NumberRecord, 'label' | 'places'>, results: readonly Result[]): NumberPlace[] {
  const number = tokenKeys(label).map((key) => encodeKey(key));
  const found = results.flatMap(({ url, name, keys, anchors }): NumberPlace[] => {
    const own = places.find(({ id }) => directiveAddress(id) === url);
    if (own !== undefined) return [own];
    const at = keys.findIndex((_, start) => number.every((key, index) => keys[start + index] === key));
    const anchor = anchors.findLast(({ start }) => start <= at)?.anchor ?? null;
    return at < 0 || anchor === null ? [] : [{ id: url.replace(/^\/vb\/|\/$/g, ''), name, anchor }];
  });
  return [...new Map([...found, ...places].map((place) => [place.id, place])).values()];
}

interface Candidate {
  page: FullTextPage;
  /** What the page is known to hold: higher is better. */
  rank: number;
  words: readonly string[];
}

const ranks = { exact: 6, phrase: 5, variant: 4.4, all: 1 } as const;

export async function searchText(typed: string, index: FullText, data: SearchData, options: SearchOptions): Promise<Answer> {
  // A number is looked for as it is: the pieces of one that nobody bears would find everything.
  const isNumber = readNumbers(typed, await data.vocabulary()).some(({ isWhole }) => isWhole);
  const parsed = parseTextQuery(typed);
  const query: TextQuery = isNumber ? { ...parsed, phrases: [[0, parsed.words.length]], isOpen: false } : parsed;
  if (query.words.length === 0) return searchFacets(index, options);
  if (options.isByDate === true) return searchByDate(query, index, options);
  const direct = await gather(query, index, data, options);
  const read = await readBest(direct.candidates, query.isOpen, options.limit);
  const results = read.map(describe).slice(0, options.limit);
  const answer = { results, count: direct.candidates.length, facets: direct.facets, suggestion: null };
  if (read[0]?.isClose === true) return { ...answer, match: 'all' };
  if (query.phrases.length > 0) return { ...answer, match: read.length > 0 ? 'all' : 'none' };
  return searchNear(query, { ...answer, match: 'all' }, read, index, data, options);
}

/** Where no page holds the words in one place: another spelling that is found so, else the pages that come nearest. */
async function searchNear(
  query: TextQuery,
  direct: Answer,
  read: readonly ReadPage[],
  index: FullText,
  data: SearchData,
  options: SearchOptions,
): Promise<Answer> {
  const speller = await data.speller();
  const words = withoutWeakWords(query.words).filter((word) => speller.isKnown(word));
  const suggestion = (await probeSpelling(query.words, index, speller, await data.isLarge())) ?? speller.suggest(query.words);
  const other = suggestion === null ? null : parseTextQuery(suggestion);
  const corrected = other === null ? null : await gather(other, index, data, options);
  const better = corrected === null ? [] : await readBest(corrected.candidates, false, options.limit);
  const isUnknown = query.words.some((word) => !speller.isKnown(word));
  const near = async (): Promise<ReadPage[]> => {
    const some = await gatherSome(words, index, speller, (await data.isLarge()) ? await data.common() : none, options);
    return mergeResults(refit(read, words), await readBest(some, false, 2 * mostRead)).sort((a, b) => b.fit - a.fit);
  };
  if (suggestion !== null && corrected !== null && better[0] !== undefined) {
    // A syllable that stands nowhere was not meant; one that does may have been.
    const pages = better[0].isClose ? [] : isUnknown ? await near() : null;
    if (pages !== null && better[0].fit >= (pages[0]?.fit ?? 0)) {
      const results = mergeResults(better, read).map(describe).slice(0, options.limit);
      const { facets, candidates } = corrected;
      const printed = printedWords(better[0]) ?? suggestion;
      return { results, count: candidates.length, facets, match: 'corrected', suggestion: printed };
    }
  }
  const pages = words.length === 0 ? read : await near();
  const results = pages.slice(0, options.limit).map(describe);
  return {
    ...direct,
    results,
    count: Math.max(direct.count, pages.length),
    match: pages.length === 0 ? 'none' : read.length > 0 ? 'all' : 'some',
  };
}

/** No words: all pages of the facets, newest first. */
async function searchFacets(index: FullText, options: SearchOptions): Promise<Answer> {
  if (Object.keys(options.facets ?? {}).length === 0) return { results: [], count: 0, facets: {}, match: 'none', suggestion: null };
  const { pages, facets } = await index.search(null, { facets: options.facets ?? {}, isByDate: true });
  const texts = await Promise.all(pages.slice(0, options.limit).map((page) => page.load()));
  return {
    results: texts.map((indexed) => describe({ indexed, text: readFoundText(indexed), fits: [] })),
    count: pages.length,
    facets,
    match: 'all',
    suggestion: null,
  };
}

/** The words as the best page prints them, where it has them side by side. */
function printedWords({ text, fits: [best] }: ReadPage): string | null {
  if (best?.isPhrase !== true) return null;
  const { words } = text;
  const run = words.slice(best.start, best.start + best.length).map((word) => tokenize(decodeFromIndex(word))[0]?.text ?? '');
  return run.join(' ').toLowerCase();
}

/**
 * One syllable changed so that it stands beside its neighbours somewhere in the library, syllables that nobody writes so first. Null where no such
 * change is found. Asks the index itself, because the list of pairs of a large library is not complete.
 */
async function probeSpelling(words: readonly string[], index: FullText, speller: Speller, isLarge: boolean): Promise<string | null> {
  if (words.length < 2 || words.length > mostPairs) return null;
  const unknown = words.flatMap((word, at) => (speller.isKnown(word) ? [] : [at]));
  if (unknown.length > 1 || (isLarge && unknown.length === 0 && words.length > 3)) return null;
  const places = unknown.length === 1 ? unknown : words.map((_, at) => at);
  const most = unknown.length === 1 ? 24 : Math.ceil(40 / places.length);
  let best: { text: string; length: number } | null = null;
  for (const at of places) {
    // Two neighbours say more than one.
    const [from, to] = [Math.max(0, at - 1), Math.min(words.length, at + 2)];
    for (const other of speller.alternatives(words[at] ?? '').slice(0, most)) {
      const changed = words.map((word, own) => (own === at ? other : word));
      const window = changed.slice(from, to);
      const { pages } = await index.search(formatQuery(window, { isPhrase: true }));
      if (pages.length > 0 && window.length > (best?.length ?? 0)) best = { text: changed.join(' '), length: window.length };
    }
  }
  return best?.text ?? null;
}

interface Gathered {
  candidates: readonly Candidate[];
  facets: FacetCounts;
}

/**
 * The pages that hold the words, in the typed or in another wording, each with the best that is known of it. One question to the index for what was typed:
 * each takes as long as its words are common (0.1 s a common word among 5,000 documents), so what can be read off the places of the hits is.
 */
async function gather(query: TextQuery, index: FullText, data: SearchData, options: SearchOptions): Promise<Gathered> {
  const { words } = query;
  const base = { facets: options.facets ?? {} };
  const allowed = await searchPhrases(query, index, options);
  const isOnePhrase = query.phrases.some(([from, to]) => from === 0 && to === words.length);
  const common = await data.common();
  const isLarge = await data.isLarge();
  const candidates = new Map<string, Candidate>();
  const add = (page: FullTextPage, rank: number, own: readonly string[]): void => {
    const held = candidates.get(page.id);
    if ((allowed === null || allowed.has(page.id)) && (held === undefined || held.rank < rank))
      candidates.set(page.id, { page, rank, words: own });
  };
  /** Answers how many pages hold the words side by side. */
  const addAll = async ({ pages }: FullTextAnswer, own: readonly string[], ofPhrase: number): Promise<number> => {
    const best = pages.reduce((score, page) => Math.max(score, page.score), 0) || 1;
    const pairs = pages.length > 0 && own.length > 2 ? await searchPairs(own, index, isLarge ? common : none, options) : null;
    const measured = pages.map((page) => ({ page, ...measureHits(page.words, own.length) }));
    const runs = measured.filter(({ run }) => run >= own.length);
    // A run may hold the words in another order: where not all can be read, the index is asked.
    const verified = own.length > 1 && runs.length > mostRead ? await index.search(formatQuery(own, { isPhrase: true }), base) : null;
    const isPhrase = new Set(
      (verified === null || verified.pages.length === 0 ? runs.map(({ page }) => page) : verified.pages).map(({ id }) => id),
    );
    for (const { page, run, near } of measured) {
      const rest = 0.3 * (page.score / best);
      if (isPhrase.has(page.id)) add(page, ofPhrase + rest, own);
      else if (!isOnePhrase) add(page, ranks.all + 0.6 * (run / own.length) ** 2 + near + (pairs?.get(page.id) ?? 0) + rest, own);
    }
    return isPhrase.size;
  };

  const all = (await isHeld(query, index, common)) ? await searchAll(query, index, common, options) : nothing;
  const phrases = await addAll(all, words, ranks.phrase);
  // Too many to read them all: those with the same marks first.
  if (phrases > options.limit) {
    const exact = await index.search(formatQuery(words, { isExact: true, isPhrase: true }), { ...base, isExact: true });
    for (const page of exact.pages) add(page, ranks.exact + (candidates.get(page.id)?.rank ?? ranks.phrase) - ranks.phrase, words);
  }
  if (query.isOpen && words.length > 2 && ((words.at(-1) ?? '').length <= shortWord || phrases > mostRead)) {
    for (const page of await searchOpen(words, index, isLarge, options)) add(page, ranks.variant, words);
  }
  let { facets } = all;
  if (isOnePhrase) return { candidates: [...candidates.values()], facets };
  const variants = findVariants(words, await data.synonyms()).slice(0, isLarge ? mostVariants : undefined);
  for (const variant of variants) {
    if (!(await isHeld({ words: variant, isOpen: false }, index, common))) continue;
    if (phrases > 0) {
      const other = await index.search(formatQuery(variant, { isPhrase: true }), base);
      for (const page of other.pages) add(page, ranks.variant, variant);
    } else {
      const other = await index.search(formatQuery(variant), base);
      await addAll(other, variant, ranks.variant);
      if (all.pages.length === 0) facets = other.facets;
    }
  }
  return { candidates: [...candidates.values()], facets };
}

const none: ReadonlySet<string> = new Set();
const nothing: FullTextAnswer = { pages: [], facets: {} };

/** Every word stands somewhere in the library; a half-typed last one need not. */
async function isHeld(
  { words, isOpen }: Pick<TextQuery, 'words' | 'isOpen'>,
  index: FullText,
  common: ReadonlySet<string>,
): Promise<boolean> {
  for (const [at, word] of words.entries()) {
    if (common.has(tokenKey(word)) || (await index.holds(encodeKey(word)))) continue;
    const isBeginning = isOpen && at === words.length - 1 && word.length > 1 && (await index.holds(encodeKey(word, { isPrefix: true })));
    if (!isBeginning) return false;
  }
  return true;
}

/** Pages with all words; the last one may be the beginning of a word: "phát triển du l". */
async function searchAll(
  { words, isOpen, phrases }: TextQuery,
  index: FullText,
  common: ReadonlySet<string>,
  options: SearchOptions,
): Promise<FullTextAnswer> {
  const base = { facets: options.facets ?? {} };
  const last = words.at(-1) ?? '';
  const isOnePhrase = phrases.some(([from, to]) => from === 0 && to === words.length);
  if (isOnePhrase) return index.search(formatQuery(words, { isPhrase: true }), base);
  if (words.length === 2 && words.every((word) => common.has(tokenKey(word)))) {
    // Two common words stand side by side in most pages: the places of each alone would be half the library.
    const pair = await index.search(formatQuery(words, { isPhrase: true }), base);
    if (pair.pages.length > options.limit) return pair;
  }
  // Half the words of a library begin with one or two letters: only where nothing else is found.
  if (isOpen && last.length > 2) return index.search(formatQuery(words, { isOpen: true }), base);
  const all = await index.search(formatQuery(words), base);
  const hasPhrase = all.pages.some((page) => measureHits(page.words, words.length).run >= words.length);
  if (!isOpen || hasPhrase || last.length < 2) return all;
  const open = await index.search(formatQuery(words, { isOpen: true }), base);
  return open.pages.length > 0 ? open : all;
}

/** So few letters begin so many words that the places of their hits say nothing. */
const shortWord = 3;

/**
 * A half-typed last word: pages with the words before it side by side, first those where something that begins so stands near them. Whether they go on so
 * is seen when they are read. None where the words stand side by side as they are.
 */
async function searchOpen(
  words: readonly string[],
  index: FullText,
  isLarge: boolean,
  options: SearchOptions,
): Promise<readonly FullTextPage[]> {
  const base = { facets: options.facets ?? {} };
  const whole = await index.search(formatQuery(words, { isPhrase: true }), base);
  if (whole.pages.length > 0) return whole.pages;
  const before = await index.search(formatQuery(words.slice(0, -1), { isPhrase: true }), base);
  if (isLarge || before.pages.length <= mostRead) return before.pages;
  const open = await index.search(formatQuery(words, { isOpen: true }), base);
  const runs = new Set(open.pages.filter((page) => measureHits(page.words, words.length).run >= words.length).map(({ id }) => id));
  return before.pages.filter(({ id }) => runs.has(id));
}

/** Page → 0 to about 1: how many of the pairs that were typed stand there side by side, rare pairs counting more. */
async function searchPairs(
  words: readonly string[],
  index: FullText,
  common: ReadonlySet<string>,
  options: SearchOptions,
): Promise<ReadonlyMap<string, number>> {
  const weights = new Map<string, number>();
  let sum = 0;
  for (const [at, word] of words.slice(0, mostPairs).entries()) {
    const next = words[at + 1];
    if (next === undefined || common.has(tokenKey(word)) || common.has(tokenKey(next))) continue;
    const { pages } = await index.search(formatQuery([word, next], { isPhrase: true }), { facets: options.facets ?? {} });
    const weight = 1 / Math.log2(2 + pages.length);
    if (pages.length > 0) sum += weight;
    for (const { id } of pages) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  return new Map([...weights].map(([id, weight]) => [id, weight / (sum || 1)]));
}

/** Newest first: the pages that hold the words side by side; where none does, those that hold them all. */
async function searchByDate(query: TextQuery, index: FullText, options: SearchOptions): Promise<Answer> {
  const base = { facets: options.facets ?? {}, isByDate: true };
  const allowed = await searchPhrases(query, index, options);
  const phrase = await index.search(formatQuery(query.words, { isPhrase: true }), base);
  const found = phrase.pages.length > 0 || query.phrases.length > 0 ? phrase : await index.search(formatQuery(query.words), base);
  const pages = found.pages.filter(({ id }) => allowed === null || allowed.has(id));
  const shown = await Promise.all(pages.slice(0, options.limit).map((page) => readPage({ page, rank: 0, words: query.words }, false)));
  const match = pages.length === 0 ? 'none' : 'all';
  return { results: shown.map(describe), count: pages.length, facets: found.facets, match, suggestion: null };
}

/** Pages that hold every quoted part; null where nothing was quoted. */
async function searchPhrases({ words, phrases }: TextQuery, index: FullText, options: SearchOptions): Promise<ReadonlySet<string> | null> {
  if (phrases.length === 0) return null;
  const answers: ReadonlySet<string>[] = [];
  for (const [from, to] of phrases) {
    const { pages } = await index.search(formatQuery(words.slice(from, to), { isPhrase: true }), { facets: options.facets ?? {} });
    answers.push(new Set(pages.map(({ id }) => id)));
  }
  return new Set([...(answers[0] ?? [])].filter((id) => answers.every((own) => own.has(id))));
}

interface ReadPage {
  indexed: IndexedText;
  text: FoundText;
  fits: readonly PlaceFit[];
  rank: number;
  /** Score of the best provision alone. */
  fit: number;
  /** All words stand side by side, or in one provision. */
  isClose: boolean;
}

async function readPage({ page, rank, words }: Candidate, isOpen: boolean): Promise<ReadPage> {
  const indexed = await page.load();
  const text = readFoundText(indexed);
  const fits = fitPlaces(text, words, isOpen);
  const fit = fits[0]?.score ?? 0;
  const isPhrase = fits[0]?.isPhrase === true;
  // What the places of the hits promised, the text must hold.
  const kept = isPhrase ? rank : Math.min(rank, ranks.variant - 1);
  return { indexed, text, fits, rank: kept + fit, fit, isClose: isPhrase || (fits[0]?.covered ?? 0) > 0.999 };
}

/** Reads the most promising pages and puts those first whose best provision fits best. */
async function readBest(candidates: readonly Candidate[], isOpen: boolean, limit: number): Promise<ReadPage[]> {
  const ordered = [...candidates].sort((a, b) => b.rank - a.rank || (a.page.id < b.page.id ? -1 : 1)).slice(0, Math.max(limit, mostRead));
  const read = await Promise.all(ordered.map((candidate) => readPage(candidate, isOpen)));
  return read.sort((a, b) => b.rank - a.rank).slice(0, Math.max(limit, mostRead));
}

const refit = (read: readonly ReadPage[], words: readonly string[]): ReadPage[] =>
  read.map((page) => {
    const fits = fitPlaces(page.text, words, false);
    return { ...page, fits, fit: fits[0]?.score ?? 0 };
  });

function mergeResults(first: readonly ReadPage[], second: readonly ReadPage[]): ReadPage[] {
  const known = new Set(first.map(({ indexed }) => indexed.url));
  return [...first, ...second.filter(({ indexed }) => !known.has(indexed.url))];
}

function describe({ indexed, text, fits }: Pick<ReadPage, 'indexed' | 'text' | 'fits'>): Result {
  const { url, meta } = indexed;
  const [best] = fits;
  const places = fits.filter(({ place }) => place.anchor !== null);
  // The title is found in the text, too; where it is not, the page as a whole is the answer.
  const lead = best?.place.anchor === null && best.score > (places[0]?.score ?? 0) + 0.5 ? best : (places[0] ?? best);
  const whole = { place: { anchor: null, start: text.places[1]?.start ?? 0, end: text.words.length }, start: 0, hits: [] };
  const anchor = lead?.place.anchor ?? null;
  const others =
    lead?.isPhrase === true ? places.filter(({ isPhrase }) => isPhrase) : places.filter(({ score }) => score > 0.6 * (lead?.score ?? 0));
  return {
    url,
    name: decodeFromIndex(meta['name'] ?? ''),
    title: decodeFromIndex(meta['title'] ?? ''),
    date: meta['date'] ?? '',
    anchor,
    isExact: best?.isExact ?? false,
    keys: text.keys,
    anchors: text.places,
    excerpt: excerptOf(text, anchor === null ? whole : (lead ?? whole), excerptLength),
    others: others
      .filter(({ place }) => place.anchor !== anchor)
      .slice(0, mostOthers)
      .map((fit) => ({ anchor: fit.place.anchor ?? '', excerpt: excerptOf(text, fit, otherLength) })),
  };
}

/** The longest run of hits side by side, and from 0 to 1 how many stand in the densest stretch of a few lines: where a page speaks of all that was asked. */
function measureHits(places: readonly number[], count: number): { run: number; near: number } {
  const ordered = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0))
    ? places
    : [...places].sort((a, b) => a - b);
  const size = 3 * count + 6;
  let [longest, run, previous, from, most] = [0, 0, -2, 0, 0];
  for (let at = 0; at < ordered.length; at++) {
    const place = ordered[at] ?? 0;
    if (place !== previous) run = place === previous + 1 ? run + 1 : 1;
    previous = place;
    if (run > longest) longest = run;
    while (place - (ordered[from] ?? 0) >= size) from += 1;
    if (at - from + 1 > most) most = at - from + 1;
  }
  return { run: Math.min(longest, count), near: Math.min(1, most / (count * 1.5)) };
}

/** Pages that hold the rarest of the words and of the pairs that were typed, rare ones counting more. */
async function gatherSome(
  words: readonly string[],
  index: FullText,
  speller: Speller,
  common: ReadonlySet<string>,
  options: SearchOptions,
): Promise<Candidate[]> {
  const base = { facets: options.facets ?? {} };
  const weights = new Map<string, Candidate>();
  const add = (pages: readonly FullTextPage[], weight: number): void => {
    for (const page of pages) {
      const rank = (weights.get(page.id)?.rank ?? 0) + weight / Math.log2(2 + pages.length);
      weights.set(page.id, { page, rank, words });
    }
  };
  for (const [at, word] of words.slice(0, mostPairs).entries()) {
    const next = words[at + 1];
    if (next === undefined || (common.has(tokenKey(word)) && common.has(tokenKey(next)))) continue;
    add((await index.search(formatQuery([word, next], { isPhrase: true }), base)).pages, 1.5);
  }
  const telling = words.filter((word) => !common.has(tokenKey(word)));
  const rarest = [...(telling.length > 0 ? telling : words)]
    .sort((a, b) => speller.frequency(a) - speller.frequency(b))
    .slice(0, mostRareWords);
  for (const word of rarest) add((await index.search(formatQuery([word]), base)).pages, 1);
  return [...weights.values()];
}

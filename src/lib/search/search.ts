/**
 * The search: what was typed is read as a document number first, then as words. Pages with the words side by side and with their marks come first, then side by
 * side without marks, then in another wording (abbreviation, ordinal), then with all words. The same code answers in the browser, in the
 * command and in the proof of the build.
 */
import { fold } from '../text/fold.ts';
import type { Answer, SearchData, SearchOptions } from './answer.ts';
import type { FullText } from './full-text.ts';
import { gather } from './gather.ts';
import type { Gathered } from './hits.ts';
import { Lookup } from './lookup.ts';
import { searchNear } from './near.ts';
import { readNumbers } from './number-query.ts';
import { describe, readBest, readPage } from './read-pages.ts';
import { parseTextQuery, type TextQuery } from './text-query.ts';

export async function searchText(typed: string, fullText: FullText, data: SearchData, options: SearchOptions): Promise<Answer> {
  const newest = options.isAll === true ? null : await data.newest();
  if (newest === null) return searchPages(typed, fullText, data, options, null);
  const answer = await searchPages(typed, fullText, data, options, newest.pages);
  // What the newest do not have is asked of all at once: nobody is told that there is nothing before.
  return isAnswered(answer, options) ? { ...answer, older: newest.older } : searchPages(typed, fullText, data, options, null);
}

/** While somebody types, pages that hold the words apart will do. */
const isAnswered = ({ results, match, isLoose, isElsewhere }: Answer, { isQuick = false }: SearchOptions): boolean =>
  results.length > 0 && match === 'all' && !isElsewhere && (isQuick || !isLoose);

/** `newest`: so many of the newest pages alone; null: all. */
async function searchPages(
  typed: string,
  fullText: FullText,
  data: SearchData,
  options: SearchOptions,
  newest: number | null,
): Promise<Answer> {
  const postings = await data.postings();
  if (options.isQuick !== true) await fullText.loadFacets();
  // Lists of another build than the index say nothing of its pages.
  const isOfIndex = postings !== null && (await fullText.hasPages(postings.pages));
  try {
    return await answerWith(new Lookup(fullText, isOfIndex ? postings : null, newest), typed, data, options);
  } catch (error) {
    if (!isOfIndex) throw error;
    // A list that did not load: the index answers without them, more slowly.
    return answerWith(new Lookup(fullText, null, newest), typed, data, options);
  }
}

async function answerWith(index: Lookup, typed: string, data: SearchData, options: SearchOptions): Promise<Answer> {
  // A number is looked for as it is: the pieces of one that nobody bears would find everything.
  const isNumber = readNumbers(typed, await data.vocabulary()).some(({ isWhole }) => isWhole);
  const parsed = parseTextQuery(typed);
  const query: TextQuery = isNumber ? { ...parsed, phrases: [[0, parsed.words.length]], isOpen: false } : parsed;
  if (query.words.length === 0) return searchFacets(index, options);
  const direct = await gather(query, index, data, options);
  if (options.isByDate === true && direct.candidates.length > 0) {
    // What comes near has no order of dates: all pages that hold the words have.
    const counted = direct.count === null ? await gather(query, index, data, { ...options, isWide: true }) : direct;
    if (counted.count !== null && counted.count > 0) return answerByDate(counted, query, index, options);
  }
  const read = await readBest(direct.candidates, query.isOpen, options.limit, index);
  // Among those that were looked at, too few have the marks that were typed: others may.
  const hasMarks = query.words.some((word) => fold(word) !== word.toLowerCase());
  const exact = read.filter(({ fits: [best] }) => best?.isExact === true).length;
  if (options.isQuick === true && hasMarks && direct.phrases > read.length && exact < options.limit)
    return answerWith(index, typed, data, { ...options, isQuick: false });
  const isClose = read[0]?.isClose === true;
  const answer: Answer = {
    ...empty,
    results: read.map(describe).slice(0, options.limit),
    count: direct.count ?? 0,
    isElsewhere: !isClose && (await isElsewhere(query, index, data, options)),
    isNarrow: direct.isNarrow,
    isBegun: direct.isBegun && isClose,
    isLoose: !isClose,
    cutAt: query.isCut ? query.words.length : null,
    facets: direct.facets,
    match: read.length > 0 ? 'all' : 'none',
  };
  return isClose || query.phrases.length > 0 || answer.isElsewhere ? answer : searchNear(query, answer, read, index, data, options);
}

/** Whether the facets keep out a page that holds the words in one place: then nothing else was meant. */
async function isElsewhere(query: TextQuery, index: Lookup, data: SearchData, options: SearchOptions): Promise<boolean> {
  if (Object.keys(options.facets ?? {}).length === 0) return false;
  const { candidates } = await gather(query, index, data, { ...options, facets: {} });
  const [best] = await readBest(candidates, query.isOpen, options.limit, index);
  return best?.isClose === true;
}

const empty: Answer = {
  results: [],
  count: 0,
  isElsewhere: false,
  isNarrow: false,
  older: 0,
  isBegun: false,
  isLoose: false,
  cutAt: null,
  facets: {},
  match: 'none',
  suggestion: null,
};

/** No words: all pages of the facets, newest first. */
async function searchFacets(index: Lookup, options: SearchOptions): Promise<Answer> {
  if (Object.keys(options.facets ?? {}).length === 0) return { ...empty };
  const { pages, facets } = await index.search(null, { facets: options.facets ?? {}, order: 'date' });
  const read = await Promise.all(pages.slice(0, options.limit).map((page) => index.read(page)));
  return {
    ...empty,
    results: read.map((page) => describe({ ...page, fits: [] })),
    count: pages.length,
    facets,
    match: 'all',
  };
}

/** The same pages, newest first. */
async function answerByDate(
  { candidates, facets, isNarrow }: Gathered,
  query: TextQuery,
  index: Lookup,
  options: SearchOptions,
): Promise<Answer> {
  const byId = new Map(candidates.map((candidate) => [candidate.page.id, candidate]));
  const { pages } = await index.search(null, { facets: options.facets ?? {}, order: 'date' });
  const ordered = pages.flatMap(({ id }) => byId.get(id) ?? []);
  const shown = await Promise.all(ordered.slice(0, options.limit).map((candidate) => readPage(candidate, query.isOpen, index)));
  return {
    ...empty,
    results: shown.map(describe),
    count: ordered.length,
    isNarrow,
    cutAt: query.isCut ? query.words.length : null,
    facets,
    match: 'all',
  };
}

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
  const index = new Lookup(fullText, await data.postings());
  // A number is looked for as it is: the pieces of one that nobody bears would find everything.
  const isNumber = readNumbers(typed, await data.vocabulary()).some(({ isWhole }) => isWhole);
  const parsed = parseTextQuery(typed);
  const query: TextQuery = isNumber ? { ...parsed, phrases: [[0, parsed.words.length]], isOpen: false } : parsed;
  if (query.words.length === 0) return searchFacets(index, options);
  const direct = await gather(query, index, data, options);
  if (options.isByDate === true && direct.candidates.length > 0) return answerByDate(direct, query, index, options);
  const read = await readBest(direct.candidates, query.isOpen, options.limit, index);
  // Among those that were looked at, none has the marks that were typed: others may.
  const hasMarks = query.words.some((word) => fold(word) !== word.toLowerCase());
  if (
    options.isQuick === true &&
    direct.isNarrow &&
    hasMarks &&
    direct.phrases > read.length &&
    !read.some(({ fits: [best] }) => best?.isExact === true)
  )
    return searchText(typed, fullText, data, { ...options, isQuick: false });
  const isClose = read[0]?.isClose === true;
  const answer: Answer = {
    results: read.map(describe).slice(0, options.limit),
    count: direct.isCounted ? direct.candidates.length : 0,
    elsewhere: isClose ? 0 : await countElsewhere(query, index, data, options),
    isNarrow: direct.isNarrow,
    isLoose: !isClose,
    cutAt: query.isCut ? query.words.length : null,
    facets: direct.facets,
    match: read.length > 0 ? 'all' : 'none',
    suggestion: null,
  };
  return isClose || query.phrases.length > 0 || answer.elsewhere > 0 ? answer : searchNear(query, answer, read, index, data, options);
}

/** How many pages hold the words in one place and are kept out by the facets: then nothing else was meant. */
async function countElsewhere(query: TextQuery, index: Lookup, data: SearchData, options: SearchOptions): Promise<number> {
  if (Object.keys(options.facets ?? {}).length === 0) return 0;
  const all = { ...options, facets: {} };
  const { candidates } = await gather(query, index, data, all);
  const [best] = await readBest(candidates, query.isOpen, options.limit, index);
  return best?.isClose === true ? candidates.length : 0;
}

const empty: Answer = {
  results: [],
  count: 0,
  elsewhere: 0,
  isNarrow: false,
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
    results: shown.map(describe),
    count: ordered.length,
    elsewhere: 0,
    isNarrow,
    isLoose: false,
    cutAt: query.isCut ? query.words.length : null,
    facets,
    match: 'all',
    suggestion: null,
  };
}

/**
 * The search: what was typed is read as a document number first, then as words. Pages with the words side by side and with their marks come first, then side by
 * side without marks, then in another wording (abbreviation, ordinal), then with all words. The same code answers in the browser, in the
 * command and in the proof of the build.
 */
import type { Answer, SearchData, SearchOptions } from './answer.ts';
import { readFoundText } from './found-text.ts';
import type { FullText } from './full-text.ts';
import { gather, searchPhrases } from './gather.ts';
import { searchNear } from './near.ts';
import { readNumbers } from './number-query.ts';
import { describe, readBest, readPage } from './read-pages.ts';
import { formatQuery, parseTextQuery, type TextQuery } from './text-query.ts';

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

/** The answer to a query as one JSON line: the contract of `npm run search`. */
import { directiveAddress, provisionAddress } from '../address.ts';
import type { FullText } from '../search/full-text.ts';
import type { NumberHit } from '../search/number-index.ts';
import type { Result, SearchData } from '../search/answer.ts';
import { orderPlaces, searchNumbers } from '../search/number-search.ts';
import { searchText } from '../search/search.ts';

export interface AnswerJson {
  query: string;
  /** Another spelling, null where none is offered. */
  suggestion: string | null;
  /** Best first; `id` is the held document that bears the number (`own`) or one that cites it, `cited` the id under /vien-dan/. */
  numbers: { id: string; anchor: string | null; label: string; own: boolean; cited: string | null }[];
  results: { id: string; url: string; anchor: string | null; title: string; exact: boolean }[];
}

export async function answerJson(query: string, index: FullText, data: SearchData, limit: number): Promise<AnswerJson> {
  const hits = await searchNumbers(query, data);
  const { results, suggestion } = await searchText(query, index, data, { limit, isAll: true });
  const numbers = hits.flatMap((hit) => numberJson(hit, results));
  return {
    query,
    suggestion,
    numbers,
    results: results.map(({ id, anchor, title, isExact }) => ({
      id,
      url: anchor === null ? directiveAddress(id) : provisionAddress(id, anchor),
      anchor,
      title,
      exact: isExact,
    })),
  };
}

function numberJson(hit: NumberHit, results: readonly Result[]): AnswerJson['numbers'] {
  const { own, cited, label } = hit.record;
  const citing = orderPlaces(hit, results).map(({ id, anchor }) => ({ id, anchor, label, own: false, cited }));
  return own === null ? citing : [{ id: own, anchor: null, label, own: true, cited: null }, ...citing];
}

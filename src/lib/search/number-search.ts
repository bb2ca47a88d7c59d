/** The search for numbers: needs the files of numbers alone, and answers before the index is there. */
import { directiveAddress } from '../address.ts';
import { encodeKey } from '../text/index-copy.ts';
import { tokenKeys } from '../text/tokens.ts';
import type { Result, SearchData } from './answer.ts';
import { findNumbers, type NumberHit, type NumberPlace, type NumberRecord } from './number-index.ts';
import { readNumbers } from './number-query.ts';

const mostNumbers = 3;

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

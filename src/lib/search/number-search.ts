/** The search for numbers: needs the files of numbers alone, and answers before the index is there. */
import { encodeKey } from '../text/index-copy.ts';
import { tokenKeys } from '../text/tokens.ts';
import type { Result, SearchData } from './answer.ts';
import { findNumbers, type NumberHit, type NumberPlace } from './number-index.ts';
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
 * The citing places of a number, those first that the words beside it find: "chỉ thị 26 tết Giáp Thìn". Where the list is cut and nothing else bears
 * this number, a document that was found and prints it belongs to the list, too.
 */
export function orderPlaces({ record, isOnly }: NumberHit, results: readonly Result[]): NumberPlace[] {
  const { label, places, placeCount, own: bearer } = record;
  const number = tokenKeys(label).map((key) => encodeKey(key));
  const isCut = isOnly && placeCount > places.length;
  const found = results.flatMap(({ id, name, keys, anchors }): NumberPlace[] => {
    const own = places.find((place) => place.id === id);
    if (own !== undefined) return [own];
    if (!isCut || id === bearer) return [];
    const at = keys.findIndex((_, start) => number.every((key, index) => keys[start + index] === key));
    const anchor = anchors.findLast(({ start }) => start <= at)?.anchor ?? null;
    return at < 0 || anchor === null ? [] : [{ id, name, anchor }];
  });
  return [...new Map([...found, ...places].map((place) => [place.id, place])).values()];
}

/** How many pages have each value of a facet: counted of pages, and summed up. */
import type { FacetCounts, IndexedText } from './full-text.ts';

export function countValues(pages: readonly IndexedText['filters'][]): FacetCounts {
  const counts: Record<string, Record<string, number>> = {};
  for (const [facet, values] of pages.flatMap((filters) => Object.entries(filters))) {
    const own = (counts[facet] ??= {});
    for (const value of values) own[value] = (own[value] ?? 0) + 1;
  }
  return counts;
}

export function sumCounts(all: readonly FacetCounts[]): FacetCounts {
  const sum: Record<string, Record<string, number>> = {};
  for (const [facet, values] of all.flatMap((own) => Object.entries(own))) {
    const held = (sum[facet] ??= {});
    for (const [value, count] of Object.entries(values)) held[value] = (held[value] ?? 0) + count;
  }
  return sum;
}

/** Where numbers lead: /so-hieu/28-nq-tu/ to the page of the document, or to a choice where several bear the number. */
import { numberAddress } from '../address.ts';
import { formatDocumentNumber } from '../document-number/document-number.ts';
import type { Removal } from '../permalink/removed.ts';
import type { Library } from './library.ts';
import { slug } from '../text/fold.ts';

export interface NumberPage {
  address: string;
  slug: string;
  /** As printed: "28-NQ/TU". */
  number: string;
  /** Ids of held and of cited documents that bear it; none where its address was published and nothing bears it any more. */
  targets: readonly string[];
  /** Documents of this number that were taken down, as their records say. */
  removed: readonly Removal[];
}

/** In the order of the slugs. */
export function numberPages({ entries, graph, removals }: Pick<Library, 'entries' | 'graph' | 'removals'>): NumberPage[] {
  const pages = new Map<string, { number: string; targets: Set<string> }>();
  const add = (number: string, id: string): void => {
    const key = slug(number);
    if (key === '') return;
    const own = pages.get(key) ?? { number, targets: new Set<string>() };
    own.targets.add(id);
    pages.set(key, own);
  };
  for (const { id, number } of entries) if (number !== null) add(formatDocumentNumber(number), id);
  for (const { id, symbol, label, isHeld } of graph.citedDocuments) if (symbol !== null && !isHeld) add(label, id);
  for (const [key, number] of graph.publishedNumbers) if (!pages.has(key)) pages.set(key, { number, targets: new Set() });
  const removed = Map.groupBy(removals, ({ number }) => slug(number ?? ''));
  return [...pages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { number, targets }]) => ({
      ...{ address: numberAddress(key), slug: key, number, targets: [...targets].sort() },
      removed: removed.get(key) ?? [],
    }));
}

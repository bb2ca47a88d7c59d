/** What the search asks of a full-text index, in the index's own terms: encoded words in, pages with the places of their hits out. */
import type { FacetName } from './index-page.ts';

export type Facets = Readonly<Partial<Record<FacetName, string>>>;
/** Facet → value → how many of the pages found have it. */
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface FullTextPage {
  id: string;
  score: number;
  /** Places of the hits, in words from the beginning of the page. */
  words: readonly number[];
  load(): Promise<IndexedText>;
}

/** A page as the index keeps it. */
export interface IndexedText {
  url: string;
  /** All words of the page, encoded. */
  content: string;
  meta: Readonly<Record<string, string>>;
  anchors: readonly { id: string; location: number }[];
  /** Facet → the values that the page has. */
  filters: Readonly<Record<string, readonly string[]>>;
}

export interface FullTextAnswer {
  pages: readonly FullTextPage[];
  facets: FacetCounts;
}

export interface FullTextOptions {
  facets?: Facets;
  /** Marks must be as written, too. */
  isExact?: boolean;
  /** Newest first, or in the order of indexing, instead of best first. */
  order?: 'date' | 'page';
  /** Of an index in several parts: keys of words that the pages hold; a part that is known to lack one is not asked. */
  words?: readonly string[];
  /** Of an index in several parts: lists of page numbers; a part without a page of one of them is not asked. */
  among?: readonly (readonly number[])[];
  /** Of an index in several parts: whether a page holds the words. One page of each part is looked at; where it does not, none of the part does. */
  holds?: (page: FullTextPage) => Promise<boolean>;
  /** Of an index in several parts: the newest are asked until so many pages are found. */
  enough?: number;
  /** Of an index in several parts: those alone are asked that begin with one of so many newest pages. */
  newest?: number;
}

export interface FullText {
  /** Pages that hold every word (also as the beginning of a word where the query leaves its end off); "…" in quotes: side by side. Null: all pages. */
  search(query: string | null, options?: FullTextOptions): Promise<FullTextAnswer>;
  /** From then on answers count the values of all facets; before, of those alone that were asked for. */
  loadFacets(): Promise<void>;
  /** Whether it holds so many pages: lists of pages that speak of another number are not of this index. */
  hasPages(count: number): Promise<boolean>;
  /** The pages of these numbers, which count them in the order of indexing, without places of hits; undefined for one that the facets leave out. */
  pagesAt(numbers: readonly number[], facets?: Facets): Promise<(FullTextPage | undefined)[]>;
  /** These numbers by the parts of the index in which the pages lie. */
  groups(numbers: readonly number[]): (readonly number[])[];
}

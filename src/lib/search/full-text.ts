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
}

export interface FullText {
  /** Pages that hold every word (also as the beginning of a word where the query leaves its end off); "…" in quotes: side by side. Null: all pages. */
  search(query: string | null, options?: FullTextOptions): Promise<FullTextAnswer>;
  /** From then on answers count the values of all facets; before, of those alone that were asked for. */
  loadFacets(): Promise<void>;
  /** All pages in the order in which they were indexed, without places of hits. */
  pages(): Promise<readonly FullTextPage[]>;
}

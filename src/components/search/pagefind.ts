/** What is used of Pagefind's browser module (1.6), which the build puts beside the pages. */

export interface PagefindAnchor {
  element: string;
  id: string;
  location: number;
  text?: string;
}

export interface PagefindDocument {
  url: string;
  /** The whole text of the page. */
  content: string;
  meta: Readonly<Record<string, string>>;
  anchors: readonly PagefindAnchor[];
  locations: readonly number[];
}

export interface PagefindResult {
  id: string;
  data(): Promise<PagefindDocument>;
}

export interface Pagefind {
  options(options: Readonly<Record<string, string | number>>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

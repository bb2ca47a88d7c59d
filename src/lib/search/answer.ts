/** What the search is given and what it answers. */
import type { Doubt } from './doubts.ts';
import type { ExcerptPiece, FoundPlace } from './found-text.ts';
import type { FacetCounts, Facets } from './full-text.ts';
import type { NumberRecord } from './number-index.ts';
import type { NumberVocabulary } from './number-query.ts';
import type { Postings } from './postings.ts';
import type { Speller } from './spelling.ts';
import type { Synonym } from './variants.ts';

/** The files beside the index, loaded when they are needed. */
export interface SearchData {
  vocabulary(): Promise<NumberVocabulary>;
  /** The records that may bear a number. */
  numbers(digits: string): Promise<readonly NumberRecord[]>;
  synonyms(): Promise<readonly Synonym[]>;
  /** Words of more than a quarter of the documents. */
  common(): Promise<ReadonlySet<string>>;
  /** So many documents that questions for common words take their time. */
  isLarge(): Promise<boolean>;
  /** Which pages hold a word or two side by side; null where the lists did not load. */
  postings(): Promise<Postings | null>;
  speller(): Promise<Speller>;
  /** The newest pages, which are asked first, and how many older ones there are; null: all are asked. */
  newest(): Promise<{ pages: number; older: number } | null>;
}

export interface SearchOptions {
  facets?: Facets;
  isByDate?: boolean;
  /** Of a large library also the pages that hold the words apart. */
  isWide?: boolean;
  /** Of a very large library also the older documents. */
  isAll?: boolean;
  /** While somebody types: no counts for the facets, and of two words in many pages only the pages that hold them most often are looked at. */
  isQuick?: boolean;
  /** So many pages are read and shown. */
  limit: number;
}

export interface Result {
  /** "<organization>/<id>". */
  id: string;
  name: string;
  title: string;
  /** ISO; "" where it is not known. */
  date: string;
  /** What of it is not printed. */
  doubts: readonly Doubt[];
  /** The best provision; null where the page as a whole is. */
  anchor: string | null;
  /** The words stand there side by side with their marks. */
  isExact: boolean;
  excerpt: readonly ExcerptPiece[];
  /** Folded words of the page and its places, for a second look. */
  keys: readonly string[];
  anchors: readonly FoundPlace[];
  /** Further provisions, each with some words. */
  others: readonly { anchor: string; excerpt: readonly ExcerptPiece[] }[];
}

/** How the results stand to what was typed: they hold all words, the words of the suggestion, the most of the words. */
export type Match = 'all' | 'corrected' | 'some' | 'none';

export interface Answer {
  results: readonly Result[];
  /** Pages that hold all words, shown or not; 0 where a large library was not asked how many do. */
  count: number;
  /** Pages that the chosen facets keep out hold the words in one place, and none that they leave does. */
  isElsewhere: boolean;
  /** Only pages with the words side by side were asked for: `isWide` asks for more. */
  isNarrow: boolean;
  /** So many documents were not asked, all older than those that were: `isAll` asks them, too. What is counted is counted without them. */
  older: number;
  /** The last word was half typed: the results go on with it, however many do. */
  isBegun: boolean;
  /** The words stand in no page in one place: the order is that of the nearest. */
  isLoose: boolean;
  facets: FacetCounts;
  match: Match;
  /** So many words were searched because more were typed; null else. */
  cutAt: number | null;
  /** Another spelling that was searched because the typed one is nowhere; null else. */
  suggestion: string | null;
}

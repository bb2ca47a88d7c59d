/** The files that search needs beside the index: how they are named, what they hold, and how they are read back. */
import { shardOf, type NumberDirectory, type NumberRecord } from './number-index.ts';
import type { SearchData } from './answer.ts';
import { createPostings } from './postings.ts';
import { createSpeller, type Speller } from './spelling.ts';
import type { SyllablePairs } from './word-counter.ts';
import type { Synonym } from './variants.ts';

/** An index of a part of the library. */
export interface IndexedPeriod {
  /** Its name below the folder of the index, made of what it holds: that of another build has another name. */
  folder: string;
  pages: number;
  /** The values of the facet of years that its pages have. */
  years: readonly string[];
  /** Words common in the library that none of its pages holds: of the others there are lists. */
  lacks: readonly string[];
}

/** Read at the first focus. */
export interface SearchDirectory extends NumberDirectory {
  synonyms: readonly Synonym[];
  /** Folded words of more than a quarter of the documents. */
  common: readonly string[];
  /** The first term of each file of postings. */
  postings: readonly string[];
  /** How many pages the postings speak of: as many as the index that was made with them. */
  pages: number;
  /** The parts of the index, newest first, in which its pages are numbered through; none where it is one. */
  periods: readonly IndexedPeriod[];
  /** So many of the newest pages are asked first; null: all. */
  newest: number | null;
  /** Names the files of postings: those of another build have other names. */
  postingsId: string;
  documents: number;
  /** Held document → what is known of its force, for those of which anything is. */
  marks: Readonly<Record<string, string>>;
  /** Held document → anchor → where its words stand now, for those whose anchor says where they stood (`keepAnchors`). */
  moved: MovedPlaces;
}

export type MovedPlaces = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A held document in the list that answers when the index cannot. */
export interface TitleRecord {
  id: string;
  name: string;
  title: string;
  date: string | null;
}

/** From so many documents on, what can be spared is not asked of the index (measured). */
const largeLibrary = 400;

/** Names below /tim-kiem/du-lieu/. */
export const searchFiles = {
  directory: 'so-hieu.json',
  shard: (index: number): string => `so-hieu-${index}.json`,
  postings: (id: string, index: number): string => `tu-${id}-${index}.json`,
  spelling: 'chinh-ta.json',
  /** Newest first, so many in each. */
  titles: (index: number): string => (index === 0 ? 'ten-van-ban.json' : `ten-van-ban-${index}.json`),
} as const;

/** So many titles stand in a file: about 60 KB compressed. */
export const titlesInFile = 2000;

/** What a search cannot be without is the index; without a file beside it, it answers what it can. */
export interface LoadedSearchData extends SearchData {
  /** The first held documents that fit, newest first. */
  titles(fits: (record: TitleRecord) => boolean, limit: number): Promise<readonly TitleRecord[]>;
  /** The files of numbers did not load, the last time they were asked for. */
  hasNumbersFailed(): boolean;
  /** Held document → "được thay thế". */
  marks(): Promise<Readonly<Record<string, string>>>;
  moved(): Promise<MovedPlaces>;
  /** The parts of the index; none where it is one, or where the file that names them did not load. */
  periods(): Promise<readonly IndexedPeriod[]>;
}

const emptyDirectory: SearchDirectory = {
  vocabulary: { kinds: {}, bodies: {}, symbols: [] },
  ...{
    shards: 0,
    records: [],
    synonyms: [],
    common: [],
    postings: [],
    postingsId: '',
    periods: [],
    newest: null,
    pages: 0,
    documents: 0,
    marks: {},
    moved: {},
  },
};

/** `load` gives the content of a file by its name; each is loaded once, after a failure again. */
export function createSearchData(load: (file: string) => Promise<unknown>): LoadedSearchData {
  const held = new Map<string, Promise<unknown>>();
  const once = (file: string): Promise<unknown> => {
    const known = held.get(file);
    if (known !== undefined) return known;
    const loading = load(file);
    held.set(file, loading);
    loading.catch(() => held.delete(file));
    return loading;
  };
  // What numbers are read with, and the records of the one that was typed.
  let hasDirectoryFailed = false;
  let hasRecordsFailed = false;
  const directory = async (): Promise<SearchDirectory> => {
    try {
      const found = (await once(searchFiles.directory)) as SearchDirectory;
      hasDirectoryFailed = false;
      return found;
    } catch {
      hasDirectoryFailed = true;
      return emptyDirectory;
    }
  };
  const records = async (digits: string): Promise<readonly NumberRecord[]> => {
    const { shards, records: own } = await directory();
    if (shards === 0) return own;
    try {
      const found = (await once(searchFiles.shard(shardOf(digits, shards)))) as readonly NumberRecord[];
      hasRecordsFailed = false;
      return found;
    } catch {
      hasRecordsFailed = true;
      return [];
    }
  };
  let speller: Speller | undefined;
  return {
    vocabulary: async () => (await directory()).vocabulary,
    hasNumbersFailed: () => hasDirectoryFailed || hasRecordsFailed,
    common: async () => new Set((await directory()).common),
    isLarge: async () => (await directory()).documents >= largeLibrary,
    postings: async () => {
      const { postings, postingsId, pages, common } = await directory();
      if (pages === 0) return null;
      return createPostings(
        postings,
        pages,
        new Set(common),
        async (file) => (await once(searchFiles.postings(postingsId, file))) as Record<string, string>,
      );
    },
    marks: async () => (await directory()).marks,
    moved: async () => (await directory()).moved,
    synonyms: async () => (await directory()).synonyms,
    numbers: records,
    // Without the file nothing is corrected.
    speller: async () =>
      (speller ??= await once(searchFiles.spelling).then(
        (pairs) => createSpeller(pairs as SyllablePairs),
        () => undefined,
      )) ?? createSpeller({}),
    titles: async (fits, limit) => {
      const found: TitleRecord[] = [];
      for (let file = 0; found.length < limit; file++) {
        const records = (await once(searchFiles.titles(file))) as readonly TitleRecord[];
        found.push(...records.filter(fits));
        if (records.length < titlesInFile) break;
      }
      return found.slice(0, limit);
    },
    periods: async () => (await directory()).periods,
    newest: async () => {
      const { newest, pages } = await directory();
      // A directory of an earlier build, kept by the browser, does not say.
      return newest == null ? null : { pages: newest, older: pages - newest };
    },
  };
}

/** The files that search needs beside the index: how they are named, what they hold, and how they are read back. */
import { shardOf, type NumberDirectory, type NumberRecord } from './number-index.ts';
import type { SearchData } from './answer.ts';
import { createSpeller, type Speller, type SyllablePairs } from './spelling.ts';
import type { Synonym } from './variants.ts';

/** Read at the first focus. */
export interface SearchDirectory extends NumberDirectory {
  synonyms: readonly Synonym[];
  /** Folded words of more than a quarter of the documents. */
  common: readonly string[];
  documents: number;
}

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
  spelling: 'chinh-ta.json',
  titles: 'ten-van-ban.json',
} as const;

/** `load` gives the content of a file by its name; each is loaded once, after a failure again. */
export function createSearchData(load: (file: string) => Promise<unknown>): SearchData & { titles(): Promise<readonly TitleRecord[]> } {
  const held = new Map<string, Promise<unknown>>();
  const once = (file: string): Promise<unknown> => {
    const known = held.get(file);
    if (known !== undefined) return known;
    const loading = load(file);
    held.set(file, loading);
    loading.catch(() => held.delete(file));
    return loading;
  };
  const directory = async (): Promise<SearchDirectory> => (await once(searchFiles.directory)) as SearchDirectory;
  let speller: Speller | undefined;
  let common: ReadonlySet<string> | undefined;
  return {
    vocabulary: async () => (await directory()).vocabulary,
    common: async () => (common ??= new Set((await directory()).common)),
    isLarge: async () => (await directory()).documents >= largeLibrary,
    synonyms: async () => (await directory()).synonyms,
    numbers: async (digits) => {
      const { shards, records } = await directory();
      return shards === 0 ? records : ((await once(searchFiles.shard(shardOf(digits, shards)))) as readonly NumberRecord[]);
    },
    speller: async () => (speller ??= createSpeller((await once(searchFiles.spelling)) as SyllablePairs)),
    titles: async () => (await once(searchFiles.titles)) as readonly TitleRecord[],
  };
}

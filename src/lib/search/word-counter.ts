/** What the library's own words tell: which stand side by side, and which are too common to tell documents apart. Counted while the index is made. */
import { PairNumbers } from './pair-numbers.ts';
import type { PageWords, WordReader } from './word-reader.ts';

/** Syllable with marks, lower case → the syllables that follow it, each with how much more often than by chance (0 to 9, powers of two): { "chỉ": "thị7 đạo9" }. */
export type SyllablePairs = Readonly<Record<string, string>>;

/** What the library's own words tell: what stands side by side, and which words are too common to tell documents apart. */
export interface WordStatistics {
  pairs: SyllablePairs;
  /** Folded words of more than a quarter of the documents. */
  common: readonly string[];
  documents: number;
}

/** What was counted in a part of the library, as it is kept beside the index of that part. */
export interface WordCounts {
  documents: number;
  pairCount: number;
  /** Word in lower case, how often it stands there as a syllable. */
  words: readonly (readonly [string, number])[];
  /** Folded word, how many documents hold it. */
  keys: readonly (readonly [string, number])[];
  /** Place of a word in the list above, place of the one behind it, how often; the next pair … */
  pairs: readonly number[];
}

const mostPairs = 12_000;
const commonShare = 0.25;

/** Counts as documents come. */
export class WordCounter {
  private readonly reader: WordReader;
  /** By number of a word. */
  private readonly isSyllable: boolean[] = [];
  private readonly counts: number[] = [];
  /** By number of a key: how many documents hold the word in any spelling, and the last one that was counted. */
  private readonly documents: number[] = [];
  private readonly last: number[] = [];
  private readonly pairs = new PairNumbers();
  /** By number of a pair. */
  private readonly pairCounts: number[] = [];
  private documentCount = 0;
  private pairCount = 0;

  constructor(reader: WordReader) {
    this.reader = reader;
  }

  /** The texts of a document from one on: what stands before it, its name and the like, is not printed text. */
  addDocument({ numbers, isParted }: PageWords, firstText: number): void {
    this.documentCount += 1;
    this.makeRoom();
    for (let text = firstText; text < numbers.length; text++) this.addText(numbers[text] ?? [], isParted[text] ?? []);
  }

  private addText(words: readonly number[], isParted: readonly boolean[]): void {
    const { keyOf } = this.reader;
    let previous = -1;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      const key = keyOf[word] ?? 0;
      if (this.last[key] !== this.documentCount) {
        this.documents[key] = (this.documents[key] ?? 0) + 1;
        this.last[key] = this.documentCount;
      }
      const isSyllable = this.isSyllable[word] === true;
      if (isSyllable) {
        this.counts[word] = (this.counts[word] ?? 0) + 1;
        // A pair does not go on across a mark of punctuation.
        if (previous >= 0 && isParted[at] === false) this.addPair(previous, word);
      }
      previous = isSyllable ? word : -1;
    }
  }

  private addPair(first: number, second: number): void {
    const pair = this.pairs.number(first, second);
    if (pair === this.pairCounts.length) this.pairCounts.push(0);
    this.pairCounts[pair] = (this.pairCounts[pair] ?? 0) + 1;
    this.pairCount += 1;
  }

  /** For the words that the reader has met since. */
  private makeRoom(): void {
    const { words, keys } = this.reader;
    for (let word = this.counts.length; word < words.length; word++) {
      this.counts.push(0);
      this.isSyllable.push(isSyllable(words[word] ?? ''));
    }
    while (this.documents.length < keys.length) {
      this.documents.push(0);
      this.last.push(0);
    }
  }

  /** What was counted, to be joined with the counts of others. */
  finish(): WordCounts {
    const { words, keys } = this.reader;
    return {
      documents: this.documentCount,
      pairCount: this.pairCount,
      words: words.map((word, number) => [word, this.counts[number] ?? 0]),
      keys: keys.map((key, number) => [key, this.documents[number] ?? 0]),
      pairs: this.pairCounts.flatMap((count, pair) => [this.pairs.first(pair), this.pairs.second(pair), count]),
    };
  }
}

/** What the words of all periods tell. Sorted, so that two builds give the same bytes. */
export function joinCounts(periods: readonly WordCounts[]): WordStatistics {
  const words = new Numbers();
  const keys = new Numbers();
  const pairs = new PairNumbers();
  const counts: number[] = [];
  let [documents, pairCount] = [0, 0];
  for (const own of periods) {
    documents += own.documents;
    pairCount += own.pairCount;
    for (const [key, count] of own.keys) keys.add(key, count);
    const numbers = own.words.map(([word, count]) => words.add(word, count));
    for (let at = 0; at < own.pairs.length; at += 3) {
      const [first = 0, second = 0, count = 0] = [own.pairs[at], own.pairs[at + 1], own.pairs[at + 2]];
      const pair = pairs.number(numbers[first] ?? 0, numbers[second] ?? 0);
      if (pair === counts.length) counts.push(0);
      counts[pair] = (counts[pair] ?? 0) + count;
    }
  }
  const strengthOf = (pair: number): number =>
    Math.log2(((counts[pair] ?? 0) * pairCount) / ((words.counts[pairs.first(pair)] ?? 1) * (words.counts[pairs.second(pair)] ?? 1)));
  const worths = Float64Array.from(counts, (count, pair) => count * Math.max(0.1, strengthOf(pair)));
  // Some hundred thousand pairs are weighed, and a few of them kept: only those that may be kept are given their names.
  const least = worths.toSorted().at(-mostPairs) ?? 0;
  const kept = counts
    .flatMap((_, pair) => ((worths[pair] ?? 0) < least ? [] : [pair]))
    .map((pair) => {
      const [first, second] = [words.names[pairs.first(pair)] ?? '', words.names[pairs.second(pair)] ?? ''];
      return { first, second, strength: strengthOf(pair), worth: worths[pair] ?? 0 };
    })
    .sort((a, b) => b.worth - a.worth || compareCodes(`${a.first} ${a.second}`, `${b.first} ${b.second}`))
    .slice(0, mostPairs);
  const lists = new Map<string, string[]>();
  for (const { first, second, strength } of kept) {
    const list = lists.get(first) ?? [];
    list.push(`${second}${Math.max(0, Math.min(9, Math.round(strength)))}`);
    lists.set(first, list);
  }
  const common = keys.names.filter((_, key) => (keys.counts[key] ?? 0) > commonShare * documents);
  return {
    pairs: Object.fromEntries([...lists].sort(([a], [b]) => compareCodes(a, b)).map(([first, own]) => [first, own.join(' ')])),
    common: common.sort(),
    documents,
  };
}

/** Names numbered in the order in which they came, each with the sum of what was counted of it. */
class Numbers {
  readonly names: string[] = [];
  readonly counts: number[] = [];
  private readonly known = new Map<string, number>();

  add(name: string, count: number): number {
    const number = this.known.get(name) ?? this.names.push(name) - 1;
    this.known.set(name, number);
    this.counts[number] = (this.counts[number] ?? 0) + count;
    return number;
  }
}

const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const isSyllable = (word: string): boolean => /^\p{L}[\p{L}\p{M}]*$/u.test(word);

/** What the library's own words tell: which stand side by side, and which are too common to tell documents apart. Counted while the index is made. */
import { span, type PageWords, type WordReader } from './word-reader.ts';

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
  /** First word × `span` + second → how often. */
  private readonly pairs = new Map<number, number>();
  private documentCount = 0;
  private pairCount = 0;

  constructor(reader: WordReader) {
    this.reader = reader;
  }

  /** The texts of a document from one on: what stands before it, its name and the like, is not printed text. */
  addDocument({ numbers, isParted }: PageWords, firstText: number): void {
    this.documentCount += 1;
    for (let text = firstText; text < numbers.length; text++) this.addText(numbers[text] ?? [], isParted[text] ?? []);
  }

  private addText(words: readonly number[], isParted: readonly boolean[]): void {
    let previous = -1;
    for (const [at, word] of words.entries()) {
      const key = this.reader.keyOf[word] ?? 0;
      if (this.last[key] !== this.documentCount) this.documents[key] = (this.documents[key] ?? 0) + 1;
      this.last[key] = this.documentCount;
      if (this.hasSyllable(word)) {
        this.counts[word] = (this.counts[word] ?? 0) + 1;
        // A pair does not go on across a mark of punctuation.
        if (isParted[at] === false && this.hasSyllable(previous)) {
          const pair = previous * span + word;
          this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
          this.pairCount += 1;
        }
      }
      previous = word;
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
      pairs: [...this.pairs].flatMap(([pair, count]) => [Math.floor(pair / span), pair % span, count]),
    };
  }

  private hasSyllable(word: number): boolean {
    return (this.isSyllable[word] ??= isSyllable(this.reader.words[word] ?? ''));
  }
}

/** What the words of all periods tell. Sorted, so that two builds give the same bytes. */
export function joinCounts(periods: readonly WordCounts[]): WordStatistics {
  const words = new Numbers();
  const keys = new Numbers();
  const pairs = new Map<number, number>();
  let [documents, pairCount] = [0, 0];
  for (const own of periods) {
    documents += own.documents;
    pairCount += own.pairCount;
    for (const [key, count] of own.keys) keys.add(key, count);
    const numbers = own.words.map(([word, count]) => words.add(word, count));
    for (let at = 0; at < own.pairs.length; at += 3) {
      const [first = 0, second = 0, count = 0] = [own.pairs[at], own.pairs[at + 1], own.pairs[at + 2]];
      const pair = (numbers[first] ?? 0) * span + (numbers[second] ?? 0);
      pairs.set(pair, (pairs.get(pair) ?? 0) + count);
    }
  }
  const kept = [...pairs]
    .map(([pair, count]) => {
      const [first, second] = [Math.floor(pair / span), pair % span];
      const strength = Math.log2((count * pairCount) / ((words.counts[first] ?? 1) * (words.counts[second] ?? 1)));
      return { first: words.names[first] ?? '', second: words.names[second] ?? '', strength, worth: count * Math.max(0.1, strength) };
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

/** What the library's own words tell: which stand side by side, and which are too common to tell documents apart. Counted while the index is made. */
import { tokenize, tokenKey } from '../text/tokens.ts';

/** Syllable with marks, lower case → the syllables that follow it, each with how much more often than by chance (0 to 9, powers of two): { "chỉ": "thị7 đạo9" }. */
export type SyllablePairs = Readonly<Record<string, string>>;

/** What the library's own words tell: what stands side by side, and which words are too common to tell documents apart. */
export interface WordStatistics {
  pairs: SyllablePairs;
  /** Folded words of more than a quarter of the documents. */
  common: readonly string[];
  documents: number;
}

const mostPairs = 12_000;
const commonShare = 0.25;
/** Counts as documents come; words are numbered, because a library of ten thousand documents holds some twelve million. */
export class WordCounter {
  private readonly ids = new Map<string, number>();
  private readonly words: { text: string; isSyllable: boolean; count: number; key: { documents: number; last: number } }[] = [];
  /** Folded words: how many documents hold one in any spelling, and the last one that was counted. */
  private readonly keys = new Map<string, { documents: number; last: number }>();
  /** First word × `span` + second → how often. */
  private readonly pairs = new Map<number, number>();
  private documentCount = 0;
  private pairCount = 0;

  addDocument(lines: readonly string[]): void {
    this.documentCount += 1;
    for (const line of lines) {
      const text = line.toLowerCase();
      let previous = -1;
      let end = 0;
      for (const token of tokenize(text)) {
        const id = this.number(token.text);
        const word = this.words[id];
        if (word === undefined) continue;
        if (word.key.last !== this.documentCount) word.key.documents += 1;
        word.key.last = this.documentCount;
        // A pair does not go on across a mark of punctuation.
        const isJoined = previous >= 0 && !/[.,;:!?()“”"…]/.test(text.slice(end, token.start));
        if (word.isSyllable) {
          word.count += 1;
          if (isJoined && this.words[previous]?.isSyllable === true) {
            const pair = previous * span + id;
            this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
            this.pairCount += 1;
          }
        }
        previous = id;
        end = token.end;
      }
    }
  }

  /** Sorted, so that two builds give the same bytes. */
  finish(): WordStatistics {
    const kept = [...this.pairs]
      .map(([pair, count]) => {
        const [first, second] = [this.words[Math.floor(pair / span)], this.words[pair % span]];
        const strength = Math.log2((count * this.pairCount) / ((first?.count ?? 1) * (second?.count ?? 1)));
        return { first: first?.text ?? '', second: second?.text ?? '', strength, worth: count * Math.max(0.1, strength) };
      })
      .sort((a, b) => b.worth - a.worth || compareCodes(`${a.first} ${a.second}`, `${b.first} ${b.second}`))
      .slice(0, mostPairs);
    const lists = new Map<string, string[]>();
    for (const { first, second, strength } of kept) {
      const list = lists.get(first) ?? [];
      list.push(`${second}${Math.max(0, Math.min(9, Math.round(strength)))}`);
      lists.set(first, list);
    }
    const common = [...this.keys].filter(([, { documents }]) => documents > commonShare * this.documentCount).map(([key]) => key);
    return {
      pairs: Object.fromEntries([...lists].sort(([a], [b]) => compareCodes(a, b)).map(([first, own]) => [first, own.join(' ')])),
      common: common.sort(),
      documents: this.documentCount,
    };
  }

  private number(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.ids.set(text, id);
    const key = this.keys.get(tokenKey(text)) ?? { documents: 0, last: 0 };
    this.keys.set(tokenKey(text), key);
    this.words.push({ text, isSyllable: isSyllable(text), count: 0, key });
    return id;
  }
}

/** More different words than any library holds. */
const span = 2 ** 24;

const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const isSyllable = (word: string): boolean => /^\p{L}[\p{L}\p{M}]*$/u.test(word);

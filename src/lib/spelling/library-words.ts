/** How often words stand side by side in the texts of a library: what a doubtful word is compared with. */
import { lower } from '../text/fold.ts';
import { tokenize, toneKey } from '../text/tokens.ts';

export interface LibraryWords {
  /** How often a word stands in the library; words are in lower case with their marks. */
  count(word: string): number;
  /** How often `second` stands right behind `first`, no mark of punctuation between. */
  countPair(first: string, second: string): number;
  /** Words that stand in the library three times or more and differ in one letter or mark. */
  alike(word: string): readonly string[];
}

export const noWords: LibraryWords = { count: () => 0, countPair: () => 0, alike: () => [] };

/** What two libraries hold together, or a library and a document that is not yet in it. */
export const together = (a: LibraryWords, b: LibraryWords): LibraryWords => ({
  count: (word) => a.count(word) + b.count(word),
  countPair: (first, second) => a.countPair(first, second) + b.countPair(first, second),
  alike: (word) => [...new Set([...a.alike(word), ...b.alike(word)])],
});

export interface PlacedWord {
  /** As written. */
  printed: string;
  /** Lower case. */
  word: string;
  start: number;
  end: number;
  /** White space alone parts it from the word before. */
  isJoined: boolean;
}

export function placedWords(text: string): PlacedWord[] {
  let before = -1;
  return tokenize(text).map(({ text: printed, start, end }) => {
    const isJoined = before >= 0 && isSpace(text.slice(before, start));
    before = end;
    return { printed, word: lower(printed), start, end, isJoined };
  });
}

const isSpace = (between: string): boolean => between === ' ' || /^\s+$/.test(between);

/** More words than any library has; its square is an exact number. */
const span = 2 ** 26;
/** What stands less often is no measure for others. */
const leastCount = 3;

/** Counts as texts come; numbers in place of words, because a large library has a million pairs. */
export class LibraryWordCounter implements LibraryWords {
  private readonly ids = new Map<string, number>();
  private readonly counts: number[] = [];
  private readonly pairs = new Map<number, number>();
  private readonly firstPlaces = new Map<number, number>();
  private index: ReadonlyMap<string, readonly string[]> | null = null;
  private readonly known = new Map<string, readonly string[]>();

  /** `words`: of one text (`placedWords`); `place`: a number by which the caller finds it again (`placeOf`). */
  add(words: readonly Pick<PlacedWord, 'word' | 'isJoined'>[], place = 0): void {
    let previous = -1;
    for (const { word, isJoined } of words) {
      const id = this.idOf(word);
      this.counts[id] = (this.counts[id] ?? 0) + 1;
      if (isJoined && previous >= 0) {
        const pair = previous * span + id;
        const count = this.pairs.get(pair) ?? 0;
        if (count === 0) this.firstPlaces.set(pair, place);
        this.pairs.set(pair, count + 1);
      }
      previous = id;
    }
    this.index = null;
  }

  count(word: string): number {
    return this.counts[this.ids.get(word) ?? -1] ?? 0;
  }

  countPair(first: string, second: string): number {
    return this.pairs.get(this.pairOf(first, second)) ?? 0;
  }

  /** Of the text in which the pair stood first; undefined where it never stood. */
  placeOf(first: string, second: string): number | undefined {
    return this.firstPlaces.get(this.pairOf(first, second));
  }

  alike(word: string): readonly string[] {
    if (this.index === null) {
      this.index = indexSlips([...this.ids.keys()].filter((own) => isWord(own) && this.count(own) >= leastCount));
      this.known.clear();
    }
    const { index } = this;
    const found =
      this.known.get(word) ?? [...new Set(shortened(word).flatMap((key) => index.get(key) ?? []))].filter((own) => own !== word);
    this.known.set(word, found);
    return found;
  }

  private pairOf(first: string, second: string): number {
    const [a, b] = [this.ids.get(first), this.ids.get(second)];
    return a === undefined || b === undefined ? -1 : a * span + b;
  }

  private idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    this.ids.set(word, this.ids.size);
    return this.ids.size - 1;
  }
}

const isWord = (word: string): boolean => /^\p{L}+$/u.test(word);

/** A word's letters and marks, and the same with each of them left out: two words one slip apart share one of these. */
function shortened(word: string): string[] {
  const key = toneKey(word);
  return [key, ...Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))];
}

function indexSlips(words: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    for (const key of new Set(shortened(word))) {
      const own = index.get(key);
      if (own === undefined) index.set(key, [word]);
      else own.push(word);
    }
  }
  return index;
}

/** Cuts the texts of a page into words once, for all that is made of them: numbers for those who count words, places for the copy that is indexed. */
import { tokenKey } from '../text/tokens.ts';
import { toNfc } from '../text/unicode.ts';
import { Spellings, type SpelledText } from './spellings.ts';

export interface PageWords {
  /** In order. */
  texts: readonly SpelledText[];
  /** For each text the number of each word. */
  numbers: readonly (readonly number[])[];
  /** For each text the words that a mark of punctuation parts from the one before them, and its first. */
  isParted: readonly (readonly boolean[])[];
}

/** Words are numbered, because a library of ten thousand documents holds some thirty million, though of some thousands alone. */
export class WordReader {
  /** By number: a word in lower case. */
  readonly words: string[] = [];
  /** By number of a word: the number of its key. */
  readonly keyOf: number[] = [];
  /** By number: what spellings of one word share (`tokenKey`). */
  readonly keys: string[] = [];
  private readonly spellings = new Spellings();
  /** By number of a spelling: the number of its word. */
  private readonly wordOf: number[] = [];
  private readonly lower = new Map<string, number>();
  private readonly keyNumbers = new Map<string, number>();

  read(texts: readonly string[]): PageWords {
    const cut = texts.map((text) => this.spellings.cut(toNfc(text)));
    for (let spelling = this.wordOf.length; spelling < this.spellings.written.length; spelling++)
      this.wordOf.push(this.numberOfLower((this.spellings.written[spelling] ?? '').toLowerCase()));
    return {
      texts: cut,
      numbers: cut.map(({ spellings }) => spellings.map((spelling) => this.wordOf[spelling] ?? 0)),
      isParted: cut.map(({ text, starts, ends }) => starts.map((start, at) => at === 0 || parts(text, ends[at - 1] ?? 0, start))),
    };
  }

  private numberOfLower(text: string): number {
    const known = this.lower.get(text);
    if (known !== undefined) return known;
    const number = this.words.push(text) - 1;
    this.lower.set(text, number);
    const key = tokenKey(text);
    const keyNumber = this.keyNumbers.get(key) ?? this.keys.push(key) - 1;
    this.keyNumbers.set(key, keyNumber);
    this.keyOf.push(keyNumber);
    return number;
  }
}

/** Marks across which two words do not stand side by side. Nearly always there is one blank. */
const parts = (text: string, from: number, to: number): boolean => {
  if (to === from + 1 && text.charCodeAt(from) === 0x20) return false;
  for (let at = from; at < to; at++) if (marks.has(text.charCodeAt(at))) return true;
  return false;
};
const marks = new Set(Array.from('.,;:!?()“”"…', (mark) => mark.charCodeAt(0)));

/** Cuts the texts of a page into words once, for all that is made of them: numbers for those who count words, places for the copy that is indexed. */
import { tokenize, tokenKey, type Token } from '../text/tokens.ts';
import { toNfc } from '../text/unicode.ts';

export interface PageWords {
  /** The words of each text, in order; places are those in its NFC form. */
  texts: readonly (readonly Token[])[];
  /** For each text the number of each word. */
  numbers: readonly (readonly number[])[];
  /** For each text the words that a mark of punctuation parts from the one before them, and its first. */
  isParted: readonly (readonly boolean[])[];
}

/** Words are numbered, because a library of ten thousand documents holds some twelve million, though of some thousands alone. */
export class WordReader {
  /** By number: a word in lower case. */
  readonly words: string[] = [];
  /** By number of a word: the number of its key. */
  readonly keyOf: number[] = [];
  /** By number: what spellings of one word share (`tokenKey`). */
  readonly keys: string[] = [];
  private readonly written = new Map<string, number>();
  private readonly lower = new Map<string, number>();
  private readonly keyNumbers = new Map<string, number>();

  read(texts: readonly string[]): PageWords {
    const plain = texts.map(toNfc);
    const tokens = plain.map((text) => tokenize(text));
    return {
      texts: tokens,
      numbers: tokens.map((own) => own.map(({ text }) => this.number(text))),
      isParted: tokens.map((own, at) => {
        const text = plain[at] ?? '';
        let end = -1;
        return own.map((token) => {
          const isParted = end < 0 || parts(text, end, token.start);
          end = token.end;
          return isParted;
        });
      }),
    };
  }

  private number(text: string): number {
    const known = this.written.get(text);
    if (known !== undefined) return known;
    const number = this.numberOfLower(text.toLowerCase());
    this.written.set(text, number);
    return number;
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

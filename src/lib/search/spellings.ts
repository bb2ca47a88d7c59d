/**
 * Cuts texts into the words of `tokenize` and numbers the words as they are written. A thousand documents are three million words of some thousands of
 * spellings: here none of them is made a string or an object of its own but the first of its kind.
 */
import { encodeWord, type CutText } from '../text/index-copy.ts';
import { tokenize } from '../text/tokens.ts';

/** What a character is to the tokenizer: unknown yet, between words, the beginning of a word, its continuation, half of a character. */
const [unknown, between, letter, mark, half] = [0, 1, 2, 3, 4];
const kinds = new Uint8Array(2 ** 16);

function kindOf(code: number): number {
  const known = kinds[code] ?? unknown;
  return known === unknown ? (kinds[code] = askKind(code)) : known;
}

function askKind(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return half;
  const character = String.fromCharCode(code);
  if (tokenize(character).length > 0) return letter;
  return tokenize(`a${character}`)[0]?.end === 2 ? mark : between;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const firstSize = 2 ** 13;

/** The words of a text, and the number of the spelling of each. */
export interface SpelledText extends CutText {
  spellings: readonly number[];
}

export class Spellings {
  /** By number. */
  readonly written: string[] = [];
  private readonly copies: string[] = [];
  /** By place: one more than the number of the spelling that lies there; 0 where none does. At most half full. */
  private places = new Uint32Array(firstSize);
  private hashes = new Uint32Array(firstSize);

  /** `text` in NFC. */
  cut(text: string): SpelledText {
    const found = { text, starts: [] as number[], ends: [] as number[], copies: [] as string[], spellings: [] as number[] };
    const add = (start: number, end: number): void => {
      const spelling = this.number(text, start, end);
      found.starts.push(start);
      found.ends.push(end);
      found.copies.push(this.copies[spelling] ?? '');
      found.spellings.push(spelling);
    };
    for (let at = 0; at < text.length;) {
      const kind = kindOf(text.charCodeAt(at));
      if (kind === half) {
        // A letter of two halves, which no Vietnamese text needs: what such a text is made of is asked of the tokenizer.
        for (const { start, end } of tokenize(text.slice(at))) add(at + start, at + end);
        break;
      }
      if (kind !== letter) {
        at += 1;
        continue;
      }
      const end = endOfWord(text, at);
      if (end < 0) {
        for (const own of tokenize(text.slice(at))) add(at + own.start, at + own.end);
        break;
      }
      add(at, end);
      at = end;
    }
    return found;
  }

  private number(text: string, start: number, end: number): number {
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = (this.places[place] ?? 0) - 1;
      if (number < 0) return this.add(text.slice(start, end), hash, place);
      if (this.hashes[number] === hash && isThere(this.written[number] ?? '', text, start, end)) return number;
    }
  }

  private add(word: string, hash: number, place: number): number {
    // A copy: a piece of a document's text would keep all of it in memory.
    const number = this.written.push(JSON.parse(JSON.stringify(word)) as string) - 1;
    this.copies.push(encodeWord(word));
    this.hashes[number] = hash;
    this.places[place] = number + 1;
    if (2 * this.written.length === this.places.length) this.grow();
    return number;
  }

  private grow(): void {
    const hashes = new Uint32Array(2 * this.places.length);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.places = new Uint32Array(hashes.length);
    const mask = this.places.length - 1;
    for (let number = 0; number < this.written.length; number++) {
      let place = (hashes[number] ?? 0) & mask;
      while (this.places[place] !== 0) place = (place + 1) & mask;
      this.places[place] = number + 1;
    }
  }
}

/** Behind the word that begins here; -1 where half a character follows, which may go on with it. */
function endOfWord(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const figure = end - start >= 1 && end - start <= 3 ? endOfFigure(text, end) : 0;
  if (figure !== 0) return figure;
  for (; end < text.length; end++) {
    const kind = kindOf(text.charCodeAt(end));
    if (kind === half) return -1;
    if (kind === between) break;
  }
  return end;
}

/** Of "14.150" and "1.234.567,8" behind the last three digits that a point or comma parts, if no word goes on there; 0 where there are none. */
function endOfFigure(text: string, first: number): number {
  let found = 0;
  for (let at = first; text[at] === '.' || text[at] === ',';) {
    for (let digit = 1; digit <= 3; digit++) if (!isDigit(text.charCodeAt(at + digit))) return found;
    at += 4;
    const kind = at < text.length ? kindOf(text.charCodeAt(at)) : between;
    if (kind === half) return -1;
    if (kind === between) found = at;
  }
  return found;
}

function isThere(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

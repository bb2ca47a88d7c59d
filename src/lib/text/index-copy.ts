/**
 * The copy of a text that the full-text index is given, and the way back (measured on Pagefind 1.6, docs/decisions/0009-search.md):
 * - đ is written d + U+0335 and an interchangeable y is written i + U+0336, because Pagefind strips combining marks and knows neither equality;
 * - every word ends in U+A78C, a letter that no text holds: a query word with it matches that word alone, not every word that begins so;
 * - every word is one word to Pagefind: it joins what stands without a blank ("28-NQ/TU"), so U+2061 and a blank are put between;
 *   a dash or bracket that stands alone would be a word, so it is tied to the word before it with U+2060 for the blank.
 */
import { beginningsOf, endsInInterchangeableY, tokenize, tokenKey } from './tokens.ts';
import { fold } from './fold.ts';

const stroke = '\u0335';
const yMark = '\u0336';
const wordEnd = '\uA78C';
const joinedBlank = '\u2060';
const addedBlank = '\u2061';

/** A text in NFC, where its words stand, and how the copy writes each of them. */
export interface CutText {
  text: string;
  starts: readonly number[];
  ends: readonly number[];
  copies: readonly string[];
}

/** The copy of a piece of text; pieces are put together with blanks. "" where the text holds no word. */
export function encodeForIndex(piece: string | CutText): string {
  const { text, starts, ends, copies } = typeof piece === 'string' ? cutText(piece) : piece;
  if (starts.length === 0) return '';
  let copy = '';
  let from = 0;
  for (let word = 0; word < starts.length; word++) {
    const start = starts[word] ?? 0;
    // Between nearly all words there is one blank.
    const isBlank = start === from + 1 && word > 0 && text.charCodeAt(from) === 0x20;
    copy += isBlank ? ' ' : separator(text.slice(from, start), word === 0);
    copy += copies[word] ?? '';
    from = ends[word] ?? 0;
  }
  return from === text.length ? copy : copy + tie(text.slice(from).trimEnd());
}

function cutText(written: string): CutText {
  const text = written.normalize('NFC');
  const words = tokenize(text);
  return {
    ...{ text, starts: words.map(({ start }) => start), ends: words.map(({ end }) => end) },
    copies: words.map((word) => encodeWord(word.text)),
  };
}

/** One word of a query as the copy writes it, marks kept; without its end it also stands for the words that begin so. */
export function encodeWord(word: string, options: { isPrefix?: boolean } = {}): string {
  const marked = endsInInterchangeableY(fold(word))
    ? word.normalize('NFD').replace(/[yY]/, (letter) => `${letter === 'y' ? 'i' : 'I'}${yMark}`)
    : word.normalize('NFD');
  const copy = marked.normalize('NFC').replace(/[đĐ]/g, (letter) => `${letter === 'đ' ? 'd' : 'D'}${stroke}`);
  return options.isPrefix === true ? copy : copy + wordEnd;
}

/** The folded form of a query word. */
export const encodeKey = (word: string, options: { isPrefix?: boolean } = {}): string =>
  options.isPrefix === true ? (beginningsOf(word)[0] ?? '') : tokenKey(word) + wordEnd;

/** The folded words of a copy, each with its end, as queries are written. */
export function keysOfCopy(copy: string): string[] {
  return copy.split(/\s+/).flatMap((word) => {
    const key = keyOfCopy(word);
    return key === '' ? [] : [key];
  });
}

/** Pages repeat their words: each is worked out once. */
const mostKeys = 100_000;
const keys = new Map<string, string>();

function keyOfCopy(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  if (keys.size >= mostKeys) keys.clear();
  const key = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
  keys.set(word, key);
  return key;
}

/** No blank is printed behind this word of a copy: "28-" of "28-NQ/TU". */
export const isJoinedToNext = (word: string): boolean => word.endsWith(addedBlank);

export function decodeFromIndex(copy: string): string {
  return copy
    .replaceAll(`${addedBlank} `, '')
    .replaceAll(addedBlank, '')
    .replaceAll(wordEnd, '')
    .replaceAll(joinedBlank, ' ')
    .normalize('NFD')
    .replaceAll(`i${yMark}`, 'y')
    .replaceAll(`I${yMark}`, 'Y')
    .replaceAll(`d${stroke}`, 'đ')
    .replaceAll(`D${stroke}`, 'Đ')
    .normalize('NFC');
}

/** Exactly one blank where the last one stood, or an added one: the words on both sides stay apart, everything else stays with a word. */
function separator(between: string, isFirst: boolean): string {
  if (isFirst) return tie(between.trimStart());
  const last = between.search(/\s\S*$/);
  if (last < 0) return `${between}${addedBlank} `;
  return `${tie(between.slice(0, last))} ${tie(between.slice(last + 1))}`;
}

const tie = (text: string): string => text.replace(/\s/g, joinedBlank);

/**
 * Words as search counts them: a Vietnamese syllable, a number, a piece of a symbol. The index, the query and the check of what was found
 * all cut text here, so the n-th word of one is the n-th word of the others.
 */
import { fold } from './fold.ts';

export interface Token {
  /** As written. */
  text: string;
  start: number;
  end: number;
}

/**
 * Matches "Đảng", "14.150" and "14,150" (one figure), "QH15". Two words each: "28-NQ", "7,2". A point or comma that is followed by three digits
 * separates thousands; elsewhere it separates words.
 */
const tokenShape = /\d{1,3}(?:[.,]\d{3})+(?![\p{L}\p{M}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The same without the tables of Unicode, ten times as fast, for a text of Latin letters and common signs: nearly every one. */
const latinShape =
  /\d{1,3}(?:[.,]\d{3})+(?![0-9A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ\u0300-\u036F])|[0-9A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ][0-9A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ\u0300-\u036F]*/g;
const isLatin = /^[\t\n -~\u00A0«»°×÷À-ɏ\u0300-\u036FḀ-ỿ\u2010-\u2026\u2060\u2061]*$/;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(isLatin.test(text) ? latinShape : tokenShape)) {
    const [word] = match;
    tokens.push({ text: word, start: match.index, end: match.index + word.length });
  }
  return tokens;
}

/** Ð, ð, Ɖ, ɖ are typed or pasted for Đ, đ. */
const lookAlikes: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' };

/** What was typed or pasted, as texts are written: full-width forms, look-alikes of đ, no-break spaces and invisible characters mended; NFC. */
export function mendTyped(typed: string): string {
  return typed
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .replace(/[ÐðƉɖ]/g, (letter) => lookAlikes[letter] ?? letter)
    .replace(/\p{Zs}/gu, ' ');
}

/** Syllables that are written with i or y alike: kỷ/kỉ, quý/quí, lý/lí, mỹ/mĩ. Not "tay", "y", "uy". */
const likeI = /^(?:h|k|l|m|qu|s|t|th|v)y$/;

export const endsInInterchangeableY = (folded: string): boolean => likeI.test(folded);

/** "kỷ" → "kỉ" where both are written; any other word as it is. */
export const writtenWithI = (word: string): string =>
  endsInInterchangeableY(fold(word)) ? word.normalize('NFD').replace('y', 'i').replace('Y', 'I').normalize('NFC') : word;

/** What two words must share to be the same word to search: no marks, đ = d, y = i where both are written, no separators in figures. */
export function tokenKey(token: string): string {
  const folded = fold(token).replace(/[.,]/g, '');
  return endsInInterchangeableY(folded) ? `${folded.slice(0, -1)}i` : folded;
}

/**
 * What a half-typed word may be the beginning of: "quy" of "quyết" and, written whole, of "quý", whose key is "qui". The letters as typed come first.
 */
export function beginningsOf(word: string): string[] {
  const typed = fold(word).replace(/[.,]/g, '');
  return [...new Set([typed, tokenKey(word)])];
}

export const tokenKeys = (text: string): string[] => tokenize(text).map(({ text: word }) => tokenKey(word));

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * A word with its marks, lower case, its tone mark always in the same place: "hoà" and "hòa", "uỷ" and "ủy" are equal, "hai" and "hải", "kỷ" and "kỉ" are not.
 * The mark is moved to the end, where it stands for the syllable and not for a letter.
 */
export function toneKey(token: string): string {
  const decomposed = token.toLowerCase().normalize('NFD');
  const mark = toneMarks.exec(decomposed)?.[0] ?? '';
  const letters = decomposed.replace(toneMarks, '').replace(/[.,]/g, '');
  return letters + mark;
}

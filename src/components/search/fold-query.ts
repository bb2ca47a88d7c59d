/** What is typed, as the full-text index understands it, and whether a text that the index offers really holds it. */
import { fold } from '../../lib/text/fold.ts';
import { encodeForIndex } from '../../lib/text/index-copy.ts';

/** Ð, ð, Ɖ, ɖ are typed or pasted for Đ, đ. */
const lookAlikes: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' };
const mend = (typed: string): string => typed.replace(/[ÐðƉɖ]/g, (letter) => lookAlikes[letter] ?? letter);
const isPhrase = (typed: string): boolean => /^\s*["“”«].*["“”»]\s*$/su.test(typed);

/** "Đảng,Nhà nước" → "D̵ảng Nhà nước": punctuation to spaces (Pagefind would join the words); quotes stay where they enclose all of it. */
export function foldQuery(typed: string): string {
  const words = encodeForIndex(mend(typed))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return words !== '' && isPhrase(typed) ? `"${words}"` : words;
}

/** Pagefind cuts a word that it does not know until something begins with what is left; such an answer is none. */
export function holdsQuery(text: string, typed: string): boolean {
  const plain = (words: string): string =>
    ` ${fold(words)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()}`;
  const [held, asked] = [plain(text), plain(mend(typed))];
  return isPhrase(typed)
    ? held.includes(asked)
    : asked
        .trim()
        .split(' ')
        .every((word) => held.includes(` ${word}`));
}

/** What is typed, as the full-text index understands it. */
import { encodeForIndex } from '../../lib/text/index-copy.ts';

/** Ð, ð, Ɖ, ɖ are typed or pasted for Đ, đ. */
const lookAlikes: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' };

/** "Đảng,Nhà nước" → "D̵ảng Nhà nước": punctuation to spaces (Pagefind would join the words); quotes stay where they enclose all of it. */
export function foldQuery(typed: string): string {
  const text = typed.normalize('NFC').replace(/[ÐðƉɖ]/g, (letter) => lookAlikes[letter] ?? letter);
  const words = encodeForIndex(text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
  return words !== '' && /^\s*["“”«].*["“”»]\s*$/su.test(text) ? `"${words}"` : words;
}

/** The query side of the index's fold: the index copy writes đ as d + U+0335, which Pagefind strips to d; what is shown is written back. */

const stroke = '\u0335';
/** Ð, ð, Ɖ, ɖ are typed or pasted for Đ, đ. */
const lookAlikes: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' };

/** "Đảng, Nhà nước" → "D̵ảng Nhà nước": NFC, punctuation to spaces (Pagefind would join the words), quotes kept where they enclose all of it. */
export function foldQuery(typed: string): string {
  const text = typed.normalize('NFC').replace(/[ÐðƉɖ]/g, (letter) => lookAlikes[letter] ?? letter);
  const isPhrase = /^\s*["“”«].+["“”»]\s*$/u.test(text);
  const words = text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/đ/g, `d${stroke}`)
    .replace(/Đ/g, `D${stroke}`);
  return isPhrase && words !== '' ? `"${words}"` : words;
}

/** Words of the index as a reader writes them. */
export function unfold(text: string): string {
  return text.replaceAll(`d${stroke}`, 'đ').replaceAll(`D${stroke}`, 'Đ');
}

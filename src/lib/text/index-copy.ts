/**
 * Pagefind folds tone and vowel marks but not đ (measured, Pagefind 1.6): the indexed copy writes đ as d + U+0335, which it strips to d.
 * Queries are written the same way and everything shown is turned back.
 */

const overlay = '\u0335';

export function encodeForIndex(text: string): string {
  return text.normalize('NFC').replace(/[đĐ]/g, (letter) => `${letter === 'đ' ? 'd' : 'D'}${overlay}`);
}

export function decodeFromIndex(text: string): string {
  return text.replaceAll(`d${overlay}`, 'đ').replaceAll(`D${overlay}`, 'Đ').replaceAll(overlay, '');
}

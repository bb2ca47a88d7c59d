/** Ordinals of congresses, plenums and terms: Roman, Arabic or in words. */
import { fold } from '../text/fold.ts';

const words = [
  'nhất',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
  'mười ba',
  'mười bốn',
  'mười lăm',
];
const variants: Readonly<Record<string, number>> = { bốn: 4, bẩy: 7, 'mười tư': 14 };

/** "nhất" … "mười lăm" without marks: the first is 1. */
export const foldedOrdinals: readonly string[] = words.map(fold);

/** As a part of a regular expression, longest first. */
export const ordinalShape = `(?:[IVX]{1,6}|\\d{1,2}|${[...words, ...Object.keys(variants)].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\d])`;

/** "XIII" → 13, "12" → 12, "tư" → 4; null for what is no ordinal ("XIIII"). */
export function readOrdinal(printed: string): number | null {
  if (/^\d{1,2}$/.test(printed)) return Number(printed);
  const word = printed.toLowerCase().replace(/\s+/g, ' ');
  const index = words.indexOf(word);
  if (index >= 0) return index + 1;
  if (variants[word] !== undefined) return variants[word];
  return readRoman(printed);
}

/** "XIII" → 13. */
export function readRoman(printed: string): number | null {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(printed) || printed === '') return null;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let total = 0;
  for (let index = 0; index < printed.length; index++) {
    const own = values[printed[index] ?? ''] ?? 0;
    const next = values[printed[index + 1] ?? ''] ?? 0;
    total += own < next ? -own : own;
  }
  return total;
}

/** 13 → "XIII", as terms are printed. */
export function formatRoman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let result = '';
  for (const [size, letters] of parts) {
    while (rest >= size) {
      result += letters;
      rest -= size;
    }
  }
  return result;
}

/** Words without tones, longest first, as `fold` writes them. */
const foldedWords = [
  ...words.map((word, index): [string, number] => [fold(word), index + 1]),
  ...Object.entries(variants).map(([word, value]): [string, number] => [fold(word), value]),
].sort(([a], [b]) => b.length - a.length);

/** The last ordinal of folded words: "hoi nghi lan thu muoi hai" → 12, "trung uong 4" → 4; null where there is none. */
export function lastFoldedOrdinal(text: string): number | null {
  const last = /(?:^| )(\d{1,2}|[ivx]+)$/.exec(text.trim())?.[1];
  if (last !== undefined) return readOrdinal(/^\d/.test(last) ? last : last.toUpperCase());
  for (const [word, value] of foldedWords) if (` ${text.trim()}`.endsWith(` ${word}`)) return value;
  return null;
}

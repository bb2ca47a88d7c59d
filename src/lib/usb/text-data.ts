/**
 * The searched texts of a copy that is carried away: a list of the words, and for each page the numbers of its words in their order, the frequent ones
 * short. From these alone the search is answered in the browser; a classic script brings them, because nothing else can be loaded from a disk.
 */
import type { IndexedText } from '../search/full-text.ts';

/** A page without its words: `size` of them stand in the file, those of the pages one behind the other. */
export interface TextPage extends Omit<IndexedText, 'content'> {
  size: number;
}

/** One file of pages. */
export interface TextPart {
  pages: readonly TextPage[];
  /** Numbers of words, seven bits a byte, the lowest first, in Base64. */
  words: string;
}

/** Named in the directory of the copy's search. */
export interface TextDirectory {
  /** How many files of pages there are. */
  parts: number;
  /** Only names and titles are held. */
  isTitlesOnly: boolean;
}

/** Names beside the site's own files of the search. */
export const textFiles = {
  directory: 'ban-mang-theo.json',
  vocabulary: 'tu-vung.json',
  part: (part: number): string => `van-ban-${part}.json`,
} as const;

/** Words of one file of pages: some two megabytes. */
const partSize = 900_000;

export interface TextFiles {
  /** Most frequent first. */
  vocabulary: readonly string[];
  parts: readonly TextPart[];
}

/** Takes the pages in their order. */
export class TextWriter {
  private readonly numbers = new Map<string, number>();
  private readonly counts: number[] = [];
  private readonly pages: { page: TextPage; words: Uint32Array }[] = [];

  add({ content, ...page }: IndexedText): void {
    const words = Uint32Array.from(splitWords(content), (word) => this.number(word));
    this.pages.push({ page: { ...page, size: words.length }, words });
  }

  finish(): TextFiles {
    const words = [...this.numbers.keys()];
    const order = words.map((_, number) => number);
    order.sort((a, b) => (this.counts[b] ?? 0) - (this.counts[a] ?? 0) || a - b);
    const places = new Uint32Array(order.length);
    for (const [place, number] of order.entries()) places[number] = place;
    const parts: TextPart[] = [];
    let pages: TextPage[] = [];
    let bytes: number[] = [];
    const close = (): void => {
      if (pages.length > 0) parts.push({ pages, words: encodeBase64(Uint8Array.from(bytes)) });
      [pages, bytes] = [[], []];
    };
    for (const { page, words: own } of this.pages) {
      pages.push(page);
      for (const number of own) pushNumber(bytes, places[number] ?? 0);
      if (bytes.length > partSize) close();
    }
    close();
    return { vocabulary: order.map((number) => words[number] ?? ''), parts };
  }

  private number(word: string): number {
    const number = this.numbers.get(word) ?? this.numbers.size;
    this.numbers.set(word, number);
    this.counts[number] = (this.counts[number] ?? 0) + 1;
    return number;
  }
}

const splitWords = (content: string): string[] => content.split(/\s+/).filter((word) => word !== '');

/** The page by its head alone: its name, its title and what else it is asked for by; the last word of every page is the index's own. */
export function titleOnly(text: IndexedText): IndexedText {
  const words = splitWords(text.content);
  const first = text.anchors.reduce((least, { location }) => Math.min(least, location), words.length - 1);
  return { ...text, anchors: [], content: [...words.slice(0, first), ...words.slice(-1)].join(' ') };
}

/** The numbers of the words of all pages of a file, one behind the other. */
export function decodeWords({ pages, words }: TextPart): Uint32Array {
  const bytes = atob(words);
  const numbers = new Uint32Array(pages.reduce((sum, { size }) => sum + size, 0));
  let [at, value, shift] = [0, 0, 0];
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes.charCodeAt(index);
    value |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    numbers[at++] = value;
    [value, shift] = [0, 0];
  }
  return numbers;
}

function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
}

function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x2000) text += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return btoa(text);
}

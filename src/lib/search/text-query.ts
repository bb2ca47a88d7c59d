/** What was typed, read as words: quoted parts must stand side by side, the last word may be half typed. */
import { encodeKey, encodeWord } from '../text/index-copy.ts';
import { mendTyped, tokenize, tokenKey } from '../text/tokens.ts';

export interface TextQuery {
  /** The words as typed. */
  words: readonly string[];
  /** Ranges of `words` that were quoted: from, to (behind the last). */
  phrases: readonly (readonly [number, number])[];
  /** Typing may go on in the last word: nothing was typed behind it, and it is not quoted. */
  isOpen: boolean;
  /** More words were typed than are searched. */
  isCut: boolean;
}

/** Matches “kinh tế - xã hội”, "nêu gương", «…». */
const quoted = /["“”„«]([^"“”„«»]*)["“”»]/gu;
/** Enough for a pasted paragraph. */
const mostWords = 64;

export function parseTextQuery(typed: string): TextQuery {
  const mended = mendTyped(typed);
  const all = tokenize(mended);
  const tokens = all.slice(0, mostWords);
  const phrases = [...mended.matchAll(quoted)].flatMap((match): [number, number][] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const from = tokens.findIndex((token) => token.start >= start);
    const to = tokens.findLastIndex((token) => token.end <= end) + 1;
    return from >= 0 && to > from ? [[from, to]] : [];
  });
  const last = tokens.at(-1);
  const isOpen = last?.end === mended.length && phrases.every(([, to]) => to < tokens.length);
  return { words: tokens.map(({ text }) => text), phrases, isOpen, isCut: all.length > mostWords };
}

/** All of it was quoted: nothing but these words side by side is asked for. */
export const isOnePhrase = ({ words, phrases }: Pick<TextQuery, 'words' | 'phrases'>): boolean =>
  phrases.some(([from, to]) => from === 0 && to === words.length);

/** The query as the index reads it: folded or with marks, as a phrase or not, its last word whole or half typed. */
export function formatQuery(words: readonly string[], options: { isExact?: boolean; isPhrase?: boolean; isOpen?: boolean } = {}): string {
  const encode = options.isExact === true ? encodeWord : encodeKey;
  const text = words.map((word, index) => encode(word, { isPrefix: options.isOpen === true && index === words.length - 1 })).join(' ');
  return options.isPhrase === true && words.length > 1 ? `"${text}"` : text;
}

/** Words of questions and of grammar: they say nothing of a document, and count where nothing else is found by them. */
const weakWords = new Set(
  'nào gì ai sao bao nhiêu mấy đâu nói về việc cho các những của và là thì mà được bị phải có này đó với trong khi từ đến tìm xem văn bản hay như theo hỏi muốn'
    .split(' ')
    .map(tokenKey),
);

/** The words that say something; all of them where none does. */
export function withoutWeakWords(words: readonly string[]): readonly string[] {
  const strong = words.filter((word) => !weakWords.has(tokenKey(word)));
  return strong.length > 0 ? strong : words;
}

/**
 * "Gợi ý tìm": what may have been meant where a query finds nothing. Knows the syllables of the library and which stand side by side; a syllable with one
 * slip (a letter too many, too few, wrong, two swapped, two syllables run together) becomes the one that makes known pairs. Never searched in place
 * of what was typed without saying so.
 */
import { fold } from '../text/fold.ts';
import { tokenKey, tokenize, toneKey, writtenWithI } from '../text/tokens.ts';

/** Syllable with marks, lower case → the syllables that follow it, each with how much more often than by chance (0 to 9, powers of two): { "chỉ": "thị7 đạo9" }. */
export type SyllablePairs = Readonly<Record<string, string>>;

/** What the library's own words tell: what stands side by side, and which words are too common to tell documents apart. */
export interface WordStatistics {
  pairs: SyllablePairs;
  /** Folded words of more than a quarter of the documents. */
  common: readonly string[];
  documents: number;
}

const mostPairs = 20_000;
const commonShare = 0.25;
/** Counts as documents come; words are numbered, because a library of ten thousand documents holds some twelve million. */
export class WordCounter {
  private readonly ids = new Map<string, number>();
  private readonly words: { text: string; isSyllable: boolean; count: number; key: { documents: number; last: number } }[] = [];
  /** Folded words: how many documents hold one in any spelling, and the last one that was counted. */
  private readonly keys = new Map<string, { documents: number; last: number }>();
  /** First word × `span` + second → how often. */
  private readonly pairs = new Map<number, number>();
  private documentCount = 0;
  private pairCount = 0;

  addDocument(lines: readonly string[]): void {
    this.documentCount += 1;
    for (const line of lines) {
      const text = line.toLowerCase();
      let previous = -1;
      let end = 0;
      for (const token of tokenize(text)) {
        const id = this.number(token.text);
        const word = this.words[id];
        if (word === undefined) continue;
        if (word.key.last !== this.documentCount) word.key.documents += 1;
        word.key.last = this.documentCount;
        // A pair does not go on across a mark of punctuation.
        const isJoined = previous >= 0 && !/[.,;:!?()“”"…]/.test(text.slice(end, token.start));
        if (word.isSyllable) {
          word.count += 1;
          if (isJoined && this.words[previous]?.isSyllable === true) {
            const pair = previous * span + id;
            this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
            this.pairCount += 1;
          }
        }
        previous = id;
        end = token.end;
      }
    }
  }

  /** Sorted, so that two builds give the same bytes. */
  finish(): WordStatistics {
    const kept = [...this.pairs]
      .map(([pair, count]) => {
        const [first, second] = [this.words[Math.floor(pair / span)], this.words[pair % span]];
        const strength = Math.log2((count * this.pairCount) / ((first?.count ?? 1) * (second?.count ?? 1)));
        return { first: first?.text ?? '', second: second?.text ?? '', strength, worth: count * Math.max(0.1, strength) };
      })
      .sort((a, b) => b.worth - a.worth || compareCodes(`${a.first} ${a.second}`, `${b.first} ${b.second}`))
      .slice(0, mostPairs);
    const lists = new Map<string, string[]>();
    for (const { first, second, strength } of kept) {
      const list = lists.get(first) ?? [];
      list.push(`${second}${Math.max(0, Math.min(9, Math.round(strength)))}`);
      lists.set(first, list);
    }
    const common = [...this.keys].filter(([, { documents }]) => documents > commonShare * this.documentCount).map(([key]) => key);
    return {
      pairs: Object.fromEntries([...lists].sort(([a], [b]) => compareCodes(a, b)).map(([first, own]) => [first, own.join(' ')])),
      common: common.sort(),
      documents: this.documentCount,
    };
  }

  private number(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.ids.set(text, id);
    const key = this.keys.get(tokenKey(text)) ?? { documents: 0, last: 0 };
    this.keys.set(tokenKey(text), key);
    this.words.push({ text, isSyllable: isSyllable(text), count: 0, key });
    return id;
  }
}

/** More different words than any library holds. */
const span = 2 ** 24;

const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isSyllable = (word: string): boolean => /^\p{L}[\p{L}\p{M}]*$/u.test(word);

export interface Speller {
  /** The corrected query with marks; null where nothing better is known. */
  suggest(words: readonly string[]): string | null;
  /** Whether a syllable stands in the library, marks aside. */
  isKnown(word: string): boolean;
  /** Known syllables one slip away, the likeliest slips first; none for a figure. */
  alternatives(word: string): readonly string[];
  /** Grows with how often a syllable stands in the library. */
  frequency(word: string): number;
}

interface Candidate {
  key: string;
  cost: number;
}

/** Costs in the same unit: the logarithm of a count. */
const slipCost = 3;
/** What is a word of the library was seldom mistyped. */
const knownSlipCost = 5.5;
const unknownPair = -2;
const unknownCost = 4;
const margin = 1.5;
/** By how much more often than by chance the two stand side by side. */
const pairScore = (weight: number): number => 0.55 * weight;

export function createSpeller(pairs: SyllablePairs): Speller {
  const follow = new Map<string, Map<string, number>>();
  const spelled = new Map<string, Map<string, number>>();
  const alone = new Map<string, number>();
  /** Two keys → how the second is written behind the first. */
  const behind = new Map<string, { form: string; weight: number }>();
  for (const [first, list] of Object.entries(pairs)) {
    for (const item of list.split(' ')) {
      const [second, weight] = [item.slice(0, -1), Number(item.slice(-1))];
      const [a, b] = [tokenKey(first), tokenKey(second)];
      const own = follow.get(a) ?? new Map<string, number>();
      own.set(b, Math.max(own.get(b) ?? 0, weight));
      follow.set(a, own);
      if (weight > (behind.get(`${a} ${b}`)?.weight ?? -1)) behind.set(`${a} ${b}`, { form: second, weight });
      for (const [key, word] of [
        [a, first],
        [b, second],
      ] as const) {
        alone.set(key, (alone.get(key) ?? 0) + 1);
        const forms = spelled.get(key) ?? new Map<string, number>();
        forms.set(word, (forms.get(word) ?? 0) + 1);
        spelled.set(key, forms);
      }
    }
  }
  const known = [...alone.keys()];

  /** The spelling of a syllable that stands most strongly behind the one before it; else the usual one. */
  const mostLikely = (key: string, before?: string): string => {
    const [usual] = [...(spelled.get(key) ?? [])].sort((a, b) => b[1] - a[1]);
    return behind.get(`${before ?? ''} ${key}`)?.form ?? usual?.[0] ?? key;
  };

  /** The syllable stands in the library as it was typed: without marks in any spelling, with marks in that one. */
  const isSpelled = (word: string): boolean => {
    const key = tokenKey(word);
    if (!alone.has(key)) return false;
    const isBare = fold(word) === word.toLowerCase();
    return isBare || [...(spelled.get(key)?.keys() ?? [])].some((form) => toneKey(writtenWithI(form)) === toneKey(writtenWithI(word)));
  };

  const candidates = (word: string): Candidate[] => {
    const key = tokenKey(word);
    if (!/^[a-z]+$/.test(key)) return [{ key, cost: 0 }];
    const isKnownWord = isSpelled(word);
    const own: Candidate[] = [{ key, cost: alone.has(key) ? (isKnownWord ? 0 : 1) : unknownCost }];
    for (const other of known) {
      const distance = slips(key, other);
      if (distance > 0) own.push({ key: other, cost: (isKnownWord ? knownSlipCost : slipCost) * distance });
    }
    return own;
  };

  const best = (words: readonly string[]): { keys: string[]; score: number } => {
    let paths = [{ keys: [] as string[], score: 0 }];
    for (const word of words) {
      const next = new Map<string, { keys: string[]; score: number }>();
      for (const candidate of candidates(word)) {
        for (const path of paths) {
          const last = path.keys.at(-1);
          const weight = last === undefined ? undefined : follow.get(last)?.get(candidate.key);
          const pair = last === undefined ? 0 : weight === undefined ? unknownPair : pairScore(weight);
          const score = path.score + pair - candidate.cost;
          const held = next.get(candidate.key);
          if (held === undefined || score > held.score) next.set(candidate.key, { keys: [...path.keys, candidate.key], score });
        }
      }
      paths = [...next.values()].sort((a, b) => b.score - a.score).slice(0, 60);
    }
    return paths[0] ?? { keys: [], score: 0 };
  };

  /** "nghiquyet" → "nghi quyet": two known syllables, best those that stand side by side somewhere. */
  const split = (word: string): string[] | null => {
    const key = tokenKey(word);
    if (alone.has(key) || !/^[a-z]{4,}$/.test(key)) return null;
    let found: { parts: string[]; weight: number } | null = null;
    for (let at = 2; at < key.length - 1; at++) {
      const [first, second] = [key.slice(0, at), key.slice(at)];
      const pair = follow.get(first)?.get(second);
      const both = Math.min(alone.get(first) ?? 0, alone.get(second) ?? 0);
      const weight = pair === undefined ? both / 1000 : 1 + pair;
      if (weight > (found?.weight ?? 0)) found = { parts: splitMarked(word, at), weight };
    }
    return found?.parts ?? null;
  };

  const score = (keys: readonly string[]): number =>
    keys.reduce((sum, key, index) => {
      const previous = keys[index - 1];
      const isWord = !/^[a-z]+$/.test(key) || alone.has(key);
      const weight = previous === undefined ? undefined : follow.get(previous)?.get(key);
      const pair = previous === undefined ? 0 : weight === undefined ? unknownPair : pairScore(weight);
      return sum + pair - (isWord ? 0 : unknownCost);
    }, 0);

  return {
    isKnown: (word) => !isSyllable(word) || isSpelled(word),
    alternatives: (word) =>
      candidates(word)
        .filter(({ key }) => key !== tokenKey(word))
        .sort((a, b) => a.cost - b.cost || (alone.get(b.key) ?? 0) - (alone.get(a.key) ?? 0))
        .map(({ key }) => mostLikely(key)),
    frequency: (word) => alone.get(tokenKey(word)) ?? 0,
    suggest(words) {
      const typed = words.map(tokenKey);
      if (typed.length === 0 || typed.length > 16) return null;
      const parted = words.flatMap((word) => split(word) ?? [word]);
      const found = best(parted);
      const isParted = parted.length > typed.length;
      if (found.keys.join(' ') === typed.join(' ') || (!isParted && found.score < score(typed) + margin)) return null;
      const result: string[] = [];
      for (const [index, key] of found.keys.entries()) {
        const isTyped = key === tokenKey(parted[index] ?? '');
        result.push(isTyped ? (parted[index] ?? key) : mostLikely(key, found.keys[index - 1]));
      }
      return result.join(' ');
    },
  };
}

/** Beginnings and ends that are mixed up in speech: half a slip. */
const confused: readonly (readonly [string, string])[] = [
  ['n', 'l'],
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi'],
  ['r', 'd'],
  ['r', 'gi'],
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['c', 'k'],
];
const confusedEnds: readonly (readonly [string, string])[] = [
  ['n', 'ng'],
  ['t', 'c'],
  ['i', 'y'],
];

/** 0 where the two are more than one slip apart or equal; 1 for a slip; less for one that is common. */
function slips(a: string, b: string): number {
  if (a === b || Math.abs(a.length - b.length) > 2) return 0;
  if (confused.some(([x, y]) => swapsStart(a, b, x, y) || swapsStart(a, b, y, x))) return 0.6;
  if (confusedEnds.some(([x, y]) => swapsEnd(a, b, x, y) || swapsEnd(a, b, y, x))) return 0.7;
  return isOneSlip(a, b) ? 1 : 0;
}

const swapsStart = (a: string, b: string, x: string, y: string): boolean =>
  a.startsWith(x) && b.startsWith(y) && a.slice(x.length) === b.slice(y.length) && a.length > x.length;
const swapsEnd = (a: string, b: string, x: string, y: string): boolean =>
  a.endsWith(x) && b.endsWith(y) && a.slice(0, -x.length) === b.slice(0, -y.length) && a.length > x.length;

/** Cuts a word behind so many letters, marks kept. */
const splitMarked = (word: string, at: number): string[] => [word.slice(0, at), word.slice(at)];

/** One letter added, lost or changed, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

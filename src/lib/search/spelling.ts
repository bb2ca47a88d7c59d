/**
 * "Gợi ý tìm": what may have been meant where a query finds nothing. Knows the syllables of the library and which stand side by side; a syllable with one
 * slip (a letter too many, too few, wrong, two swapped, two syllables run together) becomes the one that makes known pairs. Never searched in place
 * of what was typed without saying so.
 */
import { fold } from '../text/fold.ts';
import { tokenKey, toneKey, writtenWithI } from '../text/tokens.ts';
import { slips } from './slips.ts';
import { isSyllable, type SyllablePairs } from './word-counter.ts';

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

/** Cuts a word behind so many letters, marks kept. */
const splitMarked = (word: string, at: number): string[] => [word.slice(0, at), word.slice(at)];

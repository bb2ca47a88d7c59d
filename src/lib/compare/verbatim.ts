/**
 * A text that a reader has, against the official text of a document, word for word (đối chiếu nguyên văn). Strict: a word is what stands between white space,
 * and every other character of it counts. Line ends, blank lines and the width of white space do not; decomposed letters are composed first, and said.
 */
import type { Anchor } from '../provision/body.ts';
import { toNfc } from '../text/unicode.ts';
import { findGaps, type Gap } from './sequence.ts';

/** The official text: its blocks in printed order, label and words as one line. */
export interface VerbatimBlock {
  anchor: Anchor;
  text: string;
}

export interface VerbatimDifference {
  /** The block where it begins; of words that only the given text has, the block before. */
  anchor: Anchor;
  /** The words of each, joined by blanks; one of them may be empty. */
  official: string;
  given: string;
  /** Words that both have before and behind. */
  before: string;
  after: string;
  /** The words of the one side stand in the other text all the same, elsewhere. */
  isElsewhere: boolean;
  /** Where the words differ in so few characters that the eye may miss them: each pair, in order. */
  characters: readonly (readonly [official: string, given: string])[];
}

/** Words of the official text before or behind all that was given. */
export interface LeftOut {
  words: number;
  from: Anchor;
  to: Anchor;
}

/** A place of the official text where all that was given stands word for word. */
export interface FoundPart {
  from: Anchor;
  to: Anchor;
  /** It begins where a block begins, and ends where one ends. */
  isWhole: boolean;
}

export interface VerbatimResult {
  /** The given words are: all of the official text, a part of it, something else. */
  verdict: 'identical' | 'part' | 'different';
  words: { official: number; given: number; shared: number };
  /** Letters that were written as a letter and marks of their own were composed first. */
  wasDecomposed: boolean;
  parts: readonly FoundPart[];
  leftOut: { before: LeftOut | null; behind: LeftOut | null };
  differences: readonly VerbatimDifference[];
}

/** Words of context on each side of a difference. */
const contextWords = 6;
/** Fewer words than this stand elsewhere by chance. */
const leastElsewhere = 4;
/** Only so many differences are looked for elsewhere: each passes through a whole text. */
const mostElsewhere = 200;
/** So many places of a part are named. */
const mostParts = 20;

export function compareVerbatim(blocks: readonly VerbatimBlock[], given: string): VerbatimResult {
  const composed = toNfc(given);
  const official = blocks.flatMap(({ text }, block) => splitWords(toNfc(text)).map((word) => ({ word, block })));
  const own = splitWords(composed);
  const numbers = new Map<string, number>();
  const a = numberWords(
    official.map(({ word }) => word),
    numbers,
  );
  const b = numberWords(own, numbers);
  const anchorAt = (place: number): Anchor => blocks[official[Math.max(0, Math.min(place, official.length - 1))]?.block ?? 0]?.anchor ?? '';
  const base = { wasDecomposed: composed !== given, leftOut: { before: null, behind: null }, differences: [] };
  const whole = { official: a.length, given: b.length, shared: b.length };
  if (a.length === b.length && a.every((word, place) => word === b[place]))
    return { ...base, verdict: 'identical', words: whole, parts: [] };
  const parts = findRun(a, b, mostParts).map((start): FoundPart => {
    const last = start + b.length - 1;
    const isStart = official[start - 1]?.block !== official[start]?.block;
    const isEnd = official[last + 1]?.block !== official[last]?.block;
    return { from: anchorAt(start), to: anchorAt(last), isWhole: isStart && isEnd };
  });
  if (parts.length > 0) return { ...base, verdict: 'part', words: whole, parts };
  const { gaps, before, behind } = leaveOut(findGaps(a, b), a.length, b.length);
  const leftOut = ([start, end]: readonly [number, number]): LeftOut | null =>
    start === end ? null : { words: end - start, from: anchorAt(start), to: anchorAt(end - 1) };
  const wordsOf = (start: number, end: number): string =>
    official
      .slice(start, end)
      .map(({ word }) => word)
      .join(' ');
  const differences = gaps.map(({ a: [start, end], b: [from, to] }, index): VerbatimDifference => {
    const [ownWords, otherWords] = [wordsOf(start, end), own.slice(from, to).join(' ')];
    const one = start === end ? b.subarray(from, to) : from === to ? a.subarray(start, end) : null;
    const isElsewhere =
      one !== null && one.length >= leastElsewhere && index < mostElsewhere && findRun(start === end ? a : b, one, 1).length > 0;
    return {
      anchor: anchorAt(start === end ? start - 1 : start),
      official: ownWords,
      given: otherWords,
      before: wordsOf(Math.max(0, start - contextWords, gaps[index - 1]?.a[1] ?? 0), start),
      after: wordsOf(end, Math.min(a.length, end + contextWords, gaps[index + 1]?.a[0] ?? a.length)),
      isElsewhere,
      characters: differingCharacters(ownWords, otherWords),
    };
  });
  const lost = gaps.reduce((sum, { b: [from, to] }) => sum + to - from, 0);
  return {
    ...base,
    verdict: 'different',
    words: { ...whole, shared: b.length - lost },
    parts: [],
    leftOut: { before: leftOut(before), behind: leftOut(behind) },
    differences,
  };
}

const splitWords = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const numberWords = (words: readonly string[], numbers: Map<string, number>): Uint32Array =>
  Uint32Array.from(words, (word) => {
    // From 1: nought is a word that is not there.
    const number = numbers.get(word) ?? numbers.size + 1;
    numbers.set(word, number);
    return number;
  });

/** Places of `text` where all of `run` stands, without overlap, the first `most` of them (Knuth, Morris, Pratt: no text makes it slow). */
function findRun(text: Uint32Array, run: Uint32Array, most: number): number[] {
  if (run.length === 0 || run.length > text.length) return [];
  const back = new Uint32Array(run.length);
  for (let place = 1, length = 0; place < run.length; place++) {
    while (length > 0 && run[place] !== run[length]) length = back[length - 1] ?? 0;
    if (run[place] === run[length]) length++;
    back[place] = length;
  }
  const found: number[] = [];
  for (let place = 0, length = 0; place < text.length && found.length < most; place++) {
    while (length > 0 && text[place] !== run[length]) length = back[length - 1] ?? 0;
    if (text[place] === run[length]) length++;
    if (length < run.length) continue;
    found.push(place - run.length + 1);
    length = 0;
  }
  return found;
}

/**
 * Official words before the first and behind the last word of what was given are left out, not different: who pastes two provisions does not miss the others.
 * Where other words stand there, as many of the official ones as they are stay beside them.
 */
function leaveOut(
  gaps: readonly Gap[],
  length: number,
  givenLength: number,
): { gaps: Gap[]; before: [number, number]; behind: [number, number] } {
  const rest = [...gaps];
  const before: [number, number] = [0, 0];
  const behind: [number, number] = [length, length];
  // Nothing is shared: nothing says which part is meant.
  const isNothingShared = rest.length === 1 && rest[0]?.b[1] === givenLength && rest[0].b[0] === 0;
  if (isNothingShared) return { gaps: rest, before, behind };
  const [first] = rest;
  if (first?.a[0] === 0) {
    const start = Math.max(0, first.a[1] - (first.b[1] - first.b[0]));
    before[1] = start;
    rest[0] = { a: [start, first.a[1]], b: first.b };
  }
  const last = rest.at(-1);
  if (last?.a[1] === length) {
    const end = Math.min(length, last.a[0] + (last.b[1] - last.b[0]));
    behind[0] = end;
    rest[rest.length - 1] = { a: [last.a[0], end], b: last.b };
  }
  return { gaps: rest.filter(({ a, b }) => a[1] > a[0] || b[1] > b[0]), before, behind };
}

/** Pairs of characters that differ where two wordings are equally long and differ in three at most: a hyphen and a dash, a letter and one that looks like it. */
function differingCharacters(official: string, given: string): [string, string][] {
  const [own, other] = [Array.from(official), Array.from(given)];
  if (own.length !== other.length || own.length > 200) return [];
  const pairs = own.flatMap((character, place): [string, string][] =>
    character === other[place] ? [] : [[character, other[place] ?? '']],
  );
  return pairs.length > 3 ? [] : pairs;
}

/** What stands below the rule of a `toan-van.txt` is no official text; `foot` is a sentence that every such foot has. Null: the text has no such foot. */
export function withoutFoot(text: string, foot: string): string | null {
  const lines = text.split(/\r?\n/);
  const rule = lines.lastIndexOf('----------');
  return rule > 0 && lines.slice(rule + 1).some((line) => line.trim() === foot) ? lines.slice(0, rule).join('\n') : null;
}

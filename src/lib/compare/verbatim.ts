/**
 * A text that a reader has, against the official text of a document, word for word (đối chiếu nguyên văn). Strict: a word is what stands between white space,
 * and every other character of it counts. Line ends, blank lines and the width of white space do not; decomposed letters are composed first, and said. What is
 * shown of the given text is made of the given text alone.
 */
import type { Anchor } from '../provision/body.ts';
import { toNfc } from '../text/unicode.ts';
import { differingCharacters, type CharacterPair } from './characters.ts';
import { findRun, findWording } from './find-run.ts';
import { readGivenWords } from './given-words.ts';
import { leaveOut } from './leave-out.ts';
import { findGaps } from './sequence.ts';

/** The official text: its blocks in printed order, label and words as one line. */
export interface VerbatimBlock {
  anchor: Anchor;
  text: string;
}

/** Words on both sides of a difference, in one of the two texts. */
export interface Surroundings {
  before: string;
  after: string;
  /** Nothing of the text stands farther out. */
  isStart: boolean;
  isEnd: boolean;
}

export interface VerbatimDifference {
  /** The block where it begins; of words that only the given text has, the block before. */
  anchor: Anchor;
  /** The words of each, joined by blanks; one of them may be empty. */
  official: string;
  given: string;
  around: { official: Surroundings; given: Surroundings };
  /** The words of the one side stand in the other text all the same, elsewhere. */
  isElsewhere: boolean;
  /** Where the words differ in so few characters that the eye may miss them: each pair, in order. */
  characters: readonly CharacterPair[];
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
  /** It begins where a block begins, and ends where one ends; else it may begin or end inside a word's punctuation, never inside a word. */
  isWhole: boolean;
}

export interface VerbatimResult {
  /** The given words are: all of the official text, a part of it, something else. */
  verdict: 'identical' | 'part' | 'different';
  words: { official: number; given: number; shared: number };
  /** Letters that were written as a letter and marks of their own were composed first. */
  wasDecomposed: boolean;
  /** Line ends behind a hyphen that stand for nothing. */
  joined: number;
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
  const officialWords = official.map(({ word }) => word);
  const { words: own, joined } = readGivenWords(composed, officialWords);
  const numbers = new Map<string, number>();
  const a = numberWords(officialWords, numbers);
  const b = numberWords(own, numbers);
  const anchorAt = (place: number): Anchor => blocks[official[Math.max(0, Math.min(place, official.length - 1))]?.block ?? 0]?.anchor ?? '';
  const base = { wasDecomposed: composed !== given, joined, leftOut: { before: null, behind: null }, differences: [] };
  const whole = { official: a.length, given: b.length, shared: b.length };
  if (a.length === b.length && a.every((word, place) => word === b[place]))
    return { ...base, verdict: 'identical', words: whole, parts: [] };
  const text = officialWords.join(' ');
  const starts = startsOf(officialWords);
  const part = own.join(' ');
  const parts = findWording(text, part, mostParts).map((start): FoundPart => {
    const end = start + part.length;
    const [first, last] = [lastNotAbove(starts, start), lastNotAbove(starts, end - 1)];
    const isStart = starts[first] === start && official[first - 1]?.block !== official[first]?.block;
    const isEnd = end === (starts[last + 1] ?? text.length + 1) - 1 && official[last + 1]?.block !== official[last]?.block;
    return { from: anchorAt(first), to: anchorAt(last), isWhole: isStart && isEnd };
  });
  if (parts.length > 0) return { ...base, verdict: 'part', words: whole, parts };
  const { gaps, before, behind } = leaveOut(findGaps(a, b), officialWords, own);
  const leftOut = ([start, end]: readonly [number, number]): LeftOut | null =>
    start === end ? null : { words: end - start, from: anchorAt(start), to: anchorAt(end - 1) };
  const differences = gaps.map(({ a: [start, end], b: [from, to] }, index): VerbatimDifference => {
    const [ownWords, otherWords] = [officialWords.slice(start, end).join(' '), own.slice(from, to).join(' ')];
    const [previous, next] = [gaps[index - 1], gaps[index + 1]];
    const one = start === end ? b.subarray(from, to) : from === to ? a.subarray(start, end) : null;
    const isElsewhere =
      one !== null && one.length >= leastElsewhere && index < mostElsewhere && findRun(start === end ? a : b, one, 1).length > 0;
    return {
      anchor: anchorAt(start === end ? start - 1 : start),
      official: ownWords,
      given: otherWords,
      around: {
        official: surroundings(officialWords, start, end, previous?.a[1], next?.a[0]),
        given: surroundings(own, from, to, previous?.b[1], next?.b[0]),
      },
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

/** Up to the differences next to it at most. */
function surroundings(words: readonly string[], start: number, end: number, least = 0, most = words.length): Surroundings {
  const [first, last] = [Math.max(least, start - contextWords), Math.min(most, end + contextWords)];
  return {
    before: words.slice(first, start).join(' '),
    after: words.slice(end, last).join(' '),
    isStart: first === 0,
    isEnd: last === words.length,
  };
}

/** Where each word begins in all of them, joined by blanks. */
function startsOf(words: readonly string[]): Uint32Array {
  const starts = new Uint32Array(words.length);
  words.forEach((word, place) => {
    if (place + 1 < words.length) starts[place + 1] = (starts[place] ?? 0) + word.length + 1;
  });
  return starts;
}

function lastNotAbove(rising: Uint32Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const splitWords = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const numberWords = (words: readonly string[], numbers: Map<string, number>): Uint32Array =>
  Uint32Array.from(words, (word) => {
    // From 1: nought is a word that is not there.
    const number = numbers.get(word) ?? numbers.size + 1;
    numbers.set(word, number);
    return number;
  });

/** What stands below the rule of a `toan-van.txt` is no official text; `foot` is a sentence that every such foot has. Null: the text has no such foot. */
export function withoutFoot(text: string, foot: string): string | null {
  const lines = text.split(/\r?\n/);
  const rule = lines.lastIndexOf('----------');
  return rule > 0 && lines.slice(rule + 1).some((line) => line.trim() === foot) ? lines.slice(0, rule).join('\n') : null;
}

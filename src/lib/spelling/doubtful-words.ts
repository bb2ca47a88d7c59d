/**
 * Words that may be slips of a transcription: where a word stands once, and one that differs in a letter or a mark stands often in the same surroundings
 * ("tin dụng" beside "tín dụng"). A doubt about the source, never a fact.
 */
import { toneKey, writtenWithI } from '../text/tokens.ts';
import type { LibraryWords, PlacedWord } from './library-words.ts';
import { isVietnameseSyllable } from '../text/vietnamese-syllable.ts';

export interface DoubtfulWord {
  /** Offsets in the text. */
  start: number;
  end: number;
  /** The word that stands often in its place. */
  correct: string;
  /** That word with the neighbour that speaks for it: ["biểu", "hiện"]. */
  pair: readonly [string, string];
  /** How often the pair stands in the library. */
  count: number;
}

/** How often a pair must stand to speak for a word; how often at least as the pair that is doubted. */
const leastPairs = 3;
const leastTimes = 3;
/** Share of the pair among all places of the rarer of its two words, by what else speaks for it. */
const boundShare = { both: 0.3, contested: 0.5, alone: 0.6, onlyHere: 0.5 };
/** A word that stands oftener is at home in many surroundings. */
const seldom = 20;

/** `words`: of a text of the document that `own` has counted. */
export type FindDoubtfulWords = (words: readonly PlacedWord[], own: LibraryWords) => DoubtfulWord[];

/** `all`: the library with the documents that are asked about; nothing may be added to it any more. */
export function createDoubtFinder(all: LibraryWords): FindDoubtfulWords {
  const known = new Map<string, readonly string[]>();
  const likelyWords = (word: string): readonly string[] => {
    const likely = known.get(word) ?? all.alike(word).filter((other) => !isSameWord(word, other) && isVietnameseSyllable(other));
    known.set(word, likely);
    return likely;
  };
  return (words, own) => {
    /** Whether the word stands beside the one before it in other documents, too; true where there is none. */
    const isAtHome = words.map(({ word, isJoined }, at) => {
      const before = isJoined ? words[at - 1] : undefined;
      return before === undefined || all.countPair(before.word, word) > own.countPair(before.word, word);
    });
    return words.flatMap((word, at) => {
      const next = words[at + 1]?.isJoined === true ? words[at + 1] : undefined;
      // Nearly every word of a text; the rest costs a hundred times as much.
      if (isAtHome[at] === true && (next === undefined || isAtHome[at + 1] === true)) return [];
      // Names begin with a capital; abbreviations and numbers are no words.
      if (!/^\p{Ll}{2,}$/u.test(word.printed)) return [];
      const found = doubt(word, { before: word.isJoined ? words[at - 1] : undefined, next, likely: likelyWords(word.word) }, all, own);
      return found === null ? [] : [found];
    });
  };
}

interface Side {
  pair: readonly [string, string];
  /** How often the likely word stands there. */
  count: number;
  /** How often the doubted word stands there, in this document and in others. */
  own: number;
  others: number;
  /** Share of `count` among the places of the rarer word. */
  share: number;
}

function doubt(
  { word, start, end }: PlacedWord,
  { before, next, likely: likelyWords }: { before: PlacedWord | undefined; next: PlacedWord | undefined; likely: readonly string[] },
  all: LibraryWords,
  own: LibraryWords,
): DoubtfulWord | null {
  const side = (pairWith: (middle: string) => readonly [string, string], neighbour: string, likely: string): Side => {
    const count = all.countPair(...pairWith(likely));
    const mine = own.countPair(...pairWith(word));
    const others = all.countPair(...pairWith(word)) - mine;
    return { pair: pairWith(likely), count, own: mine, others, share: count / Math.min(all.count(likely), all.count(neighbour)) };
  };
  let best: (DoubtfulWord & { score: number }) | null = null;
  for (const likely of likelyWords) {
    const left = before && side((middle) => [before.word, middle], before.word, likely);
    const right = next && side((middle) => [middle, next.word], next.word, likely);
    for (const [evidence, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (evidence === undefined || !speaks(evidence) || !isSupported(evidence, other, all.count(word))) continue;
      const score = evidence.share + (other !== undefined && other.count > 0 ? 0.3 : 0);
      if (best === null || score > best.score) best = { start, end, correct: likely, pair: evidence.pair, count: evidence.count, score };
    }
  }
  return best === null ? null : { start, end, correct: best.correct, pair: best.pair, count: best.count };
}

/** Both are right in the same place: "hàng năm" and "hằng năm", "nền nếp" and "nề nếp". */
const variants: readonly (readonly [string, string])[] = [
  ['hàng', 'hằng'],
  ['nền', 'nề'],
];

/** "hoà" and "hòa", "kỷ" and "kỉ" are two spellings of a word. */
const isSameWord = (a: string, b: string): boolean =>
  toneKey(writtenWithI(a)) === toneKey(writtenWithI(b)) || variants.some((pair) => pair.includes(a) && pair.includes(b));

const speaks = ({ count, own, others }: Side): boolean => others === 0 && own <= 2 && count >= leastPairs && count >= leastTimes * own;

/** What stands on the other side must not speak for the word as it is printed. */
function isSupported(evidence: Side, other: Side | undefined, wordCount: number): boolean {
  if (wordCount === 1) return evidence.share >= boundShare.onlyHere;
  if (other === undefined) return wordCount <= seldom && evidence.share >= boundShare.alone;
  if (other.count === 0 || other.others > 2 * other.count) return false;
  return evidence.share >= (other.others > 0 ? boundShare.contested : boundShare.both);
}

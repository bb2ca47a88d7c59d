/**
 * Sentences of a synthetic library, of the real documents' own words: single syllables and common compounds ("kinh tế"), other figures made up. They hold no wording
 * that is the real documents' alone: none is a right answer to a query for one of them (docs/decisions/0009-search.md).
 */
import { LibraryWordCounter, placedWords } from '../../src/lib/spelling/library-words.ts';
import { lower } from '../../src/lib/text/fold.ts';
import type { Random } from './synthetic.ts';

/** A sentence that no other document begins with. */
export type Sentences = () => string;

/** So many phrases a library repeats, the first of them most often: as in real texts, most words stand beside words that other documents have there too. */
const phraseCount = 12_000;
/** The higher, the more the first phrases prevail. */
const prevalence = 1.8;

/** `texts`: the provisions of the real documents; `citation`: what no piece may be part of. */
export function createSentences(random: Random, texts: readonly string[], citation: RegExp): Sentences {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.;])\s+(?=\p{Lu})/u)).filter((sentence) => sentence.length > 40);
  const lengths = sentences.map(({ length }) => length);
  const bare = sentences.map((sentence) => sentence.replace(new RegExp(citation.source, 'gu'), ''));
  const compounds = countPairs(bare);
  const pieces = bare.flatMap((sentence) => cutPieces(random, sentence, compounds)).map(createPiece);

  const counter = new LibraryWordCounter();
  for (const sentence of bare) counter.add(placedWords(sentence));
  const before = createSlipTest(counter);
  const phrases = Array.from({ length: phraseCount }, () => {
    const own = [random.pick(pieces)];
    for (let more = 1 + random.below(3); more > 0; more -= 1) own.push(pickBehind(own.at(-1), () => random.pick(pieces), before));
    return { text: own.map(({ text }) => text).join(' '), first: own[0]?.first ?? '', last: own.at(-1)?.last ?? '' };
  });
  // The first ones become as common as compounds: what stands beside them must not look like a slip of them.
  for (const { text } of phrases.slice(0, phraseCount / 4))
    for (let times = 0; times < leastPairs; times += 1) counter.add(placedWords(text));
  const isLikeASlip = createSlipTest(counter);
  const starts = phrases.filter(({ text }) => /^\p{L}{2}/u.test(text));
  const pickPhrase = (): Piece => phrases[Math.floor(phrases.length * random.next() ** prevalence)] ?? noPiece;

  return () => {
    const length = random.pick(lengths);
    let last = random.pick(starts);
    let made = last.text;
    while (made.length < length) {
      last = pickBehind(last, pickPhrase, isLikeASlip);
      made += ` ${last.text}`;
    }
    return `${made.charAt(0).toUpperCase()}${made.slice(1).replace(/[.,;:]$/, '')}.`;
  };
}

/** Words that stay together, with the words at their ends in lower case; empty where a mark of punctuation is there. */
interface Piece {
  text: string;
  first: string;
  last: string;
}

const noPiece: Piece = { text: '', first: '', last: '' };

const createPiece = (text: string): Piece => ({
  text,
  first: lower(/^[\p{L}\d]+/u.exec(text)?.[0] ?? ''),
  last: lower(/[\p{L}\d]+$/u.exec(text)?.[0] ?? ''),
});

/** So many times a pair of syllables stands in the real documents to be a compound that any document may hold. */
const commonPair = 5;

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => /[\p{L}\d]/u.test(word));
const pairOf = (first: string, second: string): string => `${first} ${second}`.toLowerCase();

function countPairs(sentences: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const words = wordsOf(sentence);
    for (const [index, word] of words.entries()) {
      const pair = pairOf(word, words[index + 1] ?? '');
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return counts;
}

function cutPieces(random: Random, sentence: string, compounds: ReadonlyMap<string, number>): string[] {
  const pieces: string[] = [];
  const words = wordsOf(sentence);
  for (let at = 0; at < words.length;) {
    const pair = pairOf(words[at] ?? '', words[at + 1] ?? '');
    const length = (compounds.get(pair) ?? 0) >= commonPair ? 2 : 1;
    const piece = words.slice(at, at + length).join(' ');
    pieces.push(piece.replace(/\d/g, () => String(random.below(10))));
    at += length;
  }
  // Quotes and brackets that lost their other half would be slips of a text.
  return pieces.map((piece) => piece.replace(/[“”"'()[\]…]/g, '')).filter((piece) => piece !== '');
}

/** How often two words stand side by side to be measured by (`src/lib/spelling/doubtful-words.ts`). */
const leastPairs = 3;
const mostTries = 12;

type SlipTest = (first: string, second: string) => boolean;

/** Another piece is drawn where the two words that meet look like a slip of a compound ("kinh tề"). */
function pickBehind(before: Piece | undefined, pick: () => Piece, isLikeASlip: SlipTest): Piece {
  let piece = pick();
  for (let tries = 1; tries < mostTries && isLikeASlip(before?.last ?? '', piece.first); tries += 1) piece = pick();
  return piece;
}

/** True where one of the words differs in a letter or a mark from one that stands often beside the other. */
function createSlipTest(counter: LibraryWordCounter): SlipTest {
  const known = new Map<string, boolean>();
  const test: SlipTest = (first, second) =>
    counter.alike(second).some((likely) => counter.countPair(first, likely) >= leastPairs) ||
    counter.alike(first).some((likely) => counter.countPair(likely, second) >= leastPairs);
  return (first, second) => {
    if (first === '' || second === '') return false;
    const key = `${first} ${second}`;
    const answer = known.get(key) ?? test(first, second);
    known.set(key, answer);
    return answer;
  };
}

/** A found page as search looks at it: which provision a query leads to, how well it fits, and the words to show. */
import { decodeFromIndex, encodeKey, isJoinedToNext, keysOfCopy } from '../text/index-copy.ts';
import { beginningsOf, tokenize, toneKey } from '../text/tokens.ts';
import { zoneAnchors } from '../provision/body.ts';
import { readingPrefix } from './index-page.ts';
import type { IndexedText } from './full-text.ts';

export interface FoundText {
  /** Encoded words, and their folded keys with the sign of the word's end. */
  words: readonly string[];
  keys: readonly string[];
  places: readonly FoundPlace[];
}

/** A provision, or the heading of the page (anchor null): words `start` to `end` (behind the last). */
export interface FoundPlace {
  anchor: string | null;
  start: number;
  end: number;
  /** Not printed: how an editor proposes to read the place (`<Sic>`). */
  isReading: boolean;
}

/** How a query fits a provision. */
export interface PlaceFit {
  place: FoundPlace;
  /** 0 to about 4: side by side with marks, side by side, or how many of the words stand there and how close. */
  score: number;
  /** 0 to 1: how much of the query stands in it, rare words counting more. */
  covered: number;
  /** The words stand side by side, in order. */
  isPhrase: boolean;
  /** …and with the same marks. */
  isExact: boolean;
  /** Places of hits in it, in words from the beginning of the page. */
  hits: readonly number[];
  /** Where the best run begins and how many words it has. */
  start: number;
  length: number;
}

const zoneNames: ReadonlySet<string> = new Set(Object.values(zoneAnchors));

export function readFoundText({ content, anchors }: Pick<IndexedText, 'content' | 'anchors'>): FoundText {
  const words = content.split(/\s+/).filter((word) => word !== '');
  const keys = keysOfCopy(content);
  const ordered = [...anchors].sort((a, b) => a.location - b.location);
  const places = ordered.map(({ id, location }, index) => ({
    anchor: id.startsWith(readingPrefix) ? id.slice(readingPrefix.length) : id,
    start: location,
    end: ordered[index + 1]?.location ?? words.length,
    isReading: id.startsWith(readingPrefix),
  }));
  const heading: FoundPlace = { anchor: null, start: 0, end: places[0]?.start ?? words.length, isReading: false };
  return { words, keys, places: [heading, ...places] };
}

/**
 * The fit of each provision that holds a word of the query, best first. `isOpen`: the last word may be the beginning of one. A provision with the whole
 * query side by side comes first; else the one with most of the words, rare words counting more, close together, in few other words.
 */
export function fitPlaces(text: FoundText, words: readonly string[], isOpen: boolean): PlaceFit[] {
  const keys = words.map((word) => encodeKey(word));
  const hits = findHits(text, keys, isOpen ? beginningsOf(words.at(-1) ?? '') : []);
  const count = keys.length;
  const byPlace = groupByPlace(text.places, hits);
  const holding = keys.map(() => 0);
  for (const { words: held } of byPlace) for (const index of held) holding[index] = (holding[index] ?? 0) + 1;
  const weights = holding.map((places) => Math.log(1 + text.places.length / Math.max(1, places)));
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0) || 1;

  const fits = byPlace.map(({ place, own, words: held }): PlaceFit => {
    const covered = weights.reduce((sum, weight, index) => sum + (held.has(index) ? weight : 0), 0) / weightSum;
    const runs: number[] = [];
    let best = { length: 0, start: place.start };
    let isExact = false;
    for (const at of own) {
      const length = runLength(at, place.end, count, hits);
      if (length === count) for (let index = 0; index < count; index++) runs.push(at + index);
      const isRunExact: boolean =
        length === count &&
        !isExact &&
        words.every((word, index) => hasSameMarks(text.words[at + index] ?? '', word, isOpen && index === count - 1));
      if (length > best.length || isRunExact) best = { length, start: at };
      isExact ||= isRunExact;
    }
    const isPhrase = best.length === count;
    const run = best.length / count;
    const density = own.length / (place.end - place.start + 4);
    // Who receives and who signs is seldom what is asked for.
    const worth = zoneNames.has(place.anchor ?? '') ? 0.85 : 1;
    const score = worth * (covered + run * run * 0.6 + density * 0.35 + (isPhrase ? 1 : 0) + (isExact ? 0.5 : 0));
    // Beside the whole phrase its single words are no answer.
    return { place, score, covered, isPhrase, isExact, hits: isPhrase ? [...new Set(runs)] : own, ...best };
  });
  return fits.sort((a, b) => b.score - a.score || a.place.start - b.place.start);
}

/** Place of a word → which words of the query it is. */
function findHits({ keys: own }: FoundText, keys: readonly string[], openKeys: readonly string[]): ReadonlyMap<number, readonly number[]> {
  const indices = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) indices.set(key, [...(indices.get(key) ?? []), index]);
  const last = keys.length - 1;
  const hits = new Map<number, readonly number[]>();
  for (const [at, key] of own.entries()) {
    const found = indices.get(key);
    const isOpenHit = openKeys.some((open) => key.startsWith(open)) && found?.includes(last) !== true;
    if (isOpenHit) hits.set(at, [...(found ?? []), last]);
    else if (found !== undefined) hits.set(at, found);
  }
  return hits;
}

interface PlaceHits {
  place: FoundPlace;
  /** Places of its hits, in order. */
  own: number[];
  /** Which words of the query they are. */
  words: Set<number>;
}

/** The places that hold a hit, in order. */
function groupByPlace(places: readonly FoundPlace[], hits: ReadonlyMap<number, readonly number[]>): PlaceHits[] {
  const groups: PlaceHits[] = [];
  let next = 0;
  for (const [at, indices] of hits) {
    while (next < places.length && (places[next]?.end ?? 0) <= at) next += 1;
    const place = places[next];
    if (place === undefined) break;
    let group = groups.at(-1);
    if (group?.place !== place) {
      group = { place, own: [], words: new Set() };
      groups.push(group);
    }
    group.own.push(at);
    for (const index of indices) group.words.add(index);
  }
  return groups;
}

/** The longest piece of the query, from any of its words on, that begins at a place. */
function runLength(at: number, end: number, count: number, hits: ReadonlyMap<number, readonly number[]>): number {
  let longest = 0;
  for (const first of hits.get(at) ?? []) {
    let length = 1;
    while (first + length < count && at + length < end && hits.get(at + length)?.includes(first + length) === true) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** "ủy" and "uỷ" have the same marks; "hai" and "hải" have not. */
function hasSameMarks(encoded: string, typed: string, isOpen: boolean): boolean {
  const [printed] = tokenize(decodeFromIndex(encoded));
  if (printed === undefined) return false;
  const [a, b] = [toneKey(printed.text), toneKey(typed)];
  return a === b || (isOpen && printed.text.toLowerCase().startsWith(typed.toLowerCase()));
}

export interface ExcerptPiece {
  text: string;
  isHit: boolean;
}

/** `length` words of a place around its best run, as printed, with what was asked marked; "…" where more stands before or behind. */
export function excerptOf(
  text: FoundText,
  { place, start, hits }: Pick<PlaceFit, 'place' | 'start' | 'hits'>,
  length: number,
): ExcerptPiece[] {
  // The last word of a page is the index's own.
  const end = Math.min(place.end, text.words.length - 1);
  const from = Math.max(place.start, Math.min(start - Math.floor(length / 4), end - length));
  const to = Math.min(from + length, end);
  const marked = new Set(hits);
  const pieces: ExcerptPiece[] = [];
  const add = (own: string, isHit: boolean): void => {
    if (own === '') return;
    const last = pieces.at(-1);
    if (last?.isHit === isHit) last.text += own;
    else pieces.push({ text: own, isHit });
  };
  if (from > place.start) add('… ', false);
  for (let at = from; at < to; at++) {
    const word = text.words[at] ?? '';
    const shown = decodeFromIndex(word);
    const [token] = tokenize(shown);
    const isHit = marked.has(at) && token !== undefined;
    if (isHit) {
      add(shown.slice(0, token.start), false);
      add(token.text, true);
      add(shown.slice(token.end), false);
    } else {
      add(shown, false);
    }
    // Within a number ("28-NQ/TU") no blank is printed.
    if (!isJoinedToNext(word) && at + 1 < to) add(' ', marked.has(at) && marked.has(at + 1) && pieces.at(-1)?.isHit === true);
  }
  if (to < end) add(' …', false);
  return pieces;
}

/** Which provisions of two documents belong together: by the words that they share, wherever they stand. */
import { shingleHashes } from './shingles.ts';
import type { Unit } from './units.ts';
import { wordHashes } from './word-hashes.ts';
import { shortestPassage } from './words.ts';

export interface Alignment {
  /** Couples of places in the lists of units that stand in the same order in both documents, in that order. */
  couples: readonly (readonly [number, number])[];
  /** For each unit of the first and of the second document outside the couples the unit of the other that it goes with; absent where none does. */
  others: { a: ReadonlyMap<number, Other>; b: ReadonlyMap<number, Other> };
}

export interface Other {
  place: number;
  /** The two are one provision in other words or at another place; else they only share a passage. */
  isAlike: boolean;
}

interface Match {
  a: number;
  b: number;
  /** Shared shingles; of equal texts all characters. */
  weight: number;
  isAlike: boolean;
  /** Too little to be alike anywhere, enough between two neighbours that go together. */
  isNear: boolean;
  /** They share a passage. */
  hasPassage: boolean;
}

/** Words of a shingle: shorter ones ("của các cơ quan") stand anywhere. */
const shingleWords = 4;
/** So much of the shorter provision must be shared; without a shared passage of the longer one, too: set phrases make up much of any short provision. */
const leastPart = 0.3;
const leastShingles = 3;
const leastPartNear = 0.15;
const leastShinglesNear = 9;
/** A shingle that more provisions of the other document have says nothing. */
const mostPlaces = 30;

export function align(a: readonly Unit[], b: readonly Unit[]): Alignment {
  const matches = findMatches(a, b).sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b);
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  const couples = matches.filter((match) => {
    if (!match.isAlike || takenA.has(match.a) || takenB.has(match.b)) return false;
    takenA.add(match.a);
    takenB.add(match.b);
    return true;
  });
  const chain = heaviestChain([...couples].sort((x, y) => x.a - y.a));
  const inOrder = fillGaps(
    chain,
    matches.filter(({ isNear }) => isNear),
  );
  const placed = { a: new Set(inOrder.map((match) => match.a)), b: new Set(inOrder.map((match) => match.b)) };
  const others = { a: new Map<number, Other>(), b: new Map<number, Other>() };
  // Couples in another order first, then what is alike, then what shares most.
  const elsewhere = matches.filter(({ isAlike, hasPassage }) => isAlike || hasPassage);
  for (const { a: own, b: other, isAlike } of [...couples, ...elsewhere.filter((match) => match.isAlike), ...elsewhere]) {
    if (!placed.a.has(own) && !others.a.has(own)) others.a.set(own, { place: other, isAlike });
    if (!placed.b.has(other) && !others.b.has(other)) others.b.set(other, { place: own, isAlike });
  }
  return { couples: inOrder.map((match) => [match.a, match.b] as const), others };
}

function findMatches(a: readonly Unit[], b: readonly Unit[]): Match[] {
  const words = { a: a.map(unitWords), b: b.map(unitWords) };
  const shared = countShared(words.a, words.b, shingleWords);
  const passages = countShared(words.a, words.b, shortestPassage);
  const byText = Map.groupBy(
    [...b.keys()].filter((place) => b[place]?.isZone === false),
    (place) => b[place]?.text,
  );
  return a.flatMap((unit, own): Match[] => {
    // What stands at the same place of every document is compared whatever it says, and with nothing else.
    if (unit.isZone) {
      const zone = b.findIndex(({ isZone, anchor }) => isZone && anchor === unit.anchor);
      return zone < 0 ? [] : [{ a: own, b: zone, weight: 1, isAlike: true, isNear: true, hasPassage: false }];
    }
    // Of provisions that read alike the first goes with the first, the second with the second.
    const place = byText.get(unit.text)?.shift();
    const same: Match[] =
      place === undefined ? [] : [{ a: own, b: place, weight: unit.text.length, isAlike: true, isNear: true, hasPassage: false }];
    const alike = [...(shared[own] ?? [])].flatMap(([place, weight]): Match[] => {
      const hasPassage = passages[own]?.has(place) ?? false;
      const [shorter = 0, longer = 0] = [words.a[own]?.length ?? 0, words.b[place]?.length ?? 0]
        .map((count) => count - shingleWords + 1)
        .sort((x, y) => x - y);
      const isAlike = weight >= leastShingles && weight >= leastPart * (hasPassage ? shorter : longer);
      const isNear = weight >= leastShinglesNear && weight >= leastPartNear * shorter;
      return isAlike || isNear || hasPassage ? [{ a: own, b: place, weight, isAlike, isNear, hasPassage }] : [];
    });
    return [...same, ...alike].filter((match) => b[match.b]?.isZone === false);
  });
}

const unitWords = ({ text }: Unit): Uint32Array => wordHashes(text);

/** For each text of the first list the texts of the second that share shingles with it, and how many. */
function countShared(a: readonly Uint32Array[], b: readonly Uint32Array[], length: number): Map<number, number>[] {
  const places = new Map<number, number[]>();
  b.forEach((words, place) => {
    for (const hash of new Set(shingleHashes(words, length))) {
      const list = places.get(hash);
      if (list === undefined) places.set(hash, [place]);
      else list.push(place);
    }
  });
  return a.map((words) => {
    const counts = new Map<number, number>();
    for (const hash of new Set(shingleHashes(words, length))) {
      const list = places.get(hash) ?? [];
      if (list.length <= mostPlaces) for (const place of list) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return counts;
  });
}

/** Couples of a chain, and between them those that share less, without any order broken. */
function fillGaps(chain: readonly Match[], matches: readonly Match[]): Match[] {
  const filled = [...chain];
  for (const match of matches) {
    if (filled.every(({ a, b }) => a !== match.a && b !== match.b && a < match.a === b < match.b)) filled.push(match);
  }
  return filled.sort((x, y) => x.a - y.a);
}

/** Of couples sorted by the first document, those in the same order in the second that weigh most together. Quadratic in the couples of two documents. */
function heaviestChain(couples: readonly Match[]): Match[] {
  const best: { weight: number; before: number }[] = [];
  couples.forEach(({ b, weight }, index) => {
    let own = { weight, before: -1 };
    for (let before = 0; before < index; before++) {
      const sum = (best[before]?.weight ?? 0) + weight;
      if ((couples[before]?.b ?? Infinity) < b && sum > own.weight) own = { weight: sum, before };
    }
    best.push(own);
  });
  const chain: Match[] = [];
  let last = best.reduce(
    (heaviest, { weight }, index) => (weight > (best[heaviest]?.weight ?? 0) ? index : heaviest),
    best.length === 0 ? -1 : 0,
  );
  for (; last >= 0; last = best[last]?.before ?? -1) chain.unshift(...couples.slice(last, last + 1));
  return chain;
}

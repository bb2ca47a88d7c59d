/** Which provisions of two documents belong together: by the words that they share, wherever they stand. */
import { countShared, shingleWords, type ShingledUnits } from './shingled-units.ts';

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

/** So much of the shorter provision must be shared; without a shared passage of the longer one, too: set phrases make up much of any short provision. */
const leastPart = 0.3;
const leastShingles = 3;
const leastPartNear = 0.15;
const leastShinglesNear = 9;

export function align(a: ShingledUnits, b: ShingledUnits): Alignment {
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

function findMatches(a: ShingledUnits, b: ShingledUnits): Match[] {
  const shared = countShared(a.shingles, b.shingles);
  const passages = countShared(a.passages, b.passages);
  const byText = Map.groupBy(
    [...b.units.keys()].filter((place) => b.units[place]?.isZone === false),
    (place) => b.units[place]?.text,
  );
  return a.units.flatMap((unit, own): Match[] => {
    // What stands at the same place of every document is compared whatever it says, and with nothing else.
    if (unit.isZone) {
      const zone = b.units.findIndex(({ isZone, anchor }) => isZone && anchor === unit.anchor);
      return zone < 0 ? [] : [{ a: own, b: zone, weight: 1, isAlike: true, isNear: true, hasPassage: false }];
    }
    // Of provisions that read alike the first goes with the first, the second with the second.
    const place = byText.get(unit.text)?.shift();
    const same: Match[] =
      place === undefined ? [] : [{ a: own, b: place, weight: unit.text.length, isAlike: true, isNear: true, hasPassage: false }];
    const alike = [...(shared[own] ?? [])].flatMap(([place, weight]): Match[] => {
      const hasPassage = passages[own]?.has(place) ?? false;
      const [shorter = 0, longer = 0] = [a.sizes[own] ?? 0, b.sizes[place] ?? 0]
        .map((count) => count - shingleWords + 1)
        .sort((x, y) => x - y);
      const isAlike = weight >= leastShingles && weight >= leastPart * (hasPassage ? shorter : longer);
      const isNear = weight >= leastShinglesNear && weight >= leastPartNear * shorter;
      return isAlike || isNear || hasPassage ? [{ a: own, b: place, weight, isAlike, isNear, hasPassage }] : [];
    });
    return [...same, ...alike].filter((match) => b.units[match.b]?.isZone === false);
  });
}

/** Couples of a chain, and between them those that share less, without any order broken. */
function fillGaps(chain: readonly Match[], matches: readonly Match[]): Match[] {
  const filled = [...chain];
  const [takenA, takenB] = [new Set(chain.map(({ a }) => a)), new Set(chain.map(({ b }) => b))];
  for (const match of matches) {
    // Most go with neither: told before the order is looked at.
    if (takenA.has(match.a) || takenB.has(match.b)) continue;
    if (!filled.every(({ a, b }) => a < match.a === b < match.b)) continue;
    filled.push(match);
    takenA.add(match.a);
    takenB.add(match.b);
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

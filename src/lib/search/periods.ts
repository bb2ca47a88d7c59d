/**
 * Cuts a large library into periods, each with a full-text index of its own: an index takes memory with every page that it holds, and is made
 * anew as a whole (docs/decisions/0019-chi-muc-theo-ky.md).
 */

/** So many pages one index holds at most. */
export const mostPages = 2000;

/** Documents of neighbouring dates that are indexed together. */
export interface Period {
  /** Their places in the list that was cut, ascending. */
  places: readonly number[];
  /** First and last date; null where no date is known. */
  from: string | null;
  to: string | null;
}

/**
 * Newest first, unknown dates last. A date is taken for a binary number, and a period is all dates that begin with the same digits: so a document
 * that comes or goes changes its own period alone (which may fall in two), never where others lie. What fits into one index stays whole.
 */
export function planPeriods(dates: readonly (string | null)[], most: number = mostPages): Period[] {
  const places = dates.map((_, place) => place);
  if (places.length <= most) return places.length === 0 ? [] : [describe(places, dates)];
  const keys = dates.map((date) => (date === null ? null : dateKey(date)));
  const dated = cut(
    places.filter((place) => keys[place] !== null),
    (place) => keys[place] ?? 0,
    keyBits,
    most,
  );
  const undated = chunks(
    places.filter((place) => keys[place] === null),
    most,
  );
  return [...dated.reverse(), ...undated].map((own) => describe(own, dates));
}

const describe = (places: readonly number[], dates: readonly (string | null)[]): Period => {
  const known = places.flatMap((place) => dates[place] ?? []).sort();
  return { places, from: known[0] ?? null, to: known.at(-1) ?? null };
};

const keyBits = 12 + 4 + 5;

/** Twelve binary digits of the year, four of the month, five of the day. */
function dateKey(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return ((year * 16 + month) * 32 + day) % 2 ** keyBits;
}

/** Oldest first. `bits`: how many digits of the key are not looked at yet. */
function cut(places: readonly number[], keyOf: (place: number) => number, bits: number, most: number): (readonly number[])[] {
  if (places.length === 0) return [];
  if (places.length <= most) return [places];
  if (bits === 0) return chunks(places, most);
  const isLate = (place: number): boolean => Math.floor(keyOf(place) / 2 ** (bits - 1)) % 2 === 1;
  const [early, late] = [places.filter((place) => !isLate(place)), places.filter(isLate)];
  return [...cut(early, keyOf, bits - 1, most), ...cut(late, keyOf, bits - 1, most)];
}

/** Of one day, or of no known day: nothing else tells them apart. */
const chunks = (places: readonly number[], most: number): (readonly number[])[] =>
  Array.from({ length: Math.ceil(places.length / most) }, (_, index) => places.slice(index * most, (index + 1) * most));

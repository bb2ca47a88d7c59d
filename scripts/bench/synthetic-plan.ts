/** Which documents a synthetic library holds: issuer, kind, date and number of each, before a word of them is made. */
import type { Registry } from '../../src/lib/registry/registry.ts';
import { atWeight, letterKind, realFigures } from './real-figures.ts';
import { lastDay, type IssuingBody } from './synthetic-bodies.ts';
import type { Random } from './synthetic.ts';

export interface PlannedKind {
  name: string;
  abbreviation: string;
  code: string;
}

export interface PlannedDocument {
  /** "<organization>/<id>". */
  id: string;
  body: IssuingBody;
  kind: PlannedKind;
  number: number;
  /** ISO. */
  date: string;
}

/** A number that a real document bears, or that real documents cite: synthetic ones leave it out and stand before or behind it by their date. */
export interface KnownNumber {
  number: number;
  /** "CV/TU". */
  symbol: string;
  date: string | null;
}

export interface PlanInput {
  count: number;
  issuing: readonly IssuingBody[];
  kinds: readonly PlannedKind[];
  known: readonly KnownNumber[];
  termOn: Registry['termOn'];
}

type Draft = Omit<PlannedDocument, 'id' | 'number'> & { term: string };

/** Numbers of one issuer, kind and term rise with the dates; the oldest document comes first. */
export function planDocuments(random: Random, input: PlanInput): PlannedDocument[] {
  const kinds = input.kinds.flatMap((kind) => {
    const texts = new Map<string, number>(Object.entries(realFigures.kinds)).get(kind.name) ?? 0;
    return texts === 0 ? [] : [{ kind, texts }];
  });
  const weights = kinds.map(({ texts }) => texts);
  const termOf = (body: IssuingBody, day: string): string => input.termOn(body.organization, day)?.id ?? '';
  const free = createFreeNumbers(input.known, termOf);
  const drafts: Draft[] = [];
  while (drafts.length < input.count) {
    const kind = kinds[atWeight(weights, random.next())]?.kind;
    const date = drawDate(random);
    const body = drawBody(random, input.issuing, date);
    if (kind === undefined || body === undefined) throw new Error('không có cơ quan hoặc loại văn bản');
    const inTerm = dayInTerm(date, body, input.termOn);
    const draft = { body, kind, date: inTerm, term: termOf(body, inTerm) };
    // What is already numbered leaves room for so many.
    if (free.take(draft)) drafts.push(draft);
  }
  const taken = new Set<string>();
  const planned = [...Map.groupBy(drafts, seriesOf).values()].flatMap((series) => {
    const sorted = [...series].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    return free.numbers(random, sorted).map((number, index): PlannedDocument => {
      const { body, kind, date } = sorted[index] as Draft;
      return { id: freeId(`${body.organization}/${kind.code}-${number}-${date.slice(0, 4)}`, taken), body, kind, number, date };
    });
  });
  return planned.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

const seriesOf = ({ body, kind, term }: Draft): string => `${body.organization} ${kind.abbreviation} ${term}`;

const oneDay = 86_400_000;
const dayOf = (iso: string): number => Date.parse(iso) / oneDay;
export const isoOf = (day: number): string => new Date(day * oneDay).toISOString().slice(0, 10);

/** As many years old as what real documents cite, on any day of that year. */
export const drawAge = (random: Random): number => Math.floor((atWeight(realFigures.ages, random.next()) + random.next()) * 365.25);
const drawDate = (random: Random): string => isoOf(dayOf(lastDay) - drawAge(random));
export const daysBefore = (date: string, days: number): string => isoOf(dayOf(date) - days);

/** The first issues most, the second half as much, the third a third. */
function drawBody(random: Random, issuing: readonly IssuingBody[], date: string): IssuingBody | undefined {
  const existing = issuing.filter(({ from, to }) => from <= date && date <= to);
  return existing[
    atWeight(
      existing.map((_, rank) => 1 / (rank + 1)),
      random.next(),
    )
  ];
}

/** A day of which nobody knows the term (a congress sat) is put off to the next that has one. */
function dayInTerm(date: string, { organization, to }: IssuingBody, termOn: Registry['termOn']): string {
  const later = Array.from({ length: 4 }, (_, days) => isoOf(dayOf(date) + days));
  return later.find((day) => day <= to && termOn(organization, day) !== undefined) ?? date;
}

function freeId(id: string, taken: Set<string>): string {
  const own = taken.has(id) ? freeId(`${id}-2`, taken) : id;
  taken.add(own);
  return own;
}

/** Between two known numbers of a series lie so many others; behind the last one as many as are wanted. */
function createFreeNumbers(
  known: readonly KnownNumber[],
  termOf: (body: IssuingBody, day: string) => string,
): { take(draft: Draft): boolean; numbers(random: Random, sorted: readonly Draft[]): number[] } {
  const borne = new Set(known.map(({ number }) => number));
  const left = new Map<string, number>();
  /** The known numbers right below and right above what is dated so. */
  const gap = ({ body, kind, term, date }: Draft): { low: number; high: number } => {
    const own = known.filter((one) => body.isReal && one.symbol === `${kind.abbreviation}/${body.symbol}` && isOfTerm(one, body, term));
    const low = own.filter((one) => (one.date ?? '') <= date).map(({ number }) => number);
    const high = own.filter((one) => (one.date ?? '') > date).map(({ number }) => number);
    return { low: Math.max(0, ...low), high: Math.min(...high) };
  };
  const isOfTerm = ({ date }: KnownNumber, body: IssuingBody, term: string): boolean =>
    date !== null && body.from <= date && date <= body.to && termOf(body, date) === term;
  const between = (low: number, high: number): number[] =>
    Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => low + 1 + index).filter((number) => !borne.has(number));
  return {
    take: (draft) => {
      const { low, high } = gap(draft);
      if (high === Number.POSITIVE_INFINITY) return true;
      const key = `${seriesOf(draft)} ${low}`;
      const room = left.get(key) ?? between(low, high).length;
      left.set(key, room - 1);
      return room > 0;
    },
    numbers: (random, sorted) =>
      [...Map.groupBy(sorted, (draft) => gap(draft).low)].flatMap(([low, series]) => {
        const high = series[0] === undefined ? low : gap(series[0]).high;
        if (high !== Number.POSITIVE_INFINITY) {
          const numbers = between(low, high);
          return series.map((_, index) => numbers[Math.floor((index * numbers.length) / series.length)] ?? low);
        }
        // Some numbers of a series are never put up; those right behind a real one are asked for as numbers that do not exist (`tests/fixtures/search`).
        let last = low === 0 ? 0 : low + 10;
        return series.map(() => {
          do last += 1 + random.below(2);
          while (borne.has(last));
          return last;
        });
      }),
  };
}

export const isLetter = ({ name }: Pick<PlannedKind, 'name'>): boolean => name === letterKind;

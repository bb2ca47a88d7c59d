/** Scores answers of a search against labelled queries: which document comes first, which provision, which number. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerJson } from '../../src/lib/export/search-json.ts';

/** A line of tests/fixtures/search/*.jsonl. */
export interface LabelledQuery {
  query: string;
  class: string;
  /** Documents that are a right first answer, with the provisions that are a right place where that is beyond doubt. */
  expect: readonly { id: string; anchors?: readonly string[] }[];
  /** Of a number that is cited and not held: its id under /vien-dan/. */
  cited?: string;
  /** A right answer is no number and no document. */
  none?: boolean;
}

export interface QueryResult {
  /** From 0; -1 where no right answer is among the first ten. */
  rank: number;
  /** Of a query with anchors: the right provision of the right document comes first; null without anchors. */
  isRightPlace: boolean | null;
}

export function readQueries(set: string): LabelledQuery[] {
  const file = join(import.meta.dirname, '../../tests/fixtures/search', `${set}.jsonl`);
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledQuery);
}

/** Numbers stand before results, as a reader sees them; the same document counts once. */
export function scoreAnswer(labelled: LabelledQuery, { numbers, results, suggestion }: Omit<AnswerJson, 'query'>): QueryResult {
  const { expect, cited, none } = labelled;
  if (none === true) return { rank: numbers.length === 0 && (results.length === 0 || suggestion !== null) ? 0 : -1, isRightPlace: null };
  if (cited !== undefined && labelled.class.startsWith('number'))
    return { rank: [...new Set(numbers.map((own) => own.cited ?? own.id))].indexOf(cited), isRightPlace: null };
  const isNumber = labelled.class.startsWith('number');
  const shown = isNumber ? numbers.map(({ id }) => id) : [...numbers, ...results].map(({ id }) => id);
  const rank = [...new Set(shown)].slice(0, 10).findIndex((id) => expect.some((own) => own.id === id));
  const place = expect.find(({ anchors }) => anchors !== undefined);
  const landed = results.find(({ id }) => id === place?.id)?.anchor;
  return { rank, isRightPlace: place === undefined ? null : landed != null && place.anchors?.includes(landed) === true };
}

export interface Tally {
  queries: number;
  first: number;
  third: number;
  places: number;
  rightPlaces: number;
}

export const emptyTally = (): Tally => ({ queries: 0, first: 0, third: 0, places: 0, rightPlaces: 0 });

export function addResult(tally: Tally, { rank, isRightPlace }: QueryResult): void {
  tally.queries += 1;
  if (rank === 0) tally.first += 1;
  if (rank >= 0 && rank < 3) tally.third += 1;
  if (isRightPlace !== null) tally.places += 1;
  if (isRightPlace === true) tally.rightPlaces += 1;
}

/** Which rows of a register are shown, in which order, and how many there would be of each choice. */

/** What is chosen, by the name that it bears in the address; what is not chosen is left out. */
export type Chosen = Readonly<Record<string, string>>;

export interface Register {
  /** How many rows there are in all. */
  size: number;
  /** The document of a row, as a place in the order of documents. */
  documentOf(row: number): number;
  /** What a row is found under, by the name in the address. What else is chosen may matter: a unit in one role. */
  facets: Readonly<Record<string, (row: number, chosen: Chosen) => readonly string[]>>;
  /** Orders other than that of the rows, by their name in the address; rows that compare equal stay in order. */
  orders: Readonly<Record<string, (a: number, b: number) => number>>;
  /** The order where none is chosen. */
  order?: (a: number, b: number) => number;
}

export interface Query {
  chosen: Chosen;
  /** The documents that what is typed names; null: all. */
  documents?: ReadonlySet<number> | null;
  /** The values of a facet that what is typed names. */
  named?: Readonly<Record<string, ReadonlySet<string>>>;
  order?: string;
}

/** The rows that fit, in the order that is asked for. */
export function findRows(register: Register, query: Query): number[] {
  const rows = rowsOf(register).filter((row) => fits(register, row, query, null));
  const { [query.order ?? '']: compare = register.order } = register.orders;
  return compare === undefined ? rows : rows.sort((a, b) => compare(a, b) || a - b);
}

/** Each value of a facet with the number of rows that choosing it would show, all else as it is chosen. */
export function countValues(register: Register, facet: string, query: Query): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rowsOf(register)) {
    if (!fits(register, row, query, facet)) continue;
    for (const value of register.facets[facet]?.(row, query.chosen) ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const rowsOf = ({ size }: Register): number[] => Array.from({ length: size }, (_, row) => row);

/** `but`: the facet that is not asked for. */
function fits({ facets, documentOf }: Register, row: number, { chosen, documents, named = {} }: Query, but: string | null): boolean {
  if (documents?.has(documentOf(row)) === false) return false;
  return Object.entries(facets).every(([facet, valuesOf]) => {
    const { [facet]: wanted } = chosen;
    const { [facet]: allowed } = named;
    if (facet === but || (wanted === undefined && allowed === undefined)) return true;
    const values = valuesOf(row, chosen);
    return (wanted === undefined || values.includes(wanted)) && (allowed === undefined || values.some((value) => allowed.has(value)));
  });
}

/** Rows of each document, in order → the document of each row. */
export const documentsOfRows = (counts: readonly number[]): number[] =>
  counts.flatMap((count, document) => Array.from({ length: count }, () => document));

/** In addresses of both registers: what a document is found by, and the order. */
export const documentParameter = 'van-ban';
export const orderParameter = 'xep';

/** So many rows stand in one file, and so many are shown at a step: a step loads at most that many files. */
export const rowsOfStep = 20;
export const rowsOfPart = 20;

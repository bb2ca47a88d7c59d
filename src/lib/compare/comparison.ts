/** Two documents provision by provision: what is the same word for word, what differs in words, what only one of them has. */
import type { Anchor, Body } from '../provision/body.ts';
import { align, type Other } from './align.ts';
import { findDifference, type Piece } from './differ.ts';
import { findPassages } from './passages.ts';
import { shingleUnits, type ShingledUnits } from './shingled-units.ts';
import { documentUnits, type Unit } from './units.ts';

export type Which = 'a' | 'b';

/** A printed line in pieces; label and pieces, joined, are its characters. */
export interface ComparedLine {
  label: string | null;
  pieces: readonly Piece[];
}

export interface Side {
  anchor: Anchor;
  lines: readonly ComparedLine[];
}

export type Row =
  /** Both documents have it in the same order; `isSame`: the same characters behind the printed label. */
  | { type: 'both'; isSame: boolean; isLabelSame: boolean; a: Side; b: Side }
  /** The other document has it elsewhere, at `elsewhere`, where it stands beside another provision or in another order. */
  | { type: 'moved'; isSame: boolean; which: Which; side: Side; elsewhere: Anchor }
  /** A provision of its own that shares a passage with one of the other document; pieces are the passages and what stands between them. */
  | { type: 'partly'; which: Which; side: Side; elsewhere: Anchor }
  /** Nothing like it in the other document. */
  | { type: 'only'; which: Which; side: Side };

/** Rows in which each provision of both documents stands once, those of each document in printed order. */
export function compareBodies(a: Body, b: Body): Row[] {
  return compareUnits(documentUnits(a), documentUnits(b));
}

export const compareUnits = (a: readonly Unit[], b: readonly Unit[]): Row[] => compareShingled(shingleUnits(a), shingleUnits(b));

/** As `compareUnits`, of documents that were made ready before. */
export function compareShingled(shingledA: ShingledUnits, shingledB: ShingledUnits): Row[] {
  const { couples, others } = align(shingledA, shingledB);
  const [a, b] = [shingledA.units, shingledB.units];
  const single = (which: Which, unit: Unit, found: Other | undefined): Row => {
    const other = found === undefined ? undefined : (which === 'a' ? b : a)[found.place];
    if (found === undefined || other === undefined)
      return { type: 'only', which, side: createSide(unit, [{ text: unit.text, isShared: true }]) };
    const isSame = unit.text === other.text;
    if (!found.isAlike)
      return { type: 'partly', which, side: createSide(unit, findPassages(unit.text, other.text)), elsewhere: other.anchor };
    return { type: 'moved', isSame, which, side: createSide(unit, findDifference(unit.text, other.text).a), elsewhere: other.anchor };
  };
  const rows: Row[] = [];
  let [nextA, nextB] = [0, 0];
  const singlesUpTo = (endA: number, endB: number): void => {
    a.slice(nextA, endA).forEach((unit, index) => rows.push(single('a', unit, others.a.get(nextA + index))));
    b.slice(nextB, endB).forEach((unit, index) => rows.push(single('b', unit, others.b.get(nextB + index))));
    [nextA, nextB] = [endA + 1, endB + 1];
  };
  for (const [placeA, placeB] of couples) {
    const [own, other] = [a[placeA], b[placeB]];
    if (own === undefined || other === undefined) continue;
    singlesUpTo(placeA, placeB);
    const difference = findDifference(own.text, other.text);
    rows.push({
      type: 'both',
      isSame: own.text === other.text,
      isLabelSame: own.lines.map(({ label }) => label).join('\n') === other.lines.map(({ label }) => label).join('\n'),
      a: createSide(own, difference.a),
      b: createSide(other, difference.b),
    });
  }
  singlesUpTo(a.length, b.length);
  return rows;
}

/** The pieces of a unit's text, by its lines. */
function createSide({ anchor, lines }: Unit, pieces: readonly Piece[]): Side {
  let rest = [...pieces];
  return {
    anchor,
    lines: lines.map(({ label, text }) => {
      const own: Piece[] = [];
      let length = 0;
      while (length < text.length) {
        const [first, ...others] = rest;
        if (first === undefined) throw new Error('pieces are shorter than their text');
        const taken = first.text.slice(0, text.length - length);
        own.push({ ...first, text: taken });
        length += taken.length;
        rest = taken.length < first.text.length ? [{ ...first, text: first.text.slice(taken.length) }, ...others] : others;
      }
      // The line feed between two lines.
      const [first, ...others] = rest;
      if (first !== undefined) rest = first.text.length > 1 ? [{ ...first, text: first.text.slice(1) }, ...others] : others;
      return { label, pieces: own };
    }),
  };
}

/** How many provisions of one document are what; every provision is counted once. */
export interface Counts {
  same: number;
  changed: number;
  partly: number;
  only: number;
}

export function countRows(rows: readonly Row[], which: Which): Counts {
  const counts: Counts = { same: 0, changed: 0, partly: 0, only: 0 };
  for (const row of rows) {
    if (row.type !== 'both' && row.which !== which) continue;
    if (row.type === 'partly' || row.type === 'only') counts[row.type]++;
    else counts[row.isSame ? 'same' : 'changed']++;
  }
  return counts;
}

/** Rows in order; provisions that only one document has, one after the other, are one group, every other row is one. */
export function groupRows(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (row.type === 'only' && first?.type === 'only' && first.which === row.which) last?.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Tables that draw their lines: ruled lines → cells, merged ones too. */
import type { PlacedText, Rule } from './page.ts';

export interface Grid {
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Row → column → what stands there; a merged cell stands where it begins, the others are empty. */
  rows: readonly (readonly (readonly PlacedText[])[])[];
}

/** Points: how far two lines of one corner may miss each other. */
const slack = 3;

/** Tables of at least two columns whose every character lies within one cell; a frame round a text is none. */
export function findGrids(rules: readonly Rule[], texts: readonly PlacedText[]): Grid[] {
  return components(rules)
    .map((own) => toGrid(own, texts))
    .filter((grid) => grid !== null);
}

/** Rules that touch each other. */
function components(rules: readonly Rule[]): Rule[][] {
  // More are a drawing, not a table.
  if (rules.length > 6000) return [];
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((own) => touch(own, rule)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), rule]);
  }
  return groups.filter((group) => group.some(({ isVertical }) => isVertical) && group.some(({ isVertical }) => !isVertical));
}

function touch(a: Rule, b: Rule): boolean {
  if (a.isVertical === b.isVertical) return Math.abs(a.at - b.at) < slack && a.from < b.to + slack && b.from < a.to + slack;
  return a.at > b.from - slack && a.at < b.to + slack && b.at > a.from - slack && b.at < a.to + slack;
}

function distinct(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) if (kept.length === 0 || value - (kept.at(-1) ?? 0) > slack) kept.push(value);
  return kept;
}

function toGrid(rules: readonly Rule[], texts: readonly PlacedText[]): Grid | null {
  const ys = distinct(rules.filter(({ isVertical }) => !isVertical).map(({ at }) => at));
  const xs = distinct(rules.filter(({ isVertical }) => isVertical).map(({ at }) => at));
  const [top, bottom, left, right] = [ys[0] ?? 0, ys.at(-1) ?? 0, xs[0] ?? 0, xs.at(-1) ?? 0];
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > 4000) return null;
  const isRuled = (isVertical: boolean, at: number, from: number, to: number): boolean => {
    const covered = rules
      .filter((rule) => rule.isVertical === isVertical && Math.abs(rule.at - at) <= slack)
      .map((rule) => [Math.max(from, rule.from - slack), Math.min(to, rule.to + slack)] as const)
      .filter(([start, end]) => end > start)
      .sort(([a], [b]) => a - b);
    let reached = from;
    let sum = 0;
    for (const [start, end] of covered) {
      sum += Math.max(0, end - Math.max(start, reached));
      reached = Math.max(reached, end);
    }
    return sum >= 0.7 * (to - from);
  };
  const rowCount = ys.length - 1;
  const columnCount = xs.length - 1;
  // Where the cell begins that an elementary cell belongs to: up and left while no line parts them.
  const begins = Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => [0, 0] as [number, number]));
  for (let row = 0; row < rowCount; row += 1)
    for (let column = 0; column < columnCount; column += 1) {
      const [y0, y1, x0, x1] = [ys[row] ?? 0, ys[row + 1] ?? 0, xs[column] ?? 0, xs[column + 1] ?? 0];
      const isOpenLeft = column > 0 && !isRuled(true, x0, y0, y1);
      const isOpenAbove = row > 0 && !isRuled(false, y0, x0, x1);
      const from = isOpenLeft ? begins[row]?.[column - 1] : isOpenAbove ? begins[row - 1]?.[column] : undefined;
      // Open to the left and above: both must be one cell, or the shape is no rectangle.
      if (isOpenLeft && isOpenAbove && String(begins[row - 1]?.[column]) !== String(from)) return null;
      const cells = begins[row];
      if (cells) cells[column] = from ?? [row, column];
    }
  const rows = begins.map((cells) => cells.map((): PlacedText[] => []));
  for (const text of texts) {
    const [x, y] = [(text.from + text.to) / 2, text.y - 0.3 * text.size];
    if (x < left || x > right || y < top || y > bottom) continue;
    const row = ys.findLastIndex((at) => at <= y);
    const column = xs.findLastIndex((at) => at <= x);
    const [beginRow, beginColumn] = begins[Math.min(row, rowCount - 1)]?.[Math.min(column, columnCount - 1)] ?? [0, 0];
    // A letter on a line of the table: its cells are not what they seem.
    if (text.text.trim() !== '' && xs.some((at) => text.from < at - 1 && text.to > at + 1 && isRuled(true, at, y - 1, y + 1))) return null;
    rows[beginRow]?.[beginColumn]?.push(text);
  }
  const isFilled = rows.flat().filter((cell) => cell.some(({ text }) => text.trim() !== '')).length >= 2;
  return isFilled ? { top, bottom, left, right, rows } : null;
}

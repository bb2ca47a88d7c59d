/** Ruled lines of a PDF page: strokes and thin filled boxes that lie straight. */
import type { Rule } from '../../lib/transcription/layout/page.ts';
import { apply, type Matrix } from './matrix.ts';

/** Points: what is thicker is an area, what is shorter is a dash or a letter. */
const thickest = 2.5;
const shortest = 6;

/** Numbers that begin the parts of a path in PDF.js: move, line, curve, quadratic, close. */
const operandCounts: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

/** `args` of constructPath: what is done with the path (stroke, fill …), its data, its box. A clip draws nothing and has no rule. */
export function readRules(args: readonly unknown[], matrix: Matrix): Rule[] {
  const data = args[1];
  const first: unknown = Array.isArray(data) ? data[0] : null;
  if (typeof first !== 'object' || first === null) return [];
  const numbers = Object.values(first as Record<string, unknown>).map(Number);
  if (numbers.length > 400 || isClip(args[0])) return [];
  const rules: Rule[] = [];
  for (const path of subpaths(numbers)) {
    const points = path.map(({ x, y }) => apply(matrix, x, y));
    const box = boxOf(points);
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    if (height <= thickest && width >= shortest)
      rules.push({ isVertical: false, at: (box.top + box.bottom) / 2, from: box.left, to: box.right });
    else if (width <= thickest && height >= shortest)
      rules.push({ isVertical: true, at: (box.left + box.right) / 2, from: box.top, to: box.bottom });
    else if (isBox(points) && isStroke(args[0])) {
      rules.push(
        { isVertical: false, at: box.top, from: box.left, to: box.right },
        { isVertical: false, at: box.bottom, from: box.left, to: box.right },
      );
      rules.push(
        { isVertical: true, at: box.left, from: box.top, to: box.bottom },
        { isVertical: true, at: box.right, from: box.top, to: box.bottom },
      );
    }
  }
  return rules;
}

/** Operators of PDF.js: endPath 28, clip 29 and eoClip 30 draw nothing; stroke 20 to fillStroke 27, but fill 22 and 23, draw the sides. */
const isClip = (code: unknown): boolean => code === 28 || code === 29 || code === 30;
const isStroke = (code: unknown): boolean => typeof code === 'number' && code >= 20 && code <= 27 && code !== 22 && code !== 23;

interface Point {
  x: number;
  y: number;
}

/** Curves have no straight side: a path that holds one is left out. */
function subpaths(numbers: readonly number[]): Point[][] {
  const paths: Point[][] = [];
  let current: Point[] = [];
  let at = 0;
  while (at < numbers.length) {
    const kind = numbers[at] ?? -1;
    const count = operandCounts[kind];
    if (count === undefined || kind === 2 || kind === 3) return [];
    if (kind === 0) {
      if (current.length > 1) paths.push(current);
      current = [];
    }
    if (kind === 0 || kind === 1) current.push({ x: numbers[at + 1] ?? 0, y: numbers[at + 2] ?? 0 });
    at += count + 1;
  }
  if (current.length > 1) paths.push(current);
  return paths;
}

function boxOf(points: readonly Point[]): { left: number; right: number; top: number; bottom: number } {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const isBox = (points: readonly Point[]): boolean => {
  const { left, right, top, bottom } = boxOf(points);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
  return points.length >= 4 && points.every(({ x, y }) => (near(x, left) || near(x, right)) && (near(y, top) || near(y, bottom)));
};

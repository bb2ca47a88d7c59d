/** Marks behind a provision: which rows of the list below the text an editor has written from it. They have no text of their own: copied, the text is the printed one. */
import type { Element } from 'hast';
import { readTargets } from '../annotation/target.ts';
import { groupTasks, readTasks } from '../annotation/task.ts';
import type { Anchor, Body } from '../provision/body.ts';
import { element } from './hast.ts';

/** Assignments and targets are counted apart, each in printed order; the list below the text has an item of this id for each. */
export const taskItemId = (number: number): string => `nv-${number}`;
export const targetItemId = (number: number): string => `ct-${number}`;

interface Rows {
  tasks: number[];
  targets: number[];
}

/** Anchor → the numbers of the rows that stand on its words. */
export function rowsByAnchor(body: Body): ReadonlyMap<Anchor, Rows> {
  const rows = new Map<Anchor, Rows>();
  const at = (anchor: Anchor): Rows => {
    const own = rows.get(anchor) ?? { tasks: [], targets: [] };
    rows.set(anchor, own);
    return own;
  };
  for (const [index, parts] of groupTasks(readTasks(body)).entries())
    for (const anchor of new Set(parts.map((part) => part.anchor))) at(anchor).tasks.push(index + 1);
  for (const [index, { anchor }] of readTargets(body).entries()) at(anchor).targets.push(index + 1);
  return rows;
}

export function renderRowMarks({ tasks, targets }: Rows): Element[] {
  return [...marks(tasks, 'NV', 'nhiệm vụ', taskItemId), ...marks(targets, 'CT', 'chỉ tiêu', targetItemId)];
}

/** One mark for each run of numbers: "CT 1–5" leads to the first of them. */
function marks(numbers: readonly number[], short: string, long: string, itemId: (number: number) => string): Element[] {
  return runs(numbers).map(([first, last]) =>
    element(
      'a',
      {
        className: ['mark', 'row-mark'],
        href: `#${itemId(first)}`,
        ariaLabel: `Người biên tập ghi: ${long} ${first === last ? first : `${first} đến ${last}`}`,
        'data-n': `${short}\u00A0${first === last ? first : `${first}–${last}`}`,
      },
      [],
    ),
  );
}

function runs(numbers: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

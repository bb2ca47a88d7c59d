/** Marks behind a provision: which rows of the list below the text an editor has written from it. They have no text of their own: copied, the text is the printed one. */
import type { Element } from 'hast';
import { numberTargets } from '../annotation/target.ts';
import { numberTasks } from '../annotation/task.ts';
import type { Anchor, Body } from '../provision/body.ts';
import { element } from './hast.ts';

/** The item of a row in the list below the text; its place and number there are locked, so the address stays. */
export const taskItemId = ({ anchor, number }: RowPlace): string => `nv-${anchor}-${number}`;
export const targetItemId = ({ anchor, number }: RowPlace): string => `ct-${anchor}-${number}`;

interface RowPlace {
  anchor: Anchor;
  number: number;
}

/** How the list counts a row, in printed order, and its item there. */
interface CountedRow {
  count: number;
  item: string;
}

export interface Rows {
  tasks: CountedRow[];
  targets: CountedRow[];
}

/** Anchor → the rows that stand on its words; assignments and targets are counted apart. */
export function rowsByAnchor(body: Body): ReadonlyMap<Anchor, Rows> {
  const rows = new Map<Anchor, Rows>();
  const at = (anchor: Anchor): Rows => {
    const own = rows.get(anchor) ?? { tasks: [], targets: [] };
    rows.set(anchor, own);
    return own;
  };
  for (const [index, { parts, ...place }] of numberTasks(body).entries())
    for (const anchor of new Set(parts.map((part) => part.anchor))) at(anchor).tasks.push({ count: index + 1, item: taskItemId(place) });
  for (const [index, target] of numberTargets(body).entries())
    at(target.anchor).targets.push({ count: index + 1, item: targetItemId(target) });
  return rows;
}

export function renderRowMarks({ tasks, targets }: Rows): Element[] {
  return [...marks(tasks, 'NV', 'nhiệm vụ'), ...marks(targets, 'CT', 'chỉ tiêu')];
}

/** One mark for each run of counts: "CT 1–5" leads to the first of them. */
function marks(rows: readonly CountedRow[], short: string, long: string): Element[] {
  return runs(rows).map(([first, last]) =>
    element(
      'a',
      {
        className: ['mark', 'row-mark'],
        href: `#${first.item}`,
        ariaLabel: `Người biên tập ghi: ${long} ${first === last ? first.count : `${first.count} đến ${last.count}`}`,
        'data-n': `${short}\u00A0${first === last ? first.count : `${first.count}–${last.count}`}`,
      },
      [],
    ),
  );
}

function runs(rows: readonly CountedRow[]): [first: CountedRow, last: CountedRow][] {
  const found: [CountedRow, CountedRow][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.[1].count === row.count - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

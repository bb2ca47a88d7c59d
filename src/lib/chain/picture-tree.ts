/** What of a tree a picture shows: each document once, a few boxes, a few steps down; the rest is said in a box of its own. */
import type { Row } from './tree.ts';

export interface PictureRow {
  id: string;
  below: readonly PictureRow[];
  /** Followers that the picture does not show below this document. */
  rest: number;
}

export const isCut = ({ below, rest }: PictureRow): boolean => rest > 0 || below.some(isCut);

const mostBoxes = 16;
const mostBelow = 6;
const mostSteps = 4;
/** Two documents in a line need no picture. */
const fewestBoxes = 3;

/** Null where the tree is too small for one. */
export function pictureTree(tree: Row): PictureRow | null {
  // Where a document is listed in full it stands in the picture; a row that only refers to it is left out.
  const homes = new Set<string>();
  const collect = (row: Row, depth: number): void => {
    homes.add(row.id);
    if (depth < mostSteps) for (const own of row.rows) if (!own.isAgain) collect(own, depth + 1);
  };
  collect(tree, 0);
  const shown = new Set<string>([tree.id]);
  interface Open extends PictureRow {
    below: Open[];
    rest: number;
  }
  const root: Open = { id: tree.id, below: [], rest: 0 };
  let open: [Open, Row][] = [[root, tree]];
  for (let depth = 0; open.length > 0; depth++) {
    const next: [Open, Row][] = [];
    for (const [own, row] of open) {
      const fitting = row.rows.filter((follower) => !shown.has(follower.id) && (!follower.isAgain || !homes.has(follower.id)));
      const most = depth < mostSteps ? Math.max(0, Math.min(mostBelow, mostBoxes - shown.size)) : 0;
      const taken = fitting.slice(0, most);
      own.rest = row.rest + fitting.length - taken.length;
      for (const follower of taken) {
        shown.add(follower.id);
        const box: Open = { id: follower.id, below: [], rest: 0 };
        own.below.push(box);
        next.push([box, follower]);
      }
    }
    open = next;
  }
  return shown.size < fewestBoxes ? null : root;
}

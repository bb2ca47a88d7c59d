/** The forest as pages show it: one tree for each top document, cut so that no tree and no page grows with the library. */
import { paginate, type ListPage } from '../library/page.ts';
import type { Level } from '../registry/schema.ts';
import type { Chain, Step } from './chain.ts';

/** So many followers of one document are listed below it; the rest stands in a list of its own. */
export const mostFollowers = 20;
/** So many rows has a tree, so many steps go down from its top. */
const mostRows = 60;
const mostSteps = 6;
/** A page is full with so many rows; a tree is not torn apart. */
const rowsOnPage = 100;

export interface Row {
  id: string;
  /** How it follows the row above; null for a top. */
  step: Step | null;
  /** It follows several documents and is listed in full below another: here it only refers to that place. */
  isAgain: boolean;
  rows: readonly Row[];
  /** Followers that are not listed here. */
  rest: number;
}

export interface ChainPage extends Omit<ListPage<Row>, 'values'> {
  /** Trees by the level of their tops. */
  groups: readonly { level: Level | null; trees: readonly Row[] }[];
}

export interface ChainPages {
  pages: readonly ChainPage[];
  /** The page on which a document is listed in full; null where its tree was cut before it. */
  pageOf(id: string): number | null;
}

/** At least one page, also of a library without relations. `total` counts the top documents. */
export function createChainPages(chain: Chain): ChainPages {
  const packed: Row[][] = [[]];
  let free = rowsOnPage;
  for (const top of chain.tops) {
    const tree = createTree(chain, top);
    const rows = countRows(tree);
    if (rows > free && packed.at(-1)?.length !== 0) {
      packed.push([]);
      free = rowsOnPage;
    }
    packed.at(-1)?.push(tree);
    free -= rows;
  }
  const places = new Map<string, number>();
  packed.forEach((trees, index) => {
    for (const tree of trees) for (const { id, isAgain } of rowsOf(tree)) if (!isAgain) places.set(id, index + 1);
  });
  return {
    pages: packed.map((trees, index) => ({
      groups: [...Map.groupBy(trees, ({ id }) => chain.level(id))].map(([level, own]) => ({ level, trees: own })),
      number: index + 1,
      count: packed.length,
      total: chain.tops.length,
    })),
    pageOf: (id) => places.get(id) ?? null,
  };
}

/** Documents whose followers are too many for a tree: each has a list of its own. */
export function longLists(chain: Chain): { id: string; pages: ListPage<Step>[] }[] {
  return chain.ids.flatMap((id) => (chain.below(id).length > mostFollowers ? [{ id, pages: paginate(chain.below(id)) }] : []));
}

interface OpenRow extends Row {
  rows: OpenRow[];
}

/** Rows are given out level by level, so that one long branch does not take them all. */
export function createTree(chain: Chain, top: string): Row {
  const root: OpenRow = { id: top, step: null, isAgain: false, rows: [], rest: 0 };
  let free = mostRows - 1;
  let open = [root];
  for (let depth = 0; open.length > 0; depth++) {
    const next: OpenRow[] = [];
    for (const row of open) {
      const steps = row.isAgain ? [] : fullFirst(chain, row.id);
      const shown = depth < mostSteps ? steps.slice(0, Math.min(mostFollowers, free)) : [];
      free -= shown.length;
      row.rest = steps.length - shown.length;
      row.rows = shown.map((step) => ({ id: step.id, step, isAgain: chain.home(step.id) !== row.id, rows: [], rest: 0 }));
      next.push(...row.rows);
    }
    open = next;
  }
  return root;
}

/** What is listed in full here stands before what is listed in full elsewhere. */
function fullFirst(chain: Chain, id: string): Step[] {
  const isHome = (step: Step): boolean => chain.home(step.id) === id;
  const steps = chain.below(id);
  return [...steps.filter(isHome), ...steps.filter((step) => !isHome(step))];
}

/** The row itself and all below it, as they are read. */
export function rowsOf(row: Row): Row[] {
  return [row, ...row.rows.flatMap(rowsOf)];
}

const countRows = (tree: Row): number => rowsOf(tree).length;

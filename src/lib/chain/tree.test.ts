import { describe, expect, test } from 'vitest';
import { assembleOf } from '../../../tests/support/citing.ts';
import type { Edge } from '../citation/graph.ts';
import { createChain, type Chain } from './chain.ts';
import { isCut, pictureTree, type PictureRow } from './picture-tree.ts';
import { createChainPages, createTree, longLists, mostFollowers, rowsOf, type Row } from './tree.ts';

const { library } = assembleOf([]);

/** A chain of made documents: [follower, what it carries out]. */
function chainOf(pairs: readonly (readonly [string, string])[]): Chain {
  const edges = pairs.map(([from, to]): Edge => ({
    from,
    to,
    relation: 'triển khai thực hiện',
    statedIn: { from, anchor: '1' },
    isThirdParty: false,
  }));
  return createChain({ ...library, graph: { ...library.graph, edges } });
}

const name = (index: number): string => `b/${String(index).padStart(4, '0')}`;
const followersOf = (top: string, count: number): [string, string][] => Array.from({ length: count }, (_, index) => [name(index), top]);
const boxesOf = (row: PictureRow): PictureRow[] => [row, ...row.below.flatMap(boxesOf)];

describe('a tree', () => {
  test('of a document with five hundred followers is cut and says how many are left', () => {
    const chain = chainOf(followersOf('a/1', 500));
    const tree = createTree(chain, 'a/1');
    expect(tree.rows).toHaveLength(mostFollowers);
    expect(tree.rest).toBe(500 - mostFollowers);
    const [list] = longLists(chain);
    expect(list?.pages.map(({ values }) => values.length)).toEqual([100, 100, 100, 100, 100]);
    expect(new Set(list?.pages.flatMap(({ values }) => values.map(({ id }) => id))).size).toBe(500);
  });

  test('holds a fixed number of rows whatever hangs below it, and loses no follower without saying so', () => {
    const chain = chainOf([
      ...followersOf('a/1', 15),
      ...Array.from({ length: 15 }, (_, index) =>
        followersOf(name(index), 15).map(([id]): [string, string] => [`${id}-${index}`, name(index)]),
      ).flat(),
    ]);
    const tree = createTree(chain, 'a/1');
    expect(rowsOf(tree)).toHaveLength(60);
    for (const row of rowsOf(tree)) if (!row.isAgain) expect(row.rows.length + row.rest).toBe(chain.below(row.id).length);
  });

  test('shows a document below each that it carries out, its own followers only once', () => {
    const chain = chainOf([
      ['b/1', 'a/1'],
      ['b/1', 'a/2'],
      ['c/1', 'b/1'],
    ]);
    const { pages, pageOf } = createChainPages(chain);
    const rows = pages.flatMap(({ groups }) => groups.flatMap(({ trees }) => trees.flatMap(rowsOf)));
    expect(rows.filter(({ id }) => id === 'b/1').map(({ isAgain, rows: own }) => [isAgain, own.length])).toEqual([
      [false, 1],
      [true, 0],
    ]);
    expect(rows.filter(({ id }) => id === 'c/1')).toHaveLength(1);
    expect(pageOf('b/1')).toBe(1);
  });

  test('of documents in a circle ends', () => {
    const chain = chainOf([
      ['a/1', 'a/3'],
      ['a/2', 'a/1'],
      ['a/3', 'a/2'],
    ]);
    expect(rowsOf(createTree(chain, 'a/1')).map(({ id, isAgain }) => [id, isAgain])).toEqual([
      ['a/1', false],
      ['a/2', false],
      ['a/3', false],
      ['a/1', true],
    ]);
  });

  test('goes a few steps down; below that it says what is left', () => {
    const chain = chainOf(Array.from({ length: 30 }, (_, index) => [name(index + 1), name(index)]));
    const rows = rowsOf(createTree(chain, name(0)));
    expect(rows).toHaveLength(7);
    expect(rows.at(-1)?.rest).toBe(1);
  });
});

describe('pages', () => {
  test('hold a hundred rows at most, each top document once, in order', () => {
    const chain = chainOf(
      Array.from({ length: 300 }, (_, top) =>
        followersOf(`a/${top}`, 1 + (top % 7)).map(([id, own]): [string, string] => [`${id}-${top}`, own]),
      ).flat(),
    );
    const { pages } = createChainPages(chain);
    const trees = pages.map(({ groups }) => groups.flatMap(({ trees: own }) => own));
    for (const own of trees) expect(own.flatMap(rowsOf).length).toBeLessThanOrEqual(100);
    expect(trees.flat().map(({ id }) => id)).toEqual(chain.tops);
    expect(pages.map(({ number, count, total }) => [number, count, total])).toEqual(
      pages.map((_, index) => [index + 1, pages.length, 300]),
    );
  });

  test('a library without relations has one page', () => {
    expect(createChainPages(chainOf([])).pages).toEqual([{ groups: [], number: 1, count: 1, total: 0 }]);
  });
});

describe('what a picture shows', () => {
  const tree = (pairs: readonly (readonly [string, string])[], top: string): Row => createTree(chainOf(pairs), top);

  test('is nothing for two documents in a line', () => {
    expect(pictureTree(tree([['b/1', 'a/1']], 'a/1'))).toBeNull();
  });

  test('is each document once, where it is listed in full', () => {
    const picture = pictureTree(
      tree(
        [
          ['b/1', 'a/1'],
          ['b/2', 'a/1'],
          ['b/2', 'b/1'],
        ],
        'a/1',
      ),
    );
    expect(picture).toEqual({ id: 'a/1', rest: 0, below: [{ id: 'b/1', rest: 0, below: [{ id: 'b/2', rest: 0, below: [] }] }] });
  });

  test('is a few boxes of many followers, and it is said that it is a part', () => {
    const picture = pictureTree(tree(followersOf('a/1', 500), 'a/1'));
    expect(picture === null ? [] : boxesOf(picture)).toHaveLength(7);
    expect(picture?.rest).toBe(494);
    expect(picture !== null && isCut(picture)).toBe(true);
  });
});

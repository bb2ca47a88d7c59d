import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { assemble } from '../library/assemble.ts';
import { detach } from './detach.ts';

test('is the same data, of other objects', () => {
  const { library } = assemble(realContent, { secondParser: false });
  for (const value of [...library.entries.map(({ metadata }) => metadata), library.targets, library.tasks, library.graph.citations]) {
    expect(detach(value)).toStrictEqual(value);
    expect(detach(value)).not.toBe(value);
  }
});

test('keeps what is missing, what is no number, what is no text, and half a character', () => {
  const value = { a: undefined, b: null, c: [Number.NaN, -0, Infinity], d: 'nửa ký tự \uD83D ở giữa', e: { __proto__: null } };
  expect(detach(value)).toStrictEqual(value);
  const map = new Map([['a', 1]]);
  expect(detach({ map }).map).toBe(map);
});

test('lets the text go that a piece was taken from', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed / 1e6;
  };
  /** Ten pieces of thirty letters, each of a text of 2 MB. */
  const pieces = (): string[] => Array.from({ length: 10 }, (_, at) => `${String(at)}ủy `.repeat(250_000).slice(1000, 1030));
  const before = used();
  const kept = detach(pieces());
  expect(used() - before).toBeLessThan(5);
  const views = pieces();
  // The pieces alone: if these do not hold their texts any more, `detach` is not needed.
  expect(used() - before).toBeGreaterThan(10);
  expect([...kept, ...views].map(({ length }) => length)).toEqual(Array.from({ length: 20 }, () => 30));
});

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

import { expect, test } from 'vitest';
import { EntryStore, none } from './entry-store.ts';

test('lists that grow side by side come back whole, also those that go on from one array into the next', () => {
  const store = new EntryStore();
  const pages = 3 * 2 ** 17;
  const last = [none, none];
  for (let page = 0; page < pages; page++) last[page % 2] = store.add(page, last[page % 2] ?? none);
  for (const list of [0, 1]) {
    const read = store.read(last[list] ?? -1);
    expect(read.length).toBe(pages);
    expect(read.filter((_, at) => at % 2 === 0).every((page, at) => page === 2 * at + list)).toBe(true);
  }
});

test('an entry counts what is added for its own page alone', () => {
  const store = new EntryStore();
  const first = store.add(7, none);
  expect(store.count(first, 7)).toBe(true);
  expect(store.count(first, 8)).toBe(false);
  expect(store.read(store.add(8, first))).toEqual([7, 2, 8, 1]);
});

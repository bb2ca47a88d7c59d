import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { assemble } from '../library/assemble.ts';
import type { Entry } from '../library/entry.ts';
import { archiveLimits, documentFiles, planArchives } from './archive.ts';

const [real] = assemble(realContent, { secondParser: false }).library.entries;

function entry(id: string, added = '2026-01-01'): Entry {
  if (real === undefined) throw new Error('no document');
  return { ...real, id, metadata: { ...real.metadata, added } };
}

const limits = { documents: 3, sourceBytes: 100 };

test('a small library is one zip, also an empty one', () => {
  expect(planArchives([entry('a/b')], () => 1)).toMatchObject([{ address: '/du-lieu/toan-bo.zip', entries: [{ id: 'a/b' }] }]);
  expect(planArchives([], () => 1)).toEqual([{ address: '/du-lieu/toan-bo.zip', entries: [] }]);
});

test('what is put up later comes behind what is there, so that a full zip stays as it is', () => {
  const old = [entry('a/c', '2026-01-02'), entry('a/b', '2026-01-02'), entry('z/z', '2026-01-01'), entry('a/d', '2026-01-03')];
  const before = planArchives(old, () => 1, limits);
  expect(before.map(({ address, entries }) => [address, entries.map(({ id }) => id)])).toEqual([
    ['/du-lieu/toan-bo.zip', ['z/z', 'a/b', 'a/c']],
    ['/du-lieu/toan-bo-2.zip', ['a/d']],
  ]);
  expect(planArchives([entry('a/a', '2026-01-04'), ...old], () => 1, limits)[0]).toEqual(before[0]);
});

test('every document is in one zip, none of which passes a limit but for a single large source', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 120 }), { maxLength: 20 }), (sizes) => {
      const entries = sizes.map((_, index) => entry(`a/b-${index}`));
      const sizeOf = ({ id }: Entry): number => sizes[Number(id.slice(4))] ?? 0;
      const archives = planArchives(entries, sizeOf, limits);
      expect(archives.flatMap((archive) => archive.entries.map(({ id }) => id)).sort()).toEqual(entries.map(({ id }) => id).sort());
      for (const { entries: own } of archives) {
        expect(own.length).toBeLessThanOrEqual(limits.documents);
        if (own.length > 1) expect(own.reduce((sum, one) => sum + sizeOf(one), 0)).toBeLessThanOrEqual(limits.sourceBytes);
      }
      expect(new Set(archives.map(({ address }) => address)).size).toBe(archives.length);
    }),
  );
});

test('a full zip stays below what a zip without 64 bits can hold, with the data of the library besides', () => {
  expect(archiveLimits.documents * documentFiles(entry('a/b')).length).toBeLessThan(65_535 - 20_000);
});

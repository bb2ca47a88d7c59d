import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitIntoParts as split, type DataFile } from './parts.ts';

const href = (address: string): string => `/goc${address}`;
const bytes = (text: string): number => new TextEncoder().encode(text).length;
const contentOf = (file: DataFile | undefined): Record<string, unknown> => JSON.parse(file?.content ?? '{}') as Record<string, unknown>;

/** The file at the address itself first, its parts behind it. */
function splitIntoParts(...parameters: Parameters<typeof split>): DataFile[] {
  const files = [...split(...parameters)];
  return [...files.slice(-1), ...files.slice(0, -1)];
}

test('what fits is one file', () => {
  const [only, ...others] = splitIntoParts('/du-lieu/a.json', { documents: [{ id: 'một' }, { id: 'hai' }] }, href);
  expect(others).toEqual([]);
  expect(only?.address).toBe('/du-lieu/a.json');
  expect(contentOf(only)).toEqual({ documents: [{ id: 'một' }, { id: 'hai' }] });
});

test('nothing is one file with an empty list', () => {
  expect(splitIntoParts('/a.json', { documents: [] }, href).map(contentOf)).toEqual([{ documents: [] }]);
});

test('what does not fit is a list of parts beside it', () => {
  const files = splitIntoParts('/du-lieu/a.json', { documents: ['a'.repeat(300), 'b'.repeat(300), 'c'.repeat(300)] }, href, { limit: 800 });
  expect(files.map(({ address }) => address)).toEqual(['/du-lieu/a.json', '/du-lieu/a-1.json', '/du-lieu/a-2.json']);
  expect(contentOf(files[0])).toEqual({ parts: ['/goc/du-lieu/a-1.json', '/goc/du-lieu/a-2.json'] });
});

test('no part passes the limit in bytes, every part parses, and together they hold every value in order', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'ế', 'đ', '"', '\\', '\n', '😀', '\u2028', ' '), maxLength: 60 });
  const limit = 1000;
  fc.assert(
    fc.property(fc.array(fc.record({ id: word, text: word }), { maxLength: 40 }), (values) => {
      const files = splitIntoParts('/a.json', { documents: values }, href, { limit });
      const parts = files.length === 1 ? files : files.slice(1);
      for (const { content } of parts) expect(bytes(content)).toBeLessThanOrEqual(limit);
      expect(parts.flatMap((part) => contentOf(part)['documents'])).toEqual(values);
      if (files.length > 1) expect(contentOf(files[0])['parts']).toEqual(parts.map(({ address }) => href(address)));
    }),
  );
});

test('a value larger than the limit has a part of its own', () => {
  const files = splitIntoParts('/a.json', { documents: ['a', 'b'.repeat(2000), 'c'] }, href, { limit: 500 });
  expect(files.slice(1).map((file) => contentOf(file)['documents'])).toEqual([['a'], ['b'.repeat(2000)], ['c']]);
});

test('the limit is of bytes, not of letters', () => {
  const files = splitIntoParts('/a.json', { documents: Array.from({ length: 20 }, () => 'ế😀đ'.repeat(30)) }, href, { limit: 2000 });
  expect(files.length).toBeGreaterThan(2);
  for (const { content } of files) expect(bytes(content)).toBeLessThanOrEqual(2000);
});

test('two lists are split together, every part has both, and what is extra stands in the file itself', () => {
  const lists = { citations: ['a'.repeat(300), 'b'.repeat(300)], citedDocuments: ['c'.repeat(300)] };
  const [first, ...parts] = splitIntoParts('/a.json', lists, href, { limit: 700, extra: { summary: { citations: 2 } } });
  expect(contentOf(first)).toEqual({ parts: parts.map(({ address }) => href(address)), summary: { citations: 2 } });
  expect(parts.flatMap((part) => contentOf(part)['citations'])).toEqual(lists.citations);
  expect(parts.flatMap((part) => contentOf(part)['citedDocuments'])).toEqual(lists.citedDocuments);
  expect(contentOf(splitIntoParts('/a.json', lists, href, { extra: { summary: 1 } })[0])).toEqual({ ...lists, summary: 1 });
});

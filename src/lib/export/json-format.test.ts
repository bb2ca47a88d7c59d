import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { realContent, realDocuments } from '../../../tests/support/documents.ts';
import { addresses } from '../address.ts';
import { manifestEntry } from '../integrity/manifest.ts';
import { assemble } from '../library/assemble.ts';
import { officialBlocks } from '../provision/text.ts';
import { targetJson, taskJson } from './annotations-json.ts';
import { citationJson, citationSummary, citedDocumentsJson, splitPlaces } from './citations-json.ts';
import { documentJson, documentSummary } from './document-json.ts';
import { redirectJson, removalJson, removedJson, withheldJson } from './absent-json.ts';
import { fileHead, fileSchema, formats, jsonSchema, type Format, type ListFormat } from './json-format.ts';
import { splitIntoParts } from './parts.ts';

const { library } = assemble(realContent, { secondParser: false });
const { graph } = library;
const href = (address: string): string => `/goc${address}`;
const hash = (): string => 'a'.repeat(64);

const facts = { date: '2026-11-20', by: 'Văn phòng Tỉnh ủy', reason: 'đăng nhầm' };
const removal = { path: '/vb/a/b/', ...facts, number: '1-CV/TU' };
const redirects = Array.from({ length: 60 }, (_, index) => ({
  from: `/vb/a/c-${index}/`,
  to: '/vb/a/d/',
  date: '2026-11-22',
  reason: 'đổi mã',
}));

const lists: Readonly<Record<ListFormat, Readonly<Record<string, unknown[]>>>> = {
  documents: { documents: library.entries.map((entry) => documentSummary(entry, href)) },
  citations: { citations: graph.citations.map(citationJson), citedDocuments: citedDocumentsJson(graph, href) },
  targets: { targets: library.targets.map(targetJson) },
  tasks: { tasks: library.tasks.map(taskJson) },
  manifest: {
    documents: realDocuments.flatMap(({ id, parsed: { metadata, body } }) =>
      metadata === null ? [] : [manifestEntry(id, metadata, officialBlocks(body), hash)],
    ),
  },
  files: { files: [{ url: '/goc/du-lieu/a.json', bytes: 1, sha256: hash() }] },
  moves: { redirects: redirects.map((one) => redirectJson(one, href)), removed: [removalJson(removal, href)] },
};

/** The file whole, and in parts. */
function filesOf(format: ListFormat): Record<string, unknown>[] {
  const extra = format === 'citations' ? { summary: citationSummary(graph) } : {};
  const write = (limit: number): Record<string, unknown>[] =>
    [...splitIntoParts('/a.json', lists[format], href, { limit, head: fileHead(format, href), extra })].map(
      ({ content }) => JSON.parse(content) as Record<string, unknown>,
    );
  return [...write(1_000_000), ...write(2000)];
}

describe.each(Object.keys(lists) as ListFormat[])('%s', (format) => {
  const files = filesOf(format);
  // The published schema read back: what a reader of it would check with.
  const published = z.fromJSONSchema(JSON.parse(JSON.stringify(jsonSchema(format))) as Parameters<typeof z.fromJSONSchema>[0]);

  test('the file and each of its parts begin with schema and version and are of the format, with no field that it does not name', () => {
    expect(files.length).toBeGreaterThan(format === 'files' ? 1 : 3);
    for (const file of files) {
      expect(Object.keys(file).slice(0, 2)).toEqual(['schema', 'version']);
      expect(file).toMatchObject({ schema: href(addresses[`${format}Schema`]), version: 1 });
      expect(fileSchema(format).safeParse(file).error?.message).toBeUndefined();
      expect(published.safeParse(file).error?.message).toBeUndefined();
    }
  });

  test('whatever field is renamed, removed or of another type, the schema refuses it; a field that was added passes', () => {
    const [file = {}] = files;
    const [key = ''] = Object.keys(lists[format]);
    const rows = lists[format][key] as Record<string, unknown>[];
    const [first = {}] = rows;
    const isValid = (row: Record<string, unknown>): boolean => published.safeParse({ ...file, [key]: [row] }).success;
    expect(isValid(first)).toBe(true);
    expect(isValid({ ...first, added_in_a_later_build: 1 })).toBe(true);
    expect(Object.keys(first).length).toBeGreaterThan(2);
    for (const field of Object.keys(first)) {
      const { [field]: value, ...others } = first;
      expect(isValid(others), `without ${field}`).toBe(false);
      expect(isValid({ ...others, [`${field}_`]: value }), `${field} renamed`).toBe(false);
      expect(isValid({ ...first, [field]: { not: 'this' } }), `${field} an object`).toBe(false);
    }
    expect(published.safeParse({ ...file, version: 2 }).success).toBe(false);
    expect(published.safeParse({ ...file, [key]: undefined }).success).toBe(false);
  });
});

test('every document by itself is of its format', () => {
  const published = z.fromJSONSchema(jsonSchema('document') as Parameters<typeof z.fromJSONSchema>[0]);
  for (const { id, parsed } of realDocuments) {
    const entry = library.entry(id);
    if (entry === undefined) throw new Error(id);
    const file = { ...fileHead('document', href), ...documentJson(entry, parsed.body, href, hash) };
    expect(fileSchema('document').safeParse(file).error?.message).toBeUndefined();
    expect(published.safeParse(file).success).toBe(true);
    expect(published.safeParse({ ...file, provisions: [{ anchor: '1' }] }).success).toBe(false);
    expect(published.safeParse({ ...file, provenance: {} }).success).toBe(false);
  }
});

test.each([
  ['removed', removedJson({ path: '/vb/a/b/', ...facts }, href)],
  ['withheld', withheldJson('a/b', 'đang rà soát', href)],
] as const)('in the place of a document that is not there: %s', (format, own) => {
  const published = z.fromJSONSchema(jsonSchema(format) as Parameters<typeof z.fromJSONSchema>[0]);
  const file: Record<string, unknown> = { ...fileHead(format, href), ...own };
  expect(file).toMatchObject({ schema: href(addresses[`${format}Schema`]), version: 1, id: 'a/b', url: '/goc/vb/a/b/' });
  expect(fileSchema(format).safeParse(file).error?.message).toBeUndefined();
  expect(published.safeParse(file).success).toBe(true);
  for (const field of Object.keys(file)) {
    const { [field]: _left, ...others } = file;
    expect(published.safeParse(others).success, `without ${field}`).toBe(false);
  }
  // Who asks for a document must not take this for one.
  expect(fileSchema('document').safeParse(file).success).toBe(false);
});

/** A contract: this list may grow, and nothing in it may go or change its name without a new version (docs/format.md). */
const published1: Readonly<Record<Format, string>> = {
  documents: 'documents',
  document:
    'id url kind number symbol year date title editorialTitle issuer signatory addressees recipients scope release status added provenance provisions',
  citations: 'citations citedDocuments',
  targets: 'targets',
  tasks: 'tasks',
  manifest: 'documents',
  files: 'files',
  moves: 'redirects removed',
  removed: 'id url removed',
  withheld: 'id url withheld',
};

test.each(formats)('%s of version 1 has the fields that were published, all of them required', (format) => {
  const schema = jsonSchema(format) as { $schema: string; description: string; required?: string[]; anyOf?: { required: string[] }[] };
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.description).not.toBe('');
  const required = schema.required ?? schema.anyOf?.[0]?.required;
  expect(required).toEqual(expect.arrayContaining(['schema', 'version', ...published1[format].split(' ')]));
  expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
});

test('a document that very many places cite is told in several entries, none of which is large', () => {
  const [one] = citedDocumentsJson(graph, href);
  if (one === undefined) throw new Error('no cited document');
  const citedBy = Array.from({ length: 45 }, (_, index) => ({ from: `a/b-${index}`, anchor: '1' }));
  const split = [...splitPlaces([{ ...one, citedBy }, one], 20)];
  expect(split.map(({ id, citedBy: own }) => [id, own.length])).toEqual([
    [one.id, 20],
    [one.id, 20],
    [one.id, 5],
    [one.id, one.citedBy.length],
  ]);
  expect(split.slice(0, 3).flatMap(({ citedBy: own }) => own)).toEqual(citedBy);
});

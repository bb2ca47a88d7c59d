import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { realContent, realDocuments } from '../../../tests/support/documents.ts';
import { documentRecord } from '../permalink/lock.ts';
import { assemble } from '../library/assemble.ts';
import type { Entry } from '../library/entry.ts';
import { placedItems } from '../provision/place.ts';
import { blockLine, officialBlocks } from '../provision/text.ts';
import { documentJson, documentSummary } from './document-json.ts';

const { library } = assemble(realContent, { secondParser: false });
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const href = (address: string): string => `/van-ban${address}`;
const entryOf = (id: string): Entry => {
  const entry = library.entry(id);
  if (entry === undefined) throw new Error(id);
  return entry;
};

test('the summary of a document has its number in parts and says what each value rests on', () => {
  const summary = documentSummary(entryOf('tinh-uy-lam-dong/cv-3467-2024'), href);
  expect(summary).toMatchObject({
    id: 'tinh-uy-lam-dong/cv-3467-2024',
    url: '/van-ban/vb/tinh-uy-lam-dong/cv-3467-2024/',
    kind: 'công văn',
    number: '3467',
    symbol: 'CV/TU',
    year: null,
    date: '2024-01-05',
  });
  expect(summary.provenance.number.basis).toBe('printed');
  expect(summary.provenance.date).toMatchObject({ basis: 'inferred', source: expect.stringMatching(/#/) as string });
});

test('the unknown is null, never left out', () => {
  const summary = documentSummary(entryOf('huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong'), href);
  expect(summary).toMatchObject({ number: null, symbol: null, year: null, date: null, title: null, scope: null });
  expect(summary.provenance.number).toEqual({ basis: 'unknown', evidence: null, source: null, reason: expect.any(String) as string });
});

test('"Như trên" names the addressees again, "Lưu" nobody', () => {
  const { addressees, recipients } = documentSummary(entryOf('huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong'), href);
  expect(recipients.find(({ role }) => role === 'như trên')?.units).toEqual([...new Set(addressees.flatMap(({ units }) => units))]);
  expect(recipients.find(({ role }) => role === 'lưu')?.units).toEqual([]);
});

describe.each(realDocuments.map(({ id, parsed }) => ({ id, parsed })))('the provisions of $id', ({ id, parsed }) => {
  const { provisions } = documentJson(entryOf(id), parsed.body, href, hash);

  test('are those of the page, in order, each below one that stands before it', () => {
    expect(provisions.map(({ anchor }) => anchor)).toEqual(placedItems(parsed.body).map(({ anchor }) => anchor));
    provisions.forEach(({ parent }, index) => {
      if (parent !== null) expect(provisions.slice(0, index).map(({ anchor }) => anchor)).toContain(parent);
    });
  });

  test('hold the official text', () => {
    const lines = new Map(officialBlocks(parsed.body).map((block) => [block.anchor, blockLine(block)]));
    for (const { anchor, label, text } of provisions) expect(blockLine({ label, text })).toBe(lines.get(anchor));
  });

  test('survive being written and read', () => {
    const json = documentJson(entryOf(id), parsed.body, href, hash);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});

test('what was mended has the words before and after, with the hashes that the lock has', () => {
  const entry = entryOf('tinh-uy-lam-dong/cv-3467-2024');
  const body = realDocuments.find(({ id }) => id === entry.id)?.parsed.body;
  if (body === undefined) throw new Error(entry.id);
  const reason = 'Chép thiếu một chữ.';
  const changes = [
    { anchor: '1', old: '1. Chữ cũ' },
    { anchor: '9', old: '9. Chữ thừa' },
    { anchor: '2', old: null },
  ];
  const mended = { ...entry, metadata: { ...entry.metadata, corrections: [{ date: '2026-11-25', reason, changes }] } };
  const locked = documentRecord(officialBlocks(body), hash).anchors ?? {};
  const [correction] = documentJson(mended, body, href, hash).corrections;
  expect(correction).toMatchObject({ date: '2026-11-25', reason });
  expect(correction?.changes.map(({ anchor, oldHash, followedHash }) => ({ anchor, oldHash, followedHash }))).toEqual([
    { anchor: '1', oldHash: hash('1. Chữ cũ').slice(0, 16), followedHash: locked['1'] },
    { anchor: '9', oldHash: hash('9. Chữ thừa').slice(0, 16), followedHash: null },
    { anchor: '2', oldHash: null, followedHash: locked['2'] },
  ]);
  expect(documentJson(entry, body, href, hash).corrections).toEqual([]);
});

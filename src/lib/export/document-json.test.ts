import { describe, expect, test } from 'vitest';
import { realContent, realDocuments } from '../../../tests/support/documents.ts';
import { assemble } from '../library/assemble.ts';
import type { Entry } from '../library/entry.ts';
import { placedItems } from '../provision/place.ts';
import { blockLine, officialBlocks } from '../provision/text.ts';
import { documentJson, documentSummary } from './document-json.ts';

const { library } = assemble(realContent, { secondParser: false });
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
  const { provisions } = documentJson(entryOf(id), parsed.body, href);

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
    const json = documentJson(entryOf(id), parsed.body, href);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});

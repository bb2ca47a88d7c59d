/** The built pages against the source files: the promise that everything else stands on. */
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openContent } from '../../src/io/content.ts';
import { directiveAddress, directiveJsonAddress } from '../../src/lib/address.ts';
import type { DocumentJson } from '../../src/lib/export/document-json.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { findTranscriptionDifference, removeFurniture } from '../../src/lib/transcription/compare.ts';
import { openPage } from './harness/page.ts';

const content = openContent(resolve(import.meta.dirname, '../../content'));
const { library } = assemble(content, { secondParser: false });
const documents = library.entries.map(({ id, metadata }) => ({ id, source: metadata.source }));

/** The five addresses are permanent (issue 2); a sixth document may be added, none of these may go. */
const permanent = [
  'dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu',
  'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong',
  'tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam',
  'tinh-uy-lam-dong/cv-3467-2024',
  'tinh-uy-lam-dong/nq-28-2023',
];

async function readJson(page: Page, id: string): Promise<DocumentJson> {
  return (await (await page.request.get(new URL(directiveJsonAddress(id), page.url()).href)).json()) as DocumentJson;
}

test('the library holds the five real documents at their permanent addresses', () => {
  expect(documents.map(({ id }) => id)).toEqual(expect.arrayContaining(permanent));
});

describe.each(documents)('$id', ({ id, source }) => {
  test('shows the source character for character', async () => {
    const page = await openPage(directiveAddress(id), { javaScriptEnabled: false });
    const official = await page.locator('[data-official-text]').evaluateAll((leaves) => ({
      text: leaves.map((leaf) => leaf.textContent).join(''),
      notLeaves: leaves.filter((leaf) => leaf.childElementCount > 0).map((leaf) => leaf.outerHTML),
    }));
    expect(official.notLeaves).toEqual([]);
    const file = content.readSource(source.file);
    const { text, missing } = removeFurniture(file?.text ?? '', source.furniture);
    expect(missing).toEqual([]);
    expect(text.length).toBeGreaterThan(5000);
    expect(
      findTranscriptionDifference(
        text,
        official.text.split('\n').filter((line) => line !== ''),
      ),
    ).toBeNull();
  });

  test('gives every provision of its data an element with the anchor as id, and no id twice', async () => {
    const page = await openPage(directiveAddress(id), { javaScriptEnabled: false });
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map((element) => element.id));
    expect(new Set(ids).size).toBe(ids.length);
    const { provisions } = await readJson(page, id);
    expect(provisions.length).toBeGreaterThan(5);
    expect(provisions.map(({ anchor }) => anchor).filter((anchor) => !ids.includes(anchor))).toEqual([]);
  });

  test('copies a provision as its label and its words', async () => {
    const page = await openPage(directiveAddress(id));
    const { provisions } = await readJson(page, id);
    const copied = await page.evaluate(
      (anchors) =>
        anchors.map((anchor) => {
          const element = document.getElementById(anchor);
          const selection = getSelection();
          if (element === null || selection === null) return null;
          selection.removeAllRanges();
          const range = document.createRange();
          range.selectNode(element);
          selection.addRange(range);
          return selection.toString().replace(/\s+/g, ' ').trim();
        }),
      provisions.map(({ anchor }) => anchor),
    );
    expect(copied).toEqual(provisions.map(({ label, text }) => (label === null ? text : `${label} ${text}`.trim())));
  });
});

describe('labels as printed', () => {
  test('004 shows two items "3." at different anchors, and no item "2024."', async () => {
    const page = await openPage(directiveAddress('huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong'));
    const { provisions } = await readJson(page, 'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong');
    expect(provisions.map(({ label }) => label).filter((label) => label !== null)).toEqual(['1.', '2.', '3.', '3.', '4.', '5.', '6.']);
    expect(provisions.filter(({ label }) => label === '3.').map(({ anchor }) => anchor)).toEqual(['3', '3-2']);
  });

  test('003 has no page numbers in its text and no bullet "- 2030."', async () => {
    const id = 'dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu';
    const page = await openPage(directiveAddress(id));
    const { provisions } = await readJson(page, id);
    expect(provisions.filter(({ text }) => text.startsWith('2030.'))).toEqual([]);
    const lines = (await page.locator('[data-official-text]').allTextContents()).join('').split('\n');
    expect(lines.filter((line) => /^\d+$/.test(line.trim()))).toEqual([]);
    expect(lines.join('\n')).toContain('nhiệm kỳ 2025 - 2030. Chú trọng');
  });

  test('000 has the items 1. to 11., those behind page breaks too', async () => {
    const id = 'tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam';
    const page = await openPage(directiveAddress(id));
    const { provisions } = await readJson(page, id);
    expect(provisions.map(({ label }) => label).filter((label) => label !== null)).toEqual(
      Array.from({ length: 11 }, (_, index) => `${index + 1}.`),
    );
  });
});

test('data files name every document once, with the words "công văn" and unknown values as null', async () => {
  const page = await openPage('/');
  const { documents: listed } = (await (await page.request.get(new URL('/du-lieu/documents.json', page.url()).href)).json()) as {
    documents: DocumentJson[];
  };
  expect(listed.map(({ id }) => id).sort()).toEqual([...permanent].sort());
  expect(listed.find(({ id }) => id.endsWith('cv-3467-2024'))).toMatchObject({
    url: '/vb/tinh-uy-lam-dong/cv-3467-2024/',
    kind: 'công văn',
    number: '3467',
    symbol: 'CV/TU',
    year: null,
    date: '2024-01-05',
    provenance: {
      number: { basis: 'printed' },
      date: { basis: 'inferred', source: 'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong#t2' },
    },
  });
  expect(listed.find(({ id }) => id.endsWith('cv-2024-ky-luat-ky-cuong'))).toMatchObject({
    number: null,
    symbol: null,
    date: null,
    title: null,
  });
  expect(listed.every((document) => !('provisions' in document))).toBe(true);
});

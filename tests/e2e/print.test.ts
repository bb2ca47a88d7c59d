/** A document on paper, read from the PDF that the browser makes of it. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { document as words, quoting, site } from '../../src/i18n/vi.ts';
import { openContent } from '../../src/io/content.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { zoneAnchors } from '../../src/lib/provision/body.ts';
import { blockLine, officialBlocks } from '../../src/lib/provision/text.ts';
import { elsewhere } from '../support/elsewhere.ts';
import { project } from './harness/command.ts';
import { useLibrary } from './harness/library.ts';
import { openPage, visit } from './harness/page.ts';

const lines = new Map<string, { zone: string | null; line: string }[]>();
const { library } = assemble(openContent(join(project, 'content')), {
  secondParser: false,
  onDocument: ({ id }, body) => {
    const zones = new Set<string>(Object.values(zoneAnchors));
    lines.set(
      id,
      officialBlocks(body).map((own) => ({ zone: zones.has(own.anchor) ? own.anchor : null, line: blockLine(own) })),
    );
  },
});
const block = 'dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu';

/** The text of each page of paper; every kind of white space is one blank. */
async function printPages(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((own) => own.normalize('NFC').replace(/\s+/g, ' '));
}

describe.each(library.entries.map(({ id, metadata }) => ({ id, number: metadata.number })))('$id on paper', ({ id, number }) => {
  let pages: string[] = [];
  beforeAll(async () => {
    pages = await openPaper(`/vb/${id}/`);
  });

  test('each page bears the number, the word that it is no original, and its own number of all', () => {
    pages.forEach((text, index) => {
      expect(text).toContain(number ?? 'chưa rõ số hiệu');
      expect(text).toContain(quoting.notice);
      expect(text).toContain(`Trang ${index + 1}/${pages.length}`);
    });
  });

  test('all of the official text is there, its provisions in order', () => {
    const heads = new RegExp(`^.*?${quoting.notice} Trang \\d+/\\d+ `);
    // A number of the end notes stands behind a citation; a word may be broken at a hyphen.
    const plain = (text: string): string => text.replace(/\[\d+\]/g, '').replace(/\s+/g, '');
    const own = lines.get(id) ?? [];
    let paper = plain(pages.map((text) => text.replace(heads, '')).join(' '));
    // Recipients stand beside the signature: paper may hold them before words that are printed above.
    for (const zone of new Set(own.flatMap(({ zone: name }) => name ?? []))) {
      const text = plain(
        own
          .filter(({ zone: name }) => name === zone)
          .map(({ line }) => line)
          .join(' '),
      );
      expect(paper).toContain(text);
      paper = paper.replace(text, '');
    }
    let from = 0;
    for (const { line } of own.filter(({ zone }) => zone === null)) {
      const at = paper.indexOf(plain(line), from);
      expect(at, line).toBeGreaterThanOrEqual(from);
      from = at + plain(line).length;
    }
  });

  test('says what it was taken from and what it is not', () => {
    const all = pages.join(' ');
    expect(all).toContain(site.unofficial);
    expect(all).toContain(words.textSha256);
    expect(all).not.toContain(words.contents);
    expect(all).not.toContain(quoting.word);
  });
});

async function openPaper(path: string): Promise<string[]> {
  const { page, close } = await visit(path);
  const pages = await printPages(page);
  await close();
  return pages;
}

test('the numbers in the text lead to the notes at the end', async () => {
  const text = (await openPaper(`/vb/${block}/`)).join(' ');
  expect(text).toContain('Nghị quyết số 28-NQ/TU[4]');
  expect(text).toMatch(/\[4\] ?Nghị quyết số 28-NQ\/TU, ngày 06\/12\/2023, Tỉnh ủy/);
});

test('paper is black on white from any theme, and asks for nothing', async () => {
  const page = await openPage(`/vb/${block}/`, { colorScheme: 'dark' });
  await page.evaluate(() => {
    Object.assign(globalThis, { prints: 0, print: () => ((globalThis as { prints?: number }).prints = 1) });
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() => {
    const shown = [...document.querySelectorAll('body, main, .official *, .facts *')].filter((own) => own.getClientRects().length > 0);
    return [...new Set(shown.map((own) => getComputedStyle(own).color))];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)']);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(/rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/);
  expect(await page.locator('button:visible, nav:visible, .permalink:visible').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  expect(await page.evaluate(() => (globalThis as { prints?: number }).prints)).toBe(0);
  await page.getByRole('button', { name: quoting.print, exact: true }).click();
  expect(await page.evaluate(() => (globalThis as { prints?: number }).prints)).toBe(1);
});

describe('with an address of its own', () => {
  const server = useLibrary(elsewhere);

  test('the paper bears address and QR code, and so do the notes', async () => {
    const { page, close } = await visit(`/vb/${block}/`, { site: server.address });
    const text = (await printPages(page)).join(' ');
    const address = `${elsewhere.address}/vb/${block}/`;
    expect(text.replace(/\s/g, '')).toContain(address);
    expect(text).toContain(`${elsewhere.address}/vien-dan/kl-49-tw/`);
    expect(await page.locator('.paper-address path').getAttribute('d')).toMatch(/^M4 4h7v1h-7z/);
    expect(await page.locator('.paper-address').isVisible()).toBe(false);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(address);
    await close();
  });
});

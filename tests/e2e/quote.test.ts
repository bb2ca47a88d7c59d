/** Quoting a document and taking it along: the clipboard as a word processor would read it, on plain HTTP too, and the files. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { quoting as words } from '../../src/i18n/vi.ts';
import { openContent } from '../../src/io/content.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { officialText } from '../../src/lib/provision/text.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { launchBrowser } from './harness/browser.ts';
import { project } from './harness/command.ts';
import { openPage } from './harness/page.ts';
import { startSite } from './harness/site.ts';

const letter = '/vb/tinh-uy-lam-dong/cv-3467-2024/';
const resolution = '/vb/tinh-uy-lam-dong/nq-28-2023/';
const letterName = 'Công văn số 3467-CV/TU ngày 05/01/2024 [suy ra: ngày ban hành] của Ban Thường vụ Tỉnh ủy';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

const openPanel = async (page: Page, anchor: string): Promise<void> => {
  await page.locator(`.permalink[href="#${anchor}"]`).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Trích dẫn' }).waitFor();
};

const readClipboard = (page: Page): Promise<{ plain: string; html: string }> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
    return { plain: await read('text/plain'), html: await read('text/html') };
  });

/** The printed text of a place, from the source of the page and not from its script. */
const printed = (page: Page, anchor: string): Promise<string> =>
  page.locator(`[id="${anchor}"] [data-official-text], [id="${anchor}"][data-official-text]`).evaluateAll((leaves) =>
    leaves
      .map(({ textContent }) => textContent)
      .join('')
      .trim(),
  );

/** What the link of a place has before its anchor: the hash of its words. */
const versionOf = (words: string): string => `?v=${createHash('sha256').update(words).digest('hex').slice(0, 8)}`;

describe('quoting a place', () => {
  test('by keyboard alone: words and source, source in full and short, address; Esc gives the focus back', async () => {
    const page = await openPage(letter, { context: clipboard });
    await openPanel(page, '2');
    const text = await printed(page, '2');
    const address = `${page.url().replace(/#.*$/, '')}${versionOf(text)}#2`;
    expect(text).toMatch(/^2\. /);

    await page.keyboard.press('Enter');
    await page.getByText(words.copied).waitFor();
    const { plain, html } = await readClipboard(page);
    expect(plain).toBe(`“${text}” (${letterName}, mục 2; ${address})`);
    expect(html).toContain(`<a href="${address}">${letterName}</a>, mục 2`);
    expect(await page.getByRole('textbox', { name: words.field }).inputValue()).toBe(plain);

    const forms: readonly (readonly [string, string])[] = [
      [words.full, `${letterName}, mục 2; ${address}`],
      [words.short, 'Công văn số 3467-CV/TU, mục 2'],
      [words.link, address],
    ];
    for (const [name, expected] of forms) {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe(name);
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await readClipboard(page)).plain).toBe(expected);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('group', { name: 'Trích dẫn' }).count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('href')).toBe('#2');
    expect(new URL(page.url()).hash).toBe('#2');
  });

  test('a heading is quoted with all that stands below it, a line each, and nothing else', async () => {
    const page = await openPage(resolution, { context: clipboard });
    await openPanel(page, 'p2.ii.1');
    await page.keyboard.press('Enter');
    await page.getByText(words.copied).waitFor();
    const { plain } = await readClipboard(page);
    const anchors = await page.locator('[id^="p2.ii.1."]').evaluateAll((places) => places.map(({ id }) => id));
    const lines = await Promise.all(['p2.ii.1', ...anchors].map((anchor) => printed(page, anchor)));
    expect(lines.length).toBeGreaterThan(5);
    expect(
      plain.startsWith(`“${lines.join('\n')}” (Nghị quyết số 28-NQ/TU ngày 06/12/2023 [suy ra: số hiệu, ngày ban hành] của Tỉnh ủy, `),
    ).toBe(true);
    expect(plain).toContain('Phần thứ hai, mục II, mục 1; ');
  });

  test('on plain HTTP, where the browser has no clipboard interface, both forms arrive where they are pasted', async () => {
    const browser = await launchBrowser(['--host-resolver-rules=MAP vanban.noibo 127.0.0.1']);
    const server = await startSite(join(project, 'dist'));
    onTestFinished(async () => {
      await browser.close();
      await server.stop();
    });
    const site = server.address.replace(/127\.0\.0\.1|localhost/, 'vanban.noibo');
    const page = await openPage(letter, { site, browser });
    expect(await page.evaluate(() => isSecureContext || 'clipboard' in navigator)).toBe(false);
    await openPanel(page, '1');
    await page.keyboard.press('Enter');
    await page.getByText(words.copied).waitFor();
    await page.evaluate(() => {
      const field = document.createElement('div');
      field.contentEditable = 'true';
      field.id = 'dan';
      document.querySelector('main')?.prepend(field);
      field.focus();
    });
    await page.keyboard.press('Control+v');
    const pasted = page.locator('#dan');
    await expect.poll(() => pasted.innerText()).toContain(letterName);
    const text = await printed(page, '1');
    expect(await pasted.innerText()).toContain(text);
    expect(await pasted.locator('a').getAttribute('href')).toBe(`${site}${letter}${versionOf(text)}#1`);
  });

  test('where the browser refuses, the text stands selected in a field', async () => {
    const page = await openPage(letter);
    await page.evaluate(() => {
      Object.defineProperty(document, 'execCommand', { value: () => false });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await openPanel(page, '3');
    await page.keyboard.press('Enter');
    await page.getByText(words.notCopied).waitFor();
    const field = page.getByRole('textbox', { name: words.field });
    expect(
      await field.evaluate((own: HTMLTextAreaElement) => own === document.activeElement && own.selectionEnd === own.value.length),
    ).toBe(true);
    expect(await field.inputValue()).toContain('mục 3');
  });

  test('what is quoted does not change the official text of the page', async () => {
    const page = await openPage(letter);
    const read = (): Promise<string> =>
      page.locator('[data-official-text]').evaluateAll((leaves) => leaves.map(({ textContent }) => textContent).join(''));
    const before = await read();
    await openPanel(page, '2');
    expect(await read()).toBe(before);
  });

  test.each([
    [1280, 'light'],
    [320, 'dark'],
  ] as const)('the panel has no accessibility problem at %i px, %s', async (width, colorScheme) => {
    const page = await openPage(letter, { width, colorScheme });
    await openPanel(page, '2');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });

  test('without JavaScript no button is there that does nothing', async () => {
    const page = await openPage(letter, { javaScriptEnabled: false });
    expect(await page.locator('main button:visible').count()).toBe(0);
    expect(await page.locator('.permalink[href="#2"]').isVisible()).toBe(true);
  });
});

test('a document as a whole is quoted from the button above the text', async () => {
  const page = await openPage('/vb/huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong/', { context: clipboard });
  await page.getByRole('button', { name: words.document }).click();
  await page.getByRole('button', { name: words.full }).click();
  await page.getByText(words.copied).waitFor();
  const { plain } = await readClipboard(page);
  expect(plain).toMatch(
    /^Công văn \[chưa rõ: số hiệu, ngày ban hành\] của Ban Thường vụ Huyện ủy \[tiêu đề do người biên tập đặt: Tăng cường/,
  );
  expect(plain.endsWith(`; ${page.url()}`)).toBe(true);
});

const content = openContent(join(project, 'content'));
const bodies = new Map<string, string>();
const { library } = assemble(content, {
  secondParser: false,
  onDocument: (entry, body) => {
    bodies.set(entry.id, officialText(body));
  },
});

describe.each(library.entries.map(({ id, metadata }) => ({ id, source: metadata.source })))('the files of $id', ({ id, source }) => {
  const address = `/vb/${id}/`;

  test('the text is the official text, and says below it what it is', async () => {
    const page = await openPage(address);
    const text = await (await page.request.get(new URL('toan-van.txt', page.url()).href)).text();
    const [official, rest] = text.split('\n\n----------\n');
    expect(official).toBe(bodies.get(id));
    expect(rest).toContain('không phải bản chính');
    expect(rest).toContain(source.sha256);
    expect(rest).toContain(
      createHash('sha256')
        .update(official ?? '')
        .digest('hex'),
    );
  });

  test('the source is the file from which it was taken, byte for byte', async () => {
    const page = await openPage(address);
    const link = page.locator('a[href*="/nguon."]');
    const body = await (await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).body();
    expect(createHash('sha256').update(body).digest('hex')).toBe(source.sha256);
    expect(body.equals(readFileSync(join(project, 'content/sources', source.file)))).toBe(true);
  });

  test('the Word file has the official text block by block, its source and the word that it is no original', async () => {
    const page = await openPage(address);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: words.word }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${id.split('/')[1] ?? ''}.docx`);
    const parts = unzipSync(await buffer(await file.createReadStream()));
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const paragraphs = paragraphsOf(part('word/document.xml'));
    expect(paragraphs.slice(0, -1).join('\n')).toBe(bodies.get(id));
    expect(paragraphs.at(-1)).toContain(page.url());
    const heads = Object.keys(parts).filter((name) => /^word\/header\d*\.xml$/.test(name));
    expect(heads.map(part).join('')).toContain(words.notice);
    expect(part('word/document.xml')).toContain('<w:pgSz w:w="11907" w:h="16840"');
  });
});

/** The words of each paragraph of a Word file. */
function paragraphsOf(xml: string): string[] {
  const unescape = (text: string): string =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => unescape(text ?? '')).join(''),
  );
}

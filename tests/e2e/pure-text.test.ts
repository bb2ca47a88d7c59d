/** "Chỉ xem nguyên văn": all that is added goes, from screen and paper, with and without JavaScript, and the choice is remembered (ANNO-05). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { added, noted } from '../../src/i18n/vi.ts';
import { realDocuments } from '../support/documents.ts';
import { officialTextOf } from '../support/html.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { openPage } from './harness/page.ts';

type Page = Awaited<ReturnType<typeof openPage>>;
const pageOf = (id: string): string => `/vb/${id}/`;
const resolution = 'tinh-uy-lam-dong/nq-28-2023';
const letter = 'tinh-uy-lam-dong/cv-3467-2024';

/** What stands in the text and is seen: letters of any kind, also those that CSS writes. */
const seenInText = (page: Page): Promise<{ text: string; drawn: string[] }> =>
  page.evaluate(() => {
    const official = document.querySelector<HTMLElement>('.official');
    const all = [...(official?.querySelectorAll<HTMLElement>('*') ?? [])].filter((own) => own.getClientRects().length > 0);
    const drawn = all.flatMap((own) => [
      ...['::before', '::after'].flatMap((part) => {
        const { content } = getComputedStyle(own, part);
        return content === 'none' || content === 'normal' ? [] : [`${own.className}${part} ${content}`];
      }),
      ...(own.matches('.annotation, .cite, .sic, .sic > *, abbr') &&
      (getComputedStyle(own).textDecorationLine !== 'none' || getComputedStyle(own).backgroundImage !== 'none')
        ? [`${own.className} is marked`]
        : []),
    ]);
    return {
      text: all
        .filter((own) => own.matches('[data-official-text]'))
        .map(({ textContent }) => textContent)
        .join(''),
      drawn,
    };
  });

const seenAdded = (page: Page): Promise<number> => page.locator('.added:visible, .official .mark:visible, .permalink:visible').count();
const box = (page: Page): ReturnType<Page['getByLabel']> => page.getByLabel(added.switch);

describe.each(realDocuments.map(({ id }) => id))('%s', (id) => {
  test('shows the official text alone, on the screen and on paper', async () => {
    const page = await openPage(pageOf(id));
    expect(await seenAdded(page)).toBeGreaterThan(0);
    await box(page).check();
    const expected = officialTextOf(readFileSync(`dist${pageOf(id)}index.html`, 'utf8'));
    expect(expected.length).toBeGreaterThan(1000);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      expect(await seenInText(page)).toEqual({ text: expected, drawn: [] });
      expect(await seenAdded(page)).toBe(0);
      // What says where the text is from stays.
      expect(await page.locator('#nguon').isVisible()).toBe(true);
    }
  });
});

test('the choice is remembered, also by other documents, before a module of the page has run, and is taken back', async () => {
  const page = await openPage(pageOf(letter));
  await box(page).check();
  await page.route('**/_astro/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(new URL(pageOf(resolution), page.url()).href);
  expect(await seenAdded(page)).toBe(0);
  await page.unroute('**/_astro/*.js');
  await page.reload();
  expect(await box(page).isChecked()).toBe(true);
  expect(await page.locator('.official a[href]:visible').count()).toBe(0);
  await box(page).uncheck();
  expect(await seenAdded(page)).toBeGreaterThan(0);
  expect(await page.locator('.official a.cite[href]').count()).toBeGreaterThan(0);
  await page.reload();
  expect(await box(page).isChecked()).toBe(false);
  expect(await seenAdded(page)).toBeGreaterThan(0);
});

test('without JavaScript the page is whole, and the box hides all the same', async () => {
  const page = await openPage(pageOf(resolution), { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { name: noted.title }).isVisible()).toBe(true);
  await box(page).focus();
  await page.keyboard.press('Space');
  expect(await seenAdded(page)).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await seenAdded(page)).toBe(0);
});

test.each(['light', 'dark'] as const)('is accessible with all added and with nothing, %s', async (colorScheme) => {
  const page = await openPage(pageOf(letter), { colorScheme, width: 360 });
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await box(page).check();
  expect(await findAccessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test('a mark behind a provision leads to what an editor has written from it, and that leads back', async () => {
  const page = await openPage(pageOf(resolution));
  const mark = page.getByRole('link', { name: /^Người biên tập ghi: chỉ tiêu 1 đến 5$/ });
  await mark.click();
  const item = page.locator('[id="ct-p2.ii.1.g1-1"]');
  await item.waitFor();
  expect(await item.textContent()).toContain('tăng 7,2 - 7,8%');
  await page.locator('li', { has: item }).getByRole('link').first().click();
  expect(new URL(page.url()).hash).toBe('#p2.ii.1.g1');
});

test('an address that leads into what is hidden says so', async () => {
  const page = await openPage(pageOf(resolution));
  await box(page).check();
  await page.goto(new URL(`${pageOf(resolution)}#ct-p2.ii.1.g1-1`, page.url()).href);
  await page.reload();
  const note = page.getByText(added.targetHidden);
  expect(await note.isVisible()).toBe(true);
  await box(page).uncheck();
  expect(await note.isVisible()).toBe(false);
});

test('every part below the text says who made it', async () => {
  const page = await openPage(pageOf(letter));
  const parts = await page
    .locator('.about.added > section')
    .evaluateAll((sections) => sections.map((section) => section.querySelector('.origin .basis')?.className ?? section.id));
  expect(parts.length).toBeGreaterThan(4);
  expect(parts.filter((name) => !/^basis (?:editor|machine)$/.test(name))).toEqual([]);
});

/** What a reader sets for himself stays set, on the next page from its first paint, and never changes paper or text. */
import { expect, test } from 'vitest';
import { preferences } from '../../src/i18n/vi.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { openPage } from './harness/page.ts';

const letter = '/vb/tinh-uy-lam-dong/cv-3467-2024/';
const background = 'getComputedStyle(document.body).backgroundColor';

test('colours: chosen once, kept on the next page from its first paint, and given back to the device', async () => {
  const page = await openPage('/', { colorScheme: 'light' });
  const theme = page.getByLabel(preferences.theme.label);
  const light = await page.evaluate(background);
  await theme.selectOption('toi');
  const dark = await page.evaluate(background);
  expect(dark).not.toBe(light);
  expect(await findAccessibilityProblems(page)).toEqual([]);

  // The choice is in place without any of the page's modules.
  const modules = '**/_astro/*.js';
  await page.route(modules, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(new URL(letter, page.url()).href);
  expect(await page.evaluate(background)).toBe(dark);
  await page.unroute(modules);
  await page.reload();
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate('getComputedStyle(document.querySelector(".official p")).color')).toBe('rgb(0, 0, 0)');
  await page.emulateMedia({ media: 'screen' });
  expect(await theme.inputValue()).toBe('toi');
  await theme.selectOption('');
  expect(await page.evaluate(background)).toBe(light);
});

test('light may be chosen on a dark device', async () => {
  const page = await openPage(letter, { colorScheme: 'dark' });
  const dark = await page.evaluate(background);
  await page.getByLabel(preferences.theme.label).selectOption('sang');
  expect(await page.evaluate(background)).not.toBe(dark);
  expect(await findAccessibilityProblems(page)).toEqual([]);
});

test('the size of the text grows in three steps, without scrolling sideways on a phone', async () => {
  const page = await openPage(letter, { width: 360 });
  const size = (): Promise<number> => page.evaluate('parseFloat(getComputedStyle(document.querySelector(".official p")).fontSize)');
  const sizes = [await size()];
  for (const [value] of preferences.size.choices.slice(1)) {
    await page.getByLabel(preferences.size.label).selectOption(value);
    sizes.push(await size());
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  }
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  expect(new Set(sizes).size).toBe(3);
});

test('cards of citations can be switched off, and stay off', async () => {
  const page = await openPage(letter);
  await page.getByLabel(preferences.cards.label).selectOption('tat');
  await page.reload();
  const link = page.locator('a.cite[data-cite]').first();
  await page.keyboard.press('Tab');
  await link.focus();
  expect(await link.evaluate((own) => own.matches(':focus-visible'))).toBe(true);
  expect(await page.locator('[role=tooltip]').count()).toBe(0);
  await page.getByLabel(preferences.cards.label).selectOption('');
  await page.keyboard.press('Tab');
  await link.focus();
  await page.locator('[role=tooltip]').waitFor();
});

test('without JavaScript no control is there that does nothing', async () => {
  const page = await openPage('/', { javaScriptEnabled: false });
  expect(await page.locator('select:visible').count()).toBe(0);
});

/** Search as a reader uses it: from any page, by keyboard, without tone marks, and without JavaScript. */
import { describe, expect, test } from 'vitest';
import { search as words } from '../../src/i18n/vi.ts';
import { openPage } from './harness/page.ts';

/** The addresses of the provisions and documents that a query lists, in order. */
async function search(query: string): Promise<string[]> {
  const page = await openPage(`/tim-kiem/?q=${encodeURIComponent(query)}`);
  await page.locator('main [data-search-results] a').first().waitFor();
  return page.locator('main [data-search-results] a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

describe('search', () => {
  test('a query typed on a document page leads to the results page and from there to the provision', async () => {
    const page = await openPage('/vb/tinh-uy-lam-dong/cv-3467-2024/');
    await page.locator('header input[name=q]').fill('công viên phần mềm quang trung');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=*');
    await page.goto(`${new URL(page.url()).origin}/tim-kiem/?q=${encodeURIComponent('Festival Hoa Đà Lạt')}`);
    const hit = page.locator('main [data-search-results] a[href*="#p2.iii.1.5"]').first();
    await hit.waitFor();
    await hit.click();
    await page.waitForURL('**/vb/tinh-uy-lam-dong/nq-28-2023/**#p2.iii.1.5');
    expect(await page.locator('#p2\\.iii\\.1\\.5').isVisible()).toBe(true);
  });

  test.each([
    ['festival hoa đà lạt', 'with tone marks'],
    ['festival hoa da lat', 'without'],
    ['FESTIVAL HOA ĐÀ LẠT', 'in capitals'],
    ['festival hoa đà lạt'.normalize('NFD'), 'decomposed'],
  ])('%s is found %s', async (query) => {
    expect((await search(query))[0]).toContain('/vb/tinh-uy-lam-dong/nq-28-2023/');
  });

  test('words with đ are found when typed with d', async () => {
    expect(new Set((await search('dang bo khoi cac co quan')).map((link) => link.split('#')[0]))).toContain(
      '/vb/dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu/',
    );
  });

  test('what is shown is Vietnamese as printed, without traces of the index', async () => {
    const page = await openPage(`/tim-kiem/?q=${encodeURIComponent('đảng viên')}`);
    await page.locator('main [data-search-results] a').first().waitFor();
    const text = await page.locator('main').innerText();
    expect(text).not.toContain('\u0335');
    expect(text).toMatch(/đảng viên/i);
  });

  test('a query without answer says so and offers the lists', async () => {
    const page = await openPage('/tim-kiem/?q=xyzzyq');
    await page.getByText(words.none('xyzzyq')).waitFor();
    expect(await page.locator('main a[href^="/nam/"]').count()).toBeGreaterThan(0);
  });

  test('Ctrl+K goes to the field from any page, and typing there is never written over', async () => {
    const page = await openPage('/nam/2024/');
    await page.keyboard.press('Control+k');
    const field = page.locator('input[name=q]:focus');
    await field.waitFor();
    await page.keyboard.type('nghi quye');
    await page.keyboard.press('Backspace');
    await page.keyboard.insertText('ế');
    expect(await field.inputValue()).toBe('nghi quyế');
  });

  test('without JavaScript the page explains itself and offers lists', async () => {
    const page = await openPage('/tim-kiem/?q=a', { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    expect(text).toContain('JavaScript');
    expect(await page.locator('main a[href^="/nam/"]').count()).toBeGreaterThan(0);
  });

  test('when the index cannot be loaded the reader is told', async () => {
    const page = await openPage('/tim-kiem/');
    await page.route('**/pagefind/**', (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: 'export const nothing = 1;' }),
    );
    await page.locator('main input[name=q]').fill('nghị quyết');
    await page.getByText(words.failed).waitFor();
  });
});

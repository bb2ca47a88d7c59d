/** Two documents compared, as a reader meets them: whole and exact, marked by form, on paper, and the ways there and back. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openContent } from '../../src/io/content.ts';
import { comparison } from '../../src/i18n/vi.ts';
import { comparisonAddress, directiveAddress, provisionAddress } from '../../src/lib/address.ts';
import { parseBody } from '../../src/lib/directive/directive.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { officialText } from '../../src/lib/provision/text.ts';
import { project } from './harness/command.ts';
import { openPage } from './harness/page.ts';

const content = openContent(join(project, 'content'));
const { library } = assemble(content, { secondParser: false });
const pairs = library.comparisons.map(({ a, b }) => ({ a, b, path: comparisonAddress(a, b) }));

const provincial = 'tinh-uy-lam-dong/cv-3467-2024';
const district = 'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong';
const path = comparisonAddress(provincial, district);

function textOf(id: string): string {
  const read = content.readDirective(id);
  return 'text' in read ? officialText(parseBody(id, read.text)) : '';
}

/** The official text of one document as a script would gather it, and what of it does not stand in leaves. */
const shownText = (page: Page, which: 'a' | 'b'): Promise<{ text: string; nested: number }> =>
  page.locator(`[data-official-text~=${which}]`).evaluateAll((leaves) => ({
    text: leaves.map((leaf) => leaf.textContent).join(''),
    nested: leaves.filter((leaf) => leaf.childElementCount > 0).length,
  }));

const row = (page: Page, id: string, anchor: string) =>
  page.locator('.compared', { has: page.locator(`.place a[href="${provisionAddress(id, anchor)}"]`) });

test('three pairs of the five documents are compared', () => {
  expect(pairs).toHaveLength(3);
});

describe.each(pairs)('$path', ({ a, b, path: own }) => {
  test('shows the official text of both documents, every character once and in order, without JavaScript', async () => {
    const page = await openPage(own, { javaScriptEnabled: false });
    expect(await shownText(page, 'a')).toEqual({ text: `${textOf(a)}\n`, nested: 0 });
    expect(await shownText(page, 'b')).toEqual({ text: `${textOf(b)}\n`, nested: 0 });
    // All words of the rows but verdicts and places are official text.
    const added = await page
      .locator('.compared-text')
      .evaluateAll(
        (texts) =>
          texts.filter(
            (text) => [...text.querySelectorAll('[data-official-text]')].map((leaf) => leaf.textContent).join('') !== text.textContent,
          ).length,
      );
    expect(added).toBe(0);
  });

  test('is neutral above, links to every provision of both, and is linked from both documents', async () => {
    const page = await openPage(own);
    expect(await page.locator('main').innerText()).toContain(comparison.neutral);
    const links = await page.locator('.place a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(new Set(links).size).toBe(links.length);
    for (const id of [a, b]) {
      expect(links.filter((link) => link.startsWith(`${directiveAddress(id)}#`)).length).toBeGreaterThan(5);
      const document = await openPage(directiveAddress(id));
      await document.locator(`section[aria-labelledby=doi-chieu] a[href="${own}"]`).click();
      await document.waitForURL(`**${own}`);
    }
  });
});

describe('001 and 004', () => {
  test('item 4 of the first stands beside the second item 3 of the other, each with its label', async () => {
    const page = await openPage(path);
    const own = row(page, provincial, '4');
    expect(await own.locator('.verdict').innerText()).toBe(comparison.changedVerdict);
    expect(await own.locator('.place a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      provisionAddress(provincial, '4'),
      provisionAddress(district, '3-2'),
    ]);
    expect(await own.locator('.label').allInnerTexts()).toEqual(['4. ', '3. ']);
  });

  test('the item that only 004 has says so, unmarked', async () => {
    const page = await openPage(path);
    const own = row(page, district, '4');
    expect(await own.locator('.verdict').innerText()).toBe('Chỉ có ở Công văn của Ban Thường vụ Huyện ủy');
    expect(await own.locator('mark').count()).toBe(0);
    expect(await own.innerText()).toContain('Trung tâm điều hành thông minh (IOC)');
  });

  test('words that differ are marked in both, punctuation and blanks too', async () => {
    const page = await openPage(path);
    const marks = await row(page, provincial, '6').locator('mark').allTextContents();
    expect(marks).toEqual(
      expect.arrayContaining(['Tỉnh ủy, Tỉnh ủy viên', 'túc', '-', 'tế -', 'Huyện ủy, Ủy viên Ban Chấp hành Đảng bộ huyện', '–', 'tế-']),
    );
  });

  test('marks are lines, not colours, on the screen in both themes and on paper, where they are black', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openPage(path, { colorScheme });
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media, colorScheme });
        const style = await page
          .locator('.comparison mark')
          .first()
          .evaluate((mark) => {
            const { textDecorationLine, textDecorationColor, color } = getComputedStyle(mark);
            return { textDecorationLine, textDecorationColor, color };
          });
        expect(style.textDecorationLine).toBe('underline');
        if (media === 'print') expect([style.color, style.textDecorationColor]).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
      }
    }
  });

  test('the two texts stand side by side where there is room and on paper, one below the other on a phone', async () => {
    const columns = async (width: number, media: 'screen' | 'print'): Promise<number> => {
      const page = await openPage(path, { width });
      await page.emulateMedia({ media });
      return row(page, provincial, '1')
        .locator('.side')
        .evaluateAll((sides) => new Set(sides.map((side) => Math.round(side.getBoundingClientRect().left))).size);
    };
    expect(await columns(1280, 'screen')).toBe(2);
    expect(await columns(320, 'screen')).toBe(1);
    // The width of the text on A4.
    expect(await columns(624, 'print')).toBe(2);
  });
});

describe('the list', () => {
  test('has every pair, that which shares most first, and is in reach of every page', async () => {
    const page = await openPage('/');
    await page.locator('.site-footer a', { hasText: comparison.title }).click();
    await page.waitForURL('**/doi-chieu/');
    expect(await page.locator('main .cited a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
      pairs.map((pair) => pair.path),
    );
    expect(await page.locator('main .cited li').first().innerText()).toContain('khoảng 57% số từ của văn bản ngắn hơn');
    await page.locator('main .cited a').first().click();
    await page.waitForURL(`**${path}`);
    await page.locator('.breadcrumb a', { hasText: comparison.title }).click();
    await page.waitForURL('**/doi-chieu/');
  });
});

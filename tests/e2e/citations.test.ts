/** Citations as a reader meets them: links and their cards, both directions on every document, pages of what is cited and not held, numbers. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cited, citations, missing, moved } from '../../src/i18n/vi.ts';
import { doubtfulId, writeCrowded } from '../support/crowded.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { project } from './harness/command.ts';
import { findSiteHtmlProblems } from './harness/html.ts';
import { useLibrary } from './harness/library.ts';
import { openPage } from './harness/page.ts';
import { findLayoutProblems, findTypeProblems } from './harness/reading.ts';

const resolution = '/vb/tinh-uy-lam-dong/nq-28-2023/';
const provincial = '/vb/tinh-uy-lam-dong/cv-3467-2024/';
const district = '/vb/huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong/';

const card = '[role=tooltip]';
const toProvincial = `.official a.cite.resolved[href="${provincial}"]`;

async function expectSound(path: string, site?: string): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [320, 'dark'],
  ] as const) {
    const page = await openPage(path, { width, colorScheme, ...(site === undefined ? {} : { site }) });
    expect(await findAccessibilityProblems(page), `${path} at ${width} px`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
  }
}

/** Whether the card lies in the window and off the link's own lines. */
const cardPlace = (page: Page, link: string): Promise<{ isInside: boolean; isOffLink: boolean }> =>
  page.evaluate(
    ([cardSelector, linkSelector]) => {
      const own = document.querySelector(cardSelector)?.getBoundingClientRect();
      const lines = document.querySelector(linkSelector)?.getBoundingClientRect();
      if (own === undefined || lines === undefined) throw new Error('no card');
      return {
        isInside: own.left >= 0 && own.right <= document.documentElement.clientWidth,
        isOffLink: own.top >= lines.bottom || own.bottom <= lines.top,
      };
    },
    [card, link] as const,
  );

describe('a link in the text', () => {
  test('shows its card when pointed at, keeps it while the pointer is on it, and closes it when the pointer leaves', async () => {
    const page = await openPage(district);
    const link = page.locator(toProvincial);
    await link.hover();
    await page.locator(card).waitFor();
    const text = await page.locator(card).innerText();
    expect(text).toContain('Công văn số 3467-CV/TU');
    expect(text).toContain('05/01/2024');
    expect(text).toContain('Khẩn trương, tập trung triển khai thực hiện nhiệm vụ năm 2024');
    expect(text).toContain('đều trùng');
    expect(await link.getAttribute('aria-describedby')).toBe(await page.locator(card).getAttribute('id'));
    expect(await cardPlace(page, toProvincial)).toEqual({ isInside: true, isOffLink: true });
    await page.locator(card).hover();
    await page.waitForTimeout(600);
    expect(await page.locator(card).count()).toBe(1);
    await page.mouse.move(5, 5);
    await page.locator(card).waitFor({ state: 'detached' });
    expect(await link.getAttribute('aria-describedby')).toBeNull();
  });

  test('shows its card at once on keyboard focus; Esc closes it and the focus stays', async () => {
    const page = await openPage(district, { width: 320 });
    await page.keyboard.press('Tab');
    await page.locator(toProvincial).focus();
    expect(await page.locator(card).count()).toBe(1);
    expect(await cardPlace(page, toProvincial)).toEqual({ isInside: true, isOffLink: true });
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator(card).count()).toBe(0);
    expect(await page.locator(toProvincial).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${provincial}`);
  });

  test('says what is not held', async () => {
    const page = await openPage(district);
    await page.locator('.official a.cite.cited-only', { hasText: '15-NQ/HU' }).hover();
    await page.locator(card).waitFor();
    expect(await page.locator(card).innerText()).toContain(cited.missing);
  });

  test('is followed by a tap, without a card', async () => {
    const page = await openPage(district, { width: 360, context: { hasTouch: true } });
    await page.locator(toProvincial).tap();
    await page.waitForURL(`**${provincial}`);
    expect(await page.locator(card).count()).toBe(0);
  });

  test('is a plain link without JavaScript', async () => {
    const page = await openPage(district, { javaScriptEnabled: false });
    await page.locator(toProvincial).click();
    await page.waitForURL(`**${provincial}`);
  });

  test('is neither underlined nor carded on paper', async () => {
    const page = await openPage(district);
    await page.locator(toProvincial).hover();
    await page.locator(card).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(card).isVisible()).toBe(false);
    expect(await page.locator(toProvincial).evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('none');
  });
});

describe('both directions', () => {
  const sectionText = (page: Page, id: string): Promise<string> => page.locator(`section[aria-labelledby=${id}]`).innerText();

  test('004 says what it cites, where and why; 001 says that 004 carries it out, with its words', async () => {
    const citing = await openPage(district);
    const outgoing = await sectionText(citing, 'vien-dan');
    expect(outgoing).toContain('Công văn số 3467-CV/TU, ngày 05/01/2024, Ban Thường vụ Tỉnh ủy');
    expect(outgoing).toContain('Số, ký hiệu và ngày 05/01/2024 đều trùng.');
    expect(await sectionText(citing, 'duoc-vien-dan')).toContain(citations.noneIncoming);

    const held = await openPage(provincial);
    const incoming = await sectionText(held, 'duoc-vien-dan');
    expect(incoming).toContain('Có văn bản triển khai');
    expect(incoming).toContain('Công văn của Ban Thường vụ Huyện ủy');
    expect(incoming).toContain('Thực hiện Công văn số 3467-CV/TU, ngày 05/01/2024 của Ban Thường vụ Tỉnh ủy');
    await held.locator(`section[aria-labelledby=duoc-vien-dan] a[href="${district}#t2"]`).click();
    await held.waitForURL(`**${district}#t2`);
  });

  test('002 is cited by three documents, the higher body first', async () => {
    const page = await openPage(resolution);
    const citing = await page
      .locator('section[aria-labelledby=duoc-vien-dan] .cited > li > p:first-child > a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(citing).toEqual([
      provincial,
      '/vb/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam/',
      '/vb/dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu/',
    ]);
  });

  test('every link in a text has its item below it, and nothing of the lists is official text', async () => {
    for (const path of [resolution, provincial, district]) {
      const page = await openPage(path, { javaScriptEnabled: false });
      const lost = await page
        .locator('.official a.cite')
        .evaluateAll((links) =>
          links
            .filter((link) => document.getElementById(`vd-${link.getAttribute('data-cite') ?? ''}`) === null)
            .map((link) => link.outerHTML),
        );
      expect(lost).toEqual([]);
      expect(await page.locator('.citations [data-official-text], .official .citations').count()).toBe(0);
    }
  });
});

describe('what is cited and not held', () => {
  test('/vien-dan/ct-26-tw-2023/ says what the citing document prints of it, and where', async () => {
    const page = await openPage('/vien-dan/ct-26-tw-2023/', { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    for (const words of ['Chỉ thị số 26-CT/TW', cited.missingHere, '23/11/2023', 'Ban Bí thư', 'về việc tổ chức Tết Giáp Thìn năm 2024'])
      expect(text).toContain(words);
    expect(await page.locator('main a[href="/vb/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam/#t1"]').count()).toBeGreaterThan(0);
  });

  test('/chua-co-toan-van/ lists the most cited first', async () => {
    const page = await openPage('/chua-co-toan-van/');
    const mentions = await page
      .locator('.wanted .count b')
      .evaluateAll((counts) => counts.map((count) => Number(/^\d+/.exec(count.textContent)?.[0])));
    expect(mentions.length).toBeGreaterThan(20);
    expect(mentions).toEqual([...mentions].sort((a, b) => b - a));
    expect(await page.locator('.wanted a').first().innerText()).toBe('Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI');
    expect(await page.locator('.wanted a[href^="/vb/"]').count()).toBe(0);
  });

  test('every one of its pages can be reached and is marked as not held', async () => {
    const page = await openPage('/chua-co-toan-van/');
    const paths = await page.locator('.wanted a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const pages = paths.map((path) => readFileSync(join(project, 'dist', path, 'index.html'), 'utf8'));
    expect(pages.filter((html) => !html.includes(cited.missingHere))).toEqual([]);
  });
});

describe('numbers', () => {
  test('/so-hieu/28-nq-tu/ leads to the document', async () => {
    const page = await openPage('/so-hieu/28-nq-tu/');
    await page.waitForURL(`**${resolution}`);
    expect(await page.locator('h1').innerText()).toContain('28-NQ/TU');
  });

  test('a page that leads on is a page with a link, where the browser does not follow', () => {
    const html = readFileSync(join(project, 'dist/so-hieu/28-nq-tu/index.html'), 'utf8');
    expect(html).toContain(`<meta http-equiv="refresh" content="0;url=${resolution}"`);
    expect(html).toMatch(/<meta name="robots" content="noindex/);
    expect(html).toContain(`<a href="${resolution}">`);
  });

  test('the table of numbers has those held and those cited', async () => {
    const page = await openPage('/so-hieu/', { javaScriptEnabled: false });
    expect(await page.locator('.numbers tr', { hasText: '28-NQ/TU' }).innerText()).toMatch(/Có$/);
    expect(await page.locator('.numbers tr', { hasText: '26-CT/TW' }).innerText()).toMatch(/Chưa có$/);
  });
});

describe('a library with doubtful citations', () => {
  const site = useLibrary({ name: 'crowded', change: writeCrowded });

  test('a place that a citation names is linked from both sides', async () => {
    const page = await openPage(`/vb/${doubtfulId}/`, { site: site.address });
    await page.locator(`section[aria-labelledby=vien-dan] a[href="${resolution}#p2.iii.1"]`).click();
    await page.waitForURL(`**${resolution}#p2.iii.1`);
    const incoming = page.locator('section[aria-labelledby=duoc-vien-dan]');
    expect(await incoming.innerText()).toContain(citations.places);
    expect(await incoming.locator('a[href="#p2.iii.1"]').count()).toBeGreaterThan(0);
  });

  test('a number that fits two documents is linked to the choice, with both in its card and in the list of what is not clear', async () => {
    const page = await openPage(`/vb/${doubtfulId}/`, { site: site.address });
    const link = page.locator('.official a.cite.ambiguous');
    expect(await link.getAttribute('href')).toMatch(/^#vd-\d+$/);
    await link.hover();
    await page.locator(card).waitFor();
    const text = await page.locator(card).innerText();
    for (const words of [citations.ambiguous, '10/05/2019', '28/02/2023']) expect(text).toContain(words);
    await link.click();
    await page.waitForURL(/#vd-\d+$/);
    const choice = await openPage('/so-hieu/49-kl-tw/', { site: site.address });
    expect(await choice.locator('main .cited a').evaluateAll((links) => links.map((own) => own.getAttribute('href')))).toEqual([
      '/vien-dan/kl-49-tw-2019/',
      '/vien-dan/kl-49-tw-2023/',
    ]);
    const list = await openPage('/chua-co-toan-van/', { site: site.address });
    const unclear = await list.locator('section[aria-labelledby=chua-ro]').innerText();
    for (const words of [missing.unclear, 'Quán triệt Kết luận số 49-KL/TW', '10/05/2019', '28/02/2023']) expect(unclear).toContain(words);
  });

  test('two dates of one document are both shown, and that they differ', async () => {
    const page = await openPage('/vien-dan/ct-26-tw-2023/', { site: site.address });
    const facts = await page.locator('.facts').innerText();
    for (const words of ['23/11/2023', '24/11/2023', cited.differ]) expect(facts).toContain(words);
  });

  test('of very many places twenty are shown with their words', async () => {
    const page = await openPage('/vien-dan/luat-lam-nghiep/', { site: site.address });
    const item = page.locator('.cited > li', { has: page.locator(`a[href="/vb/${doubtfulId}/"]`) });
    expect(await item.locator('q').count()).toBe(20);
    expect(await item.locator('summary').innerText()).toBe(citations.morePlaces(5));
  });

  test('an address that was published leads on: to the document, to a choice, or says what it was', async () => {
    for (const path of ['/vien-dan/nq-28-xua/', '/vien-dan/nq-28-cu/']) {
      const page = await openPage(path, { site: site.address });
      await page.waitForURL(`**${resolution}`);
    }
    const choice = await openPage('/vien-dan/kl-49-tw/', { site: site.address });
    expect(await choice.locator('main .cited > li').count()).toBe(2);
    const none = await openPage('/vien-dan/ct-99-tw/', { site: site.address });
    expect(await none.locator('main').innerText()).toContain(moved.retiredNone);
  });

  // One test for each page: a slow machine has the whole time for each.
  test.each([
    `/vb/${doubtfulId}/`,
    resolution,
    '/vien-dan/ct-26-tw-2023/',
    '/vien-dan/ct-05-tw/',
    '/vien-dan/luat-lam-nghiep/',
    '/vien-dan/kl-49-tw/',
    '/vien-dan/ct-99-tw/',
    '/chua-co-toan-van/',
    '/so-hieu/',
    '/so-hieu/49-kl-tw/',
  ])('%s is sound, wide and light, narrow and dark', async (path) => {
    await expectSound(path, site.address);
  });

  test('the pages of choices are valid HTML', async () => {
    expect(
      await findSiteHtmlProblems(site.out, ['/so-hieu/49-kl-tw/', '/vien-dan/kl-49-tw/', '/vien-dan/ct-99-tw/', `/vb/${doubtfulId}/`]),
    ).toEqual([]);
    const choice = await openPage('/so-hieu/49-kl-tw/', { site: site.address, width: 320 });
    expect([await findTypeProblems(choice), await findLayoutProblems(choice)]).toEqual([[], []]);
  });

  test('no page is larger than a hundred kilobytes', () => {
    const pages = readdirSync(site.out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
    // But for the one that 134 documents cite, each with its words: of a longer list, as in a library of 200, the bound is 250.
    const cited = resolution.slice(1);
    // A resolution of forty pages with its targets, each said twice, in the text and below it, is the other.
    const limit = (path: string): number =>
      path.replaceAll('\\', '/').startsWith(cited) ? 250_000 : path.startsWith('vb') ? 150_000 : 100_000;
    expect(pages.filter((path) => statSync(join(site.out, path)).size > limit(path))).toEqual([]);
  });
});

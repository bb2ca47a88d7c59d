/** What carries out what, as a reader meets it: nested lists first, then pictures; small ones on every document; bounded pages. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chain, cited } from '../../src/i18n/vi.ts';
import { followers, writeCrowded } from '../support/crowded.ts';
import { statedId, writeStated } from '../support/stated.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { project } from './harness/command.ts';
import { findSiteHtmlProblems } from './harness/html.ts';
import { useLibrary } from './harness/library.ts';
import { openPage, type OpenPageOptions } from './harness/page.ts';
import { findLayoutProblems, findTypeProblems } from './harness/reading.ts';
import { weighPage } from './harness/weight.ts';

const path = '/trien-khai/';
const resolution = '/vb/tinh-uy-lam-dong/nq-28-2023/';
const provincial = '/vb/tinh-uy-lam-dong/cv-3467-2024/';
const district = '/vb/huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong/';
const unit = '/vb/dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu/';
const conclusion = '/vien-dan/kl-01-tw-khoa-xiii/';

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function expectSound(address: string, options: OpenPageOptions): Promise<void> {
  const page = await openPage(address, options);
  const where = `${address} ${JSON.stringify(options)}`;
  expect(await findAccessibilityProblems(page), where).toEqual([]);
  expect(await overflow(page), where).toBe(0);
}

/** Boxes of the pictures that are shown whose words stick out, or that overlap one another. */
const unsoundBoxes = (page: Page): Promise<string[]> =>
  page.locator('.picture svg').evaluateAll((pictures) =>
    pictures
      .filter((picture) => picture.getBoundingClientRect().width > 0)
      .flatMap((picture) => {
        const boxes = [...picture.querySelectorAll('rect')];
        const sticking = boxes.flatMap((box) => {
          const [frame, words] = [box.getBoundingClientRect(), box.parentElement?.querySelector('text')?.getBoundingClientRect()];
          const isInside =
            words !== undefined &&
            words.left >= frame.left &&
            words.right <= frame.right &&
            words.top >= frame.top - 1 &&
            words.bottom <= frame.bottom + 1;
          return isInside ? [] : [`sticks out: ${box.parentElement?.textContent ?? ''}`];
        });
        const overlapping = boxes.flatMap((box, index) =>
          boxes.slice(index + 1).flatMap((other) => {
            const [a, b] = [box.getBoundingClientRect(), other.getBoundingClientRect()];
            const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            return isApart ? [] : [`overlaps: ${box.parentElement?.textContent ?? ''}`];
          }),
        );
        return [...sticking, ...overlapping];
      }),
  );

describe('the list of chains', () => {
  test('leads from the Centre to the district in nested lists, without JavaScript', async () => {
    const page = await openPage(path, { javaScriptEnabled: false });
    const way = page.locator(`.chain a[href="${conclusion}"]`).first().locator('xpath=ancestor::li[1]');
    const steps = [resolution, provincial, district];
    let item = way;
    for (const address of steps) {
      item = item.locator('> ul > li', { has: page.locator(`> p > a[href="${address}"]`) }).first();
      expect(await item.count(), address).toBe(1);
    }
    expect(await item.innerText()).toContain(chain.level('district'));
    await item.locator(`.step a[href="${district}#t2"]`).click();
    await page.waitForURL(`**${district}#t2`);
  });

  test('is ordered by level, and says on what it rests', async () => {
    const page = await openPage(path);
    expect(await page.locator('main h2').allInnerTexts()).toEqual([
      chain.topsOf('central'),
      chain.topsOf('province'),
      chain.topsOf('district'),
    ]);
    expect(await page.locator('main').innerText()).toContain('theo câu chữ viện dẫn trong văn bản');
  });

  test('marks what is not held, and leads to the page of it', async () => {
    const page = await openPage(path, { javaScriptEnabled: false });
    const item = page.locator('.chain > li > p:first-child', { has: page.locator(`a[href="/vien-dan/kl-21-tw-khoa-xiii/"]`) });
    expect(await item.innerText()).toContain(cited.missing);
    const unmarked = await page
      .locator('.chain li > p:first-child', { has: page.locator('a[href^="/vien-dan/"]') })
      .filter({ hasNotText: cited.missing })
      .count();
    expect(unmarked).toBe(0);
  });

  test('lists a document that carries out several in full once, and leads there from the others', async () => {
    const page = await openPage(path);
    const anchor = 'vb.tinh-uy-lam-dong.nq-28-2023';
    expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
    const links = page.locator(`a[href="${path}#${anchor}"]`);
    expect(await links.count()).toBeGreaterThan(1);
    await links.first().click();
    await page.waitForURL(`**${path}#${anchor}`);
  });

  test('each step links to a place that exists', async () => {
    const page = await openPage(path, { javaScriptEnabled: false });
    const places = await page.locator('.step a[href*="/vb/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(places.length).toBeGreaterThan(40);
    const lost = [...new Set(places)].filter((place) => {
      const [address = '', anchor = ''] = place.split('#');
      return !readFileSync(join(project, 'dist', address, 'index.html'), 'utf8').includes(` id="${anchor}"`);
    });
    expect(lost).toEqual([]);
  });

  test('is reached from the foot of every page and from the lists of documents', async () => {
    const page = await openPage('/tim-kiem/', { javaScriptEnabled: false });
    expect(await page.locator(`main a[href="${path}"]`).count()).toBe(1);
    await page.locator(`.site-footer a[href="${path}"]`).click();
    await page.waitForURL(`**${path}`);
  });
});

describe('a picture', () => {
  test.each([320, 360, 800, 1280])('holds its words and its boxes apart at %i px', async (width) => {
    for (const address of [path, resolution, unit, conclusion]) {
      const page = await openPage(address, { width });
      expect(await page.locator('.picture svg:visible').count(), address).toBeGreaterThan(0);
      expect(await unsoundBoxes(page), address).toEqual([]);
      expect(await overflow(page), address).toBe(0);
    }
  });

  test('has words of 16 px also on a telephone', async () => {
    const page = await openPage(path, { width: 320 });
    const scale = await page
      .locator('.picture svg:visible')
      .evaluateAll((pictures) => pictures.map((picture) => picture.getBoundingClientRect().width / Number(picture.getAttribute('width'))));
    expect(scale.every((own) => own === 1)).toBe(true);
    expect(
      await page
        .locator('.picture text')
        .first()
        .evaluate((text) => getComputedStyle(text).fontSize),
    ).toBe('16px');
  });

  test('is followed with the keyboard, and the box in focus is seen', async () => {
    const page = await openPage(path, { width: 1280 });
    const link = page.locator('.picture .columns a').first();
    const stroke = (): Promise<string> => link.locator('rect').evaluate((box) => getComputedStyle(box).strokeWidth);
    const before = await stroke();
    await page.keyboard.press('Tab');
    await link.focus();
    expect(await stroke()).not.toBe(before);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('svg')?.classList.contains('columns'))).toBe(true);
    await link.focus();
    const target = await link.getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${target ?? ''}`);
  });

  test('has a name, and each box says all its words', async () => {
    const page = await openPage(path, { width: 1280 });
    const pictures = page.locator('.picture .columns');
    expect(await pictures.first().getAttribute('aria-label')).toMatch(/^Sơ đồ: /);
    const labels = await pictures.locator('a').evaluateAll((links) => links.map((link) => link.textContent.trim()));
    expect(labels).toContain('Nghị quyết số 28-NQ/TU Cấp tỉnh, 06/12/2023 Suy ra: số hiệu, ngày ban hành');
    expect(labels.filter((label) => !/Trung ương|Cấp |Chưa rõ cấp/.test(label))).toEqual([]);
  });
});

describe('on the page of a document', () => {
  const here = (page: Page) => page.locator('section[aria-labelledby=trien-khai]');

  test('001 carries out 28-NQ/TU and is carried out by the district', async () => {
    const page = await openPage(provincial, { javaScriptEnabled: false });
    const text = await here(page).innerText();
    expect(text).toContain(chain.counted(chain.above, 4));
    expect(text).toContain(chain.counted(chain.below, 1));
    expect(await here(page).locator(`.chain a[href="${resolution}"]`).count()).toBe(1);
    await here(page).locator(`.chain .step a[href="${district}#t2"]`).click();
    await page.waitForURL(`**${district}#t2`);
  });

  test('of very many the nearest few are shown, those that can be read here first, and the rest is linked', async () => {
    const page = await openPage(unit);
    const links = await here(page)
      .locator('.chain > li > p:first-child > a')
      .evaluateAll((own) => own.map((link) => link.getAttribute('href')));
    expect(links).toHaveLength(5);
    expect(links[0]).toBe(resolution);
    expect(await here(page).locator('.chain > li > a[href="#vien-dan"]').innerText()).toMatch(/^và \d+ văn bản khác$/);
  });

  test('it leads to the place in the list of chains', async () => {
    const page = await openPage(conclusion);
    const link = here(page).locator('a', { hasText: chain.whole });
    await link.click();
    await page.waitForURL(`**${path}#vb.kl-01-tw-khoa-xiii`);
  });

  test('it is not printed: the lists of citations are', async () => {
    const page = await openPage(provincial);
    await page.emulateMedia({ media: 'print' });
    expect(await here(page).isVisible()).toBe(false);
  });
});

// Light and wide, dark and narrow are looked at with all other pages.
describe('every kind of page', () => {
  test.each([path, unit, conclusion])('%s is sound dark and wide, in forced colours and narrow', async (address) => {
    await expectSound(address, { width: 1280, colorScheme: 'dark' });
    await expectSound(address, { width: 320, context: { forcedColors: 'active' } });
  });
});

describe('a document with many followers', () => {
  const site = useLibrary({ name: 'crowded', change: writeCrowded });

  test('is cut, with a link to the rest; the rest lists them all, page by page', async () => {
    const page = await openPage(path, { site: site.address });
    const rest = page.locator('.chain a[href="/trien-khai/van-ban/tinh-uy-lam-dong/nq-28-2023/"]').first();
    expect(await rest.innerText()).toBe(chain.rest(followers - 20));
    await rest.click();
    await page.waitForURL('**/trien-khai/van-ban/tinh-uy-lam-dong/nq-28-2023/');
    const listed = (): Promise<number> => page.locator('.chain > li').count();
    expect(await listed()).toBe(100);
    // A letter of the district that no tree has room for leads to its place in this list.
    const letter = await openPage('/vb/huyen-uy-thuoc-lam-dong/cv-2130-2024/', { site: site.address });
    const place = await letter.locator('section[aria-labelledby=trien-khai] a', { hasText: chain.whole }).getAttribute('href');
    expect(place).toMatch(/^\/trien-khai\/van-ban\/tinh-uy-lam-dong\/nq-28-2023\/2\/#vb\.huyen-uy-thuoc-lam-dong\.cv-2130-2024$/);
    await page.locator('a[rel=next]').click();
    await page.waitForURL('**/nq-28-2023/2/');
    expect(await listed()).toBe(followers - 100);
  });

  test('has a small picture that says how many it leaves out', async () => {
    const page = await openPage(resolution, { site: site.address });
    const section = page.locator('section[aria-labelledby=trien-khai]');
    expect(await section.innerText()).toContain(chain.more(followers - 5));
    expect(await section.locator('.columns .more').count()).toBe(1);
  });

  // The page of the document itself is looked at with its citations.
  test.each([path, '/trien-khai/van-ban/tinh-uy-lam-dong/nq-28-2023/'])('%s is sound', async (address) => {
    await expectSound(address, { site: site.address });
  });

  test('the list of the rest is valid HTML and readable at 320 px', async () => {
    const address = '/trien-khai/van-ban/tinh-uy-lam-dong/nq-28-2023/';
    expect(await findSiteHtmlProblems(site.out, [address, path])).toEqual([]);
    const page = await openPage(address, { site: site.address, width: 320 });
    expect([await findTypeProblems(page), await findLayoutProblems(page)]).toEqual([[], []]);
    expect(weighPage(site.out, address).total).toBeLessThanOrEqual(40_000);
  });

  test('no page of chains is larger than a hundred kilobytes', () => {
    const pages = readdirSync(join(site.out, 'trien-khai'), { recursive: true, encoding: 'utf8' }).filter((own) => own.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.filter((own) => statSync(join(site.out, 'trien-khai', own)).size > 100_000)).toEqual([]);
  });
});

describe('a document that is not held, of which others say that it carries out seven', () => {
  const library = useLibrary({ name: 'stated', change: writeStated });

  test('leads from the five that are shown to a place that is there', async () => {
    const page = await openPage(`/vien-dan/${statedId}/`, { site: library.address });
    const rest = page.getByRole('link', { name: chain.more(2), exact: true }).first();
    await rest.click();
    await page.waitForURL((url) => url.pathname.startsWith(path));
    const anchor = new URL(page.url()).hash.slice(1);
    if (anchor !== '') expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
    expect(await page.locator('main').innerText()).toContain('77-KL/TW');
  });
});

/** Every kind of page, on the five documents and on a library of 200 with long titles, thirty recipients and tables. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { rmSync } from 'node:fs';
import { findTranscriptionDifference } from '../../src/lib/transcription/compare.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { project, runScript } from './harness/command.ts';
import { findSiteHtmlProblems } from './harness/html.ts';
import { openPage } from './harness/page.ts';
import { builtPages, largestPages, pageKinds } from './harness/page-kinds.ts';
import { startSite, type Site } from './harness/site.ts';
import { weighPage } from './harness/weight.ts';

const kinds = [
  '/',
  '/vb/tinh-uy-lam-dong/nq-28-2023/',
  '/vb/tinh-uy-lam-dong/cv-3467-2024/',
  '/vb/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam/',
  '/vb/dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu/',
  '/vb/huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong/',
  '/co-quan/',
  '/co-quan/tinh-uy-lam-dong/',
  '/co-quan/tinh-uy-lam-dong-2025/',
  '/co-quan/cac-ban-tinh-uy-lam-dong/',
  '/co-quan/ban-to-chuc-tinh-uy-lam-dong/',
  '/loai/',
  '/loai/cong-van/',
  '/nam/',
  '/nam/2024/',
  '/nam/chua-ro/',
  '/vien-dan/nq-dai-hoi-xi-tinh-uy-lam-dong/',
  '/vien-dan/ct-26-tw-2023/',
  '/vien-dan/kl-49-tw/',
  '/chua-co-toan-van/',
  '/doi-chieu/',
  '/doi-chieu/tinh-uy-lam-dong/cv-3467-2024/huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong/',
  '/doi-chieu/tinh-uy-lam-dong/nq-28-2023/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam/',
  '/doi-chieu/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam/tinh-uy-lam-dong/cv-3467-2024/',
  '/doi-chieu-nguyen-van/',
  '/trien-khai/',
  '/nhiem-vu/',
  '/chi-tieu/',
  '/so-hieu/',
  '/tim-kiem/',
  '/tu-viet-tat/',
  '/tro-giup/',
  '/tiep-can/',
  '/tro-giup/loi/',
  '/cam-ket-duong-dan/',
  '/so-do-trang/',
  '/du-lieu/',
  '/ra-soat/',
];

/** Kinds of which the five documents have no page that stays, and where they are looked at. */
const elsewhere = {
  '404.astro': 'below',
  '[...moved].astro': 'moved.test.ts',
  '[...withheld].astro': 'publish.test.ts',
  'so-hieu/[number].astro': 'citations.test.ts',
  'trien-khai/van-ban/[...path].astro': 'chain.test.ts',
};

const dist = join(project, 'dist');
const folder = join(project, '.tmp', `library-200-${process.pid}`);
const out = join(project, '.tmp', `library-200-site-${process.pid}`);
let library: Site;

beforeAll(async () => {
  expect((await runScript('library', ['--documents', '200', '--out', folder])).code).toBe(0);
  const { code, stderr } = await runScript('build', ['--content', folder, '--out', out]);
  expect(code, stderr).toBe(0);
  library = await startSite(out);
}, 240_000);

afterAll(async () => {
  await library.stop();
  for (const path of [folder, out]) rmSync(path, { recursive: true, force: true });
});

/** Printed words of the document whose page this is, else 0: the page of one of the longest real texts (19,000 words) is as long as its text. */
function wordsOf(path: string): number {
  const source = join(folder, 'sources', `${/vb\/([a-z0-9-]+\/[a-z0-9-]+)/.exec(path)?.[1] ?? ''}.txt`);
  return existsSync(source) ? readFileSync(source, 'utf8').split(/\s+/).length : 0;
}

/** Documents that are hard on a page: the generator makes every twentieth one so; found by their tables. */
function hardDocuments(): string[] {
  return readdirSync(join(out, 'vb'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html') && readFileSync(join(out, 'vb', path), 'utf8').includes('<table'))
    .map((path) => `/vb/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .sort()
    .slice(0, 2);
}

/** Every page is looked at by all rules wide and light; narrow and dark by those that widths and colours decide. */
async function expectSound(
  path: string,
  site: string | undefined,
  width: number,
  colorScheme: 'light' | 'dark',
  status = 200,
): Promise<void> {
  const page = await openPage(path, { ...(site === undefined ? {} : { site }), width, colorScheme, status });
  const rules = colorScheme === 'light' ? 'all' : 'appearance';
  expect(await findAccessibilityProblems(page, rules), `${path} at ${width} px, ${colorScheme}`).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${path} scrolls sideways at ${width} px`).toBe(0);
  expect(await page.locator('h1').count()).toBe(1);
}

describe('the five documents', () => {
  test.each(kinds)('%s has no accessibility problem, wide and light', async (path) => {
    await expectSound(path, undefined, 1280, 'light');
  });

  test.each(kinds)('%s has none narrow and dark', async (path) => {
    await expectSound(path, undefined, 320, 'dark');
  });

  test.each(kinds)('%s has none in forced colours', async (path) => {
    const page = await openPage(path, { context: { forcedColors: 'active' } });
    expect(await findAccessibilityProblems(page, 'appearance')).toEqual([]);
  });

  test('the 404 page is sound at any depth and offers the search', async () => {
    for (const path of ['/khong-co/', '/vb/tinh-uy-lam-dong/khong-co/', '/a/b/c/d']) {
      await expectSound(path, undefined, 1280, 'light', 404);
      const page = await openPage(path, { status: 404 });
      expect(await page.locator('form[role=search] input[name=q]').count()).toBeGreaterThan(0);
    }
  });

  test('every page is valid HTML', async () => {
    expect(await findSiteHtmlProblems(dist, builtPages(dist))).toEqual([]);
  });

  test('every kind of page is looked at', () => {
    const missing = pageKinds.filter(({ makes }) => !kinds.some(makes)).map(({ file }) => file);
    expect(missing).toEqual(Object.keys(elsewhere));
  });

  test('every page has one language, a robots mark and a visible search field', () => {
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.html') && !path.startsWith('pagefind'),
    );
    expect(pages.length).toBeGreaterThan(40);
    for (const path of pages) {
      const html = readFileSync(join(dist, path), 'utf8');
      expect(html, path).toContain('<html lang="vi"');
      expect(html, path).toMatch(/<meta name="robots" content="noindex/);
      expect(html, path).toMatch(/<form[^>]*action="\/tim-kiem\/"/);
      expect(html, path).toContain('Không phải trang chính thức của cơ quan ban hành');
      // A data block is never run; it holds no "<".
      const code = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
      expect(code, path).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    }
  });
});

describe('a library of 200', () => {
  test.each([
    '/',
    '/co-quan/tinh-uy-lam-dong/',
    '/loai/cong-van/',
    '/nam/2023/',
    '/chua-co-toan-van/',
    '/doi-chieu/',
    '/trien-khai/',
    '/nhiem-vu/',
    '/nhiem-vu/2/',
    '/chi-tieu/',
    '/so-hieu/',
    '/tim-kiem/',
    '/tu-viet-tat/',
  ])('%s is sound at 1280 and 320 px', async (path) => {
    await expectSound(path, library.address, 1280, 'light');
    await expectSound(path, library.address, 320, 'dark');
  });

  test('documents with long titles, thirty recipients and tables are sound at 1280 and 320 px', async () => {
    const documents = hardDocuments();
    expect(documents).toHaveLength(2);
    for (const path of documents) {
      await expectSound(path, library.address, 1280, 'light');
      await expectSound(path, library.address, 320, 'dark');
    }
  });

  test('a document with a table shows its source character for character, and copies its cells without anything added', async () => {
    const [path = ''] = hardDocuments();
    const page = await openPage(path, { site: library.address });
    const official = await page.locator('[data-official-text]').evaluateAll((leaves) => ({
      text: leaves.map((leaf) => leaf.textContent).join(''),
      nested: leaves.filter((leaf) => leaf.childElementCount > 0).length,
    }));
    expect(official.nested).toBe(0);
    const source = readFileSync(join(folder, 'sources', `${path.replace(/^\/vb\/|\/$/g, '')}.txt`), 'utf8');
    expect(
      findTranscriptionDifference(
        source,
        official.text.split('\n').filter((line) => line !== ''),
      ),
    ).toBeNull();
    const copied = await page.locator('table').evaluate((table) => {
      getSelection()?.selectAllChildren(table);
      return [getSelection()?.toString().replace(/\s+/g, ' ').trim(), table.textContent.replace(/\s+/g, ' ').trim()];
    });
    expect(copied[0]).toBe(copied[1]);
    expect(copied[0]).toMatch(/^Cột 1 Cột 2/);
  });

  test('a list longer than a page goes on on the next, and nothing is listed twice', async () => {
    const page = await openPage('/co-quan/tinh-uy-lam-dong/', { site: library.address });
    const links = (): Promise<string[]> =>
      page.locator('main a[href^="/vb/"]').evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? ''));
    const first = await links();
    await page.locator('a[rel=next]').first().click();
    await page.waitForURL('**/co-quan/tinh-uy-lam-dong/2/');
    const second = await links();
    expect(new Set(first).size).toBeLessThanOrEqual(100);
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((link) => first.includes(link))).toEqual([]);
  });

  test('a further page of a register shows its rows also where the address asks for something', async () => {
    for (const path of ['/nhiem-vu/2/?zarsrc=30', '/chi-tieu/2/?don-vi=x']) {
      const page = await openPage(path, { site: library.address });
      await page.locator('main :is(.rows > li, tbody > tr)').first().waitFor({ state: 'visible', timeout: 3000 });
    }
  });

  test('the glossary names five documents of a form and leads to the search for the others', async () => {
    const page = await openPage('/tu-viet-tat/', { site: library.address, javaScriptEnabled: false });
    const entry = page.locator('#vt-ubnd');
    expect(Number(/In trong (\d+) văn bản/.exec(await entry.innerText())?.[1])).toBeGreaterThan(5);
    const links = await entry.locator('li a').evaluateAll((own) => own.map((link) => link.getAttribute('href') ?? ''));
    expect(links).toHaveLength(6);
    expect(new Set(links.slice(0, 5).filter((href) => href.startsWith('/vb/'))).size).toBe(5);
    expect(links[5]).toBe('/tim-kiem/?q=UBND');
  });

  test('the largest page of each kind is valid HTML, and light', async () => {
    const pages = largestPages(out).map(({ address }) => address);
    expect(await findSiteHtmlProblems(out, pages)).toEqual([]);
    for (const address of pages) {
      const most = /^\/(?:vb|doi-chieu\/.)/.test(address) ? Math.max(60_000, 4.5 * wordsOf(address)) : 40_000;
      expect(weighPage(out, address).total, address).toBeLessThanOrEqual(most);
    }
  });

  test('no page and no data file passes its fixed size', () => {
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(out, path)).isFile());
    // The list of sums and the zip grow with the site; nobody fetches them to read a page.
    const isBounded = (path: string): boolean => path !== 'SHA256SUMS' && !path.startsWith('pagefind') && !path.endsWith('.zip');
    const large = files.filter(
      (path) =>
        isBounded(path) &&
        statSync(join(out, path)).size > (path.startsWith('du-lieu') ? 4_000_000 : Math.max(250_000, 18 * wordsOf(path))),
    );
    expect(large).toEqual([]);
  });
});

test('the built site was served from dist', () => {
  expect(inject('siteAddress')).not.toBeNull();
});

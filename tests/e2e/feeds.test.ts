/** What the site says to machines: feeds by the rules of RFC 4287, a sitemap of exactly its pages, data blocks; with and without an address of its own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { elsewhere } from '../support/elsewhere.ts';
import { elementsOf } from '../support/html.ts';
import { released } from '../support/released.ts';
import { project, runScript } from './harness/command.ts';
import { useLibrary } from './harness/library.ts';
import { openPage } from './harness/page.ts';
import { builtPages, pageFile } from './harness/page-kinds.ts';

const dist = join(project, 'dist');
const site = useLibrary(elsewhere);
const open = useLibrary(released);
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
const feedsOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?:^|\/)atom\.xml$/.test(path))
    .sort();

interface ParsedElement {
  name: string;
  namespace: string | null;
  text: string;
  attributes: Record<string, string>;
  children: ParsedElement[];
}

/** By the browser's XML parser. */
const parseXml = (page: Page, text: string): Promise<ParsedElement> =>
  page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    const fault = parsed.querySelector('parsererror');
    if (fault !== null) throw new Error(fault.textContent);
    const plain = (element: globalThis.Element): ParsedElement => ({
      name: element.localName,
      namespace: element.namespaceURI,
      text: element.textContent,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      children: [...element.children].map(plain),
    });
    return plain(parsed.documentElement);
  }, text);

const all = ({ children }: ParsedElement, name: string): ParsedElement[] => children.filter((own) => own.name === name);
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;
const once = (element: ParsedElement, name: string): ParsedElement => {
  const [only, ...others] = all(element, name);
  expect(others, name).toEqual([]);
  if (only === undefined) throw new Error(`${element.name} has no ${name}`);
  return only;
};

/** Section 4 of RFC 4287, as far as our feeds use it. */
function expectAtom(feed: ParsedElement, folder: string, address: string | null, base: string): void {
  expect(feed).toMatchObject({ name: 'feed', namespace: 'http://www.w3.org/2005/Atom', attributes: { 'xml:lang': 'vi' } });
  const entries = all(feed, 'entry');
  const allowed = ['id', 'title', 'subtitle', 'updated', 'link', 'generator', 'entry'];
  expect(feed.children.filter(({ name }) => !allowed.includes(name))).toEqual([]);
  const links = (element: ParsedElement, rel: string): string[] =>
    all(element, 'link').flatMap(({ attributes }) => (attributes['rel'] === rel ? (attributes['href'] ?? '') : []));
  for (const element of [feed, ...entries]) {
    expect(once(element, 'id').text).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(once(element, 'title').text).toMatch(/\S/);
    const updated = once(element, 'updated').text;
    expect(updated).toMatch(instant);
    expect(Number.isNaN(Date.parse(updated))).toBe(false);
    expect(links(element, 'alternate')).toHaveLength(1);
  }
  expect(links(feed, 'self')).toHaveLength(1);
  expect(new Set(entries.map((entry) => once(entry, 'id').text)).size).toBe(entries.length);
  expect(entries.map((entry) => once(entry, 'updated').text)).toEqual(
    entries.map((entry) => once(entry, 'updated').text).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
  );
  if (entries[0] !== undefined) expect(once(feed, 'updated').text).toBe(once(entries[0], 'updated').text);
  for (const entry of entries) {
    const author = once(entry, 'author');
    expect(once(author, 'name').text).toMatch(/\S/);
    expect(once(entry, 'summary').text).toMatch(/\S/);
    expect(once(entry, 'category').attributes['term']).toMatch(/^[a-z-]+$/);
    // Each address is a page of the site, absolute where the site has an address.
    for (const href of [...links(entry, 'alternate'), once(author, 'uri').text]) {
      const start = (address ?? '') + (address === null ? base : '/');
      expect(href.startsWith(start), href).toBe(true);
      expect(existsSync(join(folder, href.slice(start.length), 'index.html')), href).toBe(true);
    }
  }
}

describe('feeds', () => {
  test('are Atom, without an address of the site', async () => {
    const page = await openPage('/');
    const feeds = feedsOf(dist);
    expect(feeds.length).toBeGreaterThan(50);
    for (const feed of feeds) expectAtom(await parseXml(page, read(dist, feed)), dist, null, '/');
  });

  test('are Atom with absolute addresses where the site has one, and keep every id', async () => {
    const page = await openPage('/', { site: site.address });
    for (const feed of feedsOf(site.out)) {
      expectAtom(await parseXml(page, read(site.out, feed)), site.out, elsewhere.address, elsewhere.base);
      const ids = (xml: string): string[] => xml.match(/<id>[^<]*/g) ?? [];
      expect(ids(read(site.out, feed))).toEqual(ids(read(dist, feed)));
    }
  });

  test('have the five documents, each body its own', async () => {
    const page = await openPage('/');
    const titles = async (path: string): Promise<string[]> =>
      all(await parseXml(page, read(dist, path)), 'entry').map((entry) => once(entry, 'title').text);
    expect(await titles('atom.xml')).toHaveLength(5);
    expect(await titles('co-quan/dang-uy-khoi-cac-co-quan-lam-dong/atom.xml')).toEqual([
      'Nghị quyết – Mục tiêu, nhiệm vụ và giải pháp năm 2024 của Đảng bộ Khối các cơ quan tỉnh',
    ]);
    expect(await titles('co-quan/tinh-uy-lam-dong/atom.xml')).toHaveLength(3);
    expect(await titles('co-quan/tinh-uy-lam-dong-2025/atom.xml')).toEqual([]);
  });

  test.each([
    ['/', '/atom.xml'],
    ['/co-quan/tinh-uy-lam-dong/', '/co-quan/tinh-uy-lam-dong/atom.xml'],
  ])('%s leads to its feed, for readers and for their programs', async (path, feed) => {
    const page = await openPage(path, { javaScriptEnabled: false });
    expect(await page.locator('head link[rel=alternate][type="application/atom+xml"]').getAttribute('href')).toBe(feed);
    expect(await page.locator(`main a[href="${feed}"]`).innerText()).toContain('Atom');
    const response = await page.request.get(new URL(feed, page.url()).href);
    expect(response.headers()['content-type']).toMatch(/xml; charset=utf-8$/);
  });
});

/** Pages whose head neither keeps search engines away nor leads on. */
const indexablePages = (folder: string): string[] =>
  builtPages(folder).filter(
    (address) =>
      !elementsOf(readFileSync(pageFile(folder, address), 'utf8')).some(
        ({ tagName, properties: { name, content, httpEquiv } }) =>
          tagName === 'meta' && (name === 'robots' ? String(content).includes('noindex') : httpEquiv?.toString() === 'refresh'),
      ),
  );

describe('the sitemap', () => {
  test('has exactly the pages that may be listed, each where it is canonical, with a day for documents alone', async () => {
    const page = await openPage('/', { site: open.address });
    const index = await parseXml(page, read(open.out, 'sitemap.xml'));
    expect(index).toMatchObject({ name: 'sitemapindex', namespace: 'http://www.sitemaps.org/schemas/sitemap/0.9' });
    const parts = index.children.map((part) => once(part, 'loc').text);
    expect(parts).toEqual([`${released.address}/sitemap-1.xml`]);
    const { children: urls } = await parseXml(page, read(open.out, 'sitemap-1.xml'));
    const listed = urls.map((url) => once(url, 'loc').text);
    expect(new Set(listed).size).toBe(listed.length);
    const pages = indexablePages(open.out);
    expect([...listed].sort()).toEqual(pages.map((address) => released.address + address).sort());
    for (const address of ['/', '/so-do-trang/', '/vb/tinh-uy-lam-dong/nq-28-2023/', '/vien-dan/kl-49-tw/'])
      expect(pages).toContain(address);
    for (const address of ['/tim-kiem/', '/so-hieu/28-nq-tu/']) {
      expect(existsSync(pageFile(open.out, address)), address).toBe(true);
      expect(pages).not.toContain(address);
    }
    const dated = urls.filter((url) => all(url, 'lastmod').length > 0);
    expect(dated.every((url) => once(url, 'lastmod').text === '2026-11-21')).toBe(true);
    expect(dated.map((url) => once(url, 'loc').text).sort()).toEqual(
      listed.filter((url) => url.startsWith(`${released.address}/vb/`)).sort(),
    );
    expect(dated).toHaveLength(5);
  });

  test('agrees with the check of a finished site', async () => {
    const { code, stdout } = await runScript('check:dist', [open.out, '--json']);
    expect((JSON.parse(stdout) as { problems: unknown[] }).problems).toEqual([]);
    expect(code).toBe(0);
  });

  test('is not there in a sample, with or without an address; robots are kept from its data', () => {
    for (const folder of [dist, site.out]) expect(readdirSync(folder).filter((name) => name.startsWith('sitemap'))).toEqual([]);
    expect(read(dist, 'robots.txt')).toContain('Disallow: /*.txt$');
    // Below a path nobody asks for it.
    expect(existsSync(join(open.out, 'robots.txt'))).toBe(false);
  });
});

describe('the page of all parts', () => {
  test('is linked below every page and leads to every list, without JavaScript', async () => {
    for (const address of builtPages(dist))
      expect(readFileSync(pageFile(dist, address), 'utf8'), address).toContain('href="/so-do-trang/"');
    const page = await openPage('/so-do-trang/', { javaScriptEnabled: false });
    const links = await page.locator('main a').evaluateAll((own) => own.map((link) => link.getAttribute('href') ?? ''));
    for (const address of [
      '/',
      '/tim-kiem/',
      '/so-hieu/',
      '/co-quan/',
      '/loai/cong-van/',
      '/nam/2024/',
      '/nam/chua-ro/',
      '/co-quan/tinh-uy-lam-dong/',
      '/trien-khai/',
      '/nhiem-vu/',
      '/chi-tieu/',
      '/doi-chieu/',
      '/doi-chieu-nguyen-van/',
      '/chua-co-toan-van/',
      '/tu-viet-tat/',
      '/tro-giup/',
      '/cam-ket-duong-dan/',
      '/tiep-can/',
      '/atom.xml',
    ])
      expect(links).toContain(address);
  });
});

describe('the data block of a document', () => {
  const blockOf = async (page: Page): Promise<Record<string, unknown>> =>
    JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as Record<string, unknown>;

  test('stands on each document and nowhere else, and hurts no policy', async () => {
    for (const address of builtPages(dist)) {
      const count = readFileSync(pageFile(dist, address), 'utf8').split('application/ld+json').length - 1;
      expect(count, address).toBe(address.startsWith('/vb/') ? 1 : 0);
    }
    // A page that breaks its policy fails as it is opened.
    const page = await openPage('/vb/huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong/');
    const data = await blockOf(page);
    expect(data).toMatchObject({ '@type': 'DigitalDocument', url: '/vb/huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong/' });
    expect(data).not.toHaveProperty('identifier');
  });

  test('has absolute addresses where the site has one', async () => {
    const page = await openPage('/vb/tinh-uy-lam-dong/cv-3467-2024/', { site: site.address });
    const data = await blockOf(page);
    expect(data).toMatchObject({
      url: `${elsewhere.address}/vb/tinh-uy-lam-dong/cv-3467-2024/`,
      identifier: '3467-CV/TU',
      isPartOf: { url: `${elsewhere.address}/` },
    });
    expect(JSON.stringify(data)).not.toMatch(/"\/(?!\/)/);
  });
});

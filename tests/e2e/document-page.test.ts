/** The page of a document as a reader meets it: what stands above the text, the way through it, sharing, reporting, and the documents beside it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { document as words, neighbours, quoting, reporting, search, strip } from '../../src/i18n/vi.ts';
import { openContent } from '../../src/io/content.ts';
import { lockedRecords } from '../../src/lib/permalink/lock.ts';
import { writeLetter } from '../support/letter.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { project } from './harness/command.ts';
import { useLibrary } from './harness/library.ts';
import { openPage } from './harness/page.ts';

const letter = '/vb/tinh-uy-lam-dong/cv-3467-2024/';
const resolution = '/vb/tinh-uy-lam-dong/nq-28-2023/';
const address = 'https://thu-vien.example';
/** Recorded for the test alone. */
const statuses: Readonly<Record<string, string>> = {
  'tinh-uy-lam-dong/nq-28-2023': 'được thay thế',
  'tinh-uy-lam-dong/cv-3467-2024': 'còn hiệu lực',
  'tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam': 'hết hiệu lực',
  'dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu': 'bị bãi bỏ',
  'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong': 'được sửa đổi, bổ sung',
};
const district = 'huyen-uy-thuoc-lam-dong';

/** A library with an address, somebody to write to, documents whose force is known, and one that another replaces. */
const site = useLibrary({
  name: 'known-force',
  change: (content) => {
    const edit = (file: string, change: (text: string) => string): void => {
      const text = readFileSync(join(content, file), 'utf8');
      const changed = change(text);
      if (changed === text) throw new Error(`nothing to change in ${file}`);
      writeFileSync(join(content, file), changed);
    };
    edit('site.yaml', (text) => text.replace('url: null', `url: ${address}`).replace('contact: null', 'contact: van-phong@tinhuy.example'));
    for (const [id, value] of Object.entries(statuses))
      edit(`directives/${id}.mdx`, (text) =>
        text.replace(/^added:/m, `status: { value: "${value}", source: Công văn thử số 1, asOf: "2026-11-20" }\nadded:`),
      );
    writeLetter(content, `${district}/cv-1-2024`, '1-CV/HU', ['Báo cáo hằng tháng.']);
    writeLetter(content, `${district}/cv-2-2024`, '2-CV/HU', ['Công văn này thay thế Công văn số 01-CV/HU ngày 01/3/2024 của Huyện ủy.']);
  },
});

const stripOf = (page: Page) => page.getByRole('region', { name: strip.label });

describe('above the text', () => {
  test.each(Object.entries(statuses))('%s: %s, with who says so, in the head, the title and on paper', async (id, value) => {
    const page = await openPage(`/vb/${id}/`, { site: site.address });
    expect(await stripOf(page).innerText()).toContain(`${value}\ntheo Công văn thử số 1; ghi nhận đến ngày 20/11/2026`);
    expect(await page.title()).toContain(`(${value})`);
    expect(await page.locator('h1 .basis.force').innerText()).toBe(value);
    await page.emulateMedia({ media: 'print' });
    expect(await stripOf(page).getByText(value, { exact: true }).isVisible()).toBe(true);
    const data = (await (await page.request.get(`${site.address}/vb/${id}/index.json`)).json()) as unknown;
    expect(data).toMatchObject({ status: { value, source: 'Công văn thử số 1', asOf: '2026-11-20' } });
  });

  test('what is known of the force stands in lists, beside citations and among the results of a search', async () => {
    const home = await openPage('/', { site: site.address });
    const row = home.locator('.documents > li', { hasText: '28-NQ/TU' });
    expect(await row.locator('.basis.force').innerText()).toBe('được thay thế');
    expect(await home.locator('main').innerText()).toContain('06/12/2023 đến 01/03/2024 (trong đó 2 văn bản do suy ra)');
    const citing = await openPage(letter, { site: site.address });
    expect(await citing.locator('.citations .basis.force', { hasText: 'được thay thế' }).count()).toBeGreaterThan(0);
    const found = await openPage('/tim-kiem/?q=28-nq/tu', { site: site.address });
    await found.locator('.result.number', { hasText: 'được thay thế · Suy ra: số hiệu, ngày ban hành, trích yếu' }).waitFor();
    await found.goto(`${site.address}/tim-kiem/?q=${encodeURIComponent('"kỷ luật, kỷ cương"')}`);
    expect(await found.locator('.result:not(.number) .basis.force').first().innerText()).not.toBe('');
  });

  test('a document that another says it replaces is not called replaced by us: the other is named, with the place', async () => {
    const page = await openPage(`/vb/${district}/cv-1-2024/`, { site: site.address });
    const text = await stripOf(page).innerText();
    expect(text).toMatch(/Hiệu lực\s+chưa rõ/);
    expect(text).toContain(
      'Theo mục 1 của Công văn số 2-CV/HU: thay thế văn bản này. Do máy nhận ra từ câu: “Công văn này thay thế Công văn số 01-CV/HU ngày 01/3/2024 của Huyện ủy”',
    );
    // What a machine has read is no title.
    expect(await page.title()).not.toContain('thay thế');
    const home = await openPage('/co-quan/huyen-uy-thuoc-lam-dong/', { site: site.address });
    expect(await home.locator('.documents > li', { hasText: '1-CV/HU' }).locator('.basis.force').innerText()).toBe(
      'có văn bản ghi thay thế',
    );
    const file = await (await page.request.get(`${site.address}/vb/${district}/cv-1-2024/toan-van.txt`)).text();
    expect(file).toContain('Hiệu lực: có văn bản ghi thay thế.');
  });

  test('unknown is said, inferred leads to its sentence, and the rest opens', async () => {
    const page = await openPage(resolution);
    const text = await stripOf(page).innerText();
    expect(text).toMatch(/Hiệu lực\s+chưa rõ/);
    expect(text).toContain('không phải trang chính thức của cơ quan ban hành');
    expect(text).toContain('Cơ quan kế tục của Tỉnh ủy Lâm Đồng (trước ngày 01/7/2025): Tỉnh ủy Lâm Đồng (từ ngày 01/7/2025)');
    const evidence = stripOf(page).locator('a.basis.inferred').first();
    expect(await evidence.getAttribute('href')).toMatch(/^\/vb\/.+#.+/);
    expect(await page.getByText(words.evidence).isVisible()).toBe(false);
    await page.getByText(strip.all).click();
    expect(await page.getByText(words.evidence).isVisible()).toBe(true);
    expect(await stripOf(page).getByText(words.status, { exact: true }).count()).toBe(1);
  });
});

describe('the table of contents', () => {
  const current = (page: Page) => page.locator('.contents [aria-current=location]');

  test('beside the text marks where the reader is, up and down, and moves with him', async () => {
    const page = await openPage(resolution);
    expect(await current(page).count()).toBe(0);
    for (const anchor of ['p2.ii.1', 'p3', 'nguon', 'p1']) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), anchor);
      await expect.poll(() => current(page).getAttribute('href')).toBe(`#${anchor}`);
      const [link, frame] = await Promise.all([current(page).boundingBox(), page.locator('.contents').boundingBox()]);
      expect(link !== null && frame !== null && link.y >= frame.y && link.y + link.height <= frame.y + frame.height).toBe(true);
    }
    expect(await page.locator('.contents details').getAttribute('open')).not.toBeNull();
  });

  test('on a narrow page is one line above the text until it is opened', async () => {
    const page = await openPage(resolution, { width: 360 });
    const link = page.locator('.contents a[href="#p3"]');
    expect(await link.isVisible()).toBe(false);
    await page.locator('.contents summary').click();
    await link.click();
    expect(new URL(page.url()).hash).toBe('#p3');
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  test.each([1280, 360])('leads to each place without a script at %i px', async (width) => {
    const page = await openPage(resolution, { width, javaScriptEnabled: false });
    if (width < 1000) await page.locator('.contents summary').click();
    const links = await page.locator('.contents a').all();
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      expect(await link.isVisible()).toBe(true);
      const anchor = (await link.getAttribute('href'))?.slice(1) ?? '';
      expect(await page.locator(`[id="${anchor}"]`).count(), anchor).toBe(1);
    }
  });
});

describe('sharing and reporting', () => {
  const openPanel = async (page: Page): Promise<void> => {
    await page.locator('.permalink[href="#2"]').click();
    await page.getByRole('group', { name: 'Trích dẫn' }).waitFor();
  };

  /** What is copied of item 2, with the hash of its words that the lock has. */
  const locked = lockedRecords(openContent(join(project, 'content')).locks ?? []).get(letter)?.anchors?.['2'];
  const second = `${address}${letter}?v=${locked?.slice(0, 8) ?? ''}#2`;

  test('the QR code on the screen leads to the place', async () => {
    const page = await openPage(letter, { site: site.address, context: { deviceScaleFactor: 2 } });
    await openPanel(page);
    await page.getByRole('button', { name: quoting.qr }).click();
    const code = page.getByRole('img', { name: quoting.qrOf(second) });
    await code.waitFor();
    const picture = await code.screenshot();
    const { data, width, height } = await page.evaluate(
      async (bytes) => {
        const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        // One letter a pixel: half a million numbers would take the browser's line half a minute.
        const data = Array.from({ length: image.width * image.height }, (_, at) => ((pixels[4 * at] ?? 0) < 128 ? '#' : ' ')).join('');
        return { data, width: image.width, height: image.height };
      },
      [...picture],
    );
    const pixels = new Uint8ClampedArray([...data].flatMap((pixel) => (pixel === '#' ? [0, 0, 0, 255] : [255, 255, 255, 255])));
    expect(jsQR(pixels, width, height)?.data).toBe(second);
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  test('a report is a letter that names document, place, words and address; without a script, document and address', async () => {
    const page = await openPage(letter, { site: site.address });
    await openPanel(page);
    const link = page.getByRole('group', { name: 'Trích dẫn' }).getByRole('link', { name: reporting.report });
    const { searchParams, pathname } = new URL((await link.getAttribute('href')) ?? '');
    expect(pathname).toBe('van-phong@tinhuy.example');
    const body = searchParams.get('body') ?? '';
    for (const part of ['Công văn số 3467-CV/TU', 'Mục: mục 2', 'Chữ trên trang: “2. ', `Địa chỉ: ${second}`]) expect(body).toContain(part);

    const plain = await openPage(letter, { site: site.address, javaScriptEnabled: false });
    const href = (await plain.getByRole('link', { name: reporting.reportDocument }).getAttribute('href')) ?? '';
    expect(new URL(href).searchParams.get('body')).toContain(`Địa chỉ: ${address}${letter}`);
  });

  test('without an address or somebody to write to, neither is offered', async () => {
    const page = await openPage(letter);
    await openPanel(page);
    expect(await page.getByRole('button', { name: quoting.qr }).count()).toBe(0);
    expect(await page.getByText(reporting.report).count()).toBe(0);
  });

  test('a page tells others what it is by absolute addresses; without an address of its own it says the rest', () => {
    const meta = (html: string, name: string): string | undefined =>
      new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(html)?.[1];
    const html = readFileSync(join(site.out, letter, 'index.html'), 'utf8');
    expect(meta(html, 'og:title')).toBe(
      'Công văn số 3467-CV/TU (còn hiệu lực) – Khẩn trương, tập trung triển khai thực hiện nhiệm vụ năm 2024',
    );
    expect(meta(html, 'og:url')).toBe(`${address}${letter}`);
    expect(meta(html, 'og:type')).toBe('article');
    const image = meta(html, 'og:image') ?? '';
    expect(image.startsWith(`${address}/`)).toBe(true);
    const file = readFileSync(join(site.out, new URL(image).pathname));
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(file.length).toBeLessThanOrEqual(60_000);
    expect(meta(html, 'og:image:alt')).toContain('Văn Mạch');

    const dist = join(project, 'dist');
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
    for (const path of pages) {
      const own = readFileSync(join(dist, path), 'utf8');
      expect(own, path).not.toMatch(/property="og:(?:url|image)|twitter:|rel="canonical"/);
      if (path !== '404.html') expect(meta(own, 'og:title'), path).toMatch(/\S/);
    }
    const described = (path: string): string | undefined => meta(readFileSync(join(dist, path, 'index.html'), 'utf8'), 'og:description');
    expect(described('vb/tinh-uy-lam-dong/nq-28-2023')).toMatch(/^phát triển kinh tế .* \(trích yếu suy ra\)$/);
    expect(described('vb/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam')).toMatch(/ \(tiêu đề do người biên tập đặt\)$/);
  });
});

test('from document to document through the list of a committee, each once, and back', async () => {
  const page = await openPage('/co-quan/tinh-uy-lam-dong/');
  const list = await page
    .locator('.documents a[href^="/vb/"]')
    .evaluateAll((links) => [...new Set(links.map((own) => own.getAttribute('href')))]);
  expect(list.length).toBeGreaterThan(2);
  await page.goto(new URL(list[0] ?? '', page.url()).href);
  const walked = [list[0]];
  for (const next = page.locator('.neighbours a[rel=next]'); (await next.count()) > 0;) {
    expect(await next.innerText()).toContain(neighbours.older);
    await next.click();
    await page.locator('.neighbours').waitFor();
    walked.push(new URL(page.url()).pathname);
  }
  expect(walked).toEqual(list);
  await page.locator('.neighbours a[rel=prev]').click();
  expect(new URL(page.url()).pathname).toBe(list.at(-2));
});

test('the front page says what is held, and its examples find something', async () => {
  const page = await openPage('/');
  expect(await page.locator('main').innerText()).toContain('Hiện có 5 văn bản; 34 văn bản được viện dẫn mà thư viện chưa có toàn văn.');
  for (const example of await page.locator('.examples a').all()) {
    const result = await openPage((await example.getAttribute('href')) ?? '');
    await result.locator('.result', { hasText: '3467-CV/TU' }).first().waitFor();
  }
});

test('filters stand open where there is room, closed where results come first, and say how many are chosen', async () => {
  const wide = await openPage('/tim-kiem/?q=k%E1%BB%B7%20lu%E1%BA%ADt&nam=2024');
  const filters = wide.locator('[data-search-facets]');
  await filters.getByLabel(search.facets.year).waitFor();
  expect(await filters.locator('summary').innerText()).toContain(search.chosen(1));
  const narrow = await openPage('/tim-kiem/?q=k%E1%BB%B7%20lu%E1%BA%ADt', { width: 360 });
  await narrow.locator('.result').first().waitFor();
  expect(await narrow.getByLabel(search.facets.year).isVisible()).toBe(false);
  await narrow.locator('[data-search-facets] summary').click();
  expect(await narrow.getByLabel(search.facets.year).isVisible()).toBe(true);
  expect(await findAccessibilityProblems(narrow)).toEqual([]);
});

/** The copy that is carried away: unpacked like a reader does it, and opened from the disk in a browser without special arguments (OFF-01 … OFF-03, OFF-10). */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { quoting, site } from '../../src/i18n/vi.ts';
import { listFiles } from '../../src/io/site-files.ts';
import { longestPath, startFile } from '../../src/lib/usb/places.ts';
import { offlinePolicy } from '../../src/lib/usb/rewrite-page.ts';
import { packageSite } from '../../src/io/usb/package-site.ts';
import { moveDocuments } from '../support/moved.ts';
import { realDocuments } from '../support/documents.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { project, runScript } from './harness/command.ts';
import { useLibrary } from './harness/library.ts';
import { sharedBrowser } from './harness/page.ts';

const dist = join(project, 'dist');
const folder = join(project, '.tmp', `usb-${process.pid}`);
const zipFile = join(folder, 'ban.zip');
const opened = join(folder, 'thẻ nhớ', 'ban');

function unpack(zip: string, into: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const path = join(into, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

beforeAll(async () => {
  const { code, stderr } = await runScript('package:usb', ['--site', dist, '--out', zipFile]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  unpack(zipFile, opened);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const addressOf = (file: string): string => {
  const at = file.search(/[?#]|$/);
  return pathToFileURL(join(opened, file.slice(0, at))).href + file.slice(at);
};

interface OpenOptions {
  width?: number;
  colorScheme?: 'light' | 'dark';
  javaScriptEnabled?: boolean;
}

/** The test fails on any error of the page and on any request that is not for a file. */
async function open(file: string, { width = 1280, colorScheme = 'light', javaScriptEnabled = true }: OpenOptions = {}): Promise<Page> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'vi-VN', colorScheme, javaScriptEnabled });
  const problems: string[] = [];
  await context.route(
    () => true,
    (route) => {
      const url = route.request().url();
      if (url.startsWith('file:')) return route.continue();
      problems.push(`request: ${url}`);
      return route.abort();
    },
  );
  context.on('weberror', (error) => problems.push(`error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`);
  });
  context.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()}`);
  });
  const page = await context.newPage();
  await page.goto(addressOf(file));
  onTestFinished(async () => {
    await page.evaluate(() => 0).catch(() => undefined);
    await context.close();
    expect(problems).toEqual([]);
  });
  return page;
}

/** All that stands between the tags of a page's own part. */
const wordsOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, '');

const placeOf = (page: Page): string => decodeURI(page.url()).split('/ban/')[1] ?? page.url();
const letter = 'thu-vien/vb/tinh-uy-lam-dong/cv-3467-2024/index.html';
const resolution = 'thu-vien/vb/tinh-uy-lam-dong/nq-28-2023/index.html';

describe('the zip', () => {
  const names = (): string[] => listFiles(opened);

  test('holds names that every Windows disk takes', () => {
    expect(names().filter((name) => name.length > longestPath)).toEqual([]);
    expect(new Set(names().map((name) => name.toLowerCase())).size).toBe(names().length);
    expect(names().filter((name) => /[^\w./-]|[. ](?:\/|$)/.test(name))).toEqual([]);
    expect(names().filter((name) => !name.includes('/'))).toEqual(['SHA256SUMS', 'doc-truoc.txt', startFile]);
  });

  test('is the same bytes from the same site, and named by the newest document', async () => {
    const again = await packageSite({ site: dist, out: folder });
    const newest = realDocuments
      .map(({ parsed }) => parsed.metadata?.added ?? '')
      .sort()
      .at(-1);
    expect(again.path).toBe(join(folder, `vanban-${newest?.replaceAll('-', '') ?? ''}.zip`));
    expect(readFileSync(again.path).equals(readFileSync(zipFile))).toBe(true);
  });

  test('leads nowhere that it has not: every link of every page names a file of it', async () => {
    const held = new Set(names());
    const page = await open('thu-vien/index.html');
    const lost: string[] = [];
    for (const file of names().filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(join(opened, file), 'utf8');
      const links = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'text/html');
        return [...parsed.querySelectorAll('[href], [src], [action], [data-to]')].flatMap((own) =>
          ['href', 'src', 'action', 'data-to'].flatMap((name) => own.getAttribute(name) ?? []),
        );
      }, html);
      for (const link of links) {
        if (/^(?:https?:|mailto:|#)/.test(link)) continue;
        const target = new URL(link, `file:///${file}`).pathname.slice(1);
        if (link.startsWith('/') || !held.has(target)) lost.push(`${file}: ${link}`);
      }
      expect(html, file).not.toContain('type="module"');
      // Nothing but links and scripts is another than on the site.
      const own = join(dist, file.replace('thu-vien/', ''));
      if (existsSync(own)) expect(wordsOf(html), file).toBe(wordsOf(readFileSync(own, 'utf8')));
      if (file !== startFile) expect(html, file).toContain(offlinePolicy);
    }
    expect(lost).toEqual([]);
  });
});

describe('verified by its sums', () => {
  test('the zip and the unpacked folder are whole', async () => {
    for (const place of [zipFile, opened]) {
      const { code, stdout } = await runScript('verify', [place, '--json']);
      const report = JSON.parse(stdout) as { files: number; documents: number; problems: unknown[] };
      expect(report).toMatchObject({ files: listFiles(opened).length - 1, documents: realDocuments.length, problems: [] });
      expect(code).toBe(0);
    }
  });

  test('a changed byte is found, a changed word of a text twice', async () => {
    const damaged = join(folder, 'hỏng');
    unpack(zipFile, damaged);
    const page = join(damaged, letter);
    writeFileSync(page, readFileSync(page, 'utf8').replace('kịp thời, chất lượng, hiệu quả', 'kịp thời, chất lượng, hiệu lực'));
    const part = listFiles(damaged).find((name) => name.includes('van-ban-0')) ?? '';
    writeFileSync(join(damaged, part), strToU8(`${readFileSync(join(damaged, part), 'utf8')} `));
    const { code, stdout } = await runScript('verify', [damaged, '--json']);
    const { problems } = JSON.parse(stdout) as { problems: { problem: string; file: string }[] };
    expect(code).toBe(1);
    expect(problems.map(({ problem, file }) => `${problem} ${file}`)).toEqual([
      ...[part, letter].sort().map((file) => `changed ${file}`),
      `text ${letter}`,
      `provision ${letter}#1`,
    ]);
  });
});

describe('opened from the disk', () => {
  test('the start file leads to the library, which says that it is a copy and as of when', async () => {
    const page = await open(startFile);
    await page.waitForURL(/thu-vien\/index\.html$/);
    await page.getByText(/^Bản mang theo, theo dữ liệu đến ngày \d{2}\/\d{2}\/\d{4}\.$/).waitFor();
  });

  test('three documents are opened through links, with their anchors', async () => {
    const page = await open('thu-vien/index.html');
    await page.click('nav >> text=Theo năm');
    await page.click('main >> text=2024');
    await page.click('main a[href*="cv-3467-2024"]');
    expect(placeOf(page)).toBe(letter);
    await page.click('.official a.cite[href*="nq-28-2023"]');
    expect(placeOf(page)).toContain(resolution);
    await page.goBack();
    const basis = page.locator('.strip a.basis.inferred[href*="cv-2024-ky-luat-ky-cuong"]');
    await basis.click();
    await page.waitForURL(/ky-luat-ky-cuong\/index\.html#t2$/);
    expect(placeOf(page)).toBe('thu-vien/vb/huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong/index.html#t2');
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('t2');
  });

  test.each([
    ['3467', '3467-CV/TU'],
    ['28 nq tu', '28-NQ/TU'],
  ])('the number %s is found while it is typed, and opened by the keyboard', async (typed, label) => {
    const page = await open('thu-vien/tro-giup/index.html');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    // The list of what was typed in full: that of its beginning is taken away with the choice made in it.
    await page.locator('[role=option]', { hasText: `“${typed}”` }).waitFor();
    await page.locator('[role=option]', { hasText: label }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/vb\//);
    expect(placeOf(page)).toContain(label.startsWith('28') ? resolution : letter);
  });

  test('Enter on the number of one document opens it', async () => {
    const page = await open('thu-vien/index.html');
    await page.locator('[data-search-field]').first().fill('3467-CV/TU');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/cv-3467-2024/);
  });

  test.each([
    ['a word of a title', 'khẩn trương triển khai', letter],
    ['words of a text without tones', 'ky luat ky cuong hanh chinh', 'thu-vien/vb/'],
    ['a phrase of a provision', '"thủ tục hành chính ở một số lĩnh vực rườm rà"', resolution],
  ])('the search page finds by %s, and leads to the place', async (_, typed, target) => {
    const page = await open('thu-vien/tim-kiem/index.html');
    await page.locator('main [data-search-field]').fill(typed);
    const first = page.locator('[data-search-results] article').first();
    await first.waitFor();
    expect(await first.locator('mark').count()).toBeGreaterThan(0);
    await first.locator('h3 a').click();
    await page.waitForURL(/\/vb\//);
    expect(placeOf(page)).toContain(target);
    expect(await page.evaluate(() => document.querySelector(':target') !== null)).toBe(true);
    await page.getByText('Đang tô các chữ vừa tìm.').waitFor();
  });

  test('the state of a search is its address, and facets narrow it', async () => {
    const page = await open('thu-vien/tim-kiem/index.html?q=nhi%E1%BB%87m%20v%E1%BB%A5');
    await page
      .getByRole('status')
      .filter({ hasText: /Tìm thấy 5 văn bản/ })
      .waitFor();
    await page.selectOption('select[name=nam]', '2023');
    await page
      .getByRole('status')
      .filter({ hasText: /Tìm thấy 1 văn bản/ })
      .waitFor();
    expect(page.url()).toContain('nam=2023');
  });

  test('a register is filtered, its rows lead to their provisions', async () => {
    const page = await open('thu-vien/nhiem-vu/index.html');
    const filter = page.locator('details[data-register]');
    await filter.locator('summary').click();
    await filter.locator('input[name=van-ban]').fill('3467');
    await page.keyboard.press('Enter');
    const row = page.locator('[data-rows] a[href*="cv-3467-2024"]').first();
    await row.waitFor();
    await row.click();
    await page.waitForURL(/cv-3467-2024\/index\.html#/);
  });

  test('an address that leads on goes to the document, with what stands behind it', async () => {
    const page = await open('thu-vien/so-hieu/28-nq-tu/index.html?v=x#p1');
    await page.waitForURL(/nq-28-2023\/index\.html\?v=x#p1$/);
  });

  test('a passage is quoted, a Word file is made', async () => {
    const page = await open(letter);
    await page.locator('button[data-tool=quote]').click();
    await page.locator('#trich-dan').waitFor();
    // What is pasted into a report names no folder of this machine; the address alone does, for who asks for it.
    const field = page.locator('#trich-dan textarea');
    expect(await field.inputValue()).toContain('3467-CV/TU');
    expect(await field.inputValue()).not.toContain('file:');
    await page.locator('#trich-dan button', { hasText: quoting.link }).click();
    expect(await field.inputValue()).toMatch(/^file:/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('button[data-tool=word]').click()]);
    expect(download.suggestedFilename()).toBe('cv-3467-2024.docx');
  });

  test('without scripts the lists lead to every document', async () => {
    const page = await open('thu-vien/tim-kiem/index.html', { javaScriptEnabled: false });
    await page.click('section[aria-labelledby=danh-sach] a:has-text("2023")');
    await page.click('main a[href*="nq-28-2023"]');
    expect(placeOf(page)).toBe(resolution);
  });

  test('what needs the network is not offered', async () => {
    const page = await open('thu-vien/doi-chieu-nguyen-van/index.html');
    await page.getByText('bản mang theo không làm được').waitFor();
    expect(await page.locator('form[data-verbatim]').isVisible()).toBe(false);
  });

  test.each([1280, 360])('pages of %i pixels are accessible and do not overflow', async (width) => {
    for (const [file, typed] of [['thu-vien/index.html'], ['thu-vien/tim-kiem/index.html', 'nhiem vu'], [letter]] as const) {
      const page = await open(file, { width });
      if (typed !== undefined) {
        await page.locator('main [data-search-field]').fill(typed);
        await page.locator('[data-search-results] article').first().waitFor();
      }
      expect(await findAccessibilityProblems(page, 'all', { preload: false }), file).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), file).toBeLessThanOrEqual(width);
    }
  });
});

describe('of a library that is too large for full text', () => {
  const large = join(folder, 'lớn');
  beforeAll(async () => {
    const { isTitlesOnly, path } = await packageSite({ site: dist, out: join(folder, 'lon.zip'), mostFullText: 4 });
    expect(isTitlesOnly).toBe(true);
    unpack(path, large);
  });

  test('numbers and titles are searched, words of a text are not, and the page says so', async () => {
    const page = await open('../../lớn/thu-vien/tim-kiem/index.html');
    await page.getByText('bản này chỉ tìm theo số hiệu và tên văn bản').waitFor();
    const field = page.locator('main [data-search-field]');
    await field.fill('khan truong');
    await page.locator('[data-search-results] article', { hasText: '3467-CV/TU' }).waitFor();
    await field.fill('"kịp thời, chất lượng, hiệu quả"');
    await page.getByRole('status').filter({ hasText: 'Không số hiệu hay tên văn bản nào' }).waitFor();
    await field.fill('3467');
    await page.locator('[data-search-numbers] article', { hasText: '3467-CV/TU' }).waitFor();
  });
});

describe('of a library whose newest day is that of a removal, and whose title has signs of HTML', () => {
  const title = 'Văn bản "A" & B\'';
  const late = useLibrary({
    name: 'late-removal',
    change: (content) => {
      moveDocuments(content);
      for (const [file, from, to] of [
        ['removed.yaml', /^ +date: .*$/m, '  date: 2027-02-03'],
        ['site.yaml', /^title: .*$/m, `title: ${JSON.stringify(title)}`],
      ] as const)
        writeFileSync(join(content, file), readFileSync(join(content, file), 'utf8').replace(from, to));
    },
  });

  test('name, notice and notes say the same day as the page itself, and the title as it is written', async () => {
    const { path } = await packageSite({ site: late.out, out: folder });
    expect(path).toBe(join(folder, 'vanban-20270203.zip'));
    const files = unzipSync(readFileSync(path));
    const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    expect(read('thu-vien/index.html')).toContain('Bản mang theo, theo dữ liệu đến ngày 03/02/2027.');
    expect(read('thu-vien/index.html')).toContain(site.updated('03/02/2027'));
    expect(read('doc-truoc.txt')).toContain(title.toUpperCase());
    expect(read(startFile)).toContain('<title>Văn bản "A" &amp; B\'</title>');
  });
});

test('a zip that is larger than zips and memory sticks hold is refused, and the one of before is kept', async () => {
  const before = readFileSync(zipFile);
  await expect(packageSite({ site: dist, out: zipFile, mostBytes: before.length - 1 })).rejects.toThrow('lớn hơn 4 GB');
  expect(readFileSync(zipFile).equals(before)).toBe(true);
  expect(existsSync(`${zipFile}.dang-ghi`)).toBe(false);
});

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/lib/render/security-policy.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { launchBrowser, packagedVersion } from './harness/browser.ts';
import { openPage, visit } from './harness/page.ts';
import { startSite, type Site } from './harness/site.ts';

const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang thử</title><link rel="icon" href="data:,">${head}</head><body><main>${body}</main></body></html>`;

const files = {
  'index.html': html(
    '<h1>Trang chủ</h1><p id="out">chưa chạy</p>',
    '<script src="/a.js" defer></script><link rel="stylesheet" href="/a.css">',
  ),
  'a.js': 'document.getElementById("out").textContent = "đã chạy";',
  'a.css': 'h1 { color: rgb(0, 0, 1) } @media (prefers-color-scheme: dark) { h1 { color: rgb(1, 2, 3) } }',
  '404.html': html('<h1>Không có trang này</h1>'),
  'vb/a/index.html': html('<h1>Văn bản</h1>'),
  'bad/inline-script/index.html': html('<h1>A</h1><script>document.title = "x"</script>'),
  'bad/inline-style/index.html': html('<h1 style="color:red">A</h1>'),
  'bad/foreign-picture/index.html': html('<h1>A</h1><img src="http://example.com/a.png" alt="">'),
  'bad/foreign-address/index.html': html('<h1>A</h1>', '<meta http-equiv="refresh" content="0;url=http://example.com/">'),
  'bad/exception/index.html': html('<h1>A</h1>', '<script src="/throw.js" defer></script>'),
  'throw.js': 'throw new Error("hỏng");',
  'bad/missing/index.html': html('<h1>A</h1>', '<script src="/none.js" defer></script>'),
  'bad/axe/index.html': html('<h1>A</h1><img src="data:,">'),
};

const folder = resolve(import.meta.dirname, `../../.tmp/harness-${process.pid}`);
let tiny: Site;
let site = '';

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  tiny = await startSite(folder);
  site = tiny.address;
});

afterAll(async () => {
  await tiny.stop();
  rmSync(folder, { recursive: true });
});

describe('harness', () => {
  test('runs the browser of the package, not one that lay about', async () => {
    const browser = await launchBrowser();
    if (!process.env['CHROME_PATH'] && process.platform === 'linux')
      expect(browser.version().split('.')[0]).toBe(packagedVersion().split('.')[0]);
    await browser.close();
  });

  test('opens a sound page under the production policy', async () => {
    const page = await openPage('/', { site, width: 320 });
    expect(await page.textContent('#out')).toBe('đã chạy');
    expect(await page.evaluate(() => window.innerWidth)).toBe(320);
    expect((await page.request.get(`${site}/`)).headers()['content-security-policy']).toBe(contentSecurityPolicy);
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  test('opens it without scripts and in the dark', async () => {
    const page = await openPage('/', { site, javaScriptEnabled: false, colorScheme: 'dark' });
    expect(await page.textContent('#out')).toBe('chưa chạy');
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(1, 2, 3)');
  });

  test('follows the redirect to the slash and accepts an expected 404', async () => {
    expect((await openPage('/vb/a', { site })).url()).toBe(`${site}/vb/a/`);
    const missing = await openPage('/khong-co/', { site, status: 404 });
    expect(await missing.textContent('h1')).toBe('Không có trang này');
  });

  test.each([
    ['inline-script', /^console: .*Content Security Policy/],
    ['inline-style', /^console: .*Content Security Policy/],
    ['foreign-picture', /^console: .*Content Security Policy/],
    ['foreign-address', /^request to another host: http:\/\/example\.com\/$/],
    ['exception', /^exception: hỏng$/],
    ['missing', /^console: Failed to load resource.*404/],
  ])('sees what is wrong with a page: %s', async (name, problem) => {
    const { problems, close } = await visit(`/bad/${name}/`, { site });
    await expect.poll(() => problems[0]).toMatch(problem);
    await close();
  });

  test.fails('a test fails by itself when its page has a problem', async () => {
    await openPage('/bad/inline-style/', { site });
  });

  test('a page of another status than expected fails the test', async () => {
    await expect(openPage('/khong-co/', { site })).rejects.toThrow('status of /khong-co/');
  });

  test('axe names the element at fault', async () => {
    expect(await findAccessibilityProblems(await openPage('/bad/axe/', { site }))).toEqual([
      expect.stringMatching(/^image-alt \(critical\).+ — img — /),
    ]);
  });
});

/** `npm run pictures`: the pictures of README and guide, of what stands in dist/, by the browser of the tests. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../tests/e2e/harness/browser.ts';
import { startSite } from '../tests/e2e/harness/site.ts';
import { readArguments } from './arguments.ts';
import { answersFile } from './guide-desk.ts';
import { takeGuidePictures } from './picture-guide.ts';
import { pagesFile, picturedPage, type PicturedPage } from './picture-pages.ts';
import { facesOf, savePaper } from './picture-tools.ts';

const help = `npm run pictures -- [--dir THƯ_MỤC] [--out THƯ_MỤC]

Chụp lại hình của README và các hướng dẫn từ trang đã dựng (chạy npm run build trước) và từ trang biên tập.
  --dir  thư mục trang đã dựng (mặc định: dist)
  --out  thư mục hình (mặc định: docs/pictures); hình cùng tên trong đó bị thay
Mã thoát: 0 xong, 1 có hình quá lớn, 2 gọi sai.`;

const defaultOut = 'docs/pictures';

/** A picture of README must load at once on an office's line. */
const mostBytes = 150_000;

interface Picture {
  name: string;
  path: string;
  width?: number;
  height?: number;
  isDark?: boolean;
  /** What a reader has done before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

const letter = '/vb/tinh-uy-lam-dong/cv-3467-2024/';
const resolution = '/vb/tinh-uy-lam-dong/nq-28-2023/';
const pictures: readonly Picture[] = [
  { name: 'trang-dau', path: '/' },
  { name: 'van-ban', path: resolution },
  { name: 'van-ban-hep', path: resolution, width: 360, height: 780 },
  { name: 'van-ban-toi', path: `${resolution}#p2`, width: 900, height: 640, isDark: true },
  { name: 'trich-dan', path: letter, width: 1100, height: 640, act: quoteFirst },
  { name: 'tim-kiem', path: '/tim-kiem/?q=k%E1%BB%B7%20c%C6%B0%C6%A1ng', act: waitForResults },
  { name: 'loi', path: '/tro-giup/loi/#word-002', width: 1100, height: 640 },
  { name: 'trien-khai', path: '/trien-khai/', act: showDrawing },
  { name: 'doi-chieu', path: '/doi-chieu/tinh-uy-lam-dong/cv-3467-2024/huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong/#tung-muc' },
];

async function quoteFirst(page: Page): Promise<void> {
  await page.locator('.official p > .permalink').first().click();
  const panel = page.locator('.quote');
  await panel.waitFor();
  await panel.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  await page.mouse.move(0, 0);
}

async function showDrawing(page: Page): Promise<void> {
  await page
    .locator('.chain-tree figure')
    .first()
    .evaluate((element) => {
      element.scrollIntoView({ block: 'end' });
    });
}

async function waitForResults(page: Page): Promise<void> {
  await page.locator('[data-search-results] .result').first().waitFor();
}

async function open(browser: Browser, address: string, { width = 1280, height = 800, isDark = false }: Partial<Picture>): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: 1,
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const response = await page.goto(address);
  if (response?.status() !== 200) throw new Error(`${address}: ${response?.status() ?? 'không mở được'}`);
  return page;
}

const values = readArguments(help, { dir: { type: 'string', default: 'dist' }, out: { type: 'string', default: defaultOut } });
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const site = await startSite(resolve(values.dir));
const browser = await launchBrowser();
const faces = new Set<string>();
for (const { name, path, act, ...look } of pictures) {
  const page = await open(browser, site.address + path, look);
  await act?.(page);
  for (const face of await facesOf(page)) faces.add(face);
  await page.screenshot({ path: join(out, `${name}.png`) });
  await page.close();
}
const printed = await open(browser, site.address + letter, {});
const paper = 'ban-in';
await savePaper(browser, await printed.pdf({ preferCSSPageSize: true }), join(out, `${paper}.png`));
const guide = await takeGuidePictures((address, height) => open(browser, address, { height }), out);
const version = browser.version().split('.')[0] ?? '';
await browser.close();
await site.stop();

const shown = new Map<string, PicturedPage>(Object.entries(guide.pages));
for (const { name, path } of [...pictures, { name: paper, path: letter }])
  shown.set(`${name}.png`, picturedPage(resolve(values.dir), path));
const files = [...shown.keys()].sort();
// A picture of ours that is no longer made must not stay; in a folder of somebody's own nothing is taken away.
if (values.out === defaultOut)
  for (const name of readdirSync(out)) if (name.endsWith('.png') && !files.includes(name)) rmSync(join(out, name));
const sizes = files.map((name) => ({ name, size: statSync(join(out, name)).size }));
for (const { name, size } of sizes) console.log(`${name}  ${Math.round(size / 1000)} kB`);
const writeJson = (name: string, value: unknown): void => {
  writeFileSync(join(out, name), `${JSON.stringify(value, null, 2)}\n`);
};
writeJson(pagesFile, Object.fromEntries(files.map((name) => [name, shown.get(name)])));
writeJson(answersFile, guide.answers);
writeFileSync(
  join(out, 'README.md'),
  `# Pictures

Written by \`npm run pictures\` from a built site with the browser of the tests (Chromium ${version}), in the faces of the machine: ${[...faces].sort().join(', ')}. On another machine the letters look different.

\`pages.json\` names the page that each picture shows and the SHA-256 of its HTML. When a page is no longer the one that was pictured, a test fails: build the site and run \`npm run pictures\`.

The pictures \`bien-tap-*.png\` show the editor's page (\`npm run editor\`) with the file in \`tests/fixtures/import/guide/\`; their hash is that of the HTML and the stylesheets that the editor's server gives. \`${answersFile}\` holds what was answered there, so that the test can go the same way without a browser.
`,
);
const large = sizes.filter(({ size }) => size > mostBytes);
if (large.length > 0) {
  console.error(`Hình quá ${mostBytes / 1000} kB: ${large.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}

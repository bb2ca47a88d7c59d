/** A document renamed and one taken down, as readers, browsers without scripts, programs and servers meet their addresses. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { comparison, lostComparison, movedPage, removed } from '../../src/i18n/vi.ts';
import { openContent } from '../../src/io/content.ts';
import { comparisonAddress, directiveAddress, provisionAddress } from '../../src/lib/address.ts';
import { parseBody } from '../../src/lib/directive/directive.ts';
import { lockedRecords } from '../../src/lib/permalink/lock.ts';
import { officialText } from '../../src/lib/provision/text.ts';
import { examples } from '../../src/lib/diagnostic/examples.ts';
import { resolveEntities } from '../../src/lib/text/entities.ts';
import { districtId, movedElsewhere, moveDocuments, newId, oldId, otherId, removal, removedId } from '../support/moved.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { project, runScript } from './harness/command.ts';
import { findSiteHtmlProblems } from './harness/html.ts';
import { useLibrary } from './harness/library.ts';
import { openPage } from './harness/page.ts';
import { pageFile } from './harness/page-kinds.ts';

const content = openContent(join(project, 'content'));
const locked = lockedRecords(content.locks ?? []);
const [oldPath, newPath, removedPath] = [oldId, newId, removedId].map(directiveAddress) as [string, string, string];
const oldComparison = comparisonAddress(oldId, otherId);
const lostComparisons = [comparisonAddress(otherId, removedId), comparisonAddress(removedId, districtId)];

function textOf(id: string): string {
  const read = content.readDirective(id);
  return 'text' in read ? officialText(parseBody(id, read.text)) : '';
}

const atRoot = useLibrary({ name: 'moved', change: moveDocuments });
const below = useLibrary(movedElsewhere);

describe.each([
  ['at the root', atRoot],
  ['below a path', below],
])('%s', (_, site) => {
  test('every address ever published answers', () => {
    expect(locked.size).toBeGreaterThan(60);
    const lost = [...locked.keys()].filter((path) => !existsSync(path.endsWith('/') ? pageFile(site.out, path) : join(site.out, path)));
    expect(lost).toEqual([]);
  });

  test('all of the site leads somewhere and is whole', async () => {
    const { code, stdout } = await runScript('check:dist', [site.out, '--json']);
    expect((JSON.parse(stdout) as { problems: unknown[] }).problems).toEqual([]);
    expect(code).toBe(0);
    expect((await runScript('verify', [site.out])).code).toBe(0);
  });

  test('an old link arrives at its words, with the search in its address, and going back leads out', async () => {
    const page = await openPage('/tro-giup/', { site: site.address });
    const before = page.url();
    await page.goto(`${site.address}${provisionAddress(oldId, 'p2.ii.1').replace('#', '?tim=kinh+te#')}`, { waitUntil: 'commit' });
    await page.waitForURL(`**${newPath}?tim=kinh+te#p2.ii.1`);
    await page.waitForLoadState();
    expect(await page.locator('[id="p2.ii.1"]').count()).toBe(1);
    await page.goBack();
    expect(page.url()).toBe(before);
  });

  test('without scripts an old link arrives at the page', async () => {
    const page = await openPage('/tro-giup/', { site: site.address, javaScriptEnabled: false });
    for (const [from, to] of [
      [oldPath, newPath],
      [oldComparison, comparisonAddress(newId, otherId)],
    ] as const) {
      await page.goto(`${site.address}${from}#p2.ii.1`, { waitUntil: 'commit' });
      await page.waitForURL(`**${to}`);
    }
  });
});

/** The page itself, with the script that leads on taken away. */
async function openMoved(path: string, site: string, options: { width?: number; colorScheme?: 'light' | 'dark' } = {}): Promise<Page> {
  const page = await openPage('/tro-giup/', { site, ...options });
  await page.route('**/chuyen-trang.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(site + path);
  return page;
}

const read = (path: string): string => readFileSync(join(below.out, path), 'utf8');

describe('the page of a document that moved', () => {
  test('says when and why, and links to the document', async () => {
    const page = await openMoved(oldPath, below.address);
    expect(await page.locator('h1').innerText()).toBe(movedPage.heading);
    expect(await page.locator('main').innerText()).toContain(movedPage.explain('22/11/2026', 'mã cũ theo số suy ra'));
    await page.locator('main .choices a').click();
    await page.waitForURL(`**${newPath}`);
  });

  test('is canonical at the new address, and not for search engines', () => {
    const html = read(join(oldPath, 'index.html'));
    expect(html).toContain(`<link rel="canonical" href="${movedElsewhere.address}${newPath}"`);
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).toContain(`<noscript><meta http-equiv="refresh" content="0;url=/van-ban${newPath}"></noscript>`);
  });

  test('has the files of the document beside it, byte for byte', () => {
    const names = readdirSync(join(below.out, newPath)).filter((name) => !['index.html', 'print.css'].includes(name));
    expect(names).toEqual(expect.arrayContaining(['index.json', 'nguon.txt', 'toan-van.txt']));
    for (const name of names) expect(read(join(oldPath, name)), name).toBe(read(join(newPath, name)));
  });

  test('every published anchor is there with its words', () => {
    const now = openContent(join(below.out, '../content'));
    const moved = now.readDirective(newId);
    expect('text' in moved && officialText(parseBody(newId, moved.text))).toBe(textOf(oldId));
    const html = read(join(newPath, 'index.html'));
    const anchors = Object.keys(locked.get(oldPath)?.anchors ?? {});
    expect(anchors.length).toBeGreaterThan(50);
    expect(anchors.filter((anchor) => !html.includes(` id="${anchor}"`))).toEqual([]);
  });
});

describe('the page of a document that was taken down', () => {
  test('says who decided so, when and why, that this says nothing of its force, and where its number leads', async () => {
    const page = await openPage(removedPath, { site: below.address, javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toBe(removed.title);
    expect(await page.locator('dl.facts dt').allInnerTexts()).toEqual([removed.number, removed.by, removed.date, removed.reason]);
    expect(await page.locator('dl.facts dd').allInnerTexts()).toEqual(['3467-CV/TU', removal.by, '20/11/2026', removal.reason]);
    expect(await page.locator('main').innerText()).toContain(removed.meaning);
    await page.locator('main .choices a').click();
    await page.waitForURL('**/vien-dan/cv-3467-tinh-uy-lam-dong-2024/');
    expect(await page.locator('main').innerText()).toContain(removed.once);
  });

  test('is canonical at its own address, and not for search engines', () => {
    const html = read(join(removedPath, 'index.html'));
    expect(html).toContain(`<link rel="canonical" href="${movedElsewhere.address}${removedPath}"`);
    expect(html).toContain('<meta name="robots" content="noindex"');
  });

  test('says the same to programs', () => {
    const { by, reason } = removal;
    const facts = { date: '2026-11-20', by, reason, number: '3467-CV/TU', title: null };
    expect(JSON.parse(read(join(removedPath, 'index.json')))).toEqual({
      ...{ schema: '/van-ban/du-lieu/schema/removed.json', version: 1 },
      ...{ id: removedId, url: `/van-ban${removedPath}`, removed: facts },
    });
    for (const name of ['toan-van.txt', 'nguon.txt']) {
      expect(read(join(removedPath, name))).toContain(removed.file('20/11/2026', by, reason));
      expect(read(join(removedPath, name))).toContain(removed.meaning);
    }
    expect((JSON.parse(read('du-lieu/chuyen-huong.json')) as { removed: unknown }).removed).toEqual([
      { path: `/van-ban${removedPath}`, ...facts },
    ]);
  });

  test('its number leads to a page that names it', async () => {
    const page = await openPage('/so-hieu/3467-cv-tu/', { site: below.address, javaScriptEnabled: false });
    expect(page.url()).toContain('/so-hieu/3467-cv-tu/');
    const links = await page.locator('main .choices a').evaluateAll((own) => own.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['/van-ban/vien-dan/cv-3467-tinh-uy-lam-dong-2024/', `/van-ban${removedPath}`]);
  });

  test.each(lostComparisons)('its comparison %s says what happened, and leads to both', async (path) => {
    const page = await openPage(path, { site: below.address });
    expect(await page.locator('h1').innerText()).toBe(comparison.title);
    expect(await page.locator('main').innerText()).toContain(lostComparison.explain);
    const links = await page.locator('main .choices a').evaluateAll((own) => own.map((link) => link.getAttribute('href') ?? ''));
    const other = path.includes(districtId) ? districtId : otherId;
    expect(links).toEqual([removedPath, directiveAddress(other)].map((own) => `/van-ban${own}`));
  });

  test('nothing of its text is left in any file', () => {
    const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
    const runs = (text: string): string[] => words(text).map((_, index, all) => all.slice(index, index + 6).join(' '));
    const ids = [districtId, otherId, oldId, 'dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu'];
    // Names of bodies are the registry's; the examples of the help are ours, and stand there whatever is held.
    const help = Object.values(examples).flatMap(({ bad, good }) => [bad, good]);
    const shared = [...ids.map(textOf), content.registry.organizations?.text ?? '', ...help].map((text) => words(text).join(' '));
    const own = runs(textOf(removedId)).filter((run) => run.split(' ').length === 6 && !shared.some((text) => text.includes(run)));
    expect(own.length).toBeGreaterThan(300);
    const files = readdirSync(below.out, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(below.out, path)).isFile());
    const left = files.flatMap((path) => {
      const text = words(resolveEntities(read(path).replace(/<[^>]+>/g, ''))).join(' ');
      const found = own.filter((run) => text.includes(run));
      return found.length === 0 ? [] : [`${path}: ${found.length} “${found[0] ?? ''}”`];
    });
    expect(left).toEqual([]);
    // The way of looking finds what is there.
    const kept = runs(textOf(districtId))[100] ?? '';
    const holding = files.filter((path) => words(read(path)).join(' ').includes(kept));
    expect(holding).toContain(join(directiveAddress(districtId), 'toan-van.txt').slice(1));
  });

  test('is in no file of the search', () => {
    const folder = join(below.out, 'pagefind/fragment');
    const found = readdirSync(folder).map(
      (name) => /"url":"([^"]+)"/.exec(gunzipSync(readFileSync(join(folder, name))).toString('utf8'))?.[1],
    );
    const id = 'dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu';
    expect(found.sort()).toEqual([id, districtId, newId, otherId].map(directiveAddress).sort());
  });
});

test('the pages are valid HTML, and sound wide, narrow and dark', async () => {
  const paths = [
    oldPath,
    oldComparison,
    removedPath,
    ...lostComparisons,
    '/so-hieu/3467-cv-tu/',
    '/vien-dan/cv-3467-tinh-uy-lam-dong-2024/',
  ];
  expect(await findSiteHtmlProblems(below.out, paths)).toEqual([]);
  for (const path of [oldPath, removedPath, lostComparisons[0] ?? '', '/so-hieu/3467-cv-tu/']) {
    expect(await findAccessibilityProblems(await openMoved(path, below.address), 'all'), path).toEqual([]);
    const narrow = await openMoved(path, below.address, { width: 320, colorScheme: 'dark' });
    expect(await findAccessibilityProblems(narrow, 'appearance'), path).toEqual([]);
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
  }
});

test('files for servers name every address that leads on, below the path', () => {
  const rules = read('du-lieu/chuyen-huong.nginx.conf')
    .split('\n')
    .flatMap((line) => {
      const [, from, to] = /^location = (\S+\/) \{ absolute_redirect off; return 301 (\S+)\$is_args\$args; \}$/.exec(line) ?? [];
      return from === undefined || to === undefined ? [] : [[from, to]];
    });
  const expected = [
    [oldComparison, comparisonAddress(newId, otherId)],
    [oldPath, newPath],
  ].map((pair) => pair.map((path) => `/van-ban${path}`));
  expect(rules).toEqual(expected);
  const { redirects } = JSON.parse(read('du-lieu/chuyen-huong.json')) as { redirects: { from: string; to: string }[] };
  expect(redirects.map(({ from, to }) => [from, to])).toEqual(expected);
  expect(read('_redirects')).toContain(`/van-ban${oldPath} /van-ban${newPath} 301\n`);
  expect(read('du-lieu/chuyen-huong.apache.conf').match(/^RedirectMatch 301 /gm)).toHaveLength(expected.length);
});

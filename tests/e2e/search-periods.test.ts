/** The search of a site whose index is cut into periods, as a reader uses it: what is asked of three indexes is answered as of one (docs/decisions/0019-chi-muc-theo-ky.md). */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { search as words } from '../../src/i18n/vi.ts';
import { openSearch } from '../../src/io/search-data.ts';
import { proveSearch } from '../../src/io/search-proof.ts';
import { answerJson } from '../../src/lib/export/search-json.ts';
import type { SearchDirectory } from '../../src/lib/search/search-data.ts';
import { addResult, emptyTally, readQueries, scoreAnswer } from '../../scripts/bench/search-score.ts';
import { project, runScript, temporaryFolder, userEnvironment } from './harness/command.ts';
import { openPage, visit } from './harness/page.ts';
import { startSite, type Site } from './harness/site.ts';

const provincial = '/vb/tinh-uy-lam-dong/cv-3467-2024/';
const resolution = '/vb/tinh-uy-lam-dong/nq-28-2023/';
const found = 'main [data-search-results] h3 a';
const work = join(project, '.tmp', `periods-${process.pid}`);
const out = join(work, 'site');
let site: Site;
let directory: SearchDirectory;

beforeAll(async () => {
  mkdirSync(work, { recursive: true });
  const script = join(project, 'tests/support/build-by-periods.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, join(project, 'content'), out, '2'], {
    cwd: project,
    env: userEnvironment(),
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('trong 3 kỳ');
  directory = JSON.parse(readFileSync(join(out, 'tim-kiem/du-lieu/so-hieu.json'), 'utf8')) as SearchDirectory;
  site = await startSite(out);
}, 200_000);
afterAll(async () => {
  await site.stop();
  rmSync(work, { recursive: true, force: true });
});

const addressesOf = (page: Page): Promise<string[]> =>
  page.locator(found).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
const pageOf = (address: string): string => address.replace(/[?#].*$/, '');

/** The page of a query: of the site in periods, and of the one in dist/, whose index is one. */
async function openBoth(query: string, parameters = ''): Promise<[own: Page, other: Page]> {
  const path = `/tim-kiem/?q=${encodeURIComponent(query)}${parameters}`;
  const pages = await Promise.all([openPage(path, { site: site.address }), openPage(path)]);
  for (const page of pages) await page.locator(found).first().waitFor();
  return pages;
}

test('each period has an index of its own, and the program stands once above them', () => {
  expect(directory.periods.map(({ pages }) => pages)).toEqual([2, 2, 1]);
  const folder = join(out, 'pagefind');
  expect(readdirSync(folder).sort()).toEqual(
    [...directory.periods.map((period) => period.folder), 'pagefind.js', 'wasm.unknown.pagefind'].sort(),
  );
  for (const { folder: name } of directory.periods) expect(existsSync(join(folder, name, 'pagefind-entry.json'))).toBe(true);
});

test('the labelled queries are answered as well as by one index', async () => {
  const { index, data } = await openSearch(out);
  for (const set of ['queries', 'second']) {
    const tally = emptyTally();
    for (const labelled of readQueries(set)) addResult(tally, scoreAnswer(labelled, await answerJson(labelled.query, index, data, 10)));
    expect(tally.first / tally.queries, set).toBeGreaterThanOrEqual(0.985);
    expect(tally.third / tally.queries, set).toBeGreaterThanOrEqual(0.99);
    expect(tally.rightPlaces / tally.places, set).toBeGreaterThanOrEqual(0.95);
  }
});

describe('in the browser', () => {
  test.each(['đảng viên', 'kỷ cương', 'kinh te xa hoi', 'festival hoa đà lạt'])(
    '%s finds in all periods what one index finds',
    async (query) => {
      const [own, other] = await openBoth(query);
      expect((await addressesOf(own)).map(pageOf).sort()).toEqual((await addressesOf(other)).map(pageOf).sort());
      const status = '[data-search-status]';
      expect(await own.locator(status).innerText()).toBe(await other.locator(status).innerText());
      const options = 'select[name=loai] option:not([hidden])';
      expect(await own.locator(options).allInnerTexts()).toEqual(await other.locator(options).allInnerTexts());
    },
  );

  test('facets count and narrow through all periods', async () => {
    const [own, other] = await openBoth('đảng viên', '&loai=cong-van');
    expect((await addressesOf(own)).sort()).toEqual((await addressesOf(other)).sort());
    const chosen = 'select[name=loai] option:checked';
    expect(await own.locator(chosen).innerText()).toBe(await other.locator(chosen).innerText());
  });

  test('sorts by date through all periods, unknown dates last', async () => {
    const [own, other] = await openBoth('đảng viên', '&sap-xep=ngay');
    const dated = (await addressesOf(own)).map(pageOf);
    expect(dated.slice(0, 2)).toEqual([provincial, resolution]);
    expect(dated.slice(0, 2)).toEqual((await addressesOf(other)).map(pageOf).slice(0, 2));
  });

  test('a phrase that one period holds is read there and asked of no other', async () => {
    const page = await openPage('/nam/2024/', { site: site.address });
    await page.context().route('**/tim-kiem/du-lieu/so-hieu.json', async (route) => {
      const large = (await (await route.fetch()).json()) as object;
      await route.fulfill({ json: { ...large, documents: 5000 } });
    });
    const asked = new Set<string>();
    page.context().on('request', (request) => {
      const [, folder] = /\/pagefind\/([0-9a-f]+)\//.exec(request.url()) ?? [];
      if (folder !== undefined) asked.add(folder);
    });
    await page.goto(`${site.address}/tim-kiem/?q=${encodeURIComponent('festival hoa đà lạt ')}`);
    await page.locator(found).first().waitFor();
    expect((await addressesOf(page)).map(pageOf)).toEqual([resolution]);
    expect(asked.size).toBe(1);
  });

  test('of a very large library the newest are asked first, the others when the reader wants it', async () => {
    const page = await openPage('/nam/2024/', { site: site.address });
    await page.context().route('**/tim-kiem/du-lieu/so-hieu.json', async (route) => {
      const directory = (await (await route.fetch()).json()) as object;
      await route.fulfill({ json: { ...directory, newest: 4 } });
    });
    await page.locator('header input[name=q]').fill('đảng viên ');
    await page.locator('.search-note').getByText(words.olderShort).waitFor();
    const status = page.locator('[data-search-status]');
    await page.goto(`${site.address}/tim-kiem/?q=${encodeURIComponent('đảng viên ')}`);
    await page.locator(found).first().waitFor();
    expect(await status.innerText()).toContain(words.older(1));
    const first = await addressesOf(page);
    await page.getByRole('button', { name: words.askAll }).click();
    await page.waitForURL(/van-ban-cu=1/);
    await page.getByRole('button', { name: words.askAll }).waitFor({ state: 'detached' });
    expect((await addressesOf(page)).length).toBe(first.length + 1);
    expect(await status.innerText()).not.toContain(words.older(1));
    // The address says it: opened again, all are asked.
    await page.reload();
    await page.locator(found).nth(first.length).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: words.askAll }).waitFor();
  });

  test.each(['pagefind-entry.json', 'index/*', 'fragment/*', '*.pf_meta'])(
    'where %s of one period is missing, the reader is told',
    async (file) => {
      for (const { folder } of directory.periods) {
        const { page, close } = await visit('/tim-kiem/', { site: site.address });
        await page.context().route(`**/pagefind/${folder}/${file}*`, (route) => route.fulfill({ status: 404, body: '' }));
        await page.locator('main input[name=q]').fill('kỷ cương');
        await page.getByText(words.failed).waitFor();
        await page.locator(found).filter({ hasText: 'kỷ cương' }).waitFor();
        await close();
      }
    },
  );
});

test('a site whose index lost a period is not put up', async () => {
  const broken = temporaryFolder('periods-broken');
  for (const folder of ['pagefind', 'tim-kiem']) cpSync(join(out, folder), join(broken, folder), { recursive: true });
  const smoke = [{ typed: 'festival hoa da lat', address: resolution, isNumber: false }];
  await proveSearch(broken, [], smoke);
  for (const { folder } of directory.periods) rmSync(join(broken, 'pagefind', folder, 'index'), { recursive: true });
  await expect(proveSearch(broken, [], smoke)).rejects.toThrow();
});

test('npm run search answers from all periods', async () => {
  const { code, stdout } = await runScript('search', ['--dist', out, '--json', 'đảng viên']);
  expect(code).toBe(0);
  const { results } = JSON.parse(stdout) as { results: readonly unknown[] };
  const whole = JSON.parse((await runScript('search', ['--json', 'đảng viên'])).stdout) as { results: readonly unknown[] };
  expect(results).toHaveLength(whole.results.length);
});

/** The registers of targets and assignments: every row leads to its words, the files say the same, and a unit finds what it must do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { registers as words } from '../../src/i18n/vi.ts';
import { registerFilter } from '../../src/i18n/vi/register-filter.ts';
import { registerForm as form } from '../../src/i18n/vi/register-page.ts';
import { unitTasksAddress } from '../../src/lib/address.ts';
import type { TargetJson, TaskJson } from '../../src/lib/export/annotations-json.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { project } from './harness/command.ts';
import { openPage, visit } from './harness/page.ts';

const read = (file: string): string => readFileSync(join(project, 'dist/du-lieu', file), 'utf8');
const { targets } = JSON.parse(read('targets.json')) as { targets: TargetJson[] };
const { tasks } = JSON.parse(read('tasks.json')) as { tasks: TaskJson[] };
const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A row of either register. */
const row = '.rows > li, .targets tr:has(td)';
const placeOf = ({ document, anchor }: { document: string; anchor: string }): string => `/vb/${document}/#${anchor}`;
/** Where the shown rows lead, in order. */
const places = (page: Page, within = 'main'): Promise<string[]> =>
  page
    .locator(within)
    .locator(row)
    .evaluateAll((rows) =>
      rows.filter((own) => own.checkVisibility()).map((own) => [...own.querySelectorAll('a')].at(-1)?.getAttribute('href') ?? ''),
    );
const saysCount = (page: Page, text: string): Promise<void> => page.getByRole('status').filter({ hasText: text }).waitFor();
const shows = (register: 'tasks' | 'targets', count: number): string => registerFilter.found(register, count, Math.min(count, 20));
const queryOf = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);
const choice = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });
const openFilter = (page: Page): Promise<void> => page.getByText(form.title).click();

describe.each([
  { path: '/chi-tieu/', rows: targets, count: words.targetCount(targets.length, 1, 1) },
  { path: '/nhiem-vu/', rows: tasks, count: words.taskCount(tasks.length, 1, 1) },
])('$path', ({ path, rows, count }) => {
  test('shows each row once, without a script too, and each leads to the place that prints its words', async () => {
    const page = await openPage(path, { javaScriptEnabled: false });
    expect(await page.getByText(count).count()).toBe(1);
    const shown = await page.locator(row).evaluateAll((items) =>
      items.map((item) => ({
        words: item.querySelector('.row-words')?.textContent ?? '',
        href: [...item.querySelectorAll('a')].at(-1)?.getAttribute('href') ?? '',
      })),
    );
    expect(shown.map(({ href }) => href).sort()).toEqual(rows.map(placeOf).sort());
    const documents = new Map<string, string>();
    for (const { words: printed, href } of shown) {
      const [address = '', anchor = ''] = href.split('#');
      const html = documents.get(address) ?? readFileSync(join(project, 'dist', address, 'index.html'), 'utf8');
      documents.set(address, html);
      expect(html, href).toContain(`id="${anchor}"`);
      const quote = collapse(printed).replace(/^“|”$/g, '').replace(/…$/, '');
      expect(rows.some((own) => collapse(own.quote).startsWith(quote))).toBe(true);
    }
  });

  test('without a script there is no filter, but a word on what to do', async () => {
    const page = await openPage(`${path}?van-ban=28`, { javaScriptEnabled: false });
    expect(await page.getByText(form.title).isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toContain(form.withoutScript[path === '/nhiem-vu/' ? 'tasks' : 'targets']);
    expect(await page.locator(row).count()).toBe(rows.length);
    await page.locator(row).first().waitFor({ state: 'visible', timeout: 20_000 });
  });

  test('offers its rows as files with a description', async () => {
    const page = await openPage(path);
    for (const name of [words.csv, words.json, words.schema]) {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      const answer = await page.request.get(new URL(href ?? '', page.url()).href);
      expect(answer.status(), href ?? name).toBe(200);
      if (name === words.csv) expect((await answer.body()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    }
  });

  test('loads nothing for the filter before it is used', async () => {
    const { page, problems, close } = await visit('/cam-ket-duong-dan/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(new URL(path, page.url()).href);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((own) => own.includes('/du-lieu/'))).toEqual([]);
    await openFilter(page);
    await page.waitForResponse((answer) => answer.url().endsWith('/du-lieu/bo-loc.json'));
    await close();
    expect(problems).toEqual([]);
  });

  test('a document is found by its number or words of its title, typed in any way; the address keeps it', async () => {
    const page = await openPage(path);
    const all = await places(page);
    await openFilter(page);
    const own = rows.filter(({ document }) => document === 'tinh-uy-lam-dong/nq-28-2023').map(placeOf);
    for (const typed of ['28-NQ/TU', 'nq 28', 'nghi quyet 28nq']) {
      await page.getByLabel(form.document).fill(typed);
      await saysCount(page, shows(path === '/nhiem-vu/' ? 'tasks' : 'targets', own.length));
      await expect.poll(() => queryOf(page)['van-ban']).toBe(typed);
      const shown = await places(page);
      expect(shown).toHaveLength(Math.min(20, own.length));
      expect(own).toEqual(expect.arrayContaining(shown));
    }
    await page.reload();
    await saysCount(page, shows(path === '/nhiem-vu/' ? 'tasks' : 'targets', own.length));
    expect(await page.getByLabel(form.document).inputValue()).toBe('nghi quyet 28nq');
    await page.getByRole('button', { name: form.clear }).click();
    await expect.poll(() => queryOf(page)).toEqual({});
    await expect.poll(() => places(page)).toEqual(all);
    await page.goBack();
    await saysCount(page, shows(path === '/nhiem-vu/' ? 'tasks' : 'targets', own.length));
    expect(await page.getByLabel(form.document).inputValue()).toBe('nghi quyet 28nq');
  });

  test('who has typed and presses on a row gets to its place at the first try', async () => {
    const page = await openPage(path);
    await openFilter(page);
    // At one go: the list is made once, and is there when it is counted.
    await page.getByLabel(form.document).fill('28-NQ/TU');
    const own = rows.filter(({ document }) => document === 'tinh-uy-lam-dong/nq-28-2023');
    await saysCount(page, shows(path === '/nhiem-vu/' ? 'tasks' : 'targets', own.length));
    // As long as a finger takes: the field is left when it goes down.
    await page.locator('[data-found]').locator(row).first().getByRole('link').last().click({ delay: 300 });
    await page.waitForURL('**/vb/tinh-uy-lam-dong/nq-28-2023/#*');
  });

  test('nothing found is said, with what to do', async () => {
    const page = await openPage(`${path}?van-ban=${encodeURIComponent('không có văn bản này')}`);
    await saysCount(page, registerFilter.none(path === '/nhiem-vu/' ? 'tasks' : 'targets'));
    expect(await places(page)).toEqual([]);
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  test('when its data do not come, the whole list is there and the reader is told', async () => {
    const { page, close } = await visit('/cam-ket-duong-dan/');
    await page.route('**/du-lieu/*.json', (route) => route.abort());
    await page.goto(new URL(`${path}?van-ban=28`, page.url()).href);
    await saysCount(page, registerFilter.failed);
    expect(await places(page)).toHaveLength(rows.length);
    await close();
  });

  test.each([
    { width: 1280, colorScheme: 'light' },
    { width: 360, colorScheme: 'dark' },
  ] as const)('filtered, it is sound at $width px, $colorScheme', async ({ width, colorScheme }) => {
    const page = await openPage(`${path}?van-ban=2024`, { width, colorScheme });
    await page.locator('[data-found]').locator(row).first().waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});

describe('/nhiem-vu/', () => {
  const unit = 'ban-tuyen-giao-tinh-uy-lam-dong';
  const done = tasks.filter(({ assignees }) => [unit, 'cac-ban-tinh-uy-lam-dong'].some((id) => assignees.includes(id)));

  test('a unit’s address shows what it does or coordinates, with its groups', async () => {
    const page = await openPage(unitTasksAddress(unit));
    await saysCount(page, shows('tasks', done.length));
    expect(await places(page)).toEqual(done.map(placeOf));
    expect(await choice(page, form.unit).inputValue()).toBe(unit);
    expect(await page.getByText(registerFilter.chosen(1)).isVisible()).toBe(true);
  });

  test('by keyboard: unit, role, due time, order, each with its count, and back step by step', async () => {
    const page = await openPage('/nhiem-vu/');
    await page.getByText(form.title).focus();
    await page.keyboard.press('Enter');
    const select = choice(page, form.unit);
    const option = select.locator(`option[value="${unit}"]`);
    await expect.poll(() => option.textContent()).toMatch(new RegExp(`\\(${done.length}\\)$`));
    expect(await choice(page, form.role).isDisabled()).toBe(true);
    await select.focus();
    await page.keyboard.type('Ban Tuyên giáo');
    await saysCount(page, shows('tasks', done.length));
    const printed = done.filter(({ duePrinted }) => duePrinted !== null);
    await choice(page, form.due).selectOption('chu');
    await saysCount(page, shows('tasks', printed.length));
    await choice(page, form.role).selectOption('phoi-hop');
    await saysCount(page, registerFilter.none('tasks'));
    expect(queryOf(page)).toEqual({ 'don-vi': unit, 'vai-tro': 'phoi-hop', 'thoi-gian': 'chu' });
    await page.goBack();
    await saysCount(page, shows('tasks', printed.length));
    expect(await places(page)).toEqual(printed.map(placeOf));
    await page.goBack();
    await saysCount(page, shows('tasks', done.length));
    expect(await choice(page, form.due).inputValue()).toBe('');
  });

  test('in steps of twenty; the first new row takes the focus, and who comes back finds all that was shown', async () => {
    const page = await openPage('/nhiem-vu/?xep=don-vi');
    await saysCount(page, registerFilter.found('tasks', tasks.length, 20));
    expect(await places(page)).toHaveLength(20);
    await page.getByRole('button', { name: form.more }).click();
    await saysCount(page, registerFilter.found('tasks', tasks.length, tasks.length));
    expect(await places(page)).toHaveLength(tasks.length);
    const focused = await page.evaluate(
      (rows) =>
        [...document.querySelectorAll(rows)]
          .filter((own) => own.checkVisibility())
          .findIndex((own) => own.contains(document.activeElement)),
      row,
    );
    expect(focused).toBe(20);
    await page.locator(row).locator('visible=true').last().getByRole('link').last().click();
    await page.waitForURL('**/vb/**');
    await page.goBack();
    await saysCount(page, registerFilter.found('tasks', tasks.length, tasks.length));
  });

  test('every kind of due time shows exactly its rows', async () => {
    const page = await openPage('/nhiem-vu/');
    await openFilter(page);
    const expected = {
      chu: tasks.filter(({ duePrinted }) => duePrinted !== null),
      'dinh-ky': tasks.filter(({ recurs }) => recurs !== null),
      'khong-in': tasks.filter(({ duePrinted }) => duePrinted === null),
    };
    for (const [kind, own] of Object.entries(expected)) {
      await choice(page, form.due).selectOption(kind);
      await saysCount(page, shows('tasks', own.length));
      expect(await places(page)).toEqual(own.slice(0, 20).map(placeOf));
    }
  });

  test('an assignee that the words do not name comes with the sentence that does', async () => {
    const inherited = tasks.find(({ inheritedFrom }) => inheritedFrom !== null);
    const page = await openPage('/nhiem-vu/');
    const link = page.locator(`.row-facts a[href="/vb/${inherited?.document ?? ''}/#${inherited?.inheritedFrom?.anchor ?? ''}"]`).first();
    expect(await link.innerText()).toMatch(/^“.+”$/s);
  });
});

describe('/chi-tieu/', () => {
  const sources = new Map(
    [...Map.groupBy(targets, ({ indicator }) => indicator)].map(([id, own]) => [id, new Set(own.map(({ document }) => document)).size]),
  );
  const shared = targets.filter(({ indicator }) => (sources.get(indicator) ?? 0) > 1);

  test('the same indicator of two documents stands side by side, its figure as data in the same column', async () => {
    const [twice] = shared;
    const page = await openPage('/chi-tieu/', { javaScriptEnabled: false });
    const group = page.locator('.targets tbody').filter({ has: page.getByRole('rowheader', { name: twice?.label ?? '' }) });
    const own = targets.filter(({ indicator }) => indicator === twice?.indicator);
    expect(await group.locator('tr:has(td)').count()).toBe(own.length);
    expect(await group.getByRole('rowheader').innerText()).toContain(words.inDocuments(own.length));
    const figures = await group.locator('tr:has(td) td:nth-child(2)').allInnerTexts();
    expect(figures.map(collapse)).toEqual(own.map(({ op, min }) => `${op} ${min}%`));
  });

  test('only those of several documents', async () => {
    const page = await openPage('/chi-tieu/');
    await openFilter(page);
    await page.getByLabel(form.shared).check();
    await saysCount(page, shows('targets', shared.length));
    expect((await places(page)).sort()).toEqual(shared.map(placeOf).sort());
    expect(queryOf(page)).toEqual({ 'nhieu-van-ban': '1' });
    expect(await page.locator('[data-found] tbody').count()).toBe(new Set(shared.map(({ indicator }) => indicator)).size);
  });

  test('by words of the indicator without marks, by its id in an address, by issuer, period and order', async () => {
    const page = await openPage('/chi-tieu/?chi-tieu=quy-mo-grdp');
    await saysCount(page, shows('targets', 1));
    expect(await page.getByLabel(form.indicator).inputValue()).toBe('Quy mô GRDP');
    await page.getByLabel(form.indicator).fill('che phu rung');
    await expect.poll(() => queryOf(page)['chi-tieu']).toBe('che phu rung');
    await saysCount(page, shows('targets', 1));
    await page.getByLabel(form.indicator).fill('');
    await expect.poll(() => queryOf(page)).toEqual({});
    const issuer = 'ban-thuong-vu-dang-uy-khoi-cac-co-quan-lam-dong';
    await choice(page, form.issuer).selectOption(issuer);
    const own = targets.filter(({ document }) => document.startsWith('dang-uy-khoi'));
    await saysCount(page, shows('targets', own.length));
    await choice(page, form.order).selectOption('van-ban');
    await expect.poll(() => places(page)).toEqual(own.map(placeOf));
    await choice(page, form.period).selectOption('2024');
    await saysCount(page, shows('targets', own.length));
    expect(queryOf(page)).toEqual({ 'co-quan': issuer, ky: '2024', xep: 'van-ban' });
  });

  test('ranges, comparisons, bases and parts stand beside the printed words', async () => {
    const page = await openPage('/chi-tieu/', { javaScriptEnabled: false });
    const textOf = async (quote: string): Promise<string> => collapse(await page.locator('.targets tr', { hasText: quote }).innerText());
    expect(await textOf('Tốc độ tăng trưởng GRDP (theo giá so sánh 2010) tăng')).toContain(`7,2 – 7,8% ${words.base('giá so sánh 2010')}`);
    expect(await textOf('khách quốc tế 550 nghìn lượt')).toContain(words.partOf('Tổng lượng khách du lịch qua đăng ký lưu trú'));
    expect(await textOf('tỷ lệ thất nghiệp khu vực thành thị dưới 2%')).toContain('< 2%');
    expect(await textOf('Bảo Lâm, Lạc Dương')).toContain('= 5 huyện');
  });
});

test('a unit finds what it must do, by its own name or its group’s, with the time as printed', async () => {
  const unit = tasks.find(({ duePrinted }) => duePrinted !== null)?.assignees[0] ?? '';
  const own = tasks.filter(({ assignees, coordinators }) => [...assignees, ...coordinators].includes(unit));
  const page = await openPage(`/co-quan/${unit}/`);
  const section = page.getByRole('region', { name: words.given });
  expect(await section.locator('.rows > li').count()).toBeGreaterThanOrEqual(own.length);
  expect(collapse(await section.innerText())).toContain(`“${own.find(({ duePrinted }) => duePrinted !== null)?.duePrinted ?? ''}”`);
});

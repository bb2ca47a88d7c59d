/** The registers of targets and assignments: every row leads to its words, the files say the same, and a unit finds what it must do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registers as words } from '../../src/i18n/vi.ts';
import type { TargetJson, TaskJson } from '../../src/lib/export/annotations-json.ts';
import { project } from './harness/command.ts';
import { openPage } from './harness/page.ts';

const read = (file: string): string => readFileSync(join(project, 'dist/du-lieu', file), 'utf8');
const { targets } = JSON.parse(read('targets.json')) as { targets: TargetJson[] };
const { tasks } = JSON.parse(read('tasks.json')) as { tasks: TaskJson[] };
const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each([
  { path: '/chi-tieu/', rows: targets, count: words.targetCount(targets.length, 1, 1) },
  { path: '/nhiem-vu/', rows: tasks, count: words.taskCount(tasks.length, 1, 1) },
])('$path', ({ path, rows, count }) => {
  test('shows each row once, without a script too, and each leads to the place that prints its words', async () => {
    const page = await openPage(path, { javaScriptEnabled: false });
    expect(await page.getByText(count).count()).toBe(1);
    const shown = await page.locator('.rows > li').evaluateAll((items) =>
      items.map((item) => ({
        words: item.querySelector('.row-words')?.textContent ?? '',
        href: [...item.querySelectorAll('a')].at(-1)?.getAttribute('href') ?? '',
      })),
    );
    const places = rows.map(({ document, anchor }) => `/vb/${document}/#${anchor}`);
    expect(shown.map(({ href }) => href).sort()).toEqual([...places].sort());
    const documents = new Map<string, string>();
    for (const { words: printed, href } of shown) {
      const [address = '', anchor = ''] = href.split('#');
      const html = documents.get(address) ?? readFileSync(join(project, 'dist', address, 'index.html'), 'utf8');
      documents.set(address, html);
      expect(html, href).toContain(`id="${anchor}"`);
      const quote = collapse(printed).replace(/^“|”$/g, '').replace(/…$/, '');
      expect(rows.some((row) => collapse(row.quote).startsWith(quote))).toBe(true);
    }
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
});

test('the same indicator of two documents stands side by side', async () => {
  const twice = [...Map.groupBy(targets, ({ indicator }) => indicator).values()].find(
    (own) => new Set(own.map(({ document }) => document)).size > 1,
  );
  expect(twice).toBeDefined();
  const page = await openPage('/chi-tieu/');
  const group = page.locator('.row-group', { has: page.getByRole('heading', { name: twice?.[0]?.label ?? '', exact: true }) });
  expect(await group.locator('.rows > li').count()).toBe(twice?.length);
});

test('a unit finds what it must do, by its own name or its group’s, with the time as printed', async () => {
  const unit = tasks.find(({ duePrinted }) => duePrinted !== null)?.assignees[0] ?? '';
  const own = tasks.filter(({ assignees, coordinators }) => [...assignees, ...coordinators].includes(unit));
  const page = await openPage(`/co-quan/${unit}/`);
  const section = page.getByRole('region', { name: words.given });
  expect(await section.locator('.rows > li').count()).toBeGreaterThanOrEqual(own.length);
  expect(collapse(await section.innerText())).toContain(`“${own.find(({ duePrinted }) => duePrinted !== null)?.duePrinted ?? ''}”`);
});

test('an assignee that the words do not name comes with the sentence that does', async () => {
  const inherited = tasks.find(({ inheritedFrom }) => inheritedFrom !== null);
  const page = await openPage('/nhiem-vu/');
  const link = page.locator(`.row-facts a[href="/vb/${inherited?.document ?? ''}/#${inherited?.inheritedFrom?.anchor ?? ''}"]`).first();
  expect(await link.innerText()).toMatch(/^“.+”$/s);
});

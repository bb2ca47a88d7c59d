/** Search as a reader uses it: from any page, by keyboard, with every way of typing Vietnamese, on a bad line, and without JavaScript. */
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { search as words } from '../../src/i18n/vi.ts';
import { openSearch } from '../../src/io/search-data.ts';
import { proveSearch } from '../../src/io/search-proof.ts';
import { answerJson } from '../../src/lib/export/search-json.ts';
import { addResult, emptyTally, readQueries, scoreAnswer } from '../../scripts/bench/search-score.ts';
import { elsewhere } from '../support/elsewhere.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { project, runScript, temporaryFolder } from './harness/command.ts';
import { useLibrary } from './harness/library.ts';
import { openPage, visit } from './harness/page.ts';

const provincial = '/vb/tinh-uy-lam-dong/cv-3467-2024/';
const resolution = '/vb/tinh-uy-lam-dong/nq-28-2023/';
const block = '/vb/dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu/';

const found = 'main [data-search-results] h3 a';
const list = '[role=listbox]';

const pageOf = (address: string): string => address.replace(/[?#].*$/, '');

async function openResults(query: string, parameters = ''): Promise<Page> {
  const page = await openPage(`/tim-kiem/?q=${encodeURIComponent(query)}${parameters}`);
  await page.locator(found).first().waitFor();
  return page;
}

/** The addresses that a query lists, in order. */
async function addressesOf(page: Page): Promise<string[]> {
  return page.locator(found).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** A page with the focus in its search field and the list loaded. */
async function openField(path: string, options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage(path, options);
  await page.keyboard.press('Control+k');
  await page.locator('input[role=combobox]:focus').waitFor();
  return page;
}

describe('the list below the field', () => {
  test('a number is chosen by keyboard alone, and leads to the document', async () => {
    const page = await openField('/nam/2024/');
    await page.keyboard.type('nq 28');
    await page.locator(`${list} [role=option]`).first().waitFor();
    const field = page.locator('input[role=combobox]');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active ?? ''}`).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator(`#${active ?? ''}`).innerText()).toContain('28-NQ/TU');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${resolution}`);
  });

  test('arrows go round, Home and End go to the ends, Esc closes it and leaves what is typed', async () => {
    const page = await openField(provincial);
    await page.keyboard.type('lễ hội');
    await page.locator(`${list} mark`).first().waitFor();
    const field = page.locator('input[role=combobox]');
    const count = await page.locator(`${list} [role=option]`).count();
    const activeIndex = async (): Promise<number> => Number((await field.getAttribute('aria-activedescendant'))?.split('-').at(-1) ?? -1);
    await page.keyboard.press('ArrowUp');
    expect(await activeIndex()).toBe(count - 1);
    await page.keyboard.press('ArrowDown');
    expect(await activeIndex()).toBe(0);
    await page.keyboard.press('End');
    expect(await activeIndex()).toBe(count - 1);
    await page.keyboard.press('Home');
    expect(await activeIndex()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.locator(list).isVisible()).toBe(false);
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('lễ hội');
  });

  test.each([
    [1280, 'light'],
    [320, 'dark'],
  ] as const)('has no accessibility problem at %i px, %s, and says how many results there are', async (width, colorScheme) => {
    const page = await openField(provincial, { width, colorScheme });
    await page.keyboard.type('chuyển đổi số');
    await page.locator(`${list} mark`).first().waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const count = (await page.locator(`${list} [role=option]`).count()) - 1;
    await page
      .getByRole('status')
      .filter({ hasText: words.announced(count) })
      .waitFor({ state: 'attached' });
  });

  test('Enter on a number that one document alone bears opens it', async () => {
    const page = await openField('/nam/2024/');
    await page.keyboard.type('28-nq/tu');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${resolution}`);
  });

  test('Enter on what several documents may be meant by goes to the search page', async () => {
    const page = await openField('/nam/2024/');
    await page.keyboard.type('28');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=28');
    await page.locator('[data-search-numbers] .number').nth(1).waitFor();
    const numbers = await page.locator('[data-search-numbers] .document-name').allInnerTexts();
    expect(numbers).toEqual(['Nghị quyết số 28-NQ/TU', 'Chỉ thị số 28-CT/TW']);
  });

  test('the number of a document that is not held leads to what is known of it', async () => {
    const page = await openField(provincial);
    await page.keyboard.type('05 ct tw');
    await page.locator(`${list} [role=option]`).first().click();
    await page.waitForURL('**/vien-dan/ct-05-tw/');
  });

  test('Esc is the last word: a late answer does not open the list again, and Enter then asks for what is typed', async () => {
    const page = await openField('/nam/2024/');
    await page.context().route('**/pagefind/wasm**', async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.keyboard.type('nq 28');
    await page.locator(`${list} [role=option]`).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(2500);
    expect(await page.locator(list).isVisible()).toBe(false);
    await page.keyboard.type(' rừng');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=nq+28+r*');
  });

  test('says when another spelling was searched, and when nothing was found', async () => {
    const page = await openField('/nam/2024/');
    await page.keyboard.type('festivan hoa đà lạt');
    await page
      .locator('.search-note')
      .filter({ hasText: words.suggested('festival hoa đà lạt') })
      .waitFor();
    await page.locator('input[role=combobox]').fill('xyzzyq');
    const note = page.locator('.search-note').filter({ hasText: words.nothingShort });
    await note.waitFor();
    expect((await note.boundingBox())?.y).toBeGreaterThan(0);
    expect(await page.locator(`${list} [role=option]`).count()).toBe(0);
  });

  test('of two searches in quick succession the last one stays', async () => {
    const page = await openField(provincial);
    // The first answer comes late: its part of the index is held back.
    await page.route('**/pagefind/index/**', async (route) => {
      await new Promise((done) => setTimeout(done, 600));
      await route.continue();
    });
    await page.keyboard.type('lễ hội', { delay: 10 });
    await page.waitForTimeout(250);
    await page.locator('input[role=combobox]').fill('phát triển rừng');
    await page.locator(`${list} mark`).filter({ hasText: /rừng/i }).first().waitFor();
    await page.waitForTimeout(1500);
    expect(await page.locator(`${list} mark`).allInnerTexts()).not.toContain('lễ hội');
  });
});

describe('typing Vietnamese', () => {
  test('Unikey types a letter, takes it back and puts another: nothing is written over', async () => {
    const page = await openField('/nam/2024/');
    for (const letter of 'nghi quy') await page.keyboard.type(letter);
    await page.keyboard.type('e');
    await page.waitForTimeout(300);
    await page.keyboard.press('Backspace');
    await page.keyboard.insertText('ế');
    await page.waitForTimeout(300);
    await page.keyboard.insertText('t');
    await page.locator(`${list} mark`).first().waitFor();
    expect(await page.locator('input[role=combobox]').inputValue()).toBe('nghi quyết');
  });

  test('keys belong to the input method while it composes', async () => {
    const page = await openField('/nam/2024/');
    await page.keyboard.type('nq 28');
    await page.locator(`${list} [role=option]`).first().waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'đ', selectionStart: 1, selectionEnd: 1 });
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('input[role=combobox]').getAttribute('aria-activedescendant')).toBeNull();
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toBe('/nam/2024/');
    expect(await page.locator('input[role=combobox]').inputValue()).toBe('nq 28đ');
  });

  test.each([
    ['festival hoa đà lạt', 'with tone marks'],
    ['festival hoa da lat', 'without'],
    ['FESTIVAL HOA ĐÀ LẠT', 'in capitals'],
    ['festival hoa đà lạt'.normalize('NFD'), 'decomposed'],
    ['festival\u00A0hoa\u200B Ðà lạt', 'with what a copy from elsewhere brings'],
  ])('%s is found %s, in its provision', async (query) => {
    const [first] = await addressesOf(await openResults(query));
    expect(pageOf(first ?? '')).toBe(resolution);
    expect(first).toMatch(/#p2\.iii\.1\.5$/);
  });

  test.each([
    ['uỷ ban kiểm tra', 'ủy ban kiểm tra'],
    ['hoà giải', 'hòa giải'],
    ['kỉ cương', 'kỷ cương'],
    ['dang bo khoi', 'đảng bộ khối'],
    ['nd-cp', 'NĐ-CP'],
  ])('%s finds what %s finds', async (typed, printed) => {
    const [own, other] = await Promise.all([openResults(typed), openResults(printed)]);
    expect((await addressesOf(own)).map(pageOf).sort()).toEqual((await addressesOf(other)).map(pageOf).sort());
  });

  test('what is shown is Vietnamese as printed, without traces of the index', async () => {
    const page = await openResults('đảng viên');
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/[\u0335\u0336\u2060\u2061\uA78C]/);
    expect(text).toMatch(/đảng viên/i);
    const dashes = await openResults('"kinh te xa hoi"');
    expect(await dashes.locator('[data-search-results]').innerText()).toMatch(/kinh tế - xã hội/i);
  });
});

describe('the search page', () => {
  test('leads to the provision, marks the words there, and takes the marks away again', async () => {
    const page = await openResults('festival hoa đà lạt');
    await page.locator(found).first().click();
    await page.waitForURL(`**${resolution}?tim=*#p2.iii.1.5`);
    const bar = page.locator('.mark-bar');
    await bar.waitFor();
    expect(await bar.innerText()).not.toContain('festival');
    const marked = (): Promise<string[]> =>
      page.evaluate(() => [...(CSS.highlights.get('tim') ?? [])].map((range) => (range as Range).toString()));
    expect(await marked()).toEqual(['Festival Hoa Đà Lạt']);
    expect(await page.locator('.official mark').count()).toBe(0);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await bar.getByRole('button').click();
    expect(await marked()).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    expect(new URL(page.url()).hash).toBe('#p2.iii.1.5');
  });

  test('narrows by kind, keeps its state in the address, and goes back', async () => {
    const page = await openResults('đảng viên');
    const all = await page.locator(found).count();
    await page.locator('select[name=loai]').selectOption('cong-van');
    await page.waitForURL('**&loai=cong-van');
    await expect.poll(() => page.locator(found).count()).toBeLessThan(all);
    const narrowed = await addressesOf(page);
    expect(await page.locator('select[name=loai] option:checked').innerText()).toBe(`Công văn (${narrowed.length})`);
    await page.reload();
    await page.locator(found).first().waitFor();
    expect(await addressesOf(page)).toEqual(narrowed);
    await page.goBack();
    await expect.poll(() => page.locator(found).count()).toBe(all);
  });

  test('lists the documents sent to a unit, newest first, without a word typed', async () => {
    const page = await openPage('/tim-kiem/');
    const units = await page
      .locator('select[name=gui-den] option')
      .evaluateAll((all) => all.map((own) => (own as HTMLOptionElement).value));
    await page.locator('select[name=gui-den]').selectOption(units[1] ?? '');
    await page.locator(found).first().waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('gui-den')).toBe(units[1]);
  });

  test('what was typed before the script had come is asked, not taken away', async () => {
    const page = await openPage('/nam/2024/');
    await page.route('**/_astro/tim-kiem**', async (route) => {
      await new Promise((done) => setTimeout(done, 1200));
      await route.continue();
    });
    await page.goto(`${new URL(page.url()).origin}/tim-kiem/`, { waitUntil: 'commit' });
    await page.locator('main input[name=q]').fill('festival hoa đà lạt');
    await page.locator(found).first().waitFor();
    expect(await page.locator('main input[name=q]').inputValue()).toBe('festival hoa đà lạt');
    expect(new URL(page.url()).searchParams.get('q')).toBe('festival hoa đà lạt');
  });

  test('says that the facets keep out what was asked, and takes them away', async () => {
    const page = await openPage(`/tim-kiem/?q=${encodeURIComponent('festival hoa đà lạt')}&loai=cong-van`);
    await page.getByText(words.elsewhere).waitFor();
    await page.getByRole('button', { name: words.clear }).click();
    await page.locator(found).first().waitFor();
    expect(pageOf((await addressesOf(page))[0] ?? '')).toBe(resolution);
    expect(new URL(page.url()).searchParams.has('loai')).toBe(false);
  });

  test('Enter keeps what was chosen', async () => {
    const page = await openResults('đảng viên', '&loai=cong-van&sap-xep=ngay');
    await page.locator('main input[name=q]').press('End');
    await page.keyboard.type(' ');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    expect(new URL(page.url()).searchParams.get('loai')).toBe('cong-van');
    expect(new URL(page.url()).searchParams.get('sap-xep')).toBe('ngay');
  });

  test.each([
    ['rừng xyzzyq', words.some('rừng xyzzyq')],
    ['rừng lễ hội festival', words.loose(1)],
    ['1234567', words.none('1234567')],
    ['tết '.repeat(65), words.cut(64)],
  ])('%s is answered truly', async (query, sentence) => {
    const page = await openPage(`/tim-kiem/?q=${encodeURIComponent(query)}`);
    await page.getByText(sentence).waitFor();
  });

  test('a proposed reading is found and the printed words are shown', async () => {
    const page = await openResults('góp phần hoàn thành các chỉ tiêu');
    expect(pageOf((await addressesOf(page))[0] ?? '')).toBe(block);
    expect(await page.locator('[data-search-results] .result').first().innerText()).not.toContain('hoàn thành các chỉ tiêu');
  });

  test('sorts by date', async () => {
    const page = await openResults('đảng viên', '&sap-xep=ngay');
    expect((await addressesOf(page)).map(pageOf).slice(0, 2)).toEqual([provincial, resolution]);
  });

  test('offers another spelling and says that it searched for it', async () => {
    const page = await openResults('festivan hoa đà lạt');
    expect(await page.locator('[data-search-status]').innerText()).toBe(words.corrected('festivan hoa đà lạt', 'festival hoa đà lạt', 1));
    expect(pageOf((await addressesOf(page))[0] ?? '')).toBe(resolution);
  });

  test('a query without answer says so and offers the lists', async () => {
    const page = await openPage('/tim-kiem/?q=xyzzyq');
    await page.getByText(words.none('xyzzyq')).waitFor();
    expect(await page.locator('main a[href^="/nam/"]').count()).toBeGreaterThan(0);
  });

  test.each([
    [1280, 'light'],
    [320, 'dark'],
  ] as const)('has no accessibility problem with results, %i px, %s', async (width, colorScheme) => {
    const page = await openPage(`/tim-kiem/?q=${encodeURIComponent('nghị quyết 28')}`, { width, colorScheme });
    await page.locator('[data-search-numbers] .number').first().waitFor();
    await page.locator('[data-search-status]:not(:empty)').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});

describe('when not everything works', () => {
  test('without JavaScript the page explains itself and offers lists by number, year and kind', async () => {
    const page = await openPage('/tim-kiem/?q=a', { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain(words.withoutScript);
    for (const start of ['/so-hieu/', '/nam/', '/loai/']) expect(await page.locator(`main a[href^="${start}"]`).count()).toBeGreaterThan(0);
    expect(await page.locator('[data-search-facets]').isVisible()).toBe(false);
  });

  test.each(['pagefind.js', 'wasm.unknown.pagefind', 'pagefind-entry.json', 'index/'])(
    'without %s numbers and titles still answer, and the reader is told',
    async (part) => {
      const { page, close } = await visit('/tim-kiem/');
      await page.context().route(`**/pagefind/${part}**`, (route) => route.fulfill({ status: 404, body: '' }));
      const field = page.locator('main input[name=q]');
      await field.fill('ky cuong');
      await page.getByText(words.failed).waitFor();
      await page.locator(found).filter({ hasText: 'kỷ cương' }).waitFor();
      await field.fill('nghị quyết 28');
      await page.locator('[data-search-numbers] .document-name').filter({ hasText: 'Nghị quyết số 28-NQ/TU' }).waitFor();
      await close();
    },
  );

  test.each(['so-hieu.json', 'chinh-ta.json', 'tu-*.json'])('without %s the words still answer', async (file) => {
    const { page, close } = await visit('/tim-kiem/');
    await page.context().route(`**/tim-kiem/du-lieu/${file}`, (route) => route.fulfill({ status: 404, body: '' }));
    await page.locator('main input[name=q]').fill('xe công lễ hội');
    await page.locator(found).first().waitFor();
    expect(pageOf((await addressesOf(page))[0] ?? '')).toBe(provincial);
    if (file === 'so-hieu.json') await page.getByText(words.numbersFailed).waitFor();
    await close();
  });

  test('on a slow line the reader is told what is being waited for', async () => {
    const page = await openField('/nam/2024/');
    await page.context().route('**/pagefind/wasm**', async (route) => {
      await new Promise((done) => setTimeout(done, 2500));
      await route.continue();
    });
    await page.keyboard.type('lễ hội');
    const note = page.locator('.search-note').filter({ hasText: words.loading });
    await note.waitFor();
    await page.locator(`${list} mark`).first().waitFor();
    expect(await note.count()).toBe(0);
  });

  test('nothing of the search is loaded before the field has the focus', async () => {
    const page = await openPage(block);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
    expect(loaded.filter((path) => /pagefind|tim-kiem|combobox|worker/.test(path))).toEqual([]);
  });

  test('a site whose index lost a part is not put up', async () => {
    const site = temporaryFolder('search');
    for (const folder of ['pagefind', 'tim-kiem']) cpSync(join(project, 'dist', folder), join(site, folder), { recursive: true });
    const smoke = [{ typed: 'festival hoa da lat', address: resolution, isNumber: false }];
    await proveSearch(site, [], smoke);
    const broken = `${site}-broken`;
    cpSync(site, broken, { recursive: true });
    for (const name of readdirSync(join(broken, 'pagefind/index'))) rmSync(join(broken, 'pagefind/index', name));
    await expect(proveSearch(broken, [], smoke)).rejects.toThrow('festival hoa da lat');
    rmSync(broken, { recursive: true });
  });
});

describe('below a path of its own', () => {
  const site = useLibrary(elsewhere);

  test('every link of the search stays below it', async () => {
    const page = await openPage(`/tim-kiem/?q=${encodeURIComponent('28-NQ/TU')}`, { site: site.address });
    await page.locator('[data-search-numbers] li a').nth(2).waitFor();
    await page.locator('[data-search-status]:not(:empty)').waitFor();
    const places = await page
      .locator('[data-search-numbers] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(new Set(places).size).toBe(places.length);
    for (const address of places) expect(address).toMatch(/^\/van-ban\/vb\/[a-z-]+\/[a-z0-9-]+\/(?:#[a-z0-9.-]+)?$/);
    await page.locator('main input[name=q]').fill('festival hoa đà lạt');
    await page.locator(`${found}[href$="#p2.iii.1.5"]`).first().click();
    await page.waitForURL(`**/van-ban${resolution}?tim=*#p2.iii.1.5`);
  });
});

test.each([
  ['as in a small library', false, 0.985, 0.99],
  // Fewer questions are put to the index; the five documents take the same way as five thousand.
  ['as in a large library', true, 0.93, 0.94],
] as const)('the labelled queries are answered %s as well as docs/tim-kiem.md says', async (_, isLarge, first, third) => {
  const { index, data } = await openSearch(join(project, 'dist'));
  const own = { ...data, isLarge: () => Promise.resolve(isLarge) };
  for (const set of ['queries', 'second']) {
    const tally = emptyTally();
    const numbers = emptyTally();
    for (const labelled of readQueries(set)) {
      const result = scoreAnswer(labelled, await answerJson(labelled.query, index, own, 10));
      addResult(tally, result);
      if (labelled.class.startsWith('number')) addResult(numbers, result);
    }
    expect(numbers.first, set).toBe(numbers.queries);
    expect(tally.first / tally.queries, set).toBeGreaterThanOrEqual(first);
    expect(tally.third / tally.queries, set).toBeGreaterThanOrEqual(third);
    expect(tally.rightPlaces / tally.places, set).toBeGreaterThanOrEqual(0.95);
  }
});

test('a large library lists what stands side by side, and the rest when it is asked for', async () => {
  const page = await openPage('/nam/2024/');
  await page.context().route('**/tim-kiem/du-lieu/so-hieu.json', async (route) => {
    const directory = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...directory, documents: 5000 } });
  });
  await page.goto(`${new URL(page.url()).origin}/tim-kiem/?q=${encodeURIComponent('công tác dân vận')}`);
  await page.locator(found).first().waitFor();
  const narrow = await page.locator(found).count();
  await page.getByText(words.foundPhrase(narrow)).waitFor();
  await page.getByRole('button', { name: words.wide }).click();
  await expect.poll(() => page.locator(found).count()).toBeGreaterThan(narrow);
  expect(new URL(page.url()).searchParams.get('tu-roi')).toBe('1');
  await page.goBack();
  await expect.poll(() => page.locator(found).count()).toBe(narrow);
});

describe('npm run search', () => {
  test('answers as the browser does, one JSON line a query', async () => {
    const file = join(temporaryFolder('queries'), '..', `queries-${process.pid}.txt`);
    writeFileSync(file, '28nq/tu\n05-CT/TW\nfestival hoa da lat\n\nfestivan hoa da lat\n');
    const { code, stdout } = await runScript('search', ['--queries', file]);
    rmSync(file);
    expect(code).toBe(0);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers).toHaveLength(4);
    expect(Object.keys(answers[0] ?? {})).toEqual(['query', 'suggestion', 'numbers', 'results']);
    expect((answers[0]?.['numbers'] as unknown[])[0]).toEqual({
      ...{ id: 'tinh-uy-lam-dong/nq-28-2023', anchor: null, label: '28-NQ/TU', own: true, cited: null },
    });
    expect((answers[1]?.['numbers'] as unknown[])[0]).toMatchObject({ label: '05-CT/TW', own: false, cited: 'ct-05-tw' });
    expect((answers[2]?.['results'] as unknown[])[0]).toMatchObject({
      ...{ id: 'tinh-uy-lam-dong/nq-28-2023', url: `${resolution}#p2.iii.1.5`, anchor: 'p2.iii.1.5', exact: false },
    });
    expect(answers[3]).toMatchObject({ suggestion: 'festival hoa đà lạt' });
  });

  test('says what it needs when it is called wrongly or nothing is built', async () => {
    expect((await runScript('search', [])).code).toBe(2);
    const { code, stderr } = await runScript('search', ['--dist', temporaryFolder('none'), '--json', 'a']);
    expect(code).toBe(1);
    expect(stderr).toContain('npm run build');
  });
});

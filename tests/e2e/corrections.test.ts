/** Sửa lỗi bản đăng on the page of a document, and links that carry the hash of the words that they were copied from (LINK-11, LINK-15, ANNO-03). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { added, copiedLink, correction, quoting } from '../../src/i18n/vi.ts';
import type { DocumentJson } from '../../src/lib/export/document-json.ts';
import { lockedRecords } from '../../src/lib/permalink/lock.ts';
import { openContent } from '../../src/io/content.ts';
import { correctedId, correctedLibrary, correctedWords, correctionReasons, hashOf } from '../support/corrected.ts';
import { realDocuments } from '../support/documents.ts';
import { officialTextOf } from '../support/html.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { project, runScript } from './harness/command.ts';
import { useLibrary } from './harness/library.ts';
import { openPage, type OpenPageOptions } from './harness/page.ts';

const path = `/vb/${correctedId}/`;
const words = correctedWords(join(project, 'content'));
const site = useLibrary(correctedLibrary);
const below = useLibrary({ ...correctedLibrary, base: '/van-ban/' });

const open = (address: string, options: OpenPageOptions = {}): Promise<Page> => openPage(address, { site: site.address, ...options });
const linkTo = ({ anchor, wordings }: { anchor: string; wordings: (string | null)[] }, version: number): string =>
  `${path}?v=${hashOf(wordings[version] ?? '').slice(0, 8)}#${anchor}`;
const notice = (page: Page) => page.locator('.version-notice');
/** Nothing is awaited that would come if something came late: the module that says it has run. */
const settled = (page: Page): Promise<unknown> => page.waitForLoadState('networkidle');
const section = (page: Page) => page.locator('section[aria-labelledby=sua-loi-ban-dang]');
const officialText = (page: Page): Promise<string> =>
  page.locator('[data-official-text]').evaluateAll((leaves) => leaves.map(({ textContent }) => textContent).join(''));

describe('the section "Sửa lỗi bản đăng"', () => {
  test('has every wording that was published, the words that followed it, the day and the reason, without JavaScript', async () => {
    const page = await open(path, { javaScriptEnabled: false });
    expect(await page.locator('.strip').innerText()).toContain('Có sửa lỗi bản đăng ngày 22/11/2026, 25/11/2026.');
    await page.locator('.strip a', { hasText: correction.see }).click();
    expect(new URL(page.url()).hash).toBe('#sua-loi-ban-dang');
    const text = await section(page).innerText();
    for (const said of [correction.intro, correctionReasons.word, correctionReasons.place, correction.on('22/11/2026')])
      expect(text).toContain(said);
    const shown = await section(page)
      .locator('.corrected')
      .evaluateAll((entries) =>
        entries.map((entry) => ({
          anchor: entry.getAttribute('data-anchor'),
          hash: entry.getAttribute('data-hash'),
          words: [...entry.querySelectorAll('.sides > div')].map((side) => side.querySelector('.wording')?.textContent ?? null),
        })),
      );
    const step = ({ anchor, wordings }: { anchor: string; wordings: (string | null)[] }, index: number) => {
      const [old = null, followed = null] = wordings.slice(index);
      return { anchor, hash: old === null ? null : hashOf(old).slice(0, 16), words: [old, followed] };
    };
    expect(shown).toEqual([step(words.once, 0), step(words.twice, 0), step(words.twice, 1), step(words.gone, 0), step(words.added, 0)]);
    expect(text).toContain(correction.between('22/11/2026', '25/11/2026'));
    expect(text).toContain(correction.gone);
    expect(text).toContain(correction.oldNone);
    expect(await section(page).locator('.corrected[data-anchor="2"] mark').allTextContents()).toEqual(['Tiếp tục']);
  });

  test('answers to the address of words that are gone, and links to those that are there', async () => {
    const page = await open(`${path}#7`, { javaScriptEnabled: false });
    expect(await page.locator('[id="7"]').count()).toBe(1);
    expect(await page.locator('.corrected:target').innerText()).toContain('Đoạn này chép nhầm từ một tệp khác.');
    await section(page).locator('a[href="#3"]').first().click();
    expect(await page.locator('.official :target').innerText()).toContain('3.');
  });

  test('is no official text, goes with "Chỉ xem nguyên văn", and stands on paper', async () => {
    const page = await open(path);
    const expected = officialTextOf(readFileSync(join(project, 'dist', path, 'index.html'), 'utf8'));
    expect(await officialText(page)).toBe(expected);
    expect(await section(page).locator('[data-official-text]').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await section(page).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel(added.switch).check();
    expect(await section(page).isVisible()).toBe(false);
  });

  test('is in no search index', async () => {
    const html = readFileSync(join(site.out, path, 'index.html'), 'utf8');
    expect(html).toContain('chép nhầm từ một tệp khác');
    const { code, stdout } = await runScript('search', ['--dist', site.out, '--json', '"chép nhầm từ một tệp khác"']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ results: [] });
  });

  test('is in the data and below the rule of the text file, whose hash is that of the text alone', () => {
    const json = JSON.parse(readFileSync(join(site.out, path, 'index.json'), 'utf8')) as DocumentJson;
    expect(json.corrections.map(({ date }) => date)).toEqual(['2026-11-22', '2026-11-25']);
    const [, second] = json.corrections;
    expect(second?.changes.map(({ anchor, old, oldHash, followed }) => [anchor, old, oldHash, followed])).toEqual([
      ['3', words.twice.wordings[1], hashOf(words.twice.wordings[1] ?? '').slice(0, 16), words.twice.wordings[2]],
      ['7', words.gone.wordings[0], hashOf(words.gone.wordings[0] ?? '').slice(0, 16), null],
      ['4', null, null, words.added.wordings[1]],
    ]);
    const file = readFileSync(join(site.out, path, 'toan-van.txt'), 'utf8');
    const [official = '', foot = ''] = file.split('\n\n----------\n');
    expect(official).toBe(readFileSync(join(project, 'dist', path, 'toan-van.txt'), 'utf8').split('\n\n----------\n')[0]);
    expect(foot).toContain(`Sửa lỗi bản đăng ngày 22/11/2026 (Mục 2; Mục 3): ${correctionReasons.word}`);
    expect(foot).toContain(hashOf(official));
  });

  test('a document that was not mended says nothing of it', async () => {
    const page = await openPage(path);
    expect(await page.locator('main').innerText()).not.toContain('ửa lỗi bản đăng');
  });
});

describe('a link that was copied', () => {
  test('from the words that stand there now: nothing is said', async () => {
    for (const link of [linkTo(words.once, 1), linkTo(words.twice, 2), linkTo(words.added, 1)]) {
      const page = await open(link);
      await settled(page);
      expect(await notice(page).count(), link).toBe(0);
    }
  });

  test('from older words: both are shown at the place, with the days, and the reader is brought there', async () => {
    const page = await open(linkTo(words.once, 0));
    await notice(page).waitFor();
    expect(await notice(page).getByRole('status').innerText()).toBe(copiedLink.changed(['22/11/2026']));
    expect(await notice(page).locator('.wording').allTextContents()).toEqual(words.once.wordings);
    expect(await notice(page).locator('mark').allTextContents()).toEqual(['Tiếp tục']);
    expect(await notice(page).evaluate((own) => own === document.activeElement && own.nextElementSibling?.id === '2')).toBe(true);
    await expect.poll(() => notice(page).evaluate((own) => Math.abs(own.getBoundingClientRect().top) < 100)).toBe(true);
    expect(await officialText(page)).toBe(officialTextOf(readFileSync(join(site.out, path, 'index.html'), 'utf8')));
    await notice(page).getByRole('link', { name: copiedLink.reasons }).click();
    expect(await page.locator('#sua-1:target').innerText()).toContain(correctionReasons.word);
  });

  test('from words that were replaced twice, or once of two times: the days since', async () => {
    const first = await open(linkTo(words.twice, 0));
    expect(await notice(first).getByRole('status').innerText()).toBe(copiedLink.changed(['22/11/2026', '25/11/2026']));
    expect(await notice(first).locator('.wording').allTextContents()).toEqual([words.twice.wordings[0], words.twice.wordings[2]]);
    const second = await open(linkTo(words.twice, 1));
    expect(await notice(second).getByRole('status').innerText()).toBe(copiedLink.changed(['25/11/2026']));
    expect(await notice(second).locator('.wording').allTextContents()).toEqual(words.twice.wordings.slice(1));
  });

  test('from words that are gone: said at the entry that stands for them, which has the words', async () => {
    const page = await open(linkTo(words.gone, 0));
    expect(await notice(page).getByRole('status').innerText()).toBe(copiedLink.gone(['25/11/2026']));
    expect(await notice(page).locator('.wording').count()).toBe(0);
    expect(await notice(page).evaluate((own) => own.nextElementSibling?.id)).toBe(words.gone.anchor);
    const shown = await page.locator('main').innerText();
    expect(shown.split(words.gone.wordings[0] ?? '–')).toHaveLength(2);
  });

  test('with a hash that is not known, or damaged: each is said, and no words are offered', async () => {
    for (const [hash, said] of [
      ['00000000', copiedLink.unknown],
      ['FFFFFFFF', copiedLink.unknown],
      ['da3308', copiedLink.malformed],
      ['da3308cg', copiedLink.malformed],
      [hashOf('khác'), copiedLink.malformed],
      ['', copiedLink.malformed],
      ['%00', copiedLink.malformed],
    ] as const) {
      const page = await open(`${path}?v=${hash}#2`);
      expect(await notice(page).getByRole('status').innerText(), hash).toBe(said);
      expect(await notice(page).locator('.wording').count()).toBe(0);
    }
    // Words of another place are not those of this one.
    const page = await open(`${path}?v=${hashOf(words.once.wordings[0] ?? '').slice(0, 8)}#3`);
    expect(await notice(page).getByRole('status').innerText()).toBe(copiedLink.unknown);
  });

  test('in capitals is read as in small letters', async () => {
    const capitals = (link: string): string => link.replace(/v=\w+/, (own) => `v=${own.slice(2).toUpperCase()}`);
    const page = await open(capitals(linkTo(words.once, 0)));
    expect(await notice(page).getByRole('status').innerText()).toBe(copiedLink.changed(['22/11/2026']));
    const same = await open(capitals(linkTo(words.once, 1)));
    await settled(same);
    expect(await notice(same).count()).toBe(0);
  });

  test('to a part of the page that is no text of the document', async () => {
    const page = await open(`${path}?v=00000000#sua-loi-ban-dang`);
    expect(await notice(page).getByRole('status').innerText()).toBe(copiedLink.outside);
  });

  test('to a place that is not there', async () => {
    for (const [anchor, shown] of [
      ['12.9', '12.9'],
      ['%E0', '%E0'],
      ['nguon%22%5D', 'nguon"]'],
    ] as const) {
      const page = await open(`${path}?v=00000000#${anchor}`);
      expect(await notice(page).getByRole('status').innerText(), anchor).toBe(copiedLink.missing(shown));
      expect(await notice(page).evaluate((own) => own === document.activeElement)).toBe(true);
    }
  });

  test('loses its hash when another place of the page is gone to, and keeps all else', async () => {
    const page = await open(linkTo(words.once, 0).replace('?', '?tim=kinh&'));
    await notice(page).waitFor();
    await page.locator('.permalink[href="#5"]').click();
    await expect.poll(() => new URL(page.url()).search).toBe('?tim=kinh');
    expect(new URL(page.url()).hash).toBe('#5');
    await page.goBack();
    expect(new URL(page.url()).searchParams.has('v')).toBe(true);
  });

  test('is closed, and the focus goes to the place', async () => {
    const page = await open(linkTo(words.once, 0));
    await notice(page).getByRole('button', { name: copiedLink.close }).click();
    expect(await notice(page).count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('href')).toBe('#2');
  });

  test('is not taken along by who copies the text around it', async () => {
    const page = await open(linkTo(words.once, 0));
    await notice(page).waitFor();
    const selected = await page.evaluate(() => {
      const [from, to] = [document.getElementById('1'), document.getElementById('3')];
      if (from === null || to === null) return '';
      getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
      return getSelection()?.toString() ?? '';
    });
    expect(selected).toContain(words.once.wordings[1]?.slice(3) ?? '');
    expect(selected).not.toContain(copiedLink.old);
    expect(selected).not.toContain('Tiếp tục Quan tâm');
  });

  test('below a base, where words are hidden, and without JavaScript', async () => {
    const page = await openPage(linkTo(words.once, 0), { site: below.address });
    expect(await notice(page).getByRole('status').innerText()).toBe(copiedLink.changed(['22/11/2026']));
    const pure = await open(path);
    await pure.getByLabel(added.switch).check();
    await pure.goto(site.address + linkTo(words.gone, 0));
    expect(await notice(pure).getByRole('status').innerText()).toBe(copiedLink.gone(['25/11/2026']));
    expect(await notice(pure).isVisible()).toBe(true);
    expect(await notice(pure).locator('.wording').allTextContents()).toEqual([words.gone.wordings[0]]);
    const plain = await open(linkTo(words.once, 0), { javaScriptEnabled: false });
    expect(await plain.locator('.official :target').getAttribute('id')).toBe('2');
  });

  test.each([
    [1280, 'light'],
    [320, 'dark'],
  ] as const)('has no accessibility problem at %i px, %s', async (width, colorScheme) => {
    const page = await open(linkTo(words.twice, 0), { width, colorScheme });
    await notice(page).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});

describe('the hash of a link', () => {
  const locked = lockedRecords(openContent(join(project, 'content')).locks ?? []);

  test.each(realDocuments.map(({ id }) => id))('is that of the lock, for every place of %s', async (id) => {
    const page = await openPage(`/vb/${id}/`);
    const anchors = locked.get(`/vb/${id}/`)?.anchors ?? {};
    const places = await page
      .locator('.official .permalink')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
    expect(places.length).toBeGreaterThan(5);
    for (const anchor of places) {
      const link = page.locator(`.permalink[href="#${anchor}"]`);
      await link.focus();
      await page.keyboard.press('Enter');
      const field = page.getByRole('group', { name: 'Trích dẫn' }).getByRole('textbox', { name: quoting.field });
      await expect.poll(() => field.inputValue()).toContain(`?v=${anchors[anchor]?.slice(0, 8) ?? '–'}#${anchor})`);
    }
  });

  test('is not in the canonical link, nor in links of the site', () => {
    const html = readFileSync(join(site.out, path, 'index.html'), 'utf8');
    expect(html).not.toMatch(/href="[^"]*[?&]v=/);
  });
});

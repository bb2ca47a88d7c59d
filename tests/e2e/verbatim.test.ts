/** "Đối chiếu nguyên văn": a reader's own text against a document, as a reader meets it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { verbatim as words } from '../../src/i18n/vi.ts';
import { addresses, verbatimAddress } from '../../src/lib/address.ts';
import { readDocumentId } from '../../src/components/verbatim/document-id.ts';
import { removeFurniture } from '../../src/lib/transcription/compare.ts';
import { correctedLibrary, correctedWords } from '../support/corrected.ts';
import { realDocument } from '../support/documents.ts';
import { elsewhere } from '../support/elsewhere.ts';
import { districtId, movedElsewhere, removedId } from '../support/moved.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { project } from './harness/command.ts';
import { useLibrary } from './harness/library.ts';
import { openPage, type OpenPageOptions } from './harness/page.ts';

const id = 'tinh-uy-lam-dong/cv-3467-2024';
const path = `/vb/${id}/`;
let file = '';
let official = '';
let lines: string[] = [];
const provision = (label: string): string => lines.find((line) => line.startsWith(label)) ?? '';

beforeAll(() => {
  file = readFileSync(join(project, 'dist', path, 'toan-van.txt'), 'utf8');
  official = file.split('\n\n----------\n')[0] ?? '';
  lines = official.split('\n');
});

const open = (options: OpenPageOptions = {}): Promise<Page> => openPage(verbatimAddress(id), options);
const results = (page: Page): Locator => page.locator('[data-verbatim-results]');

async function compare(page: Page, given: string): Promise<string> {
  await page.getByLabel(words.text).fill(given);
  await page.getByRole('button', { name: words.compare }).click();
  await results(page).waitFor();
  return results(page).locator('h3').innerText();
}

const differences = (page: Page): Promise<(string | null)[][]> =>
  results(page)
    .locator('.compared')
    .evaluateAll((items) =>
      items.map((item) => [...item.querySelectorAll('.wording')].map((side) => side.querySelector('mark')?.textContent ?? null)),
    );

test('is reached from the document, and says at once what is the same, by keyboard alone', async () => {
  const page = await openPage(path);
  await page.getByRole('link', { name: words.link }).click();
  await page.waitForURL(`**${verbatimAddress(id)}`);
  expect(await page.getByLabel(words.document).inputValue()).toBe(id);
  expect(await page.locator('main').innerText()).toContain(words.local);
  await page.getByLabel(words.text).focus();
  await page.keyboard.insertText(official);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await results(page).waitFor();
  expect(await results(page).locator('h3').innerText()).toBe(words.identical);
  expect(await page.locator(':focus').innerText()).toBe(words.results);
  expect(await page.getByRole('status').innerText()).toBe(words.identical);
  const count = official.split(/\s+/).length;
  expect(await results(page).innerText()).toContain(words.identicalText(count));
});

describe('what is pasted', () => {
  test('in other lines, with no-break spaces or in decomposed letters is the same; the letters are remarked on', async () => {
    const page = await open();
    expect(await compare(page, official.replaceAll('\n', '\r\n\r\n').replaceAll(' - ', '\u00A0-\u00A0 '))).toBe(words.identical);
    expect(await results(page).innerText()).not.toContain(words.composed);
    expect(await compare(page, official.normalize('NFD'))).toBe(words.identical);
    expect(await results(page).innerText()).toContain(words.composed);
  });

  test('with one changed letter, a dash for a hyphen and an invisible character: each is shown with its place and its characters', async () => {
    const page = await open();
    const changed = official
      .replace('tinh thần Nhân dân', 'tinh thần Nhân dần')
      .replace('quốc phòng - an ninh', 'quốc phòng – an ninh')
      .replace('Thường trực Tỉnh ủy', 'Thường\u200B trực Tỉnh ủy');
    expect(await compare(page, changed)).toBe(words.different(3));
    const shown = await results(page).locator('.comparison').innerText();
    expect(await differences(page)).toHaveLength(3);
    expect(await differences(page)).toEqual(
      expect.arrayContaining([
        ['-', '–'],
        ['Thường', 'Thường[U+200B]'],
      ]),
    );
    expect(shown).toContain('văn bản “-” (U+002D), chữ đang có “–” (U+2013)');
    expect(shown).toContain('văn bản “â” (U+00E2), chữ đang có “ầ” (U+1EA7)');
    const [first] = await results(page)
      .locator('.compared .verdict a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(first).toMatch(new RegExp(`^${path}#`));
  });

  test('with a paragraph elsewhere: it is missing in one place, too many in another, and said to be there', async () => {
    const page = await open();
    const third = provision('3. ');
    const moved = official.replace(`${third}\n`, '').replace(provision('5. '), `${provision('5. ')}\n${third}`);
    expect(await compare(page, moved)).toBe(words.different(2));
    const shown = await results(page).locator('.comparison').innerText();
    expect(shown).toContain(words.elsewhereGiven);
    expect(shown).toContain(words.elsewhereOfficial);
  });

  test('that is one provision, or some words of it, is named by its place; a slip in it is found, and the rest is not missed', async () => {
    const page = await open();
    const third = provision('3. ');
    expect(await compare(page, third)).toBe(words.part);
    const place = results(page).locator('li a');
    expect(await place.getAttribute('href')).toBe(`${path}#3`);
    expect(await results(page).locator('li').innerText()).toBe(`mục 3 (${words.partWhole})`);
    expect(await compare(page, third.split(' ').slice(3, 12).join(' '))).toBe(words.part);
    expect(await results(page).locator('li').innerText()).toBe(`mục 3 (${words.partInside})`);
    expect(await compare(page, third.replace('trật tự, an toàn', 'trật tự an toàn'))).toBe(words.different(1));
    expect(await differences(page)).toEqual([['tự,', 'tự']]);
    expect(await results(page).innerText()).toMatch(/Chữ đang có không gồm từ phần đầu văn bản đến mục 2/);
  });

  test('that ends before a comma is there; one with a slip is shown with its own words alone', async () => {
    const page = await openPage(verbatimAddress('tinh-uy-lam-dong/nq-28-2023'));
    const excerpt = 'Hình thành vùng chăn nuôi quy mô lớn, ứng dụng công nghệ cao';
    expect(await compare(page, excerpt)).toBe(words.part);
    expect(await results(page).locator('li').count()).toBe(1);
    expect(await compare(page, excerpt.replace('ứng dụng', 'ứng dung'))).toBe(words.different(1));
    const [ours, own] = await results(page).locator('.wording').allTextContents();
    expect(ours).toMatch(/^… .* ứng dụng công nghệ cao, .* …$/);
    expect(own).toBe('… chăn nuôi quy mô lớn, ứng dung công nghệ cao');
  });

  test('without a mark: the mark is named', async () => {
    const page = await open();
    await compare(page, provision('3. ').replace('trật tự, an toàn', 'trật tự an toàn'));
    const said = words.characters([words.character('“,” (U+002C)', words.noCharacter)]);
    expect(await results(page).locator('.comparison').innerText()).toContain(said);
  });

  test('from the source, in its lines: a line end behind a hyphen is remarked on, no difference', async () => {
    const page = await openPage(verbatimAddress(districtId));
    const { source, parsed } = realDocument(districtId);
    const { text } = removeFurniture(source, parsed.metadata?.source.furniture ?? []);
    expect(await compare(page, text)).toBe(words.identical);
    expect(await results(page).innerText()).toMatch(/ngắt dòng ngay sau gạch nối.* ở \d+ chỗ/);
  });

  test('of another document, or nothing at all', async () => {
    const page = await open();
    expect(await compare(page, 'lorem ipsum dolor sit amet')).toBe(words.nothingShared);
    await page.getByLabel(words.text).fill('  \n');
    await page.getByRole('button', { name: words.compare }).click();
    await page.getByText(words.noText).waitFor();
    expect(await results(page).isVisible()).toBe(false);
  });

  test('of 1 MB is compared away from the page, and only so much of the differences is shown', async () => {
    const page = await open();
    const long = Array.from({ length: 60 }, (_, index) => official.replaceAll(' và ', ` va${index} `)).join('\n');
    const given = long.padEnd(1_000_000, ' chữ thêm').slice(0, 1_200_000);
    expect(given.length).toBeGreaterThanOrEqual(1_000_000);
    expect(await compare(page, given)).toMatch(/^Khác /);
    expect(await results(page).locator('.compared').count()).toBeLessThanOrEqual(200);
  });
});

describe('a file', () => {
  const choose = (page: Page, name: string, buffer: Buffer): Promise<void> =>
    page.getByLabel(words.file).setInputFiles({ name, mimeType: 'text/plain', buffer });

  test('of ours is the same above its rule, in UTF-16 too; nothing is sent', async () => {
    const page = await open();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`.trim()));
    for (const buffer of [Buffer.from(file), Buffer.from(`\uFEFF${file}`, 'utf16le')]) {
      await choose(page, 'toan-van.txt', buffer);
      await page.getByText(words.fileOpened('toan-van.txt')).waitFor();
      await page.getByRole('button', { name: words.compare }).click();
      await results(page).getByText(words.footCut).waitFor();
      expect(await results(page).locator('h3').innerText()).toBe(words.identical);
      await page.getByLabel(words.text).fill('');
    }
    expect(sent.filter((own) => !/^GET \/(?:_astro|vb)\//.test(own))).toEqual([]);
  });

  test('that is no plain text is refused, with what to do', async () => {
    const page = await open();
    for (const [name, buffer] of [
      ['ban.docx', Buffer.from('PK\u0003\u0004abc')],
      ['ban.txt', Buffer.from([0x74, 0xe9, 0x20, 0xff])],
    ] as const) {
      await choose(page, name, buffer);
      await page.getByText(words.fileNotText(name)).waitFor();
      expect(await page.getByLabel(words.text).inputValue()).toBe('');
    }
  });
});

describe('the document', () => {
  test('is named by its address in any form, and by nothing else', () => {
    for (const typed of [id, path, `https://vb.vn/van-ban${path}`, `http://127.0.0.1:1${path}?v=12345678#p2.i`, ` ${path}index.html `])
      expect(readDocumentId(typed), typed).toBe(id);
    for (const typed of ['', '3467', 'https://vb.vn/', '/co-quan/tinh-uy-lam-dong/', '../../a/b', '/vb/a/', '//khac.vn/a'])
      expect(readDocumentId(typed), typed).toBeNull();
  });

  test('that is not there, or not named, is said', async () => {
    const page = await openPage(addresses.verbatim);
    await page.getByLabel(words.text).fill('chữ');
    await page.getByLabel(words.document).fill('không phải địa chỉ');
    await page.getByRole('button', { name: words.compare }).click();
    await page.getByText(words.noDocument).waitFor();
    expect(await page.locator(':focus').getAttribute('id')).toBe('vb');
  });

  test('that was taken down: the day', async () => {
    const page = await openPage(verbatimAddress(removedId), { site: moved.address });
    await page.getByLabel(words.text).fill('chữ');
    await page.getByRole('button', { name: words.compare }).click();
    await page.getByText(words.removed('20/11/2026')).waitFor();
    expect(await results(page).isVisible()).toBe(false);
  });

  test('that was mended: words of before are known as such', async () => {
    const { once } = correctedWords(join(project, 'content'));
    const page = await open({ site: corrected.address });
    expect(await compare(page, ` ${once.wordings[0] ?? ''}\n`)).toBe(words.different(1));
    expect(await results(page).innerText()).toContain(words.mended('22/11/2026'));
    const link = results(page).getByRole('link', { name: words.mendedLink });
    expect(await link.getAttribute('href')).toBe(`${path}#sua-1`);
    expect(await compare(page, (once.wordings[1] ?? '').slice(0, -2))).not.toBe(words.identical);
    expect(await results(page).getByRole('link', { name: words.mendedLink }).count()).toBe(0);
  });

  test('below a base is found there', async () => {
    await below(async (page) => {
      expect(await compare(page, official)).toBe(words.identical);
      expect(await results(page).locator('p a').getAttribute('href')).toBe(`/van-ban${path}`);
    });
  });
});

const site = useLibrary(elsewhere);
const moved = useLibrary(movedElsewhere);
const corrected = useLibrary(correctedLibrary);
async function below(look: (page: Page) => Promise<void>): Promise<void> {
  await look(await open({ site: site.address }));
}

test('without JavaScript no form is there, and what to do instead is said', async () => {
  const page = await open({ javaScriptEnabled: false });
  expect(await page.locator('.verbatim').isVisible()).toBe(false);
  expect(await page.locator('main').innerText()).toContain('npm run verify');
});

test.each([
  [1280, 'light'],
  [320, 'dark'],
] as const)('results have no accessibility problem at %i px, %s', async (width, colorScheme) => {
  const page = await open({ width, colorScheme });
  await compare(page, official.replace('tinh thần Nhân dân', 'tinh thần nhân dân').replace('trật tự, an toàn', ''));
  expect(await findAccessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

/** The editor's page as a clerk meets it: a file is chosen, its fields are confirmed, the page is looked at, the document is saved. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDevSite } from '../../src/editor/dev-site.ts';
import { createEditorServer } from '../../src/editor/server.ts';
import { editor as words } from '../../src/i18n/vi/editor.ts';
import { openContent } from '../../src/io/content.ts';
import { parseBody } from '../../src/lib/directive/directive.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { officialText } from '../../src/lib/provision/text.ts';
import { listen, stop } from '../../scripts/site-server.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { project } from './harness/command.ts';
import { openPage, type OpenPageOptions } from './harness/page.ts';

/** A library with the registry of ours and no documents. */
const content = join(project, '.tmp', `editor-${process.pid}`);
const token = 'a'.repeat(48);
let server: Server;
let site = '';
let jobs = 0;

beforeAll(async () => {
  mkdirSync(join(content, 'directives'), { recursive: true });
  for (const part of ['registry', 'site.yaml']) cpSync(join(project, 'content', part), join(content, part), { recursive: true });
  const newId = (): string => String(++jobs).padStart(16, '0');
  server = createEditorServer({ content, token, newId, today: () => '2026-11-22', hour: () => '14:05', dev: createDevSite(content) });
  site = await listen(server);
});
afterAll(async () => {
  await stop(server);
  rmSync(content, { recursive: true, force: true });
});

const seeds = readdirSync(join(project, 'content/sources'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.txt'))
  .map((path) => path.replaceAll('\\', '/').replace(/\.txt$/, ''));
const [seed = ''] = seeds.filter((id) => id.endsWith('cv-3467-2024'));
const sourceOf = (id: string): string => join(project, 'content/sources', `${id}.txt`);

const open = (options: OpenPageOptions = {}, path = '/'): Promise<Page> => openPage(path, { site, ...options });

async function drop(page: Page, file: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.setInputFiles('[type=file]', file);
  await page.waitForURL('**/doi-chieu/');
}

/** As a clerk who finds everything right: each doubtful field by itself, the certain ones together. */
async function confirm(page: Page, issuer = '', document = `cv-thu-${jobs}-2024`): Promise<void> {
  const body = page.locator('[name="issuer.id"]');
  if ((await body.inputValue()) === '' && issuer !== '') {
    await body.selectOption(issuer);
    await expect.poll(() => page.locator('[data-issuer-note]').innerText(), { timeout: 10_000 }).not.toBe('');
  }
  for (const field of await page.locator('fieldset[data-field]').all()) {
    if ((await field.locator('[name$=".choice"]:checked').count()) === 0) await field.locator('[name$=".choice"]').first().check();
  }
  const all = page.getByLabel(words.fields.confirmAll);
  if ((await all.count()) > 0) await all.check();
  const title = page.locator('#title-unknown:checked');
  if ((await title.count()) > 0) await page.getByLabel(words.fields.editorialTitle).fill('Tiêu đề thử của người biên tập');
  // Without a year the address is asked for.
  const address = page.locator('[name=document]');
  await expect
    .poll(() =>
      page
        .locator('[data-no-document]')
        .isVisible()
        .then(async (asks) => asks === ((await address.inputValue()) === '')),
    )
    .toBe(true);
  if ((await address.inputValue()) === '') await address.fill(document);
}

/** What has an answer already stands closed. */
async function openField(page: Page, field: string): Promise<void> {
  const summary = page.locator(`#muc-${field} > summary`);
  if ((await summary.count()) > 0) await summary.press('Enter');
}

const preview = (page: Page): Promise<void> => page.getByRole('button', { name: words.fields.continue }).click();
const save = (page: Page): Promise<void> => page.getByRole('button', { name: words.preview.save }).click();
const shownText = (page: Page): Promise<string> =>
  page
    .frameLocator('iframe')
    .locator('[data-official-text]')
    .evaluateAll((leaves) => leaves.map((leaf) => leaf.textContent).join(''));

const written = (id: string): string => readFileSync(join(content, 'directives', `${id}.mdx`), 'utf8');
const problemsOf = (id: string): string[] =>
  assemble(openContent(content), { secondParser: true })
    .diagnostics.filter(({ file, severity }) => severity === 'error' && file === `content/directives/${id}.mdx`)
    .map(({ code, found }) => `${code} ${found}`);

describe('a file on its way into the library', () => {
  test.each(seeds)('%s is confirmed, previewed and saved; check finds no error, and the page prints its text', async (id) => {
    const page = await open();
    await drop(page, sourceOf(id));
    const made = readFileSync(join(project, 'content/directives', `${id}.mdx`), 'utf8');
    await confirm(page, /^issuer:\n {2}id: (\S+)$/m.exec(made)?.[1], id.split('/').at(-1));
    await preview(page);
    await page.waitForURL('**/xem-truoc/');
    const text = await shownText(page);
    expect(text.replace(/\s+/g, ' ').trim()).toBe(officialText(parseBody('f', made)).replace(/\s+/g, ' ').trim());
    await save(page);
    await page.waitForURL('**/xong/');
    const saved = (await page.locator('code').allInnerTexts()).find((path) => path.endsWith('.mdx')) ?? '';
    const own = saved.replace(/^content\/directives\/|\.mdx$/g, '');
    expect(problemsOf(own)).toEqual([]);
    expect(officialText(parseBody('f', written(own))).trim()).toBe(text.trim());
    expect(existsSync(join(content, 'sources', `${own}.txt`))).toBe(true);
    await page.getByRole('link', { name: words.saved.page }).click();
    expect(await page.locator('[data-official-text]').count()).toBeGreaterThan(10);
  });
});

describe('by keyboard alone', () => {
  test('a file is opened, a field is confirmed and corrected, the page is previewed and saved; the focus goes where the next step is', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe(words.skip);
    const chooser = page.waitForEvent('filechooser');
    await page.locator('[type=file]').focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'thu.txt', mimeType: 'text/plain', buffer: Buffer.from(letter('11')) });
    await page.waitForURL('**/doi-chieu/');
    await preview(page);
    // Nothing is taken for granted: what is open is named, and each name leads to its place.
    await page.locator('.summary').waitFor();
    expect(await page.locator(':focus').getAttribute('role')).toBe('alert');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const target = await page.locator(':target').getAttribute('id');
    expect(target).toMatch(/^muc-|^chac-chan$/);
    await confirm(page, 'ban-thuong-vu-tinh-uy-lam-dong');
    await openField(page, 'title');
    await page.getByLabel(words.fields.otherLabel('Trích yếu')).fill('thử trang biên tập');
    expect(await page.locator('#title-other').isChecked()).toBe(true);
    await page.getByRole('button', { name: words.fields.continue }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/xem-truoc/');
    expect(await page.locator(':focus').innerText()).toBe(words.preview.title);
  });

  test('what a field rests on is marked in the source while it has the focus', async () => {
    const page = await open();
    await drop(page, sourceOf(seed));
    await page.locator('#muc-number > summary').focus();
    const marked = page.locator('[data-source] .marked');
    expect(await marked.first().locator('mark').innerText()).toContain('3467');
    expect(await marked.first().innerText()).toContain(words.fields.marked);
    await page.locator('#muc-addressees > summary').focus();
    expect(await marked.first().innerText()).toContain('Kính gửi');
  });
});

/** A letter of the district, as a clerk would paste it. */
const letter = (number: string): string => `TỈNH ỦY LÂM ĐỒNG
*
Số ${number}-CV/TU
V/v thử trang biên tập

Kính gửi: Các đồng chí Tỉnh ủy viên

Ban Thường vụ Tỉnh ủy yêu cầu:
1. Đọc kỹ văn bản này.
2. Thực hiện đúng từng mục.

Nơi nhận:
- Như trên,
- Lưu Văn phòng Tỉnh ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
`;

describe('nothing is written that the text contradicts', () => {
  const send = async (page: Page, text: string): Promise<void> =>
    drop(page, { name: 'thu.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });

  test('a body that the text does not name', async () => {
    const page = await open();
    const text = letter('21').replace('TỈNH ỦY LÂM ĐỒNG', 'THỦ TƯỚNG CHÍNH PHỦ').replaceAll('Ban Thường vụ Tỉnh ủy', 'Thủ tướng Chính phủ');
    await send(page, text.replace('Văn phòng Tỉnh ủy', 'VT').replace('T/M BAN THƯỜNG VỤ', 'THỦ TƯỚNG'));
    await confirm(page);
    await page.locator('[name="issuer.id"]').selectOption('ban-thuong-vu-tinh-uy-lam-dong');
    await page.locator('#issuer-given').check();
    await page.locator('[name="issuer.printed"]').fill('Thủ tướng Chính phủ');
    await preview(page);
    await page.locator('.summary').waitFor();
    expect(await page.locator('.summary').innerText()).toContain(
      '“THỦ TƯỚNG CHÍNH PHỦ” không phải là tên của “Ban Thường vụ Tỉnh ủy Lâm Đồng” trong danh mục.'.replace(
        'THỦ TƯỚNG CHÍNH PHỦ',
        'Thủ tướng Chính phủ',
      ),
    );
    expect(page.url()).toContain('/doi-chieu/');
  });

  test('a title that does not stand in the text is not turned into another; the text is mended there, or the title is the editor’s own', async () => {
    const page = await open();
    await send(page, letter('22'));
    await confirm(page, 'ban-thuong-vu-tinh-uy-lam-dong');
    await openField(page, 'title');
    await page.getByLabel(words.fields.otherLabel('Trích yếu')).fill('Trích yếu không có trong tệp');
    await preview(page);
    await page.locator('.summary').waitFor();
    expect(await page.locator('.summary').innerText()).toContain('Trích yếu này không có liền mạch trong phần chữ.');
    expect(await page.locator('#sua-chu').count()).toBe(1);
    await page.locator('#title-unknown').check();
    await page.getByLabel(words.fields.editorialTitle).fill('Trích yếu không có trong tệp');
    await preview(page);
    await page.waitForURL('**/xem-truoc/');
    await save(page);
    await page.waitForURL('**/xong/');
    const saved = (await page.locator('code').allInnerTexts()).find((path) => path.endsWith('.mdx')) ?? '';
    const own = written(saved.replace(/^content\/directives\/|\.mdx$/g, ''));
    expect(own).toContain('editorialTitle: Trích yếu không có trong tệp');
    expect(own).not.toContain('chưa ai xác nhận');
  });
});

describe('letters that are read off a picture', () => {
  test('what was not read is answered by hand, the picture is beside it', { timeout: 240_000 }, async () => {
    const page = await open();
    await drop(page, join(project, 'tests/fixtures/import/files/06-cong-van-2265-bct-atmt-scan.pdf'));
    page.setDefaultTimeout(200_000);
    await page.getByRole('button', { name: words.refused.ocrStart }).click();
    await page.locator('.ocr-banner').waitFor();
    expect(await page.locator('.ocr-banner').innerText()).toBe(words.ocr.banner);
    expect(await page.locator('details[data-field].absent').count()).toBe(0);
    expect(await page.locator('fieldset.answer.absent [name$=".choice"]:checked').count()).toBe(0);
    expect(await page.locator('#muc-secrecy label').last().innerText()).toBe(words.ocr.noSecrecy);
    const href = await page.getByRole('link', { name: words.ocr.open }).getAttribute('href');
    const scan = await fetch(new URL(href ?? '', site));
    expect(scan.headers.get('content-type')).toBe('application/pdf');
    expect(scan.headers.get('content-security-policy')).toBe('sandbox');
    expect(scan.headers.get('content-disposition')).toBe('inline');
    expect(
      Buffer.from(await scan.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });
});

describe('what is being done is not lost', () => {
  test('a reload brings back what was chosen, and two tabs are two jobs', async () => {
    const page = await open();
    await drop(page, { name: 'thu.txt', mimeType: 'text/plain', buffer: Buffer.from(letter('12')) });
    await openField(page, 'scope');
    await page.locator('[name="scope.printed"]').fill('Công văn này phổ biến đến chi bộ.');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    expect(await page.locator('[name="scope.printed"]').inputValue()).toBe('Công văn này phổ biến đến chi bộ.');
    expect(await page.locator('#scope-given').isChecked()).toBe(true);
    expect(await page.getByRole('status').innerText()).toBe(words.fields.restored);
    const other = await page.context().newPage();
    await other.goto(site);
    await other.setInputFiles('[type=file]', sourceOf(seed));
    await other.waitForURL('**/doi-chieu/');
    expect(other.url()).not.toBe(page.url());
    expect(await other.locator('[name="scope.printed"]').inputValue()).toBe('');
  });

  test('what is answered before the program of the page has come stays, beside what was kept', async () => {
    const page = await open();
    await drop(page, { name: 'thu.txt', mimeType: 'text/plain', buffer: Buffer.from(letter('23')) });
    await openField(page, 'title');
    await page.locator('[name="title.other"]').fill('Trích yếu gõ trước');
    await openField(page, 'scope');
    await page.locator('[name="scope.printed"]').fill('Công văn này phổ biến đến chi bộ.');
    let come = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route('**/editor.ts', async (route) => {
      await held;
      await route.continue();
    });
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(page.url(), { waitUntil: 'commit' });
    await openField(page, 'title');
    await page.locator('#title-unknown').check();
    await page.locator('[name=editorialTitle]').fill('Trích yếu của người biên tập');
    come();
    await expect.poll(() => page.locator('[name="scope.printed"]').inputValue()).toBe('Công văn này phổ biến đến chi bộ.');
    expect(await page.locator('#scope-given').isChecked()).toBe(true);
    expect(await page.locator('#title-unknown').isChecked()).toBe(true);
    expect(await page.locator('[name=editorialTitle]').inputValue()).toBe('Trích yếu của người biên tập');
    expect(await page.locator('[name="title.other"]').inputValue()).toBe('Trích yếu gõ trước');
  });

  test('a row is added, a body is found by name without tones, and one that is not held is put into the registry in one step', async () => {
    const page = await open();
    await drop(page, { name: 'thu.txt', mimeType: 'text/plain', buffer: Buffer.from(letter('13')) });
    const field = page.locator('#muc-addressees');
    await openField(page, 'addressees');
    await field.getByRole('button', { name: words.fields.addRow }).click();
    const row = field.locator('[data-row]').last();
    await row.locator('[name$=".printed"]').fill('Đảng ủy xã Thử Nghiệm');
    await row.locator('[data-finder] summary').click();
    await row.locator('[data-query]').fill('van phong trung uong');
    await row.locator('[data-results] button').first().click();
    expect(await row.locator('.unit').innerText()).toContain('Văn phòng Trung ương Đảng');
    await row.locator('[data-query]').fill('Đảng ủy xã Thử Nghiệm');
    await row.locator('[data-new-body]').click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.locator('[name=id]').inputValue()).toBe('dang-uy-xa-thu-nghiem');
    await dialog.locator('[name=type]').selectOption('committee');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: words.dialog.confirm }).click();
    await row.locator('.unit').nth(1).waitFor();
    expect(readFileSync(join(content, 'registry/organizations.yaml'), 'utf8')).toContain('dang-uy-xa-thu-nghiem');
  });

  test('the text is mended as text, and saved so', async () => {
    const page = await open();
    await drop(page, { name: 'thu.txt', mimeType: 'text/plain', buffer: Buffer.from(letter('14')) });
    await confirm(page, 'ban-thuong-vu-tinh-uy-lam-dong');
    await preview(page);
    await page.waitForURL('**/xem-truoc/');
    await page.getByText(words.preview.body, { exact: true }).click();
    const area = page.getByLabel(words.preview.bodyLabel);
    const text = await area.inputValue();
    await area.fill(text.replace('Đọc kỹ', 'Đọc kĩ'));
    await page.getByRole('button', { name: words.preview.bodyApply }).click();
    await page.locator('.problems .error').first().waitFor({ state: 'attached' });
    // The words are no longer those of the file: it cannot be saved, and the problem leads to its line.
    expect(await page.locator('.problems').innerText()).toContain('SRC-002');
    expect(await page.getByRole('button', { name: words.preview.save }).count()).toBe(0);
    await page.waitForLoadState('load');
    await page.locator('[data-line-link]').first().click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('chu-van-ban');
    await page.getByRole('button', { name: words.preview.bodyReset }).click();
    await save(page);
    await page.waitForURL('**/xong/');
  });
});

describe('what is refused', () => {
  const send = (path: string, headers: Record<string, string>, body = ''): Promise<{ status: number; text: string }> =>
    new Promise((done, fail) => {
      const { port } = new URL(site);
      const sent = request({ host: '127.0.0.1', port, path, method: body === '' ? 'GET' : 'POST', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          done({ status: response.statusCode ?? 0, text });
        });
      });
      sent.on('error', fail);
      sent.end(body);
    });
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

  test('another name of this machine, another origin, a form without the token: nothing is answered or done', async () => {
    const own = new URL(site).host;
    expect((await send('/', { Host: 'vanban.example' })).status).toBe(403);
    expect((await send('/', { Host: own, Origin: 'http://evil.example' })).status).toBe(403);
    expect((await send('/mo', { Host: own, ...form, 'Sec-Fetch-Site': 'cross-site' }, `token=${token}&text=x`)).status).toBe(403);
    expect((await send('/mo', { Host: own, ...form }, 'text=x')).status).toBe(403);
    expect((await send('/them-co-quan', { Host: own, ...form }, 'name=X&type=unit')).status).toBe(403);
    expect((await send('/', { Host: own })).status).toBe(200);
    expect((await send('/ma/..%2fserver.ts', { Host: own })).status).toBe(404);
  });

  test('a file that is none of ours is explained, with what to do; its name is never a path', async () => {
    const page = await open();
    await drop(page, { name: '../../../x.txt', mimeType: 'text/plain', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) });
    expect(await page.locator('h1').innerText()).toBe(words.refused.title);
    expect(await page.locator(':focus').innerText()).toBe(words.refused.title);
    expect(await page.locator('main').innerText()).toContain('x.txt');
    expect(await page.locator('main').innerText()).not.toContain('..');
    expect((await page.locator('.refusal dd').allInnerTexts()).every((text) => text.length > 10)).toBe(true);
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  test('a file that is too large, and nothing at all, are said', async () => {
    const page = await open();
    await page.getByText(words.start.paste, { exact: true }).click();
    await page.getByRole('button', { name: words.start.openText }).click();
    expect(await page.getByRole('alert').innerText()).toBe(words.start.nothing);
    const body = `token=${token}&text=${'a'.repeat(26 * 1024 * 1024)}`;
    expect((await send('/mo', { Host: new URL(site).host, ...form }, body)).status).toBe(413);
  });
});

describe('every step is accessible', () => {
  test.each([
    { name: 'wide and light', width: 1280, options: {} },
    { name: 'narrow and dark', width: 360, options: { colorScheme: 'dark' as const } },
  ])('$name', async ({ width, options }) => {
    const page = await open({ width, ...options });
    const sound = async (): Promise<void> => {
      expect(await findAccessibilityProblems(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await sound();
    await drop(page, sourceOf(seed));
    await sound();
    await preview(page);
    await page.locator('.summary').waitFor();
    await sound();
    await confirm(page, 'ban-thuong-vu-tinh-uy-lam-dong');
    await preview(page);
    await page.waitForURL('**/xem-truoc/');
    await sound();
    if ((await page.locator('[name=force]').count()) > 0) await page.locator('[name=force]').check();
    await save(page);
    await page.waitForURL('**/xong/');
    await sound();
    await page.getByRole('link', { name: words.review.title }).click();
    await sound();
  });
});

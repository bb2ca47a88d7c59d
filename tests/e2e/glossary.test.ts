/** Abbreviations: expanded on the pages without a letter changed, listed for those whom a tooltip does not reach, collected on one page, found both ways. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { abbreviations as words } from '../../src/i18n/vi.ts';
import { openContent } from '../../src/io/content.ts';
import { abbreviationAnchor } from '../../src/lib/abbreviation/glossary.ts';
import { directiveAddress } from '../../src/lib/address.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { project, runScript, temporaryFolder } from './harness/command.ts';
import { openPage } from './harness/page.ts';

const { library } = assemble(openContent(join(project, 'content')), { secondParser: false });
const resolution = directiveAddress('tinh-uy-lam-dong/nq-28-2023');
const recipients = [
  'Nơi nhận:',
  '- Ban Bí thư Trung ương Đảng (báo cáo),',
  '- Văn phòng Trung ương (báo cáo),',
  '- TTTU, TT. HĐND, lãnh đạo UBND tỉnh,',
  '- Các Vụ theo dõi ĐP của Ban Đảng TW,',
  '- Các ban của Tỉnh ủy, đảng đoàn, BCS đảng,',
];

describe('a document', () => {
  test('copies its abbreviations as they are printed', async () => {
    const page = await openPage(resolution);
    const copied = await page.locator('#noi-nhan').evaluate((zone) => {
      getSelection()?.selectAllChildren(zone);
      return getSelection()?.toString() ?? '';
    });
    const lines = copied.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
    expect(lines.filter((line) => line !== '').slice(0, recipients.length)).toEqual(recipients);
    expect(await page.locator('#noi-nhan abbr').count()).toBe(8);
  });

  test('quotes a passage with the printed words', async () => {
    const page = await openPage(resolution);
    await page.locator('[id="p2.ii.1.g6"] .permalink').click();
    const quoted = await page.locator('.quote textarea').inputValue();
    expect(quoted).toContain('985 triệu USD, tăng 6%');
    expect(quoted).not.toContain('đô la');
  });

  test('has the words of a search marked across abbreviations', async () => {
    const page = await openPage(`${resolution}?tim=${encodeURIComponent('TT. HĐND, lãnh đạo UBND tỉnh')}#noi-nhan`);
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('tim') ?? [])].map((range) => (range as Range).toString())))
      .toEqual(['TT. HĐND, lãnh đạo UBND tỉnh']);
  });

  test.each(library.entries.map(({ id }) => id))(
    '%s lists what it expands below the text, each led to its entry, without a script',
    async (id) => {
      const page = await openPage(directiveAddress(id), { javaScriptEnabled: false });
      const expanded = await page
        .locator('.official abbr')
        .evaluateAll((elements) => elements.map((element) => `${element.textContent.trim()}: ${element.getAttribute('title') ?? ''}`));
      expect(expanded.length).toBeGreaterThan(3);
      const section = page.locator('.added section[aria-labelledby=chu-viet-tat]');
      const listed = await section.locator('dl > div').evaluateAll((rows) =>
        rows.map((row) => ({
          text: [...row.children].map((own) => own.textContent).join(': '),
          href: row.querySelector('a')?.getAttribute('href'),
        })),
      );
      expect(listed.map(({ text }) => text).sort()).toEqual([...new Set(expanded)].sort());
      expect(await section.locator('[data-official-text]').count()).toBe(0);
      expect(await section.evaluate((own) => own.closest('.official'))).toBeNull();
      await page.goto(new URL('/tu-viet-tat/', page.url()).href);
      const anchors = await page.locator('dl [id]').evaluateAll((entries) => entries.map((entry) => `/tu-viet-tat/#${entry.id}`));
      expect(listed.filter(({ href }) => !anchors.includes(href ?? ''))).toEqual([]);
    },
  );
});

describe('/tu-viet-tat/', () => {
  test('has every short form of the registry once, without a script, where the library has it', async () => {
    const page = await openPage('/tu-viet-tat/', { javaScriptEnabled: false });
    const entriesUnder = (title: string): Promise<string[]> =>
      page
        .locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })
        .locator('dl > div')
        .evaluateAll((own) => own.map((entry) => entry.id));
    const anchorsOf = (isWanted: (printed: number, isExplained: boolean) => boolean): string[] =>
      library.glossary.entries
        .filter(({ short, unexplained }) => isWanted(library.documentsPrinting(short).length, unexplained == null))
        .map(abbreviationAnchor)
        .sort();
    expect((await entriesUnder(words.inLibrary)).sort()).toEqual(anchorsOf((printed, isExplained) => isExplained && printed > 0));
    expect((await entriesUnder(words.inNone)).sort()).toEqual(anchorsOf((printed, isExplained) => isExplained && printed === 0));
    expect((await entriesUnder(words.unexplained)).sort()).toEqual(['vt-kt1', 'vt-th1']);
    expect(await page.locator('#vt-kt1').innerText()).toContain('không đoán');
    expect(await page.locator('#vt-tt').innerText()).toContain('“HĐND”');
  });

  test('names the documents that print a form, and each does', async () => {
    const page = await openPage('/tu-viet-tat/', { javaScriptEnabled: false });
    const links = await page.locator('dl > div').evaluateAll((entries) =>
      entries.flatMap((entry) =>
        [...entry.querySelectorAll('li a')].map((link) => ({
          short: entry.querySelector('dt')?.textContent ?? '',
          href: link.getAttribute('href') ?? '',
        })),
      ),
    );
    expect(links.length).toBeGreaterThan(25);
    const texts = new Map<string, string>();
    for (const href of new Set(links.map((link) => link.href)))
      texts.set(href, await (await page.request.get(new URL(`${href}toan-van.txt`, page.url()).href)).text());
    expect(links.filter(({ short, href }) => texts.get(href)?.includes(short) !== true)).toEqual([]);
  });

  test('is led to from the front page, the help and the foot of every page', async () => {
    for (const path of ['/', '/tro-giup/', '/tim-kiem/']) {
      const page = await openPage(path, { javaScriptEnabled: false });
      expect(await page.locator('main a[href="/tu-viet-tat/"]').count(), path).toBeGreaterThan(0);
      expect(await page.locator('footer a[href="/tu-viet-tat/"]').count(), path).toBe(1);
    }
  });
});

describe('the search', () => {
  const queries: [query: string, place: string][] = [
    ['tổng sản phẩm trên địa bàn', 'nq-28-2023#p2.ii.1.g'],
    ['GRDP', 'nq-28-2023#p2.ii.1.g'],
    ['UVUBKT', 'nq-2024-nhiem-vu#noi-nhan'],
    ['ủy viên ủy ban kiểm tra', 'nq-2024-nhiem-vu#noi-nhan'],
    ['Thường trực Tỉnh ủy', 'nq-28-2023#noi-nhan'],
    ['TTTU', 'nq-28-2023#noi-nhan'],
    // Printed in full there and nowhere short.
    ['TTTU', 'cv-3467-2024#6'],
    ['Ủy viên Ban Thường vụ Tỉnh ủy', 'cv-2024-nhiem-vu-trong-tam#noi-nhan'],
    ['UVBTVTU', 'cv-3467-2024#noi-nhan'],
    ['Văn phòng Huyện ủy', 'cv-2024-ky-luat-ky-cuong#noi-nhan'],
    ['VPHU', 'cv-2024-ky-luat-ky-cuong#noi-nhan'],
    ['TT HĐND', 'cv-2024-nhiem-vu-trong-tam#noi-nhan'],
    ['Thường trực Hội đồng nhân dân', 'cv-3467-2024#noi-nhan'],
    ['HĐND', 'cv-2024-ky-luat-ky-cuong#kinh-gui'],
  ];
  test('finds what is printed short by the long form, and the other way', async () => {
    const folder = temporaryFolder('queries');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'queries.txt');
    writeFileSync(file, queries.map(([query]) => query).join('\n'));
    const { code, stdout, stderr } = await runScript('search', ['--queries', file]);
    expect(code, stderr).toBe(0);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { results: { id: string; anchor: string | null }[] });
    const missed = queries.filter(
      ([, place], index) =>
        answers[index]?.results.some(({ id, anchor }) => `${id.split('/')[1] ?? ''}#${anchor ?? ''}`.startsWith(place)) !== true,
    );
    expect(missed).toEqual([]);
  });
});

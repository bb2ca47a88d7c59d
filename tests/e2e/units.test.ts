/** The page of a body: by which line each document reached it, what it must do, what went before and came after it, and the same on paper. */
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { organization as words, quoting, registers, site } from '../../src/i18n/vi.ts';
import { sentId, unitsLibrary } from '../support/units.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { useLibrary } from './harness/library.ts';
import { openPage, visit } from './harness/page.ts';

const server = useLibrary(unitsLibrary);
const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function waysOn(path: string): Promise<string[]> {
  const page = await openPage(path, { site: server.address, javaScriptEnabled: false });
  return (await page.locator('#gui-den ~ .documents .ways > li').allInnerTexts()).map(collapse);
}

test('each line that reaches a body is shown with its place, its groups and what it is sent for', async () => {
  expect(await waysOn('/co-quan/dang-uy-thu/')).toEqual([
    'Kính gửi: “Các cấp ủy”, qua nhóm Các cấp ủy thử, trong đó có nhóm Các đảng ủy thử; Nơi nhận ghi “Như kính gửi”',
    'Nơi nhận: “Đảng ủy thử (để ph/h)”, gửi để phối hợp',
  ]);
  expect(await waysOn('/co-quan/dang-uy-thu-khac/')).toEqual(['Nơi nhận: “Đảng ủy thử khác (để báo cáo)”, gửi để báo cáo']);
  const page = await openPage('/co-quan/dang-uy-thu/', { site: server.address });
  const hrefs = await page.locator('.ways a[href^="/vb/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toEqual([`/vb/${sentId}/#kinh-gui`, `/vb/${sentId}/#noi-nhan`, `/vb/${sentId}/#noi-nhan`]);
  await page.locator('.ways a').first().click();
  await page.locator('#kinh-gui').waitFor({ state: 'visible' });
  expect(await page.locator('#kinh-gui').isVisible()).toBe(true);
});

test('a body that was not yet there on the day is in no group of that day', async () => {
  expect(await waysOn('/co-quan/dang-uy-thu-moi/')).toEqual([]);
});

test('a body that ended says which followed, with the source, or that it is not known; one that followed leads to what is not its own', async () => {
  const era = async (id: string): Promise<string> => {
    const page = await openPage(`/co-quan/${id}/`, { site: server.address });
    expect(await findAccessibilityProblems(page)).toEqual([]);
    return collapse((await page.locator('.era').allInnerTexts()).join(' '));
  };
  expect(await era('dang-uy-thu')).toBe(
    'Theo danh mục của thư viện, cơ quan này hoạt động đến ngày 30/06/2025. Cơ quan kế tục: Đảng ủy thử mới. Căn cứ: nguồn thử.',
  );
  expect(await era('dang-uy-thu-khac')).toContain(`${words.noSuccessors} Căn cứ: nguồn thử khác.`);
  expect(await era('dang-uy-thu-moi')).toBe(
    'Cơ quan này kế tục Đảng ủy thử (cơ quan đó hoạt động đến ngày 30/06/2025). Văn bản và nhiệm vụ của cơ quan đó không gộp vào trang này; xem riêng: 1 văn bản được gửi. Căn cứ: nguồn thử.',
  );
  const index = await openPage('/co-quan/', { site: server.address });
  const item = index.locator('.counts li', { has: index.getByRole('link', { name: 'Đảng ủy thử', exact: true }) });
  expect(await item.innerText()).toContain(words.ended('30/06/2025'));
});

test('an assignment says what the body has to do with it, and through which group', async () => {
  const roles = async (id: string): Promise<string[]> => {
    const page = await openPage(`/co-quan/${id}/`, { javaScriptEnabled: false });
    return (await page.locator('#nhiem-vu ~ .rows > li .row-facts > div:first-child').allInnerTexts()).map(collapse);
  };
  expect(await roles('ban-tuyen-giao-tinh-uy-lam-dong')).toContain(`${words.role} ${words.roles.assignees}`);
  expect(await roles('ban-tuyen-giao-tinh-uy-lam-dong')).toContain(`${words.role} thực hiện, qua nhóm Các ban của Tỉnh ủy Lâm Đồng`);
  expect(await roles('ban-thuong-vu-dang-uy-khoi-cac-co-quan-lam-dong')).toContain(`${words.role} ${words.roles.reportTo}`);
});

test('on paper: name and number on each page, where it is from and what it is not, documents with their lines, assignments whole; no navigation', async () => {
  const { page, close } = await visit('/co-quan/ban-to-chuc-tinh-uy-lam-dong/', { site: server.address });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  const pages = text.map((own) => collapse(own.normalize('NFC')));
  pages.forEach((own, index) => {
    expect(own).toContain('Ban Tổ chức Tỉnh ủy Lâm Đồng');
    expect(own).toContain(quoting.notice);
    expect(own).toContain(`Trang ${index + 1}/${pages.length}`);
  });
  const all = pages.join(' ');
  expect(pages[0]).toMatch(/dữ liệu đến ngày \d\d\/\d\d\/\d{4}/);
  expect(pages[0]?.replace(/\s/g, '')).toContain('https://thu-vien.example/co-quan/ban-to-chuc-tinh-uy-lam-dong/');
  expect(all).toContain(site.unofficial);
  expect(all).toContain('“Các Ban tham mưu, Văn phòng Tỉnh ủy”, qua nhóm Các ban của Tỉnh ủy Lâm Đồng');
  expect(all).toContain(registers.noDue);
  expect(all).toContain('“định kỳ hàng quý, 6 tháng, hàng năm”');
  expect(all).toContain('Phần thứ ba, mục 3, Nghị quyết số 28-NQ/TU');
  // Every row stands whole on one page.
  const rows = (await page.locator('.documents > li, .rows > li').allInnerTexts()).map((own) => own.normalize('NFC').replace(/\s/g, ''));
  expect(rows.length).toBeGreaterThan(5);
  const bare = pages.map((own) => own.replace(/[\s()]/g, ''));
  for (const row of rows)
    expect(
      bare.some((own) => own.includes(row.replace(/[()]/g, '').slice(-40)) && own.includes(row.replace(/[()]/g, '').slice(0, 40))),
    ).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav:visible, form:visible, button:visible, .pages:visible').count()).toBe(0);
  await close();
});

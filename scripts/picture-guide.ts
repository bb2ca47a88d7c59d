/** The pictures of the guide "Từ tệp trên bàn đến trang đã đăng": a clerk's way through the editor's page, in the browser. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { editor as words } from '../src/i18n/vi/editor.ts';
import { guideFile, guidePages, hashGuidePage, startGuideDesk, type GuidePage } from './guide-desk.ts';
import type { PicturedPage } from './picture-pages.ts';

/** Name of the picture → the page that it shows. */
export const guidePictures = {
  'bien-tap-chon-tep': 'start',
  'bien-tap-can-cu': 'fields',
  'bien-tap-xac-nhan': 'fields',
  'bien-tap-xem-truoc': 'preview',
  'bien-tap-da-luu': 'saved',
  'bien-tap-trang': 'page',
} as const satisfies Record<string, GuidePage>;
type Name = keyof typeof guidePictures;

export interface GuidePictures {
  pages: Record<string, PicturedPage>;
  /** What the form of the fields sent, without the token. */
  answers: [string, string][];
}

/** `open`: a page of the pictures' browser. */
export async function takeGuidePictures(open: (address: string, height: number) => Promise<Page>, out: string): Promise<GuidePictures> {
  const desk = await startGuideDesk();
  const page = await open(desk.address + guidePages.start, 640);
  const pages: Record<string, PicturedPage> = {};
  const take = (name: Name): Promise<unknown> => page.screenshot({ path: join(out, `${name}.png`) });
  const hash = async (name: Name): Promise<void> => {
    pages[`${name}.png`] = await hashGuidePage(desk.address, guidePictures[name]);
  };
  try {
    await hash('bien-tap-chon-tep');
    await take('bien-tap-chon-tep');

    await page.setInputFiles('[type=file]', guideFile);
    await page.waitForURL(`**${guidePages.fields}`);
    await hash('bien-tap-can-cu');
    await hash('bien-tap-xac-nhan');
    await page.setViewportSize({ width: 1080, height: 600 });
    await page.locator('#muc-number > summary').click();
    await scrollTo(page, page.locator('#chac-chan'));
    await take('bien-tap-can-cu');
    await page.locator('#muc-number > summary').click();
    await page.locator('[name="issuer.id"]').selectOption('ban-thuong-vu-tinh-uy-lam-dong');
    await page.locator('[data-issuer-note]:not(:empty)').waitFor();
    await page.locator('#issuer-given').check();
    await page.locator('#title-proposed').check();
    await scrollTo(page, page.locator('#muc-title'));
    await take('bien-tap-xac-nhan');

    await page.getByLabel(words.fields.confirmAll).check();
    // The place is proposed anew with every answer, by the desk.
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=organization]')?.value !== '');
    // The date is not printed: the year of the address is given by the clerk.
    await page.locator('[name=document]').fill('cv-3467-2024');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: words.fields.continue }).click();
    const answers = [...new URLSearchParams((await sent).postData() ?? '')].filter(([name]) => name !== 'token');
    await page.waitForURL(`**${guidePages.preview}`);
    await hash('bien-tap-xem-truoc');
    await page.setViewportSize({ width: 1280, height: 900 });
    await take('bien-tap-xem-truoc');

    await page.getByRole('button', { name: words.preview.save }).click();
    await page.waitForURL(`**${guidePages.saved}`);
    await hash('bien-tap-da-luu');
    await page.setViewportSize({ width: 1280, height: 840 });
    await take('bien-tap-da-luu');

    await page.getByRole('link', { name: words.saved.page }).click();
    await page.waitForURL(`**${guidePages.page}`);
    await hash('bien-tap-trang');
    await page.setViewportSize({ width: 1280, height: 800 });
    await take('bien-tap-trang');
    return { pages, answers };
  } finally {
    await page.close();
    await desk.stop();
  }
}

/** To the top of the window, with a little room above. */
async function scrollTo(page: Page, place: Locator): Promise<void> {
  const { y = 0 } = (await place.boundingBox()) ?? {};
  await page.evaluate((top) => {
    scrollBy(0, top - 16);
  }, y);
}

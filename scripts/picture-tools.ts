/** What `npm run pictures` needs of the browser beside screenshots: the faces that a page is set in, and a sheet of paper as a picture. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type * as pdfjs from 'unpdf/pdfjs';

/** "DejaVu Serif": the faces that the browser took from the machine for the words of a page. */
export async function facesOf(page: Page): Promise<Set<string>> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const faces = new Set<string>();
  for (const selector of ['h1', 'nav', '.official p', '.document-title', 'code']) {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    if (nodeId === 0) continue;
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName } of fonts) faces.add(familyName);
  }
  await session.detach();
  return faces;
}

/** An address that no server answers: the sheet and the code that draws it are given to the browser as they are asked for. */
const desk = 'http://ban-in.invalid/';
/** A4 at 96 dots an inch. */
const width = 794;
const height = 1123;

/** The first page of a PDF as a picture, drawn by PDF.js in the browser. */
export async function savePaper(browser: Browser, pdf: Buffer, file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
  await page.route(`${desk}**`, (route) =>
    route.request().url().endsWith('.mjs')
      ? route.fulfill({ body: readFileSync(fileURLToPath(import.meta.resolve('unpdf/pdfjs'))), contentType: 'text/javascript' })
      : route.fulfill({
          body: '<!doctype html><title>A4</title><style>body { margin: 0 }</style><canvas></canvas>',
          contentType: 'text/html',
        }),
  );
  await page.goto(desk);
  await page.evaluate(
    async ({ data, code, width }) => {
      const { getDocument } = (await import(code)) as typeof pdfjs;
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const sheet = await (await getDocument({ data: bytes }).promise).getPage(1);
      const viewport = sheet.getViewport({ scale: width / sheet.getViewport({ scale: 1 }).width });
      const canvas = document.querySelector('canvas');
      if (canvas === null) return;
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await sheet.render({ canvas, viewport }).promise;
    },
    { data: pdf.toString('base64'), code: `${desk}pdfjs.mjs`, width },
  );
  await page.screenshot({ path: file });
  await page.close();
}

/** The full-text index: Pagefind over the built pages of the documents, by its public Node interface. */
import { readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { directiveAddress } from '../lib/address.ts';
import type { Library } from '../lib/library/library.ts';
import { encodeForIndex } from '../lib/text/index-copy.ts';

/** How many pages Pagefind holds at a time: enough to keep it busy, few enough to stay small in memory. */
const mostInFlight = 32;
/** How often a page that is not written yet is looked for, in milliseconds. */
const pollInterval = 20;

/** What the pages are doing while the index is made. */
export interface PageBuild {
  /** `writing`: a missing page is waited for; `written`: it is an error; `failed`: the index is given up. */
  state: 'writing' | 'written' | 'failed';
}

/**
 * Indexes each page as soon as it is written: Pagefind is a process of its own, and works on the other core while Astro makes pages. Writes
 * `pagefind/` into the output folder once the pages are complete; answers how many documents it holds. Throws where Pagefind refuses, finds no
 * words, or a page is missing.
 */
export async function buildSearchIndex(out: string, library: Library, pages: PageBuild): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const inFlight = new Set<Promise<void>>();
    for (const { id } of library.entries) {
      const address = directiveAddress(id);
      const html = await readPage(join(out, address, 'index.html'), pages);
      if (html === null) throw new Error(`thiếu trang ${address}`);
      const added = addPage(index, address, html).finally(() => inFlight.delete(added));
      inFlight.add(added);
      if (inFlight.size >= mostInFlight) await Promise.race(inFlight);
    }
    await Promise.all(inFlight);
    while (pages.state === 'writing') await wait(pollInterval);
    const written = await index.writeFiles({ outputPath: join(out, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    removeUnused(join(out, 'pagefind'));
    return library.entries.length;
  } finally {
    await close();
  }
}

/** A page's HTML, waited for while pages are being written; null when it will not come. */
async function readPage(path: string, pages: PageBuild): Promise<string | null> {
  for (;;) {
    const isLast = pages.state !== 'writing';
    const html = await readFile(path, 'utf8').catch(() => '');
    // A page that is being written at this moment is not whole yet.
    if (html.trimEnd().endsWith('</html>')) return html;
    if (isLast) return null;
    await wait(pollInterval);
  }
}

async function addPage(index: PagefindIndex, address: string, html: string): Promise<void> {
  const { errors, file } = await index.addHTMLFile({ url: address, content: encodeForIndex(html) });
  if (errors.length > 0) throw new Error(`Pagefind, ${address}: ${errors.join('; ')}`);
  if (file.uniqueWords === 0) throw new Error(`trang ${address} không có chữ nào để tìm`);
}

/** Pagefind's own interfaces and highlighter, which no page of ours loads. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^pagefind-(?:ui|component-ui|modular-ui|highlight)\./.test(name)) rmSync(join(folder, name));
  }
}

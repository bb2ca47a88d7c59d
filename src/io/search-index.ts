/** The full-text index: Pagefind over the built pages of the documents, by its public Node interface. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { directiveAddress } from '../lib/address.ts';
import type { Library } from '../lib/library/library.ts';
import { encodeForIndex } from '../lib/text/index-copy.ts';

/** How many pages are handed over at a time: enough to keep Pagefind busy, few enough to stay small in memory. */
const batch = 64;

/** Writes `pagefind/` into the output folder; answers how many documents it holds. Throws where Pagefind refuses or finds no words. */
export async function buildSearchIndex(out: string, library: Library): Promise<number> {
  rmSync(join(out, 'pagefind'), { recursive: true, force: true });
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    let count = 0;
    for (let from = 0; from < library.entries.length; from += batch) {
      const added = await Promise.all(
        library.entries.slice(from, from + batch).map(async ({ id }) => {
          const address = directiveAddress(id);
          const path = join(out, address, 'index.html');
          if (!existsSync(path)) throw new Error(`thiếu trang ${address}`);
          const response = await index.addHTMLFile({ url: address, content: encodeForIndex(readFileSync(path, 'utf8')) });
          if (response.errors.length > 0) throw new Error(`Pagefind, ${address}: ${response.errors.join('; ')}`);
          if (response.file.uniqueWords === 0) throw new Error(`trang ${address} không có chữ nào để tìm`);
        }),
      );
      count += added.length;
    }
    const written = await index.writeFiles({ outputPath: join(out, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    removeUnused(join(out, 'pagefind'));
    return count;
  } finally {
    await close();
  }
}

/** Pagefind's own interfaces and highlighter, which no page of ours loads. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^pagefind-(?:ui|component-ui|modular-ui|highlight)\./.test(name)) rmSync(join(folder, name));
  }
}

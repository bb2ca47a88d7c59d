/** A finished site of a few files, and what is served where builds were stopped. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { verifySite, writeSums } from '../../src/io/integrity.ts';

/** `words` tell one site from another. */
export function makeSite(folder: string, words: string, link = '/hai/'): string {
  const files = {
    'index.html': `<!doctype html><html lang="vi"><head><title>${words}</title></head><body><a href="${link}">Hai</a></body></html>`,
    'hai/index.html': `<!doctype html><html lang="vi"><head><title>Hai</title></head><body><p id="a">${words}</p><a href="/">Đầu</a></body></html>`,
    'du-lieu/manifest.json': '{"documents":[]}',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeSums(folder);
  return folder;
}

/** The words of the site at an output; "" where there is none. Throws where it is not whole. */
export function servedWords(out: string): string {
  if (!existsSync(out) || readdirSync(out).length === 0) return '';
  const { problems } = verifySite(out);
  if (problems.length > 0) throw new Error(`not whole: ${JSON.stringify(problems)}`);
  return /<title>(.*?)<\/title>/.exec(readFileSync(join(out, 'index.html'), 'utf8'))?.[1] ?? '';
}

/** Names below a folder, without what lies deeper. */
export const namesIn = (folder: string): string[] => readdirSync(folder).sort();

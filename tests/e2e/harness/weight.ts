/** What a page of a built site makes a browser load at once, compressed; what a button or a query loads later is not among it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageFile } from './page-kinds.ts';

export interface Weight {
  /** Bytes: the page itself, its styles with their fonts, its scripts with what they import, its pictures. */
  total: number;
  script: number;
}

export function weighPage(site: string, address: string): Weight {
  const html = readFileSync(pageFile(site, address), 'utf8');
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (path.startsWith('data:') || loaded.has(path)) return;
    loaded.add(path);
    const folder = path.replace(/[^/]*$/, '');
    if (path.endsWith('.js'))
      for (const [, name] of read(path).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) load(`${folder}${name ?? ''}`);
    if (path.endsWith('.css'))
      for (const [, name] of read(path).matchAll(/url\(["']?([^"')]+)["']?\)/g)) load(new URL(name ?? '', `http://site${path}`).pathname);
  };
  const read = (path: string): string => readFileSync(join(site, path), 'utf8');
  for (const [, path] of html.matchAll(/<(?:script|img)[^>]* src="([^"]+)"/g)) load(path ?? '');
  for (const [tag] of html.matchAll(/<link[^>]*>/g))
    if (/rel="(?:stylesheet|icon|modulepreload|preload)"/.test(tag)) load(/href="([^"]+)"/.exec(tag)?.[1] ?? '');
  const size = (path: string): number => gzipSync(readFileSync(join(site, path))).length;
  const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + size(path), 0);
  return {
    total: gzipSync(html).length + sum([...loaded]),
    script: sum([...loaded].filter((path) => path.endsWith('.js'))),
  };
}

/** Every link, anchor and asset of the built site leads somewhere, below the root and below /van-ban/. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { elsewhere } from '../support/elsewhere.ts';
import { project } from './harness/command.ts';
import { useLibrary } from './harness/library.ts';

interface PageLinks {
  ids: Set<string>;
  links: string[];
}

function readPage(path: string): PageLinks {
  const ids = new Set<string>();
  const links: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element') collect(node, ids, links);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(fromHtml(readFileSync(path, 'utf8')));
  return { ids, links };
}

function collect({ properties }: Element, ids: Set<string>, links: string[]): void {
  if (typeof properties.id === 'string') ids.add(properties.id);
  for (const name of ['href', 'src', 'action'] as const) {
    const value = properties[name];
    if (typeof value === 'string') links.push(value);
  }
}

/** Links of a site's pages that lead to no file, or to an anchor that the page does not have. */
function findBrokenLinks(folder: string, base: string): { pages: number; links: number; broken: string[] } {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'));
  const read = new Map(pages.map((path) => [path, readPage(join(folder, path))]));
  const broken: string[] = [];
  let count = 0;
  for (const [page, { links }] of read) {
    for (const link of links) {
      count += 1;
      const url = new URL(link, `http://site${base}${page}`);
      if (url.origin !== 'http://site') continue;
      const path = decodeURIComponent(url.pathname);
      if (!path.startsWith(base)) {
        broken.push(`${page} → ${link} (outside ${base})`);
        continue;
      }
      const file = path.slice(base.length) + (path.endsWith('/') ? 'index.html' : '');
      const target = page === file || link.startsWith('#') ? read.get(page) : read.get(file);
      if (link.startsWith('#') ? target === undefined : !existsSync(join(folder, file))) broken.push(`${page} → ${link}`);
      else if (url.hash !== '' && target !== undefined && !target.ids.has(url.hash.slice(1)))
        broken.push(`${page} → ${link} (no such anchor)`);
    }
  }
  return { pages: pages.length, links: count, broken };
}

describe('links', () => {
  test('of the built site all lead somewhere', () => {
    const { pages, links, broken } = findBrokenLinks(join(project, 'dist'), '/');
    expect(broken).toEqual([]);
    expect(pages).toBeGreaterThan(40);
    expect(links).toBeGreaterThan(1000);
  });

  describe('of a site built below /van-ban/', () => {
    const site = useLibrary(elsewhere);

    test('stay below it', () => {
      const { pages, broken } = findBrokenLinks(site.out, elsewhere.base);
      expect(broken).toEqual([]);
      expect(pages).toBeGreaterThan(40);
    });
  });
});

/** The kinds of pages that the site has: one for each file in src/pages that makes HTML, so that no test can forget a new one. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './command.ts';

export interface PageKind {
  /** "vb/[organization]/[id].astro". */
  file: string;
  /** Whether an address of the site is made by it: "/vb/tinh-uy-lam-dong/cv-3467-2024/". Never by a page that stands in for others, at any address. */
  makes(address: string): boolean;
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

export const pageKinds: readonly PageKind[] = readdirSync(join(project, 'src/pages'), { recursive: true, encoding: 'utf8' })
  .map(slashed)
  .filter((file) => /\.(?:astro|mdx|md)$/.test(file))
  .sort()
  .map((file) => {
    const route = `/${file.replace(/(?:^|\/)index\.\w+$/, '').replace(/\.\w+$/, '')}`;
    const pattern = route
      // Pages of a list are numbered; other rest parameters hold at least one part.
      .replace(/\/\[\.\.\.page\]/g, '(?:/\\d+)?')
      .replace(/\[\.\.\.\w+\]/g, '.+')
      .replace(/\[\w+\]/g, '[^/]+');
    if (file.startsWith('[...')) return { file, makes: () => false };
    const expression = new RegExp(`^${pattern === '/' ? '' : pattern}/$`);
    return { file, makes: (address) => expression.test(address) };
  });

/** Addresses of all pages of a built site. */
export function builtPages(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map(slashed)
    .filter((path) => path.endsWith('.html') && !path.startsWith('pagefind/'))
    .map((path) => `/${path.replace(/(?:^|\/)index\.html$/, '/').replace(/\.html$/, '/')}`.replace('//', '/'))
    .sort();
}

/** The file of a page of a built site. */
export const pageFile = (site: string, address: string): string =>
  join(site, address === '/404/' ? '404.html' : join(address, 'index.html'));

/** Of each kind that a built site has, its largest page; a page that only leads on to another is none to look at. */
export function largestPages(site: string): { kind: PageKind; address: string }[] {
  const pages = builtPages(site)
    .filter((address) => !readFileSync(pageFile(site, address), 'utf8').includes('http-equiv="refresh"'))
    .map((address) => ({ address, size: statSync(pageFile(site, address)).size }));
  return pageKinds.flatMap((kind) => {
    const [largest] = pages.filter(({ address }) => kind.makes(address)).sort((a, b) => b.size - a.size);
    return largest === undefined ? [] : [{ kind, address: largest.address }];
  });
}

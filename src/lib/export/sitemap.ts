/** The list of pages for search engines (sitemaps.org): an index and its parts, each of bounded length and size. */
import { sitemapAddress } from '../address.ts';
import { readHtml } from '../site-check/read-html.ts';
import { escapeXml } from '../text/escape.ts';
import { maximumBytes, utf8Length, type DataFile } from './parts.ts';

export interface SitemapPage {
  /** Absolute. */
  url: string;
  /** The day of the last change of its words that the content knows; null: not known. */
  changed: string | null;
}

/** The canonical address of a page that search engines may list, as the page's own head says; null for one that leads on or asks to be left out. */
export function listedAddress(head: string): string | null {
  const { canonical, refresh, isNoindex } = readHtml(head);
  return refresh === null && !isNoindex ? canonical : null;
}

/** What the form allows. */
const mostPages = 50_000;

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const wrap = (element: string, lines: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${element} ${namespace}>\n${lines.join('')}</${element}>\n`;

/** `/sitemap-1.xml` and so on, one in memory at a time, then `/sitemap.xml`, which names them. */
export function* sitemapFiles(
  pages: Iterable<SitemapPage>,
  href: (address: string) => string,
  { limit = maximumBytes, most = mostPages } = {},
): Generator<DataFile, void> {
  const parts: string[] = [];
  let lines: string[] = [];
  let size = 0;
  const next = (): DataFile => {
    const address = sitemapAddress.replace('.xml', `-${parts.length + 1}.xml`);
    parts.push(address);
    return { address, content: wrap('urlset', lines) };
  };
  for (const { url, changed } of pages) {
    const line = `<url><loc>${escapeXml(url)}</loc>${changed === null ? '' : `<lastmod>${changed}</lastmod>`}</url>\n`;
    const bytes = utf8Length(line);
    if (lines.length === most || (size + bytes > limit - frame && lines.length > 0)) {
      yield next();
      lines = [];
      size = 0;
    }
    lines.push(line);
    size += bytes;
  }
  if (lines.length > 0) yield next();
  const own = parts.map((part) => `<sitemap><loc>${escapeXml(href(part))}</loc></sitemap>\n`);
  yield { address: sitemapAddress, content: wrap('sitemapindex', own) };
}

/** Bytes of a file without its lines, at most. */
const frame = 200;

/** Writes for search engines what the finished pages say of themselves: sitemap and robots.txt. */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { directiveAddress, robotsAddress, sitemapAddress } from '../lib/address.ts';
import { formatRobots } from '../lib/export/robots.ts';
import { listedAddress, sitemapFiles, type SitemapPage } from '../lib/export/sitemap.ts';
import type { Entry } from '../lib/library/entry.ts';
import type { Library } from '../lib/library/library.ts';
import { lastChange } from '../lib/library/last-change.ts';
import { isOpenToAll } from '../lib/publication/gate.ts';
import { listFiles } from './site-files.ts';

/** `publishedAddress`: absolute address of a page, null while the library has none: then there is no sitemap, as in a library that search engines must not list. */
export function writeSiteMap(
  folder: string,
  { site, isSample, entries }: Library,
  base: string,
  publishedAddress: (address: string) => string | null,
): void {
  const published = (address: string): string => publishedAddress(address) ?? '';
  const isListed = !isSample && isOpenToAll(site);
  const hasSitemap = isListed && publishedAddress(sitemapAddress) !== null;
  if (hasSitemap) {
    for (const { address, content } of sitemapFiles(listedPages(folder, entries, published), published))
      writeFileSync(join(folder, address), content);
  }
  // Robots ask for it at the root of a host alone.
  if (base === '/' && (hasSitemap || !isListed))
    writeFileSync(join(folder, robotsAddress), formatRobots(hasSitemap ? published(sitemapAddress) : null));
}

function* listedPages(folder: string, entries: readonly Entry[], href: (address: string) => string): Generator<SitemapPage> {
  const changed = new Map(entries.map(({ id, metadata }) => [href(directiveAddress(id)), lastChange(metadata)]));
  for (const file of listFiles(folder)) {
    const url = file.endsWith('.html') ? listedAddress(readHead(join(folder, file))) : null;
    if (url !== null) yield { url, changed: changed.get(url) ?? null };
  }
}

const piece = Buffer.alloc(1 << 14);

/** A page down to the end of its head: a whole one may be a hundred times longer. */
function readHead(path: string): string {
  const file = openSync(path, 'r');
  try {
    const read: Buffer[] = [];
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
      read.push(Buffer.from(piece.subarray(0, length)));
      const text = Buffer.concat(read).toString('utf8');
      const end = text.indexOf('</head>');
      if (end >= 0) return text.slice(0, end);
    }
    return Buffer.concat(read).toString('utf8');
  } finally {
    closeSync(file);
  }
}

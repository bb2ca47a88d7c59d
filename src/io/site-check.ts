/** Checks a finished site on disk, its files shared out among threads. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSite, type SiteOptions, type SiteReport } from '../lib/site-check/site-check.ts';
import { listFiles } from './site-files.ts';
import { readSite } from './site-reading.ts';

/** The base below which a site was built, as its front page names its own files; null where it has no such page. */
export function readBase(folder: string): string | null {
  return /\shref="((?:\/[^"/]+)*\/)favicon\.svg"/.exec(readFrontPage(folder))?.[1] ?? null;
}

/** The published address of a site without its path, as its front page says; null while it has none. */
export function readOrigin(folder: string): string | null {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(readFrontPage(folder))?.[1];
  return canonical === undefined ? null : new URL(canonical).origin;
}

function readFrontPage(folder: string): string {
  const file = join(folder, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

export async function checkSiteFolder(folder: string, options: SiteOptions): Promise<SiteReport> {
  const files = listFiles(folder);
  const shares = await readSite({ folder, files, pages: [], isHashed: false, options });
  return checkSite(
    files,
    shares.map(({ links }) => links),
  );
}

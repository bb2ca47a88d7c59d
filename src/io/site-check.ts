/** Checks a finished site on disk, its files shared out among threads. */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { checkSite, readSiteFiles, type ReadShare, type SiteOptions, type SiteReport } from '../lib/site-check/site-check.ts';
import { listFiles } from './site-files.ts';

export interface SiteCheckShare {
  folder: string;
  files: string[];
  options: SiteOptions;
}

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
  const count = Math.min(availableParallelism(), 4, Math.ceil(files.length / 200));
  // A thread takes longer to start than a small site to read.
  if (count <= 1) return checkSite(files, [readSiteFiles(files, (file) => readFileSync(join(folder, file), 'utf8'), options)]);
  const shares = Array.from({ length: count }, (_, index) => files.filter((_file, at) => at % count === index));
  const read = await Promise.all(shares.map((own) => readShare({ folder, files: own, options })));
  return checkSite(files, read);
}

function readShare(share: SiteCheckShare): Promise<ReadShare> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./site-check-worker.ts', import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Reads one thread's share of a site's files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readSiteFiles } from '../lib/site-check/site-check.ts';
import type { SiteCheckShare } from './site-check.ts';

const { folder, files, options } = workerData as SiteCheckShare;
parentPort?.postMessage(readSiteFiles(files, (file) => readFileSync(join(folder, file), 'utf8'), options));

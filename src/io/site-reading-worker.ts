/** Reads one thread's share of a site's files. */
import { parentPort, workerData } from 'node:worker_threads';
import { readShare, type SiteReading } from './site-reading.ts';

parentPort?.postMessage(readShare(workerData as SiteReading));

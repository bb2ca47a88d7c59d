/** The thread that writes the zip files. */
import { workerData } from 'node:worker_threads';
import { writeZips, type ZipWork } from './archive.ts';

const { site, plans } = workerData as ZipWork;
writeZips(site, plans);

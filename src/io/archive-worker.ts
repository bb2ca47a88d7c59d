/** The thread that writes the zip files. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeZips, type ZipWork } from './archive.ts';

const { site, plans } = workerData as ZipWork;
const last = new Promise<readonly string[]>((tell) => parentPort?.once('message', tell));
await writeZips(site, plans, last);
parentPort?.postMessage('written');

/**
 * Reads a finished site once for all that is asked of it: each file's bytes are hashed, its links taken down, and of a document's page the words of each provision
 * hashed. Threads share the files out among themselves, each taking the next one that nobody has.
 */
import { hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readPageBlocks } from '../lib/integrity/page-blocks.ts';
import type { LockRecord } from '../lib/permalink/lock.ts';
import { textRecord } from '../lib/permalink/text-lock.ts';
import { readSiteFiles, type ReadShare, type SiteOptions } from '../lib/site-check/site-check.ts';
import { hashFile } from './hash-file.ts';

/** The hashes of a document's words, as its page holds them. */
export type PageRecord = Pick<LockRecord, 'text' | 'anchors'>;

/** What is read of some files; plain data, so that a thread can send it. */
export interface SiteShare {
  links: ReadShare;
  hashes: Map<string, string>;
  records: Map<string, PageRecord>;
}

/** What a thread is started with. */
export interface SiteReading {
  folder: string;
  files: readonly string[];
  /** Pages whose provisions are hashed. */
  pages: readonly string[];
  /** Whether the files are hashed. */
  isHashed: boolean;
  options: SiteOptions;
  /** The place of the next file that nobody has taken: shared memory. */
  next: Int32Array<SharedArrayBuffer>;
}

/** Fewer files than this are read sooner than a thread is started. */
const filesPerThread = 200;
const mostThreads = 4;

export async function readSite(reading: Omit<SiteReading, 'next'>): Promise<SiteShare[]> {
  const shared: SiteReading = { ...reading, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  const count = Math.min(availableParallelism(), mostThreads, Math.ceil(reading.files.length / filesPerThread));
  const shares = Array.from({ length: Math.max(0, count - 1) }, () => readElsewhere(shared));
  // This thread reads, too.
  shares.push(
    new Promise((resolve) => {
      resolve(readShare(shared));
    }),
  );
  // If one fails, the others have ended before that is told: what they read may be removed then.
  await Promise.allSettled(shares);
  return Promise.all(shares);
}

function readElsewhere(reading: SiteReading): Promise<SiteShare> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./site-reading-worker.ts', import.meta.url), { workerData: reading });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Reads files until none is left. */
export function readShare({ folder, files, pages, isHashed, options, next }: SiteReading): SiteShare {
  const documents = new Set(pages);
  const hashes = new Map<string, string>();
  const records = new Map<string, PageRecord>();
  const reader = new FileReader();
  const textOf = (file: string): string => {
    const bytes = reader.read(join(folder, file));
    if (isHashed) hashes.set(file, sha256(bytes));
    const text = bytes.toString('utf8');
    const blocks = documents.has(file) ? readPageBlocks(text) : null;
    if (blocks !== null) records.set(file, textRecord(blocks, sha256));
    return text;
  };
  function* takeFiles(): Generator<string> {
    for (let at = Atomics.add(next, 0, 1); at < files.length; at = Atomics.add(next, 0, 1)) {
      const file = files[at] ?? '';
      yield file;
      // What holds no links was not read; it may be large.
      if (isHashed && !hashes.has(file)) hashes.set(file, hashFile(join(folder, file)));
    }
  }
  return { links: readSiteFiles(takeFiles(), textOf, options), hashes, records };
}

const sha256 = (data: string | Uint8Array): string => hash('sha256', data);

/** Reads one file after the other into the same memory: what is read holds until the next one is. */
class FileReader {
  private buffer = Buffer.allocUnsafe(1 << 20);

  read(path: string): Buffer {
    const file = openSync(path, 'r');
    try {
      let size = 0;
      for (;;) {
        const read = readSync(file, this.buffer, size, this.buffer.length - size, null);
        if (read === 0) return this.buffer.subarray(0, size);
        size += read;
        if (size === this.buffer.length) this.buffer = Buffer.concat([this.buffer], 2 * size);
      }
    } finally {
      closeSync(file);
    }
  }
}

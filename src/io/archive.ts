/** Writes zip files from the finished site, a piece of a file at a time; the same files give the same bytes. */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, readSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { deflateSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Archive } from '../lib/export/archive.ts';
import { documentFiles } from '../lib/export/archive.ts';

/** The earliest that a zip can say; it writes local time, and every time zone had noon on that day. */
const time = new Date(1980, 0, 1, 12);

/** Compressed already. */
const packed = /\.(?:pdf|docx|png|jpg)$/;

const sumsName = 'SHA256SUMS';

/** A zip to be written: its address, those of the files in it, in order, and the name of their list of hashes in it. */
export interface ZipPlan {
  address: string;
  files: readonly string[];
  sums: string;
}

export const planZips = (archives: readonly Archive[]): ZipPlan[] =>
  archives.map(({ address, entries }, index) => ({
    address,
    files: entries.flatMap(documentFiles),
    sums: index === 0 ? sumsName : `${sumsName}-${index + 1}`,
  }));

export interface Zipping {
  /** `last`: addresses of what stands in the first zip behind its documents. Answers when all zips are written. */
  finish(last: readonly string[]): Promise<void>;
  /** Ends the work, if it has not ended; the zips may be half written then. */
  cancel(): Promise<void>;
}

/**
 * In a thread of its own: to compress takes a tenth of a build, and nothing waits for it but the list of files. The files of the documents must be there; the
 * pages may still be made.
 */
export function startZips(site: string, plans: readonly ZipPlan[]): Zipping {
  const worker = new Worker(new URL('./archive-worker.ts', import.meta.url), { workerData: { site, plans } satisfies ZipWork });
  const written = new Promise<void>((done, fail) => {
    worker.once('error', fail);
    // Only its own word says that the zips are whole: a thread that is ended may end with 0.
    worker.once('message', () => {
      done();
    });
    worker.once('exit', (code) => {
      fail(new Error(`việc nén dừng giữa chừng (mã ${code})`));
    });
  });
  // A failure is told to whoever waits for the end; until then it must not end the process.
  written.catch(() => undefined);
  return {
    finish: (last) => {
      worker.postMessage(last);
      return written;
    },
    cancel: async () => {
      await worker.terminate();
    },
  };
}

export interface ZipWork {
  site: string;
  plans: readonly ZipPlan[];
}

/** `last`: what the first zip holds behind its documents, when it is there. */
export async function writeZips(site: string, plans: readonly ZipPlan[], last: Promise<readonly string[]>): Promise<void> {
  const [first, ...others] = plans;
  for (const plan of others) await writeZip(site, plan, Promise.resolve([]));
  if (first !== undefined) await writeZip(site, first, last);
}

async function writeZip(site: string, { address, files, sums }: ZipPlan, last: Promise<readonly string[]>): Promise<void> {
  const path = join(site, address);
  mkdirSync(dirname(path), { recursive: true });
  const zip = openZip(path, sums);
  const add = (file: string): void => {
    zip.addFile(file.slice(1), join(site, file));
  };
  try {
    files.forEach(add);
    (await last).forEach(add);
    zip.finish();
  } finally {
    zip.close();
  }
}

export interface ZipWriter {
  addFile(name: string, path: string): void;
  addBytes(name: string, bytes: Uint8Array<ArrayBuffer>): void;
  /** Adds the list of the sums of all that was added, and ends the zip. */
  finish(): void;
  /** Gives the file free, whatever happened. */
  close(): void;
}

/** A zip that is written as it grows; `sums` names the list of SHA-256 sums in it. */
export function openZip(path: string, sums: string): ZipWriter {
  const output = openSync(path, 'w');
  let buffered: Uint8Array[] = [];
  let size = 0;
  const flush = (): void => {
    const bytes = Buffer.concat(buffered);
    // A disk that is nearly full takes less than it is given, and refuses only the next time.
    for (let at = 0; at < bytes.length;) at += writeSync(output, bytes, at);
    buffered = [];
    size = 0;
  };
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    buffered.push(bytes);
    size += bytes.length;
    if (size > pieceSize) flush();
  });
  const lines: string[] = [];
  const add = (name: string, length: number, pieces: (take: TakePiece) => void): void => {
    const entry = addEntry(zip, name, length);
    const hash = createHash('sha256');
    pieces((piece, isLast) => {
      hash.update(piece);
      entry.push(piece, isLast);
    });
    lines.push(`${hash.digest('hex')}  ${name}\n`);
  };
  return {
    addFile: (name, file) => {
      const { size: length } = statSync(file);
      add(name, length, (take) => readPieces(file, length, take));
    },
    addBytes: (name, bytes) => {
      add(name, bytes.length, (take) => take(bytes, true));
    },
    finish: () => {
      const list = new TextEncoder().encode(lines.join(''));
      addEntry(zip, sums, list.length).push(list, true);
      zip.end();
      flush();
    },
    close: () => {
      closeSync(output);
    },
  };
}

type TakePiece = (piece: Uint8Array<ArrayBuffer>, isLast: boolean) => void;

function addEntry(zip: Zip, name: string, length: number): ZipPassThrough | ZipDeflate {
  const entry = packed.test(name) ? new ZipPassThrough(name) : length <= wholeSize ? new SmallFile(name) : new ZipDeflate(name, { level });
  entry.mtime = time;
  zip.add(entry);
  return entry;
}

/** Compressed at once: what compresses a stream needs time to begin, and nearly all files are small. */
class SmallFile extends ZipPassThrough {
  override compression = 8;

  protected override process(piece: Uint8Array<ArrayBuffer>, isLast: boolean): void {
    this.ondata(null, deflateSync(piece, { level, mem: 4 }), isLast);
  }
}

const pieceSize = 1 << 20;
/** No data file is larger: only sources, which may be scans, are compressed piece by piece. */
const wholeSize = 4 << 20;

/**
 * Measured among 1,000 documents, 121 MB of texts and data: level 6 takes 3.2 processor seconds and makes 30.0 MB, level 3 takes 2.6 and makes 31.2,
 * level 2 takes 2.4 and makes 32.5, level 1 saves no more and makes 35.0.
 */
const level = 3;

/** What is compressed at once is one piece. */
function readPieces(path: string, length: number, take: TakePiece): void {
  if (length <= wholeSize) {
    take(readFileSync(path), true);
    return;
  }
  const file = openSync(path, 'r');
  try {
    for (let at = 0; at < length;) {
      // fflate keeps what it is given until it has compressed it: no buffer is used twice.
      const piece = new Uint8Array(Math.min(pieceSize, length - at));
      const read = readSync(file, piece);
      if (read === 0) throw new Error(`tệp bị ngắn đi trong lúc đọc: ${path}`);
      at += read;
      take(piece.subarray(0, read), at === length);
    }
  } finally {
    closeSync(file);
  }
}

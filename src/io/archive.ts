/** Writes the zip files of the whole library from the finished site, a piece of a file at a time; the same files give the same bytes. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Archive } from '../lib/export/archive.ts';
import { documentFiles } from '../lib/export/archive.ts';

/** The earliest that a zip can say; it writes local time, and every time zone had noon on that day. */
const time = new Date(1980, 0, 1, 12);

/** Compressed already. */
const packed = /\.(?:pdf|docx)$/;

const sumsName = 'SHA256SUMS';

/** `first`: addresses of what stands in the first zip before its documents. */
export function writeArchives(site: string, archives: readonly Archive[], first: readonly string[]): void {
  for (const [index, { address, entries }] of archives.entries()) {
    const documents = entries.flatMap(documentFiles);
    writeZip(site, address, index === 0 ? [...first, ...documents] : documents, index === 0 ? sumsName : `${sumsName}-${index + 1}`);
  }
}

function writeZip(site: string, address: string, files: readonly string[], sums: string): void {
  const output = openSync(join(site, address), 'w');
  let buffered: Uint8Array[] = [];
  let size = 0;
  const flush = (): void => {
    if (size > 0) writeSync(output, Buffer.concat(buffered));
    buffered = [];
    size = 0;
  };
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    buffered.push(bytes);
    size += bytes.length;
    if (size > pieceSize) flush();
  });
  try {
    const lines: string[] = [];
    for (const file of files) {
      const name = file.slice(1);
      const entry = addFile(zip, name);
      const hash = createHash('sha256');
      readPieces(join(site, name), (piece, isLast) => {
        hash.update(piece);
        entry.push(piece, isLast);
      });
      lines.push(`${hash.digest('hex')}  ${name}\n`);
    }
    addFile(zip, sums).push(new TextEncoder().encode(lines.join('')), true);
    zip.end();
    flush();
  } finally {
    closeSync(output);
  }
}

function addFile(zip: Zip, name: string): ZipDeflate | ZipPassThrough {
  // Less memory to clear for each of very many small files; the result is larger by less than a hundredth (measured).
  const entry = packed.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6, mem: 4 });
  entry.mtime = time;
  zip.add(entry);
  return entry;
}

const pieceSize = 1 << 20;

function readPieces(path: string, take: (piece: Uint8Array<ArrayBuffer>, isLast: boolean) => void): void {
  const file = openSync(path, 'r');
  try {
    // fflate keeps what it is given until it has compressed it: no buffer is used twice.
    let piece = new Uint8Array(0);
    for (;;) {
      const next = new Uint8Array(pieceSize);
      const read = readSync(file, next);
      take(piece, read === 0);
      if (read === 0) return;
      piece = next.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** Proves a copy that is carried away: every file against the sums in it, every text against its manifest. */
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { libraryFolder, startFile } from '../../lib/usb/places.ts';
import { isUnwritable } from '../disk-problem.ts';
import { verifySite, type IntegrityReport } from '../integrity.ts';

/** An unpacked copy, whole or not. */
export const isCopy = (folder: string): boolean => existsSync(join(folder, startFile)) || existsSync(join(folder, libraryFolder));

export const verifyCopy = (folder: string): IntegrityReport => verifySite(folder, `${libraryFolder}/`);

/** Unpacked into a folder of its own, which is gone afterwards; null where the file is no such zip. Throws where this disk cannot hold it. */
export function verifyZip(path: string): IntegrityReport | null {
  const folder = resolve('.tmp', `doi-chieu-zip-${process.pid}`);
  try {
    unpack(path, folder);
    return isCopy(folder) ? verifyCopy(folder) : null;
  } catch (thrown) {
    if (isUnwritable(thrown)) throw thrown;
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws where the zip is damaged or a name leads out of the folder. */
function unpack(path: string, folder: string): void {
  const file = openSync(path, 'r');
  try {
    for (const entry of readDirectory(file)) {
      const target = resolve(folder, entry.name);
      if (!target.startsWith(folder + sep)) throw new Error(`tên tệp dẫn ra ngoài: ${entry.name}`);
      // The name stands once more before the data, and its length says where they begin.
      const head = readAt(file, entry.offset, 30);
      const data = readAt(file, entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), entry.size);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, entry.isPacked ? inflateRawSync(data) : data, { flag: 'wx' });
    }
  } finally {
    closeSync(file);
  }
}

interface ZipEntry {
  name: string;
  offset: number;
  /** Bytes in the zip. */
  size: number;
  isPacked: boolean;
}

/** The list at the end of a zip, which alone says where its files are: a file in it may be a zip itself. */
function readDirectory(file: number): ZipEntry[] {
  const { size } = fstatSync(file);
  // Behind its fixed 22 bytes stands a comment, which ours have not.
  const end = readAt(file, size - 22, 22);
  if (end.readUInt32LE(0) !== 0x06054b50) throw new Error('không phải tệp zip');
  const list = readAt(file, end.readUInt32LE(16), end.readUInt32LE(12));
  const entries: ZipEntry[] = [];
  for (let at = 0; at < list.length;) {
    const [name, extra, comment] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)];
    entries.push({
      name: list.toString('utf8', at + 46, at + 46 + name),
      offset: list.readUInt32LE(at + 42),
      size: list.readUInt32LE(at + 20),
      isPacked: list.readUInt16LE(at + 10) === 8,
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (readSync(file, bytes, 0, length, offset) < length) throw new Error('tệp zip bị cắt ngắn');
  return bytes;
}

/**
 * Indexes of periods as the last build made them, so that the next one need not make them again. Each is known by the hash of all that it was made
 * of, and its file by the hash of all that it holds: what does not fit is thrown away.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { indexedBy } from './indexed-by.ts';
import type { PeriodWords } from './period-index.ts';
import { readIfThere } from './read-if-there.ts';
import { listFiles } from './site-files.ts';

/** What a cache file begins with; behind it a line of JSON, then the files one behind the other. */
interface Header {
  files: readonly (readonly [path: string, size: number])[];
  words: PeriodWords;
}

const hashLength = 64;
const lineEnd = 0x0a;
const newest = 8;

/** The key of a period: its documents in their order, and the programs that index them. */
export const periodKey = (documents: readonly string[]): string =>
  createHash('sha256')
    .update([indexedBy(), ...documents].join('\n'))
    .digest('hex');

export class PeriodCache {
  private readonly folder: string;
  private readonly used = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Writes the index of a period into a folder; null where it is not held, or not as it was put here. */
  take(key: string, folder: string): PeriodWords | null {
    const file = join(this.folder, key);
    const held = readIfThere(file);
    if (held === null) return null;
    const body = held.subarray(hashLength);
    if (held.toString('latin1', 0, hashLength) !== sha256(body)) {
      rmSync(file, { force: true });
      return null;
    }
    const end = body.indexOf(lineEnd);
    const { files, words } = JSON.parse(body.toString('utf8', 0, end)) as Header;
    let start = end + 1;
    const made = new Set<string>();
    for (const [path, size] of files) {
      const place = join(folder, path);
      if (!made.has(dirname(place))) mkdirSync(dirname(place), { recursive: true });
      made.add(dirname(place));
      writeFileSync(place, body.subarray(start, start + size));
      start += size;
    }
    this.used.add(key);
    return words;
  }

  /** Keeps the index of a period that stands in a folder. Where there is no room for it the next build makes it again, no more. */
  keep(key: string, folder: string, words: PeriodWords): void {
    const file = join(this.folder, key);
    try {
      const contents = listFiles(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
      const header: Header = { files: contents.map(({ path, bytes }): [string, number] => [path, bytes.length]), words };
      const body = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...contents.map(({ bytes }) => bytes)]);
      writeFileSync(`${file}.moi`, sha256(body));
      writeFileSync(`${file}.moi`, body, { flag: 'a' });
      renameSync(`${file}.moi`, file);
      this.used.add(key);
    } catch {
      rmSync(`${file}.moi`, { force: true });
    }
  }

  /** What this build had no use for goes. */
  prune(): void {
    for (const name of readdirSync(this.folder)) if (!this.used.has(name)) rmSync(join(this.folder, name), { force: true });
  }
}

/** The folder of a library among those of the libraries built here last; of others nothing is kept. */
export function openCacheFolder(caches: string, library: string): string {
  const folder = join(caches, library);
  mkdirSync(folder, { recursive: true });
  const others = readdirSync(caches)
    .filter((name) => name !== library)
    .map((name) => ({ name, used: statSync(join(caches, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  for (const { name } of others.slice(newest - 1)) rmSync(join(caches, name), { recursive: true, force: true });
  return folder;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

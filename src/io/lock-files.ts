/** Writes the lock: one file an organization and year, and `site.json`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatLockFile, type LockRecord } from '../lib/permalink/lock.ts';

/** Answers the names of the files that changed; files of no record are removed. */
export function writeLocks(folder: string, locks: ReadonlyMap<string, ReadonlyMap<string, LockRecord>>): string[] {
  const path = join(folder, 'permalinks');
  mkdirSync(path, { recursive: true });
  const gone = readdirSync(path).filter((name) => name.endsWith('.json') && !locks.has(name));
  for (const name of gone) rmSync(join(path, name));
  const changed = [...locks].flatMap(([name, records]) => {
    const [file, text] = [join(path, name), formatLockFile(records)];
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return [];
    writeFileSync(file, text);
    return [name];
  });
  return [...gone, ...changed].sort();
}

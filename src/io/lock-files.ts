/** Writes the lock: one file an organization and year, and `site.json`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatLockFile, type LockRecord } from '../lib/permalink/lock.ts';

/** Answers how many files there are now; files of no record are removed. */
export function writeLocks(folder: string, locks: ReadonlyMap<string, ReadonlyMap<string, LockRecord>>): number {
  const path = join(folder, 'permalinks');
  mkdirSync(path, { recursive: true });
  for (const name of readdirSync(path)) if (name.endsWith('.json') && !locks.has(name)) rmSync(join(path, name));
  for (const [name, records] of locks) writeFileSync(join(path, name), formatLockFile(records));
  return locks.size;
}

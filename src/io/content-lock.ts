/** One at a time in a content folder: whoever reads, checks and writes holds a lock file meanwhile, so that no entry of the registry is lost between two. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './build-lock.ts';

/** Somebody else holds the folder and does not let go. */
export class FolderIsBusyError extends Error {}

export const lockName = '.dang-ghi.khoa';
const pause = 100;
/** A check of a large library between reading and writing takes seconds. */
const longestWait = 60_000;
/** A file that is still empty then was made by a process that was ended before it could say who it is; a takeover takes no time at all. */
const longestEmpty = 5000;

/** Does the work when nobody else is at it; throws FolderIsBusyError after `wait` milliseconds. */
export async function withContentLock<Result>(
  folder: string,
  work: () => Result | Promise<Result>,
  { wait = longestWait }: { wait?: number } = {},
): Promise<Result> {
  const file = join(folder, lockName);
  const own = `${process.pid} ${hostname()}\n`;
  for (const since = Date.now(); !tryMake(file, own);) {
    if (clearStale(file)) continue;
    if (Date.now() - since > wait) throw new FolderIsBusyError(busyMessage(file));
    await sleep(pause);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryMake(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away the lock of a process that is gone. Of several that see it one does so, and it looks again: the lock may be a new one by now. */
function clearStale(file: string): boolean {
  if (!isStale(file)) return false;
  const guard = `${file}.go`;
  if (!tryMake(guard, String(process.pid))) {
    if (ageOf(guard) > longestEmpty) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (!isStale(file)) return false;
    rmSync(file, { force: true });
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

function isStale(file: string): boolean {
  const holder = readHolder(file);
  if (holder === null) return ageOf(file) > longestEmpty;
  // Of another machine (a shared folder) nothing can be known.
  return holder.host === hostname() && !isAlive(holder.pid);
}

function readHolder(file: string): { pid: number; host: string } | null {
  try {
    const [pid = '', host = ''] = readFileSync(file, 'utf8').trim().split(' ');
    return /^[1-9]\d*$/.test(pid) && host !== '' ? { pid: Number(pid), host } : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** 0 where it is gone. */
function ageOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? 0 : Date.now() - found.mtimeMs;
}

function busyMessage(file: string): string {
  const holder = readHolder(file);
  const who = holder === null ? '' : ` (tiến trình ${holder.pid} trên máy ${holder.host})`;
  return `Một chương trình khác${who} đang ghi vào thư mục nội dung: chờ cho xong rồi làm lại. Nếu chắc chắn không có chương trình nào đang ghi, xóa tệp ${file}.`;
}

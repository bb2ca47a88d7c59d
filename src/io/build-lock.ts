/** One build at a time in a working copy: Astro keeps folders of its own there, and two builds would write into each other's pages. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const pause = 200;

/** Waits until no other living process holds the lock, then holds it until `release` or the end of the process; `onWait` is told once if it must wait. */
export async function takeBuildLock(file: string, onWait: (pid: number) => void): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  for (let isFirst = true; ; isFirst = false) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(file);
    // A build that was killed leaves its lock behind.
    if (holder !== null && !isAlive(holder)) rmSync(file, { force: true });
    else {
      if (isFirst && holder !== null) onWait(holder);
      await sleep(pause);
    }
  }
  const release = (): void => {
    if (readHolder(file) === process.pid) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return release;
}

/** Null where the lock is gone or not yet written. */
function readHolder(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

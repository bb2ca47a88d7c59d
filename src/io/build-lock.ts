/** One build at a time in a working copy: Astro keeps folders of its own there, and two builds would write into each other's pages. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/*
 * The lock is a folder of numbered turns, each a file with the process that holds it. The highest is the one that counts; whoever finds it free or its
 * process gone makes the next, which succeeds for one alone. No turn is taken away from anybody: two that find a dead lock at the same moment both try to
 * make the same turn. The highest stays when it is free, so numbers only grow.
 */

const pause = 200;
const free = 'xong';

/** What stood in the folder when somebody looked. */
export interface Turn {
  number: number;
  /** Null where it is free, or its process is gone. */
  holder: number | null;
}

/** Does work that no build of this working copy may run beside; says so where it must wait. */
export async function withBuildLock<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  const release = await takeBuildLock(join(process.cwd(), '.tmp', 'build-lock'), (pid) => {
    console.error(
      `Một lần dựng khác (tiến trình ${pid}) đang chạy trong thư mục này: chờ cho xong. Nếu chắc chắn không có lần dựng nào, xóa thư mục .tmp/build-lock.`,
    );
  });
  try {
    return await work();
  } finally {
    release();
  }
}

/** Waits until no other living process holds the lock, then holds it until `release` or the end of the process; `onWait` is told once if it must wait. */
export async function takeBuildLock(folder: string, onWait: (pid: number) => void): Promise<() => void> {
  for (let hasTold = false; ;) {
    const turn = readTurn(folder);
    if (turn.holder === null) {
      const release = tryNext(folder, turn);
      if (release !== null) return release;
    } else {
      if (!hasTold && turn.holder > 0) {
        onWait(turn.holder);
        hasTold = true;
      }
      await sleep(pause);
    }
  }
}

export function readTurn(folder: string): Turn {
  const number = Math.max(0, ...turns(folder));
  return { number, holder: number === 0 ? null : readHolder(join(folder, String(number))) };
}

/** Takes the turn behind one that is free; null where somebody else was faster. */
export function tryNext(folder: string, { number }: Turn): (() => void) | null {
  mkdirSync(folder, { recursive: true });
  const own = number + 1;
  const file = join(folder, String(own));
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
  // The look may be old: others have had this turn and later ones since, and cleared it away.
  if (turns(folder).some((other) => other > own)) {
    rmSync(file, { force: true });
    return null;
  }
  for (const other of turns(folder)) if (other < own) rmSync(join(folder, String(other)), { force: true });
  let isHeld = true;
  const release = (): void => {
    // Somebody may have cleared the folder by hand.
    if (isHeld && existsSync(file)) writeFileSync(file, free);
    isHeld = false;
  };
  process.once('exit', release);
  return release;
}

const turns = (folder: string): number[] => {
  try {
    return readdirSync(folder).flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  } catch {
    return [];
  }
};

/** A turn that is still empty after so many milliseconds was made by a process that was ended before it could write. */
const longestEmpty = 5000;

/** 0 where it is held and not yet written by whom. */
function readHolder(file: string): number | null {
  try {
    const text = readFileSync(file, 'utf8');
    if (text === '') return Date.now() - statSync(file).mtimeMs > longestEmpty ? null : 0;
    const pid = Number(text);
    return text !== free && Number.isInteger(pid) && isAlive(pid) ? pid : null;
  } catch {
    // Cleared away by whoever has a later turn: look again.
    return 0;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

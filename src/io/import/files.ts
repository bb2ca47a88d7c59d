/** Writes several files whole or not at all, and keeps a copy of what stood there. */
import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stagedEnding } from '../disk-problem.ts';

export interface NewFile {
  /** Full path. */
  path: string;
  data: string | Uint8Array;
}

/**
 * All files are first written beside their places under another name, then renamed; when one of the renames fails those before it are taken back. Returns the
 * copies (.bak, or .bak2 … where there is one) of what was replaced.
 */
export function writeWhole(files: readonly NewFile[]): string[] {
  const staged = files.map(({ path, data }) => ({ path, temporary: `${path}${stagedEnding()}`, data }));
  const made: { path: string; first: string }[] = [];
  const written: string[] = [];
  const backups: { path: string; backup: string }[] = [];
  const done: string[] = [];
  try {
    for (const { path, temporary, data } of staged) {
      const first = mkdirSync(dirname(path), { recursive: true });
      if (first !== undefined) made.unshift({ path: dirname(path), first });
      written.push(temporary);
      writeFileSync(temporary, data, { flag: 'wx' });
    }
    for (const { path } of staged) if (existsSync(path)) backups.push({ path, backup: keepCopy(path) });
    for (const { path, temporary } of staged) {
      renameSync(temporary, path);
      done.push(path);
    }
  } catch (thrown) {
    for (const path of done) {
      const kept = backups.find((own) => own.path === path);
      if (kept === undefined) rmSync(path, { force: true });
      else copyFileSync(kept.backup, path);
    }
    for (const { backup } of backups) rmSync(backup, { force: true });
    for (const temporary of written) rmSync(temporary, { force: true });
    for (const own of made) removeEmpty(own);
    throw thrown;
  }
  return backups.map(({ backup }) => backup);
}

/** Folders that were made for files that did not come; those that somebody else has used meanwhile stay. */
function removeEmpty({ path, first }: { path: string; first: string }): void {
  try {
    for (let folder = path; folder.startsWith(first); folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // Not empty.
  }
}

/** A copy is never written over either. */
function keepCopy(path: string): string {
  for (let count = 1; ; count++) {
    const backup = `${path}.bak${count === 1 ? '' : count}`;
    try {
      copyFileSync(path, backup, constants.COPYFILE_EXCL);
      return backup;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

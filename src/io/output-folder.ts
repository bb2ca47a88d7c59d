/** The folder that a build writes to: only one that is empty or that an earlier build has marked is ever replaced. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const marker = '.van-mach';

/** False for a folder that holds what no build has written: nothing in it may be touched. */
export function mayWrite(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const names = readdirSync(folder);
  return names.length === 0 || names.includes(marker);
}

/** A new, empty, marked folder; what an earlier build left half done is removed. False, with nothing touched, where it may not be. */
export function prepareOutputFolder(folder: string): boolean {
  if (!mayWrite(folder)) return false;
  empty(folder);
  mkdirSync(folder, { recursive: true });
  mark(folder);
  return true;
}

/** The folder beside the output in which a site is made; its name is ours alone. */
export function prepareStaging(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
}

/** Puts the finished site in the place of the old one, by renaming where the disk allows it. */
export function replaceFolder(staging: string, folder: string): void {
  mark(staging);
  try {
    rmSync(folder, { recursive: true, force: true });
    renameSync(staging, folder);
  } catch {
    // A mount point, or a folder that somebody has open: its contents are replaced instead.
    empty(folder);
    moveFolder(staging, folder);
  }
}

/** Moves a folder, also between disks. */
export function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

function empty(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
}

function mark(folder: string): void {
  writeFileSync(join(folder, marker), 'Thư mục do npm run build tạo ra; lần dựng sau xóa và viết lại.\n');
}

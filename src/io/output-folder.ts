/** The folder that a build writes to: only one that is empty or that an earlier build has marked is ever cleared. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const marker = '.van-mach';

/** Empties the folder; false, with nothing touched, where it holds what no build has written. */
export function prepareOutputFolder(folder: string): boolean {
  if (existsSync(folder)) {
    const names = readdirSync(folder);
    if (names.length > 0 && !names.includes(marker)) return false;
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  markOutputFolder(folder);
  return true;
}

/** Says that a build wrote this folder; Astro empties it first, so this is said again afterwards. */
export function markOutputFolder(folder: string): void {
  writeFileSync(join(folder, marker), 'Thư mục do npm run build tạo ra; lần dựng sau xóa và viết lại.\n');
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

/** Folders that commands empty before they write: only one that is empty or that an earlier run has marked. */
import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteMark } from './site-files.ts';

/** A new, empty, marked folder; what an earlier run left half done is removed. False, with nothing touched, where it may not be. */
export function prepareOutputFolder(folder: string): boolean {
  if (!mayEmpty(folder)) return false;
  empty(folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, siteMark), 'Thư mục do chương trình tạo ra; lần chạy sau xóa và viết lại.\n');
  return true;
}

/** The folder beside the output in which a site is made; its name is ours alone. */
export function prepareStaging(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
}

/** False for a folder that holds what no run has written: nothing in it may be touched. */
function mayEmpty(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return true;
  // A link may lead to a site that is being served.
  if (!found.isDirectory()) return false;
  const names = readdirSync(folder);
  return names.length === 0 || names.includes(siteMark);
}

function empty(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** The single steps on disk in which a finished site is put up, so that a test can stop after each of them. */
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Each is one call of the system. */
export interface FileSteps {
  makeFolder(path: string): void;
  writeFile(path: string, text: string): void;
  copyFile(from: string, to: string): void;
  rename(from: string, to: string): void;
  /** A symbolic link to a folder; where there are none for everybody (Windows), a junction. */
  link(target: string, path: string): void;
  removeFile(path: string): void;
  removeFolder(path: string): void;
}

export const diskSteps: FileSteps = {
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true });
  },
  writeFile: writeFileSync,
  copyFile: copyFileSync,
  rename: renameSync,
  link: (target, path) => {
    symlinkSync(target, path, 'junction');
  },
  removeFile: unlinkSync,
  removeFolder: rmdirSync,
};

/** Moves a folder, also between disks. */
export function moveFolder(from: string, to: string, steps = diskSteps): void {
  try {
    steps.rename(from, to);
  } catch {
    copyTree(from, to, steps);
    removeTree(from, steps);
  }
}

/** What links lead to is copied, never the link. */
export function copyTree(from: string, to: string, steps = diskSteps): void {
  if (!statSync(from).isDirectory()) {
    steps.copyFile(from, to);
    return;
  }
  steps.makeFolder(to);
  for (const name of readdirSync(from).sort()) copyTree(join(from, name), join(to, name), steps);
}

/** A link is removed, never what it leads to. */
export function removeTree(path: string, steps = diskSteps): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.isDirectory()) removeFolderTree(path, steps);
  else steps.removeFile(path);
}

/** What each name is comes with the list of names: a site is very many files. */
function removeFolderTree(folder: string, steps: FileSteps): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeFolderTree(path, steps);
    else steps.removeFile(path);
  }
  steps.removeFolder(folder);
}

/** Where finished sites lie: `dist` is a link into `dist.ban/`, which holds the one that is served and the last good one before it. */
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { siteMark } from './site-files.ts';

/** One finished site, whole and verified: what bears a number was proved before it got it. */
export interface Release {
  /** "000012". */
  name: string;
  folder: string;
  /** The content from which it was made, where that was kept. */
  content: string | null;
}

/** What stands at the place of the output. */
export type Place =
  | { kind: 'nothing' | 'empty' }
  /** A link of ours to a whole release. */
  | { kind: 'release'; name: string }
  /** The folder of a site made before there were links. */
  | { kind: 'folder' }
  /** Something that no build made, there or in the place of the releases: nothing may be touched. */
  | { kind: 'foreign' };

export const shelfMark = '.van-mach-cac-ban';
export const releaseName = /^\d{6}$/;
/** What is being made, and what is being taken away, bears no number alone. */
export const making = '.tam';
export const removing = '.xoa';
export const newLink = `lien-ket${making}`;
/** Every name that we give below the shelf; whatever else lies there is somebody's own. */
export const ownName = /^(?:\d{6}(?:\.noi-dung)?(?:\.tam|\.xoa)?|lien-ket\.tam)$/;

export const shelfOf = (out: string): string => `${out}.ban`;
export const contentOf = (folder: string): string => `${folder}.noi-dung`;

export function readPlace(out: string): Place {
  const shelf = shelfOf(out);
  // Not into the shelf of another output, nor in its stead.
  if (!isOwnShelf(shelf) || isMarkedShelf(out) || isMarkedShelf(dirname(out))) return { kind: 'foreign' };
  const found = lstatSync(out, { throwIfNoEntry: false });
  if (found === undefined) return { kind: 'nothing' };
  if (found.isSymbolicLink()) {
    const name = linkedRelease(out, out);
    return name === null ? { kind: 'foreign' } : { kind: 'release', name };
  }
  if (!found.isDirectory()) return { kind: 'foreign' };
  const names = readdirSync(out);
  if (names.length === 0) return { kind: 'empty' };
  return { kind: names.includes(siteMark) ? 'folder' : 'foreign' };
}

/** False for a place that holds what no build has written: nothing there may be touched. */
export const mayWrite = (out: string): boolean => readPlace(out).kind !== 'foreign';

/** The release to which a link leads, as read from the place of the output; null where it leads anywhere else. */
export function linkedRelease(link: string, out: string): string | null {
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return null;
  const target = resolve(dirname(out), readlinkSync(link));
  const name = basename(target);
  return dirname(target) === shelfOf(out) && releases(out).includes(name) ? name : null;
}

/** Names of the whole releases, in the order in which they were made. */
export function releases(out: string): string[] {
  const shelf = shelfOf(out);
  if (!isMarkedShelf(shelf)) return [];
  return readdirSync(shelf)
    .filter((name) => releaseName.test(name) && isFolder(join(shelf, name)) && existsSync(join(shelf, name, siteMark)))
    .sort();
}

export function nextName(after: readonly string[]): string {
  return String(Number(after.at(-1) ?? 0) + 1).padStart(6, '0');
}

/** The mark in a release; it says which one was served before it. */
export const markText = (before: string | null): string =>
  `Thư mục do npm run build tạo ra; những lần dựng sau xóa và viết lại.\ntruoc: ${before ?? 'không có'}\n`;

/** The release to go back to from the one that is served. */
export function keptName(out: string, served: string | null): string | null {
  const all = releases(out);
  if (served === null) return all.at(-1) ?? null;
  const others = all.filter((name) => name !== served);
  const before = /^truoc: (\d{6})$/m.exec(readFileSync(join(shelfOf(out), served, siteMark), 'utf8'))?.[1];
  // After a rollback the one before is gone and the newer one is kept; a later number was made and never served.
  return others.find((name) => name === before) ?? others[0] ?? null;
}

export function releaseAt(out: string, name: string): Release {
  const folder = join(shelfOf(out), name);
  return { name, folder, content: isFolder(contentOf(folder)) ? contentOf(folder) : null };
}

/** The site that is served now; of one made before there were links its folder, without a number. */
export function currentRelease(out: string): Release | null {
  const place = readPlace(out);
  if (place.kind === 'folder') return { name: '', folder: out, content: null };
  return place.kind === 'release' ? releaseAt(out, place.name) : null;
}

const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isMarkedShelf = (path: string): boolean => isFolder(path) && existsSync(join(path, shelfMark));
/** Not there, empty (a build was stopped before it could mark it), or marked. */
function isOwnShelf(path: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return true;
  return isMarkedShelf(path) || (isFolder(path) && readdirSync(path).length === 0);
}

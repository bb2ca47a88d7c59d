/** Puts a finished site up by one rename of a link, and goes back to the one before; docs/decisions/0014-ban-phat-hanh.md says why and in which order. */
import { lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SiteOptions, SiteProblem } from '../lib/site-check/site-check.ts';
import { copyTree, diskSteps, moveFolder, removeTree, type FileSteps } from './file-steps.ts';
import { verifySite, type IntegrityProblem } from './integrity.ts';
import {
  contentOf,
  keptName,
  linkedRelease,
  making,
  markText,
  newLink,
  nextName,
  ownName,
  readPlace,
  releaseAt,
  releaseName,
  releases,
  removing,
  shelfMark,
  shelfOf,
  type Place,
  type Release,
} from './release-folder.ts';
import { siteMark } from './site-files.ts';
import { proveSite } from './site-proof.ts';

export interface SwapOptions extends SiteOptions {
  /** The content folder from which the site was made; a copy is kept beside the release. */
  content?: string | undefined;
  /** Pages, below this path, of examples that lead nowhere. */
  examples?: string | undefined;
  steps?: FileSteps;
}

export type SwapResult =
  /** `isClean` is false where an older release could not be removed: the next build tries again. */
  | { kind: 'served'; release: Release; isClean: boolean }
  /** The site is not whole: it is gone, and what was served before is served still. */
  | { kind: 'broken'; links: SiteProblem[]; files: IntegrityProblem[] }
  | { kind: 'foreign' };

/** Proves a finished site, serves it in the place of the old one, and keeps the old one. */
export async function swapIn(
  staging: string,
  out: string,
  { content, examples, steps = diskSteps, ...site }: SwapOptions,
): Promise<SwapResult> {
  const place = tidy(out, steps);
  if (place.kind === 'foreign') return { kind: 'foreign' };
  const shelf = shelfOf(out);
  if (lstatSync(shelf, { throwIfNoEntry: false }) === undefined) steps.makeFolder(shelf);
  steps.writeFile(join(shelf, shelfMark), 'Các bản của trang web do npm run build tạo ra; xem mục "Go back" trong README.\n');

  const all = releases(out);
  // A site from before there were links becomes the first release, at the moment of the swap.
  const converted = place.kind === 'folder' ? nextName(all) : null;
  const name = nextName(converted === null ? all : [converted]);
  const folder = join(shelf, name);
  const before = converted ?? (place.kind === 'release' ? place.name : keptName(out, null));
  moveFolder(staging, folder + making, steps);
  steps.writeFile(join(folder + making, siteMark), markText(before));
  if (content !== undefined) copyTree(content, contentOf(folder) + making, steps);

  const { links: found, files } = await proveSite(folder + making, site);
  const links = found.filter(({ file }) => examples === undefined || !file.startsWith(examples));
  if (files.length + links.length > 0) {
    tidy(out, steps);
    return { kind: 'broken', links, files };
  }
  if (content !== undefined) steps.rename(contentOf(folder) + making, contentOf(folder));
  steps.rename(folder + making, folder);
  serve(out, name, converted, steps);
  return { kind: 'served', release: releaseAt(out, name), isClean: tryTidy(out, steps) };
}

export type RollbackResult =
  | { kind: 'served'; release: Release; documents: number; kept: Release | null }
  | { kind: 'damaged'; release: Release; files: IntegrityProblem[] }
  | { kind: 'nothing' | 'foreign' };

/** Serves the release that was served before; the one served until now is kept in its turn. */
export function rollBack(out: string, steps: FileSteps = diskSteps): RollbackResult {
  // What is left over goes first: of two releases there is no doubt which one is meant.
  const place = tidy(out, steps);
  if (place.kind === 'foreign') return { kind: 'foreign' };
  const served = place.kind === 'release' ? place.name : null;
  const name = place.kind === 'folder' ? null : keptName(out, served);
  if (name === null) return { kind: 'nothing' };
  const release = releaseAt(out, name);
  const { problems, documents } = verifySite(release.folder);
  if (problems.length > 0) return { kind: 'damaged', release, files: problems };
  serve(out, name, null, steps);
  return { kind: 'served', release, documents, kept: served === null ? null : releaseAt(out, served) };
}

/** Finishes or removes what a stopped build has left, and every release but the served and the kept one. Answers what is at the place then. */
export function tidy(out: string, steps: FileSteps = diskSteps): Place {
  const found = readPlace(out);
  if (found.kind === 'foreign') return found;
  const shelf = shelfOf(out);
  if (lstatSync(shelf, { throwIfNoEntry: false }) === undefined) return found;
  // Only where the old site could not be replaced in one step: it was taken away, and the new one not yet put there.
  if (found.kind === 'nothing' && linkedRelease(join(shelf, newLink), out) !== null) steps.rename(join(shelf, newLink), out);
  const place = readPlace(out);
  const served = place.kind === 'release' ? place.name : null;
  const kept = new Set([served, keptName(out, served)]);
  for (const name of readdirSync(shelf).sort()) {
    if (!ownName.test(name) || kept.has(name) || kept.has(/^(\d{6})\.noi-dung$/.exec(name)?.[1] ?? '')) continue;
    const path = join(shelf, name);
    if (!releaseName.test(name)) removeTree(path, steps);
    else {
      // A number is never borne by what is only partly there.
      removeTree(path + removing, steps);
      steps.rename(path, path + removing);
      removeTree(path + removing, steps);
    }
  }
  return place;
}

function tryTidy(out: string, steps: FileSteps): boolean {
  try {
    tidy(out, steps);
    return true;
  } catch {
    // A file of the old release that somebody has open: the new one is served all the same.
    return false;
  }
}

/** The swap itself: a new link is renamed over the old one. */
function serve(out: string, name: string, converted: string | null, steps: FileSteps): void {
  const shelf = shelfOf(out);
  const link = join(shelf, newLink);
  // Read from where it will stand. A junction of Windows knows whole paths alone.
  steps.link(process.platform === 'win32' ? join(shelf, name) : join(basename(shelf), name), link);
  const { kind } = readPlace(out);
  if (kind === 'empty') steps.removeFolder(out);
  if (converted !== null) steps.rename(out, join(shelf, converted));
  try {
    steps.rename(link, out);
  } catch (error) {
    // Windows renames no junction over another. Until the second step nothing is served; `tidy` makes up for it.
    if (kind !== 'release') throw error;
    steps.removeFile(out);
    steps.rename(link, out);
  }
}

/** The content that a site was made from, kept beside it: what `npm run publish` falls back on. */
import { constants, copyFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceFiles } from '../lib/directive/metadata.ts';
import type { Content, TextFile } from '../lib/library/content.ts';
import { completeLocks, mergeLocks } from '../lib/publication/locked-lines.ts';
import type { Quarantine } from '../lib/publication/quarantine.ts';
import { movesOf } from '../lib/publication/versions.ts';
import { openContent } from './content.ts';
import { currentRelease, keptName, releaseAt } from './release-folder.ts';

export interface PublishedContent {
  /** The content of the site that is served now. */
  folder: string;
  /** The newest one, which knows of everything that was published. */
  newest: string;
  /** Of all releases, the newest last. */
  locks: readonly TextFile[];
}

/** What the releases beside a site were published from; null where none was. */
export function readPublished(out: string): PublishedContent | null {
  const current = currentRelease(out);
  // Without a number it was made before there were releases.
  if (current?.name === '') return null;
  const names = [current?.name ?? null, keptName(out, current?.name ?? null)].filter((name) => name !== null);
  const folders = names.sort().flatMap((name) => releaseAt(out, name).content ?? []);
  const newest = folders.at(-1);
  if (newest === undefined) return null;
  return { folder: current?.content ?? newest, newest, locks: folders.flatMap((folder) => openContent(folder).locks ?? []) };
}

/** Content that is held to what was published at the place of its site, also where no editor has locked it. */
export function holdTo(content: Content, published: PublishedContent | null): Content {
  if (published === null) return content;
  const locks = { shown: [], ever: published.locks };
  return { ...content, locks: mergeLocks(content.locks, locks, new Set(), movesOf(content.redirects)) };
}

/** A copy of what is published and of nothing else: no document that is left out, nor its source. */
export function writeChosen(work: string, { folder, served }: { folder: string; served: string | null }, chosen: Quarantine): void {
  rmSync(work, { recursive: true, force: true });
  const kept = new Set(chosen.decisions.flatMap(({ id, outcome }) => (outcome === 'kept' ? [id] : [])));
  const from = (id: string): string => (kept.has(id) ? (served ?? folder) : folder);
  for (const { id } of chosen.content.directives) copy(from(id), work, `directives/${id}.mdx`);
  for (const { id, metadata } of chosen.assembled.library.entries)
    for (const source of sourceFiles(metadata)) copy(from(id), work, `sources/${source}`);
  for (const name of ['directives', 'permalinks']) mkdirSync(join(work, name), { recursive: true });
  for (const name of ['registry', 'site.yaml', 'removed.yaml'])
    if (existsSync(join(folder, name))) cpSync(join(folder, name), join(work, name), { recursive: true, dereference: true });
  const { redirects, locks } = chosen.content;
  if (redirects !== null) writeFileSync(join(work, 'redirects.yaml'), redirects.text);
  for (const { name, text } of completeLocks(locks, chosen.assembled.locks, chosen.unseen))
    writeFileSync(join(work, 'permalinks', name), text);
}

function copy(from: string, to: string, path: string): void {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  copyFileSync(join(from, path), join(to, path), constants.COPYFILE_FICLONE);
}

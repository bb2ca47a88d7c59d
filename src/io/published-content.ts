/** The content that a site was made from, kept beside it: what `npm run publish` falls back on. */
import { constants, copyFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '../lib/library/content.ts';
import { completeLocks } from '../lib/publication/locked-lines.ts';
import type { Quarantine } from '../lib/publication/quarantine.ts';
import { currentRelease, keptName, releaseAt } from './release-folder.ts';

/** The content of the site that is served, or where that was made by a plain build, of the one before; null where neither was published. */
export function readPublished(out: string): string | null {
  const current = currentRelease(out);
  if (current === null) return null;
  const kept = keptName(out, current.name);
  return current.content ?? (kept === null || current.name === '' ? null : releaseAt(out, kept).content);
}

/** A copy of what is published and of nothing else: no document that is left out, nor its source. Answers how many of its addresses no editor has locked. */
export function writeChosen(work: string, { folder, served }: { folder: string; served: string | null }, chosen: Quarantine): number {
  rmSync(work, { recursive: true, force: true });
  const kept = new Set(chosen.decisions.flatMap(({ id, outcome }) => (outcome === 'kept' ? [id] : [])));
  const from = (id: string): string => (kept.has(id) ? (served ?? folder) : folder);
  for (const { id } of chosen.content.directives) copy(from(id), work, `directives/${id}.mdx`);
  for (const { id, metadata } of chosen.assembled.library.entries) copy(from(id), work, `sources/${metadata.source.file}`);
  mkdirSync(join(work, 'directives'), { recursive: true });
  for (const name of ['registry', 'site.yaml', 'redirects.yaml', 'removed.yaml'])
    if (existsSync(join(folder, name))) cpSync(join(folder, name), join(work, name), { recursive: true, dereference: true });
  return writeCompleteLocks(work, chosen.content, chosen.assembled.locks);
}

function copy(from: string, to: string, path: string): void {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  copyFileSync(join(from, path), join(to, path), constants.COPYFILE_FICLONE);
}

function writeCompleteLocks(work: string, { locks }: Content, current: Quarantine['assembled']['locks']): number {
  mkdirSync(join(work, 'permalinks'), { recursive: true });
  const { files, added } = completeLocks(locks, current);
  for (const { name, text } of files) writeFileSync(join(work, 'permalinks', name), text);
  return added;
}

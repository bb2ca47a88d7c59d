/** The files of a content folder that can be mended mechanically; sources and the lock are never among them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { mendMechanically, type Mended } from '../lib/fix/mechanical.ts';
import { writeWhole } from './import/files.ts';

export interface MendedFile extends Mended {
  /** As messages name it. */
  file: string;
  path: string;
}

const places = ['directives', 'registry', 'site.yaml', 'redirects.yaml', 'removed.yaml'];

/** `only`: a directive's file as messages name it; all files without it. */
export function findMendable(folder: string, only?: string): MendedFile[] {
  return places.flatMap(filesAt(folder)).flatMap((relative): MendedFile[] => {
    const file = `content/${relative.split(sep).join('/')}`;
    if (only !== undefined && only !== file) return [];
    const path = join(folder, relative);
    const text = decode(readFileSync(path));
    const mended = text === null ? null : mendMechanically(file, text);
    return mended === null ? [] : [{ ...mended, file, path }];
  });
}

/** All or none; returns the copies of what was there before. */
export const writeMended = (files: readonly MendedFile[]): string[] => writeWhole(files.map(({ path, text }) => ({ path, data: text })));

const filesAt =
  (folder: string) =>
  (place: string): string[] => {
    if (!existsSync(join(folder, place))) return [];
    if (place.endsWith('.yaml')) return [place];
    return readdirSync(join(folder, place), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:mdx|yaml)$/.test(name) && !name.split(sep).some((part) => part.startsWith('.')))
      .sort()
      .map((name) => join(place, name));
  };

/** Null where the bytes are no UTF-8: `check` says so. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

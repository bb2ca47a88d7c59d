/** The files of a finished site. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Marks of the build, not files of the site. */
const isOwn = (file: string): boolean => !file.startsWith('.');

/** Every file below a folder, "/" between names, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter(isOwn)
    .sort();
}

/** The files of a finished site. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The mark of a build in its folder: no file of the site. */
export const siteMark = '.van-mach';

/** Every file below a folder, "/" between names, sorted. */
export function listFiles(folder: string): string[] {
  const files: string[] = [];
  const list = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      // A link, too, is something that a server would send.
      if (entry.isDirectory()) list(`${below}${entry.name}/`);
      else files.push(below + entry.name);
    }
  };
  list('');
  return files.filter((file) => file !== siteMark).sort();
}

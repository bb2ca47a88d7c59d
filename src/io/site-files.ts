/** The files of a finished site. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The mark of a build in its folder: no file of the site. */
export const siteMark = '.van-mach';

/** Every file below a folder, "/" between names, sorted. */
export function listFiles(folder: string): string[] {
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      // A link, too, is something that a server would send.
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'))
      .filter((file) => file !== siteMark)
      .sort()
  );
}

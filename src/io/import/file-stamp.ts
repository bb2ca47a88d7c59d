/** Whether a file is still the one that was read. */
import { statSync } from 'node:fs';

/** Another one whenever the file is written, put in another's place or taken away. */
export function fileStamp(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '' : [found.ino, found.size, found.mtimeMs, found.ctimeMs].join(':');
}

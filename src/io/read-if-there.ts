/** Of caches: a file that is gone, or that cannot be read, costs the time to make its content again. */
import { readFileSync } from 'node:fs';

export function readIfThere(path: string): Buffer<ArrayBuffer> | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

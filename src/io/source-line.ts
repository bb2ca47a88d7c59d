/** The line of a file that a diagnostic stands on, for a report. */
import { join } from 'node:path';
import type { Place } from '../lib/diagnostic/diagnostic.ts';
import { readText } from './content.ts';

const cache = new Map<string, readonly string[]>();

export function sourceLine(folder: string, place: Pick<Place, 'file' | 'line'>): string | undefined {
  const path = join(folder, place.file.replace(/^content\//, ''));
  let lines = cache.get(path);
  if (lines === undefined) {
    const read = readText(path);
    lines = 'text' in read ? read.text.split('\n') : [];
    cache.set(path, lines);
  }
  return lines[place.line - 1];
}

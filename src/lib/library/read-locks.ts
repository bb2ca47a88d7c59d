/** The lock as its files hold it, all of them together. */
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { parseLockFile, repeatedLine, type LockedPath } from '../permalink/lock.ts';
import type { Content } from './content.ts';

/** Path → what is locked for it; null where there is no lock. What is wrong with the files is added to `diagnostics`. */
export function readLocks(content: Content, diagnostics: Diagnostic[]): Map<string, LockedPath> | null {
  if (content.locks === null || content.locks.length === 0) {
    diagnostics.push(diagnostic('LOCK-004', { file: 'content/permalinks', line: 1, column: 1 }, { found: 'không có content/permalinks' }));
    return null;
  }
  const locked = new Map<string, LockedPath>();
  for (const { file, text, overrules = false } of content.locks) {
    const parsed = parseLockFile(file, text);
    diagnostics.push(...parsed.diagnostics);
    for (const [path, record] of parsed.paths) {
      const other = locked.get(path);
      if (other !== undefined && !overrules) diagnostics.push(repeatedPath(path, record, other));
      locked.set(path, record);
    }
  }
  return locked;
}

/** Two lines of one path, left by a merge of two editors' work: different ones are for them to choose from. */
function repeatedPath(path: string, { record, file, line }: LockedPath, other: LockedPath): Diagnostic {
  const place = { file, line, column: 1 };
  if (JSON.stringify(record) === JSON.stringify(other.record))
    return diagnostic('LOCK-014', place, { found: `${path} ghi cả trong ${other.file}` });
  return repeatedLine(place, `${path} ghi cả trong ${other.file}, khác nhau`);
}

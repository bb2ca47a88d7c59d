/** The small content folder of the tests, and ways to lay a document or a file over it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble, type Assembled } from '../../src/lib/library/assemble.ts';
import type { Content } from '../../src/lib/library/content.ts';
import type { Diagnostic } from '../../src/lib/diagnostic/diagnostic.ts';
import { openContent, sha256 } from '../../src/io/content.ts';

export const fixtures = join(import.meta.dirname, '../fixtures');
const libraryFolder = join(fixtures, 'library');
const library = openContent(libraryFolder);

/** The document that tests lay over the library. */
export const testId = 'tinh-uy-lam-dong/thu';
export const testFile = `content/directives/${testId}.mdx`;

/** The library with one more document; `source` is its file below content/sources/, where it has one of its own. */
export function withDocument(text: string, source?: string): Content {
  return {
    ...library,
    directives: [...library.directives, { id: testId, file: testFile }],
    readDirective: (id) => (id === testId ? { text } : library.readDirective(id)),
    readSource: (path) =>
      path === `${testId}.txt` && source !== undefined ? { sha256: sha256(source), text: source } : library.readSource(path),
  };
}

/** What `npm run check` says of content; a document that is not yet in the lock is no matter here. */
export function check(content: Content): Assembled {
  const assembled = assemble(content, { secondParser: true });
  return { ...assembled, diagnostics: assembled.diagnostics.filter(({ code }) => code !== 'LOCK-005') };
}

export const describeProblem = ({ line, column, code, found }: Diagnostic): string => `${line}:${column} ${code} ${found}`;

/** A copy of the library on disk, that a test may change; `dispose` removes it. */
export function copyLibrary(): { folder: string; dispose: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'van-mach-'));
  cpSync(libraryFolder, folder, { recursive: true });
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

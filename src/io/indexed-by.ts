/** What an index is made by: where any of it is another than the last time, every index is made anew. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders and files whose programs turn a document into what is indexed and listed of it. */
const programs = ['../lib/search', '../lib/text', './period-index.ts', './document-spool.ts'];

let known: string | undefined;

/** Pagefind, Node (its tables say what a letter is), and our own programs, as they stand. */
export function indexedBy(): string {
  return (known ??= [readPagefindVersion(), process.version, process.platform, process.arch, hashPrograms()].join(' '));
}

function readPagefindVersion(): string {
  const module = fileURLToPath(import.meta.resolve('pagefind'));
  const { version } = JSON.parse(readFileSync(join(module, '../../package.json'), 'utf8')) as { version: string };
  return `pagefind ${version}`;
}

function hashPrograms(): string {
  const hash = createHash('sha256');
  for (const part of programs) {
    const path = join(import.meta.dirname, part);
    const files = part.endsWith('.ts') ? [path] : readdirSync(path).map((name) => join(path, name));
    for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort()) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

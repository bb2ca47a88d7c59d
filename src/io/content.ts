/** Reads a content folder for the core. All text is NFC-checked and LF from here on; nothing is written. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { registryNames, type Content, type ReadText, type RegistryName, type TextFile } from '../lib/library/content.ts';
import type { SourceFile } from '../lib/rules/rule.ts';

/** Requirement SEC-10: larger files are refused with a reason. */
const maximumBytes = 5 * 1024 * 1024;

/** Messages name files as `content/…`, whatever folder is read, with `/` on every system. */
const shown = (path: string): string => `content/${path.split(sep).join('/')}`;

export function openContent(folder: string): Content {
  const directives = findFiles(join(folder, 'directives'), '.mdx').map((path) => {
    const posix = path.split(sep).join('/');
    return { id: posix.replace(/\.mdx$/, ''), file: shown(join('directives', path)), path: join(folder, 'directives', path) };
  });
  const paths = new Map(directives.map(({ id, path }) => [id, path]));
  return {
    directives: directives.map(({ id, file }) => ({ id, file })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    readDirective: (id) => readText(paths.get(id) ?? ''),
    readSource: (path) => readSource(join(folder, 'sources', path)),
    registry: Object.fromEntries(registryNames.map((name) => [name, readOptional(folder, join('registry', `${name}.yaml`))])) as Record<
      RegistryName,
      TextFile | null
    >,
    site: readOptional(folder, 'site.yaml'),
    locks: readLocks(folder),
    redirects: readOptional(folder, 'redirects.yaml'),
    removed: readOptional(folder, 'removed.yaml'),
    hash: sha256,
  };
}

/** SHA-256 of a text's UTF-8 bytes, or of bytes, in hex. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data);
}

/** Text of a file in UTF-8 with line feeds only, or why it cannot be read. A byte order mark stays, for `check` to point at. */
export function readText(path: string): ReadText {
  try {
    const { size } = statSync(path);
    if (size > maximumBytes) return { problem: 'too-large', detail: `${(size / 1024 / 1024).toFixed(1).replace('.', ',')} MB` };
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
    return { text: text.replaceAll('\r\n', '\n') };
  } catch (thrown) {
    if (thrown instanceof TypeError) return { problem: 'not-utf8', detail: 'byte không thuộc bảng mã UTF-8' };
    return { problem: 'unreadable', detail: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

function readSource(path: string): SourceFile | undefined {
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  const bytes = readFileSync(path);
  return { sha256: sha256(bytes), text: path.endsWith('.txt') ? new TextDecoder('utf-8').decode(bytes) : null };
}

function readOptional(folder: string, path: string): TextFile | null {
  const full = join(folder, path);
  if (!existsSync(full)) return null;
  const read = readText(full);
  return { file: shown(path), text: 'text' in read ? read.text : '\uFFFD' };
}

function readLocks(folder: string): TextFile[] | null {
  const path = join(folder, 'permalinks');
  if (!existsSync(path)) return null;
  return findFiles(path, '.json').flatMap((name) => {
    const file = readOptional(folder, join('permalinks', name));
    return file === null ? [] : [file];
  });
}

/** Paths below a folder, relative to it, in byte order; hidden files and folders are skipped. */
function findFiles(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension) && !path.split(sep).some((part) => part.startsWith('.')))
    .sort();
}

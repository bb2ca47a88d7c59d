/** The library that the pages are views of: loaded once a build, from the folder in VAN_MACH_CONTENT (default `content`). */
import { resolve } from 'node:path';
import { parseBody, type DocumentId } from '../lib/directive/directive.ts';
import { assemble } from '../lib/library/assemble.ts';
import type { Content } from '../lib/library/content.ts';
import type { Library } from '../lib/library/library.ts';
import type { Body } from '../lib/provision/body.ts';
import { openContent } from './content.ts';

interface Loaded {
  folder: string;
  content: Content;
  library: Library;
}

/** The build has assembled the library to check it; its pages run in the same process and need not do so again. */
const store = globalThis as Record<symbol, unknown>;
const key = Symbol.for('van-mach.library');

export function contentFolder(): string {
  return resolve(process.env['VAN_MACH_CONTENT'] ?? 'content');
}

export function shareLibrary(content: Content, library: Library): void {
  store[key] = { folder: contentFolder(), content, library } satisfies Loaded;
}

function load(): Loaded {
  const folder = contentFolder();
  const shared = store[key] as Loaded | undefined;
  if (shared?.folder === folder) return shared;
  const content = openContent(folder);
  const loaded = { folder, content, library: assemble(content, { secondParser: false }).library };
  store[key] = loaded;
  return loaded;
}

export function getLibrary(): Library {
  return load().library;
}

/** The body of a document of the library, parsed again: the library holds facts, not bodies. */
export function getBody(id: DocumentId): Body {
  const { content, library } = load();
  const read = content.readDirective(id);
  const entry = library.entry(id);
  if (!('text' in read) || entry === undefined) throw new Error(`không đọc được văn bản ${id}`);
  return parseBody(entry.file, read.text);
}

/** The path below which the site is served, with a slash at both ends: "/" or "/van-ban/". */
export function getBase(): string {
  return normalizeBase(process.env['VAN_MACH_BASE'] ?? '/');
}

/** "van-ban" → "/van-ban/". */
export function normalizeBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

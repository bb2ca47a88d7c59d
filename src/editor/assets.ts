/** Styles and scripts of the editor's pages, made from the sources when they are asked for: there is no build. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, resolve } from 'node:path';

const editorFolder = import.meta.dirname;
const styleFolder = resolve(editorFolder, '../styles');

/** The styles of a document's page, in the order in which the site has them (src/layouts/Base.astro names them once). */
function siteStyleNames(): string[] {
  const base = readFileSync(resolve(editorFolder, '../layouts/Base.astro'), 'utf8');
  return [...base.matchAll(/^import '\.\.\/styles\/([a-z-]+\.css)';$/gm)].flatMap(([, name]) => name ?? []);
}

const readStyle = (name: string): string => readFileSync(join(styleFolder, name), 'utf8');

/** All that a page of the site is dressed in. */
export const siteStyles = (): string => siteStyleNames().map(readStyle).join('\n');

/** The same ground, and what the editor's pages add to it. */
export const editorStyles = (): string =>
  [
    ...['layers.css', 'tokens.css', 'base.css', 'interface.css'].map(readStyle),
    readFileSync(join(editorFolder, 'editor.css'), 'utf8'),
  ].join('\n');

/** A module of `browser/` as JavaScript; null where there is none of that name. The browser loads what it imports by the same way. */
export function browserScript(file: string): string | null {
  if (!/^[a-z-]+\.ts$/.test(file) || file.endsWith('.test.ts')) return null;
  try {
    return stripTypeScriptTypes(readFileSync(join(editorFolder, 'browser', file), 'utf8'));
  } catch {
    return null;
  }
}

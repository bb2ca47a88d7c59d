/** Makes the scripts of the copy from the modules of the site: classic ones, because no browser runs a module from a disk. */
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const components = resolve(import.meta.dirname, '../../components');
const own = join(components, 'usb');

/** Names in the copy → what they are made of. Pages have one of the first two; the others come when a page asks for them. */
export const pageScript = 'trang.js';
export const searchScript = 'trang-tim.js';
const pages = { trang: join(own, 'page.ts'), 'trang-tim': join(own, 'search-page.ts') };
const parts = ['search/combobox', 'search/mark-words', 'register/filter-page', 'document/version-notice', 'document/qr', 'document/word'];

/** Modules of the site in whose place the copy has its own. */
const replaced: readonly (readonly [RegExp, string])[] = [
  [/\/lib\/address\.ts$/, 'address.ts'],
  [/\/i18n\/vi\.ts$/, 'words.ts'],
  [/^\.\/client\.ts$/, 'client.ts'],
];

/** Older browsers of offices: Chrome 109 is the last of Windows 7. */
const target = ['chrome109', 'firefox115', 'safari16'];

const copyModules: Plugin = {
  name: 'copy-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
      const found = replaced.find(([shape]) => shape.test(path));
      return found === undefined || resolveDir === own ? undefined : { path: join(own, found[1]) };
    });
    // What a module of the site imports when it is needed is a script of its own here.
    onLoad({ filter: /[\\/]src[\\/]components[\\/].*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(
        /\bimport\('\.\/([\w-]+)\.ts'\)/g,
        (_, name: string) => `(importPart('${name}') as Promise<any>)`,
      ),
    }));
  },
};

/** File name → text. `isTitlesOnly`: what a search says of itself. */
export async function makeScripts(isTitlesOnly: boolean): Promise<ReadonlyMap<string, string>> {
  const bundle = async (entryPoints: Readonly<Record<string, string>>, isPart: boolean): Promise<[string, string][]> => {
    const { outputFiles } = await build({
      entryPoints: { ...entryPoints },
      ...(isPart ? { globalName: 'vanMachPart', footer: { js: 'vanMach.give(vanMachPart);' } } : {}),
      bundle: true,
      format: 'iife',
      target,
      minify: true,
      charset: 'utf8',
      legalComments: 'inline',
      write: false,
      outdir: '.',
      platform: 'browser',
      inject: [join(own, 'injected.ts')],
      define: { isTitlesOnly: String(isTitlesOnly) },
      plugins: [copyModules],
      logLevel: 'silent',
    });
    return outputFiles.map(({ path, text }) => [basename(path), text]);
  };
  const named = Object.fromEntries(parts.map((part) => [basename(part), join(components, `${part}.ts`)]));
  return new Map([...(await bundle(pages, false)), ...(await bundle(named, true))]);
}

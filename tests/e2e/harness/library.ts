/** Sites that several test files look at: each is built once a run, by the first file that asks; the others wait for it. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, inject } from 'vitest';
import { project, runScript } from './command.ts';
import { startSite, type Site } from './site.ts';

export interface LibraryRecipe {
  /** For people; libraries are told apart by their recipe. */
  name: string;
  /** Changes the copy of the project's own content from which the site is built. */
  change(content: string): void;
  /** Path below which the site lies, with both slashes. */
  base?: string;
}

interface BuiltLibrary {
  content: string;
  /** The folder of the site. */
  out: string;
}

/** For a whole test file or `describe`: the site of a recipe, served while its tests run. */
export function useLibrary(recipe: LibraryRecipe): { readonly out: string; readonly address: string } {
  let out = '';
  let site: Site | undefined;
  beforeAll(async () => {
    ({ out } = await buildLibrary(recipe));
    site = await startSite(out, recipe.base === undefined ? {} : { base: recipe.base });
  }, 400_000);
  afterAll(() => site?.stop());
  return {
    get out() {
      return out;
    },
    get address() {
      return site?.address ?? '';
    },
  };
}

/** The site of a recipe; throws with the words of the build where it failed, in every file that asks. */
async function buildLibrary({ name, change, base }: LibraryRecipe): Promise<BuiltLibrary> {
  // Two recipes of one name are two libraries.
  const folder = join(
    inject('librariesFolder'),
    `${name}-${createHash('sha256')
      .update(`${String(change)}${base ?? ''}`)
      .digest('hex')
      .slice(0, 8)}`,
  );
  const built = { content: join(folder, 'content'), out: join(folder, 'site') };
  const result = join(folder, 'result.txt');
  mkdirSync(dirname(folder), { recursive: true });
  if (isFirst(folder)) {
    const failure = await attempt(built, change, base);
    // Renamed when complete: who waits never reads half of it.
    writeFileSync(`${result}.new`, failure);
    renameSync(`${result}.new`, result);
  }
  while (!existsSync(result)) await sleep(200);
  const failure = readFileSync(result, 'utf8');
  if (failure !== '') throw new Error(`library ${name}: ${failure}`);
  return built;
}

/** What went wrong; empty when the site was built. */
async function attempt({ content, out }: BuiltLibrary, change: LibraryRecipe['change'], base = '/'): Promise<string> {
  try {
    cpSync(join(project, 'content'), content, { recursive: true });
    change(content);
    const { code, stderr } = await runScript('build', ['--content', content, '--out', out, '--base', base]);
    return code === 0 ? '' : `exit code ${code}\n${stderr}`;
  } catch (error) {
    return String(error);
  }
}

/** Making a folder succeeds for one process alone. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

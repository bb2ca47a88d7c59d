/** Once for all e2e files: the site server over dist/ and one browser that every file joins. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from './browser.ts';
import { startSite } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where dist/ is served; null when nothing was built. */
    siteAddress: string | null;
    browserAddress: string;
    /** Where the libraries of several files are built. */
    librariesFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = resolve(import.meta.dirname, '../../..');
  const folder = join(root, 'dist');
  const browser = await launchBrowserServer();
  mkdirSync(join(root, '.tmp'), { recursive: true });
  const libraries = mkdtempSync(join(root, '.tmp', 'libraries-'));
  const site = await startSite(folder);
  project.provide('siteAddress', existsSync(join(folder, 'index.html')) ? site.address : null);
  project.provide('browserAddress', browser.wsEndpoint());
  project.provide('librariesFolder', libraries);
  return async () => {
    await Promise.all([site.stop(), browser.close()]);
    rmSync(libraries, { recursive: true, force: true });
  };
}

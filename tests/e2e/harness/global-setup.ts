/** Once for all e2e files: the site server over dist/ and one browser that every file joins. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from './browser.ts';
import { startSite } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where dist/ is served; null when nothing was built. */
    siteAddress: string | null;
    browserAddress: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = resolve(import.meta.dirname, '../../../dist');
  const browser = await launchBrowserServer();
  const site = await startSite(folder);
  project.provide('siteAddress', existsSync(join(folder, 'index.html')) ? site.address : null);
  project.provide('browserAddress', browser.wsEndpoint());
  return async () => {
    await Promise.all([site.stop(), browser.close()]);
  };
}

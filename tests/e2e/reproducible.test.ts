/** The same content gives the same bytes, wherever, whenever and on whatever machine it is built (SEC-13); that nothing of an older build is left is tested in commands.test.ts. */
import { cpSync, mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { project, startScript, temporaryFolder } from './harness/command.ts';
import { copyProject } from './harness/project-copy.ts';
import { expectSameSite } from './harness/same-site.ts';

/** The last file first, and of another time. */
function copyBackwards(from: string, to: string): void {
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' }).sort().reverse()) {
    if (!statSync(join(from, path)).isFile()) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path));
    utimesSync(join(to, path), 981_173_106, 981_173_106);
  }
}

const preload = pathToFileURL(join(project, 'tests/support/other-machine.mjs')).href;
const otherMachine = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  NODE_OPTIONS: `--import=${preload}`,
  // Of Pagefind, which is no Node program.
  RAYON_NUM_THREADS: '1',
  TOKIO_WORKER_THREADS: '1',
};

test('the same content gives the same bytes in another folder, time zone, language, umask and order of files, at another time, with another number of processors', async () => {
  const work = temporaryFolder('reproducible');
  const folder = copyProject(join(work, 'a project', 'elsewhere'));
  const content = join(work, 'văn bản');
  copyBackwards(join(project, 'content'), content);
  const out = join(work, 'web', 'site');
  const { code, stderr } = await startScript('build', ['--content', content, '--out', out], { folder, environment: otherMachine }).result;
  expect(code, stderr).toBe(0);
  // The other machine was one.
  if (process.platform !== 'win32') expect(statSync(join(out, 'index.html')).mode & 0o777).toBe(0o600);
  expectSameSite(join(project, 'dist'), out);
});

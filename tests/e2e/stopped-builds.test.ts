/** A build that is killed at any moment leaves the site that was served, or the new one, and nothing for the next build to fall over (SEC-08). */
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { verifySite } from '../../src/io/integrity.ts';
import { currentRelease, shelfMark } from '../../src/io/release-folder.ts';
import { createRandom } from '../../scripts/bench/synthetic.ts';
import { fixtures } from '../support/library.ts';
import { runScript, startScript, temporaryFolder } from './harness/command.ts';
import { copyProject } from './harness/project-copy.ts';

const moments = 20;
/** Printed when the pages are done: what follows moves files. */
const pagesDone = 'Đã dựng các trang';

test.skipIf(process.platform === 'win32')(
  'killed at twenty moments, each time a whole site is served',
  async () => {
    const work = temporaryFolder('stopped');
    const folder = copyProject(join(work, 'project'));
    const content = join(work, 'content');
    cpSync(join(fixtures, 'library'), content, { recursive: true });
    // What is measured comes after the pages, which take half as long so.
    appendFileSync(join(content, 'site.yaml'), 'renderer: direct\n');
    const out = join(folder, 'web');
    const start = (): ReturnType<typeof startScript> => startScript('build', ['--content', content, '--out', out], { folder });

    const began = performance.now();
    const first = start();
    await first.said(pagesDone);
    const pages = performance.now() - began;
    const { code, stderr } = await first.result;
    expect(code, stderr).toBe(0);
    const rest = performance.now() - began - pages;

    const random = createRandom(7).next;
    const ends: string[] = [];
    for (let moment = 0; moment < moments; moment += 1) {
      const build = start();
      // A third of them anywhere before the pages are done, the others behind, where files are moved.
      if (moment % 3 === 0) await sleep(random() * pages);
      else {
        await build.said(pagesDone);
        await sleep(random() * rest);
      }
      build.kill();
      ends.push((await build.result).code === 0 ? 'through' : 'killed');
      expect(verifySite(out).problems, `moment ${moment}`).toEqual([]);
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('</html>');
    }
    expect(ends.filter((end) => end === 'killed').length).toBeGreaterThan(moments / 4);

    const served = currentRelease(out)?.name ?? '';
    const next = await start().result;
    expect(next.code, next.stderr).toBe(0);
    const now = currentRelease(out)?.name ?? '';
    expect(readdirSync(`${out}.ban`).sort()).toEqual([shelfMark, served, now].sort());
    expect(existsSync(`${out}.dang-dung`)).toBe(false);

    const back = await runScript('rollback', ['--out', out], folder);
    expect(back.code, back.stderr).toBe(0);
    expect(back.stdout).toContain(`Đang phục vụ bản ${served}`);
    expect(currentRelease(out)?.name).toBe(served);
  },
  600_000,
);

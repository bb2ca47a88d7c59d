/** Every link, anchor, id and file of the built site leads somewhere, below the root and below /van-ban/. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SiteReport } from '../../src/lib/site-check/site-check.ts';
import { elsewhere } from '../support/elsewhere.ts';
import { project, runScript, temporaryFolder } from './harness/command.ts';
import { useLibrary } from './harness/library.ts';

async function check(folder: string): Promise<SiteReport & { code: number | null }> {
  const { code, stdout } = await runScript('check:dist', [folder, '--json']);
  return { code, ...(JSON.parse(stdout) as SiteReport) };
}

test('all of the built site leads somewhere', async () => {
  const { code, pages, links, problems, external } = await check(join(project, 'dist'));
  expect(problems).toEqual([]);
  expect(code).toBe(0);
  expect(pages).toBeGreaterThan(40);
  expect(links).toBeGreaterThan(1000);
  expect(external).toEqual({});
});

describe('a site built below /van-ban/, with an address of its own', () => {
  const site = useLibrary(elsewhere);

  test('stays below it', async () => {
    const { code, pages, problems, external } = await check(site.out);
    expect(problems).toEqual([]);
    expect(code).toBe(0);
    expect(pages).toBeGreaterThan(40);
    expect(external).toEqual({});
  });
});

test('what is broken is named, with exit code 1; a wrong call or no site has exit code 2', async () => {
  const folder = join(temporaryFolder('dist'), 'site');
  cpSync(join(project, 'dist'), folder, { recursive: true, dereference: true });
  const lost = 'vb/tinh-uy-lam-dong/nq-28-2023/index.html';
  writeFileSync(join(folder, lost), readFileSync(join(folder, lost), 'utf8').replace(' id="p2.ii.1"', ''));
  rmSync(join(folder, 'nam/2024'), { recursive: true });
  const { code, problems } = await check(folder);
  expect(code).toBe(1);
  expect(problems.map(({ problem, found }) => `${problem} ${found}`)).toEqual(
    expect.arrayContaining([`missing-anchor ${lost}#p2.ii.1`, 'missing-file nam/2024/index.html']),
  );
  for (const call of [[temporaryFolder('empty')], ['a', 'b'], ['--base', 'van-ban'], ['--unknown']])
    expect((await runScript('check:dist', call)).code, call.join(' ')).toBe(2);
});

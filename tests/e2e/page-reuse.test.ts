/** Pages that are taken from the site before (`npm run build -- --reuse`) are what a clean build would have made, byte for byte (docs/decisions/0022-dung-lai-trang.md). */
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/io/content.ts';
import { project, runScript, temporaryFolder } from './harness/command.ts';
import { expectSameSite } from './harness/same-site.ts';

const directive = 'tinh-uy-lam-dong/cv-3467-2024';
const [said, mended] = ['Ban Thường vụ Tỉnh ủy yêu cầu:', 'Ban Thường vụ Tỉnh ủy đề nghị:'];

test('after each change the site is that of a clean build, and what nothing of it touches is taken', async () => {
  const content = temporaryFolder('content');
  cpSync(join(project, 'content'), content, { recursive: true });
  // Nothing here is published: words may change and documents go.
  rmSync(join(content, 'permalinks'), { recursive: true });
  const out = temporaryFolder('site');
  const change = (file: string, edit: (text: string) => string): void => {
    const path = join(content, file);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, edit(before));
    expect(readFileSync(path, 'utf8')).not.toBe(before);
  };
  /** How many pages were taken; the site is that of a clean build. */
  const rebuild = async (): Promise<number> => {
    const taken = await build(content, out, true);
    const clean = temporaryFolder('clean');
    expect(await build(content, clean, false)).toBe(0);
    expectSameSite(clean, out);
    return taken;
  };
  change('site.yaml', (text) => text.replace(/^renderer: .*$/m, 'renderer: direct'));
  expect(await build(content, out, true)).toBe(0);
  const all = await rebuild();
  expect(all).toBeGreaterThan(100);

  // A word of one document, and of the source that it was taken from.
  const source = `sources/${directive}.txt`;
  const before = sha256(readFileSync(join(content, source)));
  change(source, (text) => text.replace(said, mended));
  change(`directives/${directive}.mdx`, (text) =>
    text.replaceAll(said, mended).replaceAll(before, sha256(readFileSync(join(content, source)))),
  );
  const afterWord = await rebuild();
  expect(afterWord).toBeGreaterThan(all / 2);
  expect(afterWord).toBeLessThan(all);
  expect(readFileSync(join(out, `vb/${directive}/index.html`), 'utf8')).toContain(mended);

  // A document goes: others no longer lead to it.
  rmSync(join(content, 'directives/tinh-uy-lam-dong/nq-28-2023.mdx'));
  expect(await rebuild()).toBeGreaterThan(0);

  // The settings of the library: every page may say them. From here on in the stock host.
  change('site.yaml', (text) => text.replace(/^title: .*$/m, 'title: Thư viện khác').replace(/^renderer: .*$/m, 'renderer: mdx'));
  expect(await rebuild()).toBe(0);

  // Somebody has written into the site: what is not what was proven is not taken.
  appendFileSync(join(out, 'tiep-can/index.html'), '<!-- -->');
  expect(await rebuild()).toBeGreaterThan(100);
}, 300_000);

/** How many pages were taken from the site before. */
async function build(content: string, out: string, reuse: boolean): Promise<number> {
  const { code, stdout, stderr } = await runScript('build', ['--content', content, '--out', out, ...(reuse ? ['--reuse'] : [])]);
  expect(code, stdout + stderr).toBe(0);
  return Number(/; lấy lại (\d+) trang/.exec(stdout)?.[1] ?? 0);
}

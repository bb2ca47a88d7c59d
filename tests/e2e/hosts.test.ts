/** Both hosts publish the same: every file of the five documents, byte for byte. */
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project, runScript, temporaryFolder } from './harness/command.ts';

/** Path → bytes of a built site, without the search index, whose files are compared by what they find elsewhere. */
function readSite(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path)).toString('latin1')]));
}

test('the direct host and stock MDX give the same site', async () => {
  const content = temporaryFolder('content');
  const out = temporaryFolder('direct');
  cpSync(join(project, 'content'), content, { recursive: true });
  const settings = readFileSync(join(content, 'site.yaml'), 'utf8');
  expect(settings).toContain('renderer: mdx');
  writeFileSync(join(content, 'site.yaml'), settings.replace('renderer: mdx', 'renderer: direct'));
  const { code, stdout, stderr } = await runScript('build', ['--content', content, '--out', out]);
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('renderer: direct');
  const stock = readSite(join(project, 'dist'));
  const direct = readSite(out);
  expect([...direct.keys()]).toEqual([...stock.keys()]);
  expect([...direct].filter(([path, bytes]) => stock.get(path) !== bytes).map(([path]) => path)).toEqual([]);
  expect(stock.size).toBeGreaterThan(40);
});

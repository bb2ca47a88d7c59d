/** Both hosts publish the same: every file of the five documents, byte for byte. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project, runScript, temporaryFolder } from './harness/command.ts';
import { expectSameSite } from './harness/same-site.ts';

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
  expectSameSite(join(project, 'dist'), out);
});

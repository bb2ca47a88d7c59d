/** Both hosts publish the same, byte for byte: the five documents, and one with the characters that HTML writes in several ways. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project, runScript, temporaryFolder } from './harness/command.ts';
import { expectSameSite } from './harness/same-site.ts';

const odd = `Vụ KHCNMT&VLXD (a < b > c) ghi "đạt", 'chưa đạt' & "R&D" &amp; &lt;p&gt;.`;

test('the direct host and stock MDX give the same site', async () => {
  const content = temporaryFolder('content');
  cpSync(join(project, 'content'), content, { recursive: true });
  const letter = readFileSync(join(content, 'sources/tinh-uy-lam-dong/cv-3467-2024.txt'), 'utf8');
  const file = join(content, 'cong-van.txt');
  writeFileSync(file, letter.replace('Số 3467', 'Số 9467').replace('**Ban Thường vụ Tỉnh ủy yêu cầu:**', `**${odd}** ${odd}`));
  const imported = await runScript('import', [
    '--content',
    content,
    '--yes',
    '--force',
    '--issuer',
    'ban-thuong-vu-tinh-uy-lam-dong',
    '--kind',
    'công văn',
    '--title',
    'Thử',
    '--id',
    'cv-9467-2024',
    file,
  ]);
  expect(imported.code, imported.stdout + imported.stderr).toBe(0);
  const stock = await build(content, 'mdx');
  expectSameSite(stock, await build(content, 'direct'));
  const page = readFileSync(join(stock, 'vb/tinh-uy-lam-dong/cv-9467-2024/index.html'), 'utf8');
  expect(page).toContain('Vụ KHCNMT&#x26;VLXD (a &#x3C; b > c) ghi "đạt", \'chưa đạt\' &#x26; "R&#x26;D" &#x26;amp; &#x26;lt;p&#x26;gt;.');
});

async function build(content: string, renderer: 'mdx' | 'direct'): Promise<string> {
  const out = temporaryFolder(renderer);
  const file = join(content, 'site.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^renderer: .*$/m, `renderer: ${renderer}`));
  const { code, stdout, stderr } = await runScript('build', ['--content', content, '--out', out]);
  expect(code, stderr).toBe(0);
  expect(stdout.includes('renderer: direct')).toBe(renderer === 'direct');
  return out;
}

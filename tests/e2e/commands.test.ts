/** The commands that other tools call, and every command of the README, run as a user runs them. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparison } from '../../src/i18n/vi.ts';
import { project, runScript, temporaryFolder } from './harness/command.ts';
import { expectSameSite } from './harness/same-site.ts';

interface Report {
  diagnostics: {
    code: string;
    severity: string;
    file: string;
    line: number;
    column: number;
    found: string;
    expected: string;
    fix: string;
  }[];
  summary: { files: number; errors: number; warnings: number };
}

function copyContent(): string {
  const folder = temporaryFolder('content');
  cpSync(join(project, 'content'), folder, { recursive: true });
  return folder;
}

const letter = 'directives/tinh-uy-lam-dong/cv-3467-2024.mdx';

function edit(folder: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(folder, path), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, path), after);
}

const trackedState = (): string =>
  execFileSync('git', ['status', '--porcelain', '--untracked-files=no'], { cwd: project, encoding: 'utf8' });

/** One hash over all files of a folder. */
function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (statSync(join(folder, path)).isFile()) hash.update(path).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}

describe('check', () => {
  test('says that the content is sound', async () => {
    const { code, stdout } = await runScript('check', ['--json']);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Report).diagnostics).toEqual([]);
  });

  test('reports three broken blocks as three problems, with place, expectation and mend', async () => {
    const folder = copyContent();
    edit(folder, letter, (text) =>
      text
        .replace(/^(1\. .*?>)Các cấp ủy/m, '$1Các {cấp ủy}')
        .replace(/^(2\. .*?)Quan tâm phát triển/m, '$1Quan tâm <b>phát triển</b>')
        .replace(/^(6\. .*?)Các đồng chí/m, '$1Các <5 đồng chí'),
    );
    const json = await runScript('check', ['--content', folder, '--json']);
    expect(json.code).toBe(1);
    const { diagnostics, summary } = JSON.parse(json.stdout) as Report;
    expect([...new Set(diagnostics.map(({ line }) => line))]).toHaveLength(3);
    expect(summary.errors).toBe(diagnostics.filter(({ severity }) => severity === 'error').length);
    for (const { file, line, column, found, expected, fix } of diagnostics) {
      expect(file).toBe(`content/${letter}`);
      expect([line > 1, column > 1, found !== '', expected !== '', fix !== '']).toEqual([true, true, true, true, true]);
    }
    const text = await runScript('check', ['--content', folder]);
    expect(text.code).toBe(1);
    expect(text.stdout).toMatch(/cv-3467-2024\.mdx:\d+:\d+ {2}LỖI SYN-002/);
    expect(text.stdout).toContain('Cách sửa:');
  });

  test('fails when a published path, anchor or word is gone, and passes again once the lock is written', async () => {
    const folder = copyContent();
    edit(folder, letter, (text) => text.replace(/\n\n6\. /, ' 6. '));
    const { diagnostics } = JSON.parse((await runScript('check', ['--content', folder, '--json'])).stdout) as Report;
    // All words are there; the place that links lead to is gone.
    expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['LOCK-002']));

    const lost = copyContent();
    rmSync(join(lost, 'directives/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam.mdx'));
    const report = JSON.parse((await runScript('check', ['--content', lost, '--json'])).stdout) as Report;
    const gone = report.diagnostics.filter(({ code }) => code === 'LOCK-001').map(({ found }) => found);
    expect(gone.join('\n')).toContain(' /vb/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam/');
    expect((await runScript('permalinks', ['--content', lost])).code).toBe(1);
    // What is lost is never forgotten by the way: only when it is said.
    expect((await runScript('permalinks', ['--content', lost, '--accept'])).code).toBe(1);
    expect((await runScript('permalinks', ['--content', lost, '--accept', '--drop'])).code).toBe(0);
    expect((await runScript('check', ['--content', lost])).code).toBe(0);
  });
});

describe('build', () => {
  // One library through its life: each build costs ten seconds.
  test('builds without a lock with a warning, leaves no trace of deleted documents, and refuses a bad one with the report of check', async () => {
    const folder = copyContent();
    const out = temporaryFolder('out');
    const before = trackedState();
    const page = (path: string): string => join(out, path, 'index.html');
    rmSync(join(folder, 'permalinks'), { recursive: true });
    const first = await runScript('build', ['--content', folder, '--out', out]);
    expect(first.code, first.stderr).toBe(0);
    expect(first.stderr).toContain('LOCK-004');
    expect(existsSync(page('vb/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam'))).toBe(true);

    const gone = [
      'tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam',
      'tinh-uy-lam-dong/cv-3467-2024',
      'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong',
    ];
    for (const id of gone) rmSync(join(folder, `directives/${id}.mdx`));
    const second = await runScript('build', ['--content', folder, '--out', out]);
    expect(second.code, second.stderr).toBe(0);
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.html') || path.endsWith('.json'),
    );
    for (const id of gone) {
      expect(existsSync(join(out, 'vb', id))).toBe(false);
      expect(files.filter((path) => readFileSync(join(out, path), 'utf8').includes(id))).toEqual([]);
    }
    // The two that are left share less than a fifth, and nothing was published: no pair is compared, and that is said.
    expect(readFileSync(page('doi-chieu'), 'utf8')).toContain(comparison.none);
    expect(readdirSync(join(out, 'doi-chieu'))).toEqual(['index.html']);
    expect(readFileSync(page('vb/tinh-uy-lam-dong/nq-28-2023'), 'utf8')).not.toContain('id="doi-chieu"');

    // Over the site and the caches of more documents the same as in an empty place: nothing of them is left in any file, the search index among them.
    const clean = temporaryFolder('clean');
    expect((await runScript('build', ['--content', folder, '--out', clean])).code).toBe(0);
    expectSameSite(clean, out);

    const hash = hashFolder(out);
    edit(folder, 'directives/tinh-uy-lam-dong/nq-28-2023.mdx', (text) =>
      text.replace('Tốc độ tăng trưởng', '{process.env.HOME} tăng trưởng'),
    );
    const third = await runScript('build', ['--content', folder, '--out', out]);
    expect(third.code).toBe(1);
    expect(third.stderr).toContain('SYN-002');
    expect(hashFolder(out)).toBe(hash);
    expect(trackedState()).toBe(before);
  }, 400_000);

  test("does not clear a folder that holds somebody's files", async () => {
    const out = temporaryFolder('out');
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'luận án.docx'), 'quan trọng');
    expect((await runScript('build', ['--out', out])).code).toBe(2);
    expect(readdirSync(out)).toEqual(['luận án.docx']);
  });
});

describe('library', () => {
  test('writes the same bytes every time, the five real documents among them', async () => {
    const [first, second] = [temporaryFolder('library'), temporaryFolder('library')];
    expect((await runScript('library', ['--documents', '40', '--out', first])).code).toBe(0);
    expect((await runScript('library', ['--documents', '40', '--out', second])).code).toBe(0);
    expect(hashFolder(second)).toBe(hashFolder(first));
    const documents = readdirSync(join(first, 'directives'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mdx'));
    expect(documents).toHaveLength(40);
    expect(readFileSync(join(first, letter), 'utf8')).toBe(readFileSync(join(project, 'content', letter), 'utf8'));
    const { diagnostics } = JSON.parse((await runScript('check', ['--content', first, '--json'])).stdout) as Report;
    // Doubts about words and dates are true of made-up documents.
    const doubts = /^(?:WORD|CITE|UNIT|META|ANNO)-/;
    expect(diagnostics.map(({ code }) => code).filter((code) => !doubts.test(code))).toEqual(['LOCK-004']);
  });
});

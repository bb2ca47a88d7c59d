/** The commands that other tools call, and every command of the README, run as a user runs them. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, runScript, temporaryFolder } from './harness/command.ts';

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
        .replace('1. Các cấp ủy', '1. Các {cấp ủy}')
        .replace('2. Quan tâm phát triển', '2. Quan tâm <b>phát triển</b>')
        .replace('6. Các đồng chí', '6. Các <5 đồng chí'),
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
    edit(folder, letter, (text) => text.replace(/^6\. /m, '6\\. '));
    const { diagnostics } = JSON.parse((await runScript('check', ['--content', folder, '--json'])).stdout) as Report;
    // The words are the same; the place that links lead to is gone.
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
  test('refuses a bad document with the report of check, leaves the last site as it was and touches no tracked file', async () => {
    const folder = copyContent();
    const out = temporaryFolder('out');
    const before = trackedState();
    expect((await runScript('build', ['--content', folder, '--out', out])).code).toBe(0);
    const page = join(out, 'vb/tinh-uy-lam-dong/cv-3467-2024/index.html');
    expect(existsSync(page)).toBe(true);
    const hash = hashFolder(out);
    edit(folder, letter, (text) => text.replace('1. Các cấp ủy', '1. Các {process.env.HOME} cấp ủy'));
    const { code, stderr } = await runScript('build', ['--content', folder, '--out', out]);
    expect(code).toBe(1);
    expect(stderr).toContain('SYN-002');
    expect(hashFolder(out)).toBe(hash);
    expect(trackedState()).toBe(before);
  });

  test('builds a library without a lock with a warning, and leaves no trace of a deleted document', async () => {
    const folder = copyContent();
    const out = temporaryFolder('out');
    rmSync(join(folder, 'permalinks'), { recursive: true });
    expect((await runScript('build', ['--content', folder, '--out', out])).code).toBe(0);
    rmSync(join(folder, 'directives/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam.mdx'));
    const { code, stderr } = await runScript('build', ['--content', folder, '--out', out]);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('LOCK-004');
    expect(existsSync(join(out, 'vb/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam'))).toBe(false);
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.html') || path.endsWith('.json'),
    );
    expect(pages.filter((path) => readFileSync(join(out, path), 'utf8').includes('cv-2024-nhiem-vu-trong-tam'))).toEqual([]);
  });

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
    expect(diagnostics.map(({ code }) => code)).toEqual(['LOCK-004']);
  });
});

/** Commands of the README that no other test runs; documentation.test.ts finds what is run nowhere. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { project, runScript, temporaryFolder } from './harness/command.ts';

test('every file that the README and the guides link to exists', () => {
  for (const page of ['README.md', 'docs/bien-tap.md', 'docs/format.md']) {
    const text = readFileSync(join(project, page), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(project, page, '..', link)))).toEqual([]);
  }
});

/** Starts a command that serves, answers its address, and ends it as Ctrl+C does when the test is over. */
async function serveWith(parameters: readonly string[]): Promise<string> {
  const npm = process.env['npm_execpath'];
  const [command = 'npm', ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const child = spawn(command, [...first, ...parameters], { cwd: project, detached: process.platform !== 'win32' });
  onTestFinished(async () => {
    const ended = new Promise((done) => child.once('close', done));
    if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGINT');
    await ended;
  });
  return new Promise((done, fail) => {
    let output = '';
    const read = (text: string): void => {
      output += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (address !== undefined) done(address);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('close', (code) => {
      fail(new Error(`ended with ${code}: ${output}`));
    });
  });
}

describe('the commands that serve', () => {
  test('npm start builds, says where the site is, and serves the documents', async () => {
    const address = await serveWith(['start', '--', '--out', temporaryFolder('start')]);
    const response = await fetch(`${address}vb/tinh-uy-lam-dong/cv-3467-2024/`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('data-official-text');
  });

  test('npm run serve serves a built site with the production headers', async () => {
    const address = await serveWith(['run', 'serve', '--', '--dir', 'dist']);
    const response = await fetch(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

test('npm run bench measures our build and says what it measured', async () => {
  const { code, stdout, stderr } = await runScript('bench', ['--documents', '10', '--runs', '1', '--cold', '--peers', 'none']);
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/\| Văn Mạch \| \d+,\d s \|/);
});

test('npm run bench:citations measures and reaches its goals', async () => {
  const { code, stdout } = await runScript('bench:citations', ['--no-speed']);
  expect(code).toBe(0);
  expect(stdout).toContain('| samples | tất cả | 25 | 106 |');
});

test('npm run bench:pages measures a page and says what it measured', async () => {
  const { stdout, stderr } = await runScript('bench:pages', ['--runs', '1', '--pages', 'trang-dau', '--dist', 'dist']);
  // Accessibility, practice and SEO; speed is another matter on a busy machine.
  expect(stdout, stderr).toMatch(/^\| \/ \| \d+ \| 100 \| 100 \| 100 \|/m);
});

test('npm run bench:registers measures what the filters load and says it', async () => {
  const { code, stdout } = await runScript('bench:registers', ['--dist', 'dist']);
  expect(code).toBe(0);
  expect(stdout.match(/\d+(?:\.\d+)? KB/g)?.length).toBeGreaterThan(6);
});

test('npm run bench:search measures a built site and says what it measured', async () => {
  const { code, stdout, stderr } = await runScript('bench:search', ['--dist', 'dist', '--phrases', '5', '--no-browser', '--no-plain']);
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('5 văn bản.');
  expect(stdout).toMatch(/đầu \d+,\d %, trong 3 \d+,\d %/);
});

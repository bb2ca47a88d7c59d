/** Commands of the README that no other test runs; documentation.test.ts finds what is run nowhere. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { editor } from '../../src/i18n/vi/editor.ts';
import { draftReview } from '../../src/i18n/vi/review.ts';
import { project, runScript, temporaryFolder, userEnvironment } from './harness/command.ts';

test('every file that the README and the guides link to exists', () => {
  for (const page of ['README.md', 'docs/bien-tap.md', 'docs/tu-tep-den-trang.md', 'docs/format.md', 'docs/deploy/README.md']) {
    const text = readFileSync(join(project, page), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(project, page, '..', link)))).toEqual([]);
  }
});

/** Starts a command that serves, answers its address, and ends it as Ctrl+C does when the test is over. */
async function serveWith(parameters: readonly string[]): Promise<string> {
  const npm = process.env['npm_execpath'];
  const [command = 'npm', ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const child = spawn(command, [...first, ...parameters], { cwd: project, env: userEnvironment(), detached: process.platform !== 'win32' });
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

  test('npm run editor says where the page is and serves it', async () => {
    const address = await serveWith(['run', 'editor', '--', '--port', '0', '--no-open']);
    expect(await (await fetch(address)).text()).toContain(editor.start.drop);
  });

  test('npm run dev serves the document that was asked for, and lists what check says of the files', async () => {
    const content = join(project, '.tmp', `dev-${process.pid}`);
    onTestFinished(() => {
      rmSync(content, { recursive: true, force: true });
    });
    cpSync(join(project, 'content'), content, { recursive: true });
    const file = join(content, 'directives/tinh-uy-lam-dong/cv-3467-2024.mdx');
    const reviewed = 'reviewed:\n  - { code: WORD-002, words: không còn trong văn bản, note: thử }\n';
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^kind:/m, `${reviewed}kind:`));
    const address = await serveWith(['run', 'dev', '--', '--content', content, '--port', '0', '--open', 'tinh-uy-lam-dong/cv-3467-2024']);
    expect(await (await fetch(`${address}vb/tinh-uy-lam-dong/cv-3467-2024/`)).text()).toContain('data-official-text');
    const review = await (await fetch(`${address}ra-soat/`)).text();
    expect(review).toContain(draftReview.title);
    expect(review).toContain('META-014');
    expect(review).toContain('content/directives/tinh-uy-lam-dong/cv-3467-2024.mdx');
    // A site that is put up says nothing of it.
    expect(readFileSync(join(project, 'dist/ra-soat/index.html'), 'utf8')).not.toContain(draftReview.title);
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

test('npm run bench:ocr reads a printed page and says how often it was wrong', async () => {
  const { code, stdout, stderr } = await runScript('bench:ocr', ['--pages', '1', '--quick']);
  expect(code, stderr).toBe(0);
  expect(Number(/sai ký tự +(\d+\.\d+) %/.exec(stdout)?.[1])).toBeLessThan(1);
});

/** `npm run check -- --fix` and the check of one document, on a folder on disk. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyLibrary } from '../support/library.ts';

const run = promisify(execFile);
const program = join(import.meta.dirname, '../../scripts/check.ts');
let library = copyLibrary();
const path = (name: string): string => join(library.folder, name);
const letter = 'directives/tinh-uy-lam-dong/cv-2024-mau.mdx';
const source = 'sources/tinh-uy-lam-dong/cv-2024-mau.txt';

beforeEach(() => {
  library.dispose();
  library = copyLibrary();
});
afterEach(() => library.dispose());

async function check(...more: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  try {
    return { ...(await run(process.execPath, [program, '--content', library.folder, ...more])), code: 0 };
  } catch (thrown) {
    return thrown as { stdout: string; stderr: string; code: number };
  }
}

describe('--fix', () => {
  const right = readFileSync(path(letter), 'utf8');
  const spoilt = `\uFEFF${right.normalize('NFD').replaceAll('\n', ' \r\n')}`;

  test('mends how files are stored, keeps the old ones, and touches neither sources nor the lock', async () => {
    writeFileSync(path(letter), spoilt);
    const untouched = `${readFileSync(path(source), 'utf8')}  \r\n`;
    writeFileSync(path(source), untouched);
    const { stdout } = await check('--fix', '--yes');
    expect(readFileSync(path(letter), 'utf8')).toBe(right);
    expect(readFileSync(path(`${letter}.bak`), 'utf8')).toBe(spoilt);
    expect(readFileSync(path(source), 'utf8')).toBe(untouched);
    expect(stdout).toContain(`content/${letter}\n  dấu BOM ở đầu tệp\n`);
    expect(stdout).toContain('Đã sửa cách lưu của 1 tệp; giữ lại 1 tệp cũ với đuôi .bak.');
  });

  test.each([[['--dry-run']], [[]]])('shows what it would mend and writes nothing with %j off a terminal', async (more) => {
    writeFileSync(path(letter), spoilt);
    const { stdout, code } = await check('--fix', ...more);
    expect(stdout).toMatch(/dấu cách, dấu tab thừa cuối dòng: \d+ dòng \(1, 2, 3/);
    expect(readFileSync(path(letter), 'utf8')).toBe(spoilt);
    expect(existsSync(path(`${letter}.bak`))).toBe(false);
    // What is wrong with the file is still reported.
    expect(code).toBe(1);
  });

  test('says so in JSON', async () => {
    writeFileSync(path(letter), `${right}\n\n`);
    const { mended } = JSON.parse((await check('--fix', '--yes', '--json')).stdout) as { mended: unknown };
    expect(mended).toEqual([{ file: `content/${letter}`, changes: [{ what: 'dòng trống thừa cuối tệp', lines: [] }], isWritten: true }]);
  });

  test('says that there is nothing to mend', async () => {
    expect((await check('--fix', '--yes')).stdout).toMatch(/^Không có gì để sửa cách lưu\.\n/);
  });
});

describe('one document', () => {
  beforeEach(() => {
    writeFileSync(path(letter), readFileSync(path(letter), 'utf8').replace('Các huyện ủy báo cáo', 'Các huyện ủy {báo} cáo'));
    writeFileSync(path('directives/tinh-uy-lam-dong/khac.mdx'), 'không có phần đầu');
  });

  test.each(['tinh-uy-lam-dong/cv-2024-mau', `content/${letter}`])('named as %s is reported alone', async (name) => {
    const { stdout, code } = await check(name);
    expect(code).toBe(1);
    expect(stdout).toContain(`content/${letter}`);
    expect(stdout).not.toContain('khac.mdx');
    expect(stdout).toContain('/tro-giup/loi/#syn-002');
  });

  test('that is not there is a wrong call', async () => {
    expect(await check('tinh-uy-lam-dong/khong-co')).toMatchObject({ code: 2 });
  });
});

test('every problem in JSON names the address of its help', async () => {
  writeFileSync(path(letter), 'không có phần đầu');
  const { diagnostics } = JSON.parse((await check('--json')).stdout) as { diagnostics: { code: string; help: string }[] };
  expect(diagnostics.length).toBeGreaterThan(0);
  for (const { code, help } of diagnostics) expect(help).toBe(`/tro-giup/loi/#${code.toLowerCase()}`);
});

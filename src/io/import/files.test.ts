/** Several files written whole or not at all. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskProblem } from '../disk-problem.ts';
import { writeWhole } from './files.ts';

const folder = join(import.meta.dirname, '../../../.tmp', `files-${process.pid}`);
beforeEach(() => mkdirSync(folder, { recursive: true }));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('what is replaced is kept, each time under another name', () => {
  const path = join(folder, 'a.yaml');
  expect(writeWhole([{ path, data: '1' }])).toEqual([]);
  expect(writeWhole([{ path, data: '2' }])).toEqual([`${path}.bak`]);
  expect(writeWhole([{ path, data: '3' }])).toEqual([`${path}.bak2`]);
  expect(['a.yaml', 'a.yaml.bak', 'a.yaml.bak2'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['3', '1', '2']);
});

test('when one cannot be put in its place, all is as it was', () => {
  const old = join(folder, 'a.yaml');
  writeFileSync(old, 'cũ');
  // A folder stands where the last file should.
  mkdirSync(join(folder, 'b.mdx', 'con'), { recursive: true });
  const files = [
    { path: old, data: 'mới' },
    { path: join(folder, 'c.txt'), data: 'mới' },
    { path: join(folder, 'b.mdx'), data: 'mới' },
  ];
  expect(() => writeWhole(files)).toThrow();
  expect(readFileSync(old, 'utf8')).toBe('cũ');
  expect(existsSync(join(folder, 'c.txt'))).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.mdx']);
});

test('a file in the place of a folder: what was prepared is taken back, and the error names the file', () => {
  writeFileSync(join(folder, 'sources'), 'tệp');
  const files = [
    { path: join(folder, 'directives', 'a', 'b.mdx'), data: 'mới' },
    { path: join(folder, 'sources', 'a', 'b.txt'), data: 'mới' },
  ];
  let thrown: unknown;
  try {
    writeWhole(files);
  } catch (error) {
    thrown = error;
  }
  expect(diskProblem(thrown)?.message).toMatch(/^Không đọc hoặc ghi được .*sources.*: .+\.$/);
  expect(readdirSync(folder)).toEqual(['sources']);
});

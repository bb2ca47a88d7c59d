import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openContent, readText, sha256 } from './content.ts';
import { writeLocks } from './lock-files.ts';
import { sourceLine } from './source-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'van-mach-io-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, data: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
  return path;
}

describe('a text', () => {
  test('is read as UTF-8, Windows line ends as line feeds, everything else as it is', () => {
    expect(readText(write('a.mdx', '\uFEFFTỉnh ủy\r\nhai\rba\n'))).toEqual({ text: '\uFEFFTỉnh ủy\nhai\rba\n' });
  });

  test.each([
    ['in Windows-1258', Uint8Array.of(0x54, 0xec, 0x6e, 0x68)],
    ['in UTF-16', Uint8Array.of(0xff, 0xfe, 0x54, 0x00)],
    ['that is a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['cut within a letter', Uint8Array.of(0x54, 0xe1, 0xbb)],
  ])('%s is not UTF-8', (_, bytes) => {
    expect(readText(write('b.mdx', bytes))).toEqual({ problem: 'not-utf8', detail: expect.any(String) as string });
  });

  test('of more than 5 MB is too large, of 5 MB it is not', () => {
    const limit = 5 * 1024 * 1024;
    expect(readText(write('c.mdx', new Uint8Array(limit + 1).fill(97)))).toEqual({ problem: 'too-large', detail: '5,0 MB' });
    expect(readText(write('c.mdx', new Uint8Array(limit).fill(97)))).toHaveProperty('text');
  });

  test('that is not there or is a folder cannot be read, and does not throw', () => {
    expect(readText(join(folder, 'none.mdx'))).toMatchObject({ problem: 'unreadable' });
    expect(readText(folder)).toMatchObject({ problem: 'unreadable' });
  });
});

describe('a content folder', () => {
  write('content/directives/b-b/y.mdx', 'y');
  write('content/directives/a-a/x.mdx', 'x');
  write('content/directives/a-a/.nhap.mdx', 'hidden');
  write('content/directives/.git/z.mdx', 'hidden');
  write('content/directives/a-a/x.md', 'not MDX');
  write('content/sources/a-a/x.txt', 'Tỉnh ủy');
  write('content/registry/kinds.yaml', '- id: a\n');
  write('content/permalinks/a-2024.json', '{\n}\n');
  const content = openContent(join(folder, 'content'));

  test('names its documents in order, as messages name files, without hidden ones', () => {
    expect(content.directives).toEqual([
      { id: 'a-a/x', file: 'content/directives/a-a/x.mdx' },
      { id: 'b-b/y', file: 'content/directives/b-b/y.mdx' },
    ]);
    expect(content.readDirective('b-b/y')).toEqual({ text: 'y' });
    expect(content.readDirective('c-c/z')).toMatchObject({ problem: 'unreadable' });
  });

  test('answers null for what is not there', () => {
    expect(content.site).toBeNull();
    expect(content.registry.terms).toBeNull();
    expect(content.registry.kinds).toEqual({ file: 'content/registry/kinds.yaml', text: '- id: a\n' });
    expect(openContent(join(folder, 'nowhere'))).toMatchObject({ directives: [], locks: null, site: null });
  });

  test('reads a source with the digest of its bytes', () => {
    expect(content.readSource('a-a/x.txt')).toEqual({ sha256: sha256('Tỉnh ủy'), text: 'Tỉnh ủy' });
    expect(content.readSource('a-a/none.txt')).toBeUndefined();
    expect(content.readSource('a-a')).toBeUndefined();
  });

  test('gives the line of a problem', () => {
    write('content/directives/a-a/x.mdx', 'một\nhai\n');
    expect(sourceLine(join(folder, 'content'), { file: 'content/directives/a-a/x.mdx', line: 2 })).toBe('hai');
    expect(sourceLine(join(folder, 'content'), { file: 'content/directives/a-a/x.mdx', line: 9 })).toBeUndefined();
    expect(sourceLine(join(folder, 'content'), { file: 'content/none.mdx', line: 1 })).toBeUndefined();
  });

  test('is written its locks, and old ones are removed', () => {
    const locks = new Map([['b-2024.json', new Map([['/vb/b-b/y/', {}]])]]);
    expect(writeLocks(join(folder, 'content'), locks)).toEqual(['a-2024.json', 'b-2024.json']);
    expect(writeLocks(join(folder, 'content'), locks)).toEqual([]);
    expect(openContent(join(folder, 'content')).locks).toEqual([
      { file: 'content/permalinks/b-2024.json', text: '{\n"/vb/b-b/y/":{}\n}\n' },
    ]);
  });
});

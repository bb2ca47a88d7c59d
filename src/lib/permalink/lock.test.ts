import { describe, expect, test } from 'vitest';
import { checkLostPaths, formatLockFile, lockFileName, parseLockFile, type LockRecord } from './lock.ts';

const id = 'tinh-uy/cv-2024-a';
const path = `/vb/${id}/`;

describe('lost paths', () => {
  const lock = parseLockFile(
    'content/permalinks/site.json',
    formatLockFile(
      new Map<string, LockRecord>([
        ['/co-quan/a/', {}],
        [path, {}],
      ]),
    ),
  ).paths;

  test('a path that is gone is named at its line of the lock, a document with the file to bring back', () => {
    expect(checkLostPaths(lock, new Set(['/co-quan/a/']))).toEqual([
      expect.objectContaining({
        code: 'LOCK-001',
        file: 'content/permalinks/site.json',
        line: 3,
        fix: expect.stringContaining(`trả lại tệp content/directives/${id}.mdx\n`) as string,
      }),
    ]);
    expect(checkLostPaths(lock, new Set([path]))).toEqual([
      expect.objectContaining({ code: 'LOCK-001', line: 2, found: 'không còn /co-quan/a/' }),
    ]);
  });

  test('paths that are there, and new ones, say nothing', () => {
    expect(checkLostPaths(lock, new Set(['/co-quan/a/', path, '/moi/']))).toEqual([]);
  });
});

describe('the lock file', () => {
  const records = new Map<string, LockRecord>([
    ['/vb/b/x/', { text: 'h', anchors: { '1': 'a' } }],
    ['/vb/a/x/', {}],
  ]);

  test('is one sorted line a path, so that two editors merge line by line', () => {
    expect(formatLockFile(records)).toBe('{\n"/vb/a/x/":{},\n"/vb/b/x/":{"text":"h","anchors":{"1":"a"}}\n}\n');
  });

  test('written and read is the same, and JSON', () => {
    const text = formatLockFile(records);
    const { paths, diagnostics } = parseLockFile('f', text);
    expect(diagnostics).toEqual([]);
    expect(Object.fromEntries([...paths].map(([own, { record }]) => [own, record]))).toEqual(JSON.parse(text));
  });

  test('of nothing is empty', () => {
    expect(parseLockFile('f', formatLockFile(new Map())).paths.size).toBe(0);
  });

  test.each([
    ['a cut line', '{\n"/a/":{"text":"h",\n}\n', 2],
    ['a mark of a merge', '{\n"/a/":{},\n<<<<<<< HEAD\n"/b/":{}\n}\n', 3],
    ['no record', '{\n"/a/": 5\n}\n', 2],
    ['a list of anchors that is none', '{\n"/a/":{"anchors":"x"}\n}\n', 2],
  ])('with %s is reported at its line', (_, text, line) => {
    expect(parseLockFile('f', text).diagnostics).toEqual([expect.objectContaining({ code: 'LOCK-006', line })]);
  });
});

test.each([
  ['tinh-uy/cv-2024-a', '2023', 'tinh-uy-2023.json'],
  ['tinh-uy/cv-2024-a', null, 'tinh-uy-2024.json'],
  ['tinh-uy/cv-3467', null, 'tinh-uy-chua-ro-nam.json'],
])('%s of %s is locked in %s', (document, year, name) => {
  expect(lockFileName(document, year)).toBe(name);
});

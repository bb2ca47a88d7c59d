import { describe, expect, test } from 'vitest';
import { sha256 } from '../../io/content.ts';
import type { OfficialBlock } from '../provision/text.ts';
import { checkDocumentLock, checkLostPaths, documentRecord, formatLockFile, lockFileName, parseLockFile, type LockRecord } from './lock.ts';

const id = 'tinh-uy/cv-2024-a';
const path = `/vb/${id}/`;
const file = `content/directives/${id}.mdx`;
const blocks: readonly OfficialBlock[] = [
  { anchor: 't1', line: 30, label: null, text: 'Ban Thường vụ yêu cầu:' },
  { anchor: '1', line: 32, label: '1.', text: 'Báo cáo kết quả.' },
  { anchor: '2', line: 34, label: '2.', text: 'Theo dõi, đôn đốc.' },
  { anchor: 'chu-ky', line: 38, label: null, text: 'T/M BAN THƯỜNG VỤ' },
  { anchor: 'chu-ky', line: 40, label: null, text: 'BÍ THƯ' },
];
const lockOf = (own: readonly OfficialBlock[]): ReturnType<typeof parseLockFile>['paths'] =>
  parseLockFile('content/permalinks/tinh-uy-2024.json', formatLockFile(new Map([[path, documentRecord(own, sha256)]]))).paths;
const checkBlocks = (now: readonly OfficialBlock[]): [code: string, line: number, found: string][] =>
  checkDocumentLock(lockOf(blocks), id, file, now, sha256).map(({ code, line, found }) => [code, line, found]);

describe('a document against its lock', () => {
  test('that reads as it was published says nothing', () => {
    expect(checkBlocks(blocks)).toEqual([]);
  });

  test('that moved to other lines says nothing', () => {
    expect(checkBlocks(blocks.map((block) => ({ ...block, line: block.line + 7 })))).toEqual([]);
  });

  test('that is not in the lock is new', () => {
    expect(checkDocumentLock(new Map(), id, file, blocks, sha256)).toEqual([
      expect.objectContaining({ code: 'LOCK-005', severity: 'warning' }),
    ]);
  });

  test('that lost an anchor says which', () => {
    expect(checkBlocks(blocks.filter(({ anchor }) => anchor !== '2'))).toEqual([['LOCK-002', 1, 'không còn #2']]);
  });

  test.each([
    ['a letter', { text: 'Báo cáo kêt quả.' }],
    ['the label', { label: '1)' }],
    ['a full stop', { text: 'Báo cáo kết quả' }],
  ])('that changed %s says where', (_, change) => {
    const changed = blocks.map((block) => (block.anchor === '1' ? { ...block, ...change } : block));
    expect(checkBlocks(changed)).toEqual([['LOCK-003', 32, expect.stringContaining('#1')]]);
  });

  test('that changed the second line of a zone says so', () => {
    expect(checkBlocks(blocks.map((block) => (block.text === 'BÍ THƯ' ? { ...block, text: 'PHÓ BÍ THƯ' } : block)))).toEqual([
      ['LOCK-003', 38, expect.stringContaining('#chu-ky')],
    ]);
  });

  test('that has something more says what', () => {
    expect(checkBlocks([...blocks, { anchor: '3', line: 36, label: '3.', text: 'Thêm.' }])).toEqual([['LOCK-003', 36, 'có thêm #3']]);
  });

  test('that has the same provisions in another order says so', () => {
    const [first, second, third, ...rest] = blocks;
    const swapped = [first, third, second, ...rest].filter((block) => block !== undefined);
    expect(checkBlocks(swapped)).toEqual([['LOCK-003', 1, 'thứ tự các đoạn đã thay đổi']]);
  });
});

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

import { describe, expect, test } from 'vitest';
import { sha256 } from '../../io/content.ts';
import type { OfficialBlock } from '../provision/text.ts';
import { documentRecord, type LockRecord } from './lock.ts';
import { checkDocumentText, type Corrections } from './text-lock.ts';

const id = 'tinh-uy/cv-2024-a';
const file = `content/directives/${id}.mdx`;
const blocks: readonly OfficialBlock[] = [
  { anchor: 't1', line: 30, label: null, text: 'Ban Thường vụ yêu cầu:' },
  { anchor: '1', line: 32, label: '1.', text: 'Báo cáo kết quả.' },
  { anchor: '2', line: 34, label: '2.', text: 'Theo dõi, đôn đốc.' },
  { anchor: 'chu-ky', line: 38, label: null, text: 'T/M BAN THƯỜNG VỤ' },
  { anchor: 'chu-ky', line: 40, label: null, text: 'BÍ THƯ' },
];
const locked = documentRecord(blocks, sha256);
const place = (path: readonly (string | number)[]): { line: number; column: number } => ({ line: path.length, column: 1 });
const check = (
  now: readonly OfficialBlock[],
  corrections: Corrections | null = [],
  record: LockRecord | undefined = locked,
): [code: string, line: number, found: string][] =>
  checkDocumentText(record, { id, file, blocks: now, corrections, added: '2026-11-21', place }, sha256).map(({ code, line, found }) => [
    code,
    line,
    found,
  ]);
const checkBlocks = (now: readonly OfficialBlock[]): ReturnType<typeof check> => check(now);
const change = (anchor: string, own: Partial<OfficialBlock>): OfficialBlock[] =>
  blocks.map((block) => (block.anchor === anchor ? { ...block, ...own } : block));
const record = (anchor: string, old: string | null, more: { now?: string | null; date?: string } = {}): Corrections[number] => ({
  date: more.date ?? '2026-11-22',
  reason: 'Gõ nhầm so với nguồn.',
  changes: [{ anchor, old, ...('now' in more ? { now: more.now } : {}) }],
});

describe('a document against its lock', () => {
  test('that reads as it was published says nothing', () => {
    expect(checkBlocks(blocks)).toEqual([]);
  });

  test('that moved to other lines says nothing', () => {
    expect(checkBlocks(blocks.map((block) => ({ ...block, line: block.line + 7 })))).toEqual([]);
  });

  test('that is not in the lock is new', () => {
    const now = { id, file, blocks, corrections: [], added: '', place };
    expect(checkDocumentText(undefined, now, sha256)).toEqual([expect.objectContaining({ code: 'LOCK-005', severity: 'warning' })]);
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
    expect(checkBlocks([...blocks, { anchor: '3', line: 36, label: '3.', text: 'Thêm.' }])).toEqual([
      ['LOCK-003', 36, 'có thêm #3: "3. Thêm."'],
    ]);
  });

  test('that has the same provisions in another order says so', () => {
    const [first, second, third, ...rest] = blocks;
    const swapped = [first, third, second, ...rest].filter((block) => block !== undefined);
    expect(checkBlocks(swapped)).toEqual([['LOCK-003', 1, 'thứ tự các đoạn đã thay đổi']]);
  });
});

describe('a correction of what was published (Sửa lỗi bản đăng)', () => {
  const old = '1. Báo cáo kết quả.';
  const corrected = change('1', { text: 'Báo cáo kết quả thực hiện.' });
  const accepted = documentRecord(corrected, sha256, { corrections: [record('1', old)], before: locked });

  test('with the old words to the letter waits only for the lock', () => {
    expect(check(corrected, [record('1', old)])).toEqual([['LOCK-012', 1, 'đã ghi nhận sửa #1']]);
  });

  test('that the lock knows says nothing', () => {
    expect(check(corrected, [record('1', old)], accepted)).toEqual([]);
    expect(accepted.earlier).toEqual({ 1: [locked.anchors?.['1']] });
  });

  test.each([
    ['a letter', '1. Báo cáo kêt quả.'],
    ['no label', 'Báo cáo kết quả.'],
    ['the words of now', '1. Báo cáo kết quả thực hiện.'],
    ['null', null],
  ])('with %s instead of the old words is refused', (_, wrong) => {
    expect(check(corrected, [record('1', wrong)])).toEqual([['LOCK-010', 5, 'old của #1 không giống chữ đã công bố']]);
  });

  test('of another place does not cover this one', () => {
    expect(check(corrected, [record('2', '2. Theo dõi, đôn đốc.')])).toEqual([
      ['LOCK-003', 32, expect.stringContaining('#1')],
      ['LOCK-010', 5, '#2 giống lúc công bố, không có gì được sửa'],
    ]);
  });

  test('that is told in other words later, or on another day, must be accepted again', () => {
    const told = { ...record('1', old), reason: 'Lý do khác.' };
    expect(check(corrected, [told], accepted)).toEqual([['LOCK-015', 3, '2026-11-22: "Lý do khác."']]);
    expect(check(corrected, [record('1', old, { date: '2026-11-23' })], accepted)).toEqual([['LOCK-015', 3, expect.anything()]]);
    expect(check(corrected, [record('1', old, { date: '2026-11-20' })])).toEqual([
      ['LOCK-013', 3, '2026-11-20, trước ngày đăng 2026-11-21'],
    ]);
  });

  test('that is taken away later, or changed, is missed', () => {
    expect(check(corrected, [], accepted)).toEqual([['LOCK-011', 1, '#1']]);
    expect(check(corrected, [record('1', '1. Báo cáo.')], accepted)).toEqual([['LOCK-011', 1, '#1']]);
    // Also together with a going back to the old words.
    expect(check(blocks, [], accepted)).toEqual([['LOCK-011', 1, '#1']]);
  });

  test('of a correction needs both records, in their order', () => {
    const twice = change('1', { text: 'Báo cáo.' });
    const second = record('1', '1. Báo cáo kết quả thực hiện.', { date: '2026-12-01' });
    expect(check(twice, [record('1', old)], accepted)).toEqual([['LOCK-003', 32, '#1: "1. Báo cáo."']]);
    expect(check(twice, [record('1', old), second], accepted)).toEqual([['LOCK-012', 1, 'đã ghi nhận sửa #1']]);
    const history = documentRecord(twice, sha256, { corrections: [record('1', old), second], before: accepted });
    expect(check(twice, [record('1', old), second], history)).toEqual([]);
    expect(check(twice, [second, record('1', old)], history)).toContainEqual(['LOCK-013', 3, '2026-11-22, sau mục ngày 2026-12-01']);
    // Back to the very first words: still a history of three.
    const back = [record('1', old), second, record('1', '1. Báo cáo.', { date: '2026-12-02' })];
    expect(check(blocks, back, history)).toEqual([['LOCK-012', 1, 'đã ghi nhận sửa #1']]);
  });

  test('that puts a provision in says that nothing was there', () => {
    const more = [...blocks, { anchor: '3', line: 36, label: '3.', text: 'Thêm.' }];
    expect(check(more, [record('3', null)])).toEqual([['LOCK-012', 1, 'đã ghi nhận sửa #3']]);
    const lock = documentRecord(more, sha256, { corrections: [record('3', null)], before: locked });
    expect(check(more, [record('3', null)], lock)).toEqual([]);
  });

  test('that takes a provision out keeps its anchor for nobody else', () => {
    const fewer = blocks.filter(({ anchor }) => anchor !== '2');
    const out = record('2', '2. Theo dõi, đôn đốc.', { now: null });
    expect(check(fewer, [out])).toEqual([['LOCK-012', 1, 'đã ghi nhận sửa #2']]);
    const lock = documentRecord(fewer, sha256, { corrections: [out], before: locked });
    expect(lock.anchors).toMatchObject({ 2: null });
    expect(check(fewer, [out], lock)).toEqual([]);
    expect(check(change('2', { text: 'Việc khác.' }), [out], lock)).toContainEqual(['LOCK-003', 34, 'có thêm #2: "2. Việc khác."']);
  });

  test('that says what stands there now must be right', () => {
    const now = '1. Báo cáo kết quả thực hiện.';
    expect(check(corrected, [record('1', old, { now })])).toEqual([['LOCK-012', 1, 'đã ghi nhận sửa #1']]);
    expect(check(corrected, [record('1', old, { now: '1. Khác.' })])).toEqual([['LOCK-010', 5, 'now của #1: "1. Khác."']]);
  });

  test('of a document that was never published is no correction', () => {
    const now = { id, file, blocks, corrections: [record('1', old)], added: '', place };
    expect(checkDocumentText(undefined, now, sha256).map(({ code }) => code)).toEqual(['LOCK-005', 'LOCK-010']);
  });

  test('of the order alone names a place that moved', () => {
    const [first, second, third, ...rest] = blocks;
    const swapped = [first, third, second, ...rest].filter((block) => block !== undefined);
    expect(check(swapped, [record('1', old)])).toEqual([['LOCK-012', 1, 'đã ghi nhận sửa #1']]);
  });

  test('is not spoken of where the frontmatter cannot be read', () => {
    expect(check(corrected, null, accepted)).toEqual([]);
    expect(check(blocks, null, accepted)).toEqual([['LOCK-003', 32, expect.stringContaining('#1')]]);
  });
});

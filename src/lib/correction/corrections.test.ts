import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { documentRecord } from '../permalink/lock.ts';
import { officialBlocks } from '../provision/text.ts';
import { describeCorrections, isGone, wordsHash } from './corrections.ts';
import { judgeLink, linkHash, withLinkHash } from './link.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const blocks = [
  { anchor: '1', line: 1, label: '1.', text: 'Chữ hiện nay' },
  { anchor: 'noi-nhan', line: 2, label: null, text: 'Nơi nhận:' },
  { anchor: 'noi-nhan', line: 3, label: '-', text: 'Như trên' },
];
const at = (date: string, ...changes: { anchor: string; old: string | null }[]) => ({ date, reason: 'Chép sai.', changes });

test('a place corrected twice is told step by step, whatever the order of the entries', () => {
  const first = at('2026-11-20', { anchor: '1', old: '1. Chữ đầu' });
  const second = at('2026-11-25', { anchor: '1', old: '1. Chữ giữa' });
  const expected = [
    { number: 1, date: '2026-11-20', places: [{ anchor: '1', old: '1. Chữ đầu', followed: '1. Chữ giữa', until: '2026-11-25' }] },
    { number: 2, date: '2026-11-25', places: [{ anchor: '1', old: '1. Chữ giữa', followed: '1. Chữ hiện nay', until: null }] },
  ];
  expect(describeCorrections([first, second], blocks)).toMatchObject(expected);
  expect(describeCorrections([second, first], blocks)).toMatchObject(expected);
});

test('words that were added, taken out, taken out and put back', () => {
  const views = describeCorrections(
    [
      at('2026-11-20', { anchor: 'noi-nhan', old: null }, { anchor: '2', old: '2. Chữ thừa' }),
      at('2026-11-21', { anchor: '3', old: '3. Chữ mất' }, { anchor: '1', old: '1. Chữ cũ' }),
      at('2026-11-22', { anchor: '1', old: null }),
    ],
    blocks,
  );
  expect(views.map(({ places }) => places)).toEqual([
    [
      { anchor: 'noi-nhan', old: null, followed: 'Nơi nhận:\n- Như trên', until: null },
      { anchor: '2', old: '2. Chữ thừa', followed: null, until: null },
    ],
    [
      { anchor: '3', old: '3. Chữ mất', followed: null, until: null },
      { anchor: '1', old: '1. Chữ cũ', followed: null, until: '2026-11-22' },
    ],
    [{ anchor: '1', old: null, followed: '1. Chữ hiện nay', until: null }],
  ]);
  expect(views.flatMap(({ places }) => places.filter(isGone).map(({ anchor }) => anchor))).toEqual(['2', '3']);
});

test('a document without corrections has none', () => {
  expect(describeCorrections(null, blocks)).toEqual([]);
  expect(describeCorrections(undefined, blocks)).toEqual([]);
});

test('the hash of words is that of the lock, for every place of every document', () => {
  for (const { parsed } of realDocuments) {
    const own = officialBlocks(parsed.body);
    const locked = documentRecord(own, hash).anchors ?? {};
    for (const anchor of Object.keys(locked)) {
      const [view] = describeCorrections([at('2026-11-20', { anchor, old: null })], own);
      expect(wordsHash(view?.places[0]?.followed ?? null, hash)).toBe(locked[anchor]);
    }
  }
  expect(wordsHash(null, hash)).toBeNull();
});

test('a link is judged by its hash alone: the words now, words that are recorded, or unknown', () => {
  const [now, first, second] = ['chữ nay', 'chữ đầu', 'chữ giữa'].map(hash) as [string, string, string];
  const old = [
    { hash: first.slice(0, 16), number: 1 },
    { hash: second.slice(0, 16), number: 2 },
    { hash: first.slice(0, 16), number: 3 },
  ];
  expect(judgeLink(linkHash(now), now, old)).toEqual({ type: 'same' });
  expect(judgeLink(linkHash(second), now, old)).toEqual({ type: 'changed', version: old[1] });
  // Words that were replaced twice: the last time is certain, the first is not.
  expect(judgeLink(linkHash(first), now, old)).toEqual({ type: 'changed', version: old[2] });
  // Words that stand there again are the words now.
  expect(judgeLink(linkHash(first), first, old)).toEqual({ type: 'same' });
  expect(judgeLink(linkHash(now), null, old)).toEqual({ type: 'unknown' });
  expect(judgeLink(hash('khác').slice(0, 8), now, old)).toEqual({ type: 'unknown' });
  expect(judgeLink(linkHash(now).toUpperCase(), now, old)).toEqual({ type: 'same' });
  expect(judgeLink(linkHash(second).toUpperCase(), now, old)).toEqual({ type: 'changed', version: old[1] });
  for (const damaged of ['', 'zz', linkHash(now).slice(0, 7), hash(now).slice(0, 17), `${linkHash(now)}x`, ` ${linkHash(now)}`])
    expect(judgeLink(damaged, now, old), damaged).toEqual({ type: 'malformed' });
});

test('a link keeps the rest of its address', () => {
  expect(withLinkHash(new URL('https://vb.vn/van-ban/vb/a/b/#2.1'), hash('chữ')).href).toBe(
    `https://vb.vn/van-ban/vb/a/b/?v=${hash('chữ').slice(0, 8)}#2.1`,
  );
});

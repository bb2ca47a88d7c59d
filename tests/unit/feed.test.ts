/** Feeds of the real documents: what is told, in what order, under ids that stay. */
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/io/content.ts';
import type { Correction } from '../../src/lib/directive/metadata.ts';
import { formatAtom, permanentId } from '../../src/lib/feed/atom.ts';
import { feedItems, organizationFeedItems, type FeedItem } from '../../src/lib/feed/items.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import type { Entry } from '../../src/lib/library/entry.ts';
import { realContent } from '../support/documents.ts';

const { library } = assemble(realContent, { secondParser: false });
const { entries } = library;
const letter = 'tinh-uy-lam-dong/cv-3467-2024';
const removal = { path: '/vb/tinh-uy-lam-dong/cv-1-2020/', date: '2027-02-01', by: 'Văn phòng Tỉnh ủy', reason: 'đăng nhầm' };

const change = (id: string, more: Partial<Entry['metadata']>): Entry[] =>
  entries.map((entry) => (entry.id === id ? { ...entry, metadata: { ...entry.metadata, ...more } } : entry));
const correction = (date: string, reason: string): Correction => ({
  date,
  reason,
  changes: [{ anchor: '1', old: 'chữ cũ' }],
});
const item = (items: readonly FeedItem[], id: string): FeedItem | undefined => items.find(({ address }) => address === `/vb/${id}/`);
const format = (items: readonly FeedItem[], url: string | null, more: { library?: string; title?: string } = {}): string =>
  formatAtom(
    { address: '/atom.xml', page: '/', title: 'Văn bản mới', subtitle: 'x', library: null, items, updated: library.updated, ...more },
    { hash: sha256, href: (address) => (url ?? '') + address },
  );
const ids = (xml: string): string[] => [...xml.matchAll(/<id>([^<]*)</g)].map(([, id = '']) => id);

describe('what a feed tells', () => {
  test('each document once, the newest put up first, then the newest issued, the undated by their address', () => {
    expect(feedItems({ entries }).map(({ address }) => address)).toEqual(
      feedItems({ entries: [...entries].reverse() }).map(({ address }) => address),
    );
    expect(feedItems({ entries }).map(({ address, date }) => [date, address])).toEqual([
      ['2024-01-05', '/vb/tinh-uy-lam-dong/cv-3467-2024/'],
      ['2023-12-06', '/vb/tinh-uy-lam-dong/nq-28-2023/'],
      [null, '/vb/dang-uy-khoi-cac-co-quan-lam-dong/nq-2024-nhiem-vu/'],
      [null, '/vb/huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong/'],
      [null, '/vb/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam/'],
    ]);
    const later = feedItems({ entries: change('tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam', { added: '2026-12-01' }) });
    expect(later[0]?.address).toBe('/vb/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam/');
  });

  test('what is not known is said, what is inferred is marked, the issuer stands as printed', () => {
    const items = feedItems({ entries });
    expect(item(items, letter)).toMatchObject({
      type: 'added',
      day: '2026-11-21',
      issuer: { printed: 'Ban Thường vụ Tỉnh ủy', page: '/co-quan/ban-thuong-vu-tinh-uy-lam-dong/' },
      kind: { id: 'cong-van', name: 'công văn' },
      summary: 'Số hiệu: 3467-CV/TU. Ngày ban hành: 05/01/2024 (suy ra). Loại văn bản suy ra. Đưa lên thư viện ngày 21/11/2026.',
    });
    expect(item(items, 'tinh-uy-lam-dong/nq-28-2023')?.summary).toMatch(/^Số hiệu: 28-NQ\/TU \(suy ra\)\..*Trích yếu suy ra\./);
    expect(item(items, 'huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong')?.summary).toMatch(
      /^Số hiệu: chưa rõ\. Ngày ban hành: chưa rõ\. Tiêu đề do người biên tập đặt\./,
    );
    const unknown = entries.map((entry) => ({
      ...entry,
      metadata: { ...entry.metadata, provenance: { ...entry.metadata.provenance, issuer: { basis: 'unknown' as const, reason: 'x' } } },
    }));
    expect(format(feedItems({ entries: unknown }), null)).toContain('<author><name>chưa rõ</name></author>');
  });

  test('a correction brings a document to the top, with its day and reason, the latest first', () => {
    const corrections = [correction('2026-12-01', 'thiếu chữ “tỉnh” so với tệp nguồn'), correction('2027-01-05', 'thừa dấu phẩy.')];
    const [first, ...others] = feedItems({ entries: change('tinh-uy-lam-dong/nq-28-2023', { corrections }) });
    expect(first).toMatchObject({
      type: 'corrected',
      address: '/vb/tinh-uy-lam-dong/nq-28-2023/',
      day: '2027-01-05',
      published: '2026-11-21',
    });
    expect(first?.summary).toMatch(
      /^Sửa lỗi bản đăng ngày 05\/01\/2027: thừa dấu phẩy\. Sửa lỗi bản đăng ngày 01\/12\/2026: thiếu chữ “tỉnh” so với tệp nguồn\. Số hiệu/,
    );
    expect(others.every(({ type }) => type === 'added')).toBe(true);
  });

  test('a document that was taken down is told once, by whom and why, also in the feed of its organization', () => {
    const removed = [removal, { ...removal, path: `/vb/${letter}/`, date: '2027-03-01', title: 'Khẩn trương', number: '3467-CV/TU' }];
    const left = entries.filter(({ id }) => id !== letter);
    const items = feedItems({ entries: left, removed });
    expect(items).toHaveLength(left.length + 2);
    expect(items[0]).toMatchObject({
      type: 'removed',
      title: 'Đã gỡ khỏi trang: 3467-CV/TU – Khẩn trương',
      day: '2027-03-01',
      issuer: null,
    });
    expect(items[1]).toMatchObject({
      title: `Đã gỡ khỏi trang: ${removal.path}`,
      summary: 'Đã gỡ khỏi trang ngày 01/02/2027, theo quyết định của Văn phòng Tỉnh ủy. Lý do: đăng nhầm.',
    });
    const own = organizationFeedItems('tinh-uy-lam-dong', library.issuedBy('tinh-uy-lam-dong'), { removed });
    expect(own.filter(({ type }) => type === 'removed')).toHaveLength(2);
    // Its issuer is not known any more, only whose symbol it bore.
    expect(organizationFeedItems('ban-thuong-vu-tinh-uy-lam-dong', [], { removed })).toEqual([]);
    const stopped = feedItems({ entries: [], removed: [{ ...removal, by: 'Văn phòng Tỉnh ủy.', reason: 'đăng nhầm.' }] });
    expect(stopped[0]?.summary).toBe(items[1]?.summary);
    expect(organizationFeedItems('tinh-uy', [], { removed })).toEqual([]);
  });

  test('fifty and no more', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...removal,
      path: `/vb/a/cv-${100 + index}/`,
      date: `2020-01-${10 + (index % 20)}`,
    }));
    const items = feedItems({ entries, removed: many });
    expect(items).toHaveLength(50);
    expect(items.slice(0, 5).every(({ type }) => type === 'added')).toBe(true);
    expect(items[5]?.day).toBe('2020-01-29');
  });
});

describe('ids', () => {
  const items = feedItems({ entries });

  test('are those of RFC 9562, and of this document for good', () => {
    for (const id of ids(format(items, null)))
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    // Followers know the document by it: this line never changes.
    expect(permanentId(`entry /vb/${letter}/`, sha256)).toBe('urn:uuid:3e7ae54e-7e5e-8e1b-bda8-9de24a03518f');
  });

  test('stay when the site gets an address, another title, a correction; all are different', () => {
    const before = ids(format(items, null));
    expect(new Set(before).size).toBe(entries.length + 1);
    expect(ids(format(items, 'https://thu-vien.example/van-ban', { title: 'Tên khác' }))).toEqual(before);
    const corrected = feedItems({ entries: change(letter, { title: 'Khác', corrections: [correction('2027-01-05', 'x')] }) });
    expect(ids(format(corrected, null))[1]).toBe(before[1]);
  });

  test('stay when a document has moved, or was taken down', () => {
    const moved = '/vb/tinh-uy-lam-dong/cv-3467-2023/';
    const own = feedItems({ entries, firstAddress: (address) => (address === `/vb/${letter}/` ? moved : address) });
    const id = permanentId(`entry ${moved}`, sha256);
    expect(ids(format(own, null))).toContain(id);
    expect(ids(format(feedItems({ entries: [], removed: [{ ...removal, path: moved }] }), null))).toContain(id);
  });

  test('of the same feed of two libraries differ, of the same document do not', () => {
    const [a, b] = [ids(format(items, null, { library: 'a' })), ids(format(items, null, { library: 'b' }))];
    expect(a[0]).not.toBe(b[0]);
    expect(a.slice(1)).toEqual(b.slice(1));
  });
});

test('what is no markup is none, and what XML cannot hold is left out', () => {
  const [first] = feedItems({ entries: change(letter, { title: null, editorialTitle: null }) });
  const xml = format([{ ...(first as FeedItem), title: 'a < b & "c"\u0000\u001b\ufffe\ud800 đ' }], null);
  expect(xml).toContain('<title>a &lt; b &amp; &quot;c&quot; đ</title>');
});

test('a feed without entries says up to which day that is so', () => {
  expect(format([], null)).toContain('<updated>2026-11-21T00:00:00+07:00</updated>');
});

/** What a feed tells: each document once, by the last thing that happened to it (put up, mended, taken down). All days are those of the content. */
import { directiveAddress, organizationAddress } from '../address.ts';
import type { Provenance } from '../directive/metadata.ts';
import { documentName, type Entry } from '../library/entry.ts';
import { lastChange } from '../library/last-change.ts';
import type { Removal } from '../permalink/removed.ts';
import { formatDate } from '../text/date.ts';
import { withoutStop, withStop } from '../text/stop.ts';

export interface FeedItem {
  type: 'added' | 'corrected' | 'removed';
  /** The page, which stays when a document is taken down. */
  address: string;
  /** The address under which it was first put up: what its id is made of, so that a later move does not change it. */
  firstAddress: string;
  /** The day of what happened. */
  day: string;
  /** The day it was put up; null where nobody has noted it. */
  published: string | null;
  title: string;
  summary: string;
  /** As printed, with the page of the body; null: not known. */
  issuer: { printed: string; page: string } | null;
  kind: { id: string; name: string } | null;
  /** The document's own date. */
  date: string | null;
}

export interface FeedSource {
  entries: readonly Entry[];
  /** Documents that were taken down; none of them is among the entries (GONE-003). */
  removed?: readonly Removal[];
  /** Where a document that has moved was first put up. */
  firstAddress?: (address: string) => string;
}

/** So many a feed holds. */
const mostItems = 50;

/** The newest first: by the day of what happened, then the document's own date (unknown last), then the address. */
export function feedItems({ entries, removed = [], firstAddress = (address) => address }: FeedSource): FeedItem[] {
  return [...entries.map((entry) => documentItem(entry, firstAddress)), ...removed.map((removal) => removalItem(removal, firstAddress))]
    .sort((a, b) => compare(b.day, a.day) || compare(b.date ?? '', a.date ?? '') || compare(a.address, b.address))
    .slice(0, mostItems);
}

/**
 * Of one body: what it issued, itself or by a body below it whose symbol it owns. Of a document that was taken down nobody knows the issuer any more: it is
 * told by the organization of its address, which owned its symbol.
 */
export function organizationFeedItems(
  organization: string,
  issued: readonly Entry[],
  source: Omit<FeedSource, 'entries'> = {},
): FeedItem[] {
  const removed = (source.removed ?? []).filter(({ path }) => path.startsWith(`/vb/${organization}/`));
  return feedItems({ ...source, entries: issued, removed });
}

function documentItem(entry: Entry, firstAddress: (address: string) => string): FeedItem {
  const { metadata, kind, id } = entry;
  const address = directiveAddress(id);
  const corrections = [...(metadata.corrections ?? [])].sort((a, b) => compare(b.date, a.date));
  const { date, number, provenance, added, issuer } = metadata;
  const facts = [
    `Số hiệu: ${stated(number, provenance.number)}.`,
    `Ngày ban hành: ${stated(date === null ? null : formatDate(date), provenance.date)}.`,
    ...(entry.isEditorialTitle ? ['Tiêu đề do người biên tập đặt.'] : provenance.title.basis === 'inferred' ? ['Trích yếu suy ra.'] : []),
    ...(provenance.kind.basis === 'inferred' ? ['Loại văn bản suy ra.'] : []),
    ...(provenance.issuer.basis === 'inferred' ? ['Cơ quan ban hành suy ra.'] : []),
    `Đưa lên thư viện ngày ${formatDate(added)}.`,
  ];
  const mended = corrections
    .slice(0, mostCorrections)
    .map((one) => `Sửa lỗi bản đăng ngày ${formatDate(one.date)}: ${withStop(one.reason)}`);
  return {
    type: corrections.length === 0 ? 'added' : 'corrected',
    address,
    firstAddress: firstAddress(address),
    day: lastChange(metadata),
    published: added,
    title: `${documentName(entry)} – ${entry.title}`,
    summary: [...mended, ...facts].join(' '),
    issuer: provenance.issuer.basis === 'unknown' ? null : { printed: issuer.printed, page: organizationAddress(issuer.id) },
    kind: { id: kind.id, name: kind.name },
    date,
  };
}

/** The page itself has all of them. */
const mostCorrections = 3;

function removalItem({ path, date, by, reason, title, number }: Removal, firstAddress: (address: string) => string): FeedItem {
  const name = [number, title].filter((own) => own != null).join(' – ');
  return {
    type: 'removed',
    address: path,
    firstAddress: firstAddress(path),
    day: date,
    published: null,
    title: `Đã gỡ khỏi trang: ${name === '' ? path : name}`,
    summary: `Đã gỡ khỏi trang ngày ${formatDate(date)}, theo quyết định của ${withoutStop(by)}. Lý do: ${withStop(reason)}`,
    issuer: null,
    kind: null,
    date: null,
  };
}

const stated = (value: string | null, { basis }: Provenance): string =>
  value === null ? 'chưa rõ' : basis === 'inferred' ? `${value} (suy ra)` : value;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

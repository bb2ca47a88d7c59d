/** The page of a document, from the same site. */
import { directiveAddress, withBase } from '../../lib/address.ts';
import { formatDate } from '../../lib/text/date.ts';
import { toNfc } from '../../lib/text/unicode.ts';
import { permalinkPrefix } from '../../lib/quotation/place.ts';

export interface OpenedDocument {
  id: string;
  /** The page as it was sent. */
  html: string;
  name: string;
  title: string;
  address: string;
  /** How its places are named, by anchor. */
  places: ReadonlyMap<string, string>;
  mended: readonly MendedWords[];
}

/** Words that were put up by mistake and mended: the entry of "Sửa lỗi bản đăng" that has them. */
export interface MendedWords {
  words: string;
  id: string;
  date: string;
}

/** A document that was taken down, and the day. */
export interface RemovedDocument {
  removed: string;
}

/** Null where there is no such document. A page that only leads on to another is followed once. */
export async function openDocument(base: string, id: string): Promise<OpenedDocument | RemovedDocument | null> {
  let address = withBase(base, directiveAddress(id));
  for (let step = 0; step < 2; step++) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok !== true) return null;
    const html = await answer.text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    if (page.querySelector('article.official') !== null) {
      const text = (selector: string): string => page.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      const [name, title] = [text('.document-name'), text('.document-title')];
      return { id, html, address, name, title, places: placesOf(page), mended: mendedOf(page) };
    }
    const refresh = page.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content') ?? '';
    const next = /^0; *url=(\/.*)$/i.exec(refresh)?.[1];
    if (next?.startsWith(base) !== true) return readRemoval(address);
    address = next;
  }
  return null;
}

function placesOf(page: Document): Map<string, string> {
  const places = new Map<string, string>();
  for (const link of page.querySelectorAll('.official .permalink')) {
    const anchor = link.getAttribute('href')?.slice(1) ?? '';
    places.set(anchor, (link.getAttribute('aria-label') ?? anchor).replace(permalinkPrefix, ''));
  }
  for (const zone of page.querySelectorAll('.official section[id]'))
    places.set(zone.id, (zone.getAttribute('aria-label') ?? zone.id).replace(/^P/, 'p'));
  return places;
}

/** White space and the way letters are composed do not count. */
export const normalizeWords = (text: string): string => toNfc(text).trim().replace(/\s+/g, ' ');

const mendedOf = (page: Document): MendedWords[] =>
  [...page.querySelectorAll<HTMLElement>('.corrected')].flatMap((entry) => {
    const [old, correction] = [entry.querySelector('[data-old]'), entry.closest<HTMLElement>('li[data-date]')];
    return old === null || correction === null
      ? []
      : [{ words: normalizeWords(old.textContent), id: correction.id, date: correction.dataset['date'] ?? '' }];
  });

/** The data beside the page that stays where a document was. */
async function readRemoval(address: string): Promise<RemovedDocument | null> {
  const data: unknown = await fetch(`${address}index.json`)
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
  const removed = typeof data === 'object' && data !== null && 'removed' in data ? data.removed : null;
  const date = typeof removed === 'object' && removed !== null && 'date' in removed ? removed.date : null;
  return typeof date === 'string' ? { removed: formatDate(date) } : null;
}

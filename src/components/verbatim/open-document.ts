/** The page of a document, from the same site. */
import { directiveAddress, withBase } from '../../lib/address.ts';
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
}

/** Null where there is no such document. A page that only leads on to another is followed once. */
export async function openDocument(base: string, id: string): Promise<OpenedDocument | null> {
  let address = withBase(base, directiveAddress(id));
  for (let step = 0; step < 2; step++) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok !== true) return null;
    const html = await answer.text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    if (page.querySelector('article.official') !== null) {
      const text = (selector: string): string => page.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      return { id, html, address, name: text('.document-name'), title: text('.document-title'), places: placesOf(page) };
    }
    const refresh = page.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content') ?? '';
    const next = /^0; *url=(\/.*)$/i.exec(refresh)?.[1];
    if (next?.startsWith(base) !== true) return null;
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

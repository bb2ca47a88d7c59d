/** Feeds in the form of Atom (RFC 4287). */
import { escapeXml } from '../text/escape.ts';
import type { FeedItem } from './items.ts';

export interface Feed {
  /** Of the feed itself and of the page that it accompanies. */
  address: string;
  page: string;
  title: string;
  subtitle: string;
  /** `id` of site.yaml: feeds of two libraries stand at the same addresses. */
  library: string | null;
  items: readonly FeedItem[];
  /** The data date of the site, for a feed without entries. */
  updated: string | null;
}

export interface FeedSite {
  /** Text → SHA-256 in hex. */
  hash: (text: string) => string;
  /** An address of the site as it is written: absolute where the site has a published address, else from the root of its server. */
  href: (address: string) => string;
}

export function formatAtom({ address, page, title, subtitle, library, items, updated }: Feed, site: FeedSite): string {
  const last = items.reduce((latest, { day }) => (day > latest ? day : latest), '');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
    `  <id>${permanentId(`feed ${library ?? ''} ${address}`, site.hash)}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <subtitle>${escapeXml(subtitle)}</subtitle>`,
    `  <updated>${instant(last || (updated ?? beforeAll))}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(site.href(address))}"/>`,
    `  <link rel="alternate" type="text/html" hreflang="vi" href="${escapeXml(site.href(page))}"/>`,
    '  <generator>Văn Mạch</generator>',
    ...items.map((item) => formatEntry(item, site)),
    '</feed>',
    '',
  ].join('\n');
}

function formatEntry({ address, firstAddress, day, published, title, summary, issuer, kind }: FeedItem, { hash, href }: FeedSite): string {
  const page = issuer === null ? '' : `<uri>${escapeXml(href(issuer.page))}</uri>`;
  return [
    '  <entry>',
    `    <id>${permanentId(`entry ${firstAddress}`, hash)}</id>`,
    `    <title>${escapeXml(title)}</title>`,
    ...(published === null ? [] : [`    <published>${instant(published)}</published>`]),
    `    <updated>${instant(day)}</updated>`,
    `    <author><name>${escapeXml(issuer?.printed ?? 'chưa rõ')}</name>${page}</author>`,
    ...(kind === null ? [] : [`    <category term="${escapeXml(kind.id)}" label="${escapeXml(kind.name)}"/>`]),
    `    <link rel="alternate" type="text/html" hreflang="vi" href="${escapeXml(href(address))}"/>`,
    `    <summary>${escapeXml(summary)}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** An id that needs no published address and so stays when one is given: a UUID of the kind that a program makes itself (version 8, RFC 9562) from a SHA-256. */
export function permanentId(name: string, hash: FeedSite['hash']): string {
  const hex = hash(`van-mach ${name}`);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Content knows days, Atom instants: the first of that day in Việt Nam. */
const instant = (day: string): string => `${day}T00:00:00+07:00`;
/** Of a library that has never held anything. */
const beforeAll = '1970-01-01';

/** What a page of the finished site names and where it leads, read from its HTML as a browser reads tags; no tree is made, ten thousand pages take seconds. */
import { resolveEntities } from '../text/entities.ts';
import { attributes, scanAttributes, scanTags } from './scan-tags.ts';

export interface ReadPage {
  /** In the order of the page; a repeated one is there twice. */
  ids: string[];
  /** What links, forms, images, scripts and the page's own refresh lead to, as written, entities resolved. */
  links: string[];
  canonical: string | null;
  /** Where the page sends its reader on without being asked. */
  refresh: string | null;
  /** It asks search engines to leave it out. */
  isNoindex: boolean;
}

const linking: ReadonlySet<string> = new Set(['href', 'src', 'action', 'poster', 'data']);

export function readHtml(html: string): ReadPage {
  const page: ReadPage = { ids: [], links: [], canonical: null, refresh: null, isNoindex: false };
  const values = new Map<string, string>();
  scanTags(html, (name, start, end) => {
    const first = name.charCodeAt(0) | 0x20;
    // "meta" and "link", of which a page has a few; of all others one attribute in three says something here.
    if (name.length === 4 && (first === 0x6d || first === 0x6c)) readTag(name.toLowerCase(), html.slice(start, end), page);
    else if (!readOwn(html, start, end, page, values)) readTag(name.toLowerCase(), html.slice(start, end), page);
  });
  for (const data of findDataBlocks(html)) page.links.push(...readJsonLdLinks(data));
  return page;
}

/** Length and first letter of the names of attributes that say something: "id", "src", "href", "data", "action", "poster", "srcset". */
const isTelling = (length: number, first: number): boolean =>
  length === 2
    ? first === 0x69
    : length === 3
      ? first === 0x73
      : length === 4
        ? first === 0x68 || first === 0x64
        : length === 6 && (first === 0x61 || first === 0x70 || first === 0x73);

/** Of a tag that is neither "meta" nor "link"; false, with nothing read, where one name stands in it twice. `values` is empty before and behind. */
function readOwn(html: string, start: number, end: number, page: ReadPage, values: Map<string, string>): boolean {
  let count = 0;
  scanAttributes(html, start, end, (nameStart, nameEnd, valueStart, valueEnd) => {
    if (!isTelling(nameEnd - nameStart, html.charCodeAt(nameStart) | 0x20)) return;
    count += 1;
    values.set(html.slice(nameStart, nameEnd).toLowerCase(), resolveEntities(html.slice(valueStart, valueEnd)));
  });
  if (count === 0) return true;
  const isOnce = values.size === count;
  if (isOnce) takeValues(values, page);
  values.clear();
  return isOnce;
}

function readTag(name: string, text: string, page: ReadPage): void {
  const values = new Map<string, string>();
  for (const [, attribute = '', double, single, bare] of text.matchAll(attributes))
    values.set(attribute.toLowerCase(), resolveEntities(double ?? single ?? bare ?? ''));
  if (name !== 'meta' && (name !== 'link' || values.get('rel') !== 'canonical')) {
    takeValues(values, page);
    return;
  }
  const id = values.get('id');
  if (id !== undefined) page.ids.push(id);
  if (name === 'link') page.canonical = values.get('href') ?? null;
  else readMeta(values, page);
}

function readMeta(values: ReadonlyMap<string, string>, page: ReadPage): void {
  const content = values.get('content') ?? '';
  if (values.get('name')?.toLowerCase() === 'robots' && /\b(?:noindex|none)\b/i.test(content)) page.isNoindex = true;
  if (['og:url', 'og:image'].includes(values.get('property') ?? '')) page.links.push(content);
  const refresh = /^\s*\d+\s*;\s*url\s*=\s*(.+)$/i.exec(content)?.[1]?.trim();
  if (values.get('http-equiv')?.toLowerCase() !== 'refresh' || refresh === undefined) return;
  page.refresh = refresh;
  page.links.push(refresh);
}

function takeValues(values: ReadonlyMap<string, string>, page: ReadPage): void {
  for (const [attribute, value] of values) {
    if (attribute === 'id') page.ids.push(value);
    else if (linking.has(attribute)) page.links.push(value);
    else if (attribute === 'srcset') page.links.push(...value.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''));
  }
}

/** The blocks of data in a page. Their tag is looked for by its "+", which stands in few other places. */
function* findDataBlocks(html: string): Generator<string> {
  for (let plus = html.indexOf('+'), end = 0; plus >= 0; plus = html.indexOf('+', plus + 1)) {
    const start = plus - beforePlus;
    if (start < end || (html.charCodeAt(plus - 1) | 0x20) !== 0x64) continue;
    dataBlock.lastIndex = start;
    const found = dataBlock.exec(html);
    if (found === null) continue;
    end = dataBlock.lastIndex;
    yield found[1] ?? '';
  }
}
const dataBlock = /<script type="application\/ld\+json">([\s\S]*?)<\/script\s*>/iy;
const beforePlus = '<script type="application/ld'.length;

/** Addresses in a data block: what stands in the properties that name a page or a file. */
function readJsonLdLinks(text: string): string[] {
  const links: string[] = [];
  JSON.parse(text, (key, value: unknown) => {
    if (['@id', 'url', 'contentUrl', 'item'].includes(key) && typeof value === 'string' && /^(?:https?:|[/.#?])/.test(value))
      links.push(value);
    return value;
  });
  return links;
}

/** Addresses in a JSON file: strings that begin with the site's base, whole; and what `parts` names. Throws where it is no JSON. */
export function readJsonLinks(text: string, base: string): string[] {
  // A letter of an address may be written so; our own files never do.
  if (/\\(?:\/|u00)/i.test(text)) return readEscapedLinks(text, base);
  JSON.parse(text);
  const links: string[] = [];
  for (let at = text.indexOf(`"${base}`); at >= 0; at = text.indexOf(`"${base}`, at + 1)) {
    // Behind a backslash it is a sign of a text.
    if (at > 0 && text.charCodeAt(at - 1) === 0x5c) continue;
    addressInQuotes.lastIndex = at;
    const link = addressInQuotes.exec(text)?.[1];
    if (link !== undefined) links.push(link);
  }
  return links;
}

/** A value, not a name: `"/van-ban/vb/a/#1.2"`; not `"/van-ban/vb/a/": 1`, `"/van-ban/không phải"`. */
const addressInQuotes = /"(\/[a-z0-9./#_-]*)"(?!\s*:)/iy;

function readEscapedLinks(text: string, base: string): string[] {
  const links: string[] = [];
  JSON.parse(text, (_key, value: unknown) => {
    if (typeof value === 'string' && value.startsWith(base) && /^\/[a-z0-9./#_-]*$/i.test(value)) links.push(value);
    return value;
  });
  return links;
}

/** Addresses of a feed or a sitemap: the content of `loc`, `id`, `uri` and every `href`. */
export function readXmlLinks(text: string): string[] {
  return [...text.matchAll(/<(?:\w+:)?(?:loc|id|uri|logo|icon)>([^<]*)<|\shref="([^"]*)"/g)]
    .map(([, content, href]) => resolveEntities(content ?? href ?? '').trim())
    .filter((link) => /^(?:https?:|\/)/.test(link));
}

/** What a list of pages for search engines names; null for another file. */
export const readSitemap = (text: string): string[] | null =>
  /<urlset[\s>]/.test(text) ? [...text.matchAll(/<loc>([^<]*)</g)].map(([, loc = '']) => resolveEntities(loc).trim()) : null;

/** Where robots.txt says that such lists stand. */
export const readRobotsLinks = (text: string): string[] => [...text.matchAll(/^sitemap:\s*(\S+)/gim)].flatMap(([, link]) => link ?? []);

/** Links of our Markdown files; in the words of a text every bracket is escaped. */
export function readMarkdownLinks(text: string): string[] {
  return [...text.matchAll(/(?<!\\)(?:\]\(([^)\s]+)\)|<([a-z]+:[^>\s]+)>)/g)].map(([, target, address]) => target ?? address ?? '');
}

/** Files that a style names. */
export function readStyleLinks(text: string): string[] {
  return [...text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s)"']+))\s*\)|@import\s+["']([^"']+)["']/g)]
    .map(([, double, single, bare, imported]) => double ?? single ?? bare ?? imported ?? '')
    .filter((link) => !link.startsWith('data:'));
}

/** Modules that a built script imports; names of packages are none. */
export function readScriptLinks(text: string): string[] {
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g)].flatMap(([, link]) => link ?? []);
}

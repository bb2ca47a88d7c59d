/** What a page of the finished site names and where it leads, read from its HTML as a browser reads tags; no tree is made, ten thousand pages take seconds. */
import { resolveEntities } from '../text/entities.ts';

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

/** A comment, an element whose content is no markup, or a tag with its attributes; a ">" in quotes does not end it. */
export const tags =
  /<!--[\s\S]*?-->|<(script|style|textarea|title)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>[\s\S]*?<\/\1\s*>|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const dataBlocks = /<script type="application\/ld\+json">([\s\S]*?)<\/script\s*>/gi;
/** An attribute of a tag and its value, in one of three spellings. */
export const attributes = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const linking: ReadonlySet<string> = new Set(['href', 'src', 'action', 'poster', 'data']);

export function readHtml(html: string): ReadPage {
  const page: ReadPage = { ids: [], links: [], canonical: null, refresh: null, isNoindex: false };
  for (const [, rawName, rawAttributes, name = rawName, own = rawAttributes] of html.matchAll(tags)) {
    if (name !== undefined && own !== undefined && own !== '') readTag(name.toLowerCase(), own, page);
  }
  for (const [, data = ''] of html.matchAll(dataBlocks)) page.links.push(...readJsonLdLinks(data));
  return page;
}

function readTag(name: string, text: string, page: ReadPage): void {
  const values = new Map<string, string>();
  for (const [, attribute = '', double, single, bare] of text.matchAll(attributes))
    values.set(attribute.toLowerCase(), resolveEntities(double ?? single ?? bare ?? ''));
  const id = values.get('id');
  if (id !== undefined) page.ids.push(id);
  if (name === 'meta') {
    if (values.get('name')?.toLowerCase() === 'robots' && /\b(?:noindex|none)\b/i.test(values.get('content') ?? '')) page.isNoindex = true;
    if (['og:url', 'og:image'].includes(values.get('property') ?? '')) page.links.push(values.get('content') ?? '');
    const refresh = /^\s*\d+\s*;\s*url\s*=\s*(.+)$/i.exec(values.get('content') ?? '')?.[1]?.trim();
    if (values.get('http-equiv')?.toLowerCase() !== 'refresh' || refresh === undefined) return;
    page.refresh = refresh;
    page.links.push(refresh);
    return;
  }
  if (name === 'link' && values.get('rel') === 'canonical') {
    page.canonical = values.get('href') ?? null;
    return;
  }
  for (const [attribute, value] of values) {
    if (linking.has(attribute)) page.links.push(value);
    else if (attribute === 'srcset') page.links.push(...value.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''));
  }
}

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

/** Addresses in a JSON file: strings that begin with the site's base, whole; and what `parts` names. */
export function readJsonLinks(text: string, base: string): string[] {
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

/** A page of the site as it stands in the copy that is carried away: relative links that name files, classic scripts, its own policy, and the word that it is a copy. */
import { fileOfPath } from '../address.ts';
import { resolveEntities } from '../text/entities.ts';
import { attributes, tags } from '../site-check/scan-tags.ts';
import { libraryFolder, relativeLink, scriptFolder, styleFile } from './places.ts';

export interface PageSetting {
  /** The page's file in the copy, from the top. */
  place: string;
  /** The base below which the site was built: "/", "/van-ban/". */
  base: string;
  /** File of the site → file of the copy; null where the copy has none. */
  placeOf(file: string): string | null;
  /** Sentences above the page: that it is a copy, as of when, what it cannot do here. */
  notice: readonly string[];
  /** What the notice is called to who does not see it. */
  noticeLabel: string;
  /** File in `scriptFolder` that does what the site's modules did. */
  script: string;
}

/**
 * A page from a disk has no origin that could be named: Chromium takes `'self'` for its folder, other browsers may not, and `file:` says the same. No host
 * of any network fits either; connections are not made at all.
 */
export const offlinePolicy =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; font-src 'self' file:; form-action 'self' file:; base-uri 'none'";

const linking: ReadonlySet<string> = new Set(['href', 'src', 'action', 'poster', 'data-to']);

/** Pages and pieces of pages; everything but links, scripts and what search engines read stays as it is, byte for byte. */
export function rewriteHtml(html: string, setting: PageSetting): string {
  return html.replace(
    tags,
    (whole: string, rawName?: string, rawAttributes?: string, plainName?: string, plainAttributes?: string): string => {
      const name = (rawName ?? plainName)?.toLowerCase();
      const own = rawAttributes ?? plainAttributes;
      // A comment.
      if (name === undefined || own === undefined) return whole;
      const values = readAttributes(own);
      if (isForOthers(name, values)) return '';
      if (name === 'meta' && values.get('http-equiv')?.toLowerCase() === 'content-security-policy') return policyAndScript(setting);
      const changed = rewriteAttributes(name, own, values, setting);
      const tag = changed === own ? whole : whole.replace(own, () => changed);
      return name === 'main' ? notice(setting) + tag : tag;
    },
  );
}

const readAttributes = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(attributes)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      resolveEntities(double ?? single ?? bare ?? ''),
    ]),
  );

/** Modules, which no browser runs from a disk, and what is said to search engines and messengers alone. */
function isForOthers(name: string, values: ReadonlyMap<string, string>): boolean {
  if (name === 'script') return values.get('type') === 'module' || values.get('type') === 'application/ld+json';
  if (name === 'link') return ['canonical', 'alternate', 'modulepreload'].includes(values.get('rel') ?? '');
  return name === 'meta' && (values.has('property') || (values.get('name') ?? '').startsWith('twitter:'));
}

function policyAndScript({ place, script }: PageSetting): string {
  const folder = `${libraryFolder}/${scriptFolder}`;
  return [
    `<meta http-equiv="Content-Security-Policy" content="${offlinePolicy}">`,
    `<script defer src="${relativeLink(place, `${folder}/${script}`)}"></script>`,
    `<link rel="stylesheet" href="${relativeLink(place, `${folder}/${styleFile}`)}">`,
  ].join('');
}

const notice = ({ notice: sentences, noticeLabel }: PageSetting): string =>
  sentences.length === 0
    ? ''
    : `<aside class="banner offline-copy" aria-label="${escape(noticeLabel)}">${sentences
        .map((sentence) => `<p class="band">${escape(sentence)}</p>`)
        .join('')}</aside>`;

function rewriteAttributes(name: string, text: string, values: ReadonlyMap<string, string>, setting: PageSetting): string {
  const isRefresh = name === 'meta' && values.get('http-equiv')?.toLowerCase() === 'refresh';
  return text.replace(attributes, (whole: string, attribute: string) => {
    const key = attribute.toLowerCase();
    const value = values.get(key) ?? '';
    if (isRefresh && key === 'content') {
      const [, before = '', address = ''] = /^(\s*\d+\s*;\s*url\s*=\s*)(.+)$/i.exec(value) ?? [];
      return address === '' ? whole : `${attribute}="${escape(before + (rewriteLink(address, setting) ?? ''))}"`;
    }
    // Scripts put these before an address, or behind it.
    if (key === 'data-base') return `${attribute}="${escape(folderOf(setting, ''))}"`;
    if (key === 'data-address' && value.startsWith(setting.base))
      return `${attribute}="${escape(folderOf(setting, value.slice(setting.base.length)))}"`;
    if (!linking.has(key)) return whole;
    const link = rewriteLink(value, setting);
    // Words that would lead nowhere stay, as words.
    return link === value ? whole : link === null ? '' : `${attribute}="${escape(link)}"`;
  });
}

/** "../../" of a folder of the library. */
const folderOf = ({ place }: PageSetting, folder: string): string => {
  const link = relativeLink(place, `${libraryFolder}/${folder}x`).slice(0, -1);
  return link === '' ? './' : link;
};

/** The link as the copy has it; as it was where it leads elsewhere; null where it leads to what the copy has not. */
export function rewriteLink(link: string, { base, place, placeOf }: Pick<PageSetting, 'base' | 'place' | 'placeOf'>): string | null {
  if (!link.startsWith(base) || link.startsWith('//')) return link;
  const [path, rest] = splitLink(link.slice(base.length));
  const target = placeOf(fileOfPath(path));
  return target === null ? null : relativeLink(place, target) + rest;
}

function splitLink(link: string): [path: string, rest: string] {
  const at = link.search(/[?#]/);
  return at < 0 ? [link, ''] : [link.slice(0, at), link.slice(at)];
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

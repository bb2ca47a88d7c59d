/** Whether everything in a finished site leads somewhere: each file is read once, and what its links want is asked of the files that they name. */
import { pathLimit } from '../address-limits.ts';
import { fileOfPath, isReservedName } from '../address.ts';
import { detach } from '../text/detach.ts';
import {
  readHtml,
  readJsonLinks,
  readMarkdownLinks,
  readRobotsLinks,
  readScriptLinks,
  readSitemap,
  readStyleLinks,
  readXmlLinks,
} from './read-html.ts';

export const siteProblems = [
  'missing-file',
  'missing-anchor',
  'outside-base',
  'repeated-id',
  'bad-id',
  'same-but-case',
  'long-path',
  'bad-name',
  'bad-redirect',
  'bad-canonical',
  'bad-sitemap',
  'unreadable',
] as const;

export interface SiteProblem {
  /** Path below the site's folder, of the first file that has the problem. */
  file: string;
  problem: (typeof siteProblems)[number];
  /** The link, id or path as it stands. */
  found: string;
  /** How many files have it. */
  count: number;
}

/** What some of the files say; plain data, so that a thread can send it. */
export interface ReadShare {
  pages: ReadPage[];
  /** Path below the folder, "#" and anchor where one is named → the files that want it. */
  wanted: Map<string, Wanted>;
  /** Pages that a sitemap names, each with the sitemap. */
  listed: Map<string, string>;
  /** Addresses of other hosts. */
  external: Set<string>;
  problems: SiteProblem[];
  links: number;
}

interface ReadPage {
  file: string;
  /** Parted and enclosed by blanks. */
  ids: string;
  /** Where the page sends its reader on: path below the folder. */
  redirect: string | null;
  /** Its own canonical address is known, and search engines may list it. */
  isIndexable: boolean;
}

interface Wanted {
  first: string;
  count: number;
}

export interface SiteOptions {
  /** Path below which the site is served, with both slashes. */
  base: string;
  /** Its published address without a path ("http://vanban.noibo"); null while it has none. */
  origin: string | null;
}

const local = 'http://site.invalid';

/** Where a link leads: to a file of the site (with the anchor behind "#"), to another host, to nothing that is a file, or nowhere. */
type Destination = { target: string; wanted: string } | { external: string } | { problem: SiteProblem['problem'] } | null;

/** Addresses from the root are the same wherever they stand; most links of a page are, and reading an address takes longer than finding it. */
const mostKept = 100_000;

/** Reads files by their name, in any order; `textOf` is asked only where a file's kind can hold links, and before the next name is taken. */
export function readSiteFiles(files: Iterable<string>, textOf: (file: string) => string, options: SiteOptions): ReadShare {
  const share: ReadShare = { pages: [], wanted: new Map(), listed: new Map(), external: new Set(), problems: [], links: 0 };
  const kept = new Map<string, Destination>();
  for (const file of files) {
    const own = options.base + file;
    const targets = new Set<string>();
    const resolve = (link: string): string | null => {
      share.links += 1;
      const known = kept.get(link);
      const found = known === undefined ? findDestination(link, own, options) : known;
      // A piece of the page's text would keep the whole page in memory.
      if (known === undefined && link.startsWith('/') && kept.size < mostKept) kept.set(detach(link), found);
      if (found === null) return null;
      if ('problem' in found) share.problems.push({ file, problem: found.problem, found: link, count: 1 });
      if ('external' in found) share.external.add(found.external);
      if (!('target' in found)) return null;
      targets.add(found.wanted);
      return found.target;
    };
    try {
      if (file.endsWith('.html')) readPage(file, textOf(file), resolve, share);
      else readFile(file, () => textOf(file), resolve, options.base, share);
    } catch (thrown) {
      share.problems.push({ file, problem: 'unreadable', found: thrown instanceof Error ? thrown.message : String(thrown), count: 1 });
    }
    for (const target of targets) {
      const known = share.wanted.get(target);
      if (known === undefined) share.wanted.set(target, { first: file, count: 1 });
      else {
        known.count += 1;
        if (file < known.first) known.first = file;
      }
    }
  }
  return share;
}

function findDestination(link: string, own: string, { base, origin }: SiteOptions): Destination {
  // Nearly all anchors: those of a document's provisions on its own page.
  if (/^#[\w.-]+$/.test(link) && isPlainPath(own)) return destinationOf(own.slice(base.length), link.slice(1));
  if (/^(?:mailto|tel|data|javascript|blob|about):/i.test(link)) return null;
  const url = URL.parse(link, local + own);
  if (url === null) return { problem: 'missing-file' };
  if (url.origin !== local && url.origin !== origin) return { external: url.href };
  const path = decode(url.pathname);
  if (path === null || !`${path}/`.startsWith(base)) return { problem: 'outside-base' };
  return destinationOf(path.slice(base.length), url.hash.length > 1 ? (decode(url.hash.slice(1)) ?? url.hash.slice(1)) : null);
}

function destinationOf(below: string, anchor: string | null): Destination {
  const target = fileOfPath(below);
  return { target, wanted: anchor === null ? target : `${target}#${anchor}` };
}

/** Which a browser takes as it is: "/van-ban/vb/a/index.html"; not "/a/../b", "/a b", "//a". */
const isPlainPath = (path: string): boolean => /^(?:\/[\w-][\w.-]*)+$/.test(path);

function readPage(file: string, html: string, resolve: (link: string) => string | null, share: ReadShare): void {
  const { ids, links, canonical, refresh, isNoindex } = readHtml(html);
  const report = (problem: SiteProblem['problem'], found: string): void => {
    share.problems.push({ file, problem, found, count: 1 });
  };
  const seen = new Set<string>();
  for (const id of ids) {
    const key = id.toLowerCase();
    if (seen.has(key)) report('repeated-id', id);
    seen.add(key);
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id)) report('bad-id', id);
  }
  let redirect: string | null = null;
  const anchors = new Set(ids.map((id) => `#${id}`));
  for (const link of links) {
    // Most links of a document lead to places of its own page; what they want need not be kept until all pages are read.
    if (anchors.has(link)) {
      share.links += 1;
      continue;
    }
    const target = resolve(link);
    if (link === refresh) redirect = target;
  }
  // A page is canonical at its own address; one that leads on, at the address to which it leads.
  const isOwn = canonical !== null && resolve(canonical) === (refresh === null ? file : redirect);
  if (canonical !== null && !isOwn) report('bad-canonical', canonical);
  share.pages.push({ file, ids: ` ${ids.join(' ')} `, redirect, isIndexable: isOwn && refresh === null && !isNoindex });
}

function readFile(file: string, text: () => string, resolve: (link: string) => string | null, base: string, share: ReadShare): void {
  const own = file.endsWith('.xml') ? readSitemap(text()) : null;
  for (const link of own ?? linksOf(file, text, base)) {
    const target = resolve(link);
    if (own !== null && target !== null) share.listed.set(target, file);
  }
}

function linksOf(file: string, text: () => string, base: string): string[] {
  // Pagefind's files and the search's own data name pages by number.
  if (file.startsWith('pagefind/')) return [];
  if (file.endsWith('.json')) return readJsonLinks(text(), base);
  if (file.endsWith('.xml')) return readXmlLinks(text());
  if (file === 'robots.txt') return readRobotsLinks(text());
  if (file.endsWith('.md')) return readMarkdownLinks(text());
  if (file.endsWith('.css')) return readStyleLinks(text());
  if (/\.m?js$/.test(file)) return readScriptLinks(text());
  return [];
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export interface SiteReport {
  pages: number;
  files: number;
  links: number;
  /** Host → how many addresses of it are named; they are not asked. */
  external: Record<string, number>;
  problems: SiteProblem[];
}

/** `files`: every path below the folder, whether it was read or not. */
export function checkSite(files: readonly string[], shares: readonly ReadShare[]): SiteReport {
  const present = new Set(files);
  const pages = new Map(shares.flatMap((share) => share.pages).map((page) => [page.file, page]));
  const problems: SiteProblem[] = shares.flatMap((share) => share.problems);
  for (const [link, { first, count }] of shares.flatMap(({ wanted }) => [...wanted])) {
    const [target = '', anchor = null] = link.split('#');
    if (!present.has(target)) problems.push({ file: first, problem: 'missing-file', found: link, count });
    else if (anchor !== null && pages.get(target)?.ids.includes(` ${anchor} `) === false)
      problems.push({ file: first, problem: 'missing-anchor', found: link, count });
  }
  // Chains and loops: what leads on leads to a page that stays.
  for (const { file, redirect } of pages.values())
    if (redirect !== null && pages.get(redirect)?.redirect != null)
      problems.push({ file, problem: 'bad-redirect', found: redirect, count: 1 });
  problems.push(
    ...findSameButCase(files),
    ...findBadPaths(files),
    ...checkSitemap(pages, new Map(shares.flatMap(({ listed }) => [...listed]))),
  );
  const external = new Set(shares.flatMap((share) => [...share.external]));
  const hosts = Map.groupBy(external, (href) => new URL(href).host);
  return {
    pages: pages.size,
    files: files.length,
    links: shares.reduce((sum, { links }) => sum + links, 0),
    external: Object.fromEntries([...hosts].sort(([a], [b]) => compare(a, b)).map(([host, own]) => [host, own.length])),
    problems: mergeProblems(problems),
  };
}

/** Where a site has a sitemap, it names every page that search engines may list, at its canonical address, and no other. */
function checkSitemap(pages: ReadonlyMap<string, ReadPage>, listed: ReadonlyMap<string, string>): SiteProblem[] {
  if (listed.size === 0) return [];
  const wrong = [...listed].filter(([target]) => pages.get(target)?.isIndexable === false);
  const left = [...pages.values()].filter(({ file, isIndexable }) => isIndexable && !listed.has(file));
  return [
    ...wrong.map(([found, file]): SiteProblem => ({ file, problem: 'bad-sitemap', found, count: 1 })),
    ...left.map(({ file }): SiteProblem => ({ file, problem: 'bad-sitemap', found: file, count: 1 })),
  ];
}

/** One of a kind and a link, with the first file that has it. */
function mergeProblems(problems: readonly SiteProblem[]): SiteProblem[] {
  const shared = Map.groupBy(problems, ({ problem, found, file }) =>
    problem === 'missing-file' || problem === 'missing-anchor' ? `${problem} ${found}` : `${problem} ${found} ${file}`,
  );
  return [...shared.values()]
    .map((same): SiteProblem => {
      const [first, ...others] = [...same].sort((a, b) => compare(a.file, b.file));
      if (first === undefined) throw new Error('nhóm rỗng');
      return { ...first, count: others.reduce((sum, { count }) => sum + count, first.count) };
    })
    .sort((a, b) => compare(a.file, b.file) || compare(a.found, b.found) || compare(a.problem, b.problem));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A USB stick or Windows holds one of two files whose names differ in case alone. */
function findSameButCase(files: readonly string[]): SiteProblem[] {
  return [...Map.groupBy(files, (file) => file.toLowerCase()).values()].flatMap(([first = '', ...others]) =>
    others.map((file): SiteProblem => ({ file, problem: 'same-but-case', found: first, count: 1 })),
  );
}

/** Files that some disk or server does not take: too long a path, a name that Windows keeps for itself or cannot write. */
function findBadPaths(files: readonly string[]): SiteProblem[] {
  return files.flatMap((file) => {
    const address = `/${file.replace(/(?<=^|\/)index\.html$/, '')}`;
    const problems: SiteProblem[] = [];
    if (address.length > pathLimit(address)) problems.push({ file, problem: 'long-path', found: String(address.length), count: 1 });
    const name = file.split('/').find(isBadName);
    if (name !== undefined) problems.push({ file, problem: 'bad-name', found: name, count: 1 });
    return problems;
  });
}

/** "aux.json", "a.", "a ", "a:b"; not "auxiliary.json", ".van-mach", "_astro". */
function isBadName(segment: string): boolean {
  // eslint-disable-next-line no-control-regex -- Windows takes none of these letters
  return isReservedName(segment.replace(/\..*$/, '')) || /[. ]$|[<>:"|?*\\\u0000-\u001f]/.test(segment);
}

/** The only place where an address of the site is built: pages, files and anchors. Paths published once are permanent. */
import { fold } from './text/fold.ts';

/** Address of a directive's page; `id` is "<organization>/<document>". */
export const directiveAddress = (id: string): string => `/vb/${id}/`;
/** The id of a directive's page: "/vb/a/b/" → "a/b". */
export const directiveId = (address: string): string => address.replace(/^\/vb\/|\/$/g, '');
export const directiveJsonAddress = (id: string): string => `/vb/${id}/index.json`;
export const directiveTextAddress = (id: string): string => `/vb/${id}/toan-van.txt`;
export const directiveMarkdownAddress = (id: string): string => `/vb/${id}/toan-van.md`;
/** `file`: path of the source below content/sources/. */
export const directiveSourceAddress = (id: string, file: string): string => `/vb/${id}/nguon.${sourceExtension(file)}`;
/** "tinh-uy/cv-1.docx" → "docx". */
export const sourceExtension = (file: string): string => file.slice(file.lastIndexOf('.') + 1);
export const provisionAddress = (id: string, anchor: string): string => `/vb/${id}/#${anchor}`;
export const organizationAddress = (id: string): string => `/co-quan/${id}/`;
export const kindAddress = (kindId: string, page = 1): string => paged(`/loai/${kindId}/`, page);
/** The year of a list; null is the list of documents whose date is not known. */
export const yearAddress = (year: string | null, page = 1): string => paged(`/nam/${year ?? 'chua-ro'}/`, page);
export const organizationPageAddress = (id: string, page = 1): string => paged(organizationAddress(id), page);

/** The id of a body's page: "/co-quan/a/" → "a"; null of any other address. */
export const organizationId = (address: string): string | null => /^\/co-quan\/([^/]+)\/$/.exec(address)?.[1] ?? null;
/** Atom feed of one body; each body of the registry has one for good, also before its first document. */
export const organizationFeedAddress = (id: string): string => `${organizationAddress(id)}atom.xml`;

/** Paths are no longer than this (requirement OFF-03, address-limits.ts). */
const longestComparison = 180;

/**
 * Page of two compared documents: `/doi-chieu/` and both ids as they stand below `/vb/`. Of very long ids each segment is cut, and the ids' own hash behind
 * the cut tells them apart (docs/decisions/0010-doi-chieu.md).
 */
export function comparisonAddress(a: string, b: string): string {
  const whole = `${addresses.comparisons}${a}/${b}/`;
  if (whole.length <= longestComparison) return whole;
  const cut = (id: string): string =>
    id
      .split('/')
      .map((segment) =>
        segment.length <= longestSegment ? segment : `${segment.slice(0, longestSegment - 8).replace(/-+$/, '')}-${shortHash(segment)}`,
      )
      .join('/');
  return `${addresses.comparisons}${cut(a)}/${cut(b)}/`;
}

/** Four segments with their slashes and `/doi-chieu/` make 179 characters. */
const longestSegment = 41;

/** Seven letters and digits of FNV-1a (32 bits). */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}

/** Page of a cited document that is not held. */
export const citedAddress = (id: string): string => `/vien-dan/${id}/`;
/** The id of such a page: "/vien-dan/ct-26-tw-2023/" → "ct-26-tw-2023"; null of any other address. */
export const citedId = (address: string): string | null => /^\/vien-dan\/([^/]+)\/$/.exec(address)?.[1] ?? null;
/** Where a number leads: "28-NQ/TU" → /so-hieu/28-nq-tu/. */
export const numberAddress = (numberSlug: string): string => `/so-hieu/${numberSlug}/`;

/** Registers of all documents: `targets` or `tasks`, a page of a hundred rows. */
export const registerAddress = (register: 'targets' | 'tasks', page = 1): string => paged(addresses[register], page);

/** Assignments of one body, where they are more than its page shows. */
export const unitTasksAddress = (id: string): string => `${addresses.tasks}?don-vi=${id}`;

export const chainPageAddress = (page: number): string => paged(addresses.chain, page);
/** Everything that carries out one document, where that is too much for a tree; `id` held or cited. */
export const followersAddress = (id: string, page = 1): string => paged(`${addresses.chain}van-ban/${id}/`, page);

/** A reader's own text against that of a document. */
export const verbatimAddress = (id: string): string => `${addresses.verbatim}?vb=${id}`;

export const addresses = {
  home: '/',
  organizations: '/co-quan/',
  kinds: '/loai/',
  years: '/nam/',
  search: '/tim-kiem/',
  numbers: '/so-hieu/',
  missing: '/chua-co-toan-van/',
  comparisons: '/doi-chieu/',
  verbatim: '/doi-chieu-nguyen-van/',
  chain: '/trien-khai/',
  tasks: '/nhiem-vu/',
  targets: '/chi-tieu/',
  abbreviations: '/tu-viet-tat/',
  help: '/tro-giup/',
  errorHelp: '/tro-giup/loi/',
  permanence: '/cam-ket-duong-dan/',
  review: '/ra-soat/',
  accessibility: '/tiep-can/',
  siteMap: '/so-do-trang/',
  feed: '/atom.xml',
  data: '/du-lieu/',
  readme: '/du-lieu/doc-truoc.txt',
  archive: '/du-lieu/toan-bo.zip',
  filesJson: '/du-lieu/index.json',
  documentsJson: '/du-lieu/documents.json',
  citationsJson: '/du-lieu/citations.json',
  targetsJson: '/du-lieu/targets.json',
  tasksJson: '/du-lieu/tasks.json',
  documentsCsv: '/du-lieu/documents.csv',
  citationsCsv: '/du-lieu/citations.csv',
  targetsCsv: '/du-lieu/targets.csv',
  tasksCsv: '/du-lieu/tasks.csv',
  filesSchema: '/du-lieu/schema/files.json',
  documentsSchema: '/du-lieu/schema/documents.json',
  documentSchema: '/du-lieu/schema/document.json',
  citationsSchema: '/du-lieu/schema/citations.json',
  manifestSchema: '/du-lieu/schema/manifest.json',
  targetsSchema: '/du-lieu/schema/targets.json',
  tasksSchema: '/du-lieu/schema/tasks.json',
  movesSchema: '/du-lieu/schema/moves.json',
  removedSchema: '/du-lieu/schema/removed.json',
  withheldSchema: '/du-lieu/schema/withheld.json',
  manifestJson: '/du-lieu/manifest.json',
  sums: '/SHA256SUMS',
  movesJson: '/du-lieu/chuyen-huong.json',
  nginxRules: '/du-lieu/chuyen-huong.nginx.conf',
  apacheRules: '/du-lieu/chuyen-huong.apache.conf',
  caddyRules: '/du-lieu/chuyen-huong.caddy',
  hostRules: '/_redirects',
} as const;

/** Well-known names for search engines. In no lock: a site that is not for them has no sitemap, one below a path no robots.txt. */
export const sitemapAddress = '/sitemap.xml';
export const robotsAddress = '/robots.txt';
/** The picture that a shared link shows. */
export const sharePictureAddress = '/chia-se.png';

/** Pages of a drafts build: not published, so in no lock. */
export const draftAddresses = { visualLanguage: '/quy-uoc-trinh-bay/' } as const;

/** Below it lie the files of the search, for its own code: no page, nothing to link to. */
export const searchDataAddress = '/tim-kiem/du-lieu/';

/** Below it lie the files of a register's filter, for its own code as well. */
export const registerDataAddress = (register: 'targets' | 'tasks'): string => `${addresses[register]}du-lieu/`;

/** Puts the site's base before an address: withBase("/van-ban/", "/vb/a/") → "/van-ban/vb/a/". */
export function withBase(base: string, address: string): string {
  return `${base.replace(/\/+$/, '')}${address}`;
}

/** Paths are lower-case ASCII, at most 80 characters a segment, no final punctuation (requirement LINK-01). */
export function isPathSegment(segment: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(segment) && !segment.includes('--') && segment.length <= 80;
}

/** UTF-16 units of "com1" with every letter decomposed and marked twice. */
const longestReserved = 12;

/** Names that Windows keeps for devices: a file of that name cannot be copied to a USB stick. */
export function isReservedName(segment: string): boolean {
  return segment.length <= longestReserved && /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(fold(segment));
}

function paged(address: string, page: number): string {
  return page === 1 ? address : `${address}${page}/`;
}

/** The file in which a path below the site stands: "vb/a/b/" → "vb/a/b/index.html"; "x/y.json" → "x/y.json". */
export const fileOfPath = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** What a diagnostic means and how it is mended. */
export const errorHelpAddress = (code: string): string => `${addresses.errorHelp}#${errorHelpAnchor(code)}`;
export const errorHelpAnchor = (code: string): string => code.toLowerCase();

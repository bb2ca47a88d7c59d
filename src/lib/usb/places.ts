/** Where a file of the site stands in the copy that is carried away, and what of the site has no place there. */
import { isReservedName } from '../address.ts';

/** All pages lie below it; beside it stand the start file, the notes and the sums alone. */
export const libraryFolder = 'thu-vien';
export const startFile = 'mo-thu-vien.html';
export const notesFile = 'doc-truoc.txt';
export const sumsFile = 'SHA256SUMS';
/** Scripts and styles of the copy, below the library's folder. */
export const scriptFolder = 'ngoai-tuyen';

/** What it is dressed in beside the site's own styles: words that led to what the copy has not look like words. */
export const styleFile = 'trang.css';
export const styleText = 'a:not([href]) {\n  color: inherit;\n  text-decoration: none;\n}\n';

/** Windows counts 260 characters with the drive and every folder before it. */
export const longestPath = 120;
/** A zip without its 64-bit extension holds no more files. */
const mostFiles = 65_000;

/**
 * Files for servers, search engines and feed readers, scripts that a browser does not run from a disk, data that the copy has in its own form, and the
 * whole library once more as a zip.
 */
const leftOut: readonly RegExp[] = [
  /^(?:404\.html|_redirects|robots\.txt|sitemap[^/]*\.xml|SHA256SUMS)$/,
  /(?:^|\/)atom\.xml$/,
  /^du-lieu\/toan-bo(?:-\d+)?\.zip$/,
  /^pagefind\//,
  /^_astro\/.*\.js$/,
  /^(?:tim-kiem|nhiem-vu|chi-tieu)\/du-lieu\//,
];

/** In a very large library these go first, one kind after the other: each document has one, and none is a page. */
const spared: readonly RegExp[] = [/^vb\/.*\/index\.json$/, /^vb\/.*\/toan-van\.md$/];

const isLeftOut = (file: string): boolean => leftOut.some((shape) => shape.test(file));

/** The files of a site that the copy takes, so few that a zip holds them; null where it cannot. */
export function chooseFiles(files: readonly string[], most = mostFiles): readonly string[] | null {
  let chosen = files.filter((file) => !isLeftOut(file));
  for (const shape of spared) if (chosen.length > most) chosen = chosen.filter((file) => !shape.test(file));
  return chosen.length > most ? null : chosen;
}

/**
 * File of the site → file of the copy, both from the top; null where the copy has none. A page whose path is too long for Windows gets a short one, made
 * of its own path; documents, held or cited, keep theirs, because search leads to them by their address.
 */
export function createPlaces(files: readonly string[], hash: (text: string) => string): (file: string) => string | null {
  const held = new Set(files);
  return (file) => {
    if (file === sumsFile) return sumsFile;
    if (!held.has(file)) return null;
    const place = `${libraryFolder}/${file}`;
    if (place.length <= longestPath || /^(?:vb|vien-dan)\//.test(file)) return place;
    return `${libraryFolder}/dai/${hash(file).slice(0, 12)}/${file.slice(file.lastIndexOf('/') + 1)}`;
  };
}

/** Names that a Windows disk refuses or would take for another; none where all is well. */
export function findBadNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const isKnown = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    const segments = name.split('/');
    const isBad = segments.some((segment) => /[. ]$|[<>:"\\|?*]/.test(segment) || isReservedName(segment.split('.')[0] ?? ''));
    return isKnown || isBad || name.length > longestPath;
  });
}

/** From one file to another, as a link says it: "vb/a/index.html" → "vb/b/index.html" = "../b/index.html". */
export function relativeLink(from: string, to: string): string {
  const [own, other] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < own.length && shared < other.length - 1 && own[shared] === other[shared]) shared += 1;
  return [...own.slice(shared).map(() => '..'), ...other.slice(shared)].join('/');
}

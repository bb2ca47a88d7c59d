/** Makes the copy that is carried away from a finished site: one zip, the same bytes from the same site. */
import { readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { site as siteWords } from '../../i18n/vi.ts';
import { usb } from '../../i18n/vi/usb.ts';
import { addresses } from '../../lib/address.ts';
import { resolveEntities } from '../../lib/text/entities.ts';
import { rewriteHtml, type PageSetting } from '../../lib/usb/rewrite-page.ts';
import {
  chooseFiles,
  createPlaces,
  findBadNames,
  libraryFolder,
  scriptFolder,
  styleFile,
  styleText,
  sumsFile,
} from '../../lib/usb/places.ts';
import { copyName, notes, noticeOf, startPage, topFiles, type CopyFacts } from './top-files.ts';
import { openZip } from '../archive.ts';
import { sha256 } from '../content.ts';
import { hashFile } from '../hash-file.ts';
import { listFiles } from '../site-files.ts';
import { makeScripts, pageScript, searchScript } from './scripts.ts';
import { makeSearchFiles, mostFullText } from './search-files.ts';

export interface PackageOptions {
  /** The folder of a finished site. */
  site: string;
  /** A folder, or the name of the zip. */
  out: string;
  /** More documents than this are searched by numbers and names alone. */
  mostFullText?: number;
  /** Bytes of the largest zip; for tests. */
  mostBytes?: number;
}

export interface Packaged {
  path: string;
  sha256: string;
  bytes: number;
  files: number;
  documents: number;
  isTitlesOnly: boolean;
}

/** A zip without its 64-bit extension says no larger places, and the disks of memory sticks (FAT32) take no larger file. */
const mostZip = 2 ** 32 - 1;

/** What a reader must be told before anything is written. */
export class PackageRefusal extends Error {}

type Entry = readonly [name: string, content: string | (() => string) | { path: string }];

export async function packageSite({
  site,
  out,
  mostFullText: most = mostFullText,
  mostBytes = mostZip,
}: PackageOptions): Promise<Packaged> {
  const all = listFiles(site);
  const files = chooseFiles(all);
  if (files === null) throw new PackageRefusal(`thư viện có ${all.length} tệp, nhiều hơn một tệp zip thông thường chứa được`);
  const base = readBase(site);
  const placeOf = createPlaces(files, sha256);
  const search = await makeSearchFiles(site, most);
  const scripts = await makeScripts(search.isTitlesOnly);
  const facts: CopyFacts = {
    ...{ title: readTitle(site), updated: readUpdated(site), documents: search.documents },
    ...{ isTitlesOnly: search.isTitlesOnly, mostFullText: most },
    spared: ['index.json', 'toan-van.md'].filter((name) => isSpared(name, all, files)),
  };
  const setting = (file: string): PageSetting => ({
    ...{ place: placeOf(file) ?? file, base, placeOf, notice: noticeOf(facts, file), noticeLabel: usb.label },
    script: file === 'tim-kiem/index.html' ? searchScript : pageScript,
  });
  const entries: Entry[] = [
    ...files.map((file): Entry => [placeOf(file) ?? file, fileContent(join(site, file), file, setting)]),
    ...[...scripts].map(([name, text]): Entry => [`${libraryFolder}/${scriptFolder}/${name}`, text]),
    [`${libraryFolder}/${scriptFolder}/${styleFile}`, styleText],
    ...[...search.files].map(([name, data]): Entry => [dataPlace(name), () => dataScript(data)]),
    ...registerEntries(site, all, setting),
    [topFiles.start, startPage(facts)],
    [topFiles.notes, notes(facts)],
  ];
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const bad = findBadNames(entries.map(([name]) => name));
  if (bad.length > 0) throw new PackageRefusal(`đường dẫn quá dài hoặc không chép được sang Windows:\n${bad.slice(0, 10).join('\n')}`);
  const path = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true ? join(out, copyName(facts.updated)) : out;
  writeCopy(path, entries, mostBytes);
  const { documents, isTitlesOnly } = search;
  return { path, sha256: hashFile(path), bytes: statSync(path).size, files: entries.length + 1, documents, isTitlesOnly };
}

function writeCopy(path: string, entries: readonly Entry[], mostBytes: number): void {
  // Whoever has an older copy of that name keeps it until this one is whole.
  const making = `${path}.dang-ghi`;
  const zip = openZip(making, sumsFile);
  try {
    for (const [name, content] of entries) {
      if (typeof content === 'object') zip.addFile(name, content.path);
      else zip.addBytes(name, new TextEncoder().encode(typeof content === 'string' ? content : content()));
    }
    zip.finish();
    if (statSync(making).size > mostBytes)
      throw new PackageRefusal(`tệp zip sẽ lớn hơn 4 GB, mức mà tệp zip và thẻ nhớ thông thường chứa được`);
  } catch (error) {
    zip.close();
    rmSync(making, { force: true });
    throw error;
  }
  zip.close();
  renameSync(making, path);
}

const fileContent = (path: string, file: string, setting: (file: string) => PageSetting): Entry[1] =>
  file.endsWith('.html') ? () => rewriteHtml(readFileSync(path, 'utf8'), setting(file)) : { path };

/** The filters of the registers: their data as scripts, the rows with links as the first page of the register has them. */
function registerEntries(site: string, all: readonly string[], setting: (file: string) => PageSetting): Entry[] {
  return all.flatMap((file): Entry[] => {
    const [register, rest] = /^(nhiem-vu|chi-tieu)\/du-lieu\/(.+\.json)$/.exec(file)?.slice(1) ?? [];
    if (register === undefined || rest === undefined) return [];
    const read = (): string => {
      const data: unknown = JSON.parse(readFileSync(join(site, file), 'utf8'));
      const page = { ...setting(`${register}/index.html`), notice: [] };
      return dataScript(Array.isArray(data) ? data.map((row: unknown) => (typeof row === 'string' ? rewriteHtml(row, page) : row)) : data);
    };
    return [[dataPlace(file), read]];
  });
}

const dataPlace = (file: string): string => `${libraryFolder}/${file}.js`;
const dataScript = (data: unknown): string => `vanMach.give(${JSON.stringify(data)});\n`;

const isSpared = (name: string, all: readonly string[], files: readonly string[]): boolean => {
  const isOwn = (file: string): boolean => file.startsWith('vb/') && file.endsWith(`/${name}`);
  return all.some(isOwn) && !files.some(isOwn);
};

/** The base below which a site was built, as its first page says. */
const readBase = (site: string): string => /\sdata-base="([^"]*)"/.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[1] ?? '/';

const readTitle = (site: string): string =>
  resolveEntities(/<a class="site-title"[^>]*>([^<]*)</.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[1] ?? usb.label).trim();

const shownDay = new RegExp(siteWords.updated('(\\d{2})/(\\d{2})/(\\d{4})'));

/** The day to which the site says that its data reach: the newest on which a document was put up, mended or taken down. */
function readUpdated(site: string): string | null {
  const [, day, month, year] = shownDay.exec(readFileSync(join(site, addresses.readme), 'utf8')) ?? [];
  return day === undefined ? null : `${year ?? ''}-${month ?? ''}-${day}`;
}

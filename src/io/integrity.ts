/** What proves a site whole: `SHA256SUMS` over every file, the manifest of its texts, and the proof itself (`npm run verify`). */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses } from '../lib/address.ts';
import type { ManifestEntry } from '../lib/integrity/manifest.ts';
import { readPageBlocks } from '../lib/integrity/page-blocks.ts';
import { textRecord } from '../lib/permalink/text-lock.ts';
import { sha256 } from './content.ts';
import { hashFile } from './hash-file.ts';
import { listFiles } from './site-files.ts';
import type { PageRecord } from './site-reading.ts';

const sumsFile = addresses.sums.slice(1);

/** Path below the site → SHA-256 of the files that are there, but for those at `unfinished` addresses. */
export const hashFiles = (site: string, unfinished: readonly string[]): Map<string, string> =>
  new Map(
    listFiles(site)
      .filter((file) => !unfinished.includes(`/${file}`))
      .map((file) => [file, hashFile(join(site, file))]),
  );

/** Written last, over every other file; `sha256sum -c SHA256SUMS` reads it, too. `known`: files that were read already and that nothing writes any more. */
export function writeSums(site: string, known: ReadonlyMap<string, string> = new Map()): void {
  const lines = listFiles(site)
    .filter((file) => file !== sumsFile)
    .map((file) => `${known.get(file) ?? hashFile(join(site, file))}  ${file}\n`);
  writeFileSync(join(site, sumsFile), lines.join(''));
}

export interface IntegrityProblem {
  problem: 'changed' | 'missing' | 'extra' | 'no-sums' | 'source' | 'text' | 'provision' | 'manifest';
  /** Path below the site's folder; of a provision with "#" and its anchor. */
  file: string;
}

export interface IntegrityReport {
  files: number;
  documents: number;
  provisions: number;
  problems: IntegrityProblem[];
}

/** What is read of a site on disk: its files, and by their paths the hash of each and what a document's page says. */
export interface ReadFiles {
  files: readonly string[];
  /** Null where there is no such file. */
  hashOf(file: string): string | null;
  /** Null where there is no such page, or no official text in it. */
  recordOf(page: string): PageRecord | null;
}

/**
 * Every file against `SHA256SUMS`; then each document's page and source against the manifest, hashed anew from what a reader would see. `below`: where the
 * pages stand in the folder, with its slash.
 */
export function verifySite(site: string, below = ''): IntegrityReport {
  const ifThere = <Answer>(file: string, read: (path: string) => Answer): Answer | null =>
    existsSync(join(site, file)) ? read(join(site, file)) : null;
  return verifyRead(site, below, {
    files: listFiles(site),
    hashOf: (file) => ifThere(file, hashFile),
    recordOf: (page) => {
      const blocks = ifThere(page, (path) => readPageBlocks(readFileSync(path, 'utf8')));
      return blocks === null ? null : textRecord(blocks, sha256);
    },
  });
}

/** The same of a site that was read already. */
export function verifyRead(site: string, below: string, read: ReadFiles): IntegrityReport {
  const report: IntegrityReport = { files: 0, documents: 0, provisions: 0, problems: [] };
  verifySums(site, read, report);
  const entries = readManifest(join(site, below));
  if (entries === null) report.problems.push({ problem: 'manifest', file: below + addresses.manifestJson.slice(1) });
  for (const entry of entries ?? []) verifyDocument(below, entry, read, report);
  return report;
}

/** The pages of which the manifest of a site speaks. */
export const documentPages = (site: string): string[] => (readManifest(site) ?? []).map(({ page }) => page);

function verifySums(site: string, { files, hashOf }: ReadFiles, report: IntegrityReport): void {
  if (!existsSync(join(site, sumsFile))) {
    report.problems.push({ problem: 'no-sums', file: sumsFile });
    return;
  }
  const expected = new Map(
    readFileSync(join(site, sumsFile), 'utf8')
      .split('\n')
      .flatMap((line): [string, string][] => (line === '' ? [] : [[line.slice(66), line.slice(0, 64)]])),
  );
  const present = files.filter((file) => file !== sumsFile);
  report.files = present.length;
  for (const file of present) {
    const own = expected.get(file);
    if (own === undefined) report.problems.push({ problem: 'extra', file });
    else if (own !== hashOf(file)) report.problems.push({ problem: 'changed', file });
    expected.delete(file);
  }
  for (const file of expected.keys()) report.problems.push({ problem: 'missing', file });
}

/** Null where it is gone, or none. */
function readManifest(site: string): ManifestEntry[] | null {
  const read = (path: string): { documents?: ManifestEntry[]; parts?: string[] } =>
    JSON.parse(readFileSync(join(site, path), 'utf8')) as { documents?: ManifestEntry[]; parts?: string[] };
  try {
    const { documents = [], parts = [] } = read(addresses.manifestJson);
    // A part is named by its URL, which begins with the base: its last two names are its place in the folder.
    return [...documents, ...parts.flatMap((part) => read(part.split('/').slice(-2).join('/')).documents ?? [])];
  } catch {
    return null;
  }
}

function verifyDocument(below: string, entry: ManifestEntry, { hashOf, recordOf }: ReadFiles, report: IntegrityReport): void {
  const { text, provisions } = entry;
  const source = { ...entry.source, path: below + entry.source.path };
  const page = below + entry.page;
  report.documents += 1;
  if (hashOf(source.path) !== source.sha256) report.problems.push({ problem: 'source', file: source.path });
  const found = recordOf(page) ?? {};
  if (found.text !== text) report.problems.push({ problem: 'text', file: page });
  for (const anchor of new Set([...Object.keys(provisions), ...Object.keys(found.anchors ?? {})])) {
    report.provisions += 1;
    if (provisions[anchor] !== found.anchors?.[anchor]) report.problems.push({ problem: 'provision', file: `${page}#${anchor}` });
  }
}

const problemNames: Readonly<Record<IntegrityProblem['problem'], string>> = {
  changed: 'tệp đã bị sửa hoặc hỏng',
  missing: 'tệp bị mất',
  extra: 'tệp thừa, không do lần dựng này tạo ra',
  'no-sums': 'không có tệp SHA256SUMS',
  source: 'tệp nguồn không khớp manifest.json',
  text: 'chữ của văn bản không khớp manifest.json',
  provision: 'chữ của mục không khớp manifest.json',
  manifest: 'manifest.json thiếu hoặc không đọc được',
};

/** So many of one kind are printed; `--json` has them all. */
const mostLines = 20;

export function formatIntegrityProblems(problems: readonly IntegrityProblem[]): string[] {
  return [...Map.groupBy(problems, ({ problem }) => problem)].flatMap(([problem, own]) => [
    `${problemNames[problem]}: ${own.length}`,
    ...own.slice(0, mostLines).map(({ file }) => `  ${file}`),
    ...(own.length > mostLines ? [`  … và ${own.length - mostLines} chỗ khác; dùng --json để xem đủ`] : []),
  ]);
}

/** What proves a site whole: `SHA256SUMS` over every file, the manifest of its texts, and the proof itself (`npm run verify`). */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses } from '../lib/address.ts';
import type { ManifestEntry } from '../lib/integrity/manifest.ts';
import { readPageBlocks } from '../lib/integrity/page-blocks.ts';
import { documentRecord } from '../lib/permalink/lock.ts';
import { sha256 } from './content.ts';
import { listFiles } from './site-files.ts';

const sumsFile = addresses.sums.slice(1);

/** Written last, over every other file; `sha256sum -c SHA256SUMS` reads it, too. */
export function writeSums(site: string): void {
  const lines = listFiles(site)
    .filter((file) => file !== sumsFile)
    .map((file) => `${hashFile(join(site, file))}  ${file}\n`);
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

/**
 * Every file against `SHA256SUMS`; then each document's page and source against the manifest, hashed anew from what a reader would see. `below`: where the
 * pages stand in the folder, with its slash.
 */
export function verifySite(site: string, below = ''): IntegrityReport {
  const report: IntegrityReport = { files: 0, documents: 0, provisions: 0, problems: [] };
  verifySums(site, report);
  let entries: ManifestEntry[] = [];
  try {
    entries = readManifest(join(site, below));
  } catch {
    report.problems.push({ problem: 'manifest', file: below + addresses.manifestJson.slice(1) });
  }
  for (const entry of entries) verifyDocument(site, below, entry, report);
  return report;
}

function verifySums(site: string, report: IntegrityReport): void {
  if (!existsSync(join(site, sumsFile))) {
    report.problems.push({ problem: 'no-sums', file: sumsFile });
    return;
  }
  const expected = new Map(
    readFileSync(join(site, sumsFile), 'utf8')
      .split('\n')
      .flatMap((line): [string, string][] => (line === '' ? [] : [[line.slice(66), line.slice(0, 64)]])),
  );
  const present = listFiles(site).filter((file) => file !== sumsFile);
  report.files = present.length;
  for (const file of present) {
    const own = expected.get(file);
    if (own === undefined) report.problems.push({ problem: 'extra', file });
    else if (own !== hashFile(join(site, file))) report.problems.push({ problem: 'changed', file });
    expected.delete(file);
  }
  for (const file of expected.keys()) report.problems.push({ problem: 'missing', file });
}

function readManifest(site: string): ManifestEntry[] {
  const read = (path: string): { documents?: ManifestEntry[]; parts?: string[] } =>
    JSON.parse(readFileSync(join(site, path), 'utf8')) as { documents?: ManifestEntry[]; parts?: string[] };
  const { documents = [], parts = [] } = read(addresses.manifestJson);
  // A part is named by its URL, which begins with the base: its last two names are its place in the folder.
  return [...documents, ...parts.flatMap((part) => read(part.split('/').slice(-2).join('/')).documents ?? [])];
}

function verifyDocument(site: string, below: string, entry: ManifestEntry, report: IntegrityReport): void {
  const { text, provisions } = entry;
  const source = { ...entry.source, path: below + entry.source.path };
  const page = below + entry.page;
  report.documents += 1;
  const sourceFile = join(site, source.path);
  if (!existsSync(sourceFile) || hashFile(sourceFile) !== source.sha256) report.problems.push({ problem: 'source', file: source.path });
  const blocks = existsSync(join(site, page)) ? readPageBlocks(readFileSync(join(site, page), 'utf8')) : null;
  const found = blocks === null ? {} : documentRecord(blocks, sha256, {});
  if (found.text !== text) report.problems.push({ problem: 'text', file: page });
  for (const anchor of new Set([...Object.keys(provisions), ...Object.keys(found.anchors ?? {})])) {
    report.provisions += 1;
    if (provisions[anchor] !== found.anchors?.[anchor]) report.problems.push({ problem: 'provision', file: `${page}#${anchor}` });
  }
}

const chunk = Buffer.alloc(1 << 20);

/** In pieces: a file may be larger than what memory should hold. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
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

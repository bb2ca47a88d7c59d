/**
 * Pages of the site that is served, taken into the next one where nothing that they were made from has changed: what they asked is kept beside the other
 * caches, their bytes are those of the release. docs/decisions/0022-dung-lai-trang.md says why this is safe.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addresses } from '../lib/address.ts';
import type { Content } from '../lib/library/content.ts';
import { createFingerprint } from '../lib/reuse/fingerprint.ts';
import { PageTraces, type KeptTraces } from '../lib/reuse/page-traces.ts';
import { sha256 } from './content.ts';
import { openCacheFolder } from './period-cache.ts';
import { currentRelease } from './release-folder.ts';
import { readIfThere } from './read-if-there.ts';
import { listFiles } from './site-files.ts';

/** The pages of the build that runs: one in a process, for its own programs and for those that Astro bundles. */
const store = globalThis as Record<symbol, unknown>;
const key = Symbol.for('van-mach.page-reuse');

export const pageReuse = (): PageReuse | null => (store[key] as PageReuse | undefined) ?? null;

interface Kept {
  version: string;
  /** The hash of the sums of the site whose pages these are. */
  sums: string;
  traces: KeptTraces;
}

/** Every so many pages that could be taken are made all the same and compared, at least the first. */
const compared = 50;

export class PageReuse {
  readonly traces: PageTraces;
  private readonly file: string;
  private readonly version: string;
  private readonly folder: string | null;
  private readonly sums: ReadonlyMap<string, string>;
  private found: KeptTraces | null = null;
  private count = 0;
  private takenCount = 0;
  private different: string | null = null;

  constructor(out: string, { caches, version }: { caches: string; version: string }) {
    this.file = join(openCacheFolder(caches, sha256(out).slice(0, 16)), 'trang.json');
    this.version = version;
    const release = currentRelease(out);
    const sums = release === null ? null : (readIfThere(join(release.folder, addresses.sums))?.toString('utf8') ?? null);
    const kept = sums === null ? null : readKept(this.file);
    const isOf = kept !== null && kept.version === version && kept.sums === sha256(sums ?? '');
    this.folder = isOf ? (release?.folder ?? null) : null;
    this.sums = new Map(isOf ? (sums ?? '').split('\n').map((line): [string, string] => [line.slice(66), line.slice(0, 64)]) : []);
    this.traces = new PageTraces(isOf ? kept.traces : null, createFingerprint(sha256));
  }

  /** How many pages stand as they were. */
  get taken(): number {
    return this.takenCount;
  }

  /** Begins a page. Its bytes where it would be made the same again; `compare`: made all the same, to see whether it is. */
  begin(file: string, props: unknown): { bytes: Buffer<ArrayBuffer>; compare: boolean } | null {
    if (!this.traces.begin(file, props) || this.folder === null) return null;
    const bytes = readIfThere(join(this.folder, file));
    // Somebody has changed it, or it is gone.
    if (bytes === null || sha256(bytes) !== this.sums.get(file)) return null;
    this.count += 1;
    const compare = this.count % compared === 1;
    if (!compare) this.takenCount += 1;
    return { bytes, compare };
  }

  /** A page that was made all the same is another than it should be. */
  differs(file: string): void {
    this.different ??= file;
  }

  /** To be asked when all pages are made, while the library is there. Throws where pages were taken that may not be what they should. */
  finish(): void {
    Reflect.deleteProperty(store, key);
    if (this.different !== null) {
      rmSync(this.file, { force: true });
      throw new Error(
        `trang ${this.different} dựng mới khác trang của bản đang có, tuy mọi thứ trang ấy dùng vẫn như cũ: đây là lỗi của chương trình dựng. Trang đang phục vụ còn nguyên; chạy lại lệnh này thì mọi trang được dựng mới.`,
      );
    }
    this.found = this.traces.keep();
  }

  /** Writes down what the pages of a site that is served now were made from. Where there is no room the next build makes all of them. */
  save(sums: string): void {
    if (this.found === null) return;
    try {
      const kept: Kept = { version: this.version, sums: sha256(readFileSync(sums, 'utf8')), traces: this.found };
      mkdirSync(join(this.file, '..'), { recursive: true });
      writeFileSync(`${this.file}.moi`, JSON.stringify(kept));
      renameSync(`${this.file}.moi`, this.file);
    } catch {
      rmSync(`${this.file}.moi`, { force: true });
    }
  }
}

/** Begins a build whose pages say what they are made from. */
export function startPageReuse(out: string, options: { caches: string; version: string }): PageReuse {
  const reuse = new PageReuse(out, options);
  store[key] = reuse;
  return reuse;
}

const project = resolve(import.meta.dirname, '../..');

/** What every page is made by and with, besides what it asks: our programs, the packages, Node, the settings of the library and of the build. */
export function pagesMadeBy(content: Content, settings: readonly string[]): string {
  const programs = listFiles(join(project, 'src')).map((file) => `${file} ${sha256(readFileSync(join(project, 'src', file)))}`);
  const files = ['package-lock.json', 'astro.config.mjs', 'tsconfig.json'].map((file) => sha256(readFileSync(join(project, file))));
  const texts = [content.site, ...Object.values(content.registry)].map((file) => file?.text ?? '');
  return sha256(JSON.stringify([process.version, process.platform, process.arch, ...settings, ...programs, ...files, ...texts]));
}

function readKept(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return null;
  }
}

/** Builds a site from a content folder: check, pages, search index, data, sums. Nothing of the last site is touched before the new one is whole. */
import { rmSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { addresses, draftAddresses, withBase } from '../lib/address.ts';
import { formatSummary } from '../lib/diagnostic/format.ts';
import type { Omissions } from '../lib/publication/omissions.ts';
import { mostPages } from '../lib/search/periods.ts';
import { formatSiteProblems } from '../lib/site-check/format.ts';
import { planZips, startZips } from './archive.ts';
import { guardBuild } from './build-guard.ts';
import { withBuildLock } from './build-lock.ts';
import { openContent, sha256 } from './content.ts';
import { diskProblem, fullDisk, isFullDisk } from './disk-problem.ts';
import { DocumentFiles } from './document-files.ts';
import { moveFolder } from './file-steps.ts';
import { holdHeapGrowth } from './heap-growth.ts';
import { planIndex, type IndexPlan } from './index-plan.ts';
import { formatIntegrityProblems } from './integrity.ts';
import { readContent, writeSite } from './make-site.ts';
import { prepareStaging } from './output-folder.ts';
import { pagesMadeBy, startPageReuse, type PageReuse } from './page-reuse.ts';
import { openCacheFolder } from './period-cache.ts';
import { formatSeconds, startPhases, type EndPhase } from './phases.ts';
import { holdTo, readPublished } from './published-content.ts';
import { mayWrite } from './release-folder.ts';
import { swapIn, tidy, type SwapResult } from './releases.ts';
import { startSearchIndex } from './search-index.ts';
import { forgetLibrary, getArchives, getFileSettings, normalizeBase } from './site.ts';

export interface BuildOptions {
  /** The content folder, absolute. */
  content: string;
  /** The folder of the site, absolute. */
  out: string;
  base: string;
  drafts: boolean;
  /** A content folder that is kept beside the release, for a later build to go back to. */
  keptContent?: string;
  /** Documents that the content does not hold, or not as its editors have it (`npm run publish`). */
  omissions?: Omissions;
  /** So many documents one search index holds; a library with more gets one for each period. For tests; else what was measured best. */
  mostIndexed?: number;
  /** Pages of the site that is served are taken where nothing that they were made from has changed (docs/decisions/0022-dung-lai-trang.md). */
  reuse?: boolean;
}

/**
 * One build at a time in a working copy. Answers the exit code of the command: 0 built, 1 bad content or a disk that refuses, 2 a folder that may not be
 * written. However it ends, the site that was served before is served still, and the reason is told.
 */
export async function buildSite(options: BuildOptions): Promise<number> {
  const end = guardBuild(() => {
    if (!tellDiskProblem(null, options)) console.error('Việc dựng trang dừng giữa chừng vì lỗi ở trên; trang đang phục vụ còn nguyên.');
    process.exitCode = 1;
  });
  try {
    return await withBuildLock(() => build(options).finally(() => clearCache(options)));
  } catch (thrown) {
    if (!tellDiskProblem(thrown, options)) throw thrown;
    end();
    // Pages that others still make would be put where there is no room, and reported one by one.
    process.exit(1);
  } finally {
    end();
  }
}

/** Where a disk refused: says so, leaves nothing half made on it, and answers true. Not every writer tells: the next reader misses the file. */
function tellDiskProblem(thrown: unknown, options: BuildOptions): boolean {
  const problem = diskProblem(thrown) ?? fullDisk(stagingOf(options.out));
  if (problem === null) return false;
  clearCache(options);
  clearUnfinished(options.out);
  console.error(`${problem.message} ${problem.fix}`);
  // What was being done when the disk refused, and what it must allow.
  if (thrown instanceof Error && thrown.cause !== undefined) console.error(thrown.message);
  console.error('Chưa dựng xong; trang đang phục vụ còn nguyên.');
  return true;
}

/** Where pages are made: not in the place of the old site, which stays as it is until the new one is whole; below the project, where Astro finds its packages. */
function stagingOf(out: string): string {
  const fromHere = relative(process.cwd(), out);
  const isBelow = !fromHere.startsWith('..') && !isAbsolute(fromHere);
  return isBelow ? `${out}.dang-dung` : join(process.cwd(), '.tmp', `dang-dung-${sha256(out).slice(0, 8)}`);
}

function clearUnfinished(out: string): void {
  try {
    rmSync(stagingOf(out), { recursive: true, force: true });
    tidy(out);
  } catch {
    // The next build tries again.
  }
}

const caches = join(process.cwd(), 'node_modules', '.cache', 'van-mach');

/** What one build alone needs: Astro's store, the index and the files of documents until the pages are made. */
export const cacheOf = ({ content, out }: Pick<BuildOptions, 'content' | 'out'>): string =>
  join(caches, sha256(`${content}\n${out}`).slice(0, 16));

/** Nothing of it is for the next build, and a copy to carry away is built in another folder each time. */
function clearCache(options: Pick<BuildOptions, 'content' | 'out'>): void {
  try {
    rmSync(cacheOf(options), { recursive: true, force: true });
  } catch {
    // The next build tries again.
  }
}

async function build(options: BuildOptions): Promise<number> {
  const { content: folder, out, base, drafts, keptContent, mostIndexed } = options;
  const started = performance.now();
  const endPhase = startPhases();
  process.env['VAN_MACH_CONTENT'] = folder;
  process.env['VAN_MACH_BASE'] = normalizeBase(base);
  process.env['VAN_MACH_DRAFTS'] = drafts ? '1' : '0';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

  // What `npm run publish` has put up here is held to, and stays known when this build has none of its own to keep.
  const published = keptContent === undefined && mayWrite(out) ? readPublished(out) : null;
  const plan = planIndex(holdTo(openContent(folder), published), mostIndexed ?? mostPages);
  holdHeapGrowth(plan.content.directives.length);
  const made = await make(plan, options, endPhase);
  if ('exitCode' in made) return made.exitCode;
  // The proof asks for the files alone; a large library and its bodies would be a third of the memory that it takes.
  forgetLibrary();
  const swapped = await swapIn(made.staging, out, {
    base: normalizeBase(base),
    origin: made.origin,
    content: keptContent ?? published?.newest,
    examples: drafts ? draftAddresses.visualLanguage.slice(1) : undefined,
  }).catch((error: unknown) => {
    // A disk without room says nothing of links.
    if (isFullDisk(error)) throw error;
    throw new Error(`Không đưa được trang mới vào ${out}: ổ đĩa phải cho tạo liên kết tới thư mục (xem README).`, { cause: error });
  });
  if (swapped.kind !== 'served') {
    console.error(whyNotServed(swapped));
    return 1;
  }
  console.log(`Đã soát lại từng tệp và liên kết (${endPhase('proof')}).`);
  made.pages?.save(join(swapped.release.folder, addresses.sums));
  if (!swapped.isClean) console.log(`Chưa xóa được hết các bản cũ trong ${out}.ban; lần dựng sau xóa tiếp.`);
  if (drafts) console.log('Có cả trang nháp: không đưa thư mục này lên máy chủ.');
  console.log(`Xong: ${out} → bản ${swapped.release.name} (${formatSeconds((performance.now() - started) / 1000)}).`);
  return 0;
}

interface Made {
  /** Where the whole site stands. */
  staging: string;
  /** Scheme and host of the site; null while it has none. */
  origin: string | null;
  /** Null where no page was to be taken. */
  pages: PageReuse | null;
}

/** Makes the site beside the one that is served; what it was made from is let go when it ends. */
async function make(
  plan: IndexPlan,
  { content: folder, out, base, drafts, omissions, reuse = false }: BuildOptions,
  endPhase: EndPhase,
): Promise<Made | { exitCode: number }> {
  // Astro's store outlives a build and would keep deleted documents: every build starts with an empty one.
  const cache = cacheOf({ content: folder, out });
  rmSync(cache, { recursive: true, force: true });
  // Indexing begins with the first document that is read, in a thread of its own; if the content turns out bad, nothing of it is kept.
  const indexed = join(cache, 'pagefind');
  const index = startSearchIndex(indexed, {
    cache: openCacheFolder(join(caches, 'tim-kiem'), sha256(folder).slice(0, 16)),
    periods: plan.periods,
  });
  const threads: { cancel(): Promise<void> }[] = [index];
  try {
    const files = new DocumentFiles(join(cache, 'van-ban'), getFileSettings());
    const read = await readContent(plan, { folder, omissions }, index, files);
    console.log(`${formatSummary(read.summary)} (${endPhase('check')})`);
    if (read.summary.errors > 0) {
      console.error('Nội dung có lỗi: chưa dựng trang, thư mục kết quả còn nguyên.');
      return { exitCode: 1 };
    }
    if (!mayWrite(out)) {
      console.error(
        `Chỗ đặt kết quả có tệp hoặc liên kết không do lần dựng nào tạo ra: ${out}\nChọn một chỗ khác (--out), hoặc tự dọn: thư mục này, và ${out}.ban nếu có.`,
      );
      return { exitCode: 2 };
    }
    tidy(out);
    const staging = stagingOf(out);
    prepareStaging(staging);
    files.finish(read.library);
    // Astro adds the pages to them.
    moveFolder(files.folder, staging);
    const archives = getArchives();
    const zips = startZips(staging, planZips(archives));
    threads.push(zips);
    const version = (): string => pagesMadeBy(plan.content, [normalizeBase(base), String(drafts)]);
    const pages = reuse ? startPageReuse(out, { caches: join(caches, 'trang'), version: version() }) : null;
    await writeSite(
      { staging, cache, indexed, href: (address) => withBase(normalizeBase(base), address) },
      read,
      { index, zips, archives, pages },
      endPhase,
    );
    const { url } = read.library.site;
    return { staging, origin: url == null ? null : new URL(url).origin, pages };
  } finally {
    // Those that have ended by themselves too; whoever clears up next is alone in the folders.
    await Promise.all(threads.map((thread) => thread.cancel()));
  }
}

function whyNotServed(result: Exclude<SwapResult, { kind: 'served' }>): string {
  if (result.kind === 'foreign') return 'Chỗ đặt kết quả đã bị thay đổi trong lúc dựng: không đưa trang mới vào.';
  const problems = [...formatSiteProblems(result.links), ...formatIntegrityProblems(result.files)];
  return `Trang vừa dựng không đạt, không được đưa vào; trang đang phục vụ còn nguyên.\n${problems.join('\n')}`;
}

/** From the content to the files of a site: reads every document once and hands it to whoever works beside, then writes pages, data, search and sums. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildPages } from 'astro';
import { directiveAddress } from '../lib/address.ts';
import { formatDiagnostic, summarize } from '../lib/diagnostic/format.ts';
import type { Archive } from '../lib/export/archive.ts';
import { manifestEntry, type ManifestEntry } from '../lib/integrity/manifest.ts';
import type { Library } from '../lib/library/library.ts';
import type { Omissions } from '../lib/publication/omissions.ts';
import { officialBlocks } from '../lib/provision/text.ts';
import { parseSite } from '../lib/registry/parse.ts';
import { createIndexedDocument } from '../lib/search/indexed-document.ts';
import type { Zipping } from './archive.ts';
import { sha256 } from './content.ts';
import { writeDataFiles, writeFileList } from './data-files.ts';
import type { DocumentFiles } from './document-files.ts';
import { moveFolder } from './file-steps.ts';
import type { IndexPlan } from './index-plan.ts';
import { hashFiles, writeSums } from './integrity.ts';
import { writeMovedFiles } from './moved-files.ts';
import type { PageReuse } from './page-reuse.ts';
import type { EndPhase } from './phases.ts';
import { pagefindFolder, writeSearchData } from './search-data.ts';
import type { SearchIndexing } from './search-index.ts';
import { createSmokeQuery, proveSearch, type SmokeQuery } from './search-proof.ts';
import { getBase, getDocument, getPublishedAddress, loadLibrary } from './site.ts';
import { writeSiteMap } from './site-map.ts';
import { sourceLine } from './source-line.ts';

interface ReadContent {
  library: Library;
  summary: ReturnType<typeof summarize>;
  /** Sorted by document. */
  manifest: ManifestEntry[];
  smoke: SmokeQuery[];
}

/** Checks the content, says what is wrong with it, and hands each document over as it is read. */
export async function readContent(
  plan: IndexPlan,
  { folder, omissions }: { folder: string; omissions: Omissions | undefined },
  index: SearchIndexing,
  files: DocumentFiles,
): Promise<ReadContent> {
  const smoke: SmokeQuery[] = [];
  const manifest: ManifestEntry[] = [];
  const loaded = await loadLibrary(plan.content, {
    // Only the stock host reads the bodies with remark; `npm run check` compares both parsers whatever the host.
    secondParser: isStockHost(parseSite(plan.content.site).site),
    ...(omissions === undefined ? {} : { omissions }),
    onDocument: (entry, body, registry) => {
      const document = createIndexedDocument(entry, body, registry);
      const query = createSmokeQuery(document);
      if (query !== null) smoke.push(query);
      index.add(document, plan.periodOf(entry.id));
      files.add(entry, body);
      manifest.push(manifestEntry(entry.id, entry.metadata, officialBlocks(body), sha256));
    },
  });
  for (const problem of loaded.diagnostics) console.error(`${formatDiagnostic(problem, sourceLine(folder, problem))}\n`);
  manifest.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { library: loaded.library, summary: summarize(loaded.diagnostics, loaded.files), manifest, smoke };
}

const isStockHost = ({ renderer }: Pick<Library['site'], 'renderer'>): boolean => renderer === 'mdx';

interface Places {
  /** Where the site is made; the files of its documents are there already. */
  staging: string;
  /** What this build alone needs. */
  cache: string;
  /** Where the index is made. */
  indexed: string;
  href: (address: string) => string;
}

interface Helpers {
  index: SearchIndexing;
  zips: Zipping;
  archives: readonly Archive[];
  pages: PageReuse | null;
}

/** Pages, data, search, zips and sums, in the order in which they need each other. */
export async function writeSite(
  { staging, cache, indexed, href }: Places,
  { library, manifest, smoke }: ReadContent,
  { index, zips, archives, pages }: Helpers,
  endPhase: EndPhase,
): Promise<void> {
  const isStock = isStockHost(library.site);
  console.log(
    isStock
      ? `Dựng ${library.entries.length} văn bản qua @astrojs/mdx (renderer: mdx trong site.yaml; hợp với thư viện dưới khoảng 2.000 văn bản).`
      : `Dựng ${library.entries.length} văn bản trực tiếp (renderer: direct trong site.yaml).`,
  );
  process.env['VAN_MACH_OUT'] = staging;
  process.env['VAN_MACH_CACHE'] = cache;
  const indexing = index.finish();
  await buildPages({ root: process.cwd(), logLevel: 'error' });
  pages?.finish();
  const taken = pages?.taken ?? 0;
  const kept = taken === 0 ? '' : `; lấy lại ${taken} trang của bản đang có, vì mọi thứ chúng dùng vẫn như cũ`;
  console.log(`Đã dựng các trang (${endPhase('pages')}${kept}).`);
  const movedFiles = writeMovedFiles(staging, library, href);
  writeSiteMap(staging, library, getBase(), getPublishedAddress);
  const dataFiles = writeDataFiles(staging, library, manifest, href, movedFiles);
  const zipped = zips.finish(dataFiles);
  console.log(`Đã ghi dữ liệu (${endPhase('data')}).`);
  const zipAddresses = archives.map(({ address }) => address);
  // While the index is waited for, which takes long in a large library.
  const hashes = hashFiles(staging, zipAddresses);
  const made = await indexing;
  moveFolder(indexed, pagefindFolder(staging));
  writeSearchData(staging, library, made);
  await proveSearch(staging, library.entries, smoke, made.order);
  const parts = made.periods.length === 0 ? '' : ` trong ${made.periods.length} kỳ, ${made.made} kỳ lập mới`;
  console.log(`Đã lập chỉ mục tìm kiếm cho ${made.count} văn bản${parts}, cùng lúc với các việc trên (chờ thêm ${endPhase('index')}).`);
  if (isStock) requireSameText(staging, library);
  await zipped;
  writeFileList(staging, [...zipAddresses, ...dataFiles], href);
  console.log(`Đã nén toàn bộ, cùng lúc với các việc trên (chờ thêm ${endPhase('zip')}).`);
  writeSums(staging, hashes);
}

/** Both hosts give the same bytes: a page of the stock host without them was not made by our transform, and must not be published. */
function requireSameText(site: string, library: Library): void {
  for (const { id } of library.entries) {
    const page = readFileSync(join(site, directiveAddress(id), 'index.html'), 'utf8');
    if (!page.includes(getDocument(id).html)) throw new Error(`trang ${directiveAddress(id)} không mang đúng chữ của văn bản`);
  }
}

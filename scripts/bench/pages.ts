/** `npm run bench:pages`: what Lighthouse says of our pages on a phone (docs/bench.md). Exit 1 below a goal. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { startSite } from '../../tests/e2e/harness/site.ts';
import { readArguments } from '../arguments.ts';
import { startLighthouse, type Lighthouse, type Visit } from './lighthouse.ts';
import { describeCommit, describeMachine } from './machine.ts';
import { categories, findShortfalls, formatPages, summarizePage, type PageRow } from './pages-report.ts';

/** The four of issue 5, and two that are heavier. The search page is for no search engine. */
const pages: readonly { name: string; path: string; isListed: boolean }[] = [
  { name: 'trang-dau', path: '/', isListed: true },
  { name: 'danh-sach', path: '/co-quan/tinh-uy-lam-dong/', isListed: true },
  { name: 'van-ban', path: '/vb/tinh-uy-lam-dong/nq-28-2023/', isListed: true },
  { name: 'tim-kiem', path: '/tim-kiem/?q=chuyển đổi số', isListed: false },
  { name: 'trien-khai', path: '/trien-khai/', isListed: true },
  {
    name: 'doi-chieu',
    path: '/doi-chieu/tinh-uy-lam-dong/nq-28-2023/tinh-uy-lam-dong/cv-2024-nhiem-vu-trong-tam/',
    isListed: true,
  },
];

const help = `npm run bench:pages -- [--runs R] [--pages ${pages.map(({ name }) => name).join(',')}] [--dist THƯ_MỤC] [--json TỆP]

Đo các trang bằng Lighthouse như trên điện thoại, trong trình duyệt của bộ kiểm tra; không cần mạng.
  --runs   số lần đo mỗi trang (mặc định: 5), lấy trung vị
  --pages  các trang cần đo, cách nhau bằng dấu phẩy (mặc định: tất cả)
  --dist   trang đã dựng sẵn thay cho bản dựng mới từ content
  --json   ghi thêm kết quả vào tệp này
Mã thoát: 0 đạt các mục tiêu, 1 có mục tiêu không đạt, 2 gọi sai.`;

const values = readArguments(help, {
  runs: { type: 'string', default: '5' },
  pages: { type: 'string', default: pages.map(({ name }) => name).join(',') },
  dist: { type: 'string' },
  json: { type: 'string' },
});

const project = join(import.meta.dirname, '../..');
const work = join(project, '.tmp/bench/pages');
const caller = process.env['INIT_CWD'] ?? '.';

async function run(): Promise<number> {
  const runs = Number(values.runs);
  const wanted = values.pages.split(',');
  if (!Number.isInteger(runs) || runs < 1 || wanted.some((name) => !pages.some((page) => page.name === name))) {
    console.error(help);
    return 2;
  }
  // Read now: others may commit while it runs.
  const state = { date: new Date().toISOString().slice(0, 10), commit: describeCommit(project), machine: describeMachine() };
  const folder = values.dist === undefined ? buildSite() : resolve(caller, values.dist);
  const load = loadavg()[0] ?? 0;
  const [site, listed] = [await startSite(folder), await startSite(copyAsListed(folder))];
  const lighthouse = await startLighthouse();
  const rows: PageRow[] = [];
  for (const { name, path, isListed } of pages.filter((page) => wanted.includes(page.name))) {
    const seo = isListed ? await lighthouse.visit(listed.address + path, ['seo']) : null;
    rows.push(summarizePage(name, path, await visitOften(lighthouse, site.address + path, runs), seo));
    console.log(`Đã đo ${path}`);
  }
  await lighthouse.close();
  await Promise.all([site.stop(), listed.stop()]);

  const { version, browser } = lighthouse;
  const report = { ...state, load: [load, loadavg()[0] ?? 0] as const, lighthouse: version, browser, runs, rows };
  console.log(`\n${formatPages(report)}`);
  if (values.json !== undefined) {
    const path = resolve(caller, values.json);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  }
  const shortfalls = findShortfalls(rows);
  for (const shortfall of shortfalls) console.error(shortfall);
  return shortfalls.length === 0 ? 0 : 1;
}

async function visitOften(lighthouse: Lighthouse, address: string, runs: number): Promise<Visit[]> {
  const visits: Visit[] = [];
  while (visits.length < runs) visits.push(await lighthouse.visit(address, categories));
  return visits;
}

function buildSite(): string {
  const out = join(work, 'dist');
  execFileSync(process.execPath, ['scripts/build.ts', '--out', out], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
  return out;
}

/** A sample library keeps search engines away: the same pages without that mark are what a library for everybody would show them. */
function copyAsListed(folder: string): string {
  const copy = join(work, 'listed');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true, dereference: true });
  for (const path of readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
    const file = join(copy, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace('<meta name="robots" content="noindex">', ''));
  }
  return copy;
}

process.exitCode = await run();

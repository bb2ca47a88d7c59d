/**
 * A year in the life of the library: published, mended, renamed, taken down, added to. After each step every address that was ever published still answers with
 * the words that stood there, or says what became of them.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContent } from '../../src/io/content.ts';
import { listFiles } from '../../src/io/site-files.ts';
import { checkSiteFolder } from '../../src/io/site-check.ts';
import { verifySite } from '../../src/io/integrity.ts';
import { readPageBlocks } from '../../src/lib/integrity/page-blocks.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { blockLine } from '../../src/lib/provision/text.ts';
import { elementsOf, textOf } from '../support/html.ts';
import { writeLetter } from '../support/letter.ts';
import { project, runScript } from './harness/command.ts';
import { startSite, type Site } from './harness/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'van-mach-nam-'));
const content = join(folder, 'content');
const out = join(folder, 'site');
let site: Site | undefined;

const tinh = 'tinh-uy-lam-dong';
const resolution = `${tinh}/nq-28-2023`;
const renamed = `${tinh}/nq-2023-nhiem-vu-nam-2024`;
const renamedAgain = `${tinh}/nq-2023-phat-trien-nam-2024`;
const letter = `${tinh}/cv-3467-2024`;
const unnumbered = `${tinh}/cv-2024-nhiem-vu-trong-tam`;
const district = 'huyen-uy-thuoc-lam-dong';

beforeAll(() => {
  cpSync(join(project, 'content'), content, { recursive: true });
  git('init', '--quiet');
  commit();
});
afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function git(...args: string[]): void {
  execFileSync('git', ['-C', content, '-c', 'user.name=x', '-c', 'user.email=x@y', ...args], { stdio: 'ignore' });
}
function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '-m', 'Published');
}
const file = (kind: 'directives' | 'sources', id: string): string => join(content, kind, `${id}.${kind === 'directives' ? 'mdx' : 'txt'}`);
function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  expect(change(text), path).not.toBe(text);
  writeFileSync(path, change(text));
}
const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
/** Document and source alike, as an editor does who has got a better copy. */
function rewrite(id: string, own: (text: string) => string, source: (text: string) => string): void {
  const before = sha256(readFileSync(file('sources', id)));
  edit(file('sources', id), source);
  edit(file('directives', id), (text) => own(text).replace(before, sha256(readFileSync(file('sources', id)))));
}
const problems = (): string[] => [
  ...new Set(
    assemble(openContent(content), { secondParser: false })
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code),
  ),
];

interface Proposal {
  corrections: { id: string; yaml: string }[];
  refused: string | null;
}
/** Writes down what the command proposes, with a reason, below the records that are there. */
async function recordCorrections(): Promise<void> {
  const { corrections } = JSON.parse((await runScript('permalinks', ['--content', content, '--json'])).stdout) as Proposal;
  expect(corrections).not.toEqual([]);
  for (const { id, yaml } of corrections) {
    const record = yaml.replace('"…" #', '"Bản chép trước sai so với nguồn." #');
    edit(file('directives', id), (text) =>
      text.includes('\ncorrections:\n')
        ? text.replace('\nprovenance:\n', `\n${record.replace('corrections:\n', '')}\nprovenance:\n`)
        : text.replace('\nprovenance:\n', `\n${record}\nprovenance:\n`),
    );
  }
}
async function accept(): Promise<void> {
  const { code, stdout, stderr } = await runScript('permalinks', ['--content', content, '--accept']);
  expect(code, stdout + stderr).toBe(0);
  expect(problems()).toEqual([]);
}

/** Every address that was ever published: of a document's page with the words that stood at each anchor, once for each wording. */
const published = new Map<string, Map<string, Set<string>>>();
/** Lists that come and go with what they list, and the site's own assets: no address that anybody is told to link to (/cam-ket-duong-dan/). */
const fleeting =
  /^\/(?:_astro|pagefind|loai|nam)\/|\/du-lieu\/(?:bo-loc|chu-|dong-)|^\/tim-kiem\/du-lieu\/|print\.css$|^\/co-quan\/[^/]+\/\d+\/|\/\d+\/$/;

const addressOf = (name: string): string => `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
function wordsByAnchor(html: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const block of readPageBlocks(html) ?? []) {
    const before = words.get(block.anchor);
    words.set(block.anchor, before === undefined ? blockLine(block) : `${before}\n${blockLine(block)}`);
  }
  return words;
}
function remember(): void {
  for (const name of listFiles(out)) {
    const address = addressOf(name);
    if (fleeting.test(address)) continue;
    const known = published.get(address) ?? new Map<string, Set<string>>();
    published.set(address, known);
    if (!/^\/vb\/.*\/$/.test(address)) continue;
    for (const [anchor, words] of wordsByAnchor(readFileSync(join(out, name), 'utf8'))) {
      const wordings = known.get(anchor) ?? new Set<string>();
      known.set(anchor, wordings.add(words));
    }
  }
}

/** What a reader gets at an address, led on at most once; null where nothing answers. */
async function open(address: string): Promise<{ html: string; address: string } | null> {
  const response = await fetch((site?.address ?? '') + address);
  const html = await response.text();
  if (response.status !== 200) return null;
  const target = /<meta http-equiv="refresh" content="0;url=([^"]+)"/.exec(html)?.[1];
  if (target === undefined) return { html, address };
  const next = await fetch((site?.address ?? '') + target);
  const there = await next.text();
  return next.status === 200 && !there.includes('http-equiv="refresh"') ? { html: there, address: target } : null;
}

/** What became of words that do not stand at their anchor any more; null where nobody says it. */
function explained(html: string, anchor: string, words: string): boolean {
  if (/<h1[^>]*>[^<]*Đã gỡ khỏi trang/.test(html)) return true;
  const elements = elementsOf(html);
  const isThere = elements.some(({ properties }) => properties.id === anchor);
  const old = elements.find(
    ({ properties }) => properties['dataAnchor'] === anchor && properties['dataHash'] === sha256(words).slice(0, 16),
  );
  const bare = (text: string): string => text.replace(/\s/g, '');
  return isThere && old !== undefined && bare(textOf(old)).includes(bare(words));
}

/** Builds, serves, and looks at everything that was ever published. */
async function build(): Promise<void> {
  const { code, stdout, stderr } = await runScript('build', ['--content', content, '--out', out]);
  expect(code, stdout + stderr).toBe(0);
  expect(verifySite(out).problems).toEqual([]);
  expect((await checkSiteFolder(out, { base: '/', origin: null })).problems).toEqual([]);
  await site?.stop();
  site = await startSite(out);
  const silent: string[] = [];
  for (const [address, anchors] of published) {
    const found = await open(address);
    if (found === null) {
      silent.push(address);
      continue;
    }
    const now = wordsByAnchor(found.html);
    for (const [anchor, wordings] of anchors)
      for (const words of wordings)
        if (now.get(anchor) !== words && !explained(found.html, anchor, words)) silent.push(`${address}#${anchor}: ${words.slice(0, 60)}`);
  }
  expect(silent).toEqual([]);
  remember();
  commit();
}
const page = (id: string): string => readFileSync(join(out, 'vb', id, 'index.html'), 'utf8');

describe('a year in the life of the library', () => {
  test('it is published', async () => {
    expect(problems()).toEqual([]);
    await build();
    expect([...published.keys()].filter((address) => /^\/vb\/.*\/$/.test(address))).toHaveLength(5);
    expect(published.get(`/vb/${resolution}/`)?.size).toBeGreaterThan(70);
  });

  test('a provision that was left out is put in before others: they keep their anchors', async () => {
    const words = '- Chỉ tiêu bị chép sót.';
    rewrite(
      resolution,
      (text) => text.replace('- <Target indicator="toc-do-tang-grdp"', `${words}\n\n- <Target indicator="toc-do-tang-grdp"`),
      (text) => text.replace('- Tốc độ tăng trưởng GRDP', `${words} - Tốc độ tăng trưởng GRDP`),
    );
    expect(problems()).toEqual(['LOCK-003']);
    const before = wordsByAnchor(page(resolution));
    await recordCorrections();
    expect(problems()).toEqual(['LOCK-012']);
    await accept();
    await build();
    const now = wordsByAnchor(page(resolution));
    for (const [anchor, own] of before) expect(now.get(anchor)).toBe(own);
    expect(now.get('p2.ii.1.g1-2')).toBe(words);
    // Places are named by where they stand, on the page and in the search.
    expect(page(resolution)).toContain('gạch đầu dòng thứ 2');
    const { moved } = JSON.parse(readFileSync(join(out, 'tim-kiem/du-lieu/so-hieu.json'), 'utf8')) as {
      moved: Record<string, Record<string, string>>;
    };
    expect(moved[resolution]).toMatchObject({ 'p2.ii.1.g1-2': 'p2.ii.1.g1', 'p2.ii.1.g1': 'p2.ii.1.g2' });
  });

  test('a word is corrected', async () => {
    const change = (text: string): string => text.replace('Quan tâm phát triển đồng bộ', 'Quan tâm, phát triển đồng bộ');
    rewrite(letter, change, change);
    expect(problems()).toEqual(expect.arrayContaining(['LOCK-003']));
    expect((await runScript('permalinks', ['--content', content, '--accept'])).code).toBe(1);
    await recordCorrections();
    await accept();
    await build();
    expect(page(letter)).toContain('Sửa lỗi bản đăng');
  });

  test('an id is renamed', async () => {
    const move = (from: string, to: string): void => {
      renameSync(file('sources', from), file('sources', to));
      renameSync(file('directives', from), file('directives', to));
      edit(file('directives', to), (text) => text.replaceAll(from, to));
    };
    move(resolution, renamed);
    expect(problems()).toContain('LOCK-001');
    const redirects = join(content, 'redirects.yaml');
    writeFileSync(redirects, `- from: /vb/${resolution}/\n  to: /vb/${renamed}/\n  date: 2026-03-01\n  reason: mã cũ theo số suy ra\n`);
    await accept();
    await build();
    // And a second time: both old addresses lead to the last one at once.
    move(renamed, renamedAgain);
    appendFileSync(
      redirects,
      `\n- from: /vb/${renamed}/\n  to: /vb/${renamedAgain}/\n  date: 2026-04-01\n  reason: mã chưa nêu đúng nội dung\n`,
    );
    expect(problems()).toContain('MOVE-002');
    edit(redirects, (text) => text.replace(`to: /vb/${renamed}/`, `to: /vb/${renamedAgain}/`));
    await accept();
    await build();
    expect((await open(`/vb/${resolution}/`))?.address).toBe(`/vb/${renamedAgain}/`);
  });

  test('a missing number is found: the document keeps its id, and the number leads to it', async () => {
    const head = 'Số 3500-CV/TU';
    rewrite(
      unnumbered,
      (text) =>
        text
          .replace('\nnumber: null\n', '\nnumber: 3500-CV/TU\n')
          .replace(
            /( {2}number:\n) {4}basis: unknown\n {4}reason: .*\n/,
            `$1    basis: printed\n    evidence: ${head}\n    source: ${unnumbered}#dau-van-ban\n`,
          )
          .replace('<Addressees>', `<Head>\n\n${head}\n\n</Head>\n\n<Addressees>`),
      (text) => `${head}\n${text}`,
    );
    expect(problems()).toEqual(['LOCK-003']);
    await recordCorrections();
    await accept();
    await build();
    expect((await open('/so-hieu/3500-cv-tu/'))?.address).toBe(`/vb/${unnumbered}/`);
  });

  test('a document is taken down: its addresses say who decided so, when and why', async () => {
    rmSync(file('directives', letter));
    rmSync(file('sources', letter));
    expect(problems()).toContain('LOCK-001');
    writeFileSync(
      join(content, 'removed.yaml'),
      `- path: /vb/${letter}/\n  date: 2026-06-01\n  by: Văn phòng Tỉnh ủy\n  reason: đăng khi chưa có ý kiến của người có thẩm quyền\n  number: 3467-CV/TU\n`,
    );
    await accept();
    await build();
    for (const words of ['Đã gỡ khỏi trang', 'Văn phòng Tỉnh ủy', '01/06/2026', 'đăng khi chưa có ý kiến của người có thẩm quyền'])
      expect(page(letter)).toContain(words);
    expect(page(letter)).not.toContain('Quan tâm');
  });

  test('a document that was only cited is added, and another is cited that nobody has', async () => {
    const ghost = '/vien-dan/cv-956-huyen-uy-thuoc-lam-dong-2023/';
    expect(published.has(ghost)).toBe(true);
    const id = `${district}/cv-956-2023`;
    writeLetter(content, id, '956-CV/HU', ['Thực hiện Chỉ thị số 77-CT/TW ngày 05/6/2022 của Ban Bí thư.']);
    const date = (text: string): string =>
      text.replaceAll('ngày 01 tháng 03 năm 2024', 'ngày 28 tháng 11 năm 2023').replace('date: "2024-03-01"', 'date: "2023-11-28"');
    rewrite(id, date, date);
    expect(problems()).toEqual([]);
    await accept();
    await build();
    expect((await open(ghost))?.address).toBe(`/vb/${id}/`);
    expect(existsSync(join(out, 'vien-dan/ct-77-tw-2022/index.html'))).toBe(true);
  });

  test('an organization ends: its page, its documents and its feed stay where they were', async () => {
    edit(join(content, 'registry/organizations.yaml'), (text) =>
      text.replace(new RegExp(`(- id: ${district}\\n(?: {2}.*\\n)*?) {2}to: null\\n`), '$1  to: "2025-06-30"\n'),
    );
    expect(problems()).toEqual([]);
    await build();
    expect(readFileSync(join(out, 'co-quan', district, 'index.html'), 'utf8')).toContain('30/06/2025');
    expect(published.has(`/co-quan/${district}/atom.xml`)).toBe(true);
  });

  test('a correction is corrected, and words that the source does not have are taken out', async () => {
    rewrite(
      renamedAgain,
      (text) => text.replace('- Chỉ tiêu bị chép sót.\n\n', ''),
      (text) => text.replace('- Chỉ tiêu bị chép sót. ', ''),
    );
    expect(problems()).toEqual(['LOCK-002']);
    await recordCorrections();
    await accept();
    await build();
    expect(wordsByAnchor(page(renamedAgain)).has('p2.ii.1.g1-2')).toBe(false);
    expect(published.get(`/vb/${renamedAgain}/`)?.has('p2.ii.1.g1-2')).toBe(true);
  });

  test('what is not recorded is not published', async () => {
    const before = readFileSync(join(out, 'SHA256SUMS'), 'utf8');
    for (const change of [
      () => rmSync(join(content, 'redirects.yaml')),
      () => rmSync(join(content, 'removed.yaml')),
      () => rmSync(file('directives', unnumbered)),
      () => {
        edit(file('directives', renamedAgain), (text) => text.replace(/corrections:\n(?: .*\n)+/, ''));
      },
      () => {
        edit(join(content, 'registry/organizations.yaml'), (text) =>
          text.replace('- id: trung-uong-dang\n', '- id: trung-uong-dang-moi\n'),
        );
      },
    ]) {
      change();
      expect((await runScript('build', ['--content', content, '--out', out])).code).toBe(1);
      git('checkout', '--quiet', '--', '.');
    }
    expect(problems()).toEqual([]);
    expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).toBe(before);
  });
});

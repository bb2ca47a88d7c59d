/** `npm run publish` as editors run it: what is served after good, bad, lost and marked documents, in both hosts. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { review, withheld } from '../../src/i18n/vi.ts';
import type { PublishReport } from '../../src/lib/publication/report.ts';
import {
  acceptLocks,
  correctLetter,
  directiveFile,
  editFile,
  forgetLocks,
  letterId,
  writeLetter,
  writeReleasedLibrary,
} from '../support/publishing.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { project, runScript, temporaryFolder } from './harness/command.ts';
import { findSiteHtmlProblems } from './harness/html.ts';
import { openPage } from './harness/page.ts';
import { startSite, type Site } from './harness/site.ts';

const sentence = (number: number): string => `Các huyện ủy báo cáo kết quả lần thứ ${number}.`;
const letters = (count: number): { id: string; words: string }[] =>
  Array.from({ length: count }, (_, index) => ({ id: letterId(index + 1), words: sentence(index + 1) }));

async function publish(content: string, out: string): Promise<{ code: number | null; report: PublishReport; stderr: string }> {
  const { code, stdout, stderr } = await runScript('publish', ['--content', content, '--out', out, '--json']);
  return { code, report: JSON.parse(stdout) as PublishReport, stderr };
}
const page = (out: string, address: string): string => readFileSync(join(out, address, 'index.html'), 'utf8');
const letterPage = (out: string, number: number): string => page(out, `vb/${letterId(number)}`);
const breakLetter = (content: string, number: number): void =>
  editFile(directiveFile(content, letterId(number)), 'Ban Thường vụ Tỉnh ủy yêu cầu:', 'Ban Thường vụ Tỉnh ủy yêu cầu {gấp}:');
const paths = (own: PublishReport['kept']): string[] => own.map(({ path }) => path);
const path = (number: number): string => `/vb/${letterId(number)}/`;

test('a library whose gate is closed is refused, and nothing is written', async () => {
  const out = temporaryFolder('publish-sample');
  const { code, stdout } = await runScript('publish', ['--out', out]);
  expect(code).toBe(1);
  expect(stdout).toContain('4 trong 5 văn bản chưa có căn cứ để công bố');
  expect([existsSync(out), existsSync(`${out}.noi-dung`)]).toEqual([false, false]);
  const wrong = await runScript('publish', ['--khong-co']);
  expect(wrong.code).toBe(2);
});

describe('a library of fifty', () => {
  const folder = join(project, '.tmp', `publish-${process.pid}`);
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  let second: Awaited<ReturnType<typeof publish>>;
  let site: Site;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    writeReleasedLibrary(content, letters(50), 'renderer: direct\n');
    const first = await publish(content, out);
    expect([first.code, first.report.published, first.report.exitCode], first.stderr).toEqual([0, 50, 0]);
    expect(page(out, 'ra-soat')).toContain(review.none);

    // One has new words, with a record, which editors accepted; one is new and good; one was locked and never published.
    correctLetter(content, { id: letterId(1), words: 'Các huyện ủy báo cáo kết quả lần đầu.' });
    writeLetter(content, { id: letterId(51), words: sentence(51) });
    writeLetter(content, { id: letterId(52), words: sentence(52) });
    acceptLocks(content);
    breakLetter(content, 2);
    rmSync(directiveFile(content, letterId(3)));
    editFile(directiveFile(content, letterId(4)), 'secrecy: null', 'secrecy: MẬT');
    breakLetter(content, 52);
    writeLetter(content, { id: letterId(53), words: 'Các huyện ủy chưa được biết câu này.' });
    breakLetter(content, 53);
    second = await publish(content, out);
    site = await startSite(out);
  }, 400_000);

  afterAll(async () => {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('with bad ones among it is published without them: exit 3, each named with file, line and mend', () => {
    const { code, report, stderr } = second;
    expect(code, stderr).toBe(3);
    expect(report).toMatchObject({ exitCode: 3, refused: null, published: 48, problems: [], stillShown: [], unlocked: 0 });
    expect([paths(report.kept), paths(report.withheld), paths(report.left)]).toEqual([[path(2), path(3)], [path(4), path(52)], [path(53)]]);
    const [broken] = report.kept[0]?.problems ?? [];
    expect(broken).toMatchObject({ code: 'SYN-002', file: `content/directives/${letterId(2)}.mdx`, field: null });
    expect(broken?.line).toBeGreaterThan(1);
    expect(broken?.fix).not.toBe('');
    expect(report.withheld.map(({ reason }) => reason)).toEqual(['grounds', 'errors']);
  });

  test('shows new words, and of the bad ones the last good ones, which say so', () => {
    expect(letterPage(out, 1)).toContain('báo cáo kết quả lần đầu.');
    expect(letterPage(out, 51)).toContain('lần thứ 51.');
    expect(letterPage(out, 1)).not.toContain(review.keptNote.errors);
    expect(letterPage(out, 2)).toContain('lần thứ 2.');
    expect(letterPage(out, 2)).toContain(review.keptNote.errors);
    expect(letterPage(out, 3)).toContain('lần thứ 3.');
    expect(letterPage(out, 3)).toContain(review.keptNote.missing);
  });

  test('keeps every address, and shows no word where none may be shown', () => {
    for (const number of [4, 52]) {
      const html = letterPage(out, number);
      expect(html).toContain('<meta name="robots" content="noindex"');
      expect(html).toContain(withheld.explain);
      expect(html).not.toMatch(/data-official-text|Các huyện ủy/);
      const json = JSON.parse(readFileSync(join(out, path(number), 'index.json'), 'utf8')) as Record<string, unknown>;
      expect(Object.keys(json)).toEqual(['schema', 'version', 'id', 'url', 'withheld']);
      const schema: unknown = JSON.parse(readFileSync(join(out, String(json['schema'])), 'utf8'));
      expect(z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(json).error?.message).toBeUndefined();
      expect(readFileSync(join(out, path(number), 'toan-van.txt'), 'utf8')).toContain(withheld.stays);
    }
    expect(letterPage(out, 4)).not.toMatch(/mật/i);
    expect(letterPage(out, 52)).toContain('dấu ngoặc nhọn');
    expect(existsSync(join(out, path(53)))).toBe(false);
  });

  test('nothing of what is left out is in the site or in the content kept beside it', async () => {
    const kept = `${out}.noi-dung`;
    for (const number of [4, 52, 53]) {
      expect(existsSync(directiveFile(kept, letterId(number)))).toBe(false);
      expect(existsSync(join(kept, 'sources', `${letterId(number)}.txt`))).toBe(false);
    }
    expect(page(out, 'ra-soat')).not.toContain(letterId(53));
    const found = await runScript('search', ['--dist', out, '--json', 'chưa được biết']);
    expect(found.stdout).not.toContain(letterId(53));
  });

  test('is whole: links, files, sums, valid HTML', async () => {
    const dist = await runScript('check:dist', [out]);
    expect(dist.code, dist.stdout).toBe(0);
    const sums = await runScript('verify', [out]);
    expect(sums.code, sums.stdout).toBe(0);
    expect(await findSiteHtmlProblems(out, ['/ra-soat/', path(2), path(4), path(52)])).toEqual([]);
  });

  test.each(['/ra-soat/', path(2), path(52)])('%s is sound, wide and narrow', async (address) => {
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      const own = await openPage(address, { site: site.address, width, colorScheme });
      expect(await findAccessibilityProblems(own, colorScheme === 'light' ? 'all' : 'appearance')).toEqual([]);
      expect(await own.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    }
  });

  test('the page Cần rà soát names what is shown as it was and what is not shown, and of the others their number', () => {
    const html = page(out, 'ra-soat');
    for (const words of [review.kept, review.withheld, review.leftCount(1), path(2), path(3), path(4), path(52), 'dấu ngoặc nhọn'])
      expect(html).toContain(words);
    expect(html).not.toContain(review.none);
  });

  test('with a broken registry is refused, and the site stays as it is', async () => {
    const file = join(content, 'registry/kinds.yaml');
    const [registry, sums] = [readFileSync(file, 'utf8'), readFileSync(join(out, 'SHA256SUMS'), 'utf8')];
    writeFileSync(file, `${registry}- { id: 1 }\n`);
    const { code, report } = await publish(content, out);
    writeFileSync(file, registry);
    expect([code, report.refused, report.published]).toEqual([1, 'shared', 0]);
    expect(report.problems.map(({ file: own }) => own)).toContain('content/registry/kinds.yaml');
    expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).toBe(sums);
    expect((await runScript('verify', [out])).code).toBe(0);
  });
});

test('the stock host shows the last good words, too, and the words of the report name what to mend', async () => {
  const folder = temporaryFolder('publish-mdx');
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  mkdirSync(folder, { recursive: true });
  writeReleasedLibrary(content, letters(3), 'renderer: mdx\n');
  expect((await publish(content, out)).code).toBe(0);
  breakLetter(content, 2);
  const { code, stdout, stderr } = await runScript('publish', ['--content', content, '--out', out]);
  expect(code, stderr).toBe(3);
  expect(stdout).toContain(`${path(2)}: có lỗi.`);
  expect(stdout).toMatch(new RegExp(`content/directives/${letterId(2)}\\.mdx:\\d+:\\d+ {2}LỖI SYN-002`));
  expect(letterPage(out, 2)).toContain('lần thứ 2.');
  expect(letterPage(out, 2)).toContain(review.keptNote.errors);

  // Mended, the page is as any other; with a base it lies below it.
  writeLetter(content, letters(3)[1] ?? { id: '', words: '' });
  const { code: mended, stderr: why } = await runScript('publish', ['--content', content, '--out', out, '--base', '/thu-vien/']);
  expect(mended, why).toBe(0);
  expect(letterPage(out, 2)).not.toContain(review.keptNote.errors);
  expect(letterPage(out, 2)).toContain('/thu-vien/');
}, 400_000);

test('an address is published once it is in the lock, and then no command forgets it', async () => {
  const folder = temporaryFolder('publish-held');
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  mkdirSync(folder, { recursive: true });
  writeReleasedLibrary(content, letters(1), 'renderer: direct\n');
  expect((await publish(content, out)).code).toBe(0);
  writeLetter(content, { id: letterId(2), words: sentence(2) });
  const { code, report } = await publish(content, out);
  expect([code, report.published, paths(report.left), report.left[0]?.reason]).toEqual([3, 1, [path(2)], 'unlocked']);
  expect(existsSync(join(out, path(2)))).toBe(false);
  acceptLocks(content);
  const accepted = await publish(content, out);
  expect([accepted.code, accepted.report.unlocked], accepted.stderr).toEqual([0, 0]);

  rmSync(directiveFile(content, letterId(2)));
  forgetLocks(content, [letterId(2)]);
  const build = await runScript('build', ['--content', content, '--out', out]);
  expect(build.code).toBe(1);
  expect(build.stderr).toContain(`không còn ${path(2)}`);
  // What two plain builds do not bring is known none the less, nor does going back forget it.
  writeLetter(content, { id: letterId(2), words: sentence(2) });
  const builds = [
    await runScript('build', ['--content', content, '--out', out]),
    await runScript('build', ['--content', content, '--out', out]),
  ];
  expect(builds.map((own) => own.code)).toEqual([0, 0]);
  expect((await runScript('rollback', ['--out', out])).code).toBe(0);
  rmSync(directiveFile(content, letterId(2)));
  const last = await publish(content, out);
  expect([last.code, paths(last.report.kept)], last.stderr).toEqual([3, [path(2)]]);
  expect(letterPage(out, 2)).toContain(review.keptNote.missing);
}, 400_000);

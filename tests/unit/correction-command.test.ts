/** `npm run permalinks` over a published text that changes: what it prints for the editor to paste, what it refuses, and what two editors' work becomes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openContent } from '../../src/io/content.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import { copyLibrary } from '../support/library.ts';

const project = join(import.meta.dirname, '../..');
const id = 'tinh-uy-lam-dong/cv-2024-mau';
const old = '1. Các huyện ủy báo cáo kết quả.';

let library: ReturnType<typeof copyLibrary>;
beforeEach(() => {
  library = copyLibrary();
  git('init', '--quiet', '--initial-branch=main');
  cpSync(join(project, '.gitattributes'), join(library.folder, '.gitattributes'));
  // The rule names the project's own folder.
  edit('.gitattributes', (text) => text.replace('content/permalinks', 'permalinks'));
  commit('Published');
});
afterEach(() => library.dispose());

const git = (...args: string[]): string =>
  execFileSync('git', ['-C', library.folder, '-c', 'user.name=x', '-c', 'user.email=x@y', ...args], { encoding: 'utf8', stdio: 'pipe' });
const commit = (message: string): void => {
  git('add', '--all');
  git('commit', '--quiet', '-m', message);
};
const edit = (path: string, change: (text: string) => string): void => {
  const file = join(library.folder, path);
  const text = readFileSync(file, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(file, change(text));
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const lockFile = (): string => readFileSync(join(library.folder, 'permalinks/tinh-uy-lam-dong-2024.json'), 'utf8');
const problems = (): string[] => assemble(openContent(library.folder), { secondParser: false }).diagnostics.map(({ code }) => code);

/** Changes document and source alike, as an editor does who has got a better copy. */
function rewrite(change: (text: string) => string): void {
  const source = join(library.folder, `sources/${id}.txt`);
  const before = readFileSync(source, 'utf8');
  writeFileSync(source, change(before));
  edit(`directives/${id}.mdx`, (text) => change(text).replace(sha256(before), sha256(change(before))));
}

interface Report {
  differences: { code: string; fix: string }[];
  corrections: { id: string; yaml: string }[];
  written: string[] | null;
  refused: string | null;
}
function permalinks(...more: string[]): { code: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'scripts/permalinks.ts'), '--content', library.folder, ...more],
    { encoding: 'utf8' },
  );
  return { code: status, text: stdout + stderr };
}
const report = (...more: string[]): Report => JSON.parse(permalinks('--json', ...more).text) as Report;
/** Pastes what the command prints, with a reason. */
const paste = (yaml: string): void =>
  edit(`directives/${id}.mdx`, (text) => text.replace('provenance:\n', `${yaml.replace('"…"', '"Gõ nhầm so với nguồn."')}\nprovenance:\n`));

test('a corrected word: the record is printed with the published words, and accepted once it is pasted', () => {
  rewrite((text) => text.replace(old, '1. Các huyện ủy báo cáo kết quả thực hiện.'));
  expect(problems()).toEqual(['LOCK-003']);
  const refused = permalinks('--accept');
  expect([refused.code, refused.text]).toEqual([1, expect.stringContaining(`        old: ${JSON.stringify(old)}`)]);
  const { corrections, differences } = report();
  expect(differences).toEqual([expect.objectContaining({ code: 'LOCK-003', fix: expect.stringContaining('corrections') as string })]);
  const yaml = corrections[0]?.yaml ?? '';
  // As it is printed it says nothing yet: the reason is the editor's.
  edit(`directives/${id}.mdx`, (text) => text.replace('provenance:\n', `${yaml}\nprovenance:\n`));
  expect(problems()).toContain('META-003');
  edit(`directives/${id}.mdx`, (text) => text.replace('"…"', '"Gõ nhầm so với nguồn."'));
  expect(problems()).toEqual(['LOCK-012']);
  const before = lockFile();
  expect(report('--accept')).toMatchObject({ written: ['tinh-uy-lam-dong-2024.json'], refused: null });
  expect(lockFile()).not.toBe(before);
  expect(lockFile()).toContain('"earlier":{"1":["');
  expect(problems()).toEqual([]);
  // Once published the record is part of the page.
  edit(`directives/${id}.mdx`, (text) => text.replace('Gõ nhầm', 'Chép nhầm'));
  expect(problems()).toEqual(['LOCK-015']);
  expect(report('--accept').refused).toBeNull();
  expect(problems()).toEqual([]);
  edit(`directives/${id}.mdx`, (text) => text.replace(/corrections:\n(?: .*\n)+/, ''));
  expect(problems()).toEqual(['LOCK-011']);
  expect(report('--accept', '--drop')).toMatchObject({ written: null, refused: 'LOCK-011' });
});

test('a provision put in before others: they keep their anchors, the new one has its own', () => {
  rewrite((text) => text.replace(old, `Về việc báo cáo:\n\n${old}`));
  expect(problems()).toEqual(['LOCK-003']);
  const { corrections } = report();
  expect(corrections[0]?.yaml).toContain('      - anchor: "t2"\n        old: null');
  paste(corrections[0]?.yaml ?? '');
  expect(report('--accept').refused).toBeNull();
  rewrite((text) => text.replace('Ban Thường vụ Tỉnh ủy yêu cầu:', 'Trong năm:\n\nBan Thường vụ Tỉnh ủy yêu cầu:'));
  expect(report().corrections[0]?.yaml).toContain('      - anchor: "t1-2"\n        old: null');
});

test('the order alone: the record names a place that moved', () => {
  rewrite((text) => text.replace(`Ban Thường vụ Tỉnh ủy yêu cầu:\n\n${old}`, `${old}\n\nBan Thường vụ Tỉnh ủy yêu cầu:`));
  expect(problems()).toEqual(['LOCK-003']);
  const yaml = report().corrections[0]?.yaml ?? '';
  expect(yaml).toContain(`        old: ${JSON.stringify(old)} # chữ không đổi`);
  paste(yaml);
  expect(report('--accept').refused).toBeNull();
  expect(problems()).toEqual([]);
});

test('a document renamed and corrected at once: the old words are found under its old name', () => {
  const renamed = 'tinh-uy-lam-dong/cv-2024-mau-moi';
  rewrite((text) => text.replace(old, '1. Các huyện ủy báo cáo.'));
  renameSync(join(library.folder, `directives/${id}.mdx`), join(library.folder, `directives/${renamed}.mdx`));
  writeFileSync(
    join(library.folder, 'redirects.yaml'),
    `- from: /vb/${id}/\n  to: /vb/${renamed}/\n  date: 2026-11-22\n  reason: mã cũ sai\n`,
  );
  edit(`directives/${renamed}.mdx`, (text) => text.replaceAll(`${id}#`, `${renamed}#`));
  expect(problems()).toContain('LOCK-003');
  const { corrections } = report();
  expect(corrections[0]?.yaml).toContain(`        old: ${JSON.stringify(old)}`);
});

test('words that were never published can be taken up anew, and only when it is said', () => {
  rewrite((text) => text.replace(old, '1. Các huyện ủy báo cáo.'));
  expect(report('--accept')).toMatchObject({ written: null, refused: 'lost' });
  expect(report('--accept', '--drop')).toMatchObject({ written: ['tinh-uy-lam-dong-2024.json'], refused: null });
  expect(problems()).toEqual([]);
  expect(lockFile()).not.toContain('earlier');
});

test("two editors' work: lines of their own are both kept, one line changed by both is for them to choose", () => {
  const line = (name: string, mark: string): string => `"/vb/tinh-uy-lam-dong/cv-2024-${name}/":{"text":"${mark}"}`;
  const add = (...own: string[]): void =>
    edit('permalinks/tinh-uy-lam-dong-2024.json', (text) => text.replace(/\n\}\n$/, `,\n${own.join(',\n')}\n}\n`));
  git('checkout', '--quiet', '-b', 'other');
  add(line('mot', 'a'), line('nam', 'a'));
  commit('One editor');
  git('checkout', '--quiet', 'main');
  add(line('hai', 'b'), line('nam', 'a'));
  commit('Another');
  git('merge', '--quiet', '-m', 'Both', 'other');
  for (const name of ['mau', 'mot', 'hai', 'nam']) expect(lockFile()).toContain(`"/vb/tinh-uy-lam-dong/cv-2024-${name}/"`);
  expect(lockFile()).not.toContain('<<<<');
  expect(problems().filter((code) => code === 'LOCK-006')).toEqual([]);
  expect(problems()).toContain('LOCK-014');

  edit('permalinks/tinh-uy-lam-dong-2024.json', (text) => `${text.replace(/\n\}\n$/, '')},\n${line('nam', 'c')}\n}\n`);
  expect(problems()).toContain('LOCK-006');
  expect(report('--accept')).toMatchObject({ written: null, refused: 'LOCK-006' });
});

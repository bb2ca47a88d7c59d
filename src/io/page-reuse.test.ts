import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSums } from './integrity.ts';
import { pageReuse, startPageReuse, type PageReuse } from './page-reuse.ts';
import { shelfMark } from './release-folder.ts';
import { siteMark } from './site-files.ts';

const pages = Array.from({ length: 60 }, (_, index) => `vb/a/${index}/index.html`);
let folder: string;
let out: string;
let release: string;
let titles: Record<string, string>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  out = join(folder, 'site');
  release = join(folder, 'site.ban', '000001');
  for (const page of pages) put(page, `<p>${page}</p>`);
  writeFileSync(join(folder, 'site.ban', shelfMark), '');
  writeFileSync(join(release, siteMark), '');
  symlinkSync(join('site.ban', '000001'), out, 'junction');
  writeSums(release);
  titles = { a: 'Một', b: 'Hai' };
  const first = start('1');
  expect(make(first)).toEqual(pages.map(() => 'made'));
  first.finish();
  first.save(join(release, 'SHA256SUMS'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(file: string, content: string): void {
  mkdirSync(dirname(join(release, file)), { recursive: true });
  writeFileSync(join(release, file), content);
}

function start(version: string): PageReuse {
  const reuse = startPageReuse(out, { caches: join(folder, 'caches'), version });
  reuse.traces.define('title', (id = '') => titles[id]);
  return reuse;
}

/** The last page asks for another title than the others. */
const make = (reuse: PageReuse): string[] =>
  pages.map((page, index) => {
    const held = reuse.begin(page, {});
    reuse.traces.note('title', [index === 59 ? 'b' : 'a']);
    if (held === null) return 'made';
    expect(held.bytes.toString()).toBe(`<p>${page}</p>`);
    return held.compare ? 'compared' : 'taken';
  });

test('pages are taken, the first and every fiftieth made all the same; one that another has written into is made', () => {
  put('vb/a/7/index.html', '<p>khác</p>');
  const reuse = start('1');
  const made = make(reuse);
  expect(made.flatMap((what, index) => (what === 'taken' ? [] : [`${index} ${what}`]))).toEqual(['0 compared', '7 made', '51 compared']);
  expect(reuse.taken).toBe(57);
  expect(pageReuse()).toBe(reuse);
  reuse.finish();
  expect(pageReuse()).toBeNull();
});

test('a page whose question is answered in another way is made, no other', () => {
  titles['b'] = 'Ba';
  const made = make(start('1'));
  expect([made[58], made[59]]).toEqual(['taken', 'made']);
});

test('none is taken where the program or the settings are others, or the site is not the one that was kept', () => {
  const made = pages.map(() => 'made');
  expect(make(start('2'))).toEqual(made);
  writeFileSync(join(release, 'SHA256SUMS'), '', { flag: 'a' });
  expect(make(start('1'))).not.toEqual(made);
  put('them.txt', 'thêm');
  writeSums(release);
  expect(make(start('1'))).toEqual(made);
});

test('where a page that was made all the same differs the build ends, and the next one makes all', () => {
  const reuse = start('1');
  make(reuse);
  reuse.differs(pages[0] ?? '');
  expect(() => {
    reuse.finish();
  }).toThrow(/vb\/a\/0\/index.html dựng mới khác/);
  reuse.save(join(release, 'SHA256SUMS'));
  expect(make(start('1'))).toEqual(pages.map(() => 'made'));
});

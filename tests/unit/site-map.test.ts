/** When a site has a sitemap and a robots.txt, and what they say. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { writeSiteMap } from '../../src/io/site-map.ts';
import { assemble } from '../../src/lib/library/assemble.ts';
import type { Library } from '../../src/lib/library/library.ts';
import { realContent } from '../support/documents.ts';

const { library: sample } = assemble(realContent, { secondParser: false });
const open: Library = { ...sample, isSample: false };
const folder = mkdtempSync(join(tmpdir(), 'van-mach-'));
const origin = 'http://vanban.noibo';
const published = (address: string): string => origin + address;
const letter = '/vb/tinh-uy-lam-dong/cv-3467-2024/';

const page = (address: string, more = ''): void => {
  mkdirSync(join(folder, address), { recursive: true });
  writeFileSync(
    join(folder, address, 'index.html'),
    `<!doctype html><html lang="vi"><head><title>x</title>${more}<link rel="canonical" href="${published(address)}"></head><body><meta name="robots" content="noindex"></body></html>`,
  );
};
const written = (): string[] =>
  readdirSync(folder)
    .filter((name) => /^(?:sitemap|robots)/.test(name))
    .sort();

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  page('/');
  // A head longer than what is read at once, with letters of several bytes at every border.
  page(letter, `<meta name="description" content="${'ưở'.repeat(20_000)}">`);
  page('/tim-kiem/', '<meta name="robots" content="noindex">');
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>x</title>');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a library for everybody', () => {
  test('with an address has a sitemap of its pages, to which robots are sent', () => {
    writeSiteMap(folder, open, '/', published);
    expect(written()).toEqual(['robots.txt', 'sitemap-1.xml', 'sitemap.xml']);
    const map = readFileSync(join(folder, 'sitemap-1.xml'), 'utf8');
    expect(map.match(/<url>.*<\/url>/g)).toEqual([
      `<url><loc>${origin}/</loc></url>`,
      `<url><loc>${origin}${letter}</loc><lastmod>2026-11-21</lastmod></url>`,
    ]);
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${origin}/sitemap.xml\n`);
  });

  test('that was mended says when', () => {
    const corrections = [{ date: '2027-01-05', reason: 'x', changes: [{ anchor: '1', old: null }] }];
    const entries = open.entries.map((entry) => ({ ...entry, metadata: { ...entry.metadata, corrections } }));
    writeSiteMap(folder, { ...open, entries }, '/', published);
    expect(readFileSync(join(folder, 'sitemap-1.xml'), 'utf8')).toContain(`${letter}</loc><lastmod>2027-01-05</lastmod>`);
  });

  test('without an address has neither: a sitemap needs one, and nothing is forbidden', () => {
    writeSiteMap(folder, open, '/', () => null);
    expect(written()).toEqual([]);
  });

  test('below a path has no robots.txt, which is asked for at the root of a host alone', () => {
    writeSiteMap(folder, open, '/van-ban/', published);
    expect(written()).toEqual(['sitemap-1.xml', 'sitemap.xml']);
  });
});

test.each([
  ['a sample', sample],
  ['a site of one organization', { ...open, site: { ...open.site, audience: 'tinh-uy-lam-dong' } }],
])('%s has no sitemap; robots may read its pages, which tell them to go, and no data', (_, library) => {
  for (const address of [published, () => null]) {
    writeSiteMap(folder, library, '/', address);
    expect(written()).toEqual(['robots.txt']);
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain('Disallow: /*.json$\n');
  }
});

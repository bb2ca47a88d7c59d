import { describe, expect, test } from 'vitest';
import { formatRobots } from './robots.ts';
import { listedAddress, sitemapFiles, type SitemapPage } from './sitemap.ts';

const href = (address: string): string => `http://vanban.noibo/kho${address}`;
const pages = (count: number): SitemapPage[] =>
  Array.from({ length: count }, (_, index) => ({ url: href(`/vb/a/${index}/?x&y`), changed: index % 2 === 0 ? '2026-11-21' : null }));
const locs = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc);

describe('a sitemap', () => {
  test('is an index and its parts; each page once, with its day where it is known', () => {
    const [part, index, ...others] = [...sitemapFiles(pages(2), href)];
    expect(others).toEqual([]);
    expect(part).toEqual({
      address: '/sitemap-1.xml',
      content: `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>http://vanban.noibo/kho/vb/a/0/?x&amp;y</loc><lastmod>2026-11-21</lastmod></url>
<url><loc>http://vanban.noibo/kho/vb/a/1/?x&amp;y</loc></url>
</urlset>
`,
    });
    expect(index?.address).toBe('/sitemap.xml');
    expect(index?.content).toContain('<sitemapindex');
    expect(locs(index?.content ?? '')).toEqual(['http://vanban.noibo/kho/sitemap-1.xml']);
  });

  test('goes on in a further part past its number of pages', () => {
    const files = [...sitemapFiles(pages(7), href, { most: 3 })];
    expect(files.map(({ address }) => address)).toEqual(['/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-3.xml', '/sitemap.xml']);
    expect(files.slice(0, 3).map(({ content }) => locs(content).length)).toEqual([3, 3, 1]);
    expect(locs(files[3]?.content ?? '')).toHaveLength(3);
  });

  test('goes on in a further part past its size, and loses nothing', () => {
    const files = [...sitemapFiles(pages(100), href, { limit: 1000 })];
    const parts = files.slice(0, -1);
    expect(parts.length).toBeGreaterThan(5);
    for (const { content } of parts) expect(new TextEncoder().encode(content).length).toBeLessThanOrEqual(1000);
    expect(parts.flatMap(({ content }) => locs(content))).toHaveLength(100);
  });

  test('of a hundred thousand long addresses has parts of fifty thousand at most, below five million bytes', () => {
    const long = Array.from({ length: 100_000 }, (_, index) => ({
      url: href(`/vb/${'co-quan-'.repeat(9)}/${index}/`),
      changed: '2026-11-21',
    }));
    const files = [...sitemapFiles(long, href)];
    for (const { content } of files) {
      expect(content.length).toBeLessThan(5_000_000);
      expect(locs(content).length).toBeLessThanOrEqual(50_000);
    }
    expect(new Set(files.slice(0, -1).flatMap(({ content }) => locs(content))).size).toBe(100_000);
  });
});

test.each([
  ['<link rel="canonical" href="http://a.vn/b/">', 'http://a.vn/b/'],
  ['<title>Không có địa chỉ</title>', null],
  ['<meta name="robots" content="noindex"><link rel="canonical" href="http://a.vn/b/">', null],
  ['<link rel="canonical" href="http://a.vn/b/"><meta name="ROBOTS" content="follow, noindex">', null],
  ['<link rel="canonical" href="http://a.vn/b/"><meta http-equiv="refresh" content="0;url=/b/">', null],
  ['<meta name="description" content="noindex"><link rel="canonical" href="http://a.vn/b/">', 'http://a.vn/b/'],
])('a page that says %s is listed as %s', (head, address) => {
  expect(listedAddress(head)).toBe(address);
});

test('robots are sent to the sitemap; of what is not for them they may read the pages, which say so, and nothing else', () => {
  expect(formatRobots('http://a.vn/sitemap.xml')).toBe('User-agent: *\nAllow: /\n\nSitemap: http://a.vn/sitemap.xml\n');
  const closed = formatRobots(null);
  expect(closed).toContain('Disallow: /*.txt$\n');
  expect(closed).not.toMatch(/Disallow: \/$|html|xml/m);
});

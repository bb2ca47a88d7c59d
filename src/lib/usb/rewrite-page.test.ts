import { describe, expect, test } from 'vitest';
import { rewriteHtml, rewriteLink, type PageSetting } from './rewrite-page.ts';
import { chooseFiles, createPlaces, findBadNames, relativeLink } from './places.ts';

const files = ['index.html', 'vb/a/b/index.html', 'vb/a/b/toan-van.txt', 'tim-kiem/index.html', 'giao-dien.js', 'SHA256SUMS', 'atom.xml'];
const placeOf = createPlaces(
  files.filter((file) => file !== 'atom.xml' && file !== 'SHA256SUMS'),
  (text) => `hash${text.length}`,
);
const setting = (file: string, base = '/'): PageSetting => ({
  ...{ place: `thu-vien/${file}`, base, placeOf },
  ...{ notice: ['Bản mang theo.'], noticeLabel: 'Bản mang theo', script: 'trang.js' },
});

describe('a link', () => {
  test.each([
    ['/', 'vb/a/b/index.html', '../../../index.html', 'the first page'],
    ['/vb/a/b/#p2.ii.1', 'index.html', 'vb/a/b/index.html#p2.ii.1', 'an anchor is kept'],
    ['/vb/a/b/?tim=x&y#1', 'tim-kiem/index.html', '../vb/a/b/index.html?tim=x&y#1', 'a query, too'],
    ['/vb/a/b/toan-van.txt', 'vb/a/b/index.html', 'toan-van.txt', 'a file beside the page'],
    ['/vb/a/b/', 'vb/a/b/index.html', 'index.html', 'the page itself'],
    ['#t1', 'vb/a/b/index.html', '#t1', 'a place of the page'],
    ['https://example.org/vb/', 'index.html', 'https://example.org/vb/', 'another host'],
    ['//example.org/', 'index.html', '//example.org/', 'another host by the protocol of the page'],
    ['mailto:a@b.vn', 'index.html', 'mailto:a@b.vn', 'a letter'],
    ['/SHA256SUMS', 'vb/a/b/index.html', '../../../../SHA256SUMS', 'the sums stand at the top'],
    ['/atom.xml', 'index.html', null, 'what the copy has not'],
    ['/vb/a/gone/', 'index.html', null, 'a page that is not there'],
  ])('%s from %s is %s: %s', (link, file, expected, _why) => {
    expect(rewriteLink(link, setting(file))).toBe(expected);
  });

  test('of a site below a folder', () => {
    expect(rewriteLink('/van-ban/vb/a/b/#1', setting('index.html', '/van-ban/'))).toBe('vb/a/b/index.html#1');
  });
});

describe('a page', () => {
  test.each([
    ['<a class="x" href="/vb/a/b/">Tên</a>', '<a class="x" href="../vb/a/b/index.html">Tên</a>', 'links'],
    ["<a href='/vb/a/b/?a&amp;b'>", '<a href="../vb/a/b/index.html?a&amp;b">', 'entities stay entities'],
    ['<a href="/atom.xml">Nguồn tin</a>', '<a >Nguồn tin</a>', 'words that lead nowhere'],
    ['<form action="/tim-kiem/" data-base="/">', '<form action="index.html" data-base="../">', 'forms'],
    ['<script type="module" src="/_astro/a.js"></script>', '', 'modules'],
    ['<script type="application/ld+json">{"a":"</p>"}</script>', '', 'data for search engines'],
    ['<script src="/giao-dien.js"></script>', '<script src="../giao-dien.js"></script>', 'classic scripts'],
    [
      '<meta http-equiv="refresh" content="0;url=/vb/a/b/">',
      '<meta http-equiv="refresh" content="0;url=../vb/a/b/index.html">',
      'a refresh',
    ],
    [
      '<main id="x">',
      '<aside class="banner offline-copy" aria-label="Bản mang theo"><p class="band">Bản mang theo.</p></aside><main id="x">',
      'notice',
    ],
    ['<!-- <a href="/vb/a/b/"> -->', '<!-- <a href="/vb/a/b/"> -->', 'comments'],
    ['<p data-official-text>a href="/vb/a/b/" &amp; $1</p>', '<p data-official-text>a href="/vb/a/b/" &amp; $1</p>', 'text'],
    ['<textarea><a href="/"></textarea>', '<textarea><a href="/"></textarea>', 'what is typed'],
    ['<details data-address="/nhiem-vu/">', '<details data-address="../nhiem-vu/">', 'where data lie'],
  ])('%s becomes %s: %s', (html, expected, _what) => {
    expect(rewriteHtml(html, setting('tim-kiem/index.html'))).toBe(expected);
  });
});

describe('places', () => {
  test('a path that Windows would not take is made short, and links follow it', () => {
    const long = `doi-chieu/${'a'.repeat(60)}/${'b'.repeat(60)}/index.html`;
    const place = createPlaces([long], () => 'f0'.repeat(32))(long);
    expect(place).toBe('thu-vien/dai/f0f0f0f0f0f0/index.html');
    const document = `vb/${'a'.repeat(60)}/${'b'.repeat(60)}/index.html`;
    expect(createPlaces([document], () => '')(document)).toBe(`thu-vien/${document}`);
  });

  test('what only servers and search engines read is left out', () => {
    expect(chooseFiles(['robots.txt', 'sitemap-1.xml', 'co-quan/a/atom.xml', 'pagefind/x.pf_meta', '_astro/a.js', '_astro/a.css'])).toEqual(
      ['_astro/a.css'],
    );
  });

  test('of too many files the data of single documents go first; where that is not enough, there is no copy', () => {
    const all = ['vb/a/1/index.html', 'vb/a/1/index.json', 'vb/a/1/toan-van.md', 'vb/a/1/toan-van.txt'];
    expect(chooseFiles(all, 3)).toEqual(['vb/a/1/index.html', 'vb/a/1/toan-van.md', 'vb/a/1/toan-van.txt']);
    expect(chooseFiles(all, 2)).toEqual(['vb/a/1/index.html', 'vb/a/1/toan-van.txt']);
    expect(chooseFiles(all, 1)).toBeNull();
  });

  test('names that Windows refuses are found', () => {
    expect(findBadNames(['a/b.html', 'A/B.html', 'con/x.html', 'a./x', 'nul.txt', 'a:b', 'ok/tệp.html'])).toEqual([
      ...['A/B.html', 'con/x.html', 'a./x', 'nul.txt', 'a:b'],
    ]);
    expect(findBadNames(['x'.repeat(121)])).toHaveLength(1);
  });

  test.each([
    ['a/b/c.html', 'a/d.html', '../d.html'],
    ['a.html', 'b.html', 'b.html'],
    ['a/b.html', 'a/b.html', 'b.html'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(relativeLink(from, to)).toBe(expected);
  });
});

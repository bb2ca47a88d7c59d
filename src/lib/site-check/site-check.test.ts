import { describe, expect, test } from 'vitest';
import { checkSite, readSiteFiles, type SiteReport } from './site-check.ts';

/** A site of four pages, below /van-ban/, that has nothing wrong. */
const sound: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html><html><head><title>a > b <a href="/no"></title><link rel="canonical" href="http://vanban.noibo/van-ban/">
    <link rel="stylesheet" href="/van-ban/a.css"><script src="/van-ban/a.js"></script><script>"<a href='/no'>"</script></head>
    <body><!-- <a href="/no"> --><main id="noi-dung" title="a > b"><a href="vb/a/#1.2">x</a><a href=#noi-dung>y</a>
    <script type="application/ld+json">{"@context":"https://schema.org","@id":"urn:x","url":"/van-ban/vb/a/"}</script><a href="https://elsewhere.example/x">z</a><a href="mailto:a@b.vn">m</a><img srcset="/van-ban/a.png 1x, a.png 2x" alt=""></main></body></html>`,
  'vb/a/index.html': '<p id="1.2">x <a href="../../">home</a> <a href="?v=1#1.2">self</a></p>',
  'vb/b/index.html': '<link rel="canonical" href="/van-ban/vb/a/"><meta http-equiv="refresh" content="0; url=/van-ban/vb/a/">',
  'a.css': '@import "b.css"; a { background: url(a.png) }',
  'b.css': 'a { background: url("data:image/png;base64,AA") }',
  'a.js': 'import{x}from"./b.js";const y=()=>import("./b.js");',
  'b.js': 'export const x = 1;',
  'a.png': '',
  'du-lieu/a.json': '{"path":"/van-ban/vb/a/#1.2","n":1,"words":"/van-ban/không phải địa chỉ"}',
  'vb/a/toan-van.md': '> [/van-ban/vb/a/](/van-ban/vb/a/) <http://vanban.noibo/van-ban/>\n\na \\[b\\](/no) \\<http://no.example>',
  'feed.xml': '<feed><id>http://vanban.noibo/van-ban/</id><link href="/van-ban/vb/a/"/></feed>',
  'robots.txt': 'User-agent: *\nAllow: /\n\nSitemap: http://vanban.noibo/van-ban/sitemap.xml\n',
  'sitemap.xml': '<sitemapindex><sitemap><loc>http://vanban.noibo/van-ban/sitemap-1.xml</loc></sitemap></sitemapindex>',
  'sitemap-1.xml': '<urlset><url><loc>http://vanban.noibo/van-ban/</loc></url></urlset>',
};
const page = (html: string): Record<string, string> => ({ 'vb/a/index.html': `<p id="1.2">x</p>${html}` });
const listing = (path: string): string =>
  `<urlset><url><loc>http://vanban.noibo/van-ban/</loc></url><url><loc>http://vanban.noibo/van-ban/${path}</loc></url></urlset>`;
const block = (data: unknown): Record<string, string> =>
  page(`<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`);

function check(files: Readonly<Record<string, string>>): SiteReport {
  const names = Object.keys(files);
  const options = { base: '/van-ban/', origin: 'http://vanban.noibo' };
  // Two shares, as two threads would have them.
  const shares = [0, 1].map((part) =>
    readSiteFiles(
      names.filter((_, index) => index % 2 === part),
      (file) => files[file] ?? '',
      options,
    ),
  );
  return checkSite(names, shares);
}

test('a sound site has no problem; comments, scripts, titles and other hosts are not followed', () => {
  expect(check(sound)).toEqual({ pages: 3, files: 14, links: 26, external: { 'elsewhere.example': 1 }, problems: [] });
});

describe('what is broken is found', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['a page that is gone', page('<a href="/van-ban/no/">x</a>'), 'missing-file', 'no/index.html'],
    ['a form that leads nowhere', page('<form action="/van-ban/no/">x</form>'), 'missing-file', 'no/index.html'],
    ['an anchor that is gone', page('<a href="#no">x</a>'), 'missing-anchor', 'vb/a/index.html#no'],
    ['an anchor of another page', page('<a href="../../#no">x</a>'), 'missing-anchor', 'index.html#no'],
    ['an anchor that differs in case', { ...page(''), 'c.html': '<p id="Muc">x</p><a href="#muc">x</a>' }, 'missing-anchor', 'c.html#muc'],
    ['an address with entities', page('<a href="&#x2F;van&#45;ban&#x2f;no&amp;x">x</a>'), 'missing-file', 'no&x'],
    ['an attribute without quotes', page('<a href=/van-ban/no>x</a>'), 'missing-file', 'no'],
    ['a tag over several lines', page('<a\n class="x"\n href = "/van-ban/no"\n>x</a>'), 'missing-file', 'no'],
    ['a picture of a set', page('<img srcset="/van-ban/no.png 1x, /van-ban/a.png 2x">'), 'missing-file', 'no.png'],
    ['what lies outside the base', page('<a href="/vb/a/">x</a>'), 'outside-base', '/vb/a/'],
    ['an address that is none', page('<a href="http://[">x</a>'), 'missing-file', 'http://['],
    ['an address that does not decode', page('<a href="/van-ban/%E0">x</a>'), 'outside-base', '/van-ban/%E0'],
    ['a repeated id', page('<p id="1.2">x</p>'), 'repeated-id', '1.2'],
    ['an id that differs in case alone', page('<p id="A">x</p><p id="a">x</p>'), 'repeated-id', 'a'],
    ['an id that is not ASCII', page('<p id="mục">x</p>'), 'bad-id', 'mục'],
    ['an empty id', page('<p id="">x</p>'), 'bad-id', ''],
    ['a redirect to nowhere', { 'c.html': '<meta http-equiv="refresh" content="0; url=/van-ban/no/">' }, 'missing-file', 'no/index.html'],
    [
      'a redirect to a redirect',
      { 'c.html': '<meta http-equiv="Refresh" content="0;URL=/van-ban/vb/b/">' },
      'bad-redirect',
      'vb/b/index.html',
    ],
    ['a redirect to itself', { 'c.html': '<meta http-equiv="refresh" content="0; url=/van-ban/c.html">' }, 'bad-redirect', 'c.html'],
    ['a page that is canonical elsewhere', page('<link rel="canonical" href="/van-ban/">'), 'bad-canonical', '/van-ban/'],
    ['a style without its picture', { 'a.css': "a { background: url( 'no.png' ) }" }, 'missing-file', 'no.png'],
    ['a script without its module', { 'a.js': 'import"./no.js"' }, 'missing-file', 'no.js'],
    ['data that name a page that is gone', { 'du-lieu/a.json': '[["/van-ban/no/"]]' }, 'missing-file', 'no/index.html'],
    ['a text in Markdown that names a page that is gone', { 'vb/a/toan-van.md': '> [x](/van-ban/no/)' }, 'missing-file', 'no/index.html'],
    ['a published address in Markdown', { 'vb/a/toan-van.md': '> <http://vanban.noibo/van-ban/no/>' }, 'missing-file', 'no/index.html'],
    ['data that are no JSON', { 'du-lieu/a.json': '{' }, 'unreadable', ''],
    [
      'a feed that names a page that is gone',
      { 'feed.xml': '<feed><entry><link rel="alternate" href="http://vanban.noibo/van-ban/no/"/></entry></feed>' },
      'missing-file',
      'no/index.html',
    ],
    ['a feed whose author has no page', { 'feed.xml': '<author><uri>/van-ban/no/</uri></author>' }, 'missing-file', 'no/index.html'],
    ['a feed outside the base', { 'feed.xml': '<feed><link href="/vb/a/"/></feed>' }, 'outside-base', '/vb/a/'],
    ['a sitemap that names a page that is gone', { 'sitemap-1.xml': listing('no/') }, 'missing-file', 'no/index.html'],
    [
      'a sitemap that is gone',
      { 'sitemap.xml': '<sitemap><loc>http://vanban.noibo/van-ban/sitemap-2.xml</loc></sitemap>' },
      'missing-file',
      'sitemap-2.xml',
    ],
    ['robots that are sent to no sitemap', { 'robots.txt': 'Sitemap: http://vanban.noibo/van-ban/no.xml' }, 'missing-file', 'no.xml'],
    ['a sitemap that names what leads on', { 'sitemap-1.xml': listing('vb/b/') }, 'bad-sitemap', 'vb/b/index.html'],
    [
      'a sitemap that names what is not to be listed',
      {
        'sitemap-1.xml': listing('c.html'),
        'c.html': '<link rel="canonical" href="/van-ban/c.html"><meta name="robots" content="noindex">',
      },
      'bad-sitemap',
      'c.html',
    ],
    ['a sitemap that leaves a page out', { 'c.html': '<link rel="canonical" href="/van-ban/c.html">' }, 'bad-sitemap', 'c.html'],
    ['a data block that names a page that is gone', block({ citation: [{ '@id': '/van-ban/no/' }] }), 'missing-file', 'no/index.html'],
    [
      'a data block that names a file that is gone',
      block({ encoding: [{ contentUrl: 'http://vanban.noibo/van-ban/no.txt' }] }),
      'missing-file',
      'no.txt',
    ],
    ['a data block outside the base', block({ author: { url: '/co-quan/a/' } }), 'outside-base', '/co-quan/a/'],
    ['a data block that is no JSON', block('{'), 'unreadable', ''],
    [
      'a shared picture that is gone',
      page('<meta property="og:image" content="http://vanban.noibo/van-ban/no.png">'),
      'missing-file',
      'no.png',
    ],
    ['a path that is too long', { [`vb/${'a'.repeat(70)}/${'b'.repeat(45)}/index.html`]: '' }, 'long-path', '121'],
    ['a file whose path is too long', { [`du-lieu/${'a'.repeat(107)}.json`]: '{}' }, 'long-path', '121'],
    ['a comparison whose path is too long', { [`doi-chieu/${'a'.repeat(169)}/index.html`]: '' }, 'long-path', '181'],
    ['a name that Windows keeps for itself', { 'vb/aux.json': '{}' }, 'bad-name', 'aux.json'],
    ['a folder of such a name', { 'vb/Con/a.png': '' }, 'bad-name', 'Con'],
    ['a name that ends with a full stop', { 'vb/a./a.png': '' }, 'bad-name', 'a.'],
    ['a name that ends with a blank', { 'vb/a ': '' }, 'bad-name', 'a '],
    ['a name with a letter that Windows does not take', { 'vb/a:b.png': '' }, 'bad-name', 'a:b.png'],
    ['two files on one name of Windows', { 'A.PNG': '' }, 'same-but-case', 'a.png'],
  ])('%s', (_, files, problem, found) => {
    const { problems } = check({ ...sound, ...files });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.problem).toBe(problem);
    if (found !== '') expect(problems[0]?.found).toBe(found);
  });
});

test('paths of the greatest length, and names that only look like those of Windows, are right', () => {
  const long = { [`vb/${'a'.repeat(70)}/${'b'.repeat(44)}/index.html`]: '', [`doi-chieu/${'a'.repeat(168)}/index.html`]: '' };
  expect(check({ ...sound, ...long, 'vb/auxiliary.json': '{}', 'vb/con-2024.png': '', '_astro/.x': '' }).problems).toEqual([]);
});

test('a link that many pages share is one problem, told by the first of them', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${10 + index}.html`, '<a href="/van-ban/no/">x</a>']));
  expect(check({ ...sound, ...many }).problems).toEqual([{ file: 'p10.html', problem: 'missing-file', found: 'no/index.html', count: 30 }]);
});

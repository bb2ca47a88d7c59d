import { expect, test } from 'vitest';
import { formatIndexPage } from './index-page.ts';

test('the index is given every printed word and every anchor, and no sign of ours', () => {
  const html =
    '<article class="official"><p id="1" class="provision"><span class="label" data-official-text>1. </span><span data-official-text>Đồng &lt; chí <strong data-official-text>A</strong></span>' +
    '<a class="mark" href="#doc-1" aria-label="x"></a><a class="permalink" href="#1" aria-label="Liên kết tới mục 1"></a></p></article>';
  expect(formatIndexPage('Công văn', 'A & <B>', html)).toBe(
    '<!doctype html><html lang="vi"><body data-pagefind-body><h1><span data-pagefind-meta="name">Công văn</span> ' +
      '<span data-pagefind-meta="title">A &amp; &lt;B></span></h1><article class="official"><p id="1" class="provision">1. D\u0335ồng &lt; chí <strong>A</strong></p></article></body></html>',
  );
});

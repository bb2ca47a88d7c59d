import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { parseHtml, textOf } from '../../../tests/support/html.ts';
import { renderDocument } from '../render/document.ts';
import { collapse } from '../text/whitespace.ts';
import { indexBody } from './index-body.ts';
import { formatIndexPage } from './index-page.ts';

test('the index is given name and title, written as it reads them', () => {
  expect(formatIndexPage('Công văn', 'A & <B>', '<p id="1">Đồng chí</p>')).toBe(
    '<!doctype html><html lang="vi"><body data-pagefind-body><h1><span data-pagefind-meta="name">Công văn</span> ' +
      '<span data-pagefind-meta="title">A &amp; &lt;B></span></h1><p id="1">D\u0335ồng chí</p></body></html>',
  );
});

describe.each(realDocuments.map(({ id, parsed }) => ({ id, parsed })))('of $id', ({ parsed }) => {
  const page = renderDocument(parsed.body).html;
  const indexed = indexBody(parsed.body);

  test('it is given every printed word in order, and nothing else', () => {
    expect(collapse(textOf(parseHtml(indexed)))).toBe(collapse(textOf(parseHtml(page))));
  });

  test('it is given every anchor of the page', () => {
    const anchors = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(anchors(indexed)).toEqual(anchors(page));
  });
});

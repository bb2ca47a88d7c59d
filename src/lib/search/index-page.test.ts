import { describe, expect, test } from 'vitest';
import { realDocuments } from '../../../tests/support/documents.ts';
import { parseHtml, textOf } from '../../../tests/support/html.ts';
import { parseDirective } from '../directive/directive.ts';
import { renderDocument } from '../render/document.ts';
import { collapse } from '../text/whitespace.ts';
import { indexBody } from './index-body.ts';
import { formatIndexPage, readingPrefix } from './index-page.ts';

test('the index is given name, title, facets and anchors, written as it reads them', () => {
  expect(
    formatIndexPage(
      {
        address: '/vb/a/b/',
        name: 'Công văn',
        title: 'A & <B>',
        about: 'CV, Tỉnh ủy',
        date: null,
        doubts: ['number', 'title'],
        facets: { kind: ['cong-van'], issuer: ['a'], year: [], unit: ['b', 'c'] },
        lines: [
          { anchor: '1', text: '1. Đồng chí' },
          { anchor: null, text: 'kỷ' },
        ],
      },
      12,
    ),
  ).toBe(
    '<!doctype html><html lang="vi"><body data-pagefind-body><div data-pagefind-ignore><i data-pagefind-filter="kind:cong-van"></i>' +
      '<i data-pagefind-filter="issuer:a"></i><i data-pagefind-filter="unit:b"></i><i data-pagefind-filter="unit:c"></i>' +
      '<i data-pagefind-sort="date:0000-00-00" data-pagefind-meta="date:"></i><i data-pagefind-meta="doubts:ꞌꞌ13"></i><i data-pagefind-sort="page:000012"></i></div>' +
      '<h1><span data-pagefind-meta="name">Côngꞌ vănꞌ</span> <span data-pagefind-meta="title">Aꞌ\u2060&amp; &lt;Bꞌ></span> CVꞌ, Tỉnhꞌ ủyꞌ</h1>' +
      '<p><a id="1"></a>1ꞌ. D\u0335ồngꞌ chíꞌ ki\u0336\u0309ꞌ ꞌꞌ</p></body></html>'.normalize('NFC'),
  );
});

describe.each(realDocuments.map(({ id, parsed }) => ({ id, parsed })))('of $id', ({ parsed }) => {
  const page = renderDocument(parsed.body).html;
  const lines = indexBody(parsed.body);
  const printed = lines.filter(({ anchor }) => anchor?.startsWith(readingPrefix) !== true);

  test('it is given every printed word in order, and nothing else', () => {
    expect(printed.map(({ text }) => text).join(' ')).toBe(collapse(textOf(parseHtml(page))));
  });

  test('it is given every anchor of the page', () => {
    const anchors = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(printed.flatMap(({ anchor }) => anchor ?? [])).toEqual(anchors);
  });
});

test('where an editor proposes a reading, both are given', () => {
  const { body } = parseDirective('a/b', 'f', '---\n---\n\n1. Góp phần <Sic correct="hoàn thành">hoàn hành</Sic> chỉ tiêu.\n');
  expect(indexBody(body)).toEqual([
    { anchor: '1', text: '1. Góp phần hoàn hành chỉ tiêu.' },
    { anchor: '~1', text: 'Góp phần hoàn thành chỉ tiêu.' },
  ]);
});

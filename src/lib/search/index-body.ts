/** The official text as the full-text index is given it: every printed word and every anchor of the page, without links and marks. */
import { plainText, type Inline } from '../markup/blocks.ts';
import { zoneAnchors, type Body, type BodyItem } from '../provision/body.ts';
import { collapse } from '../text/whitespace.ts';

/** The words and anchors of `renderBody`, made straight from the body: a tenth of the work of rendering it (docs/decisions/0006-search-index.md). */
export function indexBody(body: Body): string {
  return body.parts
    .map(({ zone, items }) => {
      const content = items.map(indexItem).join('');
      return zone === 'body' ? content : `<section id="${zoneAnchors[zone]}">${content}</section>`;
    })
    .join('');
}

function indexItem(item: BodyItem): string {
  switch (item.type) {
    case 'line':
      return `<p>${words(item.label, item.inlines)}</p>`;
    case 'provision': {
      const tag = item.isHeading ? `h${Math.min(item.headingDepth + 2, 6)}` : 'p';
      return `<${tag} id="${item.anchor}">${words(item.label, item.inlines)}</${tag}>`;
    }
    case 'table':
      return `<table id="${item.anchor}">${item.rows.map((row) => `<tr>${row.map((cell) => `<td>${words(null, cell)}</td>`).join('')}</tr>`).join('')}</table>`;
    case 'footnote':
      return `<p id="${item.anchor}">${words(item.identifier, item.inlines)}</p>`;
    case 'note':
      return '';
  }
}

const words = (label: string | null, inlines: readonly Inline[]): string =>
  escapeHtml(`${label === null ? '' : `${label} `}${collapse(plainText(inlines))}\n`);

export const escapeHtml = (text: string): string => (/[&<]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text);

/** What the full-text index is given of a document: its name, its title and its official text, with the anchors of the page. */
import { encodeForIndex } from '../text/index-copy.ts';
import { escapeHtml } from './index-body.ts';

/** `html` is the official text as `indexBody` gives it; facts, contents and notes of the page are not searched. */
export function formatIndexPage(name: string, title: string, html: string): string {
  const heading = `<span data-pagefind-meta="name">${escapeHtml(name)}</span> <span data-pagefind-meta="title">${escapeHtml(title)}</span>`;
  return encodeForIndex(`<!doctype html><html lang="vi"><body data-pagefind-body><h1>${heading}</h1>${html}</body></html>`);
}

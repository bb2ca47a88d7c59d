/** What the full-text index is given of a document: its name, its title and its official text, with the anchors of the page. */
import { documentName, type Entry } from '../library/entry.ts';
import { encodeForIndex } from '../text/index-copy.ts';

/** `html` is the official text as the page shows it; facts, contents and notes of the page are not searched. */
export function formatIndexPage(entry: Entry, html: string): string {
  const name = `<span data-pagefind-meta="name">${escapeHtml(documentName(entry))}</span>`;
  const title = `<span data-pagefind-meta="title">${escapeHtml(entry.title)}</span>`;
  return encodeForIndex(`<!doctype html><html lang="vi"><body data-pagefind-body><h1>${name} ${title}</h1>${html}</body></html>`);
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

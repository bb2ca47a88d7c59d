/** What the full-text index is given of a document: its name, its title, its official text with the anchors of the page, and its facets. */
import { encodeForIndex, type CutText } from '../text/index-copy.ts';
import { formatDoubts, type Doubt } from './doubts.ts';

/** What results are narrowed by; the values are ids and years, never words. */
export const facetNames = ['kind', 'issuer', 'year', 'unit'] as const;
export type FacetName = (typeof facetNames)[number];

/** An anchor of the index that begins so is a proposed reading of the place behind it, and stands behind the whole text. */
export const readingPrefix = '~';

/** A printed line and the anchor that it begins, null for a further line of the same place. */
export interface IndexedLine {
  anchor: string | null;
  text: string;
}

export interface IndexedDocument {
  /** "/vb/<organization>/<id>/". */
  address: string;
  /** "Công văn số 3467-CV/TU". */
  name: string;
  title: string;
  /** What else the document is asked for by, searched and never shown: kind and its abbreviation, issuer, year. */
  about: string;
  /** ISO; null where it is not known. */
  date: string | null;
  /** What of it is not printed. */
  doubts: readonly Doubt[];
  facets: Readonly<Record<FacetName, readonly string[]>>;
  lines: readonly IndexedLine[];
}

/** Digits of the number of a page: that of a million pages. */
const numberLength = 6;

/** A word that no text holds. */
const textEnd = 'ꞌꞌ';

/** The value that sorts documents of unknown date behind all others. */
const noDate = '0000-00-00';

/** How many pieces stand before the printed lines. */
export const headTexts = 3;

/** What is searched of a document, in its order: pieces of text. */
export const indexedTexts = ({ name, title, about, lines }: IndexedDocument): string[] => [
  name,
  title,
  about,
  ...lines.map(({ text }) => text),
];

/**
 * The page for Pagefind; `number` is its place in the order of indexing. The text is one paragraph, because Pagefind ends every block with a full stop of its own; anchors are empty
 * elements, because it would keep the words of a full one twice. `cut` are the searched texts, where they were cut before.
 */
export function formatIndexPage(document: IndexedDocument, number: number, cut: readonly CutText[] = []): string {
  const { date, doubts, facets, lines } = document;
  const [name = '', title = '', about = '', ...copies] = indexedTexts(document).map((text, at) => copy(cut[at] ?? text));
  const heading = `<span data-pagefind-meta="name">${name}</span> <span data-pagefind-meta="title">${title}</span> ${about}`;
  const filters = facetNames.flatMap((facet) => facets[facet].map((value) => `<i data-pagefind-filter="${facet}:${value}"></i>`)).join('');
  const known = doubts.length === 0 ? '' : `<i data-pagefind-meta="doubts:${hiddenWord(formatDoubts(doubts))}"></i>`;
  const sort = `<i data-pagefind-sort="date:${date ?? noDate}" data-pagefind-meta="date:${hiddenWord(date ?? '')}"></i>${known}`;
  const place = `<i data-pagefind-sort="page:${String(number).padStart(numberLength, '0')}"></i>`;
  // Pagefind sets a full stop behind the last word: one of ours, which is never shown.
  const text = [...lines.map(({ anchor }, at) => `${anchor === null ? '' : `<a id="${anchor}"></a>`}${copies[at] ?? ''}`), textEnd].join(
    ' ',
  );
  return `<!doctype html><html lang="vi"><body data-pagefind-body><div data-pagefind-ignore>${filters}${sort}${place}</div><h1>${heading}</h1><p>${text}</p></body></html>`;
}

/** A value that results carry and no query finds: Pagefind searches all of them, and "12" of a date would answer "1234567". */
const hiddenWord = (value: string): string => (value === '' ? '' : `${textEnd}${value.replaceAll('-', '')}`);

/** The date of a page as the index keeps it → ISO; "" where it is not known. */
export function readDate(kept: string): string {
  const [, year, month, day] = /(\d{4})(\d{2})(\d{2})$/.exec(kept) ?? [];
  return day === undefined ? '' : `${year ?? ''}-${month ?? ''}-${day}`;
}

const copy = (text: string | CutText): string => encodeForIndex(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');

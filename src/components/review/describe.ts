/** Why a document is not shown as the library's files have it, in the words of the pages and files that say so. */
import * as vi from '../../i18n/vi.ts';
import { getLibrary } from '../../io/site.ts';
import { catalogue } from '../../lib/diagnostic/catalogue.ts';
import type { OmittedDocument } from '../../lib/publication/omissions.ts';

/** A rule on the powers of the issuing body is for editors: to readers the site says nothing of these. */
const unsaid: ReadonlySet<string> = new Set(['CITE-002']);

export const reasonOf = ({ reason, codes }: OmittedDocument): string => {
  const titles = codes.filter((code) => !unsaid.has(code)).map((code) => catalogue[code].title);
  return vi.review.reason(reason, [...new Set(titles)]);
};

/** The lines of the page of a withheld document, and of the files beside it. */
export const withheldLines = (document: OmittedDocument): string[] => [
  vi.withheld.explain,
  [reasonOf(document), ...(document.reason === 'grounds' ? [] : [vi.withheld.noEarlier])].join(' '),
  vi.withheld.stays,
];

/** One of each withheld document, for the routes of the files beside its page. */
export const withheldPaths = (): { params: { withheld: string }; props: { document: OmittedDocument } }[] =>
  getLibrary().omissions.withheld.map((document) => ({ params: { withheld: `vb/${document.id}` }, props: { document } }));

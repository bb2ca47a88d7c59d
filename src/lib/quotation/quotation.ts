/**
 * How a passage is quoted: its words, then in brackets the document, the place and the link: “…” (Công văn số 3467-CV/TU ngày 05/01/2024 của Ban Thường vụ
 * Tỉnh ủy, mục 2; https://…). What is inferred or not known is said in square brackets, so that it is never taken for printed.
 */
import { documentName, type Entry } from '../library/entry.ts';
import type { Registry } from '../registry/registry.ts';
import { formatDate } from '../text/date.ts';
import { escapeHtml } from '../text/escape.ts';

/** What a document is called when it is quoted. */
export interface QuotedDocument {
  /** "Công văn số 3467-CV/TU ngày 05/01/2024 của Ban Thường vụ Tỉnh ủy". */
  full: string;
  /** "Công văn số 3467-CV/TU". */
  short: string;
}

export interface Quotation {
  /** Lines of the official text; none where the document as a whole is meant. */
  lines: readonly string[];
  document: string;
  /** "mục 2"; null where the document as a whole is meant. */
  place: string | null;
  /** Absolute address; null in the short form. */
  url: string | null;
}

export function quotedDocument(entry: Entry, registry: Registry): QuotedDocument {
  const { metadata, title, isEditorialTitle } = entry;
  const { number, date, issuer, provenance } = metadata;
  const body = registry.organization(issuer.id);
  const issuerName = body?.shortName ?? body?.name ?? issuer.printed;
  const name = documentName(entry);
  const known = date === null ? name : `${name} ngày ${formatDate(date)}`;
  const values = [
    { what: 'số hiệu', value: number, basis: provenance.number.basis },
    { what: 'ngày ban hành', value: date, basis: provenance.date.basis },
  ];
  const inferred = values.filter(({ value, basis }) => value !== null && basis === 'inferred').map(({ what }) => what);
  const unknown = values.filter(({ value }) => value === null).map(({ what }) => what);
  const force = metadata.status == null || metadata.status.value === 'còn hiệu lực' ? null : metadata.status.value;
  const notes = [
    ...(inferred.length > 0 ? [`suy ra: ${inferred.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`chưa rõ: ${unknown.join(', ')}`] : []),
    // A replaced document is not handed on as if it were current.
    ...(force === null ? [] : [force]),
  ];
  const doubts = notes.length > 0 ? ` [${notes.join('; ')}]` : '';
  // A document without a number is told apart by its title, which may be the editor's.
  const about = isEditorialTitle ? ` [tiêu đề do người biên tập đặt: ${title}]` : ` về “${title}”`;
  const numberDoubt = provenance.number.basis === 'inferred' ? ' [số hiệu suy ra]' : '';
  return {
    full: `${known}${doubts} của ${issuerName}${number === null ? about : ''}`,
    short: `${number === null ? `${name} của ${issuerName} [chưa rõ số hiệu]` : `${name}${numberDoubt}`}${force === null ? '' : ` [${force}]`}`,
  };
}

/** The same as plain text and as HTML, which a word processor takes with its link. */
export function formatQuotation({ lines, document, place, url }: Quotation): { plain: string; html: string } {
  const at = place === null ? '' : `, ${place}`;
  const words = lines.join('\n');
  const link = url === null ? escapeHtml(document) : `<a href="${escapeHtml(url)}">${escapeHtml(document)}</a>`;
  const address = url === null ? '' : `; ${url}`;
  if (words === '') return { plain: `${document}${at}${address}`, html: `<p>${link}${escapeHtml(at + address)}</p>` };
  const paragraphs = lines.map((line, index) => {
    const text = escapeHtml(`${index === 0 ? '“' : ''}${line}${index === lines.length - 1 ? '”' : ''}`);
    return index === lines.length - 1 ? `<p>${text} (${link}${escapeHtml(at + address)})</p>` : `<p>${text}</p>`;
  });
  return { plain: `“${words}” (${document}${at}${address})`, html: paragraphs.join('') };
}

/** What is written to the site where a reader has seen a slip: which document, which place, which words. */

export interface Report {
  /** "Công văn số 3467-CV/TU". */
  document: string;
  /** "mục 2"; null where the page as a whole is meant. */
  place: string | null;
  /** The printed words of the place, a line each. */
  lines: readonly string[];
  address: string;
}

/** A mail address or page address as `contact` of site.yaml has it → what a link needs. */
export const contactHref = (contact: string): string =>
  contact.includes('@') && !/^(?:https?|mailto):/.test(contact) ? `mailto:${contact}` : contact;

/** Longer words are cut: mail programs take addresses of about 2,000 characters, and a letter with marks takes nine of them. */
const mostLetters = 120;

/** The letter, with the line on which the reader goes on. */
export function reportText({ document, place, lines, address }: Report): string {
  const words = lines.join(' ');
  const end = words.lastIndexOf(' ', mostLetters);
  const quoted = words.length <= mostLetters ? words : `${words.slice(0, end > 0 ? end : mostLetters)}…`;
  return [
    `Văn bản: ${document}`,
    ...(place === null ? [] : [`Mục: ${place}`]),
    ...(words === '' ? [] : [`Chữ trên trang: “${quoted}”`]),
    `Địa chỉ: ${address}`,
    '',
    'Nội dung cần báo: ',
  ].join('\n');
}

/** A letter that is written but for what the reader has to say; of a page that takes reports, its address. */
export function reportHref(contact: string, report: Report): string {
  const href = contactHref(contact);
  if (!href.startsWith('mailto:')) return href;
  const fields = { subject: `Báo sai sót: ${report.document}`, body: reportText(report).replaceAll('\n', '\r\n') };
  // What the contact says already is kept.
  const said = new URL(href).searchParams;
  return `${href}${href.includes('?') ? '&' : '?'}${Object.entries(fields)
    .filter(([name]) => !said.has(name))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
}

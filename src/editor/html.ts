/** HTML as text, safe by default: what is put into a template is escaped unless it is HTML made here. */

/** A piece of HTML that was made by `html` or `raw`. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | boolean | null | undefined | readonly Part[];

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** `html\`<p>${words}</p>\``; false, null and undefined print nothing, lists print their parts. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.map((text, index) => text + (index < parts.length ? print(parts[index]) : '')).join('') };
}

/** HTML that the core has rendered (`formatHtml`), as it stands. */
export const raw = (text: string): Html => ({ html: text });

/** A boolean attribute: ` name` or nothing. */
export const flag = (name: string, isOn: boolean): Html => raw(isOn ? ` ${name}` : '');

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

function print(part: Part): string {
  if (part === null || part === undefined || typeof part === 'boolean') return '';
  if (Array.isArray(part)) return (part as readonly Part[]).map(print).join('');
  if (typeof part === 'object') return (part as Html).html;
  return escapeHtml(String(part));
}

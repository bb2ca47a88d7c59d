/** What is said of the file above the fields and above the preview. */
import { editor } from '../../i18n/vi/editor.ts';
import type { PreviewedImport } from '../../io/import/session.ts';
import { directiveAddress, withBase } from '../../lib/address.ts';
import type { Duplicate } from '../../lib/import/duplicates.ts';
import { html, type Html } from '../html.ts';
import { previewBase } from '../routes.ts';

/** Document of the library → how it is named to a reader. */
export type HeldNames = ReadonlyMap<string, string>;

export const ocrBanner = ({ source }: Pick<PreviewedImport, 'source'>): Html =>
  source.format === 'ocr' ? html`<p class="ocr-banner">${editor.ocr.banner}</p>` : html``;

/** The document is named by number and title and can be opened, where the importer names its id. */
export function duplicateView({ id, message }: Duplicate, held: HeldNames): Html {
  const link = html`<a href="${withBase(previewBase, directiveAddress(id))}" target="_blank">${held.get(id) ?? id}</a>`;
  const [before = '', ...rest] = message.split(id);
  return rest.length === 0 ? html`${message} ${link}` : html`${before}${link}${rest.join(id)}`;
}

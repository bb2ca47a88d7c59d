/** A file that cannot be imported: what it is, what to do; a scan may be read by OCR when the editor asks for it. */
import { editor } from '../../i18n/vi/editor.ts';
import type { Refusal } from '../../lib/transcription/source-text.ts';
import { html } from '../html.ts';
import { layout, tokenField } from '../layout.ts';
import type { Job } from '../jobs.ts';
import { addresses, progressAddress } from '../routes.ts';

/** What OCR may help with: pages that are pictures. */
const pictures: readonly Refusal['code'][] = ['scan', 'stamp-only', 'broken-fonts'];

export function refusedPage(token: string, { id, name, ocr }: Pick<Job, 'id' | 'name' | 'ocr'>, refusal: Refusal): string {
  const words = editor.refused;
  const main = html`<h1 tabindex="-1" data-first>${words.title}</h1>
    <p>${editor.fields.of(name)}</p>
    <dl class="refusal">
      <div>
        <dt>${words.what}</dt>
        <dd>${refusal.message}</dd>
      </div>
      <div>
        <dt>${words.fix}</dt>
        <dd>${refusal.fix}</dd>
      </div>
    </dl>
    ${
      pictures.includes(refusal.code) && !ocr
        ? html`<section class="ocr" aria-labelledby="nhan-dang">
            <h2 id="nhan-dang">${words.ocr}</h2>
            <p>${words.ocrExplain}</p>
            <form method="post" action="${addresses.open}" data-busy="${words.ocrSlow}" data-progress-from="${progressAddress(id)}">
              ${tokenField(token)}<input type="hidden" name="ocr" value="${id}" />
              <button type="submit">${words.ocrStart}</button>
              <p class="status" data-progress></p>
            </form>
          </section>`
        : ''
    }
    <p class="next"><a href="${addresses.start}">${words.other}</a></p>`;
  return layout({ title: words.title, step: 'start', main });
}

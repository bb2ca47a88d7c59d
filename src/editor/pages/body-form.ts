/** The text of the document, to be mended where it does not follow the original. */
import { editor } from '../../i18n/vi/editor.ts';
import type { PreviewedImport } from '../../io/import/session.ts';
import { html, type Html } from '../html.ts';
import type { Job } from '../jobs.ts';
import { tokenField } from '../layout.ts';
import { jobAddress } from '../routes.ts';

/** The body of an .mdx file, and how many lines stand before it. */
export function splitBody(mdx: string): { body: string; before: number } {
  const head = /^---\n[\s\S]*?\n---\n+/.exec(mdx)?.[0] ?? '';
  return { body: mdx.slice(head.length), before: head.split('\n').length - 1 };
}

export function bodyForm(
  token: string,
  job: Pick<Job, 'id' | 'body'>,
  { sha256, source }: Pick<PreviewedImport, 'sha256' | 'source'>,
  mdx: string,
): Html {
  const words = editor.preview;
  const { body } = splitBody(mdx);
  return html`<details class="more" id="sua-chu" ${job.body === null ? '' : html` open`}>
    <summary>${words.body}</summary>
    <form method="post" action="${jobAddress(job.id, 'xem-truoc')}" data-answers data-key="${sha256}-chu">
      ${tokenField(token)}
      <p class="note" id="chu-giup">${source.format === 'ocr' ? words.bodyHintScan : words.bodyHint}</p>
      <label for="chu-van-ban">${words.bodyLabel}</label>
      <textarea id="chu-van-ban" name="body" rows="24" aria-describedby="chu-giup" data-lines spellcheck="false">${body}</textarea>
      <p class="next">
        <button type="submit" name="action" value="body">${words.bodyApply}</button>
        ${job.body === null ? '' : html`<button type="submit" class="plain" name="action" value="reset">${words.bodyReset}</button>`}
      </p>
    </form>
  </details>`;
}

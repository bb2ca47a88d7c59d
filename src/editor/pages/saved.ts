/** "Đã lưu": where it was saved, what `check` says now, and the way to the document's page. */
import { editor } from '../../i18n/vi/editor.ts';
import type { Diagnostic } from '../../lib/diagnostic/diagnostic.ts';
import { directiveAddress, withBase } from '../../lib/address.ts';
import { html } from '../html.ts';
import type { Job } from '../jobs.ts';
import { layout, tokenField } from '../layout.ts';
import { addresses, jobAddress, previewBase } from '../routes.ts';
import { countOf, diagnosticList, withoutLock } from './diagnostics.ts';

export interface SavedPage {
  token: string;
  job: Job;
  saved: NonNullable<Job['saved']>;
  title: string;
  /** Of this document. */
  diagnostics: readonly Diagnostic[];
  /** Address of the running dev server, or why it does not run. */
  dev: { address: string } | { problem: string } | null;
}

export function savedPage({ token, job, saved, title, diagnostics: all, dev }: SavedPage): string {
  const diagnostics = withoutLock(all);
  const words = editor.saved;
  const main = html`<h1 tabindex="-1" data-first data-finished="${job.preview.ok ? job.preview.sha256 : ''}">${words.title}</h1>
    <p class="lead">${words.lead(title)}</p>
    <p class="next">
      <a class="button" href="${withBase(previewBase, directiveAddress(saved.id))}">${words.page}</a>
      <a href="${addresses.start}">${words.another}</a>
    </p>
    <section aria-labelledby="kiem-tra">
      <h2 id="kiem-tra">${words.check}</h2>
      <p>
        ${
          diagnostics.length === 0
            ? editor.preview.checkNone
            : editor.preview.checkCount(countOf(diagnostics, 'error'), countOf(diagnostics, 'warning'))
        }
      </p>
      ${diagnosticList(diagnostics, ({ line }) => html`${editor.lineOf(line)}`)}
    </section>
    <section aria-labelledby="da-ghi">
      <h2 id="da-ghi">${words.written}</h2>
      <ul>
        ${saved.written.map((path) => html`<li><code>${path}</code></li>`)}
      </ul>
      ${
        saved.backups.length === 0
          ? ''
          : html`<h3>${words.backups}</h3>
              <ul>
                ${saved.backups.map((path) => html`<li><code>${path}</code></li>`)}
              </ul>`
      }
    </section>
    <section aria-labelledby="viec-tiep">
      <h2 id="viec-tiep">${words.next}</h2>
      <ol>
        ${words.nextItems.map((item) => html`<li>${item}</li>`)}
      </ol>
      ${
        dev !== null && 'address' in dev
          ? html`<p>${words.devRunning} <a href="${dev.address}${directiveAddress(saved.id)}" target="_blank">${words.devOpen}</a></p>`
          : html`<form method="post" action="${addresses.dev}" data-busy="${words.devHint}">
              ${tokenField(token)}<input type="hidden" name="job" value="${jobAddress(job.id, 'xong')}" />
              ${dev === null ? '' : html`<p class="problem">${words.devFailed} ${dev.problem}</p>`}
              <button type="submit" class="plain">${words.dev}</button>
              <p class="note" data-progress>${words.devHint}</p>
            </form>`
      }
    </section>`;
  return layout({ title: words.title, step: 'saved', main });
}

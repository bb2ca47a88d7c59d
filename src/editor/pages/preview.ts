/** "Xem trước": the page as it will look, what `check` says of it, the text to be mended, and the one button that writes. */
import { editor, fieldNames } from '../../i18n/vi/editor.ts';
import type { PreviewedImport, SaveResult } from '../../io/import/session.ts';
import type { Diagnostic } from '../../lib/diagnostic/diagnostic.ts';
import { sectionId } from '../answers.ts';
import { html, type Html } from '../html.ts';
import type { Job } from '../jobs.ts';
import { layout, tokenField } from '../layout.ts';
import { jobAddress, scanAddress } from '../routes.ts';
import { bodyForm, splitBody } from './body-form.ts';
import { duplicateView, ocrBanner, type HeldNames } from './notes.ts';
import { countOf, diagnosticList, withoutLock } from './diagnostics.ts';

export interface PreviewPage {
  token: string;
  job: Job;
  preview: PreviewedImport;
  /** Why saving was refused, after it was tried. */
  problem: { why: Extract<SaveResult, { saved: false }>['why']; message: string } | null;
  held: HeldNames;
}

export function previewPage({ token, job, preview, problem, held }: PreviewPage): string {
  const words = editor.preview;
  const { path, duplicates } = preview;
  const diagnostics = withoutLock(preview.diagnostics);
  const { before } = splitBody(preview.mdx);
  const [errors, warnings] = [countOf(diagnostics, 'error'), countOf(diagnostics, 'warning')];
  const needsForce = problem?.why === 'exists' || problem?.why === 'duplicate' || duplicates.some(({ type }) => type !== 'partly-same');
  const isScan = preview.source.format === 'ocr';
  const place = (own: Diagnostic): Html => placeOf(own, before, job.id);
  const main = html`<h1 tabindex="-1" data-first>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    ${ocrBanner(preview)}
    ${preview.source.format === 'ocr' ? html`<p><a href="${scanAddress(job.id)}" target="_blank">${editor.ocr.open}</a></p>` : ''}
    ${
      problem === null
        ? ''
        : html`<div class="summary" role="alert" tabindex="-1" data-first>
            <h2>${words.notSaved}</h2>
            <p>${problem.message}</p>
          </div>`
    }
    <section aria-labelledby="kiem-tra">
      <h2 id="kiem-tra">${words.check}</h2>
      <p>${diagnostics.length === 0 ? words.checkNone : words.checkCount(errors, warnings)}</p>
      ${
        diagnostics.length === 0
          ? ''
          : html`<details class="more" ${errors > 0 ? html`open` : ''}>
              <summary>${words.problems}</summary>
              ${diagnosticList(diagnostics, place)}
            </details>`
      }
    </section>
    <form method="post" action="${jobAddress(job.id, 'xem-truoc')}" class="save" data-busy="">
      ${tokenField(token)}
      ${
        duplicates.length === 0
          ? ''
          : html`<ul class="warnings">
              ${duplicates.map((own) => html`<li>${duplicateView(own, held)}</li>`)}
            </ul>`
      }
      ${needsForce ? html`<label class="unit"><input type="checkbox" name="force" /> <span>${words.force}</span></label>` : ''}
      ${
        isScan && job.body !== null
          ? html`<label class="unit"
              ><input type="checkbox" name="compared" ${job.comparedWithPicture ? html`checked` : ''} />
              <span>${words.compared}</span></label
            >`
          : ''
      }
      ${errors > 0 ? html`<p class="problem">${words.cannotSave(errors)}</p>` : html`<p class="note">${words.willWrite(path ?? '')}</p>`}
      <p class="next">
        ${errors > 0 ? '' : html`<button type="submit" name="action" value="save">${words.save}</button>`}
        <a href="${jobAddress(job.id, 'doi-chieu')}">${words.back}</a>
      </p>
    </form>
    <section aria-labelledby="trang">
      <h2 id="trang">${words.frame}</h2>
      <p class="note">${words.parts} <a href="${jobAddress(job.id, 'trang')}" target="_blank">${words.whole}</a></p>
      <iframe class="shown" src="${jobAddress(job.id, 'trang')}" title="${words.frame}"></iframe>
    </section>
    ${bodyForm(token, job, preview, preview.mdx)}`;
  return layout({ title: words.title, step: 'preview', main, isWide: true });
}

function placeOf({ line, field }: Diagnostic, before: number, job: string): Html {
  const name = Object.entries(fieldNames).find(([own]) => field?.split('.').includes(own) === true);
  if (line > before) return html`<a href="#sua-chu" data-line-link="${line - before}">${editor.preview.bodyLine(line - before)}</a>`;
  const words = editor.preview.headLine(line);
  return name === undefined
    ? html`${words}`
    : html`${words},
        <a href="${jobAddress(job, 'doi-chieu')}#${sectionId(name[0] as keyof typeof fieldNames)}">${editor.preview.fixField(name[1])}</a>`;
}

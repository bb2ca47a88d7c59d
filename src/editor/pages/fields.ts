/** "Đối chiếu thông tin": the source on one side, what was read of it on the other; nothing goes on until all that is doubtful is decided. */
import { editor, fieldNames } from '../../i18n/vi/editor.ts';
import type { PreviewedImport } from '../../io/import/session.ts';
import { fullName, type Registry } from '../../lib/registry/registry.ts';
import type { Certainty } from '../../lib/transcription/proposal.ts';
import { fieldOrder, sectionId, shownCertainty, type Open } from '../answers.ts';
import { flag, html, type Html } from '../html.ts';
import type { Job } from '../jobs.ts';
import { layout, option, tokenField } from '../layout.ts';
import { jobAddress, scanAddress } from '../routes.ts';
import { bodyDialog } from './body-dialog.ts';
import { fieldView, type FieldContext } from './field.ts';
import { furnitureView, otherWords, provisionsView } from './remainder.ts';
import { bodyForm } from './body-form.ts';
import { duplicateView, ocrBanner, type HeldNames } from './notes.ts';
import { linesOf, sourceView } from './source.ts';

export interface FieldsPage {
  token: string;
  job: Job;
  preview: PreviewedImport;
  answers: URLSearchParams;
  registry: Registry;
  /** Null: the form has not been sent. */
  open: readonly Open[] | null;
  /** The text to be mended, where an answer does not stand in it. */
  mdx: string | null;
  held: HeldNames;
}

export function fieldsPage({ token, job, preview, answers, registry, open, mdx, held }: FieldsPage): string {
  const words = editor.fields;
  const context: FieldContext = {
    preview,
    answers,
    registry,
    lines: linesOf(preview.source),
    open: new Map(open?.map(({ target, message }) => [target, message])),
  };
  const { proposal, source, sha256 } = preview;
  const main = html`<h1>${words.title}</h1>
    <p class="lead">${words.of(job.name)}. ${words.lead}</p>
    <noscript><p class="note">${editor.needsScript}</p></noscript>
    ${ocrBanner(preview)} ${open === null || open.length === 0 ? '' : summary(open)} ${warningsView(preview, held)}
    ${mdx === null ? '' : bodyForm(token, job, preview, mdx)}
    <div class="beside">
      ${sourceView(source, proposal.furniture, source.format === 'ocr' ? scanAddress(job.id) : null)}
      <form
        method="post"
        action="${jobAddress(job.id, 'doi-chieu')}"
        class="answers"
        data-answers
        data-key="${sha256}"
        data-restored="${words.restored}"
        data-left="${words.progress('{n}')}"
        data-left-none="${words.progress('0')}"
        data-found="${words.found('{n}', '{q}')}"
        data-found-none="${words.found('0', '{q}')}"
        data-resolved="${words.resolved('{n}')}"
        data-add="${words.add('{x}')}"
        data-added="${words.added('{x}')}"
        novalidate
      >
        ${tokenField(token)} ${(['doubtful', 'absent', 'certain'] as const).map((certainty) => group(certainty, context))}
        ${addressView(context)} ${otherWords(proposal.fields)} ${furnitureView(preview, answers)} ${provisionsView(preview.provisions)}
        <p class="next">
          <button type="submit">${words.continue}</button>
          <span class="note" data-left-note></span>
        </p>
      </form>
    </div>
    ${bodyDialog(token, registry)}`;
  return layout({ title: words.title, step: 'fields', main, isWide: true });
}

const summary = (open: readonly Open[]): Html =>
  html`<div class="summary" role="alert" tabindex="-1" data-first aria-labelledby="con-thieu">
    <h2 id="con-thieu">${editor.fields.missingTitle(open.length)}</h2>
    <ul>
      ${open.map(({ target, message }) => html`<li><a href="#${target}">${message}</a></li>`)}
    </ul>
  </div>`;

function group(certainty: Certainty, context: FieldContext): Html {
  const own = fieldOrder.filter((field) => shownCertainty(field, context.preview.proposal.fields[field]) === certainty);
  if (own.length === 0) return html``;
  const id = certainty === 'certain' ? 'chac-chan' : certainty === 'doubtful' ? 'can-xem-lai' : 'khong-thay';
  const problem = context.open.get(id);
  return html`<section class="group" id="${id}" aria-labelledby="${id}-ten">
    <h2 id="${id}-ten">${editor.fields.groups[certainty](own.length)}</h2>
    <p class="note">
      ${certainty === 'absent' && context.preview.source.format === 'ocr' ? editor.ocr.hint : editor.fields.groupHints[certainty]}
    </p>
    ${own.map((field) => fieldView(field, context))}
    ${
      certainty === 'certain'
        ? html`${problem === undefined ? '' : html`<p class="problem">${problem}</p>`}
            <div class="choice all">
              <input type="checkbox" id="tat-ca" name="all-certain" ${flag('checked', context.answers.has('all-certain'))} />
              <label for="tat-ca">${editor.fields.confirmAll}</label>
            </div>`
        : ''
    }
  </section>`;
}

function warningsView({ proposal, triangulation, duplicates }: PreviewedImport, held: HeldNames): Html {
  const messages = [
    ...duplicates.map((own) => duplicateView(own, held)),
    ...triangulation.filter(({ agreement }) => agreement !== 'agrees').map(({ message }) => message),
    ...proposal.warnings.map(({ line, message }) => (line === null ? message : `${message.replace(/[.]$/, '')} (${editor.lineOf(line)}).`)),
  ];
  return messages.length === 0
    ? html``
    : html`<section class="warnings" aria-labelledby="luu-y">
        <h2 id="luu-y">${editor.fields.warnings}</h2>
        <ul>
          ${messages.map((message) => html`<li>${message}</li>`)}
        </ul>
      </section>`;
}

/** Where the document will stand: it never moves once it is published. */
function addressView({ answers, registry, open }: FieldContext): Html {
  const organization = answers.get('organization') ?? '';
  const document = answers.get('document') ?? '';
  const problem = open.get('dia-chi');
  return html`<fieldset class="answer" id="dia-chi">
    <legend>${editor.fields.address}</legend>
    <p class="note">${editor.fields.addressHint}</p>
    ${problem === undefined ? '' : html`<p class="problem">${problem}</p>`}
    <label class="part">
      <span>${editor.fields.organization}</span>
      <select name="organization" data-bodies>
        ${option('', editor.fields.chooseBody, organization === '')}
        ${registry.organizations
          .filter(({ symbol, id }) => symbol != null || id === organization)
          .map((body) => option(body.id, `${fullName(body)}${body.symbol == null ? '' : ` – ${body.symbol}`}`, body.id === organization))}
      </select>
    </label>
    <label class="part">
      <span>${editor.fields.document}</span>
      <input name="document" value="${document}" aria-describedby="ma-giup ma-nam" autocomplete="off" spellcheck="false" />
    </label>
    <p id="ma-nam" data-no-document${flag('hidden', document !== '')}>${editor.fields.documentYear}</p>
    <p class="note" id="ma-giup">${editor.fields.documentHint}</p>
    <input type="hidden" name="organization.proposed" value="${answers.get('organization.proposed') ?? ''}" />
    <input type="hidden" name="document.proposed" value="${answers.get('document.proposed') ?? ''}" />
  </fieldset>`;
}

/** What the importer still misses, each with the place where it is given. */
export const missingPlaces = (missing: PreviewedImport['missing']): Open[] =>
  missing.map(({ field, message }) => ({
    target: field === 'organization' || field === 'document' ? 'dia-chi' : sectionId(field),
    message:
      field === 'organization' || field === 'document' || message.startsWith(`${fieldNames[field]}:`)
        ? message
        : `${fieldNames[field]}: ${message}`,
  }));

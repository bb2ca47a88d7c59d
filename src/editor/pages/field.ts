/** One field to be answered: how certain it is, what it rests on, and the answers that can be given. */
import { editor, fieldNames } from '../../i18n/vi/editor.ts';
import type { ProvenanceField } from '../../lib/directive/metadata.ts';
import type { Certainty, Field } from '../../lib/transcription/proposal.ts';
import type { PreviewedImport } from '../../io/import/session.ts';
import type { Registry } from '../../lib/registry/registry.ts';
import { showDate } from '../../lib/import/show-value.ts';
import { isRequired, isSimple, isWritable, sectionId, shownCertainty, type SimpleField } from '../answers.ts';
import { openRows } from '../compound-answers.ts';
import { flag, html, type Html } from '../html.ts';
import { option } from '../layout.ts';
import { compoundInputs } from './compound.ts';
import { evidenceData, evidenceList } from './source.ts';

export interface FieldContext {
  preview: PreviewedImport;
  answers: URLSearchParams;
  registry: Registry;
  /** Of the given file. */
  lines: ReadonlyMap<number, string>;
  /** Field → what is still missing, after the answers were sent. */
  open: ReadonlyMap<string, string>;
}

const signs: Readonly<Record<Certainty, string>> = { certain: '✓', doubtful: '?', absent: '○' };

/** The word says it; the sign before it is for the eye. */
const certaintyBadge = (certainty: Certainty): Html =>
  html`<span class="certainty ${certainty}"><span aria-hidden="true">${signs[certainty]}</span> ${editor.certainty[certainty]}</span>`;

export function fieldView(field: ProvenanceField, context: FieldContext): Html {
  const proposed = context.preview.proposal.fields[field];
  const certainty = shownCertainty(field, proposed);
  const problem = context.open.get(sectionId(field));
  const isOcr = context.preview.source.format === 'ocr';
  const reason = isOcr && certainty === 'absent' ? editor.ocr.absent : proposed.reason;
  const body = html`${reason === '' ? '' : html`<p class="reason">${sentence(reason)}</p>`}
    ${evidenceList(proposed.evidence, context.lines)}
    ${field === 'secrecy' && proposed.value !== null ? html`<p class="problem">${editor.fields.secrecyWarning}</p>` : ''}
    ${problem === undefined ? '' : html`<p class="problem" id="${sectionId(field)}-thieu">${problem}</p>`}
    <div class="choices">
      ${isSimple(field) ? simpleChoices(field, context) : compoundChoice(field, context)}
      ${isRequired(field) ? '' : isOcr && field === 'secrecy' ? noSecrecy(context.answers) : unknownChoice(field, context.answers)}
    </div>`;
  const described = problem === undefined ? html`` : html` aria-describedby="${sectionId(field)}-thieu"`;
  const data = html` id="${sectionId(field)}" data-field data-evidence="${evidenceData(proposed.evidence)}"`;
  // What has an answer already is told on one line; a title that is not there asks for the editor's own.
  if (certainty === 'certain' || (certainty === 'absent' && field !== 'title' && !isOcr))
    return html`<details class="answer ${certainty}"${data}${flag('open', problem !== undefined)}>
      <summary>
        <span class="field-name">${fieldNames[field]}:</span>
        <span class="value" data-value="${shortValue(field, proposed)}" data-unknown="${editor.fields.unknown}"
          >${answered(field, proposed, context.answers)}</span
        >
        ${
          field === 'addressees' || field === 'recipients'
            ? html`<span class="open-rows" data-open-rows="${editor.fields.openRows('{n}')}">${openRowsOf(field, context.answers)}</span>`
            : ''
        }
      </summary>
      <fieldset${described}>
        <legend>${fieldNames[field]} ${certaintyBadge(certainty)}</legend>
        ${body}
      </fieldset>
    </details>`;
  return html`<fieldset class="answer ${certainty}" ${data}${described}>
    <legend>${fieldNames[field]} ${certaintyBadge(certainty)}</legend>
    ${body}
  </fieldset>`;
}

function openRowsOf(field: 'addressees' | 'recipients', answers: URLSearchParams): string {
  const total = answers.get(`${field}.choice`) === 'given' ? openRows(answers, field) : 0;
  return total === 0 ? '' : editor.fields.openRows(String(total));
}

const sentence = (words: string): string => {
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…]$/.test(text) ? text : `${text}.`;
};

const radio = (field: string, value: string, answers: URLSearchParams, words: Html, more: Html = html``): Html => {
  const id = `${field}-${value}`;
  return html`<div class="choice">
    <input type="radio" id="${id}" name="${field}.choice" value="${value}" ${flag('checked', answers.get(`${field}.choice`) === value)} />
    <label for="${id}">${words}</label>
    ${more}
  </div>`;
};

function simpleChoices(field: SimpleField, { preview, answers, registry }: FieldContext): Html {
  const { value, alternatives = [] } = preview.proposal.fields[field];
  const name = editor.fields.otherLabel(fieldNames[field]);
  const written = answers.get(`${field}.other`) ?? '';
  const hint = field === 'date' ? editor.fields.dateHint : field === 'number' ? editor.fields.numberHint : null;
  const input =
    field === 'kind'
      ? html`<select name="kind.other" aria-label="${name}" data-chooses="kind-other">
          ${option('', editor.fields.chooseKind, written === '')}
          ${registry.kinds.map((kind) => option(kind.name, kind.name, kind.name === written))}
        </select>`
      : field === 'title'
        ? html`<textarea name="title.other" rows="2" aria-label="${name}" data-chooses="title-other">${written}</textarea>`
        : html`<input name="${field}.other" value="${written}" aria-label="${name}" data-chooses="${field}-other" autocomplete="off" />`;
  return html`${
    value !== null && isWritable(field, value)
      ? radio(field, 'proposed', answers, html`${editor.fields.printed} <strong>${show(field, value)}</strong>`)
      : ''
  }
  ${alternatives.map((one, index) =>
    isWritable(field, one)
      ? radio(field, `alternative-${index}`, answers, html`${editor.fields.alternative} <strong>${show(field, one)}</strong>`)
      : '',
  )}
  ${radio(field, 'other', answers, html`${value === null ? editor.fields.asPrinted : editor.fields.other}`, html`${input}${hint === null ? '' : html`<span class="note">${hint}</span>`}`)}`;
}

const compoundChoice = (field: Exclude<ProvenanceField, SimpleField>, context: FieldContext): Html =>
  html`${radio(field, 'given', context.answers, html`${editor.fields.given}`)}
    <div class="given" data-edits="${field}-given">${compoundInputs(field, context)}</div>`;

const unknownChoice = (field: ProvenanceField, answers: URLSearchParams): Html => {
  const title =
    field === 'title'
      ? html`<label class="below" for="tieu-de">${editor.fields.editorialTitle}</label>
          <textarea id="tieu-de" name="editorialTitle" rows="2" data-chooses="title-unknown" aria-describedby="tieu-de-giup">
${answers.get('editorialTitle') ?? ''}</textarea>
          <span class="note" id="tieu-de-giup">${editor.fields.editorialTitleHint}</span>`
      : html``;
  return radio(
    field,
    'unknown',
    answers,
    html`${editor.fields.unknown}`,
    html`<input
        name="${field}.reason"
        value="${answers.get(`${field}.reason`) ?? ''}"
        aria-label="${editor.fields.unknownLabel(fieldNames[field])}"
      />
      ${title}`,
  );
};

/** Of a picture somebody has to look at it: no mark read is not no mark. */
const noSecrecy = (answers: URLSearchParams): Html =>
  radio(
    'secrecy',
    'unknown',
    answers,
    html`${editor.ocr.noSecrecy}`,
    html`<input
      type="hidden"
      name="secrecy.reason"
      value="${editor.ocr.noSecrecy.charAt(0).toLowerCase()}${editor.ocr.noSecrecy.slice(1)}"
    />`,
  );

const show = (field: SimpleField, value: string): string => (field === 'date' ? showDate(value) : value);

/** What is chosen now, on one line. */
function answered(field: ProvenanceField, proposed: Field<unknown>, answers: URLSearchParams): string {
  const choice = answers.get(`${field}.choice`) ?? '';
  if (choice === 'unknown') return `${editor.fields.unknown} ${answers.get(`${field}.reason`) ?? ''}`;
  return choice === 'other' ? (answers.get(`${field}.other`) ?? '') : shortValue(field, proposed);
}

/** The proposed value on one line. */
function shortValue(field: ProvenanceField, { value }: Field<unknown>): string {
  if (typeof value === 'string') return isSimple(field) ? show(field, value) : value;
  if (Array.isArray(value)) return (value as { printed: string }[]).map(({ printed }) => printed).join('; ');
  if (typeof value !== 'object' || value === null) return '';
  if ('printed' in value) return String(value.printed);
  return Object.values(value)
    .filter((part) => typeof part === 'string')
    .join(', ');
}

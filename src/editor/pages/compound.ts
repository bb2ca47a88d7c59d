/** The inputs of fields that are more than one value: issuer, signatory, scope, rows of Kính gửi and Nơi nhận. */
import { editor } from '../../i18n/vi/editor.ts';
import type { ProvenanceField } from '../../lib/directive/metadata.ts';
import { fullName } from '../../lib/registry/registry.ts';
import type { SimpleField } from '../answers.ts';
import { plainRoles, rowNumbers } from '../compound-answers.ts';
import { flag, html, type Html } from '../html.ts';
import { option } from '../layout.ts';
import type { FieldContext } from './field.ts';

export function compoundInputs(field: Exclude<ProvenanceField, SimpleField>, context: FieldContext): Html {
  switch (field) {
    case 'issuer':
      return issuerInputs(context);
    case 'signatory':
      return html`${(['authority', 'position', 'name'] as const).map((part) => input(context, `signatory.${part}`, editor.fields[part]))}`;
    case 'scope':
      return html`${input(context, 'scope.printed', editor.fields.scopePrinted)}
        <div class="choice">
          <input type="checkbox" id="pham-vi" name="scope.public" ${flag('checked', context.answers.has('scope.public'))} />
          <label for="pham-vi">${editor.fields.scopePublic}</label>
        </div>`;
    case 'addressees':
    case 'recipients':
      return rowsView(field, context);
  }
}

const input = ({ answers }: FieldContext, name: string, words: string): Html =>
  html`<label class="part"><span>${words}</span> <input name="${name}" value="${answers.get(name) ?? ''}" autocomplete="off" /></label>`;

function issuerInputs(context: FieldContext): Html {
  const { answers, preview } = context;
  const chosen = answers.get('issuer.id') ?? '';
  const { value, alternatives = [] } = preview.proposal.fields.issuer;
  const ids = [value, ...alternatives].flatMap((one) => one?.id ?? []);
  const sameName =
    value === null ? [] : context.registry.organizations.filter(({ name, shortName }) => [name, shortName].includes(value.printed));
  // The chosen one once: a list that holds it twice would show the second.
  const suggestions = [...new Set([...ids, ...sameName.map(({ id }) => id)])].flatMap((id) =>
    id === chosen ? [] : (context.registry.organization(id) ?? []),
  );
  return html`${input(context, 'issuer.printed', editor.fields.issuerPrinted)}
    <label class="part">
      <span>${editor.fields.issuerBody}</span>
      <select name="issuer.id" data-issuer>
        ${option('', editor.fields.chooseBody, chosen === '')}
        ${
          suggestions.length === 0
            ? ''
            : html`<optgroup label="${editor.fields.suggested}">
                ${suggestions.map((body) => option(body.id, fullName(body), body.id === chosen))}
              </optgroup>`
        }
        ${preview.bodies
          .filter(({ field, certainty }) => field === 'issuer' && certainty === 'certain')
          .map(({ entry }) => option(entry.id, `${entry.name} (${editor.fields.proposedBody})`, entry.id === chosen))}
        ${suggestions.length === 0 ? bodyOptions(context, chosen) : html`<optgroup label="${editor.fields.all}">${bodyOptions(context, chosen)}</optgroup>`}
      </select>
    </label>
    <p class="note" data-issuer-note></p>
    <button type="button" class="plain" data-new-issuer>${editor.fields.newBody}</button>`;
}

export const bodyOptions = ({ registry }: Pick<FieldContext, 'registry'>, chosen: string): Html =>
  html`${registry.organizations
    .filter(({ type }) => type !== 'group' && type !== 'person-group')
    .map((body) => option(body.id, fullName(body), body.id === chosen))}`;

function rowsView(field: 'addressees' | 'recipients', context: FieldContext): Html {
  const numbers = rowNumbers(context.answers, field);
  return html`<div class="rows" data-rows="${field}">
    <ol>
      ${numbers.map((number, index) => html`<li data-row>${row(field, String(number), index + 1, context)}</li>`)}
    </ol>
    <template>
      <li data-row>${row(field, 'N', 0, context)}</li>
    </template>
    <button type="button" class="plain" data-add-row>${editor.fields.addRow}</button>
  </div>`;
}

function row(field: 'addressees' | 'recipients', number: string, position: number, context: FieldContext): Html {
  const { answers, registry, preview } = context;
  const name = `${field}.${number}`;
  const printed = answers.get(`${name}.printed`) ?? '';
  const units = answers.getAll(`${name}.units`);
  const fitting = preview.bodies.filter((body) => body.certainty === 'certain' && body.field === field && printed.includes(body.printed));
  return html`<div class="row">
    <label class="part">
      <span>${editor.fields.rowPrinted(position)}</span>
      <input name="${name}.printed" value="${printed}" autocomplete="off" />
    </label>
    ${field === 'recipients' ? roleInputs(name, position, answers) : ''}
    <fieldset class="units" data-units="${name}.units">
      <legend>${editor.fields.rowUnits(position)}</legend>
      <div data-chosen>
        ${units
          .filter((id) => !fitting.some(({ entry }) => entry.id === id))
          .map((id) => {
            const body = registry.organization(id);
            return unit(`${name}.units`, id, body === undefined ? id : fullName(body), true);
          })}
        ${fitting.map(({ entry, reason }) =>
          unit(
            `${name}.units`,
            entry.id,
            `${entry.name} (${editor.fields.proposedBody}${reason === '' ? '' : `; ${reason}`})`,
            units.includes(entry.id),
          ),
        )}
      </div>
      <details class="finder" data-finder>
        <summary>${editor.fields.addUnit}</summary>
        <label class="part"><span>${editor.fields.find}</span> <input type="search" data-query autocomplete="off" /></label>
        <p class="note" data-found></p>
        <ul data-results></ul>
        <button type="button" class="plain" data-new-body>${editor.fields.newBody}</button>
      </details>
    </fieldset>
    <button type="button" class="plain" data-remove-row>${editor.fields.removeRow(position)}</button>
  </div>`;
}

const unit = (name: string, id: string, words: string, isChosen: boolean): Html =>
  html`<label class="unit"
    ><input type="checkbox" name="${name}" value="${id}" ${flag('checked', isChosen)} /> <span>${words}</span></label
  >`;

function roleInputs(name: string, position: number, answers: URLSearchParams): Html {
  const role = answers.get(`${name}.role`) ?? '';
  const { roles } = editor.fields;
  return html`<label class="part">
      <span>${editor.fields.rowRole(position)}</span>
      <select name="${name}.role" data-role>
        ${plainRoles.map((one) => option(one, roles[one], one === role))} ${option('other', roles.other, role === 'other')}
      </select>
    </label>
    <label class="part" data-purpose${flag('hidden', role !== 'other')}>
      <span>${editor.fields.rolePurpose(position)}</span>
      <input name="${name}.purpose" value="${answers.get(`${name}.purpose`) ?? ''}" autocomplete="off" />
    </label>`;
}

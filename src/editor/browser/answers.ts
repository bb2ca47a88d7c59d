/** The answers of a form: what is typed is chosen with it, what is open is counted, and nothing is lost by a reload. */
import { choose } from './bodies.ts';
import { changedNames, fieldsOf, isBox } from './form-fields.ts';
import { addRow } from './rows.ts';
import { say } from './status.ts';

export function readyAnswers(): void {
  const finished = document.querySelector<HTMLElement>('[data-finished]')?.dataset['finished'];
  if (finished !== undefined) for (const key of [finished, `${finished}-chu`]) sessionStorage.removeItem(keyOf(key));
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-answers]')) ready(form);
}

const keyOf = (key: string): string => `bien-tap.${key}`;

function ready(form: HTMLFormElement): void {
  const key = keyOf(form.dataset['key'] ?? '');
  // The server's own answers are newer than those kept before they were sent.
  const kept = sessionStorage.getItem(key);
  // What somebody answered before this program had come is newer than both.
  const early = changedNames(form);
  const original = early.size > 0 ? null : read(form);
  if (kept !== null && kept !== original) {
    restore(form, new URLSearchParams(kept), early);
    if (form.dataset['restored'] !== undefined) say(form.dataset['restored']);
  }
  let isSent = false;
  const changed = (): void => {
    sessionStorage.setItem(key, read(form));
    count(form);
  };
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLElement) chooseWith(form, target);
    changed();
  });
  form.addEventListener('change', changed);
  form.addEventListener('submit', () => {
    // The proposed address may have come since the last answer: what is kept is what is sent.
    sessionStorage.setItem(key, read(form));
    isSent = true;
  });
  addEventListener('pageshow', () => {
    isSent = false;
  });
  addEventListener('beforeunload', (event) => {
    if (!isSent && read(form) !== original) event.preventDefault();
  });
  for (const field of fieldsOf(form)) if (early.has(field.name)) chooseWith(form, field, early);
  if (early.size > 0) changed();
  else count(form);
}

/** All that the form would send, but for the token of this run. */
function read(form: HTMLFormElement): string {
  const answers = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (name !== 'token' && typeof value === 'string') answers.append(name, value);
  return answers.toString();
}

/** Puts back the answers that were kept, but for the fields of these names. */
function restore(form: HTMLFormElement, answers: URLSearchParams, but: ReadonlySet<string>): void {
  const own = (name: string): NodeListOf<HTMLInputElement> => form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`);
  for (const name of answers.keys()) {
    const [, field = '', number = ''] = /^(addressees|recipients)\.(\d+)\.printed$/.exec(name) ?? [];
    const rows = form.querySelector<HTMLElement>(`[data-rows="${field}"]`);
    if (number !== '' && rows !== null && own(name).length === 0) addRow(rows, Number(number));
  }
  for (const row of form.querySelectorAll('[data-row]')) {
    const printed = row.querySelector<HTMLInputElement>('[name$=".printed"]');
    if (printed !== null && !answers.has(printed.name) && !but.has(printed.name)) row.remove();
  }
  for (const [name, value] of answers) {
    const units = form.querySelector<HTMLElement>(`[data-units="${CSS.escape(name)}"]`);
    if (units !== null && ![...own(name)].some((box) => box.value === value)) choose(units, value, value);
  }
  for (const field of fieldsOf(form)) {
    if (but.has(field.name)) continue;
    if (isBox(field)) field.checked = answers.getAll(field.name).includes(field.value);
    else if (answers.has(field.name)) field.value = answers.get(field.name) ?? '';
  }
}

/** Who types a value means it, but where the choice itself is among those already made. */
function chooseWith(form: HTMLFormElement, target: HTMLElement, made: ReadonlySet<string> = new Set()): void {
  const id = target.dataset['chooses'] ?? target.closest<HTMLElement>('[data-edits]')?.dataset['edits'];
  const radio = id === undefined ? null : form.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);
  if (radio !== null && !made.has(radio.name)) radio.checked = true;
}

function count(form: HTMLFormElement): void {
  let left = 0;
  for (const field of form.querySelectorAll<HTMLElement>('fieldset[data-field]')) {
    const isDecided = field.querySelector('[name$=".choice"]:checked') !== null;
    field.classList.toggle('decided', isDecided);
    if (!isDecided) left += 1;
  }
  for (const details of form.querySelectorAll<HTMLElement>('details[data-field]')) summarize(details);
  const all = form.querySelector<HTMLInputElement>('[name="all-certain"]');
  if (all !== null && !all.checked) left += 1;
  const note = form.querySelector('[data-left-note]');
  const words = left === 0 ? form.dataset['leftNone'] : form.dataset['left'];
  if (note !== null) note.textContent = (words ?? '').replace('{n}', String(left));
}

/** The line of a closed field says what is chosen in it now. */
function summarize(details: HTMLElement): void {
  const value = details.querySelector<HTMLElement>('summary .value');
  const radio = details.querySelector<HTMLInputElement>('[name$=".choice"]:checked');
  if (value === null || radio === null) return;
  countOpenRows(details, radio.value === 'given');
  const name = radio.name.replace(/choice$/, '');
  const written = (part: string): string => details.querySelector<HTMLInputElement>(`[name="${CSS.escape(name + part)}"]`)?.value ?? '';
  const rows = [...details.querySelectorAll<HTMLInputElement>('li [name$=".printed"]')].map((input) => input.value).join('; ');
  const parts = [...details.querySelectorAll<HTMLInputElement>('.given > .part > :is(input, select)')].map((input) => input.value);
  const given = rows || parts.filter((part) => part !== '').join(', ') || value.dataset['value'];
  if (radio.value === 'unknown') value.textContent = `${value.dataset['unknown'] ?? ''} ${written('reason')}`;
  else if (radio.value === 'other') value.textContent = written('other');
  else value.textContent = radio.value === 'given' ? (given ?? '') : (value.dataset['value'] ?? '');
}

/** Rows that name no body of the registry where they could. */
function countOpenRows(details: HTMLElement, isGiven: boolean): void {
  const note = details.querySelector<HTMLElement>('[data-open-rows]');
  if (note === null) return;
  const open = [...details.querySelectorAll('li > .row')].filter((row) => {
    const role = row.querySelector<HTMLSelectElement>('[data-role]')?.value ?? '';
    const isPrinted = row.querySelector<HTMLInputElement>('[name$=".printed"]')?.value.trim() !== '';
    return isPrinted && !['lưu', 'như kính gửi', 'như trên'].includes(role) && row.querySelector('.unit input:checked') === null;
  });
  note.textContent = isGiven && open.length > 0 ? (note.dataset['openRows'] ?? '').replace('{n}', String(open.length)) : '';
}

/** Rows of Kính gửi and Nơi nhận: added, taken out; a purpose is asked for only where there is one. */
import { say } from './status.ts';

export function readyRows(): void {
  for (const rows of document.querySelectorAll<HTMLElement>('[data-rows]')) {
    rows.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      if (target.hasAttribute('data-add-row')) addRow(rows).querySelector('input')?.focus();
      if (target.hasAttribute('data-remove-row')) removeRow(rows, target);
    });
    rows.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement) || !target.hasAttribute('data-role')) return;
      const purpose = target.closest('.row')?.querySelector<HTMLElement>('[data-purpose]');
      if (purpose != null) purpose.hidden = target.value !== 'other';
    });
  }
}

/** A new row behind the last; `number` as it is sent, else the next one. */
export function addRow(rows: HTMLElement, number?: number): HTMLElement {
  const list = rows.querySelector('ol');
  const template = rows.querySelector('template');
  if (list === null || template === null) throw new Error('rows without a list');
  const used = [...list.querySelectorAll<HTMLInputElement>('[name$=".printed"]')].map(({ name }) => Number(name.split('.')[1]));
  const own = number ?? Math.max(-1, ...used) + 1;
  const position = list.children.length + 1;
  const row = document.createElement('li');
  row.dataset['row'] = '';
  const content = template.content.firstElementChild?.innerHTML ?? '';
  row.innerHTML = content.replaceAll('.N.', `.${own}.`).replaceAll(/(dòng) 0(?!\d)/gi, (_, word: string) => `${word} ${position}`);
  list.append(row);
  return row;
}

function removeRow(rows: HTMLElement, button: HTMLElement): void {
  const row = button.closest('[data-row]');
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  say(button.textContent.trim());
  row?.remove();
  rows.dispatchEvent(new Event('change', { bubbles: true }));
  (next?.querySelector<HTMLElement>('input') ?? rows.querySelector<HTMLElement>('[data-add-row]'))?.focus();
}

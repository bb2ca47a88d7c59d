/** Puts rows behind those that are shown: assignments into a list, targets into a table, those of one indicator under its name. */
import { registerFilter as words } from '../../i18n/vi/register-filter.ts';

interface Indicator {
  value: string;
  name: string;
}

/** `indicators`: of each row of targets, its name stands above; null for assignments. Rows are HTML of our own build. */
export function showRows(output: HTMLElement, rows: readonly string[], indicators: readonly Indicator[] | null): void {
  if (rows.length === 0) return;
  if (indicators === null) {
    const list = output.querySelector('ul') ?? make(output, 'ul', 'rows');
    list.append(parse(rows.join('')));
    return;
  }
  const table = output.querySelector('table') ?? makeTable(output);
  for (const [index, html] of rows.entries()) {
    const indicator = indicators[index] ?? { value: '', name: '' };
    const last = table.tBodies[table.tBodies.length - 1];
    const body = last?.dataset['indicator'] === indicator.value ? last : makeGroup(table, indicator);
    body.append(parse(html));
  }
}

function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

function make<Name extends keyof HTMLElementTagNameMap>(parent: HTMLElement, name: Name, className = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  parent.append(element);
  return element;
}

function makeTable(output: HTMLElement): HTMLTableElement {
  const table = make(output, 'table', 'targets');
  const caption = table.createCaption();
  caption.className = 'visually-hidden';
  caption.textContent = words.caption;
  const head = table.createTHead().insertRow();
  for (const name of words.columns) {
    const cell = make(head, 'th');
    cell.scope = 'col';
    cell.textContent = name;
  }
  return table;
}

function makeGroup(table: HTMLTableElement, { value, name }: Indicator): HTMLTableSectionElement {
  const body = table.createTBody();
  body.dataset['indicator'] = value;
  const cell = make(body.insertRow(), 'th');
  cell.scope = 'rowgroup';
  cell.colSpan = words.columns.length;
  cell.textContent = name;
  return body;
}

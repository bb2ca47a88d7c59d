/** The filter of a register: its state is the address; what is chosen shows at once, in steps. */
import { registerFilter as words } from '../../i18n/vi/register-filter.ts';
import { countValues, documentParameter, findRows, orderParameter, rowsOfStep, type Query } from '../../lib/register/filter.ts';
import { indicatorFacet, noPeriod, periodFacet } from '../../lib/register/targets.ts';
import { roleParameter, unitFacet } from '../../lib/register/tasks.ts';
import { holdsTyped, readTyped, registerWords } from '../../lib/register/words.ts';
import { loadRegister, type LoadedRegister } from './filter-data.ts';
import { showRows } from './show-rows.ts';

const delay = 250;

type Field = HTMLSelectElement | HTMLInputElement;

export async function startFilter(filter: HTMLDetailsElement): Promise<void> {
  const name = filter.dataset['register'] === 'tasks' ? 'tasks' : 'targets';
  const form = filter.querySelector('form');
  const found = document.querySelector<HTMLElement>('[data-found]');
  const [status, output] = [found?.querySelector('[data-status]'), found?.querySelector<HTMLElement>('[data-rows]')];
  const more = found?.querySelector<HTMLButtonElement>('[data-more]');
  const asked = found?.querySelector('[data-asked]') ?? null;
  const all = document.querySelector<HTMLElement>('[data-all]');
  if (!form || !status || !output || !more || !all) return;
  const fields = [...form.querySelectorAll<Field>('[name]')];
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select[data-facet]')];
  const field = (own: string): Field | undefined => fields.find((each) => each.name === own);
  const valueOf = (own: Field): string =>
    own instanceof HTMLInputElement && own.type === 'checkbox' && !own.checked ? '' : own.value.trim();

  /** What was last asked, and did not fail. */
  let answered: string | null = null;

  status.textContent = words.loading;
  form.addEventListener('submit', (event) => event.preventDefault());
  let data: LoadedRegister;
  try {
    data = await loadRegister(name, `${filter.dataset['address'] ?? ''}du-lieu/`);
  } catch {
    fail();
    return;
  }
  status.textContent = '';
  for (const select of selects) addChoices(select, data.choices[select.name] ?? []);
  document.querySelector('datalist')?.replaceChildren(...data.indicators.map(({ name: label }) => new Option(label)));

  let sequence = 0;
  let timer = 0;
  let limit = rowsOfStep;
  let rows: readonly number[] = [];

  const readAddress = (): void => {
    const state = new URLSearchParams(location.search);
    for (const own of fields) {
      const value = state.get(own.name) ?? '';
      if (own instanceof HTMLSelectElement) {
        // A unit or a body that is not known here is asked for all the same: nothing is found of it.
        if (value !== '' && own.matches('[data-facet]') && !hasOption(own, value)) own.add(new Option(words.unknown(value), value));
        own.value = hasOption(own, value) ? value : '';
      } else if (own.type === 'checkbox') own.checked = value === own.value;
      else if (own !== document.activeElement || own.value.trim() !== value)
        own.value = own.name === indicatorFacet ? (data.indicators.find((each) => each.value === value)?.name ?? value) : value;
    }
    limit = (history.state as { limit?: number } | null)?.limit ?? rowsOfStep;
  };
  const indicatorNamed = (typed: string): string | undefined => data.indicators.find((each) => each.name === typed)?.value;
  const state = (): URLSearchParams => {
    const address = new URLSearchParams();
    for (const own of fields) {
      const value = valueOf(own);
      if (value === '' || (own.name === roleParameter && field(unitFacet)?.value === '')) continue;
      address.set(own.name, own.name === indicatorFacet ? (indicatorNamed(value) ?? value) : value);
    }
    return address;
  };
  const writeAddress = (isStep: boolean): void => {
    const address = new URL(location.href);
    address.search = state().toString();
    address.hash = '';
    if (address.href === location.href) return;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  const query = async (): Promise<Query> => {
    const chosen = Object.fromEntries([...state()].filter(([own]) => ![documentParameter, orderParameter, indicatorFacet].includes(own)));
    const typed = field(indicatorFacet)?.value.trim() ?? '';
    const named = indicatorNamed(typed);
    const asked = readTyped(typed);
    const fitting = data.indicators.filter(({ value, name: label }) =>
      named === undefined ? holdsTyped(registerWords(label), asked) : value === named,
    );
    return {
      chosen,
      documents: await data.documents(field(documentParameter)?.value ?? ''),
      named: typed === '' ? {} : { [indicatorFacet]: new Set(fitting.map(({ value }) => value)) },
      order: field(orderParameter)?.value ?? '',
    };
  };

  const run = async (): Promise<void> => {
    const own = ++sequence;
    const now = state();
    answered = now.toString();
    const used = [...now.keys()];
    const isActive = used.length > 0;
    const count = filter.querySelector('[data-chosen]');
    if (count !== null) count.textContent = words.chosen(used.filter((each) => each !== orderParameter && each !== roleParameter).length);
    const role = field(roleParameter);
    if (role !== undefined) role.disabled = field(unitFacet)?.value === '';
    try {
      const asked = await query();
      if (own !== sequence) return;
      for (const select of selects) showCounts(select, countValues(data.register, select.name, asked));
      rows = isActive ? findRows(data.register, asked) : [];
      if (await show(own, 0)) all.hidden = isActive;
    } catch {
      if (own === sequence) fail();
    }
  };
  /** False where something else was asked for in the meantime. */
  const show = async (own: number, from: number): Promise<boolean> => {
    const shown = rows.slice(from, limit);
    const html = await data.html(shown);
    if (own !== sequence) return false;
    if (from === 0) output.replaceChildren();
    const indicators = shown.map(data.indicatorOf);
    showRows(output, html, name === 'targets' ? indicators.map((indicator) => indicator ?? { value: '', name: '' }) : null);
    more.hidden = rows.length <= limit;
    const isActive = state().size > 0;
    const total = rows.length;
    if (asked !== null) asked.textContent = isActive ? words.asked(choicesInWords(), total > limit) : '';
    status.textContent = isActive ? (total === 0 ? words.none(name) : words.found(name, total, Math.min(total, limit))) : '';
    return true;
  };

  function fail(): void {
    answered = null;
    if (status) status.textContent = words.failed;
    output?.replaceChildren();
    if (more) more.hidden = true;
    if (all) all.hidden = false;
    delete document.documentElement.dataset['asks'];
  }

  const change = (isStep: boolean): void => {
    clearTimeout(timer);
    // Who has typed and now presses on a row leaves the field: the row must not be made anew below the pointer.
    if (state().toString() === answered) return;
    limit = rowsOfStep;
    writeAddress(isStep);
    void run();
  };
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'text') return;
    clearTimeout(timer);
    timer = window.setTimeout(() => change(false), delay);
  });
  form.addEventListener('submit', () => change(true));
  form.addEventListener('change', () => change(true));
  form.addEventListener('reset', () => {
    // The fields are empty once this event is over.
    window.setTimeout(() => change(true));
  });
  more.addEventListener('click', () => {
    const from = limit;
    limit += rowsOfStep;
    // Who comes back finds as many rows as were left.
    history.replaceState({ limit }, '');
    void show(sequence, from)
      // The button may be gone: the first new row takes the focus.
      .then(() => output.querySelectorAll<HTMLElement>('.rows > li, tbody > tr:has(td)')[from]?.querySelector('a')?.focus())
      .catch(fail);
  });
  addEventListener('popstate', () => {
    clearTimeout(timer);
    readAddress();
    void run();
  });
  // What was chosen or typed before the data had come is what is asked.
  if (filter.dataset['touched'] !== undefined) writeAddress(false);
  else readAddress();
  // The first answer is there: what waited for it may come (lists.css).
  await run();
  delete document.documentElement.dataset['asks'];

  /** What is chosen, as the labels of the form name it: for paper, where there is no form. */
  function choicesInWords(): string[] {
    return fields.flatMap((own) => {
      if (valueOf(own) === '') return [];
      const label = own.labels?.[0]?.textContent.trim() ?? own.name;
      if (own instanceof HTMLSelectElement) {
        const option = own.selectedOptions[0];
        return [`${own.labels[0]?.firstChild?.textContent?.trim() ?? own.name}: ${option?.dataset['name'] ?? option?.text ?? ''}`];
      }
      return [own.type === 'checkbox' ? label : `${label}: ${own.value.trim()}`];
    });
  }

  function addChoices(select: HTMLSelectElement, choices: readonly { value: string; name: string }[]): void {
    for (const { value, name: own } of choices) select.add(new Option(own, value));
    if (select.name === periodFacet) select.add(new Option(words.noPeriod, noPeriod));
  }
}

const hasOption = (select: HTMLSelectElement, value: string): boolean => [...select.options].some((option) => option.value === value);

/** How many rows each value would show; values without any are not offered, but for the chosen one. */
function showCounts(select: HTMLSelectElement, counts: ReadonlyMap<string, number>): void {
  for (const option of select.options) {
    if (option.value === '') continue;
    const count = counts.get(option.value) ?? 0;
    option.dataset['name'] ??= option.text;
    option.text = words.counted(option.dataset['name'], count);
    option.hidden = count === 0 && !option.selected;
  }
}

/** The search page: the state of a search is its address; answers while it is typed, and never touches what is typed. */
import { search as words } from '../../i18n/vi.ts';
import { withBase } from '../../lib/address.ts';
import type { Facets } from '../../lib/search/full-text.ts';
import { getEngine } from './client.ts';
import { openUniqueNumber } from './combobox.ts';
import type { ShownAnswer } from './engine.ts';
import { dateText, make, numberCard, resultCard } from './views.ts';

const pageSize = 10;
const delay = 200;
const patience = 400;
const longPatience = 8000;

const field = document.querySelector<HTMLInputElement>('main [data-search-field]');
const output = document.querySelector<HTMLElement>('[data-search-results]');
const numbers = document.querySelector<HTMLElement>('[data-search-numbers]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const narrow = document.querySelector<HTMLFormElement>('[data-search-facets]');

if (field?.form && output && numbers && status && narrow) start({ field, form: field.form, output, numbers, status, narrow });

interface Parts {
  field: HTMLInputElement;
  form: HTMLFormElement;
  output: HTMLElement;
  numbers: HTMLElement;
  status: HTMLElement;
  narrow: HTMLFormElement;
}

function start({ field, form, output, numbers, status, narrow }: Parts): void {
  const base = form.dataset['base'] ?? '/';
  const engine = getEngine(base);
  const selects = [...narrow.querySelectorAll('select')];
  let sequence = 0;
  let timer = 0;
  let limit = pageSize;

  const readAddress = (): void => {
    const state = new URLSearchParams(location.search);
    // Before anything is typed, and when the reader goes back; else the field belongs to the reader.
    if (field.value !== (state.get('q') ?? '')) field.value = state.get('q') ?? '';
    for (const select of selects) {
      const value = state.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
  };
  const writeAddress = (isStep: boolean): void => {
    const address = new URL(location.href);
    address.search = '';
    address.hash = '';
    if (field.value.trim() !== '') address.searchParams.set('q', field.value);
    for (const { name, value } of selects) if (value !== '') address.searchParams.set(name, value);
    if (address.href === location.href) return;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  const facets = (): Facets =>
    Object.fromEntries(
      selects.flatMap(({ dataset, value }) => (dataset['facet'] === undefined || value === '' ? [] : [[dataset['facet'], value]])),
    );

  const run = async (): Promise<void> => {
    const own = ++sequence;
    const isCurrent = (): boolean => own === sequence;
    const typed = field.value;
    const chosen = facets();
    if (typed.trim() === '' && Object.keys(chosen).length === 0) {
      numbers.replaceChildren();
      output.replaceChildren();
      showCounts(selects, null, chosen);
      status.textContent = words.idle;
      return;
    }
    const say = (text: string): void => {
      if (isCurrent()) status.textContent = text;
    };
    const waiting = [setTimeout(() => say(words.loading), patience), setTimeout(() => say(words.stillLoading), longPatience)];
    const hits = await engine.numbers(typed).catch(() => []);
    if (!isCurrent()) return;
    numbers.replaceChildren(...hits.map((hit) => numberCard(hit, base)));
    const isByDate = selects.some(({ name, value }) => name === 'sap-xep' && value === 'ngay');
    // Only what is loaded can fail without our fault: the reader is told.
    const answer = await engine.text(typed, { limit, facets: chosen, isByDate }).catch(() => null);
    for (const each of waiting) clearTimeout(each);
    if (!isCurrent()) return;
    if (answer !== null) {
      numbers.replaceChildren(...answer.numbers.map((hit) => numberCard(hit, base)));
      show(answer, typed, chosen);
      return;
    }
    const titles = await engine.titles(typed, 2 * pageSize).catch(() => []);
    if (!isCurrent()) return;
    status.textContent = words.failed;
    output.replaceChildren(
      ...titles.map(({ id, name, title, date }) => {
        const link = make('a', [make('span', name, 'document-name'), ' ', make('span', title, 'document-title')]);
        link.href = withBase(base, `/vb/${id}/`);
        return make('article', [make('h3', [link]), make('p', dateText(date), 'note')], 'result');
      }),
    );
  };

  const show = (answer: ShownAnswer, typed: string, chosen: Facets): void => {
    const { results, match, suggestion, count } = answer;
    showCounts(selects, answer, chosen);
    const marked = match === 'corrected' ? (suggestion ?? typed) : typed;
    const cards: HTMLElement[] = results.map((found) => resultCard(found, marked));
    if (suggestion !== null && match !== 'corrected') cards.unshift(suggestionLine(suggestion));
    if (count > results.length && results.length >= limit) {
      const more = make('button', words.more, 'more');
      more.type = 'button';
      more.addEventListener('click', () => {
        limit += pageSize;
        void run();
      });
      cards.push(make('p', [more]));
    }
    output.replaceChildren(...cards);
    status.textContent = statusText(answer, typed.trim());
  };
  const suggestionLine = (suggestion: string): HTMLElement => {
    const link = make('a', suggestion);
    const address = new URL(location.href);
    address.searchParams.set('q', suggestion);
    link.href = address.href;
    return make('p', [words.suggestion, link], 'note');
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      limit = pageSize;
      writeAddress(false);
      void run();
    }, delay);
  });
  narrow.addEventListener('change', () => {
    limit = pageSize;
    writeAddress(true);
    void run();
  });
  narrow.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', () => {
    readAddress();
    void run();
  });
  openUniqueNumber(form, field);
  narrow.hidden = false;
  readAddress();
  void run();
}

function statusText({ match, suggestion, count, numbers, results }: ShownAnswer, typed: string): string {
  if (match === 'corrected') return words.corrected(typed, suggestion ?? '', count);
  if (match === 'none') return numbers.length > 0 ? words.onlyNumbers(numbers.length) : words.none(typed);
  if (match === 'some') return words.some(typed);
  return words.found(count, results.length);
}

/** How many of the pages found have each value; values without any are not offered, but for the chosen one. */
function showCounts(selects: readonly HTMLSelectElement[], answer: ShownAnswer | null, chosen: Facets): void {
  for (const select of selects) {
    const { facet } = select.dataset;
    if (facet === undefined) continue;
    const counts = answer?.facets[facet];
    for (const option of select.options) {
      if (option.value === '') continue;
      option.dataset['name'] ??= option.textContent;
      const count = counts?.[option.value] ?? 0;
      option.textContent = counts === undefined ? option.dataset['name'] : `${option.dataset['name']} (${count})`;
      option.hidden = counts !== undefined && count === 0 && chosen[facet as keyof Facets] !== option.value;
    }
  }
}

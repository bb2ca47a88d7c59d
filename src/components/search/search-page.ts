/** The search page: the state of a search is its address; answers while it is typed, and never touches what is typed. */
import { search as words } from '../../i18n/vi.ts';
import { directiveAddress, withBase } from '../../lib/address.ts';
import type { Facets } from '../../lib/search/full-text.ts';
import { getEngine } from './client.ts';
import { openUniqueNumber } from './open-number.ts';
import type { ShownAnswer } from './engine.ts';
import { documentCard, make, numberCard, resultCard } from './views.ts';

const pageSize = 10;
const delay = 200;
const patience = 400;
const longPatience = 4000;
/** In the address: also pages that hold the words apart. */
const wideParameter = 'tu-roi';
/** In the address: also the older documents of a very large library. */
const allParameter = 'van-ban-cu';

const field = document.querySelector<HTMLInputElement>('main [data-search-field]');
const output = document.querySelector<HTMLElement>('[data-search-results]');
const numbers = document.querySelector<HTMLElement>('[data-search-numbers]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const narrow = document.querySelector<HTMLDetailsElement>('[data-search-facets]');

if (field?.form && output && numbers && status && narrow) start({ field, form: field.form, output, numbers, status, narrow });

interface Parts {
  field: HTMLInputElement;
  form: HTMLFormElement;
  output: HTMLElement;
  numbers: HTMLElement;
  status: HTMLElement;
  narrow: HTMLDetailsElement;
}

function start({ field, form, output, numbers, status, narrow }: Parts): void {
  const base = form.dataset['base'] ?? '/';
  const engine = getEngine(base);
  const selects = [...narrow.querySelectorAll('select')];
  let sequence = 0;
  let timer = 0;
  let limit = pageSize;
  let isWide = false;
  let isAll = false;
  /** The query part of the address whose results are shown. */
  let shown = '';

  const readAddress = (): void => {
    const state = new URLSearchParams(location.search);
    isWide = state.has(wideParameter);
    isAll = state.has(allParameter);
    // When the page opens or the reader goes back; else the field belongs to the reader.
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
    if (isWide) address.searchParams.set(wideParameter, '1');
    if (isAll) address.searchParams.set(allParameter, '1');
    if (address.href === location.href) return;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  const facets = (): Facets =>
    Object.fromEntries(
      selects.flatMap(({ dataset, value }) => (dataset['facet'] === undefined || value === '' ? [] : [[dataset['facet'], value]])),
    );

  const run = async (): Promise<void> => {
    shown = location.search;
    showChosen();
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
    const answer = await engine.text(typed, { limit, facets: chosen, isByDate, isWide, isAll }).catch(() => null);
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
    output.replaceChildren(...titles.map((record) => documentCard(record, withBase(base, directiveAddress(record.id)))));
  };

  const show = (answer: ShownAnswer, typed: string, chosen: Facets): void => {
    const { results, match, suggestion, count } = answer;
    showCounts(selects, answer, chosen);
    const marked = match === 'corrected' ? (suggestion ?? typed) : typed;
    const cards: HTMLElement[] = results.map((found) => resultCard(found, base, marked));
    if (answer.isElsewhere) cards.unshift(actionLine(words.clear, clearFacets));
    if (count > results.length && results.length >= limit) {
      const more = make('button', words.more, 'more');
      more.type = 'button';
      more.addEventListener('click', () => {
        const next = results.length;
        limit += pageSize;
        // The button goes with the old list: the first new result takes the focus.
        void run().then(() => output.querySelectorAll<HTMLElement>('h3 a')[next]?.focus());
      });
      cards.push(make('p', [more]));
    }
    if (answer.isNarrow && results.length < limit) cards.push(actionLine(words.wide, () => (isWide = true)));
    if (answer.older > 0) cards.push(actionLine(words.askAll, () => (isAll = true)));
    output.replaceChildren(...cards);
    status.textContent = statusText(answer, typed.trim());
  };
  /** A button that changes the state of the search. */
  const actionLine = (text: string, change: () => void): HTMLElement => {
    const button = make('button', text, 'more');
    button.type = 'button';
    button.addEventListener('click', () => {
      change();
      writeAddress(true);
      void run();
    });
    return make('p', [button]);
  };
  const chosenCount = narrow.querySelector('[data-search-chosen]');
  const showChosen = (): void => {
    if (chosenCount !== null)
      chosenCount.textContent = words.chosen(selects.filter(({ value, dataset }) => value !== '' && dataset['facet'] !== undefined).length);
  };
  const clearFacets = (): void => {
    for (const select of selects) if (select.dataset['facet'] !== undefined) select.value = '';
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      limit = pageSize;
      isWide = false;
      isAll = false;
      writeAddress(false);
      void run();
    }, delay);
  });
  narrow.addEventListener('change', () => {
    limit = pageSize;
    writeAddress(true);
    void run();
  });
  addEventListener('popstate', () => {
    // A jump inside the page is no other search.
    if (location.search === shown) return;
    clearTimeout(timer);
    readAddress();
    void run();
  });
  openUniqueNumber(form, field, () => {
    clearTimeout(timer);
    limit = pageSize;
    writeAddress(true);
    void run();
  });
  narrow.inert = false;
  // On a narrow page the results come first.
  narrow.open = matchMedia('(width >= 48rem)').matches;
  const typedAhead = field.value;
  readAddress();
  // What was typed before this script had come is what is asked.
  if (typedAhead !== '' && typedAhead !== field.value) {
    field.value = typedAhead;
    writeAddress(false);
  }
  // The first answer is there: what waited for it below may come (search.css).
  void run().finally(() => delete document.documentElement.dataset['asks']);
}

function statusText(
  { match, suggestion, count, isElsewhere, isBegun, isNarrow, isLoose, numbers, results, hasNumbersFailed, cutAt, older }: ShownAnswer,
  typed: string,
): string {
  const found = ((): string => {
    if (isElsewhere) return words.elsewhere;
    if (match === 'corrected') return words.corrected(typed, suggestion ?? '', count);
    if (match === 'none') return numbers.length > 0 ? words.onlyNumbers(numbers.length) : words.none(typed);
    if (match === 'some') return words.some(typed);
    if (isBegun) return words.begun;
    if (isNarrow) return words.foundPhrase(count);
    if (count === 0) return words.nearest;
    return isLoose ? words.loose(count) : words.found(count, results.length);
  })();
  return [
    ...(hasNumbersFailed ? [words.numbersFailed] : []),
    found,
    ...(older > 0 ? [words.older(older)] : []),
    ...(cutAt === null ? [] : [words.cut(cutAt)]),
  ].join(' ');
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

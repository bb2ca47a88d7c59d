/**
 * The list below a search field, an ARIA combobox: numbers first and at once, then what the words find. The focus stays in the field, and nothing is ever
 * written into it: Unikey and the composing of an input method go on undisturbed.
 */
import { search as words } from '../../i18n/vi.ts';
import { directiveAddress, withBase } from '../../lib/address.ts';
import { getEngine } from './client.ts';
import type { ShownAnswer, ShownNumber } from './engine.ts';
import { openUniqueNumber } from './open-number.ts';
import { dateText, make, marksOf, numberFacts, numberName, numberTarget, placeName, resultAddress, shortExcerpt } from './views.ts';

const delay = 150;
/** After so long the reader is told what is being waited for. */
const patience = 400;
const announceDelay = 500;
const mostNumbers = 5;
const mostResults = 7;

export function addList(field: HTMLInputElement): void {
  const { form } = field;
  if (form === null) return;
  const base = form.dataset['base'] ?? '/';
  const engine = getEngine(base);
  const list = make('div');
  list.id = `${field.id}-ket-qua`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.results);
  const note = make('p', '', 'search-note');
  note.hidden = true;
  const popup = make('div', [note, list], 'search-list');
  popup.hidden = true;
  const status = make('p', '', 'visually-hidden');
  status.setAttribute('role', 'status');
  form.append(popup, status);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-haspopup', 'listbox');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');

  let sequence = 0;
  let timer = 0;
  let announcing = 0;
  let active = -1;
  /** What the list answers; what is typed may be ahead of it. */
  let shown = '';
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];

  const setActive = (index: number): void => {
    const all = options();
    active = all.length === 0 ? -1 : index;
    for (const [at, option] of all.entries()) {
      option.setAttribute('aria-selected', String(at === active));
      if (at === active) option.scrollIntoView({ block: 'nearest' });
    }
    const own = all[active];
    if (own === undefined) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', own.id);
  };
  const setOpen = (isOpen: boolean): void => {
    popup.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen && options().length > 0));
    if (!isOpen) {
      note.hidden = true;
      setActive(-1);
    }
  };
  const say = (text: string): void => {
    note.textContent = text;
    note.hidden = text === '';
    if (text !== '') popup.hidden = false;
  };
  /** What is under way is not shown any more. */
  const stop = (): void => {
    sequence += 1;
    clearTimeout(timer);
    clearTimeout(announcing);
    status.textContent = '';
  };
  const announce = (text: string): void => {
    clearTimeout(announcing);
    announcing = window.setTimeout(() => (status.textContent = text), announceDelay);
  };

  const option = (href: string, content: readonly (string | Node)[]): HTMLElement => {
    const link = make('a', content);
    link.href = href;
    link.tabIndex = -1;
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    return link;
  };
  const group = (name: string, items: readonly HTMLElement[]): HTMLElement => {
    const own = make('div', [make('p', name, 'search-group'), ...items]);
    own.firstElementChild?.setAttribute('aria-hidden', 'true');
    own.setAttribute('role', 'group');
    own.setAttribute('aria-label', name);
    return own;
  };

  /** Keeps the chosen option where the answers of the words arrive behind those of the numbers. */
  const keepActive = (typed: string, change: () => void): void => {
    const chosen = typed === shown ? options()[active]?.getAttribute('href') : null;
    change();
    setActive(chosen == null ? -1 : options().findIndex((own) => own.getAttribute('href') === chosen));
  };

  const show = (typed: string, numbers: readonly ShownNumber[], answer: ShownAnswer | null): void => {
    const groups: HTMLElement[] = [];
    if (numbers.length > 0) {
      const items = numbers
        .slice(0, mostNumbers)
        .map((hit) =>
          option(numberTarget(base, hit.record), [
            make('span', numberName(hit.record), 'document-name'),
            ' ',
            make('span', hit.record.title ?? '', 'document-title'),
            make('span', numberFacts(hit), 'note'),
          ]),
        );
      groups.push(group(words.inNumbers, items));
    }
    if (answer !== null && answer.results.length > 0) {
      const items = answer.results
        .slice(0, mostResults)
        .map((found) =>
          option(resultAddress(base, found, answer.match === 'corrected' ? (answer.suggestion ?? typed) : typed), [
            make('span', [found.name, dateText(found.date), ...marksOf(found.mark, found.doubts)].join(' · '), 'document-name'),
            ' ',
            make('span', found.title, 'document-title'),
            make(
              'span',
              [...(found.anchor === null ? [] : [`${placeName(found.anchor, found.moved)}: `]), ...shortExcerpt(found.excerpt)],
              'note',
            ),
          ]),
        );
      groups.push(group(words.inTexts, items));
    }
    const all = option(`${form.action}?${new URLSearchParams({ q: typed }).toString()}`, [words.allResults(typed)]);
    keepActive(typed, () => {
      list.replaceChildren(...groups, ...(groups.length === 0 ? [] : [all]));
      for (const [at, own] of options().entries()) own.id = `${list.id}-${at}`;
    });
    shown = typed;
    const count = Math.max(0, options().length - 1);
    const text = answer === null ? '' : noteOf(answer, typed, groups.length);
    say(text);
    setOpen(groups.length > 0 || text !== '');
    if (answer !== null) announce([text, count === 0 ? '' : words.announced(count)].filter((part) => part !== '').join(' '));
  };
  const foundNote = ({ match, suggestion }: ShownAnswer, typed: string, groups: number): string => {
    if (groups === 0) return words.nothingShort;
    if (match === 'some') return words.someShort;
    return match === 'corrected' ? words.suggested(suggestion ?? typed) : '';
  };
  const noteOf = (answer: ShownAnswer, typed: string, groups: number): string =>
    [foundNote(answer, typed, groups), answer.older > 0 ? words.olderShort : ''].filter((note) => note !== '').join(' ');

  const run = async (typed: string): Promise<void> => {
    const own = ++sequence;
    const isCurrent = (): boolean => own === sequence && document.activeElement === field;
    if (typed.trim().length < 2 && !/\d/.test(typed)) {
      stop();
      setOpen(false);
      return;
    }
    const waiting = window.setTimeout(() => {
      if (!isCurrent()) return;
      say(words.loading);
      status.textContent = words.loading;
    }, patience);
    const hits = await engine.numbers(typed).catch(() => []);
    if (isCurrent() && hits.length > 0) show(typed, hits, null);
    const answer = await engine.text(typed, { limit: mostResults, isQuick: true }).catch(() => null);
    clearTimeout(waiting);
    if (!isCurrent()) return;
    if (answer !== null) {
      show(typed, answer.numbers, answer);
      return;
    }
    const titles = await engine.titles(typed, mostResults).catch(() => []);
    if (!isCurrent()) return;
    const items = titles.map(({ id, name, title, date }) =>
      option(withBase(base, directiveAddress(id)), [
        make('span', `${name} · ${dateText(date)}`, 'document-name'),
        ' ',
        make('span', title, 'document-title'),
      ]),
    );
    show(typed, hits, null);
    if (items.length > 0) list.append(group(words.inTitles, items));
    for (const [at, item] of options().entries()) item.id = `${list.id}-${at}`;
    setOpen(true);
    say(words.failedShort);
    announce(words.failedShort);
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    clearTimeout(announcing);
    // What was chosen was chosen for what stood there.
    setActive(-1);
    timer = window.setTimeout(() => {
      timer = 0;
      void run(field.value);
    }, delay);
  });
  field.addEventListener('keydown', (event) => {
    // Keys of an input method are its own.
    if (isComposing(event)) return;
    const all = options();
    const isOpen = !popup.hidden;
    const move = (index: number): void => {
      event.preventDefault();
      setActive((index + all.length) % all.length);
    };
    if (event.key === 'Escape' && (isOpen || timer !== 0)) {
      event.preventDefault();
      stop();
      timer = 0;
      setOpen(false);
    } else if (event.key === 'ArrowDown' && !isOpen && all.length > 0 && shown === field.value) {
      event.preventDefault();
      setOpen(true);
      setActive(0);
    } else if (event.key === 'ArrowDown' && !isOpen) void run(field.value);
    else if (!isOpen || all.length === 0) return;
    else if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active < 0 ? all.length - 1 : active - 1);
    else if (event.key === 'Home' && active >= 0) move(0);
    else if (event.key === 'End' && active >= 0) move(all.length - 1);
    else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      all[active]?.click();
    }
  });
  field.addEventListener('focus', () => {
    if (shown !== '' && shown === field.value && options().length > 0) setOpen(true);
  });
  // The pointer must not take the focus from the field before the click arrives.
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  field.addEventListener('blur', () => {
    stop();
    setOpen(false);
  });
  openUniqueNumber(form, field, () => form.submit());
  if (field.value.trim() !== '') void run(field.value);
}

/** Also 229, the only sign that older input methods give. */
const isComposing = (event: KeyboardEvent): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else says it
  event.isComposing || event.keyCode === 229;

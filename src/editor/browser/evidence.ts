/** While a field has the focus, the lines that it rests on are marked and shown in the source. */

type Evidence = readonly (readonly [line: number, text: string])[];

export function readyEvidence(): void {
  const source = document.querySelector<HTMLElement>('[data-source]');
  if (source === null) return;
  let shown: Element | null = null;
  const show = (field: HTMLElement | null): void => {
    if (field === null || field === shown) return;
    shown = field;
    clear(source);
    const lines = readEvidence(field).flatMap(([line, text]) =>
      [...source.querySelectorAll<HTMLElement>(`[data-line="${line}"]`)].map((item) => mark(item, text, source.dataset['marked'] ?? '')),
    );
    const [first] = lines;
    if (first !== undefined) scrollTo(source, first);
  };
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) show(target.closest<HTMLElement>('[data-field]'));
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    show(target.closest<HTMLElement>('[data-field]'));
    const line = /^#d(\d+)$/.exec(target.closest('a')?.getAttribute('href') ?? '')?.[1];
    const item = line === undefined ? null : source.querySelector<HTMLElement>(`[data-line="${line}"]`);
    if (item !== null) scrollTo(source, item);
  });
}

function readEvidence(field: HTMLElement): Evidence {
  return JSON.parse(field.dataset['evidence'] ?? '[]') as Evidence;
}

function clear(source: HTMLElement): void {
  for (const item of source.querySelectorAll('.marked')) {
    item.classList.remove('marked');
    const words = item.querySelector('.words');
    if (words !== null) words.textContent = words.querySelector('.visually-hidden') === null ? words.textContent : printed(words);
  }
}

/** The words of the line without what was said beside them. */
function printed(words: Element): string {
  words.querySelector('.visually-hidden')?.remove();
  return words.textContent;
}

function mark(item: HTMLElement, text: string, said: string): HTMLElement {
  item.classList.add('marked');
  const words = item.querySelector('.words');
  const isMarked = words?.querySelector('mark') != null;
  if (words === null || isMarked) return item;
  const line = words.textContent;
  const start = line.indexOf(text);
  const hidden = document.createElement('span');
  hidden.className = 'visually-hidden';
  hidden.textContent = `${said}: `;
  if (start < 0 || text === '') {
    words.replaceChildren(hidden, line);
    return item;
  }
  const marked = document.createElement('mark');
  marked.textContent = text;
  words.replaceChildren(hidden, line.slice(0, start), marked, line.slice(start + text.length));
  return item;
}

/** Within its own area only: the page does not move. */
function scrollTo(source: HTMLElement, item: HTMLElement): void {
  const top = item.getBoundingClientRect().top - source.getBoundingClientRect().top + source.scrollTop;
  source.scrollTo({ top: Math.max(0, top - source.clientHeight / 3) });
}

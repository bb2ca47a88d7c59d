/** The search page: reads the query from the address, answers while it is typed, never touches what is typed. */
import { search as words, zones } from '../../i18n/vi.ts';
import { excerptAround, rankProvisions } from '../../lib/search/provision-hits.ts';
import { decodeFromIndex } from '../../lib/text/index-copy.ts';
import { foldQuery, holdsQuery } from './fold-query.ts';
import type { Pagefind, PagefindAnchor, PagefindDocument } from './pagefind.ts';

const pageSize = 20;
const delay = 200;
const linkLimit = 3;
/** Words of an excerpt. */
const excerptLength = 32;

const field = document.querySelector<HTMLInputElement>('main [data-search-field]');
const output = document.querySelector<HTMLElement>('[data-search-results]');
const status = document.querySelector<HTMLElement>('[data-search-status]');

let engine: Promise<Pagefind> | undefined;
let sequence = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Loaded once, at the first query; after a failure the next query tries again. */
function load(base: string): Promise<Pagefind> {
  engine ??= (async () => {
    const address = `${base}pagefind/pagefind.js`;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ baseUrl: base });
    await pagefind.init();
    return pagefind;
  })();
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

async function run(typed: string, output: HTMLElement, status: HTMLElement): Promise<void> {
  const own = ++sequence;
  const isCurrent = (): boolean => own === sequence;
  const query = foldQuery(typed);
  if (query === '') {
    output.replaceChildren();
    status.textContent = words.idle;
    return;
  }
  const waiting = setTimeout(() => {
    if (isCurrent()) status.textContent = words.loading;
  }, delay);
  // Only what is loaded can fail without our fault: the reader is told. A slip of ours in what follows is left to show itself.
  const answer = await ask(query, output.dataset['base'] ?? '/').catch(() => null);
  clearTimeout(waiting);
  if (!isCurrent()) return;
  if (answer === null) {
    output.replaceChildren();
    status.textContent = words.failed;
    return;
  }
  const documents = answer.documents.filter(({ content }) => holdsQuery(decodeFromIndex(content), typed));
  const count = answer.total - answer.documents.length + documents.length;
  const wordCount = query.split(' ').length;
  output.replaceChildren(...documents.map((found) => resultCard(found, wordCount)));
  status.textContent = documents.length === 0 ? words.none(typed.trim()) : words.found(count, documents.length);
}

/** Pagefind changes the objects of one search in the next: everything is read before anything is shown. */
async function ask(query: string, base: string): Promise<{ total: number; documents: PagefindDocument[] }> {
  const pagefind = await load(base);
  const { results } = await pagefind.search(query);
  return { total: results.length, documents: await Promise.all(results.slice(0, pageSize).map((result) => result.data())) };
}

function resultCard(found: PagefindDocument, wordCount: number): HTMLElement {
  const title = decodeFromIndex(found.meta['title'] ?? '');
  const name = decodeFromIndex(found.meta['name'] ?? '');
  const link = make('a', name === '' ? title : '');
  link.href = found.url;
  if (name !== '') link.append(make('span', name, 'document-name'), ' ', make('span', title, 'document-title'));
  const heading = make('h2');
  heading.append(link);
  const card = make('article', '', 'result');
  const hits = rankProvisions(found.anchors, found.locations, wordCount, linkLimit);
  card.append(heading, excerpt(found, hits[0]?.start ?? found.locations[0] ?? 0));
  if (hits.length > 0) {
    const list = make('ul');
    list.append(...hits.map(({ anchor }) => provisionLink(found.url, anchor)));
    card.append(list);
  }
  return card;
}

/** The words around the best hit; what was asked is marked. */
function excerpt({ content, locations }: PagefindDocument, start: number): HTMLElement {
  const paragraph = make('p');
  for (const { word, isHit } of excerptAround(content.split(/\s+/), locations, start, excerptLength)) {
    const text = decodeFromIndex(word);
    paragraph.append(isHit ? make('mark', text) : text, ' ');
  }
  return paragraph;
}

function provisionLink(url: string, anchor: PagefindAnchor): HTMLElement {
  const link = make('a', zones[anchor.id] ?? shorten(decodeFromIndex(anchor.text ?? '') || anchor.id));
  link.href = `${url}#${anchor.id}`;
  const item = make('li');
  item.append(link);
  return item;
}

function shorten(text: string, limit = 90): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= limit ? plain : `${plain.slice(0, plain.lastIndexOf(' ', limit))}…`;
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '', className = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (text !== '') element.textContent = text;
  if (className !== '') element.className = className;
  return element;
}

if (field !== null && output !== null && status !== null) {
  const asked = new URLSearchParams(location.search).get('q') ?? '';
  // Before anything is typed; from then on the field belongs to the reader.
  if (field.value === '') field.value = asked;
  void run(field.value, output, status);
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const address = new URL(location.href);
      const typed = field.value;
      if (typed.trim() === '') address.searchParams.delete('q');
      else address.searchParams.set('q', typed);
      history.replaceState(null, '', address);
      void run(typed, output, status);
    }, delay);
  });
}

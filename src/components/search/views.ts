/** What search shows, as elements: names, excerpts with what was asked marked, numbers with where they are cited. */
import { search as words, zones } from '../../i18n/vi.ts';
import { citedAddress, directiveAddress, withBase } from '../../lib/address.ts';
import { nameAnchor } from '../../lib/provision/place-name.ts';
import type { ExcerptPiece } from '../../lib/search/found-text.ts';
import type { Doubt } from '../../lib/search/doubts.ts';
import type { NumberRecord } from '../../lib/search/number-index.ts';
import { formatDate } from '../../lib/text/date.ts';
import type { ShownNumber, ShownResult } from './engine.ts';

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: string | readonly (string | Node)[] = '',
  className = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...(typeof content === 'string' ? (content === '' ? [] : [content]) : content));
  if (className !== '') element.className = className;
  return element;
}

/** "Phần thứ hai, mục III, mục 1"; the name of a zone. `moved`: places that are others now than their anchors say. */
export const placeName = (anchor: string, moved: ShownResult['moved'] = {}): string => zones[anchor] ?? nameAnchor(moved[anchor] ?? anchor);

/** What must be seen beside a name: what is known of the force of the document, and what of its name, date and title is not printed. */
export function marksOf(mark: string | null, doubts: readonly Doubt[]): string[] {
  const inferred = doubts.flatMap((doubt) => (doubt === 'editorialTitle' ? [] : [words.doubts[doubt]]));
  return [
    ...(mark === null ? [] : [mark]),
    ...(inferred.length === 0 ? [] : [words.inferred(inferred)]),
    ...(doubts.includes('editorialTitle') ? [words.editorialTitle] : []),
  ];
}

const markElements = (mark: string | null, doubts: readonly Doubt[]): (string | Node)[] =>
  marksOf(mark, doubts).flatMap((text) => [' ', make('span', text, `basis ${text === mark ? 'force' : 'inferred'}`)]);

/** "Công văn số 3467-CV/TU Khẩn trương, …" as a link, and its date. */
export function documentCard(
  {
    name,
    title,
    date,
    mark = null,
    doubts = [],
  }: { name: string; title: string; date: string | null; mark?: string | null; doubts?: readonly Doubt[] },
  address: string,
): HTMLElement {
  const link = make('a', [make('span', name, 'document-name'), ' ', make('span', title, 'document-title')]);
  link.href = address;
  return make('article', [make('h3', [link]), make('p', [dateText(date), ...markElements(mark, doubts)], 'note')], 'result');
}

/** The address of a place, with what is to be marked there. */
export function resultAddress(base: string, { id, anchor }: { id: string; anchor: string | null }, typed: string): string {
  const mark = typed.trim() === '' ? '' : `?${new URLSearchParams({ tim: typed.trim() }).toString()}`;
  return `${withBase(base, directiveAddress(id))}${mark}${anchor === null ? '' : `#${anchor}`}`;
}

const excerpt = (pieces: readonly ExcerptPiece[]): (string | Node)[] =>
  pieces.map(({ text, isHit }) => (isHit ? make('mark', text) : text));

/** For two short lines: a few words before the first hit. */
export function shortExcerpt([first, ...rest]: readonly ExcerptPiece[]): (string | Node)[] {
  if (first === undefined) return [];
  const words = first.text.split(' ');
  const isLong = !first.isHit && words.length > 6;
  return excerpt([isLong ? { ...first, text: `… ${words.slice(-5).join(' ')}` } : first, ...rest]);
}

export const dateText = (iso: string | null): string => (iso === null || iso === '' ? words.noDate : formatDate(iso));

/** Where a number leads: the document itself, or the page of what is cited and not held. */
export const numberTarget = (base: string, { own, cited }: Pick<NumberRecord, 'own' | 'cited'>): string =>
  withBase(base, own === null ? citedAddress(cited ?? '') : directiveAddress(own));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Nghị quyết số 28-NQ/TU". */
export const numberName = ({ kind, label }: NumberRecord): string => (kind === null ? label : `${capital(kind)} số ${label}`);

/** Issuer, date, and whether the document is held. */
export function numberFacts({ record, isOtherDate, mark }: ShownNumber): string {
  const { own, issuer, date, placeCount } = record;
  const facts = [
    issuer,
    dateText(date),
    ...marksOf(mark, record.doubts ?? []),
    own === null ? words.notHeld : null,
    own === null ? words.citedIn(placeCount) : null,
  ];
  return [...facts.filter((fact) => fact !== null), ...(isOtherDate ? [words.otherDate] : [])].join(' · ');
}

export function numberCard(hit: ShownNumber, base: string): HTMLElement {
  const { record } = hit;
  const link = make('a', [make('span', numberName(record), 'document-name')]);
  link.href = numberTarget(base, record);
  if (record.title !== null) link.append(' ', make('span', record.title, 'document-title'));
  const card = make('article', [make('h3', [link]), make('p', numberFacts(hit), 'note')], 'result number');
  if (record.places.length > 0) {
    const places = record.places.slice(0, 4).map(({ id, name, anchor, place: stands }) => {
      const place = make('a', `${name}, ${lowerFirst(placeName(stands))}`);
      place.href = `${withBase(base, directiveAddress(id))}#${anchor}`;
      return make('li', [place]);
    });
    card.append(make('p', words.citedAt, 'note'), make('ul', places));
  }
  return card;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export function resultCard(found: ShownResult, base: string, typed: string): HTMLElement {
  const card = documentCard(found, resultAddress(base, found, typed));
  if (found.excerpt.length > 0) card.append(make('p', [...placeLabel(found), ...excerpt(found.excerpt)]));
  if (found.others.length > 0) {
    const others = found.others.map(({ anchor, excerpt: pieces }) => {
      const other = make('a', placeName(anchor, found.moved));
      other.href = resultAddress(base, { id: found.id, anchor }, typed);
      return make('li', [other, ': ', ...excerpt(pieces)]);
    });
    card.append(make('ul', others));
  }
  return card;
}

const placeLabel = ({ anchor, moved }: Pick<ShownResult, 'anchor' | 'moved'>): (string | Node)[] =>
  anchor === null ? [] : [make('b', `${placeName(anchor, moved)}: `, 'place')];

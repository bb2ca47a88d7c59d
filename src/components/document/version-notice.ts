/**
 * The words of a place against those that a link was copied from. Said only where they differ: with both words where the section "Sửa lỗi bản đăng" has
 * those of the link, else that they are not known here. Nothing is guessed.
 */
import { copiedLink as words } from '../../i18n/vi.ts';
import { findDifference, type Piece } from '../../lib/compare/differ.ts';
import { judgeLink, linkParameter, withLinkHash } from '../../lib/correction/link.ts';
import { sha256 } from '../../lib/integrity/sha256.ts';
import { placeWords } from './place-words.ts';

interface Recorded {
  hash: string;
  words: string;
  correction: HTMLElement;
}

/** The link of a place with the hash of its words. */
export const versionedLink = (address: URL, place: Element): string => withLinkHash(address, sha256(placeWords(place))).href;

export function showVersionNotice(): void {
  const { hash: opened, search } = location;
  const anchor = decode(opened.slice(1));
  const linked = new URLSearchParams(search).get(linkParameter) ?? '';
  const official = document.querySelector('.official');
  const target = document.getElementById(anchor);
  if (official === null || anchor === '') return;
  // The hash belongs to this place alone: an address that is copied from elsewhere on the page must not carry it.
  addEventListener('hashchange', () => {
    if (location.hash === opened || location.search !== search) return;
    const address = new URL(location.href);
    address.searchParams.delete(linkParameter);
    history.replaceState(history.state, '', address);
  });
  // The section may be hidden ("Chỉ xem nguyên văn"): then it is said above the text.
  const shown = target !== null && target.getClientRects().length > 0 ? target : null;
  const place = target !== null && official.contains(target) ? target : null;
  const now = place === null ? null : placeWords(place);
  const recorded = recordedWords(anchor);
  const verdict = judgeLink(linked, now === null ? null : sha256(now), recorded);
  if (verdict.type === 'same') return;
  if (verdict.type !== 'changed') {
    const none = target === null ? words.missing(anchor) : words.outside;
    show(place ?? shown, official, place === null && recorded.length === 0 ? none : words[verdict.type], [], []);
    return;
  }
  const { version } = verdict;
  const dates = recorded.slice(recorded.indexOf(version)).map(({ correction }) => correction.dataset['date'] ?? '');
  const difference = now === null ? null : findDifference(version.words, now);
  const link = document.createElement('a');
  link.href = `#${version.correction.id}`;
  link.textContent = words.reasons;
  const both = wordings(difference?.a ?? [{ text: version.words, isShared: true }], difference?.b ?? null);
  // The entry that stands for words which are gone has them already.
  const isThere = now === null && shown?.dataset['hash'] === version.hash;
  show(place ?? shown, official, now === null ? words.gone(dates) : words.changed(dates), [link], isThere ? [] : [both]);
}

/** What the section below the text records of a place, the oldest first; also that nothing stood there, which no link can have been copied from. */
function recordedWords(anchor: string): Recorded[] {
  return [...document.querySelectorAll<HTMLElement>('.corrected')].flatMap((entry) => {
    const correction = entry.closest('li');
    if (entry.dataset['anchor'] !== anchor || correction === null) return [];
    return [{ hash: entry.dataset['hash'] ?? '', words: entry.querySelector('[data-old]')?.textContent ?? '', correction }];
  });
}

/** At the place, before its words; where there is none, above the text. */
function show(place: Element | null, official: Element, text: string, links: readonly Node[], more: readonly Node[]): void {
  const notice = document.createElement('div');
  notice.className = 'quote version-notice no-print';
  notice.tabIndex = -1;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  close.addEventListener('click', () => {
    notice.remove();
    const next = place?.querySelector<HTMLElement>('.permalink') ?? place?.parentElement?.querySelector<HTMLElement>('.permalink');
    next?.focus({ preventScroll: true });
  });
  const row = paragraph('quote-forms', ...links, close);
  notice.append(status, row, ...more);
  (place?.closest('.heading, .table') ?? place ?? official).before(notice);
  // A status is read out when it is filled, not when it comes with its words.
  status.textContent = text;
  notice.focus({ preventScroll: true });
  notice.scrollIntoView({ block: 'start' });
}

function wordings(old: readonly Piece[], now: readonly Piece[] | null): HTMLElement {
  const both = document.createElement('div');
  both.className = 'sides';
  const sides: readonly (readonly [string, readonly Piece[] | null])[] = [
    [words.old, old],
    [words.now, now],
  ];
  for (const [label, pieces] of sides) {
    if (pieces === null) continue;
    const side = document.createElement('div');
    side.className = 'side';
    const text = paragraph('wording');
    for (const piece of pieces) {
      const part = document.createElement(piece.isShared ? 'span' : 'mark');
      part.textContent = piece.text;
      text.append(part);
    }
    side.append(paragraph('place', label), text);
    both.append(side);
  }
  return both;
}

function paragraph(className: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement('p');
  made.className = className;
  made.append(...content);
  return made;
}

/** An address may be cut in the middle of an escape. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

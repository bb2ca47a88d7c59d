/**
 * Marks the words of a search in the provision that it led to. The marks are painted over the page (CSS custom highlights): not an element, not a character of
 * the official text is changed, and what is copied is the text.
 */
import { search as words } from '../../i18n/vi.ts';
import { parseTextQuery, withoutWeakWords } from '../../lib/search/text-query.ts';
import { tokenize, tokenKey } from '../../lib/text/tokens.ts';

const highlightName = 'tim';

export function markWords(asked: string): void {
  const text = document.querySelector('.official');
  if (text === null) return;
  // Anchors are ASCII: nothing to decode.
  const target = document.getElementById(location.hash.slice(1));
  const typed = parseTextQuery(asked).words;
  const ranges = findRanges(target !== null && text.contains(target) ? target : text, typed);
  if (ranges.length === 0) return;
  CSS.highlights.set(highlightName, new Highlight(...ranges));

  const bar = document.createElement('p');
  bar.className = 'mark-bar no-print';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.unmark;
  button.addEventListener('click', () => {
    CSS.highlights.delete(highlightName);
    bar.remove();
    const address = new URL(location.href);
    address.searchParams.delete('tim');
    history.replaceState(null, '', address);
    // The button is gone: the reader goes on at the place.
    const place = target ?? document.querySelector<HTMLElement>('main');
    place?.setAttribute('tabindex', '-1');
    place?.focus({ preventScroll: true });
  });
  // Not the words themselves: an address made by anybody must not put a sentence on the page.
  bar.append(words.marked, button);
  text.after(bar);
}

interface Place {
  node: Text;
  start: number;
  end: number;
  key: string;
}

/** Where the words stand side by side; where they do not, each of them. */
function findRanges(root: Element, typed: readonly string[]): Range[] {
  const places = findWords(root);
  const keys = typed.map(tokenKey);
  const runs: [Place, Place][] = [];
  for (let at = 0; at + keys.length <= places.length; at++) {
    const [first, last] = [places[at], places[at + keys.length - 1]];
    if (first !== undefined && last !== undefined && keys.every((key, index) => places[at + index]?.key === key)) runs.push([first, last]);
  }
  const strong = new Set(withoutWeakWords(typed).map(tokenKey));
  const found = runs.length > 0 ? runs : places.filter(({ key }) => strong.has(key)).map((place): [Place, Place] => [place, place]);
  return found.map(([first, last]) => {
    const range = new Range();
    range.setStart(first.node, first.start);
    range.setEnd(last.node, last.end);
    return range;
  });
}

function findWords(root: Element): Place[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places: Place[] = [];
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    for (const { text, start, end } of tokenize(node.data)) places.push({ node, start, end, key: tokenKey(text) });
  }
  return places;
}

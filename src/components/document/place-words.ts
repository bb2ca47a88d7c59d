/** The printed words of a place as the lock hashes them: label and words, a line each block; a row of a table is a line, its cells joined by a blank. */
export function placeWords(place: Element): string {
  const lines: string[] = [];
  let line = '';
  const leaves = place.matches('[data-official-text]') ? [place] : place.querySelectorAll('[data-official-text], tr');
  for (const element of leaves) {
    if (element instanceof HTMLTableRowElement) lines.push([...element.cells].map((cell) => cellWords(cell)).join(' '));
    else if (element.closest('tr') === null) {
      line += element.textContent;
      // The last leaf of a block ends with a line feed.
      if (!line.endsWith('\n')) continue;
      lines.push(line.slice(0, -1));
      line = '';
    }
  }
  return lines.join('\n');
}

const cellWords = (cell: Element): string =>
  [...cell.querySelectorAll('[data-official-text]')]
    .map(({ textContent }) => textContent)
    .join('')
    .replace(/\n$/, '');

/** White space as the source texts have it: space, tab, line feed and the no-break space that word processors leave. */

const others = ['\u00A0', '\n', '\t', '\r', '\f', '\v'];

/** True of "a  b", " a", "a\tb"; not of "a b", "a-b", "". Asked of every line of a library: half the time that an expression takes (measured). */
const isIrregular = (text: string): boolean =>
  text.startsWith(' ') || text.endsWith(' ') || text.includes('  ') || others.some((own) => text.includes(own));

/** Every run of white space becomes one space; none at the ends. */
export function collapse(text: string): string {
  // Nearly every printed line is regular already, and this is called for each of them.
  if (!isIrregular(text)) return text;
  return text.replace(/[ \t\n\r\f\v\u00A0]+/g, ' ').replace(/^ | $/g, '');
}

/** Every run of white space becomes one space, also at the ends: for a piece of a line. */
export function squeeze(text: string): string {
  return isIrregular(text) ? text.replace(/[ \t\n\r\f\v\u00A0]+/g, ' ') : text;
}

/** Offset in a text → offset in its collapsed form, for every offset and the end; null where the two are the same. */
export function collapsedOffsets(text: string): Uint32Array | null {
  if (!isIrregular(text)) return null;
  const offsets = new Uint32Array(text.length + 1);
  let length = 0;
  let isSpace = true;
  for (let index = 0; index < text.length; index++) {
    offsets[index] = length;
    const space = /[ \t\n\r\f\v\u00A0]/.test(text.charAt(index));
    if (!space || !isSpace) length++;
    isSpace = space;
  }
  const end = collapse(text).length;
  offsets[text.length] = end;
  return offsets.map((offset) => Math.min(offset, end));
}

/** Offset in the collapsed form of a text → offset in the text. */
export function rawOffsets(text: string): (offset: number) => number {
  const offsets = collapsedOffsets(text);
  return offsets === null ? (offset) => offset : (offset) => offsets.lastIndexOf(offset);
}

/** Whole words up to about so many letters, "…" where the rest is left out; lines become one. */
export function cutWords(text: string, most: number): string {
  const line = collapse(text);
  if (line.length <= most) return line;
  const end = line.lastIndexOf(' ', most);
  return `${line.slice(0, end > 0 ? end : most).replace(/[,;:]$/, '')}…`;
}

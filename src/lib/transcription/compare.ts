/**
 * The official text against the source that it was transcribed from. Without white space the characters are equal one by one; a run of white space
 * in the source may become one space or a block's end, and nothing only where it holds a line end.
 */

export interface FurnitureEntry {
  line: number;
  text: string;
}

/** The first place where the two part: lines count from 1; `shown` is some text on each side from there on. */
export interface TranscriptionDifference {
  sourceLine: number;
  blockIndex: number;
  source: string;
  page: string;
  isWhiteSpace: boolean;
}

/** Blanks page numbers, running heads and the transcription's own marks out of a source; `missing` are entries not found on their line. */
export function removeFurniture(source: string, furniture: readonly FurnitureEntry[]): { text: string; missing: number[] } {
  const lines = source.split('\n');
  const missing: number[] = [];
  const searchFrom = new Map<number, number>();
  furniture.forEach((entry, index) => {
    const { line } = entry;
    const text = namedCharacter(entry.text);
    const content = lines[line - 1];
    const at = content?.indexOf(text, searchFrom.get(line) ?? 0) ?? -1;
    if (content === undefined || at === -1) {
      missing.push(index);
      return;
    }
    // A private character keeps columns true until all entries of the line are found; it is neither text nor white space.
    lines[line - 1] = content.slice(0, at) + removed.repeat(text.length) + content.slice(at + text.length);
    searchFrom.set(line, at + text.length);
  });
  return { text: lines.join('\n').replaceAll(removed, ''), missing };
}

/** No text file holds it. */
const removed = '\u0000';

/** "U+F0B7" names a character that may not stand in content itself, such as a bullet of a symbol font. */
function namedCharacter(text: string): string {
  const code = /^U\+([0-9A-F]{4,6})$/.exec(text)?.[1];
  return code === undefined ? text : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
}

/** `blocks` are the printed blocks as lines. Null where the two agree from the first character to the last. */
export function findTranscriptionDifference(source: string, blocks: readonly string[]): TranscriptionDifference | null {
  const page = blocks.join('\n');
  let at = skipWhite(source, 0);
  let on = skipWhite(page, 0);
  while (at < source.length || on < page.length) {
    const same = sameStart(source, at, page, on);
    const length = same + sameLetters(source, at + same, page, on + same);
    if (length === 0) return difference(source, at, page, on, false);
    const [end, endOn] = [at + length, on + length];
    at = skipWhite(source, end);
    on = skipWhite(page, endOn);
    const hasSourceSpace = at > end;
    const hasPageSpace = on > endOn;
    if (hasSourceSpace !== hasPageSpace && at < source.length && on < page.length) {
      const isLineEnd = hasSourceSpace && /[\n\f\r]/.test(source.slice(end, at));
      if (!isLineEnd) return difference(source, end - 1, page, endOn - 1, true);
    }
  }
  return null;
}

/** So much of the page is looked for in the source at once. */
const stride = 64;

/** A stretch from the two places on in which they do not part, up to a letter: most of a text is the same, white space too, and is passed in strides. */
function sameStart(source: string, at: number, page: string, on: number): number {
  let length = 0;
  while (on + length + stride <= page.length && source.startsWith(page.slice(on + length, on + length + stride), at + length))
    length += stride;
  while (length > 0 && isWhite(page.charCodeAt(on + length - 1))) length -= 1;
  return length;
}

/** How many characters from the two places on are the same and no white space. */
function sameLetters(source: string, at: number, page: string, on: number): number {
  for (let length = 0; ; length += 1) {
    // Past an end it is no number, which equals nothing.
    const code = source.charCodeAt(at + length);
    if (code !== page.charCodeAt(on + length) || isWhite(code)) return length;
  }
}

function skipWhite(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWhite(text.charCodeAt(at))) at += 1;
  return at;
}

/** Space, tab, line ends, form feed, no-break space. */
function isWhite(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

function difference(source: string, at: number, page: string, on: number, isWhiteSpace: boolean): TranscriptionDifference {
  return {
    sourceLine: source.slice(0, at).split('\n').length,
    blockIndex: page.slice(0, on).split('\n').length - 1,
    source: source.slice(Math.max(0, at - 20), at + 30).replace(/\s+/g, ' '),
    page: page.slice(Math.max(0, on - 20), on + 30).replace(/\n/g, ' ¶ '),
    isWhiteSpace,
  };
}

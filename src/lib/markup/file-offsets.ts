/** Where in a file the words of a block stand: an element can be put around them, and a problem shown at its column. */
import { plainText, type Inline } from './blocks.ts';
import { rawOffsets } from '../text/whitespace.ts';

/** Offset in a block's words, white space collapsed → UTF-16 offset in the file; null where it cannot be told (a footnote's mark, a character reference). */
export function fileOffsets(file: string, inlines: readonly Inline[]): (offset: number) => number | null {
  const words = plainText(inlines);
  const places = new Array<number | null>(words.length + 1).fill(null);
  let at = 0;
  const walk = (list: readonly Inline[]): void => {
    for (const inline of list) {
      if (inline.type === 'text') at = placeText(file, inline, places, at);
      else if (inline.type === 'footnote-reference') at += inline.identifier.length;
      else walk(inline.children);
    }
  };
  walk(inlines);
  const raw = rawOffsets(words);
  return (offset) => places[raw(offset)] ?? null;
}

/** A backslash in the file stands for nothing; anything else that differs ends what can be told. */
function placeText(file: string, { value, offset }: { value: string; offset: number }, places: (number | null)[], from: number): number {
  let raw = offset;
  for (let index = 0; index < value.length; index++) {
    if (file[raw] === '\\' && file[raw + 1] === value[index]) raw += 1;
    if (file[raw] !== value[index]) return from + value.length;
    places[from + index] = raw;
    raw += 1;
  }
  // The end of the last words, until what follows says otherwise.
  places[from + value.length] = raw;
  return from + value.length;
}

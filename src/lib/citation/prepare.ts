/** Text as the finder reads it: one kind of space, one kind of hyphen, letters composed; and the way back to the offsets of the text given. */
import { createCharacterTest } from '../text/character-test.ts';
import { toNfc } from '../text/unicode.ts';

export interface Prepared {
  text: string;
  /** Offset in `text` → offset in the text given; one entry more than `text` has characters. Null: they are the same. */
  offsets: Uint32Array | null;
}

/** Characters that are replaced one for one. Matches: "–", U+00AD, no-break space, line feed, "Ð", Cyrillic capitals that look like Latin ones. */
const replaced = /[\u2010-\u2015\u2212\u00A0\u2000-\u200A\u202F\t\n\r\f\v\u00D0\u0189\u00F0\u0256АВСЕНКМОРТХ]|(?<=\d)\u00AD/g;
const mayHoldReplaced = createCharacterTest(
  /[\u2010-\u2015\u2212\u00A0\u2000-\u200A\u202F\t\n\r\f\v\u00D0\u0189\u00F0\u0256АВСЕНКМОРТХ\u00AD]/,
);
/** A letter followed by combining marks. */
const decomposed = /[\u0300-\u036F]/;

const replacement = (character: string): string => {
  if (/[\u2010-\u2015\u2212\u00AD]/.test(character)) return '-';
  if (character === '\u00D0' || character === '\u0189') return 'Đ';
  if (character === '\u00F0' || character === '\u0256') return 'đ';
  const cyrillic = 'АВСЕНКМОРТХ'.indexOf(character);
  return cyrillic < 0 ? ' ' : ('ABCEHKMOPTX'[cyrillic] ?? ' ');
};

export function prepare(source: string): Prepared {
  const composed = decomposed.test(source) ? compose(source) : { text: source, offsets: null };
  if (!mayHoldReplaced(composed.text)) return composed;
  return { text: composed.text.replace(replaced, replacement), offsets: composed.offsets };
}

function compose(source: string): Prepared {
  const pieces: string[] = [];
  const offsets: number[] = [];
  for (const match of source.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = toNfc(match[0]);
    pieces.push(piece);
    for (let index = 0; index < piece.length; index++) offsets.push(match.index + Math.min(index, match[0].length - 1));
  }
  offsets.push(source.length);
  return { text: pieces.join(''), offsets: Uint32Array.from(offsets) };
}

/** Offset in the prepared text → offset in the text given. */
export function sourceOffset(prepared: Prepared, offset: number): number {
  return prepared.offsets === null ? offset : (prepared.offsets[offset] ?? offset);
}

/** Printed words, gathered piece by piece while a paragraph is read. */
import type { Block, Piece } from './document.ts';
import type { NoteKind } from './notes.ts';
import type { RunStyle } from './run-style.ts';
import type { Story } from './story.ts';
import { isSymbolFont, readSymbol } from './symbols.ts';

export interface Place {
  story: Story;
  paragraphStyle: string | undefined;
}

export interface Inlines {
  pieces: Piece[];
  /** Text boxes that are anchored here. */
  anchored: Block[];
  /** Of its first word; null where it has none. */
  page: number | null;
}

export interface ParagraphState extends Inlines, Place {
  /** A note of this kind and id has its mark in the words that follow. */
  customMark: { kind: NoteKind; id: string } | null;
}

/** Words are printed unless they are hidden or the code of a field. */
export function write(text: string, style: RunStyle, state: ParagraphState, isNoteMark = false): void {
  const { story, pieces } = state;
  if (text === '' || style.vanish === true || !story.fields.isPrinting()) return;
  let mark = isNoteMark;
  if (state.customMark !== null && text.trim() !== '') {
    const { kind, id } = state.customMark;
    state.customMark = null;
    mark = story.notes?.refer(kind, id, story.page.number, text.trim()) != null;
  }
  const printed = isSymbolFont(style.font) ? text.replace(/[\uE000-\uF8FF]/g, (character) => readSymbol(character, style.font)) : text;
  state.page ??= story.page.number;
  const own: Piece = {
    text: printed,
    bold: style.bold === true,
    italic: style.italic === true,
    caps: style.caps === true,
    size: style.size,
    font: style.font,
    isNoteMark: mark,
    shift: mark || style.shift === 'none' ? null : (style.shift ?? null),
  };
  const last = pieces.at(-1);
  // Word cuts words into runs for reasons of its own (spelling, revisions).
  if (last !== undefined && isAlike(last, own)) last.text += own.text;
  else pieces.push(own);
}

const isAlike = (a: Piece, b: Piece): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.caps === b.caps &&
  a.size === b.size &&
  a.font === b.font &&
  a.shift === b.shift &&
  !a.isNoteMark &&
  !b.isNoteMark;

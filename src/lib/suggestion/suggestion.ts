/** What an editor may take over into a document: readings, targets, assignments. Never a fact, and never written by itself. */
import type { Anchor } from '../provision/body.ts';

export interface Suggestion {
  /** `reading`: `<Sic>`; `target`: `<Target>`; `task`: `<Task>`. */
  type: 'reading' | 'target' | 'task';
  /** The place that the words stand at, and their line in the file. */
  anchor: Anchor;
  line: number;
  /** The words that the element would wrap, as printed, white space collapsed. */
  words: string;
  /** UTF-16 offsets of these words in the file: `takeOver` puts `mdx` in their place. */
  start: number;
  end: number;
  /** The element with the words, as it would be written. */
  mdx: string;
  /**
   * Attributes that an editor must still choose, because the words do not decide them (`indicator`, `assignee`): they stand empty in `mdx`, which `check`
   * refuses until they are filled in.
   */
  missing: readonly string[];
  /** One Vietnamese sentence: what in the words speaks for it. */
  reason: string;
}

/** The file with one suggestion taken over; the offsets of the others hold no longer. */
export function takeOver(text: string, { start, end, mdx }: Pick<Suggestion, 'start' | 'end' | 'mdx'>): string {
  return text.slice(0, start) + mdx + text.slice(end);
}

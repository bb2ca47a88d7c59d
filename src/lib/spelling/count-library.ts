/** The words of all documents of a content folder: what a document that is not yet in it is compared with. */
import { parseBody } from '../directive/directive.ts';
import type { Content } from '../library/content.ts';
import { comparableUnits } from './comparable-words.ts';
import { LibraryWordCounter, placedWords } from './library-words.ts';

/** `except`: a document that must not be compared with itself. */
export function countLibraryWords(content: Content, except?: string): LibraryWordCounter {
  const words = new LibraryWordCounter();
  for (const { id, file } of content.directives) {
    const read = id === except ? null : content.readDirective(id);
    if (read === null || !('text' in read)) continue;
    for (const { comparable } of comparableUnits(parseBody(file, read.text))) words.add(placedWords(comparable));
  }
  return words;
}

/**
 * Marks in a document that is too broken for the rules to find them (GATE-001…003): whoever decides whether its last good version may be shown must not
 * overlook one. A mark seen where there is none costs a page until the file is mended; one missed shows what must not be shown.
 */
import type { DocumentId } from '../directive/directive.ts';
import type { Content } from '../library/content.ts';
import { findMarks, sourceLines } from './marks.ts';

/** Matches: `secrecy: MẬT`, `secrecy: "Tối mật"`. Does not match: `secrecy: null`, `  secrecy: { basis: unknown … }`. */
const secrecy = /^secrecy:[ \t]*(?!null\b|~|#)\S/m;

/** Matches: `  file: tinh-uy/cv-1.txt`, `file: "a/b.chu.txt"`. Does not match: `  file: ../cv-1.txt`, `  file: tinh-uy/cv-1.pdf`. */
const sourceLine = /^\s*file:\s*["']?([a-z0-9-]+\/[a-z0-9-]+(?:\.chu)?\.txt)/gm;

export function hidesMark(content: Content, id: DocumentId, kinds: readonly string[]): boolean {
  const read = content.readDirective(id);
  if (!('text' in read)) return false;
  const sources = [`${id}.txt`, `${id}.chu.txt`, ...[...read.text.matchAll(sourceLine)].map((match) => match[1] ?? '')].flatMap(
    (path) => content.readSource(path)?.text ?? [],
  );
  return secrecy.test(read.text) || [read.text, ...sources].some((text) => findMarks(sourceLines(text), kinds).length > 0);
}

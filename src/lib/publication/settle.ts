/** One step of the quarantine: what becomes of the documents that have errors now. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Content } from '../library/content.ts';
import type { Library } from '../library/library.ts';
import type { Decisions } from './decisions.ts';
import { isDeployable } from './gate.ts';
import { hidesMark } from './hidden-mark.ts';
import { createSameness } from './versions.ts';

export interface Round {
  content: Content;
  /** Of the site that is served now. */
  served: Content | null;
  /** Documents that have a locked address. */
  published: ReadonlySet<DocumentId>;
  /** The content with what has been decided so far, and its library. */
  chosen: Content;
  library: Library;
  decisions: Decisions;
}

type Errors = readonly Diagnostic[];

/** Answers the errors of documents that are as they were published, and of which no other document can be the cause. */
export function settle(byDocument: ReadonlyMap<DocumentId, Errors>, round: Round): Diagnostic[] {
  const { content, served, published, chosen, library, decisions } = round;
  const held = new Set(content.directives.map(({ id }) => id));
  const wasServed = new Set(served?.directives.map(({ id }) => id));
  const isSame = served === null ? () => false : createSameness(content, served);
  /** When the round began: what has stepped back since may be the cause of other errors, which the next round will not see. */
  const before = { kept: new Set(decisions.kept), out: new Set(decisions.out) };
  const isSettled = (id: DocumentId): boolean =>
    before.kept.has(id) !== decisions.kept.has(id) || before.out.has(id) !== decisions.out.has(id);
  const isNew = (id: DocumentId): boolean => held.has(id) && !before.kept.has(id) && !before.out.has(id);
  const isNewcomer = (id: DocumentId): boolean => isNew(id) && !published.has(id);

  /** What may not be shown, in no version: it bears a mark, or nothing permits to publish it any more. */
  const lacksGrounds = (id: DocumentId, errors: Errors): boolean => {
    const metadata = library.entry(id)?.metadata;
    if (errors.some(({ code }) => code.startsWith('GATE-')) || (metadata !== undefined && !isDeployable(metadata, library.site)))
      return true;
    const kinds = library.registry.kinds.map(({ name }) => name);
    return errors.length > 0 && hidesMark(chosen, id, kinds);
  };
  const stepBack = (id: DocumentId, errors: Errors): void => {
    if (wasServed.has(id)) decisions.keep(id, held.has(id) ? 'errors' : 'missing', errors);
    else decisions.leave(id, held.has(id) ? 'errors' : 'missing', errors);
  };
  const stepBackAsCause = (id: DocumentId, errors: Errors): void => {
    if (isSettled(id)) return;
    if (lacksGrounds(id, [])) decisions.leave(id, 'grounds', errors);
    else stepBack(id, errors);
  };
  /** What is new, or not as it was published, and named by the document or by its errors. */
  const causesOf = (id: DocumentId, errors: Errors): DocumentId[] => {
    const read = chosen.readDirective(id);
    const words = [...errors.map(({ found }) => found), ...('text' in read ? [read.text] : [])].join('\n');
    return namedDocuments(words).filter(
      (other) => other !== id && isNew(other) && (wasServed.has(other) ? !isSame(other) : !published.has(other)),
    );
  };

  const unsettled: Diagnostic[] = [];
  for (const [id, errors] of byDocument) {
    if (isSettled(id)) continue;
    const isKept = decisions.kept.has(id);
    const takers = published.has(id) ? takersOfNumber(errors).filter(isNewcomer) : [];
    if (lacksGrounds(id, errors)) decisions.leave(id, 'grounds', errors);
    else if (takers.length > 0) for (const other of takers) stepBackAsCause(other, errors);
    else if (!isKept && !(wasServed.has(id) && held.has(id) && isSame(id))) stepBack(id, errors);
    else {
      const causes = causesOf(id, errors);
      for (const other of causes) stepBackAsCause(other, errors);
      if (causes.length > 0) continue;
      if (isKept) decisions.leave(id, 'errors', errors);
      else unsettled.push(...errors);
    }
  }
  return unsettled;
}

/** Documents with the number of another (META-012): which of two comes first is decided by their names, not by which was published. */
const takersOfNumber = (errors: Errors): DocumentId[] =>
  namedDocuments(errors.flatMap(({ code, found }) => (code === 'META-012' ? [found] : [])).join('\n'));

/** Ids as far as words can name them: "content/directives/a/b.mdx", "source: a/b#1". */
function namedDocuments(words: string): DocumentId[] {
  return [...new Set(words.replaceAll('content/directives/', '').match(/[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*/g))];
}

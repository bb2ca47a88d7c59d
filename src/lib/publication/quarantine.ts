/**
 * What can be published of content with bad documents: each of them as it was published before, or left out; and again, until what remains has no error. A
 * fault of what all documents share is nobody's to leave out: then nothing is published.
 */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DocumentId } from '../directive/directive.ts';
import { assemble, type Assembled } from '../library/assemble.ts';
import type { Content } from '../library/content.ts';
import { createDecisions, omissionsOf, type Decision } from './decisions.ts';
import { summarizePublication } from './gate.ts';
import { lockedDocuments, mergeLocks } from './locked-lines.ts';
import { ownersOf } from './owners.ts';
import { settle } from './settle.ts';
import { chooseVersions } from './versions.ts';

/** `shared`: errors of the registry, the site or the lock; `sample`: the publication gate is closed; `nothing`: no document is left, and none was published. */
export type RefusalReason = 'shared' | 'sample' | 'nothing';

export interface Quarantine {
  /** Null where the content can be published, with what is decided of its bad documents. */
  refused: RefusalReason | null;
  /** Why it is refused. */
  problems: readonly Diagnostic[];
  decisions: readonly Decision[];
  /** What would be published. */
  content: Content;
  assembled: Assembled;
}

/** Each round settles a document at least; a chain of documents that rest on one another takes a round for each link. */
const mostRounds = 100;

/** `served` is the content of the site that is served now, null where there is none. */
export function quarantine(content: Content, served: Content | null, options: { secondParser: boolean }): Quarantine {
  const published = new Set(lockedDocuments(mergeLocks(content.locks, served?.locks ?? null, new Set())).keys());
  const decisions = createDecisions(published);
  for (let round = 1; ; round++) {
    const chosen = chooseVersions(content, served, decisions);
    const assembled = assemble(chosen, { ...options, locks: true, omissions: omissionsOf(decisions.all()) });
    const errors = assembled.diagnostics.filter(({ severity }) => severity === 'error');
    const answer = (refused: RefusalReason | null, problems: readonly Diagnostic[] = []): Quarantine => ({
      refused,
      problems,
      decisions: decisions.all(),
      content: chosen,
      assembled,
    });
    if (errors.length === 0) {
      const { entries, site } = assembled.library;
      if (summarizePublication(entries, site).isSample) return answer('sample');
      return answer(entries.length === 0 && served === null ? 'nothing' : null);
    }
    const { byDocument, shared } = ownersOf(errors, chosen, missing(published, chosen, decisions.out));
    // A page of two documents is lost with one of them, which is settled first.
    const fatal = shared.filter(({ code }) => code !== 'LOCK-001' || byDocument.size === 0);
    if (fatal.length > 0) return answer('shared', fatal);
    const unsettled = settle(byDocument, { content, served, published, chosen, library: assembled.library, decisions });
    if (unsettled.length > 0 || round === mostRounds) return answer('shared', unsettled.length > 0 ? unsettled : errors);
  }
}

function missing(published: ReadonlySet<DocumentId>, { directives }: Content, out: ReadonlySet<DocumentId>): DocumentId[] {
  const present = new Set(directives.map(({ id }) => id));
  return [...published].filter((id) => !present.has(id) && !out.has(id));
}

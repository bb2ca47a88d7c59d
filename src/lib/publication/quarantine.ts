/**
 * What can be published of content with bad documents: each of them as it was published before, or left out; and again, until what remains has no error. A
 * fault of what all documents share is nobody's to leave out: then nothing is published.
 */
import { directiveAddress } from '../address.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DocumentId } from '../directive/directive.ts';
import { assemble, type Assembled } from '../library/assemble.ts';
import type { Content, TextFile } from '../library/content.ts';
import { createDecisions, omissionsOf, type Decision } from './decisions.ts';
import { summarizePublication } from './gate.ts';
import { lockedDocuments, neverShown } from './locked-lines.ts';
import { ownersOf } from './owners.ts';
import { settle } from './settle.ts';
import { stopMoves } from './stopped-moves.ts';
import { chooseVersions, type Served } from './versions.ts';

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
  /** Documents with an address that says that they are not shown, which nobody has ever seen. */
  unseen: ReadonlySet<DocumentId>;
}

/** Each round settles a document at least; a chain of documents that rest on one another takes a round for each link. */
const mostRounds = 100;

export interface QuarantineOptions {
  secondParser: boolean;
  /** The locks of every release that is there, the newest last; left out where there is only the one that is served. */
  everLocked?: readonly TextFile[];
}

/** `served` is the content of the site that is served now, null where there is none. */
export function quarantine(content: Content, served: Content | null, { secondParser, everLocked }: QuarantineOptions): Quarantine {
  const shown = served?.locks ?? [];
  const before: Served | null = served === null ? null : { content: served, locks: { shown, ever: everLocked ?? shown } };
  const published = new Set(lockedDocuments([...(content.locks ?? []), ...(before?.locks.ever ?? [])]).keys());
  const decisions = createDecisions(published);
  for (let round = 1; ; round++) {
    const chosen = chooseVersions(content, before, decisions);
    const assembled = assemble(chosen, { secondParser, locks: true, omissions: omissionsOf(decisions.all()) });
    const errors = assembled.diagnostics.filter(({ severity }) => severity === 'error');
    const answer = (refused: RefusalReason | null, problems: readonly Diagnostic[] = []): Quarantine => ({
      refused,
      problems,
      decisions: decisions.all(),
      content: chosen,
      assembled,
      unseen: neverShown(
        decisions.all().flatMap(({ id, outcome }) => (outcome === 'withheld' ? [id] : [])),
        chosen.locks,
        before?.locks.ever ?? [],
      ),
    });
    if (errors.length === 0) {
      const { entries, site } = assembled.library;
      if (summarizePublication(entries, site).isSample) return answer('sample');
      const unlocked = chosen.directives.filter(({ id }) => !published.has(id));
      if (unlocked.length > 0) {
        for (const { id, file } of unlocked) decisions.leave(id, 'unlocked', [notLocked(id, file)]);
        stopMoves({ content, served, published, decisions });
        continue;
      }
      if (entries.length > 0 || served !== null) return answer(null);
      const waiting = decisions.all().filter(({ reason }) => reason === 'unlocked');
      return answer(
        'nothing',
        waiting.flatMap(({ problems }) => problems),
      );
    }
    const { byDocument, shared } = ownersOf(errors, chosen, missing(published, chosen, decisions.out));
    // A page of two documents is lost with one of them, which is settled first.
    const fatal = shared.filter(({ code }) => code !== 'LOCK-001' || byDocument.size === 0);
    if (fatal.length > 0) return answer('shared', fatal);
    const unsettled = settle(byDocument, { content, served, published, chosen, library: assembled.library, decisions });
    if (unsettled.length > 0 || round === mostRounds) return answer('shared', unsettled.length > 0 ? unsettled : errors);
    stopMoves({ content, served, published, decisions });
  }
}

/** What is not in the lock could change unnoticed once it is read: editors accept an address before it is published. */
const notLocked = (id: DocumentId, file: string): Diagnostic =>
  diagnostic('LOCK-005', { file, line: 1, column: 1 }, { found: directiveAddress(id) });

function missing(published: ReadonlySet<DocumentId>, { directives }: Content, out: ReadonlySet<DocumentId>): DocumentId[] {
  const present = new Set(directives.map(({ id }) => id));
  return [...published].filter((id) => !present.has(id) && !out.has(id));
}

/** What becomes of each document that cannot be published as it is; a document goes from new to kept to left out, never back. */
import type { DiagnosticCode } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { OmissionReason, Omissions, OmittedDocument } from './omissions.ts';
import type { Choice } from './versions.ts';

/** `kept`: as it was published before; `withheld`: its address says that it is not shown; `left`: it was never published, and is not now. */
export type Outcome = 'kept' | 'withheld' | 'left';

export interface Decision {
  id: DocumentId;
  outcome: Outcome;
  reason: OmissionReason;
  /** Of its present version, or of a document that cannot stand beside it. */
  problems: readonly Diagnostic[];
  /** Why its last good version cannot be shown either. */
  earlierProblems: readonly Diagnostic[];
}

type Settled = Omit<Decision, 'id' | 'outcome'>;

export interface Decisions extends Choice {
  keep(id: DocumentId, reason: OmissionReason, problems: readonly Diagnostic[]): void;
  leave(id: DocumentId, reason: OmissionReason, problems: readonly Diagnostic[]): void;
  /** This address leads where it led before. */
  stop(from: string): void;
  /** Sorted by id. */
  all(): Decision[];
}

export function createDecisions(published: ReadonlySet<DocumentId>): Decisions {
  const settled = new Map<DocumentId, Settled>();
  const kept = new Set<DocumentId>();
  const out = new Set<DocumentId>();
  const stopped = new Set<string>();
  return {
    kept,
    out,
    stopped,
    stop: (from) => {
      stopped.add(from);
    },
    keep: (id, reason, problems) => {
      kept.add(id);
      settled.set(id, { reason, problems, earlierProblems: [] });
    },
    leave: (id, reason, problems) => {
      const before = settled.get(id);
      kept.delete(id);
      out.add(id);
      if (before === undefined) settled.set(id, { reason, problems, earlierProblems: [] });
      else settled.set(id, { ...before, reason: reason === 'grounds' ? reason : before.reason, earlierProblems: problems });
    },
    all: () =>
      [...settled]
        .map(([id, own]) => ({ id, outcome: outcomeOf(kept.has(id), published.has(id)), ...own }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const outcomeOf = (isKept: boolean, isPublished: boolean): Outcome => (isKept ? 'kept' : isPublished ? 'withheld' : 'left');

/** What the site itself says of them. */
export function omissionsOf(decisions: readonly Decision[]): Omissions {
  const of = (outcome: Outcome): OmittedDocument[] =>
    decisions
      .filter((own) => own.outcome === outcome)
      .map(({ id, reason, problems }) => ({
        id,
        reason,
        codes: reason === 'errors' ? ([...new Set(problems.map(({ code }) => code))].sort() satisfies DiagnosticCode[]) : [],
      }));
  return { kept: of('kept'), withheld: of('withheld'), left: of('left').length };
}

/** What a published site does not show as its content has it: said on the pages concerned and on /ra-soat/ (Cần rà soát). */
import type { DiagnosticCode } from '../diagnostic/catalogue.ts';
import type { DocumentId } from '../directive/directive.ts';

/** `errors`: its file has some; `missing`: its file is gone, and nothing records why; `grounds`: it bears a mark, or what permits to publish it is in doubt;
 * `unlocked`: its address, or the new one that it is to have, is not in the lock yet. */
export type OmissionReason = 'errors' | 'missing' | 'grounds' | 'unlocked';

export interface OmittedDocument {
  id: DocumentId;
  reason: OmissionReason;
  /** Of its errors, each once, sorted; none of grounds, which are nobody's business but the editors'. */
  codes: readonly DiagnosticCode[];
}

export interface Omissions {
  /** Shown as it was published before. */
  kept: readonly OmittedDocument[];
  /** Published before, and not shown now: a page at its address says so. */
  withheld: readonly OmittedDocument[];
  /** How many documents were never published and are left out; which ones is said to editors alone. */
  left: number;
}

export const nothingOmitted: Omissions = { kept: [], withheld: [], left: 0 };

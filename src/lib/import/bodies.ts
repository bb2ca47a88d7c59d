/** Bodies that a document prints and the registry does not hold, as new entries of it. */
import type { Registry } from '../registry/registry.ts';
import type { Organization } from '../registry/schema.ts';
import type { Certainty, FieldEvidence } from '../transcription/proposal.ts';

/** An entry to be added to registry/organizations.yaml. */
export type NewBody = Pick<Organization, 'id' | 'name' | 'type'> & Partial<Organization>;

export interface ProposedBody {
  entry: NewBody;
  /** The words that name it. */
  printed: string;
  /** Where it is named: the issuer, a line of Kính gửi or of Nơi nhận. */
  field: 'issuer' | 'addressees' | 'recipients';
  certainty: Certainty;
  evidence: readonly FieldEvidence[];
  /** One Vietnamese sentence: what type and parent are concluded from. */
  reason: string;
}

/** An id belongs to one body for good: a namesake gets "-2". */
export function withUniqueId(wanted: string, registry: Pick<Registry, 'organization'>): string {
  const base = wanted.slice(0, longestId).replace(/-+$/, '');
  let id = base;
  for (let count = 2; registry.organization(id) !== undefined; count++) id = `${base}-${count}`;
  return id;
}

/** A segment of an address, with room for "-2". */
const longestId = 76;

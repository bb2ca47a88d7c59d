/**
 * What is known of the force of a document (hiệu lực). It follows neither from age nor from an issuer's end: without a source it is not known. Documents
 * of the library that say in so many words that they change, replace or repeal it are named, with the place that says so.
 */
import type { CitationGraph } from '../citation/graph.ts';
import type { Relation } from '../citation/relation.ts';
import type { Status } from '../directive/metadata.ts';
import type { Anchor } from '../provision/body.ts';
import type { Entry } from './entry.ts';
import type { Library } from './library.ts';

export interface StatedChange {
  relation: Relation;
  /** The document that acts; held, or under /vien-dan/. */
  by: string;
  /** Where it is said. */
  statedIn: { from: string; anchor: Anchor };
}

export interface DocumentStatus {
  /** As the editor has recorded it; null: not known. */
  recorded: Status | null;
  /** The strongest first. */
  changes: readonly StatedChange[];
}

/** A correction is no change of force; the strongest first. */
const strength: readonly Relation[] = ['bãi bỏ', 'thay thế', 'sửa đổi, bổ sung'];

export function documentStatus({ id, metadata }: Pick<Entry, 'id' | 'metadata'>, graph: CitationGraph): DocumentStatus {
  const changes = graph
    .edgesOf(id)
    .filter(({ to, relation }) => to === id && strength.includes(relation))
    .map(({ from, relation, statedIn }): StatedChange => ({ relation, by: from, statedIn }))
    .sort((a, b) => strength.indexOf(a.relation) - strength.indexOf(b.relation) || (a.by < b.by ? -1 : 1));
  return { recorded: metadata.status ?? null, changes };
}

/** What stands beside the name wherever the document is named alone, so that what is replaced does not look current; null: nothing is known. */
export function statusMark({ recorded, changes }: DocumentStatus): string | null {
  if (recorded !== null) return recorded.value;
  const [strongest] = changes;
  return strongest === undefined ? null : `có văn bản ${strongest.relation}`;
}

/** Of all held documents of which anything is known. */
export function statusMarks({ entries, graph }: Pick<Library, 'entries' | 'graph'>): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const mark = statusMark(documentStatus(entry, graph));
      return mark === null ? [] : [[entry.id, mark]];
    }),
  );
}

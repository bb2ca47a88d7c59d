/** What of a found document is not printed, in a form that the full-text index carries without finding it. */
import type { Entry } from '../library/entry.ts';

/** The order is that of the kept digits: never change it without building all indexes anew. */
const doubts = ['number', 'date', 'title', 'editorialTitle'] as const;
/** A value that is concluded, or a title that is the editor's. */
export type Doubt = (typeof doubts)[number];

export function doubtsOf({ metadata, isEditorialTitle }: Pick<Entry, 'metadata' | 'isEditorialTitle'>): Doubt[] {
  const { provenance } = metadata;
  return doubts.filter((doubt) => (doubt === 'editorialTitle' ? isEditorialTitle : provenance[doubt].basis === 'inferred'));
}

/** A digit for each: "13". */
export const formatDoubts = (own: readonly Doubt[]): string => own.map((doubt) => doubts.indexOf(doubt) + 1).join('');

export const readDoubts = (kept: string): Doubt[] => doubts.filter((_, index) => kept.includes(String(index + 1)));

/** What the library keeps of a directive: facts, not bodies, so that memory stays small at any size. */
import type { Metadata } from '../directive/metadata.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { DocumentNumber } from '../document-number/document-number.ts';
import { parseDocumentNumber } from '../document-number/document-number.ts';
import type { Kind, Term } from '../registry/schema.ts';
import type { Registry } from '../registry/registry.ts';

export interface Entry {
  id: DocumentId;
  organization: string;
  file: string;
  metadata: Metadata;
  kind: Kind;
  number: DocumentNumber | null;
  /** Of the date; null where the date is not known. */
  year: string | null;
  /** Title printed or inferred, else the editor's. */
  title: string;
  isEditorialTitle: boolean;
  term: Term | null;
}

/** Null where the kind is not in the registry; a rule reports that. */
export function createEntry(
  directive: { id: DocumentId; organization: string; file: string; metadata: Metadata },
  registry: Registry,
): Entry | null {
  const { id, organization, file, metadata } = directive;
  const kind = registry.kind(metadata.kind);
  if (kind === undefined) return null;
  return {
    id,
    organization,
    file,
    metadata,
    kind,
    number: metadata.number === null ? null : parseDocumentNumber(metadata.number),
    year: metadata.date === null ? null : metadata.date.slice(0, 4),
    title: metadata.title ?? metadata.editorialTitle ?? '',
    isEditorialTitle: metadata.title === null,
    term: metadata.date === null ? null : (registry.termOn(organization, metadata.date) ?? null),
  };
}

/** "Công văn số 3467-CV/TU"; "Công văn" where the number is not known. */
export function documentName(entry: Pick<Entry, 'metadata'>): string {
  const { kind, number } = entry.metadata;
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  return number === null ? name : `${name} số ${number}`;
}

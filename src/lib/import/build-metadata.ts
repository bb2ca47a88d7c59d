/** The complete frontmatter of a document, from the values that were chosen and where they are known from. */
import type { DocumentId } from '../directive/directive.ts';
import { provenanceFields, type Metadata, type Provenance, type ProvenanceField } from '../directive/metadata.ts';
import { findForbiddenCharacters } from '../text/unicode.ts';
import type { ProposedFurniture } from '../transcription/proposal.ts';
import type { Chosen, ChosenFields } from './choose-fields.ts';

export interface BuildInput {
  id: DocumentId;
  chosen: ChosenFields;
  editorialTitle: string | null;
  /** ISO: the day it is put up. */
  added: string;
  source: Pick<Metadata['source'], 'file' | 'sha256' | 'text'>;
  furniture: readonly ProposedFurniture[];
}

/** Null where kind or issuer is not known: nothing can be written then. */
export function buildMetadata({ id, chosen, editorialTitle, added, source, furniture }: BuildInput): Metadata | null {
  const { kind, issuer, title } = chosen;
  if (kind.value === null || issuer.value === null) return null;
  const provenance = Object.fromEntries(provenanceFields.map((field) => [field, provenanceOf(chosen[field], id)])) as Record<
    ProvenanceField,
    Provenance
  >;
  return {
    kind: kind.value,
    issuer: issuer.value,
    number: chosen.number.value,
    date: chosen.date.value,
    title: title.value,
    ...(title.value === null ? { editorialTitle } : {}),
    signatory: chosen.signatory.value,
    addressees: chosen.addressees.value ?? [],
    recipients: chosen.recipients.value ?? [],
    scope: chosen.scope.value,
    secrecy: chosen.secrecy.value,
    added,
    provenance,
    source: {
      file: source.file,
      sha256: source.sha256,
      ...(source.text == null ? {} : { text: source.text }),
      furniture: furniture.map(asEntry),
    },
  };
}

/** `id` null: the document has none yet, so that places in it cannot be named. */
export function provenanceOf(chosen: Chosen<unknown>, id: DocumentId | null): Provenance {
  if (chosen.basis === 'unknown') return { basis: 'unknown', reason: chosen.reason };
  const { evidence, anchor, source, reason } = chosen.grounds;
  const place = source ?? (anchor === undefined || id === null ? undefined : `${id}#${anchor}`);
  return { basis: chosen.basis, evidence, ...(place === undefined ? {} : { source: place }), ...(reason === undefined ? {} : { reason }) };
}

/** A character that may not stand in content is named by its code. */
function asEntry({ line, text, what }: ProposedFurniture): Metadata['source']['furniture'][number] {
  return { line, text: Array.from(text).length === 1 && findForbiddenCharacters(text).length > 0 ? codeOf(text) : text, what };
}

const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

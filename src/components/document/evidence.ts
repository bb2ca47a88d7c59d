/** Where the sentence stands that a value rests on: its address, and its place as a reader calls it. */
import * as vi from '../../i18n/vi.ts';
import { getBase, getLibrary, getPlaceNames } from '../../io/site.ts';
import { provisionAddress, withBase } from '../../lib/address.ts';
import type { ProvenanceField } from '../../lib/directive/metadata.ts';
import { documentName, type Entry } from '../../lib/library/entry.ts';
import { lower } from '../../lib/text/fold.ts';

export interface EvidencePlace {
  href: string;
  /** "Đoạn 1, văn bản này"; "Mục 1, Công văn số 3467-CV/TU". */
  name: string;
  /** Shorter: the place within this document, else the document alone. */
  shortName: string;
}

/** A document without a known number is told from others by its issuer. */
export function nameInText(entry: Entry): string {
  const { number, issuer } = entry.metadata;
  if (number !== null) return documentName(entry);
  const body = getLibrary().registry.organization(issuer.id);
  return vi.document.nameByIssuer(documentName(entry), body?.shortName ?? issuer.printed);
}

/** Values of a document that are concluded, not printed, as words: "số hiệu", "ngày ban hành". */
export const inferredNames = ({ metadata }: Entry, fields: readonly ProvenanceField[]): string[] =>
  fields.filter((field) => metadata.provenance[field].basis === 'inferred').map((field) => lower(vi.fields[field]));

/** `source` is "<document id>#<anchor>"; `here` the document that is being read. */
export function findEvidence(source: string, here: string): EvidencePlace {
  const [id = '', anchor = ''] = source.split('#');
  const isHere = id === here;
  const entry = getLibrary().entry(id);
  const place = vi.zones[anchor] ?? (entry === undefined ? undefined : getPlaceNames(id).get(anchor)) ?? anchor;
  const document = isHere ? vi.document.here : entry === undefined ? id : nameInText(entry);
  const name = vi.document.place(place, document);
  return { href: isHere ? `#${anchor}` : withBase(getBase(), provisionAddress(id, anchor)), name, shortName: isHere ? name : document };
}

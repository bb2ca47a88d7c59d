/** What an editor says to a proposal: the values that are confirmed or corrected, and where the document goes. */
import type { Metadata, ProvenanceField } from '../directive/metadata.ts';
import type { ProposedBlock } from '../transcription/proposal.ts';
import type { NewBody } from './bodies.ts';

/** An editor's word on one field. Only a person confirms: what a machine proposes as doubtful is not written without it. */
export interface Decision<Value> {
  /** Null: not known, whatever was proposed. */
  value: Value | null;
  confirmed: true;
  /** One Vietnamese sentence: why it is not known, or how it is concluded from the quote. */
  reason?: string;
  /** Words of a document of the library that it rests on, where this text does not print it; `source` is "<organization>/<id>#<anchor>". */
  evidence?: { quote: string; source: string };
}

/** Field → value as the frontmatter holds it. */
export type FieldDecisions = { [Name in ProvenanceField]?: Decision<NonNullable<Metadata[Name]>> };

export interface Decisions {
  fields?: FieldDecisions;
  /** The title that the editor gives where the document's own is not known. */
  editorialTitle?: string;
  /** The organization of the path: the owner of the symbol. */
  organization?: string;
  /** The document's id below it: "cv-3467-2024". */
  document?: string;
  /** Blocks that the editor has mended: instead of the proposed ones. */
  blocks?: readonly ProposedBlock[];
  /** Indexes of the proposal's furniture that are text of the document after all. */
  kept?: readonly number[];
  /** The body as MDX that the editor has mended: instead of what is made of the blocks. */
  body?: string;
  /** The mended body of a scan (OCR) was compared with the picture, letter by letter: it is not saved without. */
  comparedWithPicture?: boolean;
  /** Bodies to be added to the registry with the document. */
  bodies?: readonly NewBody[];
}

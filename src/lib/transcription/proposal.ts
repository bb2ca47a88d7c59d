/** What the importer proposes for a file: fields with evidence and certainty, blocks, furniture and what became of every character. The editor decides. */
import type { Zone } from '../markup/blocks.ts';
import type { Metadata } from '../directive/metadata.ts';
import type { SourceMark, SourceWarning } from './source-text.ts';

/** chắc chắn, cần xem lại, không thấy. */
export type Certainty = 'certain' | 'doubtful' | 'absent';

export interface FieldEvidence {
  /** Line of the given file (plain text) or of its extracted text, from 1. */
  line: number;
  /** The words there that the value rests on. */
  text: string;
}

export interface Field<Value> {
  /** Null where nothing is proposed: nothing is printed (absent), or what is printed cannot be read (doubtful, with its line). */
  value: Value | null;
  certainty: Certainty;
  evidence: readonly FieldEvidence[];
  /** One Vietnamese sentence: why it is doubtful or absent; empty where it is certain. */
  reason: string;
  /** Other values that the file allows, best first. */
  alternatives?: readonly Value[];
}

export interface ProposedIssuer {
  /** As printed. */
  printed: string;
  /** Id of the registry, null where no entry or more than one fits. */
  id: string | null;
}

/** `kind`, `number`, `date`, … hold what the frontmatter holds. */
export interface ProposedFields {
  /** Lower case, a name of registry/kinds.yaml: "công văn". */
  kind: Field<string>;
  /** Normal form, "3467-CV/TU". A number that is left blank on paper ("Số:      -CV/TU") is absent. */
  number: Field<string>;
  /** YYYY-MM-DD; YYYY-MM where the day is left blank, YYYY where the month is too: doubtful, and the frontmatter's date stays null then. */
  date: Field<string>;
  /** Place of issue as printed: "Đà Lạt". */
  place: Field<string>;
  issuer: Field<ProposedIssuer>;
  /** The body above the issuer as printed in the head: "ĐẢNG BỘ TỈNH LÂM ĐỒNG". */
  superior: Field<string>;
  /** Trích yếu on one line, without "V/v". */
  title: Field<string>;
  signatory: Field<NonNullable<Metadata['signatory']>>;
  addressees: Field<Metadata['addressees']>;
  recipients: Field<Metadata['recipients']>;
  scope: Field<NonNullable<Metadata['scope']>>;
  /** Mức độ mật, as printed. */
  secrecy: Field<string>;
  /** Mức độ khẩn, as printed. */
  urgency: Field<string>;
}

/** Lines of the source, by their index among `sourceLines`, and the zone that they stand in; every line stands in exactly one. */
export interface ZoneSpan {
  zone: Zone;
  /** Index of the first line and of the one behind the last. */
  from: number;
  to: number;
}

/** One printed block of the document that would be written. */
export type ProposedBlock =
  | {
      type: 'text';
      zone: Zone;
      /** The printed label ("1.", "-"), null for plain text. */
      label: string | null;
      /** Words behind the label, white space collapsed. */
      text: string;
      /** Offsets in `text`. */
      marks: readonly SourceMark[];
      isHeading: boolean;
      /** An unlabelled paragraph that belongs to the item above it. */
      isIndented: boolean;
      /** Lines of `Proposal.text` that it was made of. */
      lines: readonly number[];
    }
  | { type: 'table'; zone: Zone; rows: readonly (readonly string[])[]; lines: readonly number[] }
  | { type: 'footnote'; zone: Zone; mark: string; text: string; lines: readonly number[] };

/** Characters of the source that are no printed text of the document: page numbers, running heads, marks of a transcription. */
export interface ProposedFurniture {
  /** Line of `Proposal.text`. */
  line: number;
  /** Line of the given file, as in `SourceLine`. */
  fileLine: number;
  text: string;
  /** In Vietnamese: "số trang". */
  what: string;
}

/** Characters other than white space: `source` = `kept` + `furniture`, or `lost` and `added` say where not. */
export interface Coverage {
  source: number;
  kept: number;
  furniture: number;
  lost: readonly { line: number; text: string }[];
  added: readonly { line: number; text: string }[];
}

export interface Proposal {
  /** What `check` compares the document with: the source's text, its lines in the order of the document (notes at the foot of a page come behind their paragraph). */
  text: string;
  /** `text` is not the given file, so it is kept beside it (`source.text` of the frontmatter). */
  isExtract: boolean;
  fields: ProposedFields;
  blocks: readonly ProposedBlock[];
  furniture: readonly ProposedFurniture[];
  coverage: Coverage;
  warnings: readonly SourceWarning[];
}

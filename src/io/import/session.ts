import type { Suggestion } from '../../lib/suggestion/suggestion.ts';
/** One file on its way into the library: previewed as it would be written, then saved. The command and the editor's page both go through here. */
import type { Diagnostic } from '../../lib/diagnostic/diagnostic.ts';
import type { DocumentId } from '../../lib/directive/directive.ts';
import type { Metadata, Provenance, ProvenanceField } from '../../lib/directive/metadata.ts';
import type { ProposedBody } from '../../lib/import/bodies.ts';
import type { Decisions } from '../../lib/import/decisions.ts';
import type { Duplicate } from '../../lib/import/duplicates.ts';
import type { Missing } from '../../lib/import/place-document.ts';
import type { Triangulation } from '../../lib/import/triangulation.ts';
import type { Anchor } from '../../lib/provision/body.ts';
import type { Proposal } from '../../lib/transcription/proposal.ts';
import type { Refusal, SourceText } from '../../lib/transcription/source-text.ts';
import { preview } from './preview.ts';
import { save } from './save.ts';

export interface ImportOptions {
  /** The content folder. */
  content: string;
  /** Name of the given file, for its extension and for messages. */
  name: string;
  bytes: Uint8Array;
  /** ISO: the day on which the document is put up (`added`). */
  today: string;
  decisions?: Decisions;
  ocr?: boolean;
  /** What was read of these bytes before: they need not be read again. */
  source?: SourceText;
  onProgress?: (message: string) => void;
}

export interface SaveOptions extends ImportOptions {
  /** Write over a document of the same id (a .bak is kept), and beside one that is the same file or bears the same number. */
  force?: boolean;
}

/** What would be written of one field, and what that rests on. `isOpen`: a value is proposed that nobody has confirmed, so null is written. */
export interface ChosenField {
  value: Metadata[ProvenanceField];
  provenance: Provenance;
  isOpen: boolean;
}

export interface PreviewedProvision {
  anchor: Anchor;
  parent: Anchor | null;
  label: string | null;
  text: string;
}

export interface RefusedImport {
  ok: false;
  file: string;
  refusal: Refusal;
}

/** The text that is kept beside the original, and that `check` compares the document with. */
export type Transcript = Pick<Proposal, 'isExtract' | 'text'>;

export interface PreviewedImport {
  ok: true;
  file: string;
  sha256: string;
  source: SourceText;
  proposal: Proposal;
  transcript: Transcript;
  chosen: Readonly<Record<ProvenanceField, ChosenField>>;
  /** The registry cannot be read, so nothing can be saved: one Vietnamese sentence. */
  registryProblem: string | null;
  /** Empty: it can be saved. */
  missing: readonly Missing[];
  id: DocumentId | null;
  /** "content/directives/<id>.mdx" */
  path: string | null;
  metadata: Metadata | null;
  /** The file that would be written; while something is missing, the body alone without frontmatter. */
  mdx: string;
  provisions: readonly PreviewedProvision[];
  /** What `check` would say of this file if it were saved; of its text alone while something is missing. */
  diagnostics: readonly Diagnostic[];
  /** Annotations and readings that an editor may take over into `mdx`; nothing of them is written by itself. */
  suggestions: readonly Suggestion[];
  triangulation: readonly Triangulation[];
  duplicates: readonly Duplicate[];
  bodies: readonly ProposedBody[];
}

export type ImportPreview = RefusedImport | PreviewedImport;

export type SaveResult =
  | {
      saved: true;
      id: DocumentId;
      path: string;
      /** Below the content folder, with "content/" before it. */
      written: readonly string[];
      backups: readonly string[];
      /** What `check` says of the document now. */
      diagnostics: readonly Diagnostic[];
      preview: PreviewedImport;
    }
  | {
      saved: false;
      why: 'refused' | 'missing' | 'duplicate' | 'exists' | 'errors' | 'registry' | 'not-compared' | 'disk';
      /** One Vietnamese sentence. */
      message: string;
      preview: ImportPreview;
    };

/** Reads nothing but the content folder and writes nothing. */
export async function previewImport(options: ImportOptions): Promise<ImportPreview> {
  return preview(options);
}

/** Previews with the same decisions, then writes all of it or nothing. */
export async function saveImport(options: SaveOptions): Promise<SaveResult> {
  return save(options);
}

/** The manifest: for each document the hashes of its source, of its official text and of each of its provisions. A published contract (docs/format.md). */
import { directiveAddress, directiveSourceAddress } from '../address.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Metadata } from '../directive/metadata.ts';
import type { Hash } from '../permalink/hash.ts';
import { documentRecord } from '../permalink/lock.ts';
import type { OfficialBlock } from '../provision/text.ts';

export interface ManifestEntry {
  id: DocumentId;
  /** Path of the page below the site's folder. */
  page: string;
  source: { path: string; sha256: string };
  /** SHA-256 of the official text, a line each block. */
  text: string;
  /** Anchor → the first 16 digits of the SHA-256 of the words that stand there. */
  provisions: Record<string, string>;
}

export function manifestEntry(
  id: DocumentId,
  { source }: Pick<Metadata, 'source'>,
  blocks: readonly OfficialBlock[],
  hash: Hash,
): ManifestEntry {
  const { text = '', anchors = {} } = documentRecord(blocks, hash);
  return {
    id,
    page: `${directiveAddress(id).slice(1)}index.html`,
    source: { path: directiveSourceAddress(id, source.file).slice(1), sha256: source.sha256 },
    text,
    provisions: anchors as Record<string, string>,
  };
}

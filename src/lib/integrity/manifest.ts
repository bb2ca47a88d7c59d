/** The manifest: for each document the hashes of its source, of its official text and of each of its provisions. A published contract (docs/format.md). */
import { z } from 'zod';
import { directiveAddress, directiveSourceAddress } from '../address.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Metadata } from '../directive/metadata.ts';
import type { Hash } from '../permalink/hash.ts';
import { documentRecord } from '../permalink/lock.ts';
import type { OfficialBlock } from '../provision/text.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestEntrySchema = z.strictObject({
  id: z.string().describe('"<organization>/<id>"'),
  page: z.string().describe("path of the page below the site's folder"),
  source: z.strictObject({ path: z.string(), sha256 }),
  text: sha256.describe('of the official text, a line each block'),
  provisions: z
    .record(z.string(), z.string().regex(/^[0-9a-f]{16}$/))
    .describe('anchor → the first 16 digits of the SHA-256 of the words that stand there'),
});

export type ManifestEntry = z.output<typeof manifestEntrySchema>;

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

/** What every published JSON file says of itself, and the JSON Schemas that describe them. Published contracts (docs/format.md). */
import { z } from 'zod';
import { addresses } from '../address.ts';
import { redirectJsonSchema, removalJsonSchema, removedJsonSchema, withheldJsonSchema } from './absent-json.ts';
import { targetJsonSchema, taskJsonSchema } from './annotations-json.ts';
import { citationJsonSchema, citationSummarySchema, citedDocumentJsonSchema } from './citations-json.ts';
import { documentJsonSchema, documentSummarySchema } from './document-json.ts';
import { fileJsonSchema } from './file-list.ts';
import { manifestEntrySchema } from '../integrity/manifest.ts';

/**
 * The version of each format, raised where a field is renamed or removed or comes to mean something else. Within a version fields are only added: the
 * schemas let unknown ones pass.
 */
const formatVersions = {
  documents: 1,
  document: 1,
  citations: 1,
  targets: 1,
  tasks: 1,
  manifest: 1,
  files: 1,
  moves: 1,
  removed: 1,
  withheld: 1,
} as const;

export type Format = keyof typeof formatVersions;
/** What the `index.json` of one document may be. */
type DocumentFormat = 'document' | 'removed' | 'withheld';
export type ListFormat = Exclude<Format, DocumentFormat>;
export const formats = Object.keys(formatVersions) as Format[];

/** What a file begins with; `href` turns an address into the URL written. */
export const fileHead = (format: Format, href: (address: string) => string): { schema: string; version: number } => ({
  schema: href(addresses[`${format}Schema`]),
  version: formatVersions[format],
});

const documentShapes: Readonly<Record<DocumentFormat, z.ZodRawShape>> = {
  document: documentJsonSchema.shape,
  removed: removedJsonSchema.shape,
  withheld: withheldJsonSchema.shape,
};

const isOfOneDocument = (format: Format): format is DocumentFormat => Object.hasOwn(documentShapes, format);

const lists: Readonly<Record<ListFormat, z.ZodRawShape>> = {
  documents: { documents: z.array(documentSummarySchema) },
  citations: { citations: z.array(citationJsonSchema), citedDocuments: z.array(citedDocumentJsonSchema) },
  targets: { targets: z.array(targetJsonSchema) },
  tasks: { tasks: z.array(taskJsonSchema) },
  manifest: { documents: z.array(manifestEntrySchema) },
  files: { files: z.array(fileJsonSchema) },
  moves: { redirects: z.array(redirectJsonSchema), removed: z.array(removalJsonSchema) },
};

const descriptions: Readonly<Record<Format, string>> = {
  documents: 'Documents of the library, without their provisions.',
  document: 'One document: its metadata and its provisions in printed order.',
  citations: 'Every citation found in the documents, and every document that is cited.',
  targets: 'Targets (chỉ tiêu) of all documents.',
  tasks: 'Assignments (nhiệm vụ) of all documents.',
  manifest: 'Hashes of each document: of its source file, its official text and each provision.',
  files: 'The files that can be downloaded, with size and SHA-256.',
  moves: 'Addresses that lead on to another for good, and documents that were taken down.',
  removed: 'In the place of a document that was taken down: who decided so, when and why.',
  withheld: 'In the place of a published document that is not shown for the time being: why.',
};

/** The zod schema of a whole file. */
export function fileSchema(format: Format): z.ZodType {
  const head = z.strictObject({
    schema: z.string().describe('address of this schema'),
    version: z
      .literal(formatVersions[format])
      .describe('fields may be added within a version; none is renamed or removed without a new one'),
  });
  if (isOfOneDocument(format)) return head.extend(documentShapes[format]);
  const summary = format === 'citations' ? { summary: citationSummarySchema.optional().describe('of the whole; parts have none') } : {};
  const parts = { parts: z.array(z.string()).describe('past 4 MB: files of the same shape, each with a share of the lists') };
  return z.union([head.extend({ ...lists[format], ...summary }), head.extend({ ...parts, ...summary })]);
}

/** JSON Schema (2020-12) of a format. */
export function jsonSchema(format: Format): object {
  const schema = z.toJSONSchema(fileSchema(format), {
    // Who checks with a schema kept from last year must not stumble over a field added since.
    override: ({ jsonSchema: own }) => {
      if (own.additionalProperties === false) delete own.additionalProperties;
    },
  });
  return { ...schema, title: format, description: descriptions[format] };
}

/** How the editor's pages name what the importer names by ids or in its own spelling. */
import { openContent } from '../io/content.ts';
import type { PreviewedImport } from '../io/import/session.ts';
import { parseBody, parseDirective } from '../lib/directive/directive.ts';
import { createPrintedText } from '../lib/import/printed-text.ts';
import { asPrinted } from '../lib/import/settle-decisions.ts';
import { documentName } from '../lib/library/entry.ts';
import { officialBlocks } from '../lib/provision/text.ts';
import type { Registry } from '../lib/registry/registry.ts';
import type { ProposedIssuer } from '../lib/transcription/proposal.ts';

/** The documents that the file may be, by number and title. */
export function namesOf({ duplicates }: Pick<PreviewedImport, 'duplicates'>, folder: string): ReadonlyMap<string, string> {
  if (duplicates.length === 0) return new Map();
  const content = openContent(folder);
  return new Map(
    duplicates.flatMap(({ id }) => {
      const read = content.directives.some((held) => held.id === id) ? content.readDirective(id) : null;
      const metadata = read !== null && 'text' in read ? parseDirective(id, id, read.text).metadata : null;
      return metadata == null ? [] : [[id, `${documentName({ metadata })}: ${metadata.title ?? metadata.editorialTitle ?? ''}`] as const];
    }),
  );
}

/** The name that would be written; empty where the text prints none. */
export function printedIssuer({ file, mdx }: PreviewedImport, { id, printed }: ProposedIssuer, registry: Registry): string {
  const text = createPrintedText(officialBlocks(parseBody(file, mdx)));
  const own = asPrinted({ id: id ?? '', printed: text.printing(printed) ?? '' }, text, registry).printed;
  return text.printing(own) ?? '';
}

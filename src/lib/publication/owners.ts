/** Whose errors they are: of one document each, or of what all documents share. */
import { directiveAddress } from '../address.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Content } from '../library/content.ts';

export interface OwnedErrors {
  byDocument: ReadonlyMap<DocumentId, readonly Diagnostic[]>;
  shared: readonly Diagnostic[];
}

/** `missing` are documents that have a locked address and no file. */
export function ownersOf(errors: readonly Diagnostic[], content: Content, missing: readonly DocumentId[]): OwnedErrors {
  const files = new Map<string, DocumentId[]>(content.directives.map(({ id, file }) => [file, [id]]));
  const ownersIn = (file: string): readonly DocumentId[] => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const own = file.startsWith('content/sources/') ? transcribedFrom(content, file.slice('content/sources/'.length)) : [];
    files.set(file, own);
    return own;
  };
  const byDocument = new Map<DocumentId, Diagnostic[]>();
  const shared: Diagnostic[] = [];
  for (const error of errors) {
    const lost = error.code === 'LOCK-001' ? missing.filter((id) => error.found.includes(directiveAddress(id))) : [];
    const owners = [...ownersIn(error.file), ...lost];
    if (owners.length === 0) shared.push(error);
    for (const id of owners) byDocument.set(id, [...(byDocument.get(id) ?? []), error]);
  }
  return { byDocument, shared };
}

/** Documents that name a file as their source, also where the rest of their frontmatter cannot be read. */
function transcribedFrom(content: Content, path: string): DocumentId[] {
  return content.directives
    .map(({ id }) => id)
    .filter((id) => {
      const read = content.readDirective(id);
      return 'text' in read && read.text.split('\n').some((line) => /^\s*file:/.test(line) && line.includes(path));
    });
}

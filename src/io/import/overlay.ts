/** The content as it would be with one more document, in memory. */
import type { Content } from '../../lib/library/content.ts';
import type { SourceFile } from '../../lib/rules/rule.ts';
import type { DocumentId } from '../../lib/directive/directive.ts';

export interface AddedDocument {
  id: DocumentId;
  text: string;
  /** Path below content/sources/ → the file. */
  sources: ReadonlyMap<string, SourceFile>;
}

export const directiveFile = (id: DocumentId): string => `content/directives/${id}.mdx`;

export function withDocument(content: Content, { id, text, sources }: AddedDocument): Content {
  const others = content.directives.filter((own) => own.id !== id);
  return {
    ...content,
    directives: [...others, { id, file: directiveFile(id) }].sort((a, b) => (a.id < b.id ? -1 : 1)),
    readDirective: (own) => (own === id ? { text } : content.readDirective(own)),
    readSource: (path) => sources.get(path) ?? content.readSource(path),
  };
}

/** A document as its page shows it, from a content folder that may not hold it yet: rendered by the core, as the direct host does. */
import { createExpander } from '../lib/abbreviation/expand.ts';
import { withBase } from '../lib/address.ts';
import { assemble } from '../lib/library/assemble.ts';
import type { Content } from '../lib/library/content.ts';
import type { Entry } from '../lib/library/entry.ts';
import type { Library } from '../lib/library/library.ts';
import type { DocumentId } from '../lib/directive/directive.ts';
import type { Body } from '../lib/provision/body.ts';
import { documentLinks } from '../lib/render/citation-links.ts';
import { renderDocument, type RenderedDocument } from '../lib/render/document.ts';
import { previewBase } from './routes.ts';

export interface Draft {
  id: DocumentId;
  mdx: string;
}

export interface ShownDocument {
  entry: Entry;
  library: Library;
  rendered: RenderedDocument;
}

/** The content with a document that is not written yet, in the place of one of the same id. */
export function withDraft(content: Content, { id, mdx }: Draft): Content {
  const others = content.directives.filter((own) => own.id !== id);
  const directives = [...others, { id, file: `content/directives/${id}.mdx` }].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...content, directives, readDirective: (own) => (own === id ? { text: mdx } : content.readDirective(own)) };
}

/** Null where there is no such document, or its frontmatter cannot be read. */
export function showDocument(content: Content, id: DocumentId): ShownDocument | null {
  let body: Body | undefined;
  const { library } = assemble(content, {
    secondParser: false,
    onDocument: (own, read) => {
      if (own.id === id) body = read;
    },
  });
  const entry = library.entry(id);
  if (entry === undefined || body === undefined) return null;
  const links = documentLinks(library.graph, id, (address) => withBase(previewBase, address));
  const expand = createExpander(library.glossary, entry.organization, library.graph.of(id));
  return { entry, library, rendered: renderDocument(body, links, expand) };
}

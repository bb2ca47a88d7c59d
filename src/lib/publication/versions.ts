/** Content in which some documents stand as they were published before, and some not at all. */
import { parseDirective, type DocumentId } from '../directive/directive.ts';
import type { Content } from '../library/content.ts';
import { lockedDocuments, mergeLocks } from './locked-lines.ts';

export interface Choice {
  /** As they were published before. */
  kept: ReadonlySet<DocumentId>;
  out: ReadonlySet<DocumentId>;
}

export function chooseVersions(content: Content, served: Content | null, { kept, out }: Choice): Content {
  if (served === null) return { ...content, directives: content.directives.filter(({ id }) => !out.has(id)) };
  const sources = new Set([...kept].map((id) => sourceOf(served, id)));
  const directives = [
    ...content.directives.filter(({ id }) => !kept.has(id) && !out.has(id)),
    ...served.directives.filter(({ id }) => kept.has(id)),
  ];
  return {
    ...content,
    directives: directives.sort((a, b) => (a.id < b.id ? -1 : 1)),
    readDirective: (id) => (kept.has(id) ? served : content).readDirective(id),
    readSource: (path) => (sources.has(path) ? served : content).readSource(path),
    locks: mergeLocks(content.locks, served.locks, kept),
  };
}

/** Path of a document's source below content/sources/; undefined where its frontmatter cannot be read. */
function sourceOf(content: Content, id: DocumentId): string | undefined {
  const read = content.readDirective(id);
  return 'text' in read ? parseDirective(id, `content/directives/${id}.mdx`, read.text).metadata?.source.file : undefined;
}

/** Which documents are the same, to the byte, as they were published: text, source, and what the lock says of them. */
export function createSameness(content: Content, served: Content): (id: DocumentId) => boolean {
  const locks = [lockedDocuments(content.locks), lockedDocuments(served.locks)] as const;
  return (id) => {
    const [own, before] = [content.readDirective(id), served.readDirective(id)];
    if (!('text' in own) || !('text' in before) || own.text !== before.text) return false;
    const lock = locks[0].get(id);
    const source = sourceOf(content, id);
    return (
      (lock === undefined || lock === locks[1].get(id)) &&
      (source === undefined || content.readSource(source)?.sha256 === served.readSource(source)?.sha256)
    );
  };
}

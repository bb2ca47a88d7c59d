/** Content in which some documents stand as they were published before, and some not at all. */
import { parseDirective, type DocumentId } from '../directive/directive.ts';
import { sourceFiles } from '../directive/metadata.ts';
import type { Content } from '../library/content.ts';
import { documentMoves, parseRedirects } from '../permalink/moved.ts';
import { lockedDocuments, mergeLocks, type ServedLocks } from './locked-lines.ts';
import { chooseRedirects } from './stopped-moves.ts';

/** The content of the site that is served now, and what the releases that are there have locked. */
export interface Served {
  content: Content;
  locks: ServedLocks;
}

export interface Choice {
  /** As they were published before. */
  kept: ReadonlySet<DocumentId>;
  out: ReadonlySet<DocumentId>;
  /** Addresses that lead where they led before. */
  stopped: ReadonlySet<string>;
}

export function chooseVersions(content: Content, before: Served | null, { kept, out, stopped }: Choice): Content {
  const redirects = chooseRedirects(content.redirects, before?.content.redirects ?? null, stopped);
  if (before === null) return { ...content, redirects, directives: content.directives.filter(({ id }) => !out.has(id)) };
  const { content: served, locks } = before;
  const sources = new Set([...kept].flatMap((id) => sourcesOf(served, id)));
  const directives = [
    ...content.directives.filter(({ id }) => !kept.has(id) && !out.has(id)),
    ...served.directives.filter(({ id }) => kept.has(id)),
  ];
  return {
    ...content,
    directives: directives.sort((a, b) => (a.id < b.id ? -1 : 1)),
    readDirective: (id) => (kept.has(id) ? served : content).readDirective(id),
    readSource: (path) => (sources.has(path) ? served : content).readSource(path),
    redirects,
    locks: mergeLocks(content.locks, locks, kept, movesOf(redirects)),
  };
}

export const movesOf = (redirects: Content['redirects']): Map<DocumentId, DocumentId> =>
  documentMoves(parseRedirects(redirects).entries.map(({ value }) => value));

/** Paths of a document's source and of the text extracted from it below content/sources/; none where its frontmatter cannot be read. */
function sourcesOf(content: Content, id: DocumentId): readonly string[] {
  const read = content.readDirective(id);
  const metadata = 'text' in read ? parseDirective(id, `content/directives/${id}.mdx`, read.text).metadata : null;
  return metadata === null ? [] : sourceFiles(metadata);
}

/** Which documents are the same, to the byte, as they were published: text, source, and what the lock says of them. */
export function createSameness(content: Content, served: Content): (id: DocumentId) => boolean {
  const locks = [lockedDocuments(content.locks), lockedDocuments(served.locks)] as const;
  return (id) => {
    const [own, before] = [content.readDirective(id), served.readDirective(id)];
    if (!('text' in own) || !('text' in before) || own.text !== before.text) return false;
    const lock = locks[0].get(id);
    return (
      (lock === undefined || lock === locks[1].get(id)) &&
      sourcesOf(content, id).every((source) => content.readSource(source)?.sha256 === served.readSource(source)?.sha256)
    );
  };
}

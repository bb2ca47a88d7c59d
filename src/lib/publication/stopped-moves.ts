/** Renamed documents whose new page cannot be shown: the old address answers as it did before, and the new one waits. */
import { directiveId } from '../address.ts';
import type { DocumentId } from '../directive/directive.ts';
import type { Content, TextFile } from '../library/content.ts';
import { isDocumentAddress, parseRedirects } from '../permalink/moved.ts';
import type { Decisions } from './decisions.ts';

/** The list with the redirects of these addresses as they were served, or without them. */
export function chooseRedirects(own: TextFile | null, served: TextFile | null, stopped: ReadonlySet<string>): TextFile | null {
  if (own === null || stopped.size === 0) return own;
  const before = parseRedirects(served).entries.flatMap(({ value }) => (stopped.has(value.from) ? [value] : []));
  const lines: string[] = [];
  for (const { value, at } of parseRedirects(own).entries) {
    if (stopped.has(value.from)) continue;
    // Where it stands in the file, so that messages name it rightly. JSON is YAML, too.
    while (lines.length < at('from').line - 1) lines.push('');
    lines.push(`- ${JSON.stringify(value)}`);
  }
  return { file: own.file, text: [...lines, ...before.map((value) => `- ${JSON.stringify(value)}`), ''].join('\n') };
}

interface Surroundings {
  content: Content;
  served: Content | null;
  /** Documents that have a locked address. */
  published: ReadonlySet<DocumentId>;
  decisions: Decisions;
}

/** A document that left its new address stays at the old one, in its version of there. */
export function stopMoves({ content, served, published, decisions }: Surroundings): void {
  if (content.redirects === null) return;
  const shown = new Set(served?.directives.map(({ id }) => id));
  const ledBefore = new Set(parseRedirects(served?.redirects ?? null).entries.map(({ value }) => value.from));
  const settled = new Map(decisions.all().map((own) => [own.id, own]));
  for (const { value } of parseRedirects(content.redirects).entries) {
    const [from, to] = [directiveId(value.from), settled.get(directiveId(value.to))];
    if (!isDocumentAddress(value.from) || !isDocumentAddress(value.to) || decisions.stopped.has(value.from)) continue;
    if (to === undefined || to.outcome === 'kept') continue;
    // Then the page at the new address says what there is to say.
    if (published.has(to.id) && (shown.has(to.id) || to.reason === 'grounds')) continue;
    decisions.stop(value.from);
    if (ledBefore.has(value.from)) continue;
    if (shown.has(from) && to.reason !== 'grounds') decisions.keep(from, to.reason, to.problems);
    else decisions.leave(from, to.reason, to.problems);
  }
}

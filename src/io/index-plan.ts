/**
 * In which order the documents of a library are read, so that each period of the search index can be made while the documents of the next are still read
 * (docs/decisions/0019-chi-muc-theo-ky.md).
 */
import type { DocumentId } from '../lib/directive/directive.ts';
import type { Content } from '../lib/library/content.ts';
import { planPeriods } from '../lib/search/periods.ts';

export interface IndexPlan {
  /** So many indexes there will be, at least one. */
  periods: number;
  /** Which one a document goes into, from 0, the newest. */
  periodOf(id: DocumentId): number;
  /** The same content, its documents one period after the other. */
  content: Content;
}

export function planIndex(content: Content, most: number): IndexPlan {
  const { directives } = content;
  if (directives.length <= most) return { periods: 1, periodOf: () => 0, content };
  const planned = planPeriods(
    directives.map(({ id }) => dateIn(content, id)),
    most,
  );
  const periods = new Map(planned.flatMap(({ places }, period) => places.map((place) => [directives[place]?.id ?? '', period] as const)));
  const ordered = planned.flatMap(({ places }) => places.flatMap((place) => directives[place] ?? []));
  return { periods: planned.length, periodOf: (id) => periods.get(id) ?? 0, content: { ...content, directives: ordered } };
}

/** As the frontmatter writes it, found without reading all of it: of a date written otherwise the document goes among those without one. */
function dateIn(content: Content, id: DocumentId): string | null {
  const read = content.readDirective(id);
  if (!('text' in read)) return null;
  const end = read.text.indexOf('\n---', 3);
  // Matches "\ndate: 2024-01-05", "\ndate: '2024-01-05'"; not "\n  date: 2024-01-05" of something inside.
  return /\ndate:[ \t]*["']?(\d{4}-\d{2}-\d{2})/.exec(read.text.slice(0, end < 0 ? undefined : end))?.[1] ?? null;
}

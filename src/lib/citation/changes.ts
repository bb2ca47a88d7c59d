/** The accepted graph and what changed against it: no link is made, lost or re-aimed without somebody having seen it (CITE-22). */
import type { Citation, CitationGraph } from './graph.ts';

/** "3.4/2" (second citation of that place) → "resolved tinh-uy-lam-dong/nq-28-2023#1"; what is no link is left out. */
export function acceptedCitations(citations: readonly Citation[]): Record<string, string> {
  const counts = new Map<string, number>();
  const result: Record<string, string> = {};
  for (const citation of citations) {
    if (citation.outcome === 'ignored') continue;
    const count = (counts.get(citation.anchor) ?? 0) + 1;
    counts.set(citation.anchor, count);
    result[`${citation.anchor}/${count}`] = formatOutcome(citation);
  }
  return result;
}

function formatOutcome({ outcome, target, targetAnchor, candidates }: Citation): string {
  if (target !== null) return `${outcome} ${target}${targetAnchor === null ? '' : `#${targetAnchor}`}`;
  return [outcome, ...candidates].join(' ');
}

export interface GraphChange {
  type: 'added' | 'removed' | 're-targeted';
  from: string;
  /** "3.4/2". */
  place: string;
  surface: string | null;
  before: string | null;
  after: string | null;
  line: number;
}

/** `accepted` is what the lock keeps of each document, by id; documents that it does not have are new, and all their citations with them. */
export function graphChanges(
  graph: CitationGraph,
  ids: readonly string[],
  accepted: (id: string) => Readonly<Record<string, string>> | undefined,
): GraphChange[] {
  return ids.flatMap((from) => {
    const before = accepted(from) ?? {};
    const own = graph.of(from).filter(({ outcome }) => outcome !== 'ignored');
    const now = acceptedCitations(own);
    const counts = new Map<string, number>();
    const byPlace = new Map<string, Citation>();
    for (const citation of own) {
      const count = (counts.get(citation.anchor) ?? 0) + 1;
      counts.set(citation.anchor, count);
      byPlace.set(`${citation.anchor}/${count}`, citation);
    }
    const places = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
    return places.flatMap((place): GraphChange[] => {
      const [old, current] = [before[place] ?? null, now[place] ?? null];
      if (old === current) return [];
      const citation = byPlace.get(place);
      const type = old === null ? 'added' : current === null ? 'removed' : 're-targeted';
      return [{ type, from, place, surface: citation?.surface ?? null, before: old, after: current, line: citation?.line ?? 1 }];
    });
  });
}

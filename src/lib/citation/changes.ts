/** The accepted graph and what changed against it: no link is made, lost or re-aimed without somebody having seen it (CITE-22). */
import type { Citation, CitationGraph } from './graph.ts';

/** "3.4/2" (second citation of that place) → the citation; what is no link is left out. */
function byPlace(citations: readonly Citation[]): Map<string, Citation> {
  const counts = new Map<string, number>();
  const result = new Map<string, Citation>();
  for (const citation of citations) {
    if (citation.outcome === 'ignored') continue;
    const count = (counts.get(citation.anchor) ?? 0) + 1;
    counts.set(citation.anchor, count);
    result.set(`${citation.anchor}/${count}`, citation);
  }
  return result;
}

/** "3.4/2" → "resolved tinh-uy-lam-dong/nq-28-2023#1", as the lock keeps it. */
export function acceptedCitations(citations: readonly Citation[]): Record<string, string> {
  return Object.fromEntries([...byPlace(citations)].map(([place, citation]) => [place, formatOutcome(citation)]));
}

function formatOutcome({ outcome, target, targetAnchor, candidates }: Citation): string {
  if (target !== null) return `${outcome} ${target}${targetAnchor === null ? '' : `#${targetAnchor}`}`;
  return [outcome, ...candidates].join(' ');
}

const outcomeWords: Readonly<Record<string, string>> = {
  resolved: 'tới',
  'cited-only': 'chưa có toàn văn:',
  external: 'toàn văn ở trang khác:',
  ambiguous: 'chưa rõ văn bản nào:',
};

/** What the lock keeps of a citation, for people: "cited-only kl-49-tw" → "chưa có toàn văn: kl-49-tw". */
export function describeOutcome(kept: string | null): string {
  if (kept === null) return 'không có liên kết';
  const [outcome = '', ...targets] = kept.split(' ');
  return [outcomeWords[outcome] ?? outcome, targets.join(', ')].filter((words) => words !== '').join(' ');
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
    const now = byPlace(graph.of(from));
    const places = [...new Set([...Object.keys(before), ...now.keys()])].sort();
    return places.flatMap((place): GraphChange[] => {
      const citation = now.get(place);
      const [old, current] = [before[place] ?? null, citation === undefined ? null : formatOutcome(citation)];
      if (old === current) return [];
      const type = old === null ? 'added' : current === null ? 'removed' : 're-targeted';
      return [{ type, from, place, surface: citation?.surface ?? null, before: old, after: current, line: citation?.line ?? 1 }];
    });
  });
}

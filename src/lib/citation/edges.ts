/** Relations between documents, each stored on one side only. */
import type { Entry } from '../library/entry.ts';
import type { Registry } from '../registry/registry.ts';
import type { Citation, Edge } from './graph.ts';
import { changing } from './relation.ts';
import type { Pending } from './resolve.ts';

/** Held targets and targets under /vien-dan/; the citing document's own relations, and those that it states between two others. */
export function createEdges(
  pending: readonly Pending[][],
  citations: readonly Citation[],
  entries: ReadonlyMap<string, Entry>,
  registry: Registry,
): Edge[] {
  const edges = new Map<string, Edge>();
  const add = (edge: Edge): void => {
    const key = `${edge.from} ${edge.relation} ${edge.to}`;
    if (edge.from !== edge.to && !edges.has(key)) edges.set(key, edge);
  };
  let offset = 0;
  for (const own of pending) {
    own.forEach((one, index) => {
      const citation = citations[offset + index];
      if (citation?.target == null) return;
      const statedIn = { from: citation.from, anchor: citation.anchor };
      const relation = mayChange(citation, entries, registry) ? citation.relation : 'viện dẫn';
      add({ from: citation.from, to: citation.target, relation, statedIn, isThirdParty: false });
      const { between } = one.mention;
      const other = between === null ? undefined : citations[offset + between.of]?.target;
      if (between === null || other == null) return;
      const [acting, suffering] = between.isPassive ? [citation.target, other] : [other, citation.target];
      add({ from: acting, to: suffering, relation: between.relation, statedIn, isThirdParty: true });
    });
    offset += own.length;
  }
  return [...edges.values()].sort((a, b) => (`${a.from} ${a.to} ${a.relation}` < `${b.from} ${b.to} ${b.relation}` ? -1 : 1));
}

/** CITE-21: only the issuing body or a superior changes, replaces or repeals; of documents not held nobody can tell whose they are. */
export function mayChange(
  citation: Pick<Citation, 'from' | 'relation' | 'target'>,
  entries: ReadonlyMap<string, Entry>,
  registry: Registry,
): boolean {
  if (!changing.includes(citation.relation)) return true;
  const own = entries.get(citation.from)?.organization;
  const other = entries.get(citation.target ?? '')?.organization;
  if (own === undefined || other === undefined) return true;
  for (
    let above: string | null | undefined = other, steps = 0;
    above != null && steps < 20;
    above = registry.organization(above)?.parent, steps++
  ) {
    // A body that followed it is the same body in another era.
    if (above === own || isSuccessor(above, own, registry)) return true;
  }
  return registry.organization(own)?.type === 'central';
}

function isSuccessor(earlier: string, later: string, registry: Registry): boolean {
  const seen = new Set<string>();
  const open = [earlier];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === later) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(registry.organization(id)?.successors ?? []));
  }
  return false;
}

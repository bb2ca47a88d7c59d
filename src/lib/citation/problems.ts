/** What an editor should look at in a graph: wrong overrides, contradictions, dates out of order. */
import type { Entry } from '../library/entry.ts';
import type { Anchor } from '../provision/body.ts';
import type { Registry } from '../registry/registry.ts';
import { mayChange } from './edges.ts';
import type { Citation, CitedDocument, GraphProblem } from './graph.ts';
import { isRelation } from './relation.ts';
import type { Pending } from './resolve.ts';
import type { OutOfOrder } from './series.ts';

/** What an editor wrote into `<Cite>` and does not hold. */
export function overrideProblems(
  pending: readonly Pending[],
  citations: readonly Citation[],
  cited: readonly { id: string }[],
  entries: ReadonlyMap<string, Entry>,
  registry: Registry,
  anchorsOf: (id: string) => ReadonlyMap<Anchor, Anchor>,
): GraphProblem[] {
  const ids = new Set([...cited.map(({ id }) => id), ...entries.keys(), ...registry.citedDocuments.map(({ id }) => id)]);
  return pending.flatMap(({ from, mention: { override } }, index): GraphProblem[] => {
    if (override === null) return [];
    const { to, relation, at, line, column } = override;
    const citation = citations[index];
    const place = { from, line, column };
    if (!ids.has(to)) return [{ type: 'unknown-target', ...place, to }];
    const problems: GraphProblem[] = [];
    if (at !== null && !(entries.has(to) && [...anchorsOf(to).values()].includes(at)))
      problems.push({ type: 'unknown-place', ...place, to, at });
    if (relation !== null && !isRelation(relation)) problems.push({ type: 'unknown-relation', ...place, relation });
    if (citation !== undefined && relation !== null && !mayChange(citation, entries, registry))
      problems.push({ type: 'not-competent', ...place, relation, to });
    return problems;
  });
}

/** One document, two dates: one of the citing texts has a slip, or it is two documents. */
/** `to`: the citations of a target. */
export function contradictions(cited: readonly CitedDocument[], to: (target: string) => readonly Citation[]): GraphProblem[] {
  return cited.flatMap(({ id, label, stated }): GraphProblem[] => {
    if (stated.dates.length < 2) return [];
    const rarest = stated.dates.at(-1)?.places[0];
    const line = to(id).find((own) => own.from === rarest?.from && own.anchor === rarest.anchor)?.line ?? 1;
    return [
      {
        type: 'contradiction',
        from: rarest?.from ?? '',
        line,
        target: id,
        label,
        fact: 'date',
        values: stated.dates.map(({ value }) => value),
      },
    ];
  });
}

export function orderProblem({ lower, higher }: OutOfOrder, to: (target: string) => readonly Citation[]): GraphProblem[] {
  const own = to(higher.id).find(({ date }) => date === higher.date) ?? to(lower.id)[0] ?? to(higher.id)[0];
  if (lower.date === null || higher.date === null) return [];
  return [
    {
      type: 'out-of-order',
      from: own?.from ?? higher.id,
      line: own?.line ?? null,
      lower: lower.label,
      lowerDate: lower.date,
      higher: higher.label,
      higherDate: higher.date,
    },
  ];
}

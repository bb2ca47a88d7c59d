/** Addresses under /vien-dan/ that have no document of their own any more: they lead on. */
import type { Registry } from '../registry/registry.ts';
import { createGhosts, type CitedRecord, type Loose } from './ghosts.ts';
import type { Retired } from './graph.ts';
import type { KnownDocument, KnownDocuments } from './known.ts';
import type { Pending } from './resolve.ts';

/**
 * Without a lock: the addresses that held documents had, or may have had, while they were only cited. They lead on, in case somebody was given one.
 */
export function possibleAddresses(
  pending: readonly Pending[],
  registry: Registry,
  codes: ReadonlyMap<string, string>,
  live: ReadonlySet<string>,
): Retired[] {
  const resolved = pending.filter(({ decision, mention }) => decision?.outcome === 'resolved' && mention.override === null);
  const targets = new Map<Loose, string>();
  for (const { from, citing, mention, query, decision } of resolved) {
    if (query.key !== null) targets.set({ from, citingDate: citing.date ?? citing.latest, mention, query }, decision?.target ?? '');
  }
  const { ghosts } = createGhosts([...targets.keys()], registry, codes, new Map(), live);
  return ghosts.map(({ id, members }) => ({ id, label: null, targets: [...new Set(members.map((own) => targets.get(own) ?? ''))].sort() }));
}

/** Addresses published once that no cited document has now: they lead on to the documents that they may be. */
export function createRetired(
  locked: ReadonlyMap<string, CitedRecord>,
  live: ReadonlySet<string>,
  known: KnownDocuments,
  pending: readonly Pending[],
): Retired[] {
  const byKey = Map.groupBy(
    pending.filter(({ query }) => query.key !== null),
    ({ query }) => query.key ?? '',
  );
  return [...locked].flatMap(([id, record]) => {
    if (live.has(id)) return [];
    const targets = new Set<string>();
    for (const { decision } of byKey.get(record.key) ?? []) {
      if (decision?.target != null) targets.add(decision.target);
      for (const candidate of decision?.candidates ?? []) targets.add(candidate);
    }
    if (targets.size === 0) for (const candidate of known.candidates(record.key)) targets.add(candidate.id);
    const fitting = [...targets].filter((target) => fits(record.identity, known.byId.get(target)));
    return [{ id, label: record.label ?? null, targets: fitting.sort() }];
  });
}

/** A page that was of one term or year leads only to a document of that term or year. */
function fits(identity: string, document: KnownDocument | undefined): boolean {
  const value = identity.slice(1);
  if (identity === '' || document === undefined) return identity === '';
  if (identity.startsWith('k')) return document.term === null ? false : String(document.term) === value;
  return document.date?.startsWith(value) === true || document.number?.includes(`/${value}/`) === true;
}

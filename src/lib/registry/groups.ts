/** Groups of groups: which groups a body belongs to, and whom a group names in the end. */
import type { Registry } from './registry.ts';
import type { Organization } from './schema.ts';

/** Group → the way down from it to a body: itself first, the group that names the body last. */
export type GroupChains = ReadonlyMap<string, readonly string[]>;

/** Every group that a body is a member of, by itself or in a group of that group, each with its shortest way; a circle is gone round once. */
export function groupChains(registry: Pick<Registry, 'groupsOf'>, id: string): GroupChains {
  const chains = new Map<string, readonly string[]>();
  let open: readonly (readonly string[])[] = [[id]];
  while (open.length > 0) {
    const above: (readonly string[])[] = [];
    for (const chain of open) {
      for (const group of registry.groupsOf(chain[0] ?? '')) {
        if (group.id === id || chains.has(group.id)) continue;
        const way = [group.id, ...(chain[0] === id ? [] : chain)];
        chains.set(group.id, way);
        above.push(way);
      }
    }
    open = above;
  }
  return chains;
}

/** The bodies themselves and all members of theirs, each once. */
export function withMembers(registry: Pick<Registry, 'organization'>, ids: readonly string[]): ReadonlySet<string> {
  // A set that grows while it is walked: every body is seen once, also in a circle.
  const all = new Set(ids);
  for (const id of all) for (const member of registry.organization(id)?.members ?? []) all.add(member);
  return all;
}

/** Whether a group of that day may mean the body: what is not known of its time does not speak against it. */
export function existedOn(body: Pick<Organization, 'from' | 'to'>, day: string | null): boolean {
  return day === null || ((body.from ?? day) <= day && day <= (body.to ?? day));
}

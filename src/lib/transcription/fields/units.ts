/** Bodies of the registry that a printed line names by their full name; short names may mean those of another place. */
import type { Registry } from '../../registry/registry.ts';
import { bodyKey } from './bodies.ts';

export function unitsNamed(registry: Registry, printed: string): string[] {
  const key = bodyKey(printed.replace(/\s*\([^)]*\)$/, ''));
  const fitting = keysOf(registry).get(key) ?? [];
  return fitting.length === 1 ? fitting : [];
}

const known = new WeakMap<Registry, ReadonlyMap<string, string[]>>();

/** Ids of the bodies by their full names, made once for a registry. */
function keysOf(registry: Registry): ReadonlyMap<string, string[]> {
  const before = known.get(registry);
  if (before !== undefined) return before;
  const keys = new Map<string, string[]>();
  for (const { id, name } of registry.organizations) keys.set(bodyKey(name), [...(keys.get(bodyKey(name)) ?? []), id]);
  known.set(registry, keys);
  return keys;
}

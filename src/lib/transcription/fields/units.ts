/** Bodies of the registry that a printed line names by their full name; short names may mean those of another place. */
import { onceFor } from '../../once-for.ts';
import type { Registry } from '../../registry/registry.ts';
import { bodyKey } from './bodies.ts';

export function unitsNamed(registry: Registry, printed: string): string[] {
  const key = bodyKey(printed.replace(/\s*\([^)]*\)$/, ''));
  const fitting = keysOf(registry).get(key) ?? [];
  return fitting.length === 1 ? fitting : [];
}

/** Ids of the bodies by their full names. */
const keysOf = onceFor((registry: Registry): ReadonlyMap<string, string[]> => {
  const keys = new Map<string, string[]>();
  for (const { id, name } of registry.organizations) keys.set(bodyKey(name), [...(keys.get(bodyKey(name)) ?? []), id]);
  return keys;
});

/** The body of the registry that printed words name in full and alone: "Thường trực Tỉnh ủy", not "các đồng chí Tỉnh ủy viên". */
import { onceFor } from '../once-for.ts';
import { collapse } from '../text/whitespace.ts';
import { toneKey } from '../text/tokens.ts';
import { existedOn } from './groups.ts';
import { printedNames } from './printed-names.ts';
import type { Registry } from './registry.ts';
import type { Organization } from './schema.ts';

const spelled = (text: string): string => collapse(text).replace(/[\p{L}\p{M}\p{N}]+/gu, toneKey);

const byName = onceFor((organizations: readonly Organization[]): ReadonlyMap<string, readonly Organization[]> => {
  const index = new Map<string, Organization[]>();
  for (const body of organizations) {
    for (const name of new Set(printedNames(body).map(spelled))) index.set(name, [...(index.get(name) ?? []), body]);
  }
  return index;
});

/** The one body that is meant; undefined where none or several fit. */
export function namedBody(registry: Registry, words: string, owner: string, day: string | null): Organization | undefined {
  const [named, ...others] = namedBodies(registry, words, owner, day);
  return others.length === 0 ? named : undefined;
}

/** All that may be meant. `owner`: the body that speaks, whose own "Tỉnh ủy" is meant; `day`: of the document, null where it is not known. */
export function namedBodies(registry: Registry, words: string, owner: string, day: string | null): Organization[] {
  const named = (byName(registry.organizations).get(spelled(words)) ?? []).filter((body) => existedOn(body, day));
  if (named.length < 2) return named;
  const ways = named.map((body) => ({ body, steps: distance(registry, body.id, owner) }));
  const least = Math.min(...ways.map(({ steps }) => steps));
  return ways.filter(({ steps }) => steps === least).map(({ body }) => body);
}

/** A body below the owner is nearer than one beside it, and that nearer than one of another family. */
function distance(registry: Registry, id: string, owner: string): number {
  const [up, above] = [chain(registry, id), chain(registry, owner)];
  const steps = up.findIndex((own) => above.includes(own));
  if (steps === -1) return Number.MAX_SAFE_INTEGER;
  return steps + 100 * above.indexOf(up[steps] ?? '');
}

/** A body and those above it. */
function chain(registry: Registry, id: string): string[] {
  const ids = [id];
  for (
    let parent = registry.organization(id)?.parent;
    parent != null && !ids.includes(parent);
    parent = registry.organization(parent)?.parent
  )
    ids.push(parent);
  return ids;
}

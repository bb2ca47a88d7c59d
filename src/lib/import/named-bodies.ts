/** Names against the registry and its vocabulary of numbers (`issuers.yaml`). */
import type { Registry } from '../registry/registry.ts';
import type { Issuer, Organization } from '../registry/schema.ts';
import { isSameName } from '../text/one-spelling.ts';
import type { Family } from './family.ts';

/** The one body that bears this name, its own or one that the vocabulary has for it; null where none or several do. */
export function bodyNamed(name: string, family: Pick<Family, 'named'>, registry: Registry): Organization | null {
  const named = family.named(name);
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const issued = registry.issuers.filter(({ organization, names }) => organization != null && names.some((own) => isSameName(own, name)));
  return issued.length === 1 ? (registry.organization(issued[0]?.organization ?? '') ?? null) : null;
}

/** The entry of the vocabulary that has this very name for one body of the country: of "Bộ Nội vụ", not of "Tỉnh ủy", "Bộ Nông nghiệp". */
export const listedIssuer = (name: string, { issuers }: Pick<Registry, 'issuers'>): Issuer | undefined =>
  issuers.find(({ names, isRelative }) => isRelative !== true && names.some((own) => isSameName(own, name)));

export const isListed = (name: string, registry: Pick<Registry, 'issuers'>): boolean => listedIssuer(name, registry) !== undefined;

/** What tells the numbers of one body from those of another: bodies of the registry and entries of the vocabulary of numbers (`issuers.yaml`) under one key. */
import type { Registry } from '../registry/registry.ts';
import type { Issuer } from '../registry/schema.ts';
import { withoutTerm } from './number.ts';

export interface BodyKeys {
  /** Id → id of the first of the bodies that follow one another with the same symbol. */
  lineage: ReadonlyMap<string, string>;
  /** Of an organization or an issuer, by id. Eras of one body share a key. */
  keyOf(id: string): string;
  /** As `keyOf`; of those that count anew in each term ("QH15") with the term that the symbol bears. */
  ofNumber(id: string, symbol: string): string;
  /** The body of the registry that an issuer is; null where there is none, and for those that are another body in each place ("TU"). */
  organizationOf(issuer: string): string | null;
}

export function createBodyKeys(registry: Registry): BodyKeys {
  const lineage = createLineages(registry);
  // An entry of the vocabulary and a body of one id are the same body.
  const bodyOf = ({ id, organization, isRelative }: Issuer): string | null =>
    organization ?? (isRelative !== true && registry.organization(id) !== undefined ? id : null);
  const organizations = new Map(registry.issuers.map((issuer) => [issuer.id, bodyOf(issuer)]));
  // The key of an issuer stays when the registry takes it in, and the eras before it: the lock of cited documents goes by it.
  const issuerIds = new Map(
    registry.issuers.flatMap((issuer): [string, string][] => {
      const own = issuer.organization == null ? bodyOf(issuer) : null;
      return own === null ? [] : [[lineage.get(own) ?? own, issuer.id]];
    }),
  );
  const keyOf = (id: string): string => {
    const own = registry.organization(id) === undefined ? (organizations.get(id) ?? id) : id;
    const first = lineage.get(own) ?? own;
    return issuerIds.get(first) ?? first;
  };
  const withTerms = new Set(registry.issuers.flatMap(({ id, hasTerm }) => (hasTerm === true ? [keyOf(id)] : [])));
  return {
    lineage,
    keyOf,
    ofNumber: (id, symbol) => {
      const key = keyOf(id);
      return withTerms.has(key) ? key + symbol.slice(withoutTerm(symbol).length) : key;
    },
    organizationOf: (issuer) => organizations.get(issuer) ?? null,
  };
}

/** Bodies that follow one another with the same symbol are one line: id → id of the first. */
function createLineages(registry: Registry): Map<string, string> {
  const first = new Map<string, string>();
  const root = (id: string): string => {
    let own = id;
    for (let steps = 0; steps < 20; steps++) {
      const next = first.get(own);
      if (next === undefined || next === own) return own;
      own = next;
    }
    return own;
  };
  for (const organization of registry.organizations) {
    for (const successor of organization.successors ?? []) {
      if (organization.symbol != null && registry.organization(successor)?.symbol === organization.symbol)
        first.set(root(successor), root(organization.id));
    }
  }
  return new Map(registry.organizations.map(({ id }) => [id, root(id)]));
}

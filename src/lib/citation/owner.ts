/** Whose number it is: the body that a symbol names, seen from the document that prints it ("TU" in a document of Lâm Đồng). */
import type { Registry } from '../registry/registry.ts';
import type { Organization } from '../registry/schema.ts';
import { fold, slug } from '../text/fold.ts';
import type { FoundCitation } from './find.ts';
import { withoutTerm } from './number.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Owner {
  /** Two citations with different keys are of different bodies. Eras of one body share a key. */
  key: string;
  /** The body in the registry, in the era that is meant; null where the registry does not have it or nobody can tell. */
  organization: string | null;
  /** Part of the address of a cited document. */
  slug: string;
}

export interface Owners {
  ofOrganization(id: string): string;
  ofCitation(found: FoundCitation, citing: string): Owner | null;
  /** An organization or an issuer of the registry, by id. */
  ofId(id: string): Owner | null;
  /** A body and those above it. */
  chain(id: string): readonly string[];
}

export function createOwners(registry: Registry, vocabulary: Vocabulary): Owners {
  const lineage = createLineages(registry);
  const bySymbol = Map.groupBy(
    registry.organizations.filter(({ symbol }) => symbol != null),
    ({ symbol }) => symbol ?? '',
  );
  const issuers = new Map(registry.issuers.map((issuer) => [issuer.id, issuer]));
  const chain = (id: string): string[] => {
    const result: string[] = [];
    for (let own: string | null | undefined = id; own != null && !result.includes(own); own = registry.organization(own)?.parent)
      result.push(own);
    return result;
  };
  const known = (organization: Organization): Owner => ({
    key: lineage.get(organization.id) ?? organization.id,
    organization: organization.id,
    slug: organization.id,
  });

  const relative = (symbol: string, found: FoundCitation, citing: string): Owner => {
    const above = chain(citing);
    const root = above.at(-1) ?? citing;
    const place = printedPlace(found, vocabulary);
    const candidates = bySymbol.get(symbol) ?? [];
    const fitting = candidates.filter(({ name }) => place === null || ` ${fold(name)} `.includes(` ${place} `));
    const own =
      fitting.find(({ id }) => above.includes(id)) ??
      only(fitting.filter(({ parent }) => parent != null && above.includes(parent))) ??
      era(fitting, above, lineage);
    if (own !== undefined) return known(inEra(own, found.date, registry, lineage));
    if (place !== null) return { key: `${slug(symbol)}@${place}`, organization: null, slug: `${slug(symbol)}-${slug(place)}` };
    return { key: `${slug(symbol)}@${lineage.get(root) ?? root}`, organization: null, slug: slug(symbol) };
  };

  const ofSymbol = (symbol: string, found: FoundCitation, citing: string): Owner => {
    const issuer = vocabulary.issuers.get(symbol) ?? vocabulary.issuers.get(withoutTerm(symbol));
    if (issuer === undefined) {
      return bySymbol.has(symbol)
        ? relative(symbol, found, citing)
        : { key: `${slug(symbol)}@${lineage.get(chain(citing).at(-1) ?? citing) ?? citing}`, organization: null, slug: slug(symbol) };
    }
    if (issuer.organization != null)
      return {
        key: lineage.get(issuer.organization) ?? issuer.organization,
        organization: issuer.organization,
        slug: slug(issuer.symbols[0] ?? issuer.id),
      };
    if (issuer.isRelative === true) return relative(symbol, found, citing);
    return {
      key: issuer.id + (issuer.hasTerm === true ? symbol.slice(withoutTerm(symbol).length) : ''),
      organization: null,
      slug: slug(symbol),
    };
  };

  return {
    ofOrganization: (id) => lineage.get(id) ?? id,
    chain,
    ofId: (id) => {
      const organization = registry.organization(id);
      if (organization !== undefined) return known(organization);
      const issuer = issuers.get(id);
      return issuer === undefined
        ? null
        : { key: issuer.organization ?? issuer.id, organization: issuer.organization ?? null, slug: slug(issuer.symbols[0] ?? issuer.id) };
    },
    ofCitation: (found, citing) => {
      if (found.owner !== null) return ofSymbol(found.owner, found, citing);
      const issuer = found.issuerId === null ? undefined : issuers.get(found.issuerId);
      const [symbol] = issuer?.symbols ?? [];
      return symbol === undefined || issuer?.hasTerm === true ? null : ofSymbol(symbol, found, citing);
    },
  };
}

const only = <Value>(values: readonly Value[]): Value | undefined => (values.length === 1 ? values[0] : undefined);

/** A body of the citing body's own line, in another era. */
const era = (
  candidates: readonly Organization[],
  above: readonly string[],
  lineage: ReadonlyMap<string, string>,
): Organization | undefined => candidates.find(({ id }) => above.some((own) => lineage.get(own) === lineage.get(id)));

/** Of the eras of one body, the one that a printed date falls into. */
function inEra(organization: Organization, date: string | null, registry: Registry, lineage: ReadonlyMap<string, string>): Organization {
  if (date === null) return organization;
  const eras = registry.organizations.filter(
    ({ id, symbol }) => symbol === organization.symbol && lineage.get(id) === lineage.get(organization.id),
  );
  return eras.find(({ from, to }) => (from == null || from <= date) && (to == null || date <= to)) ?? organization;
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

/** "Tỉnh ủy Lào Cai" → "lao cai"; null where no place is printed ("Tỉnh ủy", "UBND tỉnh"). */
function printedPlace({ issuer, issuerId }: FoundCitation, vocabulary: Vocabulary): string | null {
  if (issuer === null || issuerId === null) return null;
  const folded = fold(issuer).replace(/\s+/g, ' ');
  const name = [...vocabulary.bodies.values()]
    .flat()
    .filter((own) => own.issuer.id === issuerId && folded.startsWith(own.words.join(' ')))
    .sort((a, b) => b.words.length - a.words.length)[0];
  const rest = name === undefined ? '' : folded.slice(name.words.join(' ').length);
  const place = rest
    .replace(/^[\s,-]*(?:(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu|khoi|cac co quan tinh|cac co quan|nuoc)(?:\s+|$))*/, '')
    .trim();
  return place === '' ? null : place;
}

/** Whose number it is: the body that a symbol names, seen from the document that prints it ("TU" in a document of Lâm Đồng). */
import type { Registry } from '../registry/registry.ts';
import type { Organization } from '../registry/schema.ts';
import { fold, slug } from '../text/fold.ts';
import type { FoundCitation } from './find.ts';
import { createBodyKeys } from './body-keys.ts';
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
  /** The key of a number that an organization or an issuer has given: of those that count anew in each term ("QH15"), with the term that the symbol bears. */
  ofNumber(id: string, symbol: string): string;
  ofCitation(found: FoundCitation, citing: string): Owner | null;
  /** An organization or an issuer of the registry, by id. */
  ofId(id: string): Owner | null;
  /** The printed body is of another class than the symbol, or a Thành ủy where the line is a Tỉnh ủy's. */
  conflicts(found: FoundCitation): boolean;
  /** A body and those above it. */
  chain(id: string): readonly string[];
}

/** "lao cai" and "tinh" of "Tỉnh ủy Lào Cai"; null where the name does not say. */
interface NamedPlace {
  place: string | null;
  level: string | null;
}

export function createOwners(registry: Registry, vocabulary: Vocabulary): Owners {
  const { lineage, keyOf, ofNumber, organizationOf } = createBodyKeys(registry);
  const bySymbol = Map.groupBy(
    registry.organizations.filter(({ symbol }) => symbol != null),
    ({ symbol }) => symbol ?? '',
  );
  const issuers = new Map(registry.issuers.map((issuer) => [issuer.id, issuer]));
  // Each citation of a symbol compares its printed body with all bodies that bear the symbol.
  const places = new Map<string, NamedPlace>();
  const placeOf = (name: string, issuerId: string): NamedPlace => {
    const key = `${issuerId}\n${name}`;
    const place = places.get(key) ?? readPlace(name, issuerId, vocabulary);
    places.set(key, place);
    return place;
  };
  const chain = (id: string): string[] => {
    const result: string[] = [];
    for (let own: string | null | undefined = id; own != null && !result.includes(own); own = registry.organization(own)?.parent)
      result.push(own);
    return result;
  };
  const known = (organization: Organization): Owner => ({
    key: keyOf(organization.id),
    organization: organization.id,
    slug: organization.id,
  });

  const relative = (symbol: string, found: FoundCitation, citing: string): Owner => {
    const above = chain(citing);
    const printed = found.issuer === null || found.issuerId === null ? noPlace : placeOf(found.issuer, found.issuerId);
    const issuerId = found.issuerId ?? vocabulary.issuers.get(symbol)?.id ?? '';
    const candidates = bySymbol.get(symbol) ?? [];
    const fitting = candidates.filter(({ name }) => {
      const own = placeOf(name, issuerId);
      const isSameLevel = printed.level === null || own.level === null || printed.level === own.level;
      return (printed.place === null || printed.place === own.place) && isSameLevel;
    });
    // A body of the line above whose symbol says so (BTGTU is the body of TU); of several districts none is "the" HU.
    const advisory = fitting.filter(
      ({ parent }) => parent != null && above.includes(parent) && symbol.endsWith(registry.organization(parent)?.symbol ?? '\0'),
    );
    const named = printed.place === null ? [] : fitting;
    const own =
      fitting.find(({ id }) => above.includes(id)) ??
      only(advisory) ??
      era(fitting, above, lineage) ??
      only([...new Set(named.map(({ id }) => lineage.get(id)))].flatMap((root) => named.find(({ id }) => lineage.get(id) === root) ?? []));
    if (own !== undefined) return known(inEra(own, found.date, registry, lineage));
    if (printed.place !== null) {
      const level = printed.level === null ? '' : `${printed.level} `;
      return { key: `${slug(symbol)}@${level}${printed.place}`, organization: null, slug: `${slug(symbol)}-${slug(printed.place)}` };
    }
    // Whose it is nobody can tell: apart for each citing body, and for each level that is printed.
    const root = printed.level === 'tinh' || printed.level === 'thanh pho' ? (above.at(-1) ?? citing) : citing;
    const level = printed.level === null ? '' : ` ${printed.level}`;
    return { key: `${slug(symbol)}@${lineage.get(root) ?? root}${level}`, organization: null, slug: slug(symbol) };
  };

  const ofSymbol = (symbol: string, found: FoundCitation, citing: string): Owner => {
    const issuer = vocabulary.issuers.get(symbol) ?? vocabulary.issuers.get(withoutTerm(symbol));
    if (issuer === undefined) {
      return bySymbol.has(symbol)
        ? relative(symbol, found, citing)
        : { key: `${slug(symbol)}@${lineage.get(chain(citing).at(-1) ?? citing) ?? citing}`, organization: null, slug: slug(symbol) };
    }
    if (issuer.isRelative === true && issuer.organization == null) return relative(symbol, found, citing);
    return {
      key: ofNumber(issuer.id, symbol),
      organization: organizationOf(issuer.id),
      // Of one that the registry took in later the address of a cited document stays what it was.
      slug: slug(issuer.organization == null ? symbol : (issuer.symbols[0] ?? issuer.id)),
    };
  };

  return {
    ofOrganization: keyOf,
    ofNumber,
    chain,
    conflicts: ({ owner, issuerId, issuer }) => {
      const own = owner === null ? undefined : (vocabulary.issuers.get(owner) ?? vocabulary.issuers.get(withoutTerm(owner)));
      if (own === undefined || issuerId === null || issuer === null) return false;
      const isProvince =
        own.symbols.includes('TU') && registry.organizations.some(({ symbol, name }) => symbol === 'TU' && name.startsWith('Tỉnh'));
      return (
        own.id !== issuerId ||
        (isProvince &&
          fold(issuer).includes('thanh uy') &&
          !registry.organizations.some(({ symbol, name }) => symbol === 'TU' && name.startsWith('Thành')))
      );
    },
    ofId: (id) => {
      const organization = registry.organization(id);
      if (organization !== undefined) return known(organization);
      const issuer = issuers.get(id);
      return issuer === undefined ? null : { key: keyOf(id), organization: organizationOf(id), slug: slug(issuer.symbols[0] ?? issuer.id) };
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

const levels = 'tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu';
const noPlace: NamedPlace = { place: null, level: null };

/** "Tỉnh ủy Lào Cai" → "lao cai"; "UBND huyện" → level "huyen" without a place. `issuerId` is the entry of the issuers that the name begins with. */
export function readPlace(name: string, issuerId: string, vocabulary: Vocabulary): NamedPlace {
  const folded = fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  let longest = '';
  for (const names of vocabulary.bodies.values()) {
    for (const { words, issuer } of names) {
      const own = words.join(' ');
      if (issuer.id === issuerId && own.length > longest.length && (folded === own || folded.startsWith(`${own} `))) longest = own;
    }
  }
  const rest = folded.slice(longest.length).trim();
  const inName = new RegExp(`(?:^| )(?:cac co quan )?(?:khoi )?(${levels})\\b`).exec(rest)?.[1] ?? null;
  const level = inName ?? /^(?:ban [a-z ]+ |thuong truc )?(tinh|huyen|xa|phuong)(?= uy)/.exec(longest)?.[1] ?? null;
  const place = rest.replace(new RegExp(`^(?:(?:cac co quan|khoi|nuoc|${levels})(?:\\s+|$))*`), '').trim();
  return { place: place === '' ? null : place, level };
}

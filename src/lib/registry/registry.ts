/** Look-ups over the registry: one id space of organizations, kinds by their Vietnamese name. */
import { indexBy } from './index-by.ts';
import type { Abbreviation, CitedDocument, Indicator, Issuer, Kind, Laws, Organization, Term } from './schema.ts';

export interface RegistryData {
  organizations: readonly Organization[];
  kinds: readonly Kind[];
  terms: readonly Term[];
  abbreviations: readonly Abbreviation[];
  indicators: readonly Indicator[];
  issuers: readonly Issuer[];
  laws: readonly Laws[];
  citedDocuments: readonly CitedDocument[];
}

export interface Registry extends RegistryData {
  organization(id: string): Organization | undefined;
  /** By the Vietnamese name in lower case ("công văn"). */
  kind(name: string): Kind | undefined;
  indicator(id: string): Indicator | undefined;
  /** Bodies whose parent is `id`, in the order of the file. */
  children(id: string): readonly Organization[];
  /** Groups that name `id` among their members, in the order of the file. */
  groupsOf(id: string): readonly Organization[];
  /** Bodies that the registry says `id` followed, in the order of the file. */
  predecessors(id: string): readonly Organization[];
  /** The term of an organization on a day; undefined where none is known for sure. */
  termOn(organization: string, date: string): Term | undefined;
}

export function createRegistry(data: RegistryData): Registry {
  const organizations = new Map(data.organizations.map((entry) => [entry.id, entry]));
  const kinds = new Map(data.kinds.map((entry) => [entry.name, entry]));
  const indicators = new Map(data.indicators.map((entry) => [entry.id, entry]));
  const children = Map.groupBy(data.organizations, (entry) => entry.parent ?? '');
  const groups = indexBy(data.organizations, ({ members }) => members ?? []);
  const predecessors = indexBy(data.organizations, ({ successors }) => successors ?? []);
  return {
    ...data,
    organization: (id) => organizations.get(id),
    kind: (name) => kinds.get(name),
    indicator: (id) => indicators.get(id),
    children: (id) => children.get(id) ?? [],
    groupsOf: (id) => groups.get(id) ?? [],
    predecessors: (id) => predecessors.get(id) ?? [],
    termOn: (organization, date) => {
      const fitting = data.terms.filter(
        (term) => term.organization === organization && term.from != null && term.from <= date && (term.to == null || date <= term.to),
      );
      return fitting.length === 1 ? fitting[0] : undefined;
    },
  };
}

/**
 * Bodies among `ids` of which the registry says, with its basis, that they were no more on a day (ISO), each with those that followed it as far as they are known.
 */
export function endedBodies(
  registry: Pick<Registry, 'organization'>,
  ids: readonly string[],
  day: string,
): { body: Organization & { to: string }; successors: readonly Organization[] }[] {
  return [...new Set(ids)].flatMap((id) => {
    const body = registry.organization(id);
    if (body?.to == null || body.basis == null || body.to >= day) return [];
    return [{ body: { ...body, to: body.to }, successors: (body.successors ?? []).flatMap((next) => registry.organization(next) ?? []) }];
  });
}

/** The registry says when it ended, or which body followed it. */
export function hasEnded({ to, successors }: Pick<Organization, 'to' | 'successors'>): boolean {
  return to != null || (successors ?? []).length > 0;
}

/** Full name with the note that tells its era: "Tỉnh ủy Lâm Đồng (trước ngày 01/7/2025)". */
export function fullName(organization: Organization): string {
  return organization.note == null ? organization.name : `${organization.name} (${organization.note})`;
}

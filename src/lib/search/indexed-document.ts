/** A held document as search takes it in: what is indexed of it, and its line in the list of titles. */
import { directiveAddress } from '../address.ts';
import { namedUnits } from '../library/addressed.ts';
import { documentName, type Entry } from '../library/entry.ts';
import type { Body } from '../provision/body.ts';
import { existedOn, withMembers } from '../registry/groups.ts';
import type { Registry } from '../registry/registry.ts';
import { doubtsOf } from './doubts.ts';
import { indexBody } from './index-body.ts';
import type { IndexedDocument } from './index-page.ts';

export function createIndexedDocument(entry: Entry, body: Body, registry: Registry): IndexedDocument {
  const { metadata, kind, year, title, id } = entry;
  return {
    address: directiveAddress(id),
    name: documentName(entry),
    title,
    about: aboutWords(entry, registry),
    date: metadata.date,
    doubts: doubtsOf(entry),
    facets: { kind: [kind.id], issuer: [metadata.issuer.id], year: [year ?? unknownYear], unit: addressedUnits(entry, registry) },
    lines: indexBody(body),
  };
}

/** "CV Ban Thường vụ Tỉnh ủy Lâm Đồng, Ban Thường vụ Tỉnh ủy, Tỉnh ủy, năm 2024". */
function aboutWords({ metadata, kind, year, organization }: Entry, registry: Registry): string {
  const issuer = registry.organization(metadata.issuer.id);
  const owner = registry.organization(organization);
  const names = [issuer?.name, issuer?.shortName, metadata.issuer.printed, owner?.name, owner?.shortName].filter((name) => name != null);
  return [...kind.abbreviations.slice(0, 1), ...new Set(names), ...(year === null ? [] : [`năm ${year}`])].join(', ');
}

/** The value of the facet for documents whose date is not known. */
export const unknownYear = 'chua-ro';

/** Units and groups that the document is sent to, and the members of those groups that were there on its day. */
export function addressedUnits({ metadata }: Pick<Entry, 'metadata'>, registry: Registry): string[] {
  const named = new Set(namedUnits(metadata));
  return [...withMembers(registry, [...named])]
    .filter((unit) => named.has(unit) || existedOn(registry.organization(unit) ?? {}, metadata.date))
    .sort();
}

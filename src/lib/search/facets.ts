/** What results can be narrowed by: each facet with its name in the address and the values that the library holds. */
import type { Library } from '../library/library.ts';
import { fullName } from '../registry/registry.ts';
import { compareVietnamese } from '../text/fold.ts';
import type { FacetName } from './index-page.ts';
import { addressedUnits, unknownYear } from './indexed-document.ts';

export interface Facet {
  facet: FacetName;
  /** Its name in an address: "loai". Permanent, because addresses of searches are handed on. */
  parameter: string;
  values: readonly { value: string; name: string }[];
}

export function searchFacets(
  { entries, kinds, years, registry }: Pick<Library, 'entries' | 'kinds' | 'years' | 'registry'>,
  unknown: string,
): Facet[] {
  const bodies = (ids: Iterable<string>): { value: string; name: string }[] =>
    [...new Set(ids)]
      .flatMap((id) => {
        const body = registry.organization(id);
        return body === undefined ? [] : [{ value: id, name: fullName(body) }];
      })
      .sort((a, b) => compareVietnamese(a.name, b.name));
  return [
    {
      facet: 'kind',
      parameter: 'loai',
      values: kinds.map(({ kind }) => ({ value: kind.id, name: kind.name.charAt(0).toUpperCase() + kind.name.slice(1) })),
    },
    { facet: 'issuer', parameter: 'co-quan', values: bodies(entries.map(({ metadata }) => metadata.issuer.id)) },
    { facet: 'year', parameter: 'nam', values: years.map(({ year }) => ({ value: year ?? unknownYear, name: year ?? unknown })) },
    { facet: 'unit', parameter: 'gui-den', values: bodies(entries.flatMap((entry) => addressedUnits(entry, registry))) },
  ];
}

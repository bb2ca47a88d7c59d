/** REG-002…004: ids are unique, references lead somewhere, and what is said of a body's time has a source. */
import { abbreviationAnchor } from '../abbreviation/glossary.ts';
import { diagnostic } from '../diagnostic/catalogue.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { quote } from '../diagnostic/diagnostic.ts';
import type { RegistryData } from '../registry/registry.ts';
import type { Abbreviation, CitedDocument, Organization, Term } from '../registry/schema.ts';
import type { YamlValue } from '../yaml/document.ts';

export interface RegistryFile<Value> {
  file: string;
  yaml: YamlValue;
  values: readonly Value[];
}

/** Each `key` of each entry once. */
export function checkUnique<Value extends object>({ file, yaml, values }: RegistryFile<Value>, key: keyof Value & string): Diagnostic[] {
  const seen = new Set<unknown>();
  return values.flatMap((value, index) => {
    const own = value[key];
    if (!seen.has(own)) {
      seen.add(own);
      return [];
    }
    return [diagnostic('REG-002', { file, ...yaml.place([index, key]) }, { field: `${index}.${key}`, found: quote(String(own)) })];
  });
}

export function checkOrganizations({ file, yaml, values }: RegistryFile<Organization>): Diagnostic[] {
  const ids = new Set(values.map(({ id }) => id));
  return values.flatMap((value, index) => {
    const references: [(string | number)[], string][] = [
      ...(value.parent == null ? [] : [[[index, 'parent'], value.parent] as [(string | number)[], string]]),
      ...(value.successors ?? []).map((id, place): [(string | number)[], string] => [[index, 'successors', place], id]),
      ...(value.members ?? []).map((id, place): [(string | number)[], string] => [[index, 'members', place], id]),
    ];
    const diagnostics = references.flatMap(([path, id]) =>
      ids.has(id) && id !== value.id
        ? []
        : [diagnostic('REG-003', { file, ...yaml.place(path) }, { field: path.join('.'), found: quote(id) })],
    );
    const isDated = value.from != null || value.to != null || (value.successors ?? []).length > 0;
    if (isDated && value.basis == null) {
      diagnostics.push(
        diagnostic(
          'REG-004',
          { file, ...yaml.place([index, 'id']) },
          { field: `${index}.basis`, found: `${quote(value.id)} có mốc thời gian hoặc cơ quan kế tục nhưng không có basis` },
        ),
      );
    }
    return diagnostics;
  });
}

/** Anchors of the glossary are made of the short forms' letters: two that come to the same need an `id`. A symbol that nobody bears decides nothing. */
export function checkGlossary({ file, yaml, values }: RegistryFile<Abbreviation>, organizations: readonly Organization[]): Diagnostic[] {
  const anchors = new Map<string, string>();
  const symbols = new Set(organizations.map(({ symbol }) => symbol));
  return values.flatMap((value, index) => {
    const anchor = abbreviationAnchor(value);
    const before = anchors.get(anchor);
    anchors.set(anchor, before ?? value.short);
    const diagnostics = (value.when ?? []).flatMap(({ owner }, place) => {
      if (owner == null || symbols.has(owner.symbol)) return [];
      const path = [index, 'when', place, 'owner', 'symbol'];
      const expected = 'ký hiệu của một cơ quan trong content/registry/organizations.yaml';
      return [diagnostic('REG-003', { file, ...yaml.place(path) }, { field: path.join('.'), found: quote(owner.symbol), expected })];
    });
    if (before !== undefined && before !== value.short) {
      const found = `${quote(value.short)} và ${quote(before)} có cùng neo ${quote(anchor)}`;
      const fix = `thêm id cho ${quote(value.short)}, khác với các neo đã có`;
      diagnostics.push(diagnostic('REG-002', { file, ...yaml.place([index, 'short']) }, { field: `${index}.short`, found, fix }));
    }
    return diagnostics;
  });
}

export function checkTerms({ file, yaml, values }: RegistryFile<Term>, organizations: readonly Organization[]): Diagnostic[] {
  const ids = new Set(organizations.map(({ id }) => id));
  return values.flatMap(({ organization }, index) =>
    ids.has(organization)
      ? []
      : [
          diagnostic(
            'REG-003',
            { file, ...yaml.place([index, 'organization']) },
            { field: `${index}.organization`, found: quote(organization) },
          ),
        ],
  );
}

/** What an entry of the authority file names is in the other lists. */
export function checkCitedDocuments(
  { file, yaml, values }: RegistryFile<CitedDocument>,
  { organizations, issuers, kinds, terms }: Pick<RegistryData, 'organizations' | 'issuers' | 'kinds' | 'terms'>,
): Diagnostic[] {
  const bodies = new Set([...organizations, ...issuers].map(({ id }) => id));
  const names = new Set(kinds.map(({ name }) => name));
  const termIds = new Set(terms.map(({ id }) => id));
  return values.flatMap(({ kind, organization, term }, index) => {
    const wrong: [field: string, value: string, expected: string][] = [
      ...(names.has(kind) ? [] : [['kind', kind, 'tên loại trong kinds.yaml'] as [string, string, string]]),
      ...(organization == null || bodies.has(organization)
        ? []
        : [['organization', organization, 'mã trong organizations.yaml hoặc issuers.yaml'] as [string, string, string]]),
      ...(term == null || termIds.has(term) ? [] : [['term', term, 'mã trong terms.yaml'] as [string, string, string]]),
    ];
    return wrong.map(([field, value, expected]) =>
      diagnostic('REG-003', { file, ...yaml.place([index, field]) }, { field: `${index}.${field}`, found: quote(value), expected }),
    );
  });
}

import { describe, expect, test } from 'vitest';
import { realContent, realDocument } from '../../../tests/support/documents.ts';
import { assemble } from '../library/assemble.ts';
import { fullName } from '../registry/registry.ts';
import { compareVietnamese } from '../text/fold.ts';
import { searchFacets } from './facets.ts';
import { facetNames, type FacetName } from './index-page.ts';
import { addressedUnits, createIndexedDocument, unknownYear } from './indexed-document.ts';

const { library } = assemble(realContent, { secondParser: false });
const facets = searchFacets(library, 'Chưa rõ');
const documents = library.entries.map((entry) => createIndexedDocument(entry, realDocument(entry.id).parsed.body, library.registry));
const values = (name: FacetName): string[] => facets.find(({ facet }) => facet === name)?.values.map(({ value }) => value) ?? [];
const names = (name: FacetName): string[] => facets.find(({ facet }) => facet === name)?.values.map((own) => own.name) ?? [];
const indexed = (id: string): (typeof documents)[number] => {
  const found = documents.find(({ address }) => address === `/vb/${id}/`);
  if (found === undefined) throw new Error(`no document ${id}`);
  return found;
};

describe('the facets of the real library', () => {
  test('are named in addresses as they always were', () => {
    expect(facets.map(({ facet, parameter }) => [facet, parameter])).toEqual([
      ['kind', 'loai'],
      ['issuer', 'co-quan'],
      ['year', 'nam'],
      ['unit', 'gui-den'],
    ]);
    expect(facets.map(({ facet }) => facet)).toEqual([...facetNames]);
  });

  test('hold each value of a document, and no other', () => {
    for (const name of facetNames) {
      const used = new Set(documents.flatMap((document) => document.facets[name]));
      expect(used.size).toBeGreaterThan(0);
      expect([...values(name)].sort()).toEqual([...used].sort());
    }
  });

  test('kinds begin with a capital; years are newest first, the unknown one last', () => {
    expect(names('kind').sort(compareVietnamese)).toEqual(['Công văn', 'Nghị quyết']);
    expect(names('year')).toEqual(['2024', '2023', 'Chưa rõ']);
    expect(values('year')).toEqual(['2024', '2023', unknownYear]);
  });

  test('bodies have their full names, in Vietnamese order, each once', () => {
    for (const name of ['issuer', 'unit'] as const) {
      expect(names(name)).toEqual([...names(name)].sort(compareVietnamese));
      expect(new Set(values(name)).size).toBe(values(name).length);
      for (const value of values(name)) {
        const body = library.registry.organization(value);
        expect(body === undefined ? null : fullName(body)).toBe(names(name)[values(name).indexOf(value)]);
      }
    }
    expect(values('issuer')).toHaveLength(new Set(library.entries.map(({ metadata }) => metadata.issuer.id)).size);
  });

  test('values can stand in an attribute and in an address', () => {
    for (const name of facetNames) for (const value of values(name)) expect(value).toMatch(/^[a-z0-9-]+$/);
  });
});

test('of an empty library there is nothing to choose', () => {
  const empty = searchFacets({ entries: [], kinds: [], years: [], registry: library.registry }, 'Chưa rõ');
  expect(empty.map(({ values: own }) => own)).toEqual([[], [], [], []]);
});

describe('a document as it is indexed', () => {
  test('has address, name, title and date of its entry', () => {
    expect(indexed('tinh-uy-lam-dong/cv-3467-2024')).toMatchObject({
      name: 'Công văn số 3467-CV/TU',
      title: 'Khẩn trương, tập trung triển khai thực hiện nhiệm vụ năm 2024',
      date: '2024-01-05',
      facets: { kind: ['cong-van'], issuer: ['ban-thuong-vu-tinh-uy-lam-dong'], year: ['2024'] },
    });
    expect(indexed('huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong')).toMatchObject({
      name: 'Công văn',
      date: null,
      facets: { year: [unknownYear] },
    });
    for (const { lines, title } of documents) {
      expect(lines.length).toBeGreaterThan(5);
      expect(title).not.toBe('');
    }
  });

  test('is also asked for by abbreviation, issuer and year, each said once', () => {
    const { about } = indexed('tinh-uy-lam-dong/cv-3467-2024');
    expect(about.startsWith('CV, ')).toBe(true);
    expect(about).toContain('Ban Thường vụ Tỉnh ủy Lâm Đồng');
    expect(about).toContain('Tỉnh ủy');
    expect(about.endsWith(', năm 2024')).toBe(true);
    for (const document of documents) {
      const said = document.about.split(/, (?![^(]*\))/);
      expect(new Set(said).size).toBe(said.length);
      expect(document.about).not.toMatch(/null|undefined/);
    }
    expect(indexed('huyen-uy-thuoc-lam-dong/cv-2024-ky-luat-ky-cuong').about).not.toContain('năm');
  });
});

describe('the units that a document is sent to', () => {
  test('are those of Kính gửi and Nơi nhận, and the members of groups among them, each once and sorted', () => {
    for (const entry of library.entries) {
      const units = addressedUnits(entry, library.registry);
      const named = [...entry.metadata.addressees, ...entry.metadata.recipients].flatMap((line) => line.units);
      expect(units).toEqual([...new Set(units)].sort());
      expect(units).toEqual(expect.arrayContaining(named));
      const members = named.flatMap((unit) => library.registry.organization(unit)?.members ?? []);
      expect(units).toEqual(expect.arrayContaining(members));
      expect(units.length).toBe(new Set([...named, ...members]).size);
      for (const unit of units) expect(library.addressedTo(unit).map(({ id }) => id)).toContain(entry.id);
    }
  });

  test('members of a group are reached through it', () => {
    const groups = library.organizations.filter(({ members }) => (members ?? []).length > 0);
    expect(groups.length).toBeGreaterThan(0);
    const metadata = { addressees: [{ printed: 'x', units: [groups[0]?.id ?? ''] }], recipients: [] };
    const [entry] = library.entries;
    if (entry === undefined) throw new Error('no entry');
    const units = addressedUnits({ metadata: { ...entry.metadata, ...metadata } }, library.registry);
    expect(units).toEqual([groups[0]?.id, ...(groups[0]?.members ?? [])].sort());
    expect(addressedUnits({ metadata: { ...entry.metadata, addressees: [], recipients: [] } }, library.registry)).toEqual([]);
  });
});

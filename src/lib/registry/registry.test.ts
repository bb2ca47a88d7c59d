import { describe, expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { parseRegistry } from './parse.ts';
import { createRegistry, fullName } from './registry.ts';
import type { Organization, Term } from './schema.ts';

const committee: Organization = { id: 'tinh-uy', name: 'Tỉnh ủy', type: 'committee' };
const term = (id: string, from: string | null, to: string | null, organization = 'tinh-uy'): Term => ({
  id,
  organization,
  name: id,
  from,
  to,
});
const registryOf = (...terms: Term[]): ReturnType<typeof createRegistry> =>
  createRegistry({
    organizations: [committee, { ...committee, id: 'ban-thuong-vu', parent: 'tinh-uy' }],
    kinds: [],
    terms,
    abbreviations: [],
    indicators: [],
    issuers: [],
    laws: [],
    citedDocuments: [],
  });

describe('the term on a day', () => {
  const registry = registryOf(
    term('xi', '2020-10-14', '2025-06-30'),
    term('i', '2025-10-10', null),
    term('x', null, '2020-10-13'),
    term('khac', '2020-01-01', null, 'huyen-uy'),
  );

  test.each([
    ['2020-10-14', 'xi'],
    ['2025-06-30', 'xi'],
    ['2025-07-01', undefined],
    ['2025-10-10', 'i'],
    ['2099-01-01', 'i'],
    ['2019-01-01', undefined],
  ])('%s is %s', (date, id) => {
    expect(registry.termOn('tinh-uy', date)?.id).toBe(id);
  });

  test('of two that fit is neither: it is never guessed', () => {
    expect(registryOf(term('a', '2020-01-01', null), term('b', '2021-01-01', null)).termOn('tinh-uy', '2022-01-01')).toBeUndefined();
  });
});

test('bodies are found by id, and below their parent', () => {
  const registry = registryOf();
  expect(registry.organization('tinh-uy')).toBe(committee);
  expect(registry.organization('khong-co')).toBeUndefined();
  expect(registry.children('tinh-uy').map(({ id }) => id)).toEqual(['ban-thuong-vu']);
});

test('a full name tells the era', () => {
  expect(fullName({ ...committee, note: 'trước ngày 01/7/2025' })).toBe('Tỉnh ủy (trước ngày 01/7/2025)');
  expect(fullName(committee)).toBe('Tỉnh ủy');
});

describe('the glossary', () => {
  const codesOf = (text: string): string[] =>
    parseRegistry({
      registry: { ...realContent.registry, abbreviations: { file: 'content/registry/abbreviations.yaml', text } },
    }).diagnostics.map(({ code, field }) => `${code} ${field ?? ''}`);

  test.each([
    ['- { short: TT, full: [a, b] }'],
    ['- { short: TT, full: [a, b], when: [{ full: a, followedBy: [X] }, { full: b, followedBy: [Y] }, { full: a, followedBy: [Z] }] }'],
    ['- { short: TT, full: [a, b], when: [{ full: a, owner: { symbol: TU, level: province, name: A } }] }'],
    ['- { short: KT1, full: [], unexplained: a }'],
    ['- { short: đ/c, full: [a] }\n- { short: đc, full: [a] }'],
    ['- { short: ĐC, full: [a] }\n- { short: DC, full: [b], id: dc-2 }'],
  ])('%s is right', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  test.each([
    ['no reading', '- { short: TT, full: [] }', 'REG-001 0.full'],
    ['a reading of what is not explained', '- { short: TT, full: [a], unexplained: b }', 'REG-001 0.full'],
    ['itself as its reading', '- { short: TT, full: [TT] }', 'REG-001 0.full'],
    ['a reading twice', '- { short: TT, full: [a, a] }', 'REG-001 0.full'],
    ['a context of one reading', '- { short: TT, full: [a], when: [{ full: a, followedBy: [X] }] }', 'REG-001 0.when'],
    ['a context of another reading', '- { short: TT, full: [a, b], when: [{ full: c, followedBy: [X] }] }', 'REG-001 0.when.0.full'],
    ['a context that says nothing', '- { short: TT, full: [a, b], when: [{ full: a }] }', 'REG-001 0.when.0'],
    ['no contexts', '- { short: TT, full: [a, b], when: [] }', 'REG-001 0.when'],
    ['no words behind', '- { short: TT, full: [a, b], when: [{ full: a, followedBy: [] }] }', 'REG-001 0.when.0.followedBy'],
    ['an unknown field', '- { short: TT, full: [a, b], when: [{ full: a, followedBy: [X], before: [X] }] }', 'REG-001 0.when.0.before'],
    [
      'one context of two readings',
      '- { short: TT, full: [a, b], when: [{ full: a, followedBy: [X, Y] }, { full: b, followedBy: [Y] }] }',
      'REG-001 0.when.1',
    ],
    [
      'a symbol that nobody bears',
      '- { short: TT, full: [a, b], when: [{ full: a, owner: { symbol: KHONGCO, name: A } }] }',
      'REG-003 0.when.0.owner.symbol',
    ],
    ['the same form twice', '- { short: TT, full: [a] }\n- { short: TT, full: [b] }', 'REG-002 1.short'],
    ['two forms of one anchor', '- { short: ĐC, full: [a] }\n- { short: DC, full: [b] }', 'REG-002 1.short'],
  ])('%s is refused', (_, text, expected) => {
    expect(codesOf(text)).toEqual([expected]);
  });
});

describe('registry files', () => {
  const file = (text: string): { file: string; text: string } => ({ file: 'content/registry/organizations.yaml', text });
  const parse = (text: string): ReturnType<typeof parseRegistry> =>
    parseRegistry({ registry: { ...realContent.registry, organizations: file(text) } });

  test('a bad entry is reported at its place and left out, the others stay', () => {
    const { registry, diagnostics } = parse(
      '- { id: a, name: A, type: committee }\n- { id: B, name: B, type: committee }\n- { id: c, name: C, type: state }\n',
    );
    expect(registry.organizations.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(diagnostics.filter(({ code }) => code === 'REG-001')).toEqual([expect.objectContaining({ line: 2, column: 9, field: '1.id' })]);
  });

  test.each([
    ['no list', 'a: 1\n', 'REG-001', 1],
    ['a missing name', '- { id: a, type: committee }\n', 'REG-001', 1],
    ['a type of its own', '- { id: a, name: A, type: bo }\n', 'REG-001', 1],
    ['an unknown field', '- { id: a, name: A, type: state, ten: A }\n', 'REG-001', 1],
    ['a day that is none', '- { id: a, name: A, type: state, to: 2025-02-30, basis: b }\n', 'REG-001', 1],
    ['the same id twice', '- { id: a, name: A, type: state }\n- { id: a, name: B, type: state }\n', 'REG-002', 2],
    ['a successor that there is not', '- { id: a, name: A, type: state, successors: [b], basis: c }\n', 'REG-003', 1],
    ['itself as its parent', '- { id: a, name: A, type: state, parent: a }\n', 'REG-003', 1],
    ['an end without a source', '- { id: a, name: A, type: state, to: 2025-06-30 }\n', 'REG-004', 1],
    ['an alias', '- &a { id: a, name: A, type: state }\n- *a\n', 'YAML-002', 1],
    ['a hidden character', '- { id: a, name: "A\u200B", type: state }\n', 'TEXT-003', 1],
  ])('%s is refused', (_, text, code, line) => {
    expect(parse(text).diagnostics).toContainEqual(expect.objectContaining({ code, line, file: 'content/registry/organizations.yaml' }));
  });

  test('that are needed and missing are named', () => {
    const { diagnostics } = parseRegistry({
      registry: {
        organizations: null,
        kinds: null,
        terms: null,
        abbreviations: null,
        indicators: null,
        issuers: null,
        laws: null,
        'cited-documents': null,
      },
    });
    expect(diagnostics.map(({ code, file: name }) => [code, name])).toEqual([
      ['FILE-003', 'content/registry/organizations.yaml'],
      ['FILE-003', 'content/registry/kinds.yaml'],
    ]);
  });
});

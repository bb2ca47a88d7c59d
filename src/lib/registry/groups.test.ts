import { describe, expect, test } from 'vitest';
import { existedOn, groupChains, withMembers } from './groups.ts';
import { createRegistry } from './registry.ts';

/** Group → its members; whatever is only a member is a body. */
function registryOf(groups: Readonly<Record<string, readonly string[]>>): ReturnType<typeof createRegistry> {
  const ids = [...new Set([...Object.keys(groups), ...Object.values(groups).flat()])];
  return createRegistry({
    organizations: ids.map((id) => ({
      id,
      name: id,
      type: groups[id] === undefined ? 'state' : 'group',
      members: [...(groups[id] ?? [])],
    })),
    kinds: [],
    terms: [],
    abbreviations: [],
    indicators: [],
    issuers: [],
    laws: [],
    citedDocuments: [],
  });
}

describe('groups of groups', () => {
  const registry = registryOf({
    'cap-uy': ['huyen-uy-cac', 'dang-uy-cac'],
    'huyen-uy-cac': ['huyen-uy'],
    'dang-uy-cac': ['dang-uy-khoi'],
    'trong-tinh': ['cap-uy', 'huyen-uy'],
  });

  test('are followed up to the outermost, each with its shortest way down', () => {
    expect(Object.fromEntries(groupChains(registry, 'huyen-uy'))).toEqual({
      'huyen-uy-cac': ['huyen-uy-cac'],
      'trong-tinh': ['trong-tinh'],
      'cap-uy': ['cap-uy', 'huyen-uy-cac'],
    });
    expect(groupChains(registry, 'dang-uy-khoi').get('trong-tinh')).toEqual(['trong-tinh', 'cap-uy', 'dang-uy-cac']);
    expect(groupChains(registry, 'trong-tinh').size).toBe(0);
    expect(groupChains(registry, 'khong-co').size).toBe(0);
  });

  test('are followed down to the last member', () => {
    expect([...withMembers(registry, ['cap-uy'])].sort()).toEqual(['cap-uy', 'dang-uy-cac', 'dang-uy-khoi', 'huyen-uy', 'huyen-uy-cac']);
    expect([...withMembers(registry, ['huyen-uy'])]).toEqual(['huyen-uy']);
    expect([...withMembers(registry, [])]).toEqual([]);
  });

  test('that run in a circle are gone round once, and nobody is a member of himself', () => {
    const circle = registryOf({ a: ['b', 'x'], b: ['c'], c: ['a'] });
    expect(Object.fromEntries(groupChains(circle, 'x'))).toEqual({ a: ['a'], c: ['c', 'a'], b: ['b', 'c', 'a'] });
    expect(Object.fromEntries(groupChains(circle, 'a'))).toEqual({ c: ['c'], b: ['b', 'c'] });
    expect([...withMembers(circle, ['b'])].sort()).toEqual(['a', 'b', 'c', 'x']);
  });
});

test.each([
  [{ from: null, to: null }, '2024-01-05', true],
  [{}, null, true],
  [{ to: '2025-06-30' }, '2025-06-30', true],
  [{ to: '2025-06-30' }, '2025-07-01', false],
  [{ from: '2025-07-01' }, '2025-06-30', false],
  [{ from: '2025-07-01', to: '2025-12-31' }, '2025-07-01', true],
  [{ from: '2025-07-01', to: '2025-12-31' }, null, true],
])('a body of %o was there on %s: %s', (body, day, expected) => {
  expect(existedOn(body, day)).toBe(expected);
});

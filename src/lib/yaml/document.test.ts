import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from './document.ts';

const text = `kind: công văn
issuer:
  id: tinh-uy
  printed: "Tỉnh ủy"
addressees:
  - printed: Các ban
    units: [a, bb]
  - { printed: Các sở, units: [] }
provenance:
  kind: { basis: printed }
1: một
`;

describe('places', () => {
  const { yaml } = parseYaml('f', text, 2);
  const slice = ({ line, column, length }: { line: number; column: number; length: number }): string =>
    (text.split('\n')[line - 2] ?? '').slice(column - 1, column - 1 + length);

  test.each([
    [['kind'], 'công văn'],
    [['issuer', 'id'], 'tinh-uy'],
    [['issuer', 'printed'], '"Tỉnh ủy"'],
    [['addressees', 0, 'printed'], 'Các ban'],
    [['addressees', 0, 'units', 1], 'bb'],
    [['addressees', 1, 'printed'], 'Các sở'],
    [['provenance', 'kind', 'basis'], 'printed'],
  ])('the value at %j is %s', (path, value) => {
    expect(slice(yaml?.place(path) ?? { line: 0, column: 0, length: 0 })).toBe(value);
  });

  test.each([
    [['kind'], 'kind'],
    [['issuer', 'id'], 'id'],
    [['addressees', 1, 'units'], 'units'],
    [['1'], '1'],
  ])('the key at %j is %s', (path, key) => {
    expect(slice(yaml?.keyPlace(path) ?? { line: 0, column: 0, length: 0 })).toBe(key);
  });

  test('a missing field is shown at the nearest thing above it that exists', () => {
    expect(slice(yaml?.place(['issuer', 'name']) ?? { line: 0, column: 0, length: 0 })).toBe('issuer');
    expect(yaml?.place(['khong', 'co'])).toMatchObject({ line: 2, column: 1 });
  });
});

test('values are plain: dates and yes are words, null is null', () => {
  const { yaml } = parseYaml('f', 'a: 2024-01-05\nb: yes\nc: null\nd: 07\ne: ~\nf: "1"');
  expect(yaml?.value).toEqual({ a: '2024-01-05', b: 'yes', c: null, d: 7, e: null, f: '1' });
});

describe('what is refused', () => {
  test.each([
    ['a: &x 1', 'YAML-002', 1, 7],
    ['a: 1\nb: *x', 'YAML-002', 2, 4],
    ['<<: { a: 1 }', 'YAML-002', 1, 1],
    ['a: !!str 1', 'YAML-002', 1, 10],
    ['a: !own 1', 'YAML-002', 1, 9],
    ['a: !!set { b }', 'YAML-002', 1, 10],
    ['%TAG ! x\n---\na: 1', 'YAML-002', 1, 1],
    ['a: b: c', 'YAML-001', 1, 4],
    ['a: "b', 'YAML-001', 1, 6],
    ['a: 1\nb: 2\na: 3', 'YAML-001', 3, 1],
    ['b:\n  c: 1\n  c: 2', 'YAML-001', 3, 3],
    ['? [a]\n: b', 'YAML-001', 1, 3],
    ['a: 1\n---\nb: 2', 'YAML-001', 2, 1],
    ['a: "\\u202Eb"', 'TEXT-002', 1, 4],
    ['a: "\\x00b"', 'TEXT-001', 1, 4],
    ['a: "o\\u0302b"', 'TEXT-007', 1, 4],
  ])('%j gives %s at its place', (yaml, code, line, column) => {
    const { diagnostics } = parseYaml('f', yaml);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code, line, column }));
  });

  test.each([
    ['brackets', `a: ${'['.repeat(60)}`],
    ['brackets over lines', 'a: [\n' + ' [\n'.repeat(5000)],
    ['maps in a line', `a: ${'{b: '.repeat(4000)}`],
    ['dashes', `a:\n  ${'- '.repeat(4000)}b`],
    ['question marks', `${'? '.repeat(4000)}b`],
    ['depth', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('%s nested beyond measure are refused, not read', (_, yaml) => {
    const { yaml: read, diagnostics } = parseYaml('f', yaml);
    expect(read).toBeNull();
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'YAML-001', fix: expect.stringContaining('xóa phần thừa') as string })]);
  });

  test('aliases do not grow: a bomb is refused without being read', () => {
    const bomb = [
      'a: &a [x, x]',
      ...[...'bcdefghij'].map((name, index) => `${name}: &${name} [*${'abcdefghij'[index]}, *${'abcdefghij'[index]}]`),
    ].join('\n');
    const { yaml, diagnostics } = parseYaml('f', bomb);
    expect(yaml).toBeNull();
    expect(diagnostics.length).toBeLessThanOrEqual(20);
  });

  test('one slip gives one report on its line', () => {
    expect(parseYaml('f', '- a\nb: 1\n').diagnostics.map(({ line }) => line)).toEqual([2]);
  });
});

test('marks of YAML inside quotes or words are text', () => {
  const values = ['"&a *b !c %d"', "'a: b'", 'R&D và A*B !', '"[[[{{{"', 'a # b', '7,2%'];
  const { yaml, diagnostics } = parseYaml('f', values.map((value, index) => `k${index}: ${value}`).join('\n'));
  expect(diagnostics).toEqual([]);
  expect(yaml?.value).toEqual({ k0: '&a *b !c %d', k1: 'a: b', k2: 'R&D và A*B !', k3: '[[[{{{', k4: 'a', k5: '7,2%' });
});

test('no text makes the reader throw, and what it reads has its places inside the text', () => {
  const pieces = fc.constantFrom(
    'a',
    'công văn',
    ': ',
    ':',
    '- ',
    '\n',
    '\n  ',
    '  ',
    '\t',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '&a',
    '*a',
    '!',
    '!!str',
    '|',
    '>',
    '?',
    '#',
    '%',
    '@',
    '`',
    ',',
    '---',
    '...',
    '<<',
    'null',
    '2024-01-05',
    '\\u202E',
    '\uFEFF',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      const yaml = parts.join('');
      const lines = yaml.split('\n').length;
      for (const { line, column } of parseYaml('f', yaml).diagnostics) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 3000 },
  );
});

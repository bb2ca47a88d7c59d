import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseYaml } from './document.ts';
import { parsePlainYaml } from './plain.ts';

const content = resolve(import.meta.dirname, '../../../content');

describe('the two YAML readers', () => {
  test.each(readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:mdx|yaml)$/.test(path)))(
    'read %s alike',
    (path) => {
      const text = readFileSync(join(content, path), 'utf8');
      const yaml = path.endsWith('.mdx') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
      const plain = parsePlainYaml(yaml);
      // Most frontmatters are plain; the fast way would be worth nothing if this one were not.
      if (path.endsWith('nq-28-2023.mdx')) expect(plain).toBeDefined();
      if (plain !== undefined) expect(plain).toEqual(parse(yaml));
    },
  );

  test('read every scalar alike, or the plain one leaves it to the other', () => {
    const scalar = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789.eE+-_xob:~ #\'"[]{},nulTrefasNAIiyYo…đỷ“”/'), maxLength: 12 }),
      fc.constantFrom(
        'null',
        '~',
        'yes',
        'No',
        '0x1F',
        '0o17',
        '1_000',
        '.5',
        '1.',
        '1e3',
        '.inf',
        '.NaN',
        '2024-01-05',
        '05/01/2024',
        '12:30',
        'true',
        'TRUE',
        '',
      ),
    );
    fc.assert(
      fc.property(scalar, fc.constantFrom('', '  ', ' # ghi chú'), (value, tail) => {
        const text = `a: ${value}${tail}\nb:\n  - ${value}\n`;
        const plain = parsePlainYaml(text);
        if (plain === undefined) return;
        expect(plain).toEqual(parse(text));
      }),
      { numRuns: 20_000 },
    );
  });

  test('read every checksum alike', () => {
    const digits = fc.oneof(fc.constantFrom(...'0123456789abcdef'), fc.constantFrom(...'0e'), fc.constantFrom(...'0123456789'));
    const sum = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
      fc.string({ unit: fc.constantFrom(...'0019e'), minLength: 64, maxLength: 64 }),
      fc.string({ unit: digits, minLength: 64, maxLength: 64 }),
    );
    fc.assert(
      fc.property(sum, (value) => {
        const text = `a: ${value}\n`;
        const plain = parsePlainYaml(text);
        if (plain !== undefined) expect(plain).toEqual(parse(text));
        if (/[a-df]/.test(value)) expect(plain).toEqual({ a: value });
      }),
      { numRuns: 5_000 },
    );
  });

  test('read every heap of plain lines alike, however they are indented', () => {
    const line = fc
      .tuple(
        fc.constantFrom('', '  ', '    ', ' ', '   '),
        fc.constantFrom('', '- '),
        fc.constantFrom('a:', 'b:', 'c-d:', ''),
        fc.constantFrom(
          '',
          ' x',
          ' "y: z"',
          " 'w'",
          ' [e, f-g]',
          ' []',
          ' null',
          ' true',
          ' 71',
          ' 007',
          ' 2024-01-05',
          ' Các sở: ban',
          ' a#b',
          ' “t”',
          '  hai cách',
          ' x ',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        const plain = parsePlainYaml(text);
        if (plain !== undefined) expect(plain).toEqual(parse(text));
      }),
      { numRuns: 20_000 },
    );
  });

  test('tell the same place of every field', () => {
    const value = fc.constantFrom(
      '',
      ' x',
      ' "y: z"',
      "  'w' ",
      ' [e]',
      ' null',
      ' 71',
      ' 2024-01-05',
      ' Các sở: ban',
      ' “t”\u00A0',
      ' x \n  - "y"',
      '\n  - z',
    );
    const fields = fc.uniqueArray(fc.constantFrom('a', 'b', 'c-d', 'ab'), { minLength: 1 });
    fc.assert(
      fc.property(fields, fc.array(value, { minLength: 4, maxLength: 4 }), (names, values) => {
        const text = names.map((name, index) => `${name}:${values[index] ?? ''}\n`).join('');
        if (parsePlainYaml(text) === undefined) return;
        const plain = parseYaml('x', text, 2).yaml;
        // A comment is left to the reader with places.
        const placed = parseYaml('x', `${text}# ghi chú\n`, 2).yaml;
        for (const name of [...names, 'không có']) expect(plain?.place([name])).toEqual(placed?.place([name]));
      }),
      { numRuns: 5_000 },
    );
  });

  test('read whatever is written by a program alike', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()))),
        (value) => {
          const text = stringify(value);
          const plain = parsePlainYaml(text);
          if (plain !== undefined) expect(plain).toEqual(parse(text));
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

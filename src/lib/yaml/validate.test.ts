import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from './document.ts';
import { metadataCodes, validate } from './validate.ts';

const schema = z.strictObject({
  name: z.string(),
  count: z.int(),
  flag: z.boolean(),
  list: z.array(z.string()),
  group: z.strictObject({ day: z.string().refine((value) => value === '2024-01-05', { error: 'ngày dạng NĂM-THÁNG-NGÀY' }) }),
});

function problems(text: string): string[] {
  const { yaml } = parseYaml('f', text, 2);
  if (yaml === null) throw new Error('not read');
  return validate('f', yaml, schema, metadataCodes).diagnostics.map(
    ({ code, line, column, field, expected }) => `${line}:${column} ${code} ${field ?? ''} ${expected}`,
  );
}

const good = 'name: a\ncount: 1\nflag: true\nlist: [a]\ngroup:\n  day: 2024-01-05\n';

test('a value that fits is returned without a word', () => {
  const { yaml } = parseYaml('f', good);
  expect(yaml && validate('f', yaml, schema, metadataCodes).value).toEqual({
    name: 'a',
    count: 1,
    flag: true,
    list: ['a'],
    group: { day: '2024-01-05' },
  });
});

test.each([
  ['a missing field', good.replace('count: 1\n', ''), '2:1 META-001 count'],
  ['an unknown field', `${good}them: 1\n`, '8:1 META-002 them'],
  ['an unknown field in a group', good.replace('  day', '  them: 1\n  day'), '7:3 META-002 group.them'],
  ['words for a number', good.replace('count: 1', 'count: một'), '3:8 META-003 count'],
  ['a number for words', good.replace('name: a', 'name: 12'), '2:7 META-003 name chữ'],
  ['words for yes or no', good.replace('flag: true', 'flag: có'), '4:7 META-003 flag true hoặc false'],
  ['a word for a list', good.replace('[a]', 'a'), '5:7 META-003 list danh sách'],
  ['a wrong entry of a list', good.replace('[a]', '[a, 1]'), '5:11 META-003 list.1 chữ'],
  ['a wrong day', good.replace('2024-01-05', '05/01/2024'), '7:8 META-004 group.day ngày dạng'],
])('%s is reported at its place, in Vietnamese', (_, text, start) => {
  expect(problems(text)).toEqual([expect.stringContaining(start)]);
});

test('all problems of a file come in one run', () => {
  expect(problems('name: 1\ncount: a\nflag: b\nlist: c\ngroup:\n  day: d\nmore: e\n')).toHaveLength(6);
});

import { expect, test } from 'vitest';
import { realContent } from '../../../tests/support/documents.ts';
import { assemble } from '../library/assemble.ts';
import { formatBounds } from './format-bounds.ts';
import type { Target } from './target.ts';

const some: Target = {
  ...{
    id: '',
    document: '',
    anchor: '',
    doubtful: [],
    quote: '',
    indicator: '',
    label: '',
    period: null,
    base: null,
    partOf: null,
    note: null,
  },
  ...{ op: '=', min: null, max: null, value: null, unit: '%', approximate: false, basis: 'printed' },
};

test.each<[Partial<Target>, string | null]>([
  [{ min: 14150, max: 14150, unit: 'tỷ đồng' }, '= 14.150 tỷ đồng'],
  [{ op: '≥', min: 3 }, '≥ 3%'],
  [{ op: '≤', max: 2 }, '≤ 2%'],
  [{ op: '>', min: 97.7 }, '> 97,7%'],
  [{ op: '<', max: 1.2 }, '< 1,2%'],
  [{ op: 'range', min: 7.2, max: 7.8 }, '7,2 – 7,8%'],
  [{ op: 'range', min: 95, max: 95.3, unit: 'triệu đồng', approximate: true }, '≈ 95 – 95,3 triệu đồng'],
  [{ min: 985, max: 985, unit: 'triệu USD', approximate: true }, '≈ 985 triệu USD'],
  [{ op: '≥', min: 10, approximate: true }, '≥ 10%'],
  [{ op: 'grade', value: 'hoàn thành tốt nhiệm vụ', unit: null }, null],
])('%j is shown as %j', (own, expected) => {
  expect(formatBounds({ ...some, ...own })).toBe(expected);
});

test('every figure of the documents is in what is shown of it', () => {
  const { library } = assemble(realContent, { secondParser: false });
  for (const target of library.targets.filter(({ op }) => op !== 'grade')) {
    const figures = [...(formatBounds(target) ?? '').matchAll(/\d[\d.]*(?:,\d+)?/g)].map(([own]) =>
      Number(own.replaceAll('.', '').replace(',', '.')),
    );
    expect(figures.slice(0, target.op === 'range' ? 2 : 1), target.id).toEqual([
      ...new Set([target.min, target.max].filter((bound) => bound !== null)),
    ]);
  }
});

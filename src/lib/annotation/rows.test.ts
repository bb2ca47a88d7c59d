import { describe, expect, test } from 'vitest';
import { parseBody } from '../directive/directive.ts';
import { createRegistry } from '../registry/registry.ts';
import { collectTargets } from './target.ts';
import { collectTasks } from './task.ts';

const registry = createRegistry({
  ...{ organizations: [], kinds: [], terms: [], abbreviations: [], issuers: [], laws: [], citedDocuments: [] },
  indicators: [{ id: 'thu', name: 'Thu ngân sách', unit: 'tỷ đồng' }],
});
const targets = (markup: string): ReturnType<typeof collectTargets> => collectTargets('a/b', parseBody('x.mdx', markup), registry);
const tasks = (markup: string): ReturnType<typeof collectTasks> => collectTasks('a/b', parseBody('x.mdx', markup));

describe('rows of targets', () => {
  const row = (attributes: string): object | undefined => targets(`1. <Target indicator="thu" ${attributes}>từ  5 xã</Target>.`)[0];

  test.each([
    ['op="eq" value="7.2"', { op: '=', min: 7.2, max: 7.2, value: null }],
    ['op="min" min="3"', { op: '≥', min: 3, max: null, value: null }],
    ['op="max" max="3"', { op: '≤', min: null, max: 3, value: null }],
    ['op="above" min="3"', { op: '>', min: 3, max: null, value: null }],
    ['op="below" max="3"', { op: '<', min: null, max: 3, value: null }],
    ['op="range" min="1805" max="3610"', { op: 'range', min: 1805, max: 3610, value: null }],
    ['op="grade" value="hoàn thành tốt"', { op: 'grade', min: null, max: null, value: 'hoàn thành tốt' }],
  ])('%s', (attributes, expected) => {
    expect(row(attributes)).toMatchObject(expected);
  });

  test('a row says everything, and null of what is not said', () => {
    expect(row('op="min" min="5" unit="xã"')).toEqual({
      ...{ id: 'a/b#1/1', document: 'a/b', anchor: '1', quote: 'từ 5 xã', doubtful: [], indicator: 'thu', label: 'Thu ngân sách' },
      ...{ op: '≥', min: 5, max: null, value: null, unit: 'xã', approximate: false, basis: 'printed' },
      ...{ period: null, base: null, partOf: null, note: null },
    });
    const said = 'approximate="true" basis="counted" period="2024" base="cùng kỳ" part-of="thu" note="A, B"';
    expect(row(`op="eq" value="2" ${said}`)).toMatchObject({
      ...{ approximate: true, basis: 'counted', period: '2024', base: 'cùng kỳ', partOf: 'thu', note: 'A, B' },
    });
  });

  test('are counted at each place, also inside an assignment, in a table and in a footnote', () => {
    const one = '<Target indicator="thu" op="eq" value="5">5 xã</Target>';
    const markup = `1. ${one}, <Task assignee="a">làm ${one}</Task>[^x].\n\n- ${one}\n\n| a | b |\n| - | - |\n| ${one} | ${one} |\n\n[^x]: ${one}`;
    expect(targets(markup).map(({ id }) => id)).toEqual([
      'a/b#1/1',
      'a/b#1/2',
      'a/b#1.g1/1',
      'a/b#1.g1.b1/1',
      'a/b#1.g1.b1/2',
      'a/b#ccx/1',
    ]);
  });

  test('keep the numbers that their tags fix, and the others take the next that are free', () => {
    const one = (n?: number): string => `<Target indicator="thu" op="eq" value="5"${n === undefined ? '' : ` n="${n}"`}>5 xã</Target>`;
    const numbers = (...all: string[]): string[] => targets(`1. ${all.join(', ')}.`).map(({ id }) => id.replace('a/b#1/', ''));
    expect(numbers(one(), one(2), one())).toEqual(['1', '2', '3']);
    expect(numbers(one(3), one(), one())).toEqual(['3', '1', '2']);
    expect(numbers(one(2), one(), one(), one(1))).toEqual(['2', '3', '4', '1']);
  });

  test('what cannot be read is left to the check', () => {
    expect(targets('1. <Target indicator="thu" op="mười">5 xã</Target>.')).toEqual([]);
    expect(row('op="eq" value="năm"')).toMatchObject({ min: null, max: null });
  });
});

describe('rows of assignments', () => {
  test('a row says everything, and null or nobody of what is not said', () => {
    expect(tasks('1. <Task assignee="a b">A và B báo cáo</Task>.')).toEqual([
      {
        ...{ id: 'a/b#1/1', document: 'a/b', anchor: '1', quote: 'A và B báo cáo', assignees: ['a', 'b'], assigneeBasis: 'own' },
        ...{ inheritedFrom: null, coordinators: [], reportTo: [], due: null, duePrinted: null, recurs: null },
        ...{ consequence: null, consequenceAt: null, doubtful: [] },
      },
    ]);
    const doubtful = '1. <Task assignee="a">A <Sic correct="báo cáo">báo cao</Sic></Task>.';
    expect(tasks(doubtful)[0]?.doubtful).toEqual(['báo cao']);
    const said =
      'coordinate="c d" report-to="e" due="2024-01-05" due-printed="trước ngày 05/01/2024" recurs="hàng quý" consequence="chịu trách nhiệm"';
    expect(tasks(`1. <Task assignee="a" ${said}>A báo cáo</Task>.`)[0]).toMatchObject({
      ...{ coordinators: ['c', 'd'], reportTo: ['e'], due: '2024-01-05', duePrinted: 'trước ngày 05/01/2024', recurs: 'hàng quý' },
      ...{ consequence: 'chịu trách nhiệm', consequenceAt: '1' },
    });
  });

  test('an inherited assignee comes with the last sentence of the place that names it', () => {
    const opening = 'Năm 2024 có nhiều khó khăn. TT. HĐND tỉnh yêu cầu các huyện ủy:';
    const [row] = tasks(
      `${opening}\n\n1. <Task assignee="a" inherited-from="t1" consequence="x" consequence-at="2">Báo cáo</Task>.\n\n2. Hai.`,
    );
    expect(row?.assigneeBasis).toBe('inherited');
    expect(row?.inheritedFrom).toEqual({ anchor: 't1', quote: 'TT. HĐND tỉnh yêu cầu các huyện ủy:' });
    expect(row?.consequenceAt).toBe('2');
  });

  test('an assignee that Kính gửi names comes with its lines', () => {
    const zone = '<Addressees>\n\nKính gửi:\n\n- Các huyện ủy.\n\n</Addressees>';
    const [row] = tasks(`${zone}\n\n1. <Task assignee="a" inherited-from="kinh-gui">Báo cáo</Task>.`);
    expect(row?.inheritedFrom).toEqual({ anchor: 'kinh-gui', quote: 'Kính gửi:\n- Các huyện ủy.' });
  });

  test('of a group, the number is that of its first tag', () => {
    const part = (n: string): string => `<Task assignee="a" group="g"${n}>Làm</Task>`;
    expect(tasks(`1. ${part(' n="4"')}; <Task assignee="b">B</Task>.\n\n2. ${part('')}.`).map(({ id }) => id)).toEqual([
      'a/b#1/4',
      'a/b#1/1',
    ]);
  });

  test('elements of one group are one row at the first place', () => {
    const part = (words: string, more: string): string => `<Task assignee="a" group="g" ${more}>${words}</Task>`;
    const markup = [
      `1. ${part('Báo cáo', 'due-printed="ngay"')}`,
      '2. <Task assignee="b">Khác</Task>',
      `3. ${part('và kiểm tra', 'due-printed="hàng quý" coordinate="c"')}`,
    ].join('\n\n');
    const rows = tasks(markup);
    expect(rows.map(({ id }) => id)).toEqual(['a/b#1/1', 'a/b#2/1']);
    expect(rows[0]).toMatchObject({ quote: 'Báo cáo\nvà kiểm tra', assignees: ['a'], coordinators: ['c'], duePrinted: 'ngay; hàng quý' });
  });
});

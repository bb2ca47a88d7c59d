import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createFingerprint } from './fingerprint.ts';
import { PageTraces, type KeptTraces } from './page-traces.ts';

const fingerprint = createFingerprint((text) => createHash('sha256').update(text).digest('hex'));

/** A library of titles; its page asks for the titles of others, and for how many there are. */
function makePages(titles: Record<string, string>, before: KeptTraces | null, shown: readonly (readonly string[])[]) {
  const traces = new PageTraces(before, fingerprint);
  traces.define('title', (id = '') => titles[id]);
  traces.define('count', () => Object.keys(titles).length);
  traces.define('line', (id = '') => traces.ask('title', [id], () => titles[id]?.slice(0, 1)));
  const same = shown.map(([own = '', ...others]) => {
    const isSame = traces.begin(own, { own });
    if (!isSame)
      for (const id of others) {
        if (id === '#') traces.ask('count', [], () => Object.keys(titles).length);
        else if (id.startsWith('^')) traces.ask('line', [id.slice(1)], () => traces.ask('title', [id.slice(1)], () => null));
        else traces.ask('title', [id], () => titles[id]);
      }
    return isSame;
  });
  return { same, kept: JSON.parse(JSON.stringify(traces.keep())) as KeptTraces };
}

const shown = [
  ['p1', 'a', 'b'],
  ['p2', 'b'],
  ['p3', '#'],
  ['p4', '^a'],
];
const first = makePages({ a: 'Một', b: 'Hai' }, null, shown);

describe('a page is what it was', () => {
  test('never in a first build, always where nothing changed', () => {
    expect(first.same).toEqual([false, false, false, false]);
    const second = makePages({ a: 'Một', b: 'Hai' }, first.kept, shown);
    expect(second.same).toEqual([true, true, true, true]);
    // What was not asked again is known still.
    expect(makePages({ a: 'Một', b: 'Hai' }, second.kept, shown).same).toEqual([true, true, true, true]);
  });

  test('only where each of its own questions is answered as before', () => {
    const second = makePages({ a: 'Mốt', b: 'Hai' }, first.kept, shown);
    // p4 asked for a line, which is the same, and not for the title that it is made from.
    expect(second.same).toEqual([false, true, true, true]);
    expect(makePages({ a: 'Mốt', b: 'Hai' }, second.kept, shown).same).toEqual([true, true, true, true]);
    expect(makePages({ a: 'Một', b: 'Hai', c: 'Ba' }, first.kept, shown).same).toEqual([true, true, false, true]);
    expect(makePages({ a: 'Một' }, first.kept, shown).same).toEqual([false, false, false, true]);
  });

  test('not where it is handed something else, or a question has no answer that could be compared', () => {
    const traces = new PageTraces(first.kept, fingerprint);
    traces.define('title', (id = '') => ({ a: 'Một', b: 'Hai' })[id]);
    expect(traces.begin('p1', { own: 'p1' })).toBe(true);
    expect(traces.begin('p1', { own: 'p2' })).toBe(false);
    expect(traces.begin('p1', { own: () => 'p1' })).toBe(false);
    // Nobody here says how many there are.
    expect(traces.begin('p3', { own: 'p3' })).toBe(false);
    // Once it is known how, it is asked.
    traces.define('count', () => {
      throw new Error('gone');
    });
    expect(traces.begin('p3', { own: 'p3' })).toBe(false);
  });

  test('a question without a definition is another one each time', () => {
    const traces = new PageTraces(null, fingerprint);
    traces.begin('p', {});
    traces.note('diagnostics', []);
    const kept = traces.keep();
    expect(kept.answers).toEqual([null]);
    expect(new PageTraces(kept, fingerprint).begin('p', {})).toBe(false);
  });
});

describe('fingerprints', () => {
  const values: unknown[] = [
    ...[
      null,
      undefined,
      true,
      false,
      0,
      -0,
      1,
      '',
      '0',
      'null',
      '[]',
      [],
      {},
      [[]],
      [null],
      [undefined],
      [''],
      ['a', 'b'],
      ['ab'],
      ['a,b'],
    ],
    ...[{ a: 1 }, { a: '1' }, { b: 1 }, { a: 1, b: 2 }, { a: { b: 2 } }, [{ a: 1 }], [[1], [2]], [[1, 2]], [1, 2], { a: undefined }],
    ...[new Map(), new Map([['a', 1]]), new Map([['a', [1]]]), new Set(), new Set(['a']), new Set(['a', 'b']), '#', ['#']],
  ];

  test('different values differ', () => {
    expect(new Set(values.map(fingerprint)).size).toBe(values.length);
  });

  test('equal values are equal, also where a part was met before', () => {
    const part = { a: [1, 2] };
    fingerprint(part);
    expect(fingerprint([part, part])).toBe(fingerprint([{ a: [1, 2] }, { a: [1, 2] }]));
    expect(fingerprint(new Map([['x', part]]))).toBe(fingerprint(new Map([['x', { a: [1, 2] }]])));
  });

  test('what is no plain data is refused', () => {
    for (const value of [() => 1, { a: () => 1 }, [Symbol('a')], new Date(0), /x/, { a: new Map([['x', () => 1]]) }])
      expect(() => fingerprint(value)).toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import type { Phase } from '../../src/io/phases.ts';
import { median, medianPhases, medianRatio, parsePhases } from './figures.ts';
import { parseTime, parseUsages } from './measure.ts';

const cost = (wall: number): { wall: number; cpu: number; memory: number } => ({ wall, cpu: wall, memory: wall });

describe('figures', () => {
  it('takes the middle value, or the middle of two', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 100])).toBe(3);
    expect(() => median([])).toThrow();
  });

  it('divides within a round, so that a slow minute does not count', () => {
    expect(medianRatio([cost(1), cost(10), cost(1)], [cost(2), cost(20), cost(2)]).wall).toBe(0.5);
  });

  it('takes the middle of every step', () => {
    const step = (wall: number): Phase => ({ name: 'pages', wall, cpu: wall, memory: 1 });
    const rounds = [1, 9, 2].map((wall) => parsePhases(`${JSON.stringify(step(wall))}\n`));
    expect(medianPhases(rounds)).toEqual([step(2)]);
    expect(parsePhases('')).toEqual([]);
  });
});

describe('accounts of a process', () => {
  it('reads what GNU time leaves, also behind a note about the exit code', () => {
    expect(parseTime('19.68 1.88 825184\n')).toEqual([{ cpu: 21.56, memory: 825184 }]);
    expect(parseTime('Command exited with non-zero status 1\n1 2 3\n')).toEqual([{ cpu: 3, memory: 3 }]);
  });

  it('reads one line a Node process', () => {
    expect(parseUsages('{"cpu":1,"memory":2,"left":[{"cpu":3,"memory":4}]}\n')).toEqual([
      { cpu: 1, memory: 2, left: [{ cpu: 3, memory: 4 }] },
    ]);
  });
});

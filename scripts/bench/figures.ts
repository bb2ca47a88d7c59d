/** Medians and ratios of measured runs, and the phases that our build prints. */
import type { Phase } from '../../src/io/phases.ts';
import type { Cost } from './measure.ts';

export const costKeys = ['wall', 'cpu', 'memory'] as const satisfies readonly (keyof Cost)[];

/** Throws for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('không có lần đo nào');
  return (lower + upper) / 2;
}

export function medianCost(runs: readonly Cost[]): Cost {
  const of = (key: keyof Cost): number => median(runs.map((run) => run[key]));
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory') };
}

/** Median of ours / peer, each pair from the same round: what slowed the machine then slowed both. */
export function medianRatio(ours: readonly Cost[], peer: readonly Cost[]): Cost {
  const pairs = ours.flatMap((own, round) => {
    const other = peer[round];
    return other === undefined ? [] : [{ wall: own.wall / other.wall, cpu: own.cpu / other.cpu, memory: own.memory / other.memory }];
  });
  return medianCost(pairs);
}

/** The steps of one build, one line of JSON each; empty for a system that tells of none. */
export const parsePhases = (text: string): Phase[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Phase);

/** Of every step the median of all rounds. */
export function medianPhases(rounds: readonly (readonly Phase[])[]): Phase[] {
  const of = (name: Phase['name'], key: 'wall' | 'cpu' | 'memory'): number =>
    median(rounds.flatMap((phases) => phases.filter((own) => own.name === name).map((own) => own[key])));
  return (rounds[0] ?? []).map(({ name }) => ({ name, wall: of(name, 'wall'), cpu: of(name, 'cpu'), memory: of(name, 'memory') }));
}

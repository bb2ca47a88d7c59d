/** Medians and ratios of measured runs, and the phases that our build prints. */
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

/** Wall seconds; null where the build does not print the phase. */
export interface Phases {
  check: number | null;
  pages: number | null;
  index: number | null;
}

/** Reads the lines of scripts/build.ts: "Đã dựng các trang (11,2 giây)." → pages 11.2. */
export function parsePhases(output: string): Phases {
  const find = (words: string): number | null => {
    const seconds = new RegExp(`^${words}.*\\((?:chờ thêm )?(\\d+),(\\d+) giây\\)`, 'm').exec(output);
    return seconds === null ? null : Number(`${seconds[1]}.${seconds[2]}`);
  };
  return { check: find('Đã kiểm tra'), pages: find('Đã dựng các trang'), index: find('Đã lập chỉ mục') };
}

export function medianPhases(all: readonly Phases[]): Phases {
  const of = (key: keyof Phases): number | null => {
    const known = all.flatMap((phases) => phases[key] ?? []);
    return known.length === 0 ? null : median(known);
  };
  return { check: of('check'), pages: of('pages'), index: of('index') };
}

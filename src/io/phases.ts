/** What the steps of a build cost: told to whoever waits, and to the bench (VAN_MACH_PHASES: a file, one line of JSON each). */
import { appendFileSync } from 'node:fs';

export type PhaseName = 'check' | 'pages' | 'data' | 'index' | 'zip' | 'proof';

export interface Phase {
  name: PhaseName;
  /** Seconds since the step before. */
  wall: number;
  /** Processor seconds of the main thread; the index has a thread and a process of its own. */
  cpu: number;
  /** The most memory that the process has held so far, MB; the process of the index is not in it. */
  memory: number;
}

/** Ends a step; answers its seconds as a sentence has them: "11,2 giây". */
export type EndPhase = (name: PhaseName) => string;

export function startPhases(): EndPhase {
  let wall = performance.now();
  let cpu = processorSeconds();
  return (name) => {
    const [now, used] = [performance.now(), processorSeconds()];
    const phase: Phase = { name, wall: (now - wall) / 1000, cpu: used - cpu, memory: process.resourceUsage().maxRSS / 1024 };
    [wall, cpu] = [now, used];
    const file = process.env['VAN_MACH_PHASES'];
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(phase)}\n`);
    return formatSeconds(phase.wall);
  };
}

export const formatSeconds = (seconds: number): string => `${seconds.toFixed(1).replace('.', ',')} giây`;

function processorSeconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

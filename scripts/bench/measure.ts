/** Runs a command as a whole process and answers what it cost: seconds, processor seconds, peak memory. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Command {
  file: string;
  args: readonly string[];
  cwd: string;
}

export interface Cost {
  /** Wall seconds. */
  wall: number;
  /** User and system seconds, children included. */
  cpu: number;
  /** Peak memory of the largest process, MB. */
  memory: number;
}

export interface Measured extends Cost {
  /** Peak memory of the largest process that no other one waited for (Pagefind's), MB; 0 where there is none, or nobody can tell. */
  leftMemory: number;
  /** What the commands told of their steps (src/io/phases.ts). */
  phases: string;
}

/** One line of usage.mjs: a Node process, and its children that it never waited for. */
interface Usage {
  cpu: number;
  memory: number;
  left: { cpu: number; memory: number }[];
}

/** GNU time counts every process that is waited for; elsewhere only Node processes can be counted, by themselves. */
const gnuTime = '/usr/bin/time';
export const isWholeTreeMeasured =
  existsSync(gnuTime) && spawnSync(gnuTime, ['--version'], { encoding: 'utf8' }).output.join('').includes('GNU');

/** Runs commands one after the other; memory is that of the largest. Throws with the last lines of the output where one fails. */
export async function measure(commands: readonly Command[], scratch: string): Promise<Measured> {
  const costs: Measured[] = [];
  for (const command of commands) costs.push(await measureOne(command, scratch));
  return {
    wall: sum(costs.map(({ wall }) => wall)),
    cpu: sum(costs.map(({ cpu }) => cpu)),
    memory: Math.max(...costs.map(({ memory }) => memory)),
    leftMemory: Math.max(...costs.map(({ leftMemory }) => leftMemory)),
    phases: costs.map(({ phases }) => phases).join(''),
  };
}

async function measureOne({ file, args, cwd }: Command, scratch: string): Promise<Measured> {
  const usageFile = join(scratch, 'usage.jsonl');
  const timeFile = join(scratch, 'time.txt');
  const phasesFile = join(scratch, 'phases.jsonl');
  for (const path of [usageFile, timeFile, phasesFile]) rmSync(path, { force: true });
  const preload = `--import=${import.meta.resolve('./usage.mjs')}`;
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    NODE_OPTIONS: preload,
    VAN_MACH_USAGE: usageFile,
    VAN_MACH_PHASES: phasesFile,
  };
  const whole = isWholeTreeMeasured ? [gnuTime, '-f', '%U %S %M', '-o', timeFile, file, ...args] : [file, ...args];

  const started = performance.now();
  const { code, output } = await runProcess(whole, cwd, env);
  const wall = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${[file, ...args].join(' ')} (${cwd}): mã thoát ${code}\n${output.split('\n').slice(-20).join('\n')}`);

  const usages = existsSync(usageFile) ? parseUsages(readFileSync(usageFile, 'utf8')) : [];
  const left = usages.flatMap((usage) => usage.left);
  const waited = isWholeTreeMeasured ? parseTime(readFileSync(timeFile, 'utf8')) : usages;
  const all = [...waited, ...left];
  const phases = existsSync(phasesFile) ? readFileSync(phasesFile, 'utf8') : '';
  const most = (accounts: readonly { memory: number }[]): number => Math.max(0, ...accounts.map(({ memory }) => memory)) / 1024;
  return { wall, cpu: sum(all.map(({ cpu }) => cpu)), memory: most(all), leftMemory: most(left), phases };
}

function runProcess(
  [file = '', ...args]: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** "19.68 1.88 825184" (user, system, KB), the last line of the file. */
export function parseTime(text: string): { cpu: number; memory: number }[] {
  const [user = 0, system = 0, memory = 0] = (text.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return [{ cpu: user + system, memory }];
}

export function parseUsages(text: string): Usage[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Usage);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

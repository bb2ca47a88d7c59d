/**
 * Preloaded (`--import`) into every Node process, and every thread of it, of a measured command: on exit it leaves a line with what the process used, and with what its
 * children used that it never waited for. Pagefind's Node interface kills its service and leaves: no parent's account would ever hold that work.
 * Plain JavaScript, so that no measured process pays for type stripping that is not its own.
 */
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.VAN_MACH_USAGE;
/** Linux counts processor time in hundredths of a second (USER_HZ) on every architecture that Node runs on. */
const ticksPerSecond = 100;

if (file !== undefined) {
  /** @type {Map<import('node:child_process').ChildProcess, number>} child → highest peak memory seen, KB */
  const children = new Map();
  subscribe('child_process', (message) =>
    children.set(/** @type {{ process: import('node:child_process').ChildProcess }} */ (message).process, 0),
  );
  // A peak only rises, so a look now and then misses at most what the last moments add.
  setInterval(() => {
    for (const child of children.keys()) children.set(child, Math.max(children.get(child) ?? 0, peakMemory(child.pid)));
  }, 200).unref();

  process.on('exit', () => {
    // A thread's own work is in its process's account; its children are known to it alone.
    const { userCPUTime, systemCPUTime, maxRSS } = isMainThread ? process.resourceUsage() : { userCPUTime: 0, systemCPUTime: 0, maxRSS: 0 };
    const left = [...children]
      .filter(([child]) => child.exitCode === null && child.signalCode === null)
      .map(([child, seen]) => ({ cpu: processorTime(child.pid), memory: Math.max(seen, peakMemory(child.pid)) }));
    appendFileSync(file, `${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS, left })}\n`);
  });
}

/** Seconds of user and system time; a zombie still has them. 0 where there is no /proc. */
function processorTime(pid) {
  const stat = read(`/proc/${pid}/stat`);
  // The name, in brackets, may hold anything: fields are counted behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond;
}

/** KB; 0 for a zombie and where there is no /proc. */
function peakMemory(pid) {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

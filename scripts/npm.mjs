/** Runs npm in a process group of its own, so that nothing it started outlives us. Plain JavaScript: works on Node 20 with nothing installed. */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

const isWindows = process.platform === 'win32';
/** As a shell answers for a process that a signal ended: 128 + n. */
export const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** The child processes of the moment. */
const running = new Set();
/** The signal that asked us to stop. */
let received;

for (const signal of Object.keys(exitCodes)) process.on(signal, () => stop(signal));

// A signal to npm alone ends the shell between npm and us, and nobody tells us.
const parent = process.ppid;
if (!isWindows && process.env.npm_execpath !== undefined) {
  setInterval(() => {
    if (process.ppid !== parent && received === undefined) stop('SIGTERM');
  }, 500).unref();
}

export const stopSignal = () => received;

function stop(signal) {
  received ??= signal;
  if (running.size === 0) process.exit(exitCodes[signal]);
  for (const child of running) signalGroup(child, signal);
}

/** Runs `npm <args>` in the project's folder with our output; returns its exit code (128 + n when a signal ended it). */
export const npm = async (...args) => (await run(args, 'inherit')).code;

/** The same beside others: what it says is kept until it ends. */
export const npmKeepingOutput = (...args) => run(args, 'pipe');

async function run(args, output) {
  if (received !== undefined) return { code: exitCodes[received], text: '' };
  const [command, leading, shell] = npmCommand();
  const child = spawn(command, [...leading, ...args.map((arg) => (shell ? quote(arg) : arg))], {
    cwd: projectFolder,
    // Ctrl+C reaches us alone and we pass it on; Windows has no groups, its console tells every process.
    detached: !isWindows,
    stdio: ['ignore', output, output],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', npm_config_update_notifier: 'false' },
    shell,
  });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => (text += part));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`Không chạy được npm: ${error.message}`);
      resolve(127);
    });
    // With kept output only when all of it has come.
    child.once(output === 'pipe' ? 'close' : 'exit', (exitCode, signal) => resolve(exitCode ?? exitCodes[signal] ?? 1));
  });
  await endGroup(child);
  running.delete(child);
  return { code: received === undefined ? code : exitCodes[received], text };
}

/** npm started us and told where it lies; else we look for it on the path (`npm.cmd` cannot start without a shell). */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script !== undefined && /\.c?js$/.test(script)) return [process.execPath, [script], false];
  return isWindows ? ['npm.cmd', [], true] : ['npm', [], false];
}

const quote = (arg) => `"${arg.replaceAll('"', '\\"')}"`;

/** npm may end before what it started: what is left of its group gets five seconds, then no choice. */
async function endGroup(child) {
  if (isWindows) return;
  for (let tenths = 0; signalGroup(child, 0); tenths += 1) {
    if (tenths === 0 && received === undefined) signalGroup(child, 'SIGTERM');
    if (tenths === 50) signalGroup(child, 'SIGKILL');
    if (tenths > 60) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Sends a signal to the child and all that it started; false when nobody is left. */
function signalGroup(child, signal) {
  if (child.pid === undefined) return false;
  try {
    if (!isWindows) process.kill(-child.pid, signal);
    else if (signal === 'SIGTERM') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

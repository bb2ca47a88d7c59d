/** Runs the project's npm scripts as a user would, in a process of its own. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const project = resolve(import.meta.dirname, '../../..');

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Surroundings {
  /** The project's folder. */
  folder?: string;
  /** Set beside what a user's shell has. */
  environment?: Readonly<Record<string, string>>;
}

export interface RunningScript {
  result: Promise<CommandResult>;
  /** Answered when these words have been printed, or the command has ended. */
  said(words: string): Promise<void>;
  /** Ends the command and all that it has started at once, without a chance to tidy up. */
  kill(): void;
}

/** `npm run -s <script> -- <arguments>`, answered when it ends. */
export function runScript(script: string, parameters: readonly string[] = [], folder = project): Promise<CommandResult> {
  return start(script, parameters, { folder }, false).result;
}

/** The same, in other surroundings, and to be ended before its time. */
export const startScript = (script: string, parameters: readonly string[], surroundings: Surroundings): RunningScript =>
  start(script, parameters, surroundings, process.platform !== 'win32');

/** What vitest and npm set for this process is not what a user's shell has. */
export function userEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|npm_|INIT_CWD|NODE_ENV|VAN_MACH_)/i.test(name)));
}

function start(
  script: string,
  parameters: readonly string[],
  { folder = project, environment: own = {} }: Surroundings,
  isGroup: boolean,
): RunningScript {
  const npm = process.env['npm_execpath'];
  const [command = 'npm', ...first] = npm === undefined ? [process.platform === 'win32' ? 'npm.cmd' : 'npm'] : [process.execPath, npm];
  const child = spawn(command, [...first, 'run', '-s', script, '--', ...parameters], {
    cwd: folder,
    env: { ...userEnvironment(), ...own },
    shell: npm === undefined && process.platform === 'win32',
    detached: isGroup,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const result = new Promise<CommandResult>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code, stdout, stderr });
    });
  });
  return {
    result,
    said: (words) =>
      new Promise((done) => {
        child.stdout.on('data', () => {
          if (stdout.includes(words)) done();
        });
        child.on('close', () => {
          done();
        });
      }),
    kill: () => {
      if (child.pid === undefined || child.exitCode !== null) return;
      if (isGroup) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    },
  };
}

/** A path under .tmp that is gone when the test ends. */
export function temporaryFolder(name: string): string {
  const folder = join(project, '.tmp', `${name}-${process.pid}-${Math.random().toString(36).slice(2, 8)}`);
  onTestFinished(() => {
    // Of a site also its releases, and what a build that was stopped has left.
    for (const end of ['', '.ban', '.dang-dung']) rmSync(folder + end, { recursive: true, force: true });
  });
  return folder;
}

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

/** `npm run -s <script> -- <arguments>`, answered when it ends. */
export function runScript(script: string, parameters: readonly string[] = [], folder = project): Promise<CommandResult> {
  const environment = { ...process.env };
  // What vitest and npm set for this process is not what a user's shell has.
  for (const name of Object.keys(environment))
    if (/^(?:VITEST|npm_|INIT_CWD|NODE_ENV|VAN_MACH_)/i.test(name)) Reflect.deleteProperty(environment, name);
  const npm = process.env['npm_execpath'];
  const [command = 'npm', ...first] = npm === undefined ? [process.platform === 'win32' ? 'npm.cmd' : 'npm'] : [process.execPath, npm];
  return new Promise((done, fail) => {
    const child = spawn(command, [...first, 'run', '-s', script, '--', ...parameters], {
      cwd: folder,
      env: environment,
      shell: npm === undefined && process.platform === 'win32',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code, stdout, stderr });
    });
  });
}

/** A path under .tmp that is gone when the test ends. */
export function temporaryFolder(name: string): string {
  const folder = join(project, '.tmp', `${name}-${process.pid}-${Math.random().toString(36).slice(2, 8)}`);
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Earlier states of a file, from the history that the content is kept in (git), newest first; none where there is no history. */
import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';

/** So many states back; who publishes commits, so the published one is among the last. */
const mostStates = 20;

export function* earlierTexts(file: string): Generator<string> {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', dirname(file), ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  let commits: string[];
  try {
    commits = git('log', `--max-count=${mostStates}`, '--format=%H', '--', basename(file))
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return;
  }
  for (const commit of commits) {
    try {
      yield git('show', `${commit}:./${basename(file)}`).replaceAll('\r\n', '\n');
    } catch {
      // The commit that removed it.
    }
  }
}

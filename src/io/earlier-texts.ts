/** Earlier states of a file, from the history that the content is kept in (git), newest first, also under names that it had before; none without a history. */
import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';

/** So many states back; who publishes commits, so the published one is among the last. */
const mostStates = 20;

export function* earlierTexts(file: string): Generator<string> {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', dirname(file), '-c', 'core.quotePath=false', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  let states: { commit: string; name: string }[];
  try {
    const log = git('log', '--follow', '--name-only', `--max-count=${mostStates}`, '--format=%n%H', '--', basename(file));
    states = log.split('\n\n').flatMap((entry, index, all) => {
      const commit = entry.trim();
      const name = all[index + 1]?.trim() ?? '';
      return /^[0-9a-f]{40,64}$/.test(commit) && name !== '' ? [{ commit, name }] : [];
    });
  } catch {
    return;
  }
  for (const { commit, name } of states) {
    try {
      yield git('show', `${commit}:${name}`).replaceAll('\r\n', '\n');
    } catch {
      // The commit that removed it.
    }
  }
}

/** What a measurement was made of and on. */
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** "2 nhân Intel …, 24 GB, linux, Node 24.21.0". */
export const describeMachine = (): string =>
  `${cpus().length} nhân ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;

/** "6a73708", with a plus where the tree holds changes that are not committed. */
export function describeCommit(folder: string): string {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const changes = git('status', '--porcelain', '--', 'src', 'public', 'scripts', 'content', 'package.json');
  return `${git('rev-parse', '--short', 'HEAD')}${changes === '' ? '' : '+'}`;
}

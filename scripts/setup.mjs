/** Installs what package-lock.json names and node_modules lacks. Plain JavaScript: works on Node 20 with nothing installed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, projectFolder } from './npm.mjs';

const oldestNode = 20;

/** "Xong sau 12,3 giây" and the like: seconds since a `performance.now()`, as Vietnamese prints them. */
export const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} giây`;

/** Brings node_modules up to the lock file; returns npm's exit code, 0 when there was nothing to do. */
export async function installMissing() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    console.error(`Cần Node.js từ bản ${oldestNode} trở lên; máy này đang dùng bản ${process.versions.node}.`);
    return 1;
  }
  const missing = missingPackages(projectFolder);
  if (missing.length === 0) {
    console.log('Các gói cần dùng: đã đủ.');
    return 0;
  }
  console.log(
    `Các gói cần dùng: thiếu hoặc cũ ${missing.length} gói (${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ', …' : ''}). Đang cài, cần mạng …`,
  );
  const start = performance.now();
  // Not `npm ci`: it fails where the registry in use lacks the optional binaries of other platforms. Errors only: the tools want a newer
  // Node than the machine may have, and they get it, the package "node".
  const code = await npm('install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error');
  if (code !== 0) console.error('Không cài được. Xem lời báo của npm ở trên; thường là do mạng hoặc máy chủ gói (registry).');
  else console.log(`Đã cài xong sau ${secondsSince(start)}.`);
  return code;
}

/** Names of the packages that are absent or of another version; packages that a platform may lack are npm's business. */
export function missingPackages(folder) {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const missing = Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && !entry.link)
    .filter(([path, { version }]) => installedVersion(join(folder, path)) !== version)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  // npm writes this file last: without it an installation was cut short.
  if (!existsSync(join(folder, 'node_modules', '.package-lock.json'))) missing.push('npm');
  const binary = join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!missing.includes('node') && !existsSync(binary)) missing.push('node');
  return missing;
}

function installedVersion(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

/** What the bench builds and measures: our site and its peers, each a folder, its commands and what they leave behind. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from './measure.ts';
import type { PeerText } from './texts.ts';

export interface System {
  name: string;
  /** As the table names it, with versions. */
  title: string;
  commands: readonly Command[];
  /** Output and caches, absolute: removed before each run, so that each starts cold. */
  leftovers: readonly string[];
  output: string;
  /** A file that is there when the search index was built, below `output`. */
  searchFile: RegExp;
}

export interface Peer {
  name: string;
  /** Exact versions, installed into the peer's own folder. */
  dependencies: Readonly<Record<string, string>>;
  /** Why it cannot run on this machine; null where it can. */
  obstacle(): string | null;
  /** Where a text goes: "src/content/docs/…". */
  textFolder: string;
  /** Path → text of every other file. */
  files: Readonly<Record<string, string>>;
  describe(folder: string): Omit<System, 'name'>;
}

/** Writes the peer's site and installs its dependencies, where this has not been done before. */
export function preparePeer(peer: Peer, folder: string, texts: readonly PeerText[]): System {
  const packageJson = `${JSON.stringify({ name: `peer-${peer.name}`, private: true, type: 'module', dependencies: peer.dependencies }, null, 2)}\n`;
  const installed = join(folder, 'node_modules', '.installed.json');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== packageJson) {
    rmSync(folder, { recursive: true, force: true });
    write(join(folder, 'package.json'), packageJson);
    // Through a shell on Windows alone, where npm is a batch file.
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    write(installed, packageJson);
  }
  // Its own, so that no tool climbs to the project's.
  write(join(folder, 'tsconfig.json'), '{}\n');
  for (const [path, text] of Object.entries(peer.files)) write(join(folder, path), text);
  rmSync(join(folder, peer.textFolder), { recursive: true, force: true });
  for (const { id, markdown } of texts) write(join(folder, peer.textFolder, `${id}.md`), markdown);
  return { name: peer.name, ...peer.describe(folder) };
}

export function clearLeftovers(system: System): void {
  for (const path of system.leftovers) rmSync(path, { recursive: true, force: true });
}

/** A site that lost pages or its search would be a fast one: throws where a build did not do the work. */
export function requireWork(system: System, documents: number): { pages: number; megabytes: number } {
  const files = readdirSync(system.output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const pages = paths.filter((path) => path.endsWith('.html')).length;
  if (pages < documents) throw new Error(`${system.title}: chỉ có ${pages} trang, cần ít nhất ${documents}`);
  if (!paths.some((path) => system.searchFile.test(path))) throw new Error(`${system.title}: không có chỉ mục tìm kiếm`);
  const bytes = paths.reduce((total, path) => total + readFileSync(path).length, 0);
  return { pages, megabytes: bytes / 1e6 };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

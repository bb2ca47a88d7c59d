/** nginx and Caddy as an office runs them, over a built site, from the configurations of docs/deploy/: a process of this test, on a free port of this machine. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverConfiguration } from '../../../src/lib/serving/kit.ts';
import type { Place } from '../../../src/lib/serving/place.ts';
import { project } from './command.ts';

export const webServers = ['nginx', 'caddy'] as const;
export type WebServer = (typeof webServers)[number];

/** Not 127.0.0.1, which browsers trust as they trust HTTPS: what readers type in an office is plain HTTP and nothing more. */
export const readersName = 'vanban.noibo';

/** Where the program lies; null where it is not installed. */
export function findProgram(name: WebServer): string | null {
  // Not every user's PATH has the folder of servers.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}

export interface RunningServer {
  /** Origin and base without final slash, on this machine. */
  address: string;
  /** The same by the name that readers type; for a browser to which that name is this machine. */
  named: string;
  /** What it has said so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Answered when the server listens; throws with its own words where it does not start. */
export async function startWebServer(name: WebServer, { base, folder }: Pick<Place, 'base' | 'folder'>): Promise<RunningServer> {
  const program = findProgram(name);
  if (program === null) throw new Error(`${name} is not installed`);
  mkdirSync(join(project, '.tmp'), { recursive: true });
  const work = mkdtempSync(join(project, '.tmp', `${name}-`));
  const port = await findPort();
  const own = join(work, 'site.conf');
  writeFileSync(own, serverConfiguration(name, { base, folder, name: readersName, listen: `127.0.0.1:${port}` }));
  const child = name === 'nginx' ? startNginx(program, work, own) : startCaddy(program, work, own);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((done) =>
    child.once('close', () => {
      done();
    }),
  );
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  while (!(await answers(origin))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      await stop();
      throw new Error(`${name} did not start: ${said}`);
    }
    await sleep(50);
  }
  const address = origin + base.slice(0, -1);
  return { address, named: address.replace('127.0.0.1', readersName), log: () => said, stop };
}

/** One process without rights of its own, with all that it writes in a folder of the test. */
function startNginx(program: string, work: string, own: string): ChildProcess {
  const main = join(work, 'nginx.conf');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((place) => `${place}_temp_path ${work}/${place};`);
  writeFileSync(
    main,
    `daemon off;\nmaster_process off;\npid ${work}/pid;\nerror_log stderr warn;\nevents {}\nhttp {\naccess_log off;\n${places.join('\n')}\ninclude ${own};\n}\n`,
  );
  return spawn(program, ['-p', work, '-c', main], { stdio: ['ignore', 'pipe', 'pipe'] });
}

function startCaddy(program: string, work: string, own: string): ChildProcess {
  const main = join(work, 'Caddyfile');
  // Its way in for administrators would be a port that another Caddy may hold.
  writeFileSync(main, `{\n\tadmin off\n}\nimport ${own}\n`);
  const env = { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
  return spawn(program, ['run', '--config', main, '--adapter', 'caddyfile'], { stdio: ['ignore', 'pipe', 'pipe'], env });
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A server on a TCP port always answers with its address.
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function answers(origin: string): Promise<boolean> {
  try {
    await fetch(origin, { redirect: 'manual' });
    return true;
  } catch {
    return false;
  }
}

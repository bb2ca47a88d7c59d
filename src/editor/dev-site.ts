/** The site itself with live reload (`npm run dev`), started when an editor asks for it and ended with the editor's server. */
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

export interface DevSite {
  /** Null while it does not run. */
  address(): string | null;
  start(): Promise<{ address: string } | { problem: string }>;
  stop(): void;
}

const script = resolve(import.meta.dirname, '../../scripts/dev.ts');
/** The first start prepares what later ones find. */
const longestStart = 90_000;

export function createDevSite(content: string): DevSite {
  let child: ChildProcess | null = null;
  let address: string | null = null;
  return {
    address: () => address,
    stop: () => child?.kill('SIGTERM'),
    start: async () => {
      if (address !== null) return { address };
      child?.kill('SIGTERM');
      const own = spawn(process.execPath, [script, '--content', content, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
      child = own;
      return new Promise((done) => {
        let said = '';
        const timer = setTimeout(() => {
          own.kill('SIGTERM');
        }, longestStart);
        const hear = (text: string): void => {
          said += text;
          const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
          if (found === undefined || address !== null) return;
          clearTimeout(timer);
          address = found;
          done({ address });
        };
        own.stdout.setEncoding('utf8').on('data', hear);
        own.stderr.setEncoding('utf8').on('data', hear);
        own.on('error', (error) => {
          done({ problem: error.message });
        });
        own.on('close', () => {
          clearTimeout(timer);
          address = null;
          done({ problem: said.trim().split('\n').slice(-3).join(' ') });
        });
      });
    },
  };
}

/** A build that ends all at once (out of memory, killed) cannot say so itself: another process does. */
import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const watcher = fileURLToPath(new URL('./build-guard-watcher.mjs', import.meta.url));

const words = `
Việc dựng trang dừng giữa chừng: bị tắt, hoặc máy hết bộ nhớ. Trang đang phục vụ còn nguyên; lần dựng sau tự dọn phần dở dang.
Nếu máy hết bộ nhớ: đóng bớt chương trình rồi dựng lại. Nếu phía trên có "heap out of memory": thư viện cần thêm bộ nhớ cho Node, chạy lại bằng node --max-old-space-size=32768 scripts/build.ts (số MB; máy phải có).`;

/**
 * Says so on the error stream if this process is ended before the answered function has been called. `onExit` is for the end that nobody caused: Astro
 * waits for ever for a page that it could not make, and a process that waits for nothing else ends.
 */
export function guardBuild(onExit: () => void): () => void {
  const child = spawn(process.execPath, [watcher, words], { stdio: ['pipe', 'ignore', 'inherit'], env: withoutOptions() });
  // No watcher, no word: the build goes on.
  child.on('error', () => undefined);
  child.unref();
  // A pipe, whatever its type says; it must not keep the build from ending.
  (child.stdin as Writable & { unref?: () => void }).unref?.();
  const end = (): void => {
    process.off('exit', endOfProcess);
    child.kill('SIGKILL');
  };
  const endOfProcess = (): void => {
    end();
    onExit();
  };
  process.on('exit', endOfProcess);
  return end;
}

/** What the build is run with (a small heap, a loader) is not for the watcher. */
function withoutOptions(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  return environment;
}

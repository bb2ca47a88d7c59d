import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeBuildLock } from './build-lock.ts';

function lockFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'van-mach-lock-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'inner', 'lock');
}

test('a second build waits until the first is done', async () => {
  const file = lockFile();
  const release = await takeBuildLock(file, () => undefined);
  const told: number[] = [];
  let isTaken = false;
  const second = takeBuildLock(file, (pid) => told.push(pid)).then((own) => {
    isTaken = true;
    return own;
  });
  await expect.poll(() => told).toEqual([process.pid]);
  expect(isTaken).toBe(false);
  release();
  (await second)();
  expect(existsSync(file)).toBe(false);
});

test('the lock of a build that was killed does not hold up the next', async () => {
  const file = lockFile();
  (await takeBuildLock(file, () => undefined))();
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  writeFileSync(file, String(pid));
  const release = await takeBuildLock(file, () => {
    throw new Error('nobody holds it');
  });
  release();
});

test('a living process of another build is waited for', async () => {
  const file = lockFile();
  (await takeBuildLock(file, () => undefined))();
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  writeFileSync(file, String(other.pid));
  const told: number[] = [];
  const waiting = takeBuildLock(file, (pid) => told.push(pid));
  await expect.poll(() => told).toEqual([other.pid]);
  other.kill('SIGKILL');
  (await waiting)();
});

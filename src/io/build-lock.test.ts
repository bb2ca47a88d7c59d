import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readTurn, takeBuildLock, tryNext } from './build-lock.ts';

function lockFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'van-mach-lock-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'inner', 'lock');
}

/** A lock whose build was killed. */
function deadLock(): string {
  const folder = lockFolder();
  mkdirSync(folder, { recursive: true });
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  writeFileSync(join(folder, '5'), String(pid));
  return folder;
}

test('a second build waits until the first is done', async () => {
  const folder = lockFolder();
  const release = await takeBuildLock(folder, () => undefined);
  const told: number[] = [];
  let isTaken = false;
  const second = takeBuildLock(folder, (pid) => told.push(pid)).then((own) => {
    isTaken = true;
    return own;
  });
  await expect.poll(() => told).toEqual([process.pid]);
  expect(isTaken).toBe(false);
  release();
  (await second)();
  expect(readTurn(folder).holder).toBeNull();
  expect(readdirSync(folder)).toHaveLength(1);
});

test('the lock of a build that was killed does not hold up the next', async () => {
  const release = await takeBuildLock(deadLock(), () => {
    throw new Error('nobody holds it');
  });
  release();
});

test('of two builds that find a dead lock at the same moment one goes on', () => {
  const folder = deadLock();
  const [seen, alsoSeen] = [readTurn(folder), readTurn(folder)];
  expect([seen.holder, alsoSeen.holder]).toEqual([null, null]);
  expect(tryNext(folder, seen)).not.toBeNull();
  expect(tryNext(folder, alsoSeen)).toBeNull();
  expect(readTurn(folder)).toEqual({ number: 6, holder: process.pid });
});

test('a build that looked long ago does not go on beside one that holds a later turn', () => {
  const folder = deadLock();
  const old = readTurn(folder);
  tryNext(folder, readTurn(folder))?.();
  const release = tryNext(folder, readTurn(folder));
  expect(readTurn(folder)).toEqual({ number: 7, holder: process.pid });
  expect(tryNext(folder, old)).toBeNull();
  expect(readTurn(folder).number).toBe(7);
  release?.();
  expect(tryNext(folder, old)).toBeNull();
});

test('a living process of another build is waited for', async () => {
  const folder = lockFolder();
  mkdirSync(folder, { recursive: true });
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  writeFileSync(join(folder, '1'), String(other.pid));
  const told: number[] = [];
  const waiting = takeBuildLock(folder, (pid) => told.push(pid));
  await expect.poll(() => told).toEqual([other.pid]);
  other.kill('SIGKILL');
  (await waiting)();
});
